#include "widgets/desk/nextsteps.h"

#include "app/domain/questionstate.h"
#include "app/support/failuretext.h"
#include "widgets/common/calendar.h"
#include "widgets/common/words.h"
#include "widgets/desk/findingwords.h"
#include "widgets/desk/visualwords.h"

#include <QCoreApplication>

namespace madoguchi {

namespace {

QString lostOn(const Reception &reception)
{
    const EligibilityResult *result = reception.main();
    if (!result || !result->insurance.lostOn.isValid())
        return {};
    return QCoreApplication::translate("NextSteps", "The insurance ended: not valid from %1 on.")
               .arg(words::date(result->insurance.lostOn))
        + QLatin1Char(' ');
}

NextStep invalidStep(const Reception &reception)
{
    return { Tone::Bad, words::validity(Validity::Invalid),
        lostOn(reception)
            + QCoreApplication::translate("NextSteps",
                "Say: \"Have you changed your insurance lately?\" Ask for the new 資格確認書 or the "
                "Mynaportal "
                "screen. If there is none, have the 被保険者資格申立書 filled in.") };
}

NextStep newExistsStep(const Reception &reception)
{
    return { Tone::Attention, words::validity(Validity::InvalidNewExists),
        lostOn(reception)
            + QCoreApplication::translate("NextSteps",
                "Ask the patient for the new insurance (資格確認書, or 資格情報のお知らせ with the card) and "
                "receive them with it in your usual way.") };
}

NextStep noneStep()
{
    return { Tone::Bad, words::validity(Validity::None),
        QCoreApplication::translate("NextSteps",
            "It may not be registered yet, for instance just after a change of job. Ask for the 資格確認書 "
            "or the Mynaportal screen; if there is none, have the 被保険者資格申立書 filled in.") };
}

NextStep severalStep(const Reception &reception)
{
    return { Tone::Attention, words::validity(Validity::Several),
        QCoreApplication::translate("NextSteps",
            "%1 are in the answer. Ask the patient which one is in use, and compare with the 資格確認書.")
            .arg(reception.eligibility.results.size()) };
}

QList<NextStep> validitySteps(const Reception &reception)
{
    switch (reception.eligibility.validity) {
    case Validity::Valid:
        return {};
    case Validity::Invalid:
        return { invalidStep(reception) };
    case Validity::InvalidNewExists:
        return { newExistsStep(reception) };
    case Validity::None:
        return { noneStep() };
    case Validity::Several:
        return { severalStep(reception) };
    case Validity::ValidUnregistered:
        return { { Tone::Attention, words::validity(Validity::ValidUnregistered),
            QCoreApplication::translate("NextSteps",
                "The insurance is valid, but the insurer has not entered everything. Ask for what is "
                "missing.") } };
    case Validity::Unknown:
        break;
    }
    return { { Tone::Bad,
        QCoreApplication::translate("NextSteps", "The answer does not say whether it is valid"),
        QCoreApplication::translate("NextSteps",
            "Treat it as not confirmed. Ask for the 資格確認書 and call the helpdesk (0800-080-4583).") } };
}

QList<NextStep> ratioSteps(const Reception &reception)
{
    const BurdenRatio ratio = burdenRatio(reception.eligibility, reception.day);
    if (ratio.tenths || ratio.source == BurdenRatio::Source::MedicalAid
        || ratio.source == BurdenRatio::Source::Unconfirmed)
        return {}; // the other steps say why
    const QString text = QCoreApplication::translate("NextSteps",
        "Ask to see the 高齢受給者証 or the 資格確認書, where it stands. Do not guess: if nothing shows it, "
        "ask the "
        "insurer.");
    if (ratio.source == BurdenRatio::Source::Unreadable)
        return { { Tone::Bad, QCoreApplication::translate("NextSteps", "The burden ratio cannot be read"),
            text } };
    return { { Tone::Attention, QCoreApplication::translate("NextSteps", "The burden ratio was not said"),
        text } };
}

QList<NextStep> aidSteps(const Reception &reception)
{
    if (!reception.eligibility.hasMedicalAid())
        return {};
    return { { Tone::Attention, QCoreApplication::translate("NextSteps", "Medical aid: check the 医療券"),
        QCoreApplication::translate("NextSteps",
            "There are no tenths for medical aid: the 医療券 says what the patient pays. If it has not come, "
            "call the 福祉事務所.") } };
}

QList<NextStep> nameSteps(const Reception &reception)
{
    const EligibilityResult *result = reception.main();
    if (!result || !hasBlackDot(result->patient.name.reveal()))
        return {};
    return { { Tone::Attention,
        QCoreApplication::translate("NextSteps", "● stands for a character that could not be sent"),
        QCoreApplication::translate("NextSteps",
            "Ask how the name is written and compare with the chart. Prescriptions and certificates must not "
            "carry "
            "a ●.") } };
}

QList<NextStep> cardSteps(const Reception &reception)
{
    if (reception.certificate == CertificateState::InGrace)
        return { { Tone::Attention, words::certificate(CertificateState::InGrace),
            QCoreApplication::translate("NextSteps",
                "Reception is possible, records are not provided. Say: \"Please renew the certificate at "
                "your "
                "municipality.\"") } };
    if (reception.certificate == CertificateState::NearExpiry)
        return { { Tone::Attention, words::certificate(CertificateState::NearExpiry),
            QCoreApplication::translate("NextSteps",
                "Nothing to do today. Say: \"The certificate on your card ends soon; your municipality "
                "renews "
                "it.\"") } };
    return {};
}

QList<NextStep> visitSteps(const Reception &reception)
{
    QList<NextStep> steps;
    if (reception.visitEnd == VisitEnd::AnswersNotSent)
        steps.append({ Tone::Attention, words::visitEnd(VisitEnd::AnswersNotSent),
            QCoreApplication::translate("NextSteps",
                "No records will be shown. If the doctor needs them, ask the patient to place the card once "
                "more.") });
    if (reception.visitEnd == VisitEnd::NotAsked)
        steps.append({ Tone::Unknown, words::visitEnd(VisitEnd::NotAsked),
            QCoreApplication::translate("NextSteps",
                "The reception stands. For the records the patient can place the card once more.") });
    if (reception.cardOnReader && reception.visitEnd != VisitEnd::Running)
        steps.append(
            { Tone::Attention, QCoreApplication::translate("NextSteps", "The card is still on the reader"),
                QCoreApplication::translate("NextSteps", "Ask the patient to take it.") });
    return steps;
}

/// Each value that does not fit by its name, and once each what to do about them.
QList<NextStep> findingSteps(const Reception &reception)
{
    if (reception.eligibility.findings.isEmpty())
        return {};
    QStringList lines;
    QStringList remedies;
    for (const Finding &finding : reception.eligibility.findings) {
        lines.append(findingwords::line(finding));
        remedies.append(findingwords::remedy(finding));
    }
    lines.removeDuplicates();
    remedies.removeDuplicates();
    return { { Tone::Attention,
        QCoreApplication::translate("NextSteps", "Something in the answer does not fit"),
        (lines + remedies).join(QLatin1Char('\n')) } };
}

/// What is shown besides a question that waits or has failed: it came before, and when.
QString heldWords(const Reception &reception)
{
    if (!reception.main())
        return {};
    QDateTime since = reception.question->answeredAt;
    if (!since.isValid() && reception.method != IdentityMethod::None)
        since = reception.arrivedAt; // with the card
    const QString held = since.isValid()
        ? QCoreApplication::translate(
            "NextSteps", "What is shown here came at %1 and stands until a newer answer comes.")
              .arg(words::dayAndTime(since))
        : QCoreApplication::translate(
            "NextSteps", "What is shown here came earlier and stands until a newer answer comes.");
    return held + QLatin1Char(' ');
}

NextStep askingStep(const Reception &reception, const QDateTime &now)
{
    if (questionState(reception) == QuestionState::Waiting)
        return { Tone::Unknown,
            QCoreApplication::translate("NextSteps", "The eligibility waits to be asked by number"),
            heldWords(reception)
                + QCoreApplication::translate(
                    "NextSteps", "Nothing to do: it is sent by itself, one after the other.") };
    return { Tone::Unknown,
        QCoreApplication::translate("NextSteps", "The eligibility is being asked by number: %1")
            .arg(visualwords::elapsed(reception.question->askedAt, now)),
        heldWords(reception)
            + QCoreApplication::translate("NextSteps", "Nothing to do: the answer comes here by itself.") };
}

QList<NextStep> questionSteps(const Reception &reception, const QDateTime &now)
{
    if (isBeingAsked(reception))
        return { askingStep(reception, now) };
    if (questionState(reception) != QuestionState::Failed)
        return {};
    const NumberQuestion &question = *reception.question;
    const QString held = heldWords(reception);
    const QString again = question.againAt.isValid()
        ? QCoreApplication::translate("NextSteps", "It is asked again by itself at %1; F5 asks at once.")
              .arg(words::dayAndTime(question.againAt))
        : QCoreApplication::translate("NextSteps", "F5 asks again.");
    const FailureText text = failureText(Fault{ *question.failure, question.failureCode });
    const QString title = held.isEmpty()
        ? QCoreApplication::translate("NextSteps", "No answer by number yet: %1")
        : QCoreApplication::translate("NextSteps", "Asked anew by number without an answer: %1");
    return { { Tone::Attention, title.arg(text.title), held + text.remedy + QLatin1Char(' ') + again } };
}

} // namespace

QList<NextStep> nextSteps(const Reception &reception, const QDateTime &now)
{
    // Asked by number and nothing has come: there is no answer yet that could be judged.
    const QList<NextStep> asking = questionSteps(reception, now);
    if (!asking.isEmpty() && !reception.main())
        return asking;
    return validitySteps(reception) + ratioSteps(reception) + aidSteps(reception) + nameSteps(reception)
        + cardSteps(reception) + visitSteps(reception) + asking + findingSteps(reception);
}

} // namespace madoguchi
