#pragma once

#include "app/central/central.h"
#include "app/central/folder/folderexchange.h"
#include "app/central/folder/foldersettings.h"
#include "app/central/serviceclock.h"

#include <QHash>
#include <QSet>

#include <memory>
#include <optional>

namespace madoguchi {

/// What the health panel says of the folder way.
struct FolderHealth
{
    PairHealth numbers{};
    std::optional<PairHealth> records{}; ///< nothing: this station has no folders of its own for them
    std::optional<int> numbersLeft{}; ///< of today's part of the counter; nothing: the book cannot say
    bool operator==(const FolderHealth &) const = default;

    /// What is wrong, the gravest first: FolderUnreachable (code: which folder) and the store's,
    /// FolderNotTaken (a request lies there now), FolderNumbersUsed, FolderRecordsAtDesk (number),
    /// FolderTooFull (code: which folder), FolderNotCleared (number), FolderForeignFiles (number).
    [[nodiscard]] QList<Fault> faults() const;
    [[nodiscard]] bool looked() const { return numbers.looked && (!records || records->looked); }
};

/// The central service by way of a certified terminal's folders (oqs-interface.md). What only a card or the
/// direct way can do is NotOnThisWay; visits are learnt from the reader's face results and the clinic's other
/// stations instead. A reply that returns has committed what it was given: only then is the answer's file
/// deleted.
class FolderCentral : public Central
{
    Q_OBJECT
public:
    /// `book` and `clock` outlive it. Nothing is read or written before start().
    FolderCentral(FolderSettings settings, ExchangeBook &book, const Clock &clock,
        const FolderTimings &timings = {}, const FolderFiles &files = FolderFiles(),
        QObject *parent = nullptr);

    /// Takes up what the last run has left open. Connect to answeredLate() before: it may come at once.
    void start();
    /// Whoever asks by number: what use an answer has that came late, under whatever key. Not told: it waits
    /// for its question.
    void setWhoWants(WhoWants whoWants) { m_whoWants = std::move(whoWants); }
    /// The answer under `key` that answeredLate() has told of is kept elsewhere, or nobody wants it: its file
    /// may go. Until then it stays, is told of again by every run, and is what the same question is answered
    /// with. For a key that is not known: nothing.
    void settle(const QUuid &key);
    /// To be called from inside a reply: what it was given under `key` could not be put on the disk. The
    /// answer's file stays, and the same question is answered with it again.
    void leaveUnkept(const QUuid &key) { m_unkept.insert(key); }
    [[nodiscard]] FolderHealth folderHealth() const;
    /// Looks into all folders now: for tests.
    void look();

    /// Whether all folders can be used. The clock's offset as the newest timely answer let it be known.
    void health(Reply<CentralHealth> reply) override;
    void eligibility(const EligibilityQuestion &question, Reply<NumberAnswer> reply) override;
    void registerReference(const ReferenceQuestion &question, Reply<Done> reply) override;
    void askBulk(const BulkQuery &query, Reply<BulkSlip> reply) override;
    void bulkResult(const BulkSlip &slip, const QUuid &key, Reply<BulkResult> reply) override;
    /// RecordsSwitchedOff without folders of their own; NotPermitted with a permit for something else;
    /// ClockSkew where the clocks are known to be more than 60 s apart. A PDF comes as `pdf` of the record.
    void medication(
        RecordsPermit permit, const MedicationQuery &query, Reply<MedicationRecord> reply) override;
    void checkup(RecordsPermit permit, const CheckupQuery &query, Reply<CheckupRecord> reply) override;

    void openVisit(Reply<OpenedVisit> reply) override { refuseOnThisWay(std::move(reply)); }
    void identify(const QUuid &, const Proof &, Reply<IdentityAnswer> reply) override
    {
        refuseOnThisWay(std::move(reply));
    }
    void giveConsents(const QUuid &, const Proof &, Reply<IdentityAnswer> reply) override
    {
        refuseOnThisWay(std::move(reply));
    }
    void registerCard(const QUuid &, const Proof &, Reply<QString> reply) override
    {
        refuseOnThisWay(std::move(reply));
    }
    void forgetVisit(const QUuid &, Reply<Done> reply) override { refuseOnThisWay(std::move(reply)); }
    void visits(const QDate &, const QualifiedStaff &, Reply<QList<ListedVisit>> reply) override
    {
        refuseOnThisWay(std::move(reply));
    }
    /// Mynaportal learns of it from the terminal.
    void reportView(const ViewReport &, Reply<Done> reply) override { refuseOnThisWay(std::move(reply)); }

    [[nodiscard]] QDateTime serviceNow() const override { return m_serviceClock.now(); }
    [[nodiscard]] std::optional<qint64> clockOffset() const override { return m_serviceClock.offset(); }

Q_SIGNALS:
    void folderHealthChanged();

private:
    void follow(FolderExchange &exchange);
    [[nodiscard]] std::optional<Failure> refusal(
        const RecordsPermit &permit, const QUuid &visit, ConsentKind kind) const;
    template <typename Record, typename Read>
    void askRecords(FolderQuestion question, Reply<Record> reply, Read read);
    template <typename T> void refuseLater(Reply<T> reply, Failure failure);
    [[nodiscard]] QByteArray patientOf(const QString &insurer, const Pii<QString> &number) const;
    [[nodiscard]] LateVerdict takeLate(const FolderAnswer &answer);
    [[nodiscard]] LateUse useOf(const QUuid &key) const;
    [[nodiscard]] bool isForgotten(const BookedExchange &exchange) const;
    void measure(const FolderAnswer &answer);
    template <typename T>
    AnswerVerdict give(const QUuid &key, const Reply<T> &reply, const Outcome<T> &outcome);

    FolderSettings m_settings;
    FolderTimings m_timings;
    ServiceClock m_serviceClock;
    QByteArray m_salt; ///< so that what tells patients apart tells nothing else
    QHash<QUuid, EligibilityQuestion> m_questions{}; ///< of this run, until they are answered
    WhoWants m_whoWants{};
    QSet<QUuid> m_unkept{}; ///< keys of answers that whoever was given them just now could not keep
    std::unique_ptr<FolderExchange> m_numbers;
    std::unique_ptr<FolderExchange> m_records{};
};

} // namespace madoguchi
