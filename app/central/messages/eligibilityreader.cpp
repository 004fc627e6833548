#include "app/central/messages/eligibility.h"
#include "app/central/messages/eligibilityresults.h"
#include "app/central/messages/fields.h"

namespace madoguchi::messages {

namespace {

Fault malformed()
{
    return Fault{ .failure = Failure::AnswerMalformed };
}

/// Segment of the header, 1 being the only one to go on with; nothing if it is.
std::optional<Fault> headerFault(const Fields &header)
{
    const QString segment = header.text(QStringLiteral("SegmentOfResult"));
    if (segment == QStringLiteral("1"))
        return std::nullopt;
    const QString code = header.opaqueCode(QStringLiteral("ErrorCode"));
    if (segment == QStringLiteral("2"))
        return Fault{ .failure = Failure::SegmentProcessing, .code = code };
    if (segment == QStringLiteral("9"))
        return Fault{ .failure = Failure::SegmentError, .code = code };
    return malformed();
}

/// The person's own status; nothing if it is 1. The fault carries the code, and no text.
std::optional<Fault> personFault(const Fields &body)
{
    const QString status = body.text(QStringLiteral("ProcessingResultStatus"));
    if (status == QStringLiteral("1"))
        return std::nullopt;
    if (status == QStringLiteral("2"))
        return Fault{ .failure = Failure::PersonError,
            .code = body.opaqueCode(QStringLiteral("ProcessingResultCode")) };
    return malformed();
}

void readHeader(const Fields &header, XmlMessage::Encoding encoding, Eligibility &into)
{
    into.processedAt = header.time(QStringLiteral("ProcessExecutionTime"));
    into.confirmedFor = header.date(QStringLiteral("QualificationConfirmationDate"));
    into.institution = header.digits(QStringLiteral("MedicalInstitutionCode"), 10, 10);
    into.fileIdentifier = header.text(QStringLiteral("ArbitraryFileIdentifier"));
    into.medium = header.code(
        QStringLiteral("ReferenceClassification"), { QStringLiteral("1"), QStringLiteral("2") });
    for (const auto &name : { QStringLiteral("ProcessExecutionTime"),
             QStringLiteral("QualificationConfirmationDate"), QStringLiteral("ReferenceClassification") }) {
        if (!header.has(name))
            header.find(name, QStringLiteral("is missing"));
    }
    const QString identifier = header.code(
        QStringLiteral("CharacterCodeIdentifier"), { QStringLiteral("0"), QStringLiteral("1") });
    const bool saysUtf8 = identifier == QStringLiteral("0");
    if (!identifier.isEmpty() && saysUtf8 != (encoding == XmlMessage::Encoding::Utf8))
        header.find(
            QStringLiteral("CharacterCodeIdentifier"), QStringLiteral("differs from the declared encoding"));
}

void readBody(const Fields &body, Eligibility &into, MessageCounts &counts)
{
    static const QStringList validities{ QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"),
        QStringLiteral("4"), QStringLiteral("5"), QStringLiteral("6") };
    const QString validity = body.code(QStringLiteral("QualificationValidity"), validities);
    into.validity = static_cast<Validity>(validity.toInt()); // empty: 0, Unknown
    into.remarkCode = body.opaqueCode(QStringLiteral("ProcessingResultCode"));
    into.remark = body.text(QStringLiteral("ProcessingResultMessage"));
    into.prescriptionSelect
        = body.code(QStringLiteral("PrescriptionIssueSelect"), { QStringLiteral("1"), QStringLiteral("2") });
    const bool face = into.medium == QStringLiteral("1");
    for (const Fields &result :
        body.group(QStringLiteral("ResultList")).all(QStringLiteral("ResultOfQualificationConfirmation")))
        into.results.append(readResult(result, face, counts));
}

} // namespace

Outcome<Eligibility> readEligibility(const QByteArray &message)
{
    MessageCounts counts;
    return readEligibility(message, counts);
}

Outcome<Eligibility> readEligibility(const QByteArray &message, MessageCounts &counts)
{
    const Outcome<XmlMessage> parsed = XmlMessage::parse(message, eligibilityElements());
    if (!parsed)
        return parsed.error();
    counts.unknownElements = parsed->ignoredElements();

    ReadNotes notes;
    const Fields root(&parsed->root(), notes);
    const Fields header = root.group(QStringLiteral("MessageHeader"));
    const Fields body = root.group(QStringLiteral("MessageBody"));
    Eligibility eligibility;
    readHeader(header, parsed->encoding(), eligibility);
    const std::optional<Fault> refusal = headerFault(header);
    if (notes.contradictory || eligibility.institution.isEmpty())
        return malformed();
    if (refusal)
        return *refusal;
    readBody(body, eligibility, counts);
    const std::optional<Fault> personal = personFault(body);
    if (notes.contradictory)
        return malformed();
    if (personal)
        return *personal;
    eligibility.findings = notes.findings;
    return eligibility;
}

} // namespace madoguchi::messages
