#pragma once

#include "app/desk.h"
#include "app/domain/checkup.h"
#include "app/domain/failure.h"
#include "app/domain/medication.h"
#include "app/domain/reception.h"
#include "app/domain/recordsreason.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QSize>
#include <QSizeF>

#include <optional>

namespace madoguchi {

/// A visit as the consulting room sees it.
struct ConsultingVisit
{
    QUuid visit{};
    QDateTime time{};
    Patient patient{};
    Insurance insurance{};
    QString referenceNumber{};
    Consents consents{};
    bool certificateExpired = false;
    bool operator==(const ConsultingVisit &) const = default;
};

/// What is shown of one kind of record of the opened visit.
struct RecordsView
{
    enum class State { Closed, Loading, Shown, Empty, Refused };
    State state = State::Closed;
    QUuid visit{};
    ConsentKind kind = ConsentKind::Medication;
    /// `kind`, and what was asked for with it because it is consented to as well: treatments (Diagnosis) and
    /// operations beside medication. One whose consent ends goes, with its entries.
    QList<ConsentKind> kinds{};
    MedicationRecord medication{}; ///< with Shown, of kind Medication
    CheckupRecord checkup{}; ///< with Shown, of kind Checkup
    /// With Shown, of a document (PDF): its pages' sizes in points, and nothing else is known of it.
    QList<QSizeF> pages{};
    RecordsReason reason{}; ///< with Empty
    std::optional<Fault> fault{}; ///< with Refused
    Pii<QString> said{}; ///< with RecordsRefused: the service's own words for it; empty: none
    QDateTime asked{}; ///< with Loading: since when
    QDateTime waitsUntil{}; ///< with Loading: when it is given up
    QDate from{}; ///< the first day that is asked about, and
    QDate to{}; ///< the last
    int joiningGapDays = 30; ///< of medication: as the station is set
    QDateTime openUntil{}; ///< end of the consent; the view closes by itself then
    /// With Shown and Empty: when the service answered, which may be hours ago; invalid: not known.
    QDateTime received{};
    QList<ConsentKind>
        ended{}; ///< those beside `kind` whose consent ended while this was open: their rows went
    qint64 auditEntry = 0; ///< the entry that was on disk before anything was asked for
};

/// How records leave the screen. Each is an act of its own on the audit log.
enum class RecordsCopy { Text, Paper, File };

/// What may leave the screen: it alone, whatever is shown by the time that it does.
struct AllowedCopy
{
    RecordsView records{};
    ConsultingVisit visit{}; ///< whose they are
    qint64 auditEntry = 0; ///< that it was about to leave
};

/// What came last of asking for one kind of record of one visit, whoever was open meanwhile.
struct RecordsOutcome
{
    enum class State {
        Waiting, ///< for the answer
        Arrived, ///< the records are here, or were shown
        Empty,
        Refused
    };
    State state = State::Waiting;
    QDateTime time{}; ///< when it was asked for (Waiting), or came to that
    std::optional<Fault> fault{}; ///< with Refused
    Pii<QString> said{}; ///< as in RecordsView
};

/// What a view left behind, for "what the patient will see on Mynaportal".
struct LoggedView
{
    QUuid visit{};
    ConsentKind kind = ConsentKind::Medication;
    QDateTime time{};
    bool reported = false; ///< the service has taken the report
    qint64 auditEntry = 0;
};

/// Whom the 電子カルテ asks for by the patient number that it writes ([chart] file).
struct ChartCall
{
    enum class State {
        None, ///< nobody
        Found,
        NoVisit, ///< that is listed
        SeveralPatients, ///< of that number: none of them is meant for sure
        Unreadable, ///< no patient number stands there
        Away ///< the file's folder cannot be looked into
    };
    State state = State::None;
    quint64 count = 0; ///< another one with each writing, the same number too
    Pii<QString> number{};
    QUuid visit{}; ///< with Found: the newest of that patient
    bool operator==(const ChartCall &) const = default;
};

/// One line of what Mynaportal shows the patient of a visit, or is going to.
struct MynaportalLine
{
    enum class Standing {
        Told, ///< the service has counted it
        Waiting, ///< to be told to the service
        Refused, ///< the service will never take the report
        ByTerminal ///< by folder: the terminal tells the service
    };
    QDateTime time{};
    QString institution{}; ///< 10 digits
    ConsentKind kind = ConsentKind::Medication;
    bool viewed = false; ///< false: retrieved
    Standing standing = Standing::Told;
    bool operator==(const MynaportalLine &) const = default;
};

/// "What the patient will see on Mynaportal", of one visit.
struct MynaportalList
{
    QUuid visit{}; ///< null: of none
    QList<MynaportalLine> lines{}; ///< newest first
    QDateTime told{}; ///< when the service said it last; invalid: it has not
    std::optional<Fault> fault{}; ///< why it could not be asked last
    bool operator==(const MynaportalList &) const = default;
};

/// What the consulting room's window may ask for. Only this use case can make a RecordsPermit.
class ConsultingRoom : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Who sits here, and the way in. Leaving or locking closes what is shown.
    [[nodiscard]] virtual Seat &seat() = 0;

