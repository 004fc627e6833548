#pragma once

#include "app/domain/proof.h"
#include "app/domain/reception.h"
#include "app/station/patientbook.h"
#include "app/station/stationcore.h"
#include "app/store/consentreceipts.h"
#include "app/store/receptionindex.h"
#include "app/store/receptions.h"

#include <functional>
#include <optional>

namespace madoguchi {

/// What became of a reader's result.
struct Reported
{
    std::optional<Reception>
        reception{}; ///< as it stands; absent: told before by another file, not kept twice
    bool isNew = false;
    QList<Reception> ended{}; ///< older ones of the same patient, whose consents it has ended
};

/// The receptions as they stand on the disk, each with what belongs to it: its audit entry, the receipt of
/// the consents, what is remembered of the patient. A step is one transaction: all of it is kept, or nothing.
/// Faults of all: the store's, KeyMissing, KeyStoreUnavailable, AuditNotWritten, SealBroken.
class ReceptionBook
{
public:
    /// `core` outlives it.
    explicit ReceptionBook(StationCore &core);

    /// In the order of their numbers. A row that does not open is left out, and counted in `broken`.
    Outcome<QList<Reception>> ofDay(const QDate &day, int *broken = nullptr);
    /// Receptions::pieceOfDay
    Outcome<DayPiece> pieceOfDay(const QDate &day, int after, int most)
    {
        return m_table.pieceOfDay(day, after, most);
    }
    /// NotFound.
    Outcome<Reception> find(const QUuid &visit);

    /// A new arrival with its number, and the patient's last comparison; told again, it is the same one.
    Outcome<Reception> arrive(const Reception &reception);
    /// A reader's result that came as a file (oqs-interface.md ruling 27): of one patient the newest counts,
    /// whatever the order of arrival, and ends the consents of all before it in the kept days. Told again, by
    /// the same or by another file, it is the same one.
    /// `told`: the number that the station at the reader has given it; 0: that is ours to give.
    Outcome<Reported> report(Reception reception, int told = 0);
    /// Goes through the kept days now, so that the first result of a reader need not wait for it.
    Outcome<Done> expectReports();
    Outcome<Reception> move(const QUuid &from, const Reception &reception);
    /// The same, of a card that came again: its visit is a new one on the audit log.
    Outcome<Reception> goOn(const QUuid &from, const Reception &reception);
    /// What the service registered, and the receipt of it. The visit is complete.
    Outcome<Reception> keepConsents(const QUuid &visit, const IdentityAnswer &answer, const Proof &proof);
    Outcome<Reception> end(const QUuid &visit, VisitEnd end);
    /// The key for writing on `day`, before any transaction: the key store may turn the event loop, which no
    /// transaction should wait for.
    Outcome<Done> prepare(const QDate &day);
    /// Whom the answers are about, of the patients who are stored.
    [[nodiscard]] PatientBook &patients() { return m_patients; }
    /// In place of what stands of it; nothing else is written.
    Outcome<Done> keep(const Reception &reception);
    /// Status only rises: a confirmed one is not un-printed by confirming again, but every act is on the log.
    /// With the first confirmation it is to be handed over. AnswerForOther: a doubtful one stays as it is.
    Outcome<Reception> advance(const QUuid &visit, ReceptionStatus status, AuditAct act);
    /// As before it was confirmed, on the audit log; what is printed is printed. NotFound: it is not
    /// confirmed.
    Outcome<Reception> takeBack(const QUuid &visit);
    /// Desk::keepDisplayName. On the audit log.
    Outcome<Reception> keepDisplayName(const QUuid &visit, const QString &name);
    /// Desk::noteSubsidies. On the audit log.
    Outcome<Reception> noteSubsidies(const QUuid &visit, const SubsidyAnswer &answer);
    /// Desk::endSubsidy. On the audit log.
    Outcome<Reception> endSubsidy(const QUuid &visit, const Subsidy &subsidy);
    Outcome<Reception> takeBackSubsidy(const QUuid &visit, const Subsidy &subsidy);

    /// Visits that were running when the program ended are over: identified, not asked to the end.
    void closeInterrupted();

private:
    Outcome<Reception> changeSubsidies(const QUuid &visit,
        const std::function<Outcome<Done>(Subsidies &)> &change, AuditAct act, const QString &purpose);
    Outcome<qint64> audit(const Reception &reception, AuditAct act, const QString &purpose = {});
    Outcome<Done> recognise(Reception &reception, const QUuid &standing);
    Outcome<Done> settle(Reported &reported, int told);
    [[nodiscard]] ReceptionNumbers numbersOf(const QDate &day) const;
    Outcome<QList<Reception>> reportedBefore(const Reception &reception);
    [[nodiscard]] QList<QByteArray> marksOf(const Reception &reception) const;
    [[nodiscard]] QDate firstKept() const;
    void closeInterruptedOf(const QDate &day);

    StationCore &m_core;
    Receptions m_table;
    ReceptionIndex m_reported; ///< those that a reader's file told of
    ConsentReceipts m_receipts;
    PatientBook m_patients;
};

} // namespace madoguchi
