#include "app/explain/personalelements.h"

#include "app/central/messages/fields.h"

#include <QDate>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace madoguchi::explaining {

namespace {

/// One character tells nobody, and a branch number of two digits stands in any text.
bool tells(const QString &part)
{
    const bool number = std::all_of(part.begin(), part.end(), [](QChar c) { return c.isDigit(); });
    return part.size() >= (number ? 3 : 2);
}

const QSet<QString> &personalElements()
{
    static const QSet<QString> names = [] {
        QSet<QString> all;
        for (const char *name :
            { "InsuredName", "Name", "NameOfOther", "NameKana", "NameOfOtherKana", "KanaName", "KanasName",
                "Birthdate", "Birth", "Birthday", "Address", "PostNumber", "InsuredCardSymbol",
                "InsuranceCardSymbol", "InsuredIdentificationNumber", "InsuredPersonIdentificationNumber",
                "InsuredBranchNumber", "BranchNumber", "BeneficiaryNumber", "ReferenceNumber", "IssueNumber",
                "InjuryName1", "InjuryName2", "InjuryName3", "DistrictContactName", "HandlingContactName",
                "Remarks1", "Remarks2", "Remarks3" })
            all.insert(QLatin1String(name));
        return all;
    }();
    return names;
}

QString dense(const QString &text)
{
    QString without;
    for (const QChar c : text.normalized(QString::NormalizationForm_KC)) {
        if (!c.isSpace())
            without.append(c);
    }
    return without;
}

/// The digits of each number, date or telephone in a text, however its parts are joined; dates besides as
/// yyyyMMdd.
QStringList digitsIn(const QString &text)
{
    static const QRegularExpression joined(
        QStringLiteral("[0-9]+(?:[-/.・年月()\\x{2010}-\\x{2015}\\x{2212}]{0,2}\\s?[0-9]+)*"));
    static const QRegularExpression day(
        QStringLiteral("(明治|大正|昭和|平成|令和|[MTSHR])?\\.?\\s?([0-9]{1,4}|元)\\s?[-/"
                       ".年]\\s?([0-9]{1,2})\\s?[-/.月]\\s?([0-9]{1,2})"));
    static const QMap<QChar, int> before{ { u'明', 1867 }, { u'M', 1867 }, { u'大', 1911 }, { u'T', 1911 },
        { u'昭', 1925 }, { u'S', 1925 }, { u'平', 1988 }, { u'H', 1988 }, { u'令', 2018 }, { u'R', 2018 } };
    static const QRegularExpression others(QStringLiteral("[^0-9]"));
    const QString normal = text.normalized(QString::NormalizationForm_KC);
    QStringList found;
    for (auto run = joined.globalMatch(normal); run.hasNext();)
        found.append(run.next().captured().remove(others));
    for (auto run = day.globalMatch(normal); run.hasNext();) {
        const auto one = run.next();
        const int year = one.captured(2) == QStringLiteral("元") ? 1 : one.captured(2).toInt();
        const int era = one.captured(1).isEmpty() ? 0 : before.value(one.captured(1).front());
        const QDate date(era + year, one.captured(3).toInt(), one.captured(4).toInt());
        found.append(date.toString(QStringLiteral("yyyyMMdd")));
    }
    return found;
}

void collect(const messages::XmlElement &element, QStringList &into)
{
    if (isPersonal(element.name())) {
        // A family name alone tells as well.
        static const QRegularExpression gap(QStringLiteral("\\s+"));
        const QString normal = element.text().normalized(QString::NormalizationForm_KC);
        QStringList parts = normal.split(gap, Qt::SkipEmptyParts);
        parts.append(dense(element.text()));
        parts.append(digitsIn(element.text()));
        for (const QString &part : std::as_const(parts)) {
            if (tells(part))
                into.append(part);
        }
    }
    for (const messages::XmlElement &child : element.children())
        collect(child, into);
}

} // namespace

bool isPersonal(const QString &element)
{
    return personalElements().contains(element);
}

ServiceTexts::ServiceTexts(const messages::XmlElement &root, const Wishes &wishes)
    : m_wishes(wishes)
{
    if (!wishes.reveal)
        collect(root, m_personal);
}

QJsonValue ServiceTexts::value(const QString &text) const
{
    const QString plain = dense(text);
    const QStringList numbers = digitsIn(text);
    const bool repeats = std::any_of(m_personal.begin(), m_personal.end(), [&](const QString &personal) {
        return plain.contains(personal)
            || std::any_of(numbers.begin(), numbers.end(),
                [&](const QString &number) { return number.contains(personal); });
    });
    return repeats ? personalValue(text, m_wishes) : textValue(text);
}

QJsonValue doubtfulValue(const QString &element, const QString &value, const Wishes &wishes)
{
    static const QRegularExpression plain(QStringLiteral("\\A[A-Za-z]{0,3}[0-9 ./-]{0,40}\\z"));
    const bool looksPlain = plain.match(value.normalized(QString::NormalizationForm_KC)).hasMatch();
    return looksPlain && !isPersonal(element) ? textValue(value) : personalValue(value, wishes);
}

QJsonArray findingsJson(
    const QList<Finding> &findings, const messages::XmlElement &tree, const Wishes &wishes)
{
    QJsonArray json;
    for (const Finding &finding : findings) {
        QStringList values;
        for (const messages::XmlElement *element : messages::descendants(tree, finding.element)) {
            if (!element->holdsElements() && !element->text().isEmpty() && !values.contains(element->text()))
                values.append(element->text());
        }
        const QString value = values.join(QStringLiteral(" / "));
        json.append(QJsonObject{ { QStringLiteral("element"), finding.element },
            { QStringLiteral("value"), doubtfulValue(finding.element, value, wishes) },
            { QStringLiteral("why"), finding.why } });
    }
    return json;
}

} // namespace madoguchi::explaining
