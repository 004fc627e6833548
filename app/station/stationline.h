#pragma once

#include "app/central/folder/foldercentral.h"
#include "app/central/httpscentral.h"
#include "app/security/vault.h"
#include "app/station/health.h"
#include "app/station/stationplan.h"
#include "app/store/folderexchanges.h"
#include "app/support/clock.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace madoguchi {

/// When the line is looked at although nobody asks anything, in milliseconds after the last answer: a desk
/// where nobody stands at the reader says a dead line before the next patient meets it. A station that asks
/// anyway (the list of visits) sends nothing more for it.
struct LineLooks
{
    int attended = 5'000; ///< somebody sits there
    int alone = 60'000;
    int down = 20'000; ///< it is known to be; besides, the breaker tries it by itself (LineBreaker)
};

/// A station's line to the service: the client with the station's certificate, or the folders that are shared
/// with a certified terminal; measured every five minutes, and what is known of it for the health panel. A
/// missing or wrong certificate is no reason not to open: it is a health line, and every request says it.
class StationLine : public QObject
{
    Q_OBJECT
public:
    /// What the line stands on; all outlive it.
    struct Ground
    {
        const StationPlan &plan;
        Vault &vault;
        Database &database;
        const Clock &clock;
        bool restored = false; ///< the store has just come from a backup
        LineLooks looks{};
    };
    /// `central`: another way to the service; null: the plan's.
    explicit StationLine(const Ground &ground, std::unique_ptr<Central> central = {});

    [[nodiscard]] Central &central() { return *m_central; }
    /// Now by the service's clock, as far as it is known.
    [[nodiscard]] QDateTime now() const { return m_central->serviceNow(); }
    /// Asks the service for its health; changed follows. The first time, by folder, it takes up what the last
    /// run has left open: whoever is to hear of late answers is connected before.
    void measure();
    /// Whether somebody sits here who can be told.
    void attend(bool attended);
    /// The late answer under `key` is kept elsewhere, or nobody wants it: its file may go.
    void settle(const QUuid &key);
    /// FolderCentral::setWhoWants; before the first measure(). The direct way leaves nothing lying.
    void setWhoWants(WhoWants whoWants);
    /// FolderCentral::leaveUnkept; the direct way has nothing that could be lost: the service keeps it.
    void leaveUnkept(const QUuid &key);
    /// Fills in line, folders, certificate and clock.
    void describe(HealthInputs &inputs) const;

Q_SIGNALS:
    void changed();

private:
    std::unique_ptr<Central> centralOf(const Ground &ground);
    std::unique_ptr<Central> byFolder(const Ground &ground);
    void followFolders();
    void lookLater();
    DirectSettings read(const StationPlan &plan, Vault &vault);

    const Clock &m_clock;
    std::unique_ptr<FolderExchanges> m_book; ///< of the folder way; outlives its central
    FolderCentral *m_folder = nullptr; ///< the central, where it is that
    bool m_folderStarted = false;
    std::optional<Fault> m_bookFault;
    std::optional<bool> m_reached;
    Fault m_fault;
    std::optional<Fault> m_certificateFault;
    std::optional<Fault> m_trustExposed;
    QDate m_certificateExpires;
    std::unique_ptr<Central> m_central; ///< behind what its making fills in
    QTimer m_measure; ///< of line and clock
    const LineLooks m_looks;
    QTimer m_look; ///< since the last answer, or the last time that none came
    bool m_attended = false;
    bool m_measuring = false;
};

} // namespace madoguchi
