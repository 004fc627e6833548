#include "tests/app/central/soundness.h"

#include "app/domain/codes.h"
#include "tests/support/messagemutator.h"

#include <QSet>

#include <algorithm>

namespace madoguchi {

namespace {

bool isOf(CodeTable table, const QString &code)
{
    return code.isEmpty() || codesOf(table).contains(code);
}

QString folded(const QString &text)
{
    QString plain = text.normalized(QString::NormalizationForm_KC).trimmed();
    for (const char16_t hyphen : u"\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u30fc")
        plain.replace(QChar(hyphen), QLatin1Char('-'));
    return plain;
}

/// Without spaces, small kana large; ● on either side stands for any one character.
bool sameWritten(const QString &left, const QString &right)
{
    const auto dense = [](const QString &text) {
        QString without;
        for (const QChar c : text.normalized(QString::NormalizationForm_KC)) {
            const qsizetype small = QStringLiteral("ァィゥェォッャュョヮヵヶ").indexOf(c);
            if (!c.isSpace())
                without.append(small < 0 ? c : QStringLiteral("アイウエオツヤユヨワカケ").at(small));
        }
        return without.toUcs4();
    };
    const QList<uint> a = dense(left), b = dense(right);
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
        [](uint one, uint other) { return one == other || one == 0x25CF || other == 0x25CF; });
}

bool isOfInsurance(const EligibilityResult &result, const NumberQuery &asked)
{
    return result.insurance.insurerNumber.rightJustified(8) == asked.insurerNumber.rightJustified(8)
        && folded(result.insurance.number.reveal()) == folded(asked.number.reveal())
        && result.patient.birthdate == asked.birthdate;
}

QString unsoundBenefits(const EligibilityResult &result)
{
    if (result.limit && result.limitConsent != true)
        return QStringLiteral("limit without consent");
    if (!result.diseases.isEmpty() && result.diseaseConsent != true)
        return QStringLiteral("diseases without consent");
    if (result.limit
        && !(isOf(CodeTable::LimitClass, result.limit->limitClass)
            && isOf(CodeTable::LimitCertificate, result.limit->certificate)))
        return QStringLiteral("limit code");
    for (const SpecificDisease &disease : result.diseases) {
        if (!isOf(CodeTable::Disease, disease.category))
            return QStringLiteral("disease code");
    }
    for (const MedicalTicket &ticket : result.tickets) {
        if (!isOf(CodeTable::Ticket, ticket.type) || !isOf(CodeTable::TicketTreatment, ticket.treatment)
            || !isOf(CodeTable::TicketUse, ticket.use) || !isOf(CodeTable::Infection, ticket.infection)
            || !isOf(CodeTable::Inconsistent, ticket.inconsistent))
            return QStringLiteral("ticket code");
    }
    return isOf(CodeTable::LimitChanged, result.limitChanged) ? QString() : QStringLiteral("changed code");
}

/// All that `element` says under a name; nothing where one of them is no plain text.
QStringList said(const MutableElement &element, const QString &name)
{
    QStringList values;
    for (const MutableElement &child : element.children) {
        if (child.name == name && !child.text.isEmpty())
            values.append(child.children.empty() ? child.text : QString());
    }
    values.removeDuplicates();
    return values;
}

bool grants(const MutableElement &result, const QString &stem, const QString &now)
{
    const QStringList flag = said(result, stem + QStringLiteral("ConsFlg"));
    const QStringList at = said(result, stem + QStringLiteral("ConsTime"));
    const QStringList until = said(result, stem + QStringLiteral("AvailableTime"));
    return flag == QStringList{ QStringLiteral("1") } && at.size() == 1 && until.size() == 1
        && at.first().size() == 14 && until.first().size() == 14 && until.first() > now
        && at.first() <= until.first();
}

bool isGranted(const MutableElement &element, const QString &stem, const QString &now)
{
    if (element.name == QStringLiteral("ResultOfQualificationConfirmation") && grants(element, stem, now))
        return true;
    return std::any_of(element.children.begin(), element.children.end(),
        [&](const MutableElement &child) { return isGranted(child, stem, now); });
}

} // namespace