    /// Today's visits and yesterday's with an unexpired consent, newest first. Empty while nobody is signed
    /// in.
    [[nodiscard]] virtual QList<ConsultingVisit> visits() const = 0;
    [[nodiscard]] virtual std::optional<Fault> visitsFault() const = 0; ///< why the list could not be had
    virtual void refresh() = 0; ///< visitsChanged follows; the service is asked at most every 5 s

    /// Ask for one kind of record of one visit and show it; `recordsChanged` follows, at once with Loading or
    /// Refused. Refused without any request where consent, station, qualification or audit entry is missing.
    virtual void openRecords(const QUuid &visit, ConsentKind kind) = 0;
    /// The same by the chart's call and by nobody's hand, which the audit log says.
    virtual void openForChart(const QUuid &visit, ConsentKind kind) = 0;
    /// What is open is asked for anew, as for the first time; nothing where neither records nor "none" are.
    virtual void askAnew() = 0;
    virtual void closeRecords() = 0;
    /// What is shown may leave the screen now: that it does so is on the disk. Else why not, and nothing of
    /// it may: AuditNotWritten; why it may not be seen any more; NotFound where nothing is shown;
    /// RecordsAreDocument where a document (PDF) is shown and its text is asked for.
    [[nodiscard]] virtual Outcome<AllowedCopy> allowCopy(RecordsCopy how) = 0;
    /// What was allowed came to nothing, which is written down, too.
    virtual void copyFailed(const AllowedCopy &copy, RecordsCopy how, Failure why) = 0;
    /// The pages of a document that was allowed onto paper; sheetDrawn follows for each, in order, whatever
    /// is shown meanwhile and as long as who asked sits here and may see it; else sheetsFailed. One document
    /// at a time: another one takes its place.
    virtual void drawSheets(const AllowedCopy &copy) = 0;
    /// Nothing more of it is wanted.
    virtual void dropSheets() = 0;
    [[nodiscard]] virtual RecordsView records() const = 0;
    /// A page of the shown document, drawn in `pixels`; pageDrawn follows. Of those that are asked for while
    /// one is drawn, the last alone.
    virtual void drawPage(int page, const QSize &pixels) = 0;
    /// Of a visit that is listed; nothing: it was not asked for.
    [[nodiscard]] virtual std::optional<RecordsOutcome> lastOutcome(
        const QUuid &visit, ConsentKind kind) const = 0;
    [[nodiscard]] virtual QList<LoggedView> loggedViews() const = 0; ///< of this session
    /// From now on what Mynaportal shows of this visit is asked for and kept current; null: of none. Refused
    /// to nobody who may see the list of visits. It opens no record, and is no view.
    virtual void followMynaportal(const QUuid &visit) = 0;
    [[nodiscard]] virtual MynaportalList mynaportal() const = 0;

    /// Followed while somebody who may see records sits here. It opens nothing by itself.
    [[nodiscard]] virtual ChartCall chartCall() const = 0;

    [[nodiscard]] virtual QList<HealthLine> health() const = 0;
    virtual void checkHealth() = 0;
    [[nodiscard]] virtual QDateTime now() const = 0;

Q_SIGNALS:
    void visitsChanged();
    void recordsChanged();
    /// `rgb`: four bytes a dot, as QImage::Format_RGB32; empty: the page cannot be drawn.
    void pageDrawn(int page, const QSize &pixels, const QByteArray &rgb);
    /// Of the copy with that audit entry; as pageDrawn, and never empty.
    void sheetDrawn(qint64 auditEntry, int page, const QSize &pixels, const QByteArray &rgb);
    /// No other sheet of that copy follows: PrintFailed with code "page-not-drawn" and its number, from 1; or
    /// why nobody here may have it on paper any more.
    void sheetsFailed(qint64 auditEntry, const Fault &why);
    void outcomesChanged();
    void loggedViewsChanged();
    void mynaportalChanged();
    void chartCalled();
    void healthChanged();
};

} // namespace madoguchi
