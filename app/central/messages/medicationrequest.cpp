#include "app/central/messages/fields.h"
#include "app/central/messages/medication.h"
#include "app/central/messages/messagewriter.h"
#include "app/central/messages/requestrules.h"

namespace madoguchi::messages {

namespace {

const QSet<QString> &knownElements()
{
    static const QSet<QString> names{
        QStringLiteral("MessageHeader"),
        QStringLiteral("MessageBody"),
        QStringLiteral("MedicalInstitutionCode"),
        QStringLiteral("InsurerNumber"),
        QStringLiteral("InsuranceCardSymbol"),
        QStringLiteral("InsuredPersonIdentificationNumber"),
        QStringLiteral("BranchNumber"),
        QStringLiteral("ArbitraryFileIdentifier"),
        QStringLiteral("StartDate"),
        QStringLiteral("EndDate"),
        QStringLiteral("FileCategory"),
        QStringLiteral("PrDiInfClassification"),
        QStringLiteral("MedicalTreatmentFlag"),
    };
    return names;
}

void readHeader(const Fields &header, MedicationRequest &into)
{
    into.institution = header.digits(QStringLiteral("MedicalInstitutionCode"), 10, 10);
    into.insurerNumber = header.text(QStringLiteral("InsurerNumber"));
    into.symbol = Pii(header.text(QStringLiteral("InsuranceCardSymbol")));
    into.number = Pii(header.text(QStringLiteral("InsuredPersonIdentificationNumber")));
    into.branch = Pii(header.digits(QStringLiteral("BranchNumber"), 2, 2));
    into.fileIdentifier = header.text(QStringLiteral("ArbitraryFileIdentifier"));
}

void readBody(const Fields &body, MedicationRequest &into)
{
    const QString one = QStringLiteral("1"), two = QStringLiteral("2"), three = QStringLiteral("3"),
                  four = QStringLiteral("4");
    into.startMonth = body.month(QStringLiteral("StartDate"));
    into.endMonth = body.month(QStringLiteral("EndDate"));
    into.fileCategory = body.code(QStringLiteral("FileCategory"), { one, two, three, four }).toInt();
    const QString prescriptions
        = body.code(QStringLiteral("PrDiInfClassification"), { QStringLiteral("0"), one });
    if (prescriptions.isEmpty())
        body.find(QStringLiteral("PrDiInfClassification"), QStringLiteral("is missing"));
    into.withPrescriptions = prescriptions == one;
    into.treatmentFlag = body.code(QStringLiteral("MedicalTreatmentFlag"), { one, two, three, four }).toInt();
}

bool isComplete(const MedicationRequest &request)
{
    return !request.institution.isEmpty() && isInsurerNumber(request.insurerNumber)
        && request.symbol.reveal().size() <= longestNumber && !request.number.isEmpty()
        && request.number.reveal().size() <= longestNumber && !request.startMonth.isEmpty()
        && !request.endMonth.isEmpty() && request.startMonth <= request.endMonth && request.fileCategory != 0
        && request.treatmentFlag != 0;
}

} // namespace

QByteArray write(const MedicationRequest &request)
{
    MessageWriter writer;
    writer.open(QStringLiteral("MessageHeader"));
    writer.item(QStringLiteral("MedicalInstitutionCode"), request.institution);
    writer.item(QStringLiteral("InsurerNumber"), paddedInsurerNumber(request.insurerNumber));
    writer.item(QStringLiteral("InsuranceCardSymbol"), request.symbol.reveal());
    writer.item(QStringLiteral("InsuredPersonIdentificationNumber"), request.number.reveal());
    writer.item(QStringLiteral("BranchNumber"), request.branch.reveal());
    writer.item(QStringLiteral("ArbitraryFileIdentifier"), request.fileIdentifier);
    writer.close();
    writer.open(QStringLiteral("MessageBody"));
    writer.item(QStringLiteral("StartDate"), request.startMonth);
    writer.item(QStringLiteral("EndDate"), request.endMonth);
    writer.item(QStringLiteral("FileCategory"), QString::number(request.fileCategory));
    writer.item(QStringLiteral("PrDiInfClassification"),
        request.withPrescriptions ? QStringLiteral("1") : QStringLiteral("0"));
    writer.item(QStringLiteral("MedicalTreatmentFlag"), QString::number(request.treatmentFlag));
    return writer.finish();
}

Outcome<MedicationRequest> readMedicationRequest(const QByteArray &message)
{
    const Fault malformed{ .failure = Failure::RequestMalformed };
    const Outcome<XmlMessage> parsed = XmlMessage::parse(message, knownElements());
    if (!parsed)
        return malformed;
    ReadNotes notes;
    const Fields root(&parsed->root(), notes);
    MedicationRequest request;
    readHeader(root.group(QStringLiteral("MessageHeader")), request);
    readBody(root.group(QStringLiteral("MessageBody")), request);
    if (!notes.findings.isEmpty() || !isComplete(request))
        return malformed;
    return request;
}

} // namespace madoguchi::messages
