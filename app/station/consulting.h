#pragma once

#include "app/consulting.h"
#include "app/document/documentreader.h"
#include "app/document/documentsheets.h"
#include "app/station/chartcalls.h"
#include "app/station/listedvisits.h"
#include "app/station/mynaportal.h"
#include "app/station/recordsgate.h"
#include "app/station/recordsshelf.h"
#include "app/station/recordstrail.h"
#include "app/station/stationcore.h"

#include <QMap>
#include <QTimer>

#include <map>
#include <set>
#include <utility>

namespace madoguchi {

/// The consulting room: the one place where a RecordsPermit is made. In this order, and nothing is shown
/// where one step fails: who, where, which consent, what time (RecordsGate), entry on disk (RecordsTrail),
/// request, entry on disk, screen. What was read once is kept sealed (RecordsShelf) and goes the same way the
/// next time, without the request. 診療 and 手術 come with the drugs where they are consented to, each with
/// entries, views and an end of its own.
class Consulting : public ConsultingRoom
{
    Q_OBJECT
public:
    /// `core`: an opened consulting station; outlives this.
    explicit Consulting(StationCore &core);

    [[nodiscard]] Seat &seat() override { return m_core.seat(); }
    [[nodiscard]] QList<ConsultingVisit> visits() const override { return m_listed.shown(); }
    [[nodiscard]] std::optional<Fault> visitsFault() const override { return m_listed.fault(); }
    void refresh() override;
    void openRecords(const QUuid &visit, ConsentKind kind) override { open(visit, kind, false); }
    void openForChart(const QUuid &visit, ConsentKind kind) override { open(visit, kind, true); }
    void askAnew() override;
    void closeRecords() override;
    [[nodiscard]] Outcome<AllowedCopy> allowCopy(RecordsCopy how) override;
    void drawPage(int page, const QSize &pixels) override;
    void copyFailed(const AllowedCopy &copy, RecordsCopy how, Failure why) override;
    void drawSheets(const AllowedCopy &copy) override;
    void dropSheets() override;
    [[nodiscard]] RecordsView records() const override { return m_records; }
    [[nodiscard]] std::optional<RecordsOutcome> lastOutcome(
        const QUuid &visit, ConsentKind kind) const override;
    [[nodiscard]] QList<LoggedView> loggedViews() const override { return m_trail.views(); }
    [[nodiscard]] ChartCall chartCall() const override { return m_chart.call(); }
    [[nodiscard]] ChartWatch &chartWatch() { return m_chart.watch(); }
    void followMynaportal(const QUuid &visit) override;
    [[nodiscard]] MynaportalList mynaportal() const override { return m_mynaportal.list(); }
    [[nodiscard]] QList<HealthLine> health() const override;
    void checkHealth() override { m_core.measureLine(); }
    [[nodiscard]] QDateTime now() const override { return m_core.now(); }
    /// Where documents are opened.
    [[nodiscard]] DocumentReader &documents() { return m_document; }
    [[nodiscard]] DocumentSheets &sheets() { return m_sheets; }
    [[nodiscard]] ViewReporter &reporter() { return m_trail.reporter(); }

private:
    using Outcomes = QMap<std::pair<QUuid, ConsentKind>, RecordsOutcome>;
    using Said = QMap<std::pair<QUuid, ConsentKind>, Pii<QString>>;
    using VisitKind = std::pair<QUuid, ConsentKind>;
    /// What is fetched ahead now.
    struct Ahead
    {
        VisitKind one{};
        QList<ConsentKind> kinds{};
        quint64 generation = 0; ///< of the opening that waits for it; 0: none
        QDateTime asked{}; ///< and when that was
    };
    /// One request: for whom and for what.
    struct Asked
    {
        QUuid visit{};
        QList<ConsentKind> kinds{}; ///< the opened one first
        std::optional<StaffMember> staff{};
        QDateTime time{};
        qint64 milliseconds = 0; ///< by the monotonic clock
    };
    void note(const QUuid &visit, ConsentKind kind, RecordsOutcome::State state,
        const std::optional<Fault> &fault = {});
    [[nodiscard]] Pii<QString> saidOf(
        const QUuid &visit, ConsentKind kind, const std::optional<Fault> &fault) const;
    void forgetOutcomes();
    void fetchAhead();
    void fetchAhead(const ListedVisit &visit, ConsentKind kind, const QualifiedStaff &staff);
    template <typename Record> Central::Reply<Record> awaitedAhead(const OpenedRecords &asked);
    [[nodiscard]] bool waitsForAhead();
    template <typename Record> void keepAhead(const OpenedRecords &asked, const Outcome<Record> &answer);
    void noteAhead(const Ahead &ahead, RecordsOutcome::State state, const std::optional<Fault> &fault = {});
    void throwAheadAway();
    template <typename Record> void receiveLate(const Asked &asked, const Outcome<Record> &answer);
    void dropRefused(const QUuid &visit, const QList<ConsentKind> &kinds, const Fault &fault);
    /// Received now. False: there is nothing of it, and nothing older is kept.
    bool keepLate(const ListedVisit &visit, const QList<ConsentKind> &kinds, const MedicationRecord &record);
    bool keepLate(const ListedVisit &visit, const QList<ConsentKind> &kinds, const CheckupRecord &record);
    void followSeat();
    void followList();
    void recheck();
    [[nodiscard]] bool isHeardOf() const;
    void closeEnded(const ListedVisit &visit);
    void closeAtNextEnd(const ListedVisit &visit);
    void open(const QUuid &visit, ConsentKind kind, bool isForChart);
    [[nodiscard]] std::optional<Fault> whyNotAnew() const;
    void request(const ListedVisit &visit);
    [[nodiscard]] bool isShelfOpen() const;
    [[nodiscard]] std::optional<MedicationRecord> keptMedication(const QualifiedStaff &staff);
    void requestMedication(const ListedVisit &visit, const QualifiedStaff &staff);
    void requestCheckup(const ListedVisit &visit, const QualifiedStaff &staff);
    [[nodiscard]] RecordsPermit permit(ConsentKind kind, const QualifiedStaff &staff) const;
    template <typename Record> Central::Reply<Record> awaited();
    template <typename Record> void receive(const Outcome<Record> &answer, bool fromService);
    template <typename Record> void openDocument(const Record &answer, bool fromService);
    [[nodiscard]] bool isAwaited(quint64 generation) const;
    template <typename Record> void enter(const Record &answer, bool fromService);
    [[nodiscard]] std::optional<Fault> whyNotWhole(const QUuid &visit, const QList<ConsentKind> &asked) const;
    void takeSheet(int page, const QSize &pixels, const QByteArray &rgb);
    void giveSheetsUp(const Fault &why);
    [[nodiscard]] std::optional<Fault> whyNotNow(const ListedVisit *visit, ConsentKind kind) const;
    [[nodiscard]] std::optional<Fault> whyNotStill(const QUuid &visit, ConsentKind kind) const;
    void put(MedicationRecord record);
    void put(CheckupRecord record);
    void keepOpen(MedicationRecord &record) const;
    void show(const QList<qint64> &entries, bool fromService);
    void keepOnShelf(const ListedVisit &visit);
    void refuse(const Fault &fault, AuditAct act);
    [[nodiscard]] OpenedRecords opened() const;

