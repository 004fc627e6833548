#include "app/central/messages/eligibility.h"
#include "app/central/messages/eligibilityresults.h"

namespace madoguchi::messages {

namespace {

Fault malformed()
{
    return Fault{ .failure = Failure::AnswerMalformed };
}

/// What one message may be: the form that says by itself what it is, or the answer to a number whatever it
/// says.
enum class ReadAs { AsItSays, NumberAnswer };

std::optional<SearchEcho> echoIn(const Fields &body)
{
    const Fields search = body.group(QStringLiteral("QualificationConfirmSearchInfo"));
    return search.exists() ? std::optional(readSearchEcho(search)) : std::nullopt;
}

Outcome<NumberResult> readAnswer(const QByteArray &message, ReadAs as, MessageCounts &counts)
{
    const Outcome<XmlMessage> parsed
        = XmlMessage::parse(message, eligibilityElements(), XmlMessage::InsideUnknown::WithoutRecords);
    if (!parsed)
        return parsed.error();
    counts.unknownElements = parsed->ignoredElements();

    ReadNotes notes;
    const Fields root(&parsed->root(), notes);
    const Fields top = root.group(QStringLiteral("MessageHeader"));
    const Fields body = root.group(QStringLiteral("MessageBody"));
    const MessageHeader header = readHeader(top, parsed->encoding());
    findMissing(top, { "ProcessExecutionTime", "QualificationConfirmationDate", "ReferenceClassification" });
    std::optional<Fault> fault = faultOf(header);
    if (notes.contradictory || header.institution.isEmpty() || fault == malformed())
        return malformed();
    if (fault)
        return NumberResult{ header, std::nullopt, *fault };

    const bool saysCard = header.medium == QStringLiteral("1");
    if (saysCard && as == ReadAs::NumberAnswer)
        top.find(QStringLiteral("ReferenceClassification"),
            QStringLiteral("says that a card was read, in the answer to a number"));
    Eligibility eligibility = eligibilityStartedWith(header);
    readOutcome(body, saysCard && as == ReadAs::AsItSays, eligibility, counts);
    const std::optional<SearchEcho> echo = echoIn(body);
    const PersonStatus person = readPersonStatus(body);
    fault = faultOf(person);
    if (notes.contradictory || fault == malformed())
        return malformed();
    if (fault)
        return NumberResult{ header, echo, *fault };
    eligibility.remarkCode = person.code;
    eligibility.remark = person.text;
    eligibility.findings = notes.findings;
    return NumberResult{ header, echo, std::move(eligibility) };
}

} // namespace

Outcome<Eligibility> readEligibility(const QByteArray &message)
{
    MessageCounts counts;
    return readEligibility(message, counts);
}

Outcome<Eligibility> readEligibility(const QByteArray &message, MessageCounts &counts)
{
    Outcome<NumberResult> read = readAnswer(message, ReadAs::AsItSays, counts);
    if (!read)
        return read.error();
    return std::move(read->eligibility);
}

Outcome<NumberResult> readNumberResult(const QByteArray &message, MessageCounts &counts)
{
    return readAnswer(message, ReadAs::NumberAnswer, counts);
}

} // namespace madoguchi::messages
