#include "app/central/messages/checkup.h"
#include "app/central/messages/recordparts.h"

namespace madoguchi::messages {

namespace {

const QSet<QString> &knownElements()
{
    static const QSet<QString> names = requestElements();
    return names;
}

} // namespace

QByteArray write(const CheckupRequest &request, MessageEncoding encoding)
{
    MessageWriter writer(encoding);
    writeRequestHeader(writer, request);
    writer.open(QStringLiteral("MessageBody"));
    writeRequestKind(writer, request);
    return writer.finish();
}

Outcome<CheckupRequest> readCheckupRequest(const QByteArray &message)
{
    const Fault malformed{ .failure = Failure::RequestMalformed };
    const Outcome<XmlMessage> parsed = XmlMessage::parse(message, knownElements());
    if (!parsed)
        return malformed;
    ReadNotes notes;
    const Fields root(&parsed->root(), notes);
    CheckupRequest request;
    readRequestHeader(root.group(QStringLiteral("MessageHeader")), request);
    readRequestKind(
        root.group(QStringLiteral("MessageBody")), { QStringLiteral("1"), QStringLiteral("2") }, request);
    if (!notes.findings.isEmpty() || !isCompleteRequest(request))
        return malformed;
    return request;
}

} // namespace madoguchi::messages
