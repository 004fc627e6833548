#include "app/central/messages/reference.h"

#include "app/central/messages/requestrules.h"
#include "app/domain/insurance.h"

namespace madoguchi::messages {

namespace {

constexpr qsizetype longestReference = 50;

QString name(const char *text)
{
    return QString::fromLatin1(text);
}

const QSet<QString> &knownElements()
{
    static const QSet<QString> names{
        QStringLiteral("MessageHeader"),
        QStringLiteral("ProcessExecutionTime"),
        QStringLiteral("MedicalInstitutionCode"),
        QStringLiteral("ArbitraryFileIdentifier"),
        QStringLiteral("SegmentOfResult"),
        QStringLiteral("ErrorCode"),
        QStringLiteral("ErrorMessage"),
        QStringLiteral("CharacterCodeIdentifier"),
        QStringLiteral("MessageBody"),
        QStringLiteral("ProcessingResultStatus"),
        QStringLiteral("ProcessingResultCode"),
        QStringLiteral("ProcessingResultMessage"),
        QStringLiteral("ReferenceNumberRegistrationInfo"),
        QStringLiteral("ReferenceNumber"),
        QStringLiteral("InsurerNumber"),
        QStringLiteral("InsuredCardSymbol"),
        QStringLiteral("InsuredIdentificationNumber"),
        QStringLiteral("InsuredBranchNumber"),
    };
    return names;
}

ReferenceRegistration readRegistration(const Fields &fields)
{
    ReferenceRegistration read;
    read.referenceNumber = Pii(fields.text(name("ReferenceNumber")));
    read.insurerNumber = fields.text(name("InsurerNumber"));
    read.symbol = Pii(fields.text(name("InsuredCardSymbol")));
    read.number = Pii(fields.text(name("InsuredIdentificationNumber")));
    read.branch = Pii(fields.digits(name("InsuredBranchNumber"), 2, 2));
    return read;
}

bool isComplete(const ReferenceRegistration &registration)
{
    return !registration.referenceNumber.isEmpty()
        && registration.referenceNumber.reveal().size() <= longestReference
        && isInsurerNumber(registration.insurerNumber) && registration.symbol.reveal().size() <= longestNumber
        && !registration.number.isEmpty() && registration.number.reveal().size() <= longestNumber;
}

void writeRegistration(MessageWriter &writer, const ReferenceRegistration &registration)
{
    writer.open(name("ReferenceNumberRegistrationInfo"));
    writer.item(name("ReferenceNumber"), registration.referenceNumber.reveal());
    writer.item(name("InsurerNumber"), paddedInsurerNumber(registration.insurerNumber));
    writer.item(name("InsuredCardSymbol"), registration.symbol.reveal());
    writer.item(name("InsuredIdentificationNumber"), registration.number.reveal());
    writer.item(name("InsuredBranchNumber"), registration.branch.reveal());
    writer.close();
}

} // namespace

QByteArray write(const ReferenceRequest &request, MessageEncoding encoding)
{
    MessageWriter writer(encoding);
    writer.open(name("MessageHeader"));
    writer.item(name("MedicalInstitutionCode"), request.institution);
    writer.item(name("ArbitraryFileIdentifier"), request.fileIdentifier);
    writer.close();
    writer.open(name("MessageBody"));
    writeRegistration(writer, request.registration);
    return writer.finish();
}

Outcome<ReferenceRequest> readReferenceRequest(const QByteArray &message)
{
    const Fault malformed{ .failure = Failure::RequestMalformed };
    const Outcome<XmlMessage> parsed = XmlMessage::parse(message, knownElements());
    if (!parsed)
        return malformed;
    ReadNotes notes;
    const Fields root(&parsed->root(), notes);
    const Fields header = root.group(name("MessageHeader"));
    ReferenceRequest request;
    request.institution = header.digits(name("MedicalInstitutionCode"), 10, 10);
    request.fileIdentifier = header.text(name("ArbitraryFileIdentifier"));
    request.registration
        = readRegistration(root.group(name("MessageBody")).group(name("ReferenceNumberRegistrationInfo")));
    if (!notes.findings.isEmpty() || request.institution.isEmpty() || !isComplete(request.registration))
        return malformed;
    return request;
}

Outcome<ReferenceResult> readReferenceResult(const QByteArray &message)
{
    MessageCounts counts;
    return readReferenceResult(message, counts);
}

Outcome<ReferenceResult> readReferenceResult(const QByteArray &message, MessageCounts &counts)
{
    const Fault malformed{ .failure = Failure::AnswerMalformed };
    const Outcome<XmlMessage> parsed = XmlMessage::parse(message, knownElements());
    if (!parsed)
        return parsed.error();
    counts.unknownElements = parsed->ignoredElements();
    ReadNotes notes;
    const Fields root(&parsed->root(), notes);
    const Fields header = root.group(name("MessageHeader"));
    const Fields body = root.group(name("MessageBody"));
    ReferenceResult result;
    result.header = readHeader(header, parsed->encoding());
    findMissing(header, { "ProcessExecutionTime" });
    const Fields echo = body.group(name("ReferenceNumberRegistrationInfo"));
    if (echo.exists())
        result.echo = readRegistration(echo);
    result.fault = faultOf(result.header);
    if (!result.fault)
        result.fault = faultOf(readPersonStatus(body));
    if (notes.contradictory || result.header.institution.isEmpty() || result.fault == malformed)
        return malformed;
    result.findings = notes.findings;
    return result;
}

QByteArray writeReferenceResult(const MessageHeader &header, const PersonStatus &status,
    const ReferenceRequest &asked, MessageEncoding encoding)
{
    MessageWriter writer(encoding);
    writeHeader(writer, header);
    writer.open(name("MessageBody"));
    writePersonStatus(writer, status);
    writeRegistration(writer, asked.registration);
    return writer.finishAnswer();
}

} // namespace madoguchi::messages
