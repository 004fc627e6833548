#include "app/support/insurerlistfile.h"

#include "app/domain/insurance.h"
#include "app/domain/insurernumber.h"
#include "app/domain/japaneseera.h"
#include "app/domain/typedtext.h"
#include "app/support/csv.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace madoguchi {

namespace {

constexpr int firstYear = 2020; ///< checkups are there since that fiscal year (product.md)
constexpr int lastYear = 2100;
constexpr int mostColumns = 100; ///< a heading further right is none
constexpr int mostTitleLines = 50; ///< above the headings

const QLatin1String readIn("read-in"); ///< of a kept list: the day is not its own

Fault refused(const char *code, int line = -1)
{
    return Fault{ Failure::SettingsInvalid, QLatin1String(code), line };
}

QString folded(const QString &cell)
{
    QString text = typedText(cell).normalized(QString::NormalizationForm_KC);
    return text.remove(QLatin1Char(' '));
}

/// Where each column stands; -1: it is not there.
struct Columns
{
    int number = -1;
    int year = -1;
    int name = -1;
    int planned = -1;
};

int placeOf(const QStringList &headings, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        const qsizetype at = headings.indexOf(QString::fromUtf8(name).toLower());
        if (at >= 0)
            return static_cast<int>(at);
    }
    return -1;
}

std::optional<Columns> columnsOf(const QStringList &cells)
{
    QStringList headings;
    for (const QString &cell : cells.mid(0, mostColumns))
        headings.append(folded(cell).toLower());
    const Columns columns{ placeOf(headings, { "保険者番号", "insurer" }),
        placeOf(headings, { "登録済年度", "登録年度", "年度", "lastYear" }),
        placeOf(headings, { "保険者名", "保険者名称", "name" }),
        placeOf(headings, { "登録予定年月", "登録予定時期", "登録予定", "planned" }) };
    if (columns.number < 0 || columns.year < 0)
        return std::nullopt;
    return columns;
}

/// 令和7, R7, 2025. Nothing: none of them.
std::optional<int> westernYear(const QString &era, const QString &digits)
{
    const bool isFirst = digits == QStringLiteral("元");
    const int year = isFirst ? 1 : digits.toInt();
    if (era.isEmpty())
        return isFirst ? std::nullopt : std::optional(year);
    const QDate day
        = dayOf({ era.startsWith(QLatin1Char('R')) || era == eraName(Era::Reiwa) ? Era::Reiwa : Era::Heisei,
            year, 12, 31 });
    return day.isValid() ? std::optional(day.year()) : std::nullopt;
}

const QString &yearPattern()
{
    static const QString pattern = QStringLiteral("(令和|平成|[RrHh])?(元|[0-9]{1,4})");
    return pattern;
}

std::optional<int> readYear(const QString &cell)
{
    static const QRegularExpression form(
        QStringLiteral("\\A") + yearPattern() + QStringLiteral("(?:年度|年)?\\z"));
    const QString text = folded(cell);
    if (text.isEmpty())
        return 0;
    const auto match = form.match(text);
    const auto year
        = match.hasMatch() ? westernYear(match.captured(1).toUpper(), match.captured(2)) : std::nullopt;
    return year && *year >= firstYear && *year <= lastYear ? year : std::nullopt;
}

/// yyyy-MM. Nothing: neither a month nor empty.
std::optional<QString> readMonth(const QString &cell)
{
    static const QRegularExpression form(
        QStringLiteral("\\A") + yearPattern() + QStringLiteral("[-年/.]([0-9]{1,2})月?(?:頃|予定)?\\z"));
    const QString text = folded(cell);
    if (text.isEmpty() || text == QLatin1String("-") || text == QStringLiteral("未定"))
        return QString();
    const auto match = form.match(text);
    const auto year
        = match.hasMatch() ? westernYear(match.captured(1).toUpper(), match.captured(2)) : std::nullopt;
    const QDate month = year ? QDate(*year, match.captured(3).toInt(), 1) : QDate();
    return month.isValid() ? std::optional(month.toString(QStringLiteral("yyyy-MM"))) : std::nullopt;
}