    StationCore &m_core;
    RecordsGate m_gate;
    RecordsTrail m_trail;
    Mynaportal m_mynaportal;
    ListedVisits m_listed;
    ChartCalls m_chart;
    RecordsShelf m_shelf;
    std::optional<StaffMember> m_sitting; ///< whose list and records these are
    RecordsView m_records;
    DocumentReader m_document{}; ///< holds what is open where that is a document
    Outcomes m_outcomes; ///< of listed visits
    Said m_said; ///< how the service refused what was asked for last; never on the log
    QList<ConsentKind> m_askedKinds; ///< that what is open was asked for by, whatever has ended since
    Insurance m_openedInsurance; ///< of the opened visit, for the audit entries
    QString m_period;
    bool m_isAnew = false; ///< asked for anew: what is kept is no answer
    bool m_isForChart = false; ///< opened by its call, by nobody's hand
    DocumentSheets m_sheets{}; ///< of what is on its way to paper
    qint64 m_paper = 0; ///< its audit entry; 0: nothing is
    std::map<qint64, OpenedRecords>
        m_copied; ///< what was allowed to leave the screen, by its entry; the newest
    std::optional<qint64> m_answered; ///< when the service was asked for what is open and answered it
    std::optional<Ahead> m_fetching;
    std::set<VisitKind> m_fetched; ///< ahead, or tried to, in this sitting
    std::set<VisitKind> m_unopened; ///< fetched ahead and kept, and opened by nobody
    quint64 m_sittings = 0; ///< counts persons: what was fetched ahead for one is nobody else's
    quint64 m_generation = 0; ///< counts openings: a late answer of an older one shows nothing
    QTimer m_refresh;
    QTimer m_closing;
};

} // namespace madoguchi
