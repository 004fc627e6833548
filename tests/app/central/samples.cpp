#include "tests/app/central/samples.h"

#include <QDir>
#include <QFile>
#include <QStringEncoder>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <utility>
#include <vector>

namespace madoguchi {

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString fixtures()
{
    return QStringLiteral(MADOGUCHI_SOURCE_DIR "/tests/fixtures/");
}

QString yesOrNo(const std::optional<bool> &value)
{
    return !value ? QString() : *value ? QStringLiteral("yes") : QStringLiteral("no");
}

/// Collects lines under a prefix, leaving out what is empty.
class Lines
{
public:
    void add(const char *name, const QString &value)
    {
        if (!value.isEmpty())
            m_text += m_prefix + QLatin1String(name) + QStringLiteral(": ") + value + QLatin1Char('\n');
    }
    void add(const char *name, const QDate &value) { add(name, value.toString(Qt::ISODate)); }
    void add(const char *name, const QDateTime &value) { add(name, value.toString(Qt::ISODate)); }
    void add(const char *name, std::optional<bool> value) { add(name, yesOrNo(value)); }
    void enter(const QString &prefix) { m_prefix = prefix; }
    [[nodiscard]] const QString &text() const { return m_text; }

private:
    QString m_prefix{};
    QString m_text{};
};

void addPatient(Lines &lines, const Patient &patient)
{
    lines.add("name", patient.name.reveal());
    lines.add("kana", patient.kana.reveal());
    lines.add("otherName", patient.otherName.reveal());
    lines.add("otherKana", patient.otherKana.reveal());
    lines.add("sex", QString::number(static_cast<int>(patient.sex)));
    if (patient.sexToCompare != Sex::NotStated)
        lines.add("sexToCompare", QString::number(static_cast<int>(patient.sexToCompare)));
    lines.add("birthdate", patient.birthdate.reveal());
    lines.add("address", patient.address.reveal());
    lines.add("post", patient.postNumber.reveal());
}

void addInsurance(Lines &lines, const Insurance &insurance)
{
    lines.add("class", insurance.classification);
    lines.add("insurer", QStringLiteral("[%1]").arg(insurance.insurerNumber));
    lines.add("insurerName", insurance.insurerName);
    lines.add("symbol", insurance.symbol.reveal());
    lines.add("number", insurance.number.reveal());
    lines.add("branch", insurance.branch.reveal());
    lines.add("family", QString::number(static_cast<int>(insurance.family)));
    lines.add("holder", insurance.holderName.reveal());
    lines.add("issued", insurance.issued);
    lines.add("validFrom", insurance.validFrom);
    lines.add("lastDay", insurance.lastDay);
    lines.add("qualifiedOn", insurance.qualifiedOn);
    lines.add("lostOn", insurance.lostOn);
    lines.add("reasonOfLoss", insurance.reasonOfLoss);
}

void addConsents(Lines &lines, const EligibilityResult &result)
{
    for (const ConsentKind kind : allConsentKinds) {
        const Consent &consent = result.consents.of(kind);
        const QByteArray word = contractWord(kind).toLatin1();
        if (consent.state == Consent::State::No)
            lines.add(word.constData(), QStringLiteral("no"));
        if (consent.state == Consent::State::Yes)
            lines.add(word.constData(),
                consent.at.toString(Qt::ISODate) + QStringLiteral(" until ")
                    + consent.until.toString(Qt::ISODate));
    }
    lines.add("limit", result.limitConsent);
    lines.add("limitAgreed", result.limitConsentAt);
    lines.add("diseases", result.diseaseConsent);
    lines.add("diseasesAgreed", result.diseaseConsentAt);
}

void addBenefits(Lines &lines, const EligibilityResult &result)
{
    if (result.limit) {
        lines.add("limitCertificate", result.limit->certificate);
        lines.add("limitClass", result.limit->limitClass);
        lines.add("limitIssued", result.limit->issued);
        lines.add("limitFrom", result.limit->validFrom);
        lines.add("limitTo", result.limit->validTo);
        lines.add("limitLongTerm", result.limit->longTermFrom);
    }
    lines.add("limitChanged", result.limitChanged);
    for (const SpecificDisease &disease : result.diseases) {
        lines.add("disease", disease.category);
        lines.add("diseaseIssued", disease.issued);
        lines.add("diseaseFrom", disease.validFrom);
        lines.add("diseaseTo", disease.validTo);
        lines.add("diseaseSelfPay", disease.selfPay);
    }
}

void addTicket(Lines &lines, const MedicalTicket &ticket)
{
    lines.add("ticket", ticket.type);
    lines.add("ticketFrom", ticket.validFrom);
    lines.add("ticketTo", ticket.validTo);
    lines.add("ticketIssue", ticket.issueNumber);
    lines.add("ticketMonth", ticket.month);
    lines.add("ticketDesignated",
        QStringList{ ticket.designatedCode, ticket.designatedFlag, ticket.designatedName }.join(u'|'));
    lines.add("ticketPrescriber", ticket.prescriberCode + u'|' + ticket.prescriberName);
    lines.add("ticketInjuries", ticket.injuries.join(u'|'));
    lines.add("ticketTreatment", ticket.treatment);
    lines.add("ticketSelfPay", ticket.selfPay);
    lines.add("ticketContacts", ticket.districtContact + u'|' + ticket.handlingContact);
    lines.add("ticketUse", ticket.use);
    lines.add("ticketSocialInsurance", ticket.socialInsurance);
    lines.add("ticketInconsistent", ticket.inconsistent);
    lines.add("ticketInfection", ticket.infection);
    lines.add("ticketElderlyCare", ticket.elderlyCare);
    lines.add("ticketPrefecturalExpenses", ticket.prefecturalExpenses);
    lines.add("ticketRemarks", ticket.remarks.join(u'|'));
}

void addResult(Lines &lines, const EligibilityResult &result)
{
    addPatient(lines, result.patient);
    addInsurance(lines, result.insurance);
    if (result.preschool)
        lines.add("preschool", true);
    lines.add("lateElderlyRatio", result.lateElderlyRatio);
    if (result.elderly) {
        lines.add("elderlyIssued", result.elderly->issued);
        lines.add("elderlyFrom", result.elderly->validFrom);
        lines.add("elderlyTo", result.elderly->validTo);
        lines.add("elderlyRatio", result.elderly->ratio);
    }
    addConsents(lines, result);
    addBenefits(lines, result);
    for (const MedicalTicket &ticket : result.tickets)
        addTicket(lines, ticket);
    lines.add("reference", result.referenceNumber);
}

void addFindings(Lines &lines, const QList<Finding> &findings)
{
    for (const Finding &finding : findings)
        lines.add("finding", finding.element + QLatin1Char(' ') + finding.why);
}

struct Node
{
    QString name{};
    QString text{};
    std::vector<Node> children{};
};

Node readNode(QXmlStreamReader &reader)
{
    Node node{ reader.name().toString(), {}, {} };
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement:
            node.children.push_back(readNode(reader));
            break;
        case QXmlStreamReader::Characters:
            node.text += reader.text();
            break;
        case QXmlStreamReader::EndElement:
            return node;
        default:
            break;
        }
    }
    return node;
}