/// The first day that the title names. Invalid: none.
QDate dayIn(const QString &title)
{
    static const QRegularExpression form(
        yearPattern() + QStringLiteral("[-年/.]([0-9]{1,2})[-月/.]([0-9]{1,2})"));
    auto matches = form.globalMatch(folded(title));
    while (matches.hasNext()) {
        const auto match = matches.next();
        const auto year = westernYear(match.captured(1).toUpper(), match.captured(2));
        const QDate day = year ? QDate(*year, match.captured(3).toInt(), match.captured(4).toInt()) : QDate();
        if (day.isValid() && day.year() >= firstYear)
            return day;
    }
    return {};
}

/// 8 wide. Empty: it is none.
QString readNumber(const QString &cell)
{
    QString digits = typedDigits(cell);
    if (digits.size() == 5 || digits.size() == 7)
        digits.prepend(QLatin1Char('0'));
    const InsurerEntry read = readInsurerNumber(digits);
    return read.problem ? QString() : read.number;
}

bool readLine(const CsvLine &line, const Columns &columns, InsurerList &list)
{
    const QString number = readNumber(line.cells.value(columns.number));
    const auto year = readYear(line.cells.value(columns.year));
    const auto planned = readMonth(columns.planned < 0 ? QString() : line.cells.value(columns.planned));
    if (number.isEmpty() || !year || !planned)
        return false;
    RegisteredInsurer &insurer = list.insurers[number];
    if (columns.name >= 0 && insurer.name.isEmpty())
        insurer.name = line.cells.value(columns.name).trimmed();
    if (*year >= insurer.lastYear) {
        insurer.lastYear = *year;
        insurer.planned = *planned;
    }
    return true;
}

} // namespace

Outcome<InsurerList> readInsurerList(const QByteArray &file, const QDate &today)
{
    if (file.size() > largestInsurerList)
        return refused("insurers-large");
    const auto lines = readCsv(file);
    if (!lines)
        return refused("insurers-csv", lines.error().line);
    InsurerList list;
    std::optional<Columns> columns;
    int above = 0;
    for (const CsvLine &line : *lines) {
        if (!columns) {
            if (++above > mostTitleLines)
                break;
            columns = columnsOf(line.cells);
            if (!columns && !list.day.isValid()) {
                list.day = dayIn(line.cells.join(QLatin1Char(' ')));
                list.saysDay = list.day.isValid() && !line.cells.contains(readIn);
            }
            continue;
        }
        const bool isBlank = std::all_of(line.cells.begin(), line.cells.end(),
            [](const QString &cell) { return cell.trimmed().isEmpty(); });
        if (!isBlank && !readLine(line, *columns, list))
            return refused("insurers-line", line.number);
    }
    if (!columns)
        return refused("insurers-header");
    if (list.insurers.isEmpty())
        return refused("insurers-empty");
    if (!list.day.isValid())
        list.day = today;
    return list;
}

QByteArray insurerListFile(const InsurerList &list)
{
    QList<QStringList> lines{ { list.day.toString(Qt::ISODate), list.saysDay ? QString() : readIn } };
    lines.append({ QStringLiteral("insurer"), QStringLiteral("name"), QStringLiteral("lastYear"),
        QStringLiteral("planned") });
    QStringList numbers = list.insurers.keys();
    numbers.sort();
    for (const QString &number : std::as_const(numbers)) {
        const RegisteredInsurer &insurer = *list.insurers.constFind(number);
        lines.append({ number.trimmed(), insurer.name,
            insurer.lastYear > 0 ? QString::number(insurer.lastYear) : QString(), insurer.planned });
    }
    return csvFile(lines);
}

} // namespace madoguchi
