#include "app/central/messages/eligibility.h"
#include "app/central/messages/requestrules.h"

namespace madoguchi::messages {

namespace {

const QSet<QString> &requestElements()
{
    static const QSet<QString> names = QSet<QString>(searchElements())
                                           .unite({
                                               QStringLiteral("MessageHeader"),
                                               QStringLiteral("MessageBody"),
                                               QStringLiteral("QualificationConfirmationDate"),
                                               QStringLiteral("MedicalInstitutionCode"),
                                               QStringLiteral("ArbitraryFileIdentifier"),
                                           });
    return names;
}

} // namespace

QByteArray write(const EligibilityRequest &request, MessageEncoding encoding)
{
    MessageWriter writer(encoding);
    writer.open(QStringLiteral("MessageHeader"));
    writer.item(QStringLiteral("QualificationConfirmationDate"), dateText(request.confirmFor));
    writer.item(QStringLiteral("MedicalInstitutionCode"), request.institution);
    writer.item(QStringLiteral("ArbitraryFileIdentifier"), request.fileIdentifier);
    writer.close();
    writer.open(QStringLiteral("MessageBody"));
    writeSearch(writer, { request.identifier, request.person });
    return writer.finish();
}

Outcome<EligibilityRequest> readEligibilityRequest(const QByteArray &message)
{
    const Fault malformed{ .failure = Failure::RequestMalformed };
    const Outcome<XmlMessage> parsed = XmlMessage::parse(message, requestElements());
    if (!parsed)
        return malformed;
    ReadNotes notes;
    const Fields root(&parsed->root(), notes);
    const Fields header = root.group(QStringLiteral("MessageHeader"));
    const Fields body = root.group(QStringLiteral("MessageBody"));

    EligibilityRequest request;
    request.confirmFor = header.date(QStringLiteral("QualificationConfirmationDate"));
    request.institution = header.digits(QStringLiteral("MedicalInstitutionCode"), 10, 10);
    request.fileIdentifier = header.text(QStringLiteral("ArbitraryFileIdentifier"));
    const auto search = readSearch(body.group(QStringLiteral("QualificationConfirmSearchInfo")));
    if (!search || !notes.findings.isEmpty() || !request.confirmFor.isValid()
        || request.institution.isEmpty())
        return malformed;
    request.person = search->person;
    request.identifier = search->identifier;
    return request;
}

} // namespace madoguchi::messages
