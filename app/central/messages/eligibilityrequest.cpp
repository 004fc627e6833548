#include "app/central/messages/eligibility.h"
#include "app/central/messages/fields.h"
#include "app/central/messages/messagewriter.h"
#include "app/central/messages/requestrules.h"

namespace madoguchi::messages {

namespace {

const QSet<QString> &knownElements()
{
    static const QSet<QString> names{
        QStringLiteral("MessageHeader"),
        QStringLiteral("MessageBody"),
        QStringLiteral("QualificationConfirmationDate"),
        QStringLiteral("MedicalInstitutionCode"),
        QStringLiteral("ArbitraryFileIdentifier"),
        QStringLiteral("QualificationConfirmSearchInfo"),
        QStringLiteral("InsurerNumber"),
        QStringLiteral("InsuredCardSymbol"),
        QStringLiteral("InsuredIdentificationNumber"),
        QStringLiteral("InsuredBranchNumber"),
        QStringLiteral("Birthdate"),
        QStringLiteral("LimitApplicationCertificateRelatedConsFlg"),
        QStringLiteral("ArbitraryIdentifier"),
    };
    return names;
}

bool isComplete(const EligibilityRequest &request, const QString &limitFlag)
{
    return request.confirmFor.isValid() && !request.institution.isEmpty()
        && isInsurerNumber(request.insurerNumber) && request.symbol.reveal().size() <= longestNumber
        && !request.number.isEmpty() && request.number.reveal().size() <= longestNumber
        && request.birthdate.reveal().isValid() && !limitFlag.isEmpty();
}

} // namespace

QByteArray write(const EligibilityRequest &request)
{
    MessageWriter writer;
    writer.open(QStringLiteral("MessageHeader"));
    writer.item(QStringLiteral("QualificationConfirmationDate"), dateText(request.confirmFor));
    writer.item(QStringLiteral("MedicalInstitutionCode"), request.institution);
    writer.item(QStringLiteral("ArbitraryFileIdentifier"), request.fileIdentifier);
    writer.close();
    writer.open(QStringLiteral("MessageBody"));
    writer.open(QStringLiteral("QualificationConfirmSearchInfo"));
    writer.item(QStringLiteral("InsurerNumber"), paddedInsurerNumber(request.insurerNumber));
    writer.item(QStringLiteral("InsuredCardSymbol"), request.symbol.reveal());
    writer.item(QStringLiteral("InsuredIdentificationNumber"), request.number.reveal());
    writer.item(QStringLiteral("InsuredBranchNumber"), request.branch.reveal());
    writer.item(QStringLiteral("Birthdate"), dateText(request.birthdate.reveal()));
    writer.item(QStringLiteral("LimitApplicationCertificateRelatedConsFlg"),
        request.limitConsent ? QStringLiteral("1") : QStringLiteral("0"));
    writer.item(QStringLiteral("ArbitraryIdentifier"), {});
    return writer.finish();
}

Outcome<EligibilityRequest> readEligibilityRequest(const QByteArray &message)
{
    const Fault malformed{ .failure = Failure::RequestMalformed };
    const Outcome<XmlMessage> parsed = XmlMessage::parse(message, knownElements());
    if (!parsed)
        return malformed;
    ReadNotes notes;
    const Fields root(&parsed->root(), notes);
    const Fields header = root.group(QStringLiteral("MessageHeader"));
    const Fields search
        = root.group(QStringLiteral("MessageBody")).group(QStringLiteral("QualificationConfirmSearchInfo"));

    EligibilityRequest request;
    request.confirmFor = header.date(QStringLiteral("QualificationConfirmationDate"));
    request.institution = header.digits(QStringLiteral("MedicalInstitutionCode"), 10, 10);
    request.fileIdentifier = header.text(QStringLiteral("ArbitraryFileIdentifier"));
    request.insurerNumber = search.text(QStringLiteral("InsurerNumber"));
    request.symbol = Pii(search.text(QStringLiteral("InsuredCardSymbol")));
    request.number = Pii(search.text(QStringLiteral("InsuredIdentificationNumber")));
    request.branch = Pii(search.digits(QStringLiteral("InsuredBranchNumber"), 2, 2));
    request.birthdate = Pii(search.date(QStringLiteral("Birthdate")));
    const QString limitFlag = search.code(QStringLiteral("LimitApplicationCertificateRelatedConsFlg"),
        { QStringLiteral("0"), QStringLiteral("1") });
    request.limitConsent = limitFlag == QStringLiteral("1");
    if (!notes.findings.isEmpty() || !isComplete(request, limitFlag))
        return malformed;
    return request;
}

} // namespace madoguchi::messages