QString unsoundIn(const Eligibility &eligibility)
{
    if (!isOf(CodeTable::Medium, eligibility.medium)
        || !isOf(CodeTable::Prescription, eligibility.prescriptionSelect))
        return QStringLiteral("code of the answer");
    if (static_cast<int>(eligibility.validity) < 0 || static_cast<int>(eligibility.validity) > 6)
        return QStringLiteral("validity");
    for (const EligibilityResult &result : eligibility.results) {
        if (!isOf(CodeTable::CardClass, result.insurance.classification)
            || !isOf(CodeTable::ReasonOfLoss, result.insurance.reasonOfLoss)
            || !isOf(CodeTable::Sex, QString::number(static_cast<int>(result.patient.sex))))
            return QStringLiteral("code of a result");
        if (const QString unsound = unsoundBenefits(result); !unsound.isEmpty())
            return unsound;
    }
    return {};
}

QString unsoundIn(const CheckupRecord &record)
{
    for (const Checkup &checkup : record.checkups) {
        for (const CheckupItem &item : checkup.items) {
            if (trendValue(item) && item.value.isEmpty())
                return QStringLiteral("a trend of nothing");
        }
    }
    return {};
}

QString otherPersonIn(const Eligibility &eligibility, const NumberQuery &asked)
{
    const QList<EligibilityResult> &results = eligibility.results;
    const auto isAsked = [&](const EligibilityResult &result) { return isOfInsurance(result, asked); };
    if (eligibility.validity == Validity::Several && !std::all_of(results.begin(), results.end(), isAsked))
        return QStringLiteral("a candidate who was not asked about");
    if (!results.isEmpty() && std::none_of(results.begin(), results.end(), isAsked))
        return QStringLiteral("somebody else's insurance");
    for (const EligibilityResult &result : results) {
        if (result.patient.birthdate != asked.birthdate)
            return QStringLiteral("a result with another birth date");
        if (!asked.branch.isEmpty() && eligibility.validity != Validity::Several && isAsked(result)
            && results.size() == 1
            && folded(result.insurance.branch.reveal()) != folded(asked.branch.reveal()))
            return QStringLiteral("another branch number");
    }
    return {};
}

QString otherPersonIn(const Patient &answer, const Patient &asked)
{
    if (!sameWritten(answer.name.reveal(), asked.name.reveal()))
        return QStringLiteral("another name");
    if (!sameWritten(answer.kana.reveal(), asked.kana.reveal()))
        return QStringLiteral("another kana");
    if (answer.birthdate != asked.birthdate)
        return QStringLiteral("another birth date");
    return answer.sex == asked.sex ? QString() : QStringLiteral("another sex");
}

QString unfoundedConsentIn(const Eligibility &eligibility, const QByteArray &message, const QDateTime &now)
{
    static const QHash<ConsentKind, QString> stems{ { ConsentKind::Medication,
                                                        QStringLiteral("PharmacistsInfo") },
        { ConsentKind::Checkup, QStringLiteral("SpecificHealthCheckupsInfo") },
        { ConsentKind::Diagnosis, QStringLiteral("DiagnosisInfo") },
        { ConsentKind::Operation, QStringLiteral("OperationInfo") } };
    const MutableElement root = elementsOf(message);
    const QString moment = now.toString(QStringLiteral("yyyyMMddHHmmss"));
    for (const EligibilityResult &result : eligibility.results) {
        for (auto stem = stems.begin(); stem != stems.end(); ++stem) {
            if (result.consents.of(stem.key()).isOpenAt(now) && !isGranted(root, stem.value(), moment))
                return QStringLiteral("an open consent that the message does not give");
        }
    }
    return {};
}

int openConsents(const Eligibility &eligibility, const QDateTime &now)
{
    int open = 0;
    for (const EligibilityResult &result : eligibility.results) {
        for (const ConsentKind kind : allConsentKinds)
            open += result.consents.of(kind).isOpenAt(now) ? 1 : 0;
    }
    return open;
}

} // namespace madoguchi
