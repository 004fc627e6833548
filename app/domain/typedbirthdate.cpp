#include "app/domain/typedbirthdate.h"

#include "app/domain/japaneseera.h"
#include "app/domain/typedtext.h"

#include <QRegularExpression>

namespace madoguchi {

namespace {

constexpr int oldest = 130; // years; nobody has reached it
constexpr int compactDigits = 6; // yyMMdd after an era
constexpr int westernDigits = 8;

/// One width, no blanks, capitals; the square ㍼ as two letters, 元年 as year 1.
QString plain(const QString &typed)
{
    QString text = typedText(typed.normalized(QString::NormalizationForm_KC)).toUpper();
    text.remove(u' ');
    return text.replace(u'元', u'1');
}

std::optional<Era> takeEra(QString &text)
{
    for (const Era era : allEras) {
        const QString name = eraName(era);
        for (const QString &written : { name, name.left(1), QString(eraLetter(era)) }) { // 昭和, 昭, S
            if (text.startsWith(written)) {
                text.remove(0, written.size());
                return era;
            }
        }
    }
    return std::nullopt;
}

struct Parts
{
    int year = 0;
    int month = 0;
    int day = 0;
    qsizetype yearDigits = 0;
    bool isFull = false; ///< no digit can follow
};

/// year, month and day between signs: 30.4.1, 30年4月1日.
std::optional<Parts> separated(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^(\\d{1,4})[-./,年](\\d{1,2})[-./,月](\\d{1,2})日?$"));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const bool isFull = match.capturedLength(3) == 2 || text.endsWith(u'日');
    return Parts{ match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt(),
        match.captured(1).size(), isFull };
}

Parts compactParts(const QString &digits)
{
    const qsizetype yearDigits = digits.size() - 4;
    const int year = digits.left(yearDigits).toInt();
    return { year, digits.mid(yearDigits, 2).toInt(), digits.right(2).toInt(), yearDigits, true };
}

/// Nothing that follows can mend what is unreadable already.
BirthdateEntry failed(EntryProblem problem, bool isFull = false)
{
    return { {}, problem, {}, isFull || problem == EntryProblem::BirthdateUnreadable };
}

/// What can still become a date: digits alone, or a year and what of the rest has been typed.
bool mayBecomeOne(const QString &text, int compact, qsizetype mostYearDigits)
{
    if (text.isEmpty() || isDigits(text))
        return text.size() < compact;
    static const QRegularExpression begun(QStringLiteral("^(\\d{1,4})[-./,年](\\d{0,2}|\\d{1,2}[-./,月])$"));
    const QRegularExpressionMatch match = begun.match(text);
    return match.hasMatch() && match.capturedLength(1) <= mostYearDigits;
}

BirthdateEntry inEra(Era era, const Parts &parts)
{
    const EraDay counted{ era, parts.year, parts.month, parts.day };
    const QDate date = dayOf(counted);
    if (!date.isValid())
        return failed(EntryProblem::BirthdateNoSuchDay, parts.isFull);
    if (eraDayOf(date) != counted)
        return { {}, EntryProblem::BirthdateOutsideEra, date, parts.isFull };
    return { date, {}, {}, parts.isFull };
}

BirthdateEntry inWestern(const Parts &parts)
{
    const QDate date(parts.year, parts.month, parts.day);
    return date.isValid() ? BirthdateEntry{ date, {}, {}, parts.isFull }
                          : failed(EntryProblem::BirthdateNoSuchDay, parts.isFull);
}

BirthdateEntry afterEra(Era era, const QString &text)
{
    if (const auto parts = separated(text); parts && parts->yearDigits <= 2)
        return inEra(era, *parts);
    if (isDigits(text) && text.size() == compactDigits)
        return inEra(era, compactParts(text));
    return failed(mayBecomeOne(text, compactDigits, 2) ? EntryProblem::BirthdateUnfinished
                                                       : EntryProblem::BirthdateUnreadable);
}

BirthdateEntry withoutEra(const QString &text)
{
    if (const auto parts = separated(text)) {
        if (parts->yearDigits == 4)
            return inWestern(*parts);
        return failed(
            parts->yearDigits <= 2 ? EntryProblem::BirthdateWithoutEra : EntryProblem::BirthdateUnreadable);
    }
    if (!isDigits(text))
        return failed(mayBecomeOne(text, westernDigits, 4) ? EntryProblem::BirthdateUnfinished
                                                           : EntryProblem::BirthdateUnreadable);
    if (text.size() == westernDigits)
        return inWestern(compactParts(text));
    const int first = text.front().digitValue();
    if (text.size() == compactDigits + 1 && first >= 1 && first <= 5) {
        Parts parts = compactParts(text.mid(1));
        parts.isFull = false; // an eighth digit may follow
        return inEra(static_cast<Era>(first), parts);
    }
    if (text.size() == compactDigits)
        return failed(EntryProblem::BirthdateWithoutEra);
    return failed(mayBecomeOne(text, westernDigits, 4) ? EntryProblem::BirthdateUnfinished
                                                       : EntryProblem::BirthdateUnreadable);
}

} // namespace

BirthdateEntry readDay(const QString &typed)
{
    QString text = plain(typed);
    if (text.isEmpty())
        return failed(EntryProblem::BirthdateMissing);
    if (text.startsWith(QStringLiteral("西暦")))
        text.remove(0, 2);
    const auto era = takeEra(text);
    return era ? afterEra(*era, text) : withoutEra(text);
}

BirthdateEntry readBirthdate(const QString &typed, const QDate &today)
{
    BirthdateEntry entry = readDay(typed);
    if (!entry.date.isValid())
        return entry;
    if (entry.date > today)
        entry.problem = EntryProblem::BirthdateInFuture;
    else if (entry.date.addYears(oldest) < today)
        entry.problem = EntryProblem::BirthdateTooLongAgo;
    if (entry.problem)
        entry.date = {};
    return entry;
}

} // namespace madoguchi
