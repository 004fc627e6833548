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
    if (echo == Echo::Other || isOtherQuestion(read->echo, question.person))
        return forOther;
    if (!read->eligibility)
        return read->eligibility.error(); // an error may be short of what it could not read
    Eligibility &eligibility = *read->eligibility;
    const bool personAgrees = read->echo || !eligibility.results.isEmpty();
    const bool isShort = echo == Echo::WithoutIdentifier || !read->echo;
    if (!areOf(question.person, eligibility) || (isShort && sent.rule == EchoRule::Direct)
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
    const auto read = messages::readReferenceResult(message);
    if (!read)
        return read.error();
    const Echo echo = echoOf(read->header, sent);
    const bool isOther = read->echo
        && !(sameInsurer(read->echo->insurerNumber, registration.insurerNumber)
            && sameNumber(read->echo->number.reveal(), registration.number.reveal())
            && sameNumber(read->echo->referenceNumber.reveal(), registration.referenceNumber.reveal()));
    if (echo == Echo::Other || isOther)
        return forOther;
    if (read->fault)
        return *read->fault;
    const bool isShort = echo == Echo::WithoutIdentifier || !read->echo;
    if ((isShort && sent.rule == EchoRule::Direct) || (echo == Echo::WithoutIdentifier && !read->echo))
        return forOther;
    return Done{};
}

Outcome<BulkSlip> readSlipAnswer(const QByteArray &message, const Sent &sent)
{
    auto slip = messages::readBulkSlip(message);
    if (!slip)
        return slip;
    const Echo echo = echoOf(slip->institution, slip->fileIdentifier, sent);
    if (echo == Echo::Other || (echo == Echo::WithoutIdentifier && sent.rule == EchoRule::Direct))
        return forOther;
    return slip;
}

Outcome<BulkResult> readBulkAnswer(const QByteArray &message, const BulkSlip &slip, const Sent &sent)
{
    MessageCounts counts;
    auto result = messages::readBulkResult(message, counts);
    logLeftOut(counts);
    if (!result)
        return result;
    const QString &echoed = result->fileIdentifier;
    const bool isRepeated
        = sameNumber(echoed, sent.fileIdentifier) || sameNumber(echoed, slip.fileIdentifier);
    const bool mayBeAbsent = echoed.isEmpty() && sent.rule == EchoRule::Folder;
    if (!sameNumber(result->institution, sent.institution) || (!isRepeated && !mayBeAbsent)
        || result->receptionNumber != slip.receptionNumber)
        return forOther;
    return result;
}

} // namespace madoguchi
