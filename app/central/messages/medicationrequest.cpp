#include "app/central/messages/medication.h"
#include "app/central/messages/recordparts.h"

namespace madoguchi::messages {

namespace {

const QSet<QString> &knownElements()
{
    static const QSet<QString> names
        = requestElements({ QStringLiteral("StartDate"), QStringLiteral("EndDate") });
    return names;
}

} // namespace

QByteArray write(const MedicationRequest &request, MessageEncoding encoding)
{
    MessageWriter writer(encoding);
    writeRequestHeader(writer, request);
    writer.open(QStringLiteral("MessageBody"));
    writer.item(QStringLiteral("StartDate"), request.startMonth);
    writer.item(QStringLiteral("EndDate"), request.endMonth);
    writeRequestKind(writer, request);
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
    const Fields body = root.group(QStringLiteral("MessageBody"));
    MedicationRequest request;
    readRequestHeader(root.group(QStringLiteral("MessageHeader")), request);
    request.startMonth = body.month(QStringLiteral("StartDate"));
    request.endMonth = body.month(QStringLiteral("EndDate"));
    readRequestKind(body,
        { QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("4") }, request);
    if (!notes.findings.isEmpty() || !isCompleteRequest(request) || request.startMonth.isEmpty()
        || request.endMonth.isEmpty() || request.startMonth > request.endMonth)
        return malformed;
    return request;
}

} // namespace madoguchi::messages
