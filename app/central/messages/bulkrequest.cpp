#include "app/central/messages/bulk.h"
#include "app/central/messages/searchinfo.h"

namespace madoguchi::messages {

namespace {

const Fault malformed{ .failure = Failure::RequestMalformed };

const QSet<QString> &requestElements()
{
    static const QSet<QString> names = QSet<QString>(searchElements())
                                           .unite({
                                               QStringLiteral("MessageHeader"),
                                               QStringLiteral("MessageBody"),
                                               QStringLiteral("QualificationConfirmationDate"),
                                               QStringLiteral("MedicalInstitutionCode"),
                                               QStringLiteral("ArbitraryFileIdentifier"),
                                               QStringLiteral("ReceptionNumber"),
                                           });
    return names;
}

/// Units come back by identifier: without one, or with one twice, nobody could tell whose they are.
bool hasEachIdentifierOnce(const QList<BulkQuestion> &questions)
{
    QSet<QString> seen;
    for (const BulkQuestion &question : questions) {
        if (question.identifier.isEmpty() || seen.contains(question.identifier))
            return false;
        seen.insert(question.identifier);
    }
    return true;
}

} // namespace

QByteArray write(const BulkRequest &request, MessageEncoding encoding)
{
    MessageWriter writer(encoding);
    writer.open(QStringLiteral("MessageHeader"));
    writer.item(QStringLiteral("QualificationConfirmationDate"), dateText(request.confirmFor));
    writer.item(QStringLiteral("MedicalInstitutionCode"), request.institution);
    writer.item(QStringLiteral("ArbitraryFileIdentifier"), request.fileIdentifier);
    writer.close();
    writer.open(QStringLiteral("MessageBody"));
    for (const BulkQuestion &question : request.questions)
        writeSearch(writer, question);
    return writer.finish();
}

QByteArray write(const BulkResultRequest &request, MessageEncoding encoding)
{
    MessageWriter writer(encoding);
    writer.open(QStringLiteral("MessageHeader"));
    writer.item(QStringLiteral("MedicalInstitutionCode"), request.institution);
    writer.optional(QStringLiteral("ArbitraryFileIdentifier"), request.fileIdentifier);
    writer.close();
    writer.open(QStringLiteral("MessageBody"));
    writer.item(QStringLiteral("ReceptionNumber"), request.receptionNumber);
    return writer.finish();
}

Outcome<BulkRequest> readBulkRequest(const QByteArray &message)
{
    const Outcome<XmlMessage> parsed = XmlMessage::parse(message, requestElements());
    if (!parsed)
        return malformed;
    ReadNotes notes;
    const Fields root(&parsed->root(), notes);
    const Fields header = root.group(QStringLiteral("MessageHeader"));
    const Fields body = root.group(QStringLiteral("MessageBody"));

    BulkRequest request;
    request.confirmFor = header.date(QStringLiteral("QualificationConfirmationDate"));
    request.institution = header.digits(QStringLiteral("MedicalInstitutionCode"), 10, 10);
    request.fileIdentifier = header.text(QStringLiteral("ArbitraryFileIdentifier"));
    const QList<Fields> searches = body.all(QStringLiteral("QualificationConfirmSearchInfo"));
    for (const Fields &search : searches) {
        const auto question = readSearch(search);
        if (!question)
            return malformed;
        request.questions.append(*question);
    }
    if (!notes.findings.isEmpty() || !request.confirmFor.isValid() || request.institution.isEmpty()
        || request.questions.isEmpty() || !hasEachIdentifierOnce(request.questions))
        return malformed;
    return request;
}

Outcome<BulkResultRequest> readBulkResultRequest(const QByteArray &message)
{
    const Outcome<XmlMessage> parsed = XmlMessage::parse(message, requestElements());
    if (!parsed)
        return malformed;
    ReadNotes notes;
    const Fields root(&parsed->root(), notes);
    const Fields header = root.group(QStringLiteral("MessageHeader"));

    BulkResultRequest request;
    request.institution = header.digits(QStringLiteral("MedicalInstitutionCode"), 10, 10);
    request.fileIdentifier = header.text(QStringLiteral("ArbitraryFileIdentifier"));
    request.receptionNumber
        = root.group(QStringLiteral("MessageBody")).opaqueCode(QStringLiteral("ReceptionNumber"));
    if (!notes.findings.isEmpty() || request.institution.isEmpty() || request.receptionNumber.isEmpty())
        return malformed;
    return request;
}

} // namespace madoguchi::messages