void writeReversed(QXmlStreamWriter &writer, const Node &node)
{
    writer.writeStartElement(node.name);
    if (node.children.empty())
        writer.writeCharacters(node.text);
    // Names in the reverse order of their first appearance; what repeats keeps its own order.
    QStringList names;
    for (const Node &child : node.children) {
        if (!names.contains(child.name))
            names.prepend(child.name);
    }
    for (const QString &name : std::as_const(names)) {
        for (const Node &child : node.children) {
            if (child.name == name)
                writeReversed(writer, child);
        }
    }
    writer.writeEndElement();
}

} // namespace

QByteArray sample(const QString &prefix)
{
    const QDir folder(fixtures() + QStringLiteral("oqs-samples"));
    const QStringList names = folder.entryList({ prefix + QStringLiteral("_*") }, QDir::Files);
    return names.size() == 1 ? contents(folder.filePath(names.first())) : QByteArray();
}

QByteArray made(const QString &name)
{
    return contents(fixtures() + QStringLiteral("messages/") + name + QStringLiteral(".xml"));
}

QString golden(const QString &name)
{
    return QString::fromUtf8(
        contents(fixtures() + QStringLiteral("golden/") + name + QStringLiteral(".txt")));
}

QString differenceFromGolden(const QString &name, const QString &actual)
{
    if (qEnvironmentVariableIsSet("MADOGUCHI_WRITE_GOLDEN")) {
        QFile file(fixtures() + QStringLiteral("golden/") + name + QStringLiteral(".txt"));
        const bool written = file.open(QIODevice::WriteOnly) && file.write(actual.toUtf8()) >= 0;
        return written ? QString() : QStringLiteral("not written");
    }
    const QStringList left = actual.split(u'\n'), right = golden(name).split(u'\n');
    for (qsizetype i = 0; i < qMax(left.size(), right.size()); ++i) {
        if (i >= left.size() || i >= right.size() || left[i] != right[i])
            return QStringLiteral("line %1").arg(i + 1);
    }
    return {};
}

QString asText(const Eligibility &eligibility)
{
    Lines lines;
    lines.add("processedAt", eligibility.processedAt);
    lines.add("confirmedFor", eligibility.confirmedFor);
    lines.add("institution", eligibility.institution);
    lines.add("fileIdentifier", eligibility.fileIdentifier);
    lines.add("medium", eligibility.medium);
    lines.add("validity", QString::number(static_cast<int>(eligibility.validity)));
    lines.add("remarkCode", eligibility.remarkCode);
    lines.add("remark", eligibility.remark);
    lines.add("prescription", eligibility.prescriptionSelect);
    for (qsizetype i = 0; i < eligibility.results.size(); ++i) {
        lines.enter(QStringLiteral("%1 ").arg(i + 1));
        addResult(lines, eligibility.results[i]);
    }
    lines.enter({});
    addFindings(lines, eligibility.findings);
    return lines.text();
}

