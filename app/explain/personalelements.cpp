#include "app/explain/personalelements.h"

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

void collect(const messages::XmlElement &element, QStringList &into)
{
    if (isPersonal(element.name())) {
        // A family name alone tells as well.
        static const QRegularExpression gap(QStringLiteral("\\s+"));
        const QString normal = element.text().normalized(QString::NormalizationForm_KC);
        QStringList parts = normal.split(gap, Qt::SkipEmptyParts);
        parts.append(dense(element.text()));
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
    const bool repeats = std::any_of(m_personal.begin(), m_personal.end(),
        [&](const QString &personal) { return plain.contains(personal); });
    return repeats ? personalValue(text, m_wishes) : textValue(text);
}

QJsonValue doubtfulValue(const QString &element, const QString &value, const Wishes &wishes)
{
    static const QRegularExpression plain(QStringLiteral("\\A[A-Za-z]{0,3}[0-9 ./-]{0,40}\\z"));
    const bool looksPlain = plain.match(value.normalized(QString::NormalizationForm_KC)).hasMatch();
    return looksPlain && !isPersonal(element) ? textValue(value) : personalValue(value, wishes);
}

} // namespace madoguchi::explaining
