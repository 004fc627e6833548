#pragma once

#include "app/station/consulting.h"
#include "app/station/deskstation.h"
#include "reader/card/virtualpcsc.h"
#include "tests/support/fixedclock.h"
#include "tests/support/memorykeystore.h"
#include "tests/support/scriptedcentral.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace madoguchi {

/// One station on a real store with a service by script, a clock that stands and keys in memory: for tests of
/// the use cases. The service cannot refuse in their place. Folder, keys and clock outlast a closing, so that
/// a station can be opened again.
class StationStage
{
public:
    explicit StationStage(StationKind kind);
    ~StationStage();

    /// Opens it, again if need be, with the use case of its kind. The first time with one account of each
    /// role: "uketsuke", "ishi", "kanri", all with `password`.
    Outcome<Done> open();
    void close();

    [[nodiscard]] StationCore &core() { return *m_core; }
    [[nodiscard]] DeskStation &desk() { return *m_desk; }
    [[nodiscard]] Consulting &room() { return *m_room; }
    [[nodiscard]] bool isOpen() const { return m_core != nullptr; }
    [[nodiscard]] ScriptedCentral &central() { return *m_central; }
    [[nodiscard]] MemoryKeyStore &keys() { return m_keys; }
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }

    Outcome<Done> addAccount(const QString &id, Role role);
    Outcome<Done> signIn(const QString &id);
    /// Time passes for the machine and for the service alike.
    void pass(qint64 milliseconds);

    /// The service lists one visit of `sample`, consented to as said.
    void list(const QUuid &visit, Consent::State state, qint64 secondsLeft = 3600);
    /// The listed visit is consented to as said for another kind, too; the room learns of it with its next
    /// list.
    void consent(ConsentKind kind, Consent::State state, qint64 secondsLeft = 3600);
    /// Signs in, and waits until the room has a list, or why there is none.
    [[nodiscard]] bool signInToRoom(const QString &id = QStringLiteral("ishi"));
    /// The room's list anew, by the service's next answer.
    [[nodiscard]] bool listed();
    /// Opens records and waits for the answer; the state afterwards.
    RecordsView::State openRecords(const QUuid &visit, ConsentKind kind = ConsentKind::Medication);
    [[nodiscard]] Failure recordsFault() const;

    /// What a reception came by, which its list does not have.
    [[nodiscard]] QByteArray messageOf(const QUuid &visit);
    /// Entries of one act, oldest first.
    [[nodiscard]] QList<AuditEntry> entries(AuditAct act);
    /// From now on the store refuses audit entries, and nothing else.
    [[nodiscard]] bool breakAudit();

    static const QByteArray password;
    /// What goes on once while the key store waits for its service, as the system's lets it.
    std::function<void()> whileKeysAreWritten{};
    StationPlan plan;
    FixedClock clock;
    const Clock *ownWay = nullptr; ///< by this clock, and the plan's way to the service instead of the script
    std::optional<qint64> clockOffset = 0; ///< of the service at the next opening; absent: not measured
    MedicationRecord record; ///< what the service knows
    CheckupRecord checkups;

private:
    [[nodiscard]] const Clock &time() const { return ownWay ? *ownWay : clock; }
    std::unique_ptr<Central> scripted();

    QTemporaryDir m_folder;
    MemoryKeyStore m_keys;
    Passwords m_passwords{ HashingCost::least() };
    std::shared_ptr<VirtualPcsc> m_pcsc = std::make_shared<VirtualPcsc>();
    QList<ListedVisit> m_listed;
    ScriptedCentral *m_central = nullptr; ///< the core's
    std::unique_ptr<StationCore> m_core;
    std::unique_ptr<DeskStation> m_desk;
    std::unique_ptr<Consulting> m_room;
};

} // namespace madoguchi