QString asText(const BulkResult &result)
{
    Lines lines;
    lines.add("processedAt", result.processedAt);
    lines.add("institution", result.institution);
    lines.add("fileIdentifier", result.fileIdentifier);
    lines.add("receptionNumber", result.receptionNumber);
    lines.add(
        "told", QStringLiteral("%1 %2 %3").arg(result.told).arg(result.toldGood).arg(result.toldErrors));
    QString text = lines.text();
    for (const BulkUnit &unit : result.units) {
        Lines echo;
        echo.add("unit", unit.identifier);
        echo.add("asked",
            QStringList{ unit.echoed.insurerNumber, unit.echoed.symbol.reveal(), unit.echoed.number.reveal(),
                unit.echoed.branch.reveal(), unit.echoed.birthdate.reveal().toString(Qt::ISODate) }
                .join(u'|'));
        text += echo.text();
        text += unit.fault ? failureName(unit.fault->failure) + u' ' + unit.fault->code + u'\n'
                           : asText(unit.eligibility);
    }
    Lines rest;
    addFindings(rest, result.findings);
    return text + rest.text();
}

QString asText(const MedicationRecord &record)
{
    Lines lines;
    lines.add("institution", record.institution);
    lines.add("fileIdentifier", record.fileIdentifier);
    addPatient(lines, record.patient);
    for (qsizetype i = 0; i < record.lines.size(); ++i) {
        const MedicationLine &line = record.lines[i];
        lines.enter(QStringLiteral("%1 ").arg(i + 1));
        lines.add("source", QString::number(static_cast<int>(line.source)));
        lines.add("superseded", line.superseded);
        lines.add("month", line.month);
        lines.add("date", line.date);
        lines.add("prescribed", line.prescribed);
        lines.add("facility", line.facilityCode + QLatin1Char(' ') + line.facility);
        if (!line.prescriberCode.isEmpty())
            lines.add("prescriber", line.prescriberCode + QLatin1Char(' ') + line.prescriber);
        lines.add("own", line.ownFacility);
        lines.add("own prescriber", line.ownPrescriber);
        lines.add("inpatient", line.inpatient);
        lines.add("prescription class", line.prescriptionClass);
        lines.add("class", line.usageClass);
        lines.add("drug", line.drugCode + QLatin1Char(' ') + line.drug);
        lines.add("ingredient", line.ingredient);
        lines.add("dose", line.amount + line.unit);
        lines.add("usage", line.usage);
        lines.add("instruction", line.instruction);
        lines.add("times", line.times);
    }
    for (const TreatmentLine &line : record.treatments) {
        lines.enter({});
        lines.add("treatment",
            QStringList{ line.month, line.date.toString(Qt::ISODate),
                line.facilityCode + QLatin1Char(' ') + line.facility, yesOrNo(line.ownFacility),
                yesOrNo(line.inpatient), line.treatmentClass, line.code, line.name, line.amount + line.unit,
                line.times }
                .join(QStringLiteral(" | ")));
    }
    lines.enter({});
    addFindings(lines, record.findings);
    return lines.text();
}

QString asText(const CheckupRecord &record)
{
    static const QStringList types{ QStringLiteral("?"), QStringLiteral("number"), QStringLiteral("nominal"),
        QStringLiteral("ordinal"), QStringLiteral("text") };
    Lines lines;
    lines.add("institution", record.institution);
    lines.add("fileIdentifier", record.fileIdentifier);
    addPatient(lines, record.patient);
    for (qsizetype i = 0; i < record.checkups.size(); ++i) {
        lines.enter(QStringLiteral("%1 ").arg(i + 1));
        lines.add("date", record.checkups[i].date);
        for (const CheckupItem &item : record.checkups[i].items)
            lines.add("item",
                QStringList{ item.code, item.name, types.value(static_cast<int>(item.type)), item.value,
                    item.unit, item.oid, item.display }
                    .join(QStringLiteral(" | ")));
    }
    lines.enter({});
    addFindings(lines, record.findings);
    return lines.text();
}

QByteArray inShiftJis(const QByteArray &message)
{
    QStringEncoder encoder("Shift_JIS");
    QString text = QString::fromUtf8(message);
    text.replace(QStringLiteral("encoding=\"UTF-8\""), QStringLiteral("encoding=\"Shift_JIS\""));
    const QByteArray encoded = encoder(text);
    return encoder.hasError() ? QByteArray() : encoded;
}

QByteArray reversed(const QByteArray &message)
{
    QXmlStreamReader reader(message);
    reader.readNextStartElement();
    const Node root = readNode(reader);
    QByteArray turned;
    QXmlStreamWriter writer(&turned);
    writer.writeStartDocument(QStringLiteral("1.0"), false);
    writeReversed(writer, root);
    writer.writeEndDocument();
    return turned;
}

} // namespace madoguchi
