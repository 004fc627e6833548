#include "app/station/auditreview.h"

#include "app/domain/proof.h"
#include "app/store/auditsearch.h"
#include "app/store/storedwords.h"
#include "app/support/clock.h"
#include "app/support/csv.h"
#include "app/support/privatefile.h"

#include <algorithm>
#include <array>
#include <limits>

namespace madoguchi {

namespace {

constexpr int firstHour = 7; // before and after it somebody else should be asked why
constexpr int lastHour = 20;

bool isOddHour(const QDateTime &time)
{
    const int hour = toJapanTime(time).time().hour();
    return hour < firstHour || hour >= lastHour;
}

/// Records were asked for of a visit that stood in no list: nobody came for it.
bool isWithoutReception(const AuditEntry &entry)
{
    return entry.what == AuditAct::RecordsAsked && entry.result == Failure::NotFound;
}

AuditRow rowOf(const NumberedEntry &one)
{
    const AuditEntry &entry = one.entry;
    AuditRow row;
    row.number = one.number;
    row.time = entry.time;
    row.staffId = entry.staffId;
    row.role = entry.role;
    row.station = entry.station;
    row.act = auditWord(entry.what);
    row.kind = entry.kind ? contractWord(*entry.kind) : QString();
    row.visit = entry.visit.isNull() ? QString() : visitText(entry.visit);
    row.purpose = entry.purpose;
    row.result = entry.result ? failureName(*entry.result) : QString();
    row.oddHour = isOddHour(entry.time);
    row.ownRecord = entry.purpose == ownRecordPurpose();
    row.withoutReception = isWithoutReception(entry);
    return row;
}

/// A row that this program did not write: shown, with nothing of what stands in it.
AuditRow unreadableRow(qint64 number)
{
    AuditRow row;
    row.number = number;
    row.result = failureName(Failure::AuditBroken);
    return row;
}

/// The clinic's day begins at `dayStarts` in Japan.
QDateTime beginningOf(const QDate &day, QTime dayStarts)
{
    return day.isValid() ? QDateTime(day, dayStarts, Qt::OffsetFromUTC, japanOffsetSeconds) : QDateTime();
}

Outcome<AuditPattern> patternOf(const AuditQuestion &question, QTime dayStarts, int most)
{
    AuditPattern pattern;
    pattern.from = beginningOf(question.from, dayStarts);
    pattern.before = question.to.isValid() ? beginningOf(question.to.addDays(1), dayStarts) : QDateTime();
    pattern.staffId = question.staffId;
    pattern.patientKey = question.patientKey;
    pattern.most = most;
    if (question.act.isEmpty())
        return pattern;
    pattern.act = auditActFromWord(question.act);
    if (!pattern.act)
        return Fault{ Failure::SettingsInvalid, QStringLiteral("audit-act") };
    return pattern;
}

QString yes(bool is)
{
    return is ? QStringLiteral("1") : QString();
}

QStringList lineOf(const AuditRow &row)
{
    return { QString::number(row.number), row.time.isValid() ? rfc3339(row.time) : QString(), row.staffId,
        row.role ? stored::word(*row.role) : QString(), row.station, row.act, row.kind, row.visit,
        row.purpose, row.result, yes(row.oddHour), yes(row.ownRecord), yes(row.withoutReception) };
}

QStringList headLine()
{
    return { QStringLiteral("Number"), QStringLiteral("Time"), QStringLiteral("Staff"),
        QStringLiteral("Role"), QStringLiteral("Station"), QStringLiteral("Act"), QStringLiteral("Kind"),
        QStringLiteral("Visit"), QStringLiteral("Purpose"), QStringLiteral("Result"),
        QStringLiteral("OddHour"), QStringLiteral("OwnRecord"), QStringLiteral("WithoutReception") };
}

/// What was asked, as far as it names staff and days: never whose records.
QString purposeOf(const AuditQuestion &question)
{
    const QString patient = question.patientKey.isEmpty() ? QString() : QStringLiteral("patient");
    return QStringList{ question.staffId, question.act, patient }.join(QLatin1Char(':'));
}

AuditEntry entryOf(AuditAct act, const AuditQuestion &question)
{
    AuditEntry entry;
    entry.what = act;
    entry.patientKey = question.patientKey;
    if (question.from.isValid() || question.to.isValid())
        entry.period = question.from.toString(QStringLiteral("yyyyMMdd")) + QLatin1Char('-')
            + question.to.toString(QStringLiteral("yyyyMMdd"));
    entry.purpose = purposeOf(question);
    return entry;
}

} // namespace

QString ownRecordPurpose()
{
    return QStringLiteral("own-record");
}

AuditReview::AuditReview(AuditLog &log, QTime dayStarts, Audit audit)
    : m_log(log)
    , m_dayStarts(dayStarts)
    , m_audit(std::move(audit))
{ }

Outcome<QList<AuditRow>> AuditReview::all(
    Granted<Right::ReviewAllAudit> right, const AuditQuestion &question, int most)
{
    return reviewed(right.by(), question, most);
}

Outcome<QList<AuditRow>> AuditReview::own(
    Granted<Right::ReviewOwnAudit> right, const AuditQuestion &question, int most)
{
    AuditQuestion mine = question;
    mine.staffId = right.by().id;
    return reviewed(right.by(), mine, most);
}

Outcome<QList<AuditRow>> AuditReview::reviewed(const StaffMember &by, const AuditQuestion &question, int most)
{
    auto found = rows(question, most);
    if (!found)
        return found;
    if (const auto written = write(AuditAct::AuditReviewed, by, question); !written)
        return written.error();
    return found;
}

Outcome<qint64> AuditReview::exportAll(
    Granted<Right::ReviewAllAudit> right, const AuditQuestion &question, const QString &file)
{
    const auto found = rows(question, std::numeric_limits<int>::max() - 1);
    if (!found)
        return found.error();
    if (const auto written = write(AuditAct::AuditExported, right.by(), question); !written)
        return written.error();
    QList<QStringList> lines{ headLine() };
    for (const AuditRow &row : *found)
        lines.append(lineOf(row));
    if (const auto kept = writePrivateFile(file, csvFile(lines)); !kept)
        return kept.error();
    return static_cast<qint64>(found->size());
}

Outcome<Done> AuditReview::write(AuditAct act, const StaffMember &by, const AuditQuestion &question)
{
    AuditEntry entry = entryOf(act, question);
    entry.staffId = by.id;
    entry.role = by.role;
    if (const auto written = m_audit(entry); !written)
        return written.error();
    return Done{};
}

Outcome<QList<AuditRow>> AuditReview::rows(const AuditQuestion &question, int most)
{
    const auto pattern = patternOf(question, m_dayStarts, most);
    if (!pattern)
        return pattern.error();
    const auto found = AuditSearch(m_log.database()).find(*pattern);
    if (!found)
        return found.error();
    QList<AuditRow> rows;
    for (const NumberedEntry &one : found->entries)
        rows.append(rowOf(one));
    for (const qint64 number : found->unreadable)
        rows.append(unreadableRow(number));
    std::sort(
        rows.begin(), rows.end(), [](const AuditRow &a, const AuditRow &b) { return a.number > b.number; });
    return rows;
}

QString auditHead16(const QByteArray &link)
{
    static constexpr std::array<char, 33> letters{ "23456789ABCDEFGHJKLMNPQRSTUVWXYZ" };
    constexpr qsizetype bytesUsed = 10;
    if (link.size() < bytesUsed)
        return {};
    QString text;
    unsigned bits = 0;
    int count = 0;
    for (const char byte : link.first(bytesUsed)) {
        bits = (bits << 8U) | static_cast<unsigned char>(byte);
        for (count += 8; count >= 5; count -= 5) {
            if (text.size() % 5 == 4)
                text += QLatin1Char('-');
            text += QLatin1Char(letters.at((bits >> static_cast<unsigned>(count - 5)) & 31U));
        }
        bits &= (1U << static_cast<unsigned>(count)) - 1;
    }
    return text;
}

} // namespace madoguchi
