#pragma once

#include "app/desk.h"
#include "app/station/forgetter.h"
#include "app/station/stationcore.h"
#include "app/store/receptions.h"
#include "app/visit/receptionkeeper.h"
#include "app/visit/visitshell.h"
#include "reader/readerhub.h"

#include <QTimer>

#include <memory>

namespace madoguchi {

class PcscApi;

/// The reception desk: the day's receptions on disk and in memory, the reader, and the patient's way. Goes on
/// while nobody is signed in: receptions are kept and counted, and shown to nobody.
class DeskStation : public Desk, public ReceptionKeeper
{
    Q_OBJECT
public:
    /// `core`: an opened desk station; outlives this.
    DeskStation(StationCore &core, std::shared_ptr<PcscApi> pcsc, const VisitTiming &timing = {});
    ~DeskStation() override;

    /// Reads the day from the disk and starts reader and visit. Faults: the store's and the keys'.
    Outcome<Done> start();
    [[nodiscard]] PatientView &patient() { return m_visit; }
    [[nodiscard]] ReaderHub &reader() { return m_reader; }

    [[nodiscard]] std::optional<StaffMember> signedIn() const override;
    Outcome<StaffMember> signIn(const QString &id, SecretBytes password) override;
    void signOut() override;
    [[nodiscard]] QList<Reception> receptions() const override;
    [[nodiscard]] int waiting() const override;
    Outcome<Done> confirm(const QUuid &visit) override;
    Outcome<Done> slipPrinted(const QUuid &visit) override;
    Fault askForRecords(const QUuid &visit, ConsentKind kind) override;
    [[nodiscard]] QList<HealthLine> health() const override;
    void checkHealth() override { m_core.measureLine(); }
    [[nodiscard]] std::optional<HelpCall> helpCall() const override { return m_help; }
    void helpCame() override;
    [[nodiscard]] std::optional<Fault> readerTrouble() const override { return m_readerTrouble; }
    [[nodiscard]] QDateTime now() const override { return m_core.now(); }

    Outcome<Done> keepArrived(const Reception &reception) override;
    Outcome<Done> keepMoved(const QUuid &from, const Reception &reception) override;
    Outcome<Done> keepConsents(const QUuid &visit, const IdentityAnswer &answer) override;
    Outcome<Done> keepNotAsked(const QUuid &visit) override;
    Outcome<Done> keepAnswersNotSent(const QUuid &visit) override;
    Outcome<Done> forgetVisit(const QUuid &visit) override { return m_forgetter.forget(visit); }

private:
    Outcome<Done> readDay();
    void closeInterrupted();
    void turnDay();
    [[nodiscard]] Reception *find(const QUuid &visit);
    Outcome<Done> advanceTo(const QUuid &visit, ReceptionStatus status, AuditAct act);
    Outcome<Reception> standing(const QUuid &visit);
    Outcome<Done> endVisit(const QUuid &visit, VisitEnd end);
    Outcome<Done> put(const Outcome<Reception> &kept);
    Outcome<qint64> auditReception(const Reception &reception, AuditAct act);
    void followCard(bool present, const QUuid &visit);
    void showReaderTrouble(const std::optional<Fault> &fault);

    StationCore &m_core;
    Receptions m_table;
    Forgetter m_forgetter;
    ReaderHub m_reader;
    VisitShell m_visit;
    QDate m_day;
    QList<Reception> m_receptions;
    std::optional<HelpCall> m_help;
    std::optional<Fault> m_readerTrouble;
    QTimer m_minute;
};

} // namespace madoguchi
