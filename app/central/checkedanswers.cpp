#include "app/central/checkedanswers.h"

#include "app/central/comparison.h"
#include "app/central/messagelog.h"
#include "app/central/messages/bulk.h"
#include "app/central/messages/eligibility.h"
#include "app/central/messages/reference.h"

namespace madoguchi {

namespace {

using messages::MessageCounts;
using messages::MessageHeader;

const Fault forOther{ .failure = Failure::AnswerForOther };

/// What an answer leaves out of what it should repeat.
enum class Echo { Complete, WithoutIdentifier, Other };

Echo echoOf(const QString &institution, const QString &fileIdentifier, const Sent &sent)
{
    if (!sameNumber(institution, sent.institution))
        return Echo::Other;
    if (sent.fileIdentifier.isEmpty() || sameNumber(fileIdentifier, sent.fileIdentifier))
        return Echo::Complete;
    return fileIdentifier.isEmpty() ? Echo::WithoutIdentifier : Echo::Other;
}

Echo echoOf(const MessageHeader &header, const Sent &sent)
{
    return echoOf(header.institution, header.fileIdentifier, sent);
}

/// Whatever else it says: an error, too, repeats what was sent (central-https.md, Echo).
bool isRefused(Echo echo, EchoRule rule)
{
    return echo == Echo::Other || (echo == Echo::WithoutIdentifier && rule == EchoRule::Direct);
}

/// Of a message whose reader gives nothing but the service's refusal: whether that is another's.
template <typename IsOther>
bool isOtherRefusal(const Fault &fault, const QByteArray &message, const IsOther &isOther)
{
    if (fault.failure != Failure::SegmentError && fault.failure != Failure::SegmentProcessing)
        return false;
    const auto start = messages::readStart(message);
    return !start || isOther(start->header);
}

void noteMissing(QList<Finding> &findings, const char *element)
{
    findings.append({ QString::fromLatin1(element), QStringLiteral("is missing, although it was sent") });
}

/// The search items, where they are repeated; absent they say nothing against it.
bool isOtherQuestion(const std::optional<messages::SearchEcho> &echo, const NumberQuery &asked)
{
    if (!echo)
        return false;
    const NumberQuery &echoed = echo->question.person;
    return !sameQuestion(echoed, asked) || (echo->saysLimit && echoed.limitConsent != asked.limitConsent);
}

} // namespace

Outcome<NumberAnswer> readNumberAnswer(
    const QByteArray &message, const EligibilityQuestion &question, const Sent &sent)
{
    MessageCounts counts;
    auto read = messages::readNumberResult(message, counts);
    logLeftOut(counts);
    if (!read)
        return read.error();
    const Echo echo = echoOf(read->header, sent);
    if (isRefused(echo, sent.rule) || isOtherQuestion(read->echo, question.person))
        return forOther;
    if (!read->eligibility)
        return read->eligibility.error(); // an error may be short of what it could not read
    Eligibility &eligibility = *read->eligibility;
    const bool personAgrees = read->echo || !eligibility.results.isEmpty();
    if (!areOf(question.person, eligibility) || (!read->echo && sent.rule == EchoRule::Direct)
        || (echo == Echo::WithoutIdentifier && !personAgrees))
        return forOther;
    if (echo == Echo::WithoutIdentifier)
        noteMissing(eligibility.findings, "ArbitraryFileIdentifier");
    if (!read->echo)
        noteMissing(eligibility.findings, "QualificationConfirmSearchInfo");
    if (eligibility.confirmedFor.isValid() && eligibility.confirmedFor != question.confirmFor)
        eligibility.findings.append({ QStringLiteral("QualificationConfirmationDate"),
            QStringLiteral("is not the day that was asked for") });
    return NumberAnswer{ std::move(eligibility), message };
}

Outcome<Done> readReferenceAnswer(
    const QByteArray &message, const ReferenceRegistration &registration, const Sent &sent)
{
    MessageCounts counts;
    const auto read = messages::readReferenceResult(message, counts);
    logLeftOut(counts);
    if (!read)
        return read.error();
    const Echo echo = echoOf(read->header, sent);
    const bool isOther = read->echo
        && !(sameInsurer(read->echo->insurerNumber, registration.insurerNumber)
            && sameNumber(read->echo->number.reveal(), registration.number.reveal())
            && sameNumber(read->echo->referenceNumber.reveal(), registration.referenceNumber.reveal()));
    if (isRefused(echo, sent.rule) || isOther)
        return forOther;
    if (read->fault)
        return *read->fault;
    if ((!read->echo && sent.rule == EchoRule::Direct) || (echo == Echo::WithoutIdentifier && !read->echo))
        return forOther;
    return Done{};
}

Outcome<BulkSlip> readSlipAnswer(const QByteArray &message, const Sent &sent)
{
    MessageCounts counts;
    QList<Finding> findings; // a slip has none of its own: what counts in it is the number
    auto slip = messages::readBulkSlip(message, counts, findings);
    logLeftOut(counts);
    if (!slip)
        return isOtherRefusal(slip.error(), message,
                   [&sent](
                       const MessageHeader &header) { return isRefused(echoOf(header, sent), sent.rule); })
            ? forOther
            : slip.error();
    if (isRefused(echoOf(slip->institution, slip->fileIdentifier, sent), sent.rule))
        return forOther;
    return slip;
}

Outcome<BulkResult> readBulkAnswer(const QByteArray &message, const BulkSlip &slip, const Sent &sent)
{
    MessageCounts counts;
    auto result = messages::readBulkResult(message, counts);
    logLeftOut(counts);
    const auto isOther = [&slip, &sent](const QString &institution, const QString &echoed) {
        const bool isRepeated
            = sameNumber(echoed, sent.fileIdentifier) || sameNumber(echoed, slip.fileIdentifier);
        const bool mayBeAbsent = echoed.isEmpty() && sent.rule == EchoRule::Folder;
        return !sameNumber(institution, sent.institution) || (!isRepeated && !mayBeAbsent);
    };
    if (!result)
        return isOtherRefusal(result.error(), message,
                   [&](const MessageHeader &header) {
                       const QString &number = header.receptionNumber; // an error may be short of it
                       return isOther(header.institution, header.fileIdentifier)
                           || (!number.isEmpty() && number != slip.receptionNumber);
                   })
            ? forOther
            : result.error();
    if (isOther(result->institution, result->fileIdentifier)
        || result->receptionNumber != slip.receptionNumber)
        return forOther;
    return result;
}

} // namespace madoguchi
