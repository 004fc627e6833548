#include "widgets/desk/nextsteps.h"

#include "app/domain/beforeconfirm.h"
#include "app/domain/cardcodes.h"
#include "app/domain/questionstate.h"
#include "app/support/failuretext.h"
#include "app/support/failurewords.h"
#include "widgets/common/calendar.h"
#include "widgets/common/furigana.h"
#include "widgets/common/words.h"
#include "widgets/desk/capturesteps.h"
#include "widgets/desk/chargewords.h"
#include "widgets/desk/findingwords.h"
#include "widgets/desk/personsteps.h"
#include "widgets/desk/visualwords.h"

#include <QCoreApplication>

namespace madoguchi {

namespace {

QString own(const char *source)
{
    return QCoreApplication::translate("NextSteps", source);
}

QString lostOn(const Reception &reception)
{
    const EligibilityResult *result = reception.main();
    if (!result || !result->insurance.lostOn.isValid())
        return {};
    return own(QT_TRANSLATE_NOOP("NextSteps", "The insurance ended: not valid from %1 on."))
               .arg(words::date(result->insurance.lostOn))
        + QLatin1Char(' ');
}

NextStep invalidStep(const Reception &reception)
{
    return { Tone::Bad, words::validity(Validity::Invalid),
        lostOn(reception)
            + own(QT_TRANSLATE_NOOP("NextSteps",
                "Ask for the new 資格確認書 or the Mynaportal screen, and receive by number with it (F2). If "
                "there is neither, have the 被保険者資格申立書 filled in.")),
        own(QT_TRANSLATE_NOOP("NextSteps",
            "Your insurance seems to have changed. Have you changed jobs or moved lately? Please show me "
            "your "
            "資格確認書 or the Mynaportal screen, if you have it. You will be seen today all the same.")),
        own(QT_TRANSLATE_NOOP("NextSteps",
            "Compare name and birth date with the 診療申込書. Ask again once (F5): the insurer may have "
            "entered "
            "the new insurance meanwhile.")),
        true };
}

NextStep newExistsStep(const Reception &reception)
{
    return { Tone::Attention, words::validity(Validity::InvalidNewExists),
        lostOn(reception)
            + own(QT_TRANSLATE_NOOP("NextSteps",
                "Ask the patient for the new insurance (資格確認書, or 資格情報のお知らせ with the card) and "
                "receive them with it by number (F2).")),
        own(QT_TRANSLATE_NOOP("NextSteps",
            "You seem to have a new insurance. Please show me its 資格確認書 or the Mynaportal screen.")),
        own(QT_TRANSLATE_NOOP(
            "NextSteps", "What is shown is the insurance that has ended: do not use its number.")),
        true };
}

NextStep noneStep()
{
    return { Tone::Bad, words::validity(Validity::None),
        own(QT_TRANSLATE_NOOP("NextSteps",
            "It may not be registered yet, for instance just after a change of job. Ask for the 資格確認書 "
            "or the Mynaportal screen, and receive by number with it (F2); if there is neither, have the "
            "被保険者資格申立書 filled in.")),
        own(QT_TRANSLATE_NOOP("NextSteps",
            "Your insurance may not be registered yet. Please show me your 資格確認書 or the Mynaportal "
            "screen, if "
            "you have it. If not, please fill in one sheet; you will be seen today all the same.")),
        own(QT_TRANSLATE_NOOP(
            "NextSteps", "Has the patient just changed jobs, moved, or turned 75? Ask again once (F5).")),
        true };
}

NextStep severalStep(const Reception &reception)
{
    return { Tone::Attention, words::validity(Validity::Several),
        own(QT_TRANSLATE_NOOP("NextSteps",
                "%1 fit this number. Have the patient say the name, compare with the proof, and choose the "
                "one in the details: nobody is chosen by itself."))
            .arg(reception.eligibility.results.size()),
        own(QT_TRANSLATE_NOOP("NextSteps",
            "More than one person has this number. Please tell me your full name and your birth date.")),
        own(QT_TRANSLATE_NOOP(
            "NextSteps", "Compare name and branch with the proof: the first one need not be the right one.")),
        true };
}

NextStep unregisteredStep()
{
    return { Tone::Attention, words::validity(Validity::ValidUnregistered),
        own(QT_TRANSLATE_NOOP("NextSteps",
            "The insurance is valid, but the insurer has not entered everything. Ask for what is missing.")),
        own(QT_TRANSLATE_NOOP("NextSteps",
            "Your insurance is valid, but a part of it is not entered yet. Please show me your 資格確認書, "
            "if you "
            "have it.")),
        {}, false };
}

NextStep unknownStep()
{
    return { Tone::Bad, own(QT_TRANSLATE_NOOP("NextSteps", "The answer does not say whether it is valid")),
        own(QT_TRANSLATE_NOOP("NextSteps",
            "Treat it as not confirmed. Ask for the 資格確認書 and receive by number with it (F2), or call "
            "the "
            "helpdesk (0800-080-4583).")),
        own(QT_TRANSLATE_NOOP("NextSteps",
            "We cannot tell yet whether your insurance is confirmed. Please show me your 資格確認書 or the "
            "Mynaportal screen, if you have it.")),
        own(QT_TRANSLATE_NOOP("NextSteps", "Ask again once (F5).")), true };
}

/// `step`, with the paper that helps with it.
NextStep with(std::optional<Handout> handout, NextStep step)
{
    step.handout = handout;
    return step;
}

/// Another proof comes first, then the statement; what is paid today goes by either.
NextStep byOtherProof(const Reception &reception, NextStep step)
{
    step.otherProof = true;
    step.charge = chargewords::rule(reception);
    step.handout = handoutFor(reception.eligibility.validity);
    return step;
}

QList<NextStep> validitySteps(const Reception &reception)
{
    switch (reception.eligibility.validity) {
    case Validity::Valid:
        return {};
    case Validity::Invalid:
        return { byOtherProof(reception, invalidStep(reception)) };
    case Validity::InvalidNewExists:
        return { byOtherProof(reception, newExistsStep(reception)) };
    case Validity::None:
        return { byOtherProof(reception, noneStep()) };
    case Validity::Several:
        return { severalStep(reception) };
    case Validity::ValidUnregistered:
        return { unregisteredStep() };
    case Validity::Unknown:
        break;
    }
    return { byOtherProof(reception, unknownStep()) };
}

QList<NextStep> ratioSteps(const Reception &reception)
{
    const BurdenRatio ratio = burdenRatio(reception.eligibility, reception.day);
    if (ratio.tenths || ratio.source == BurdenRatio::Source::MedicalAid
        || ratio.source == BurdenRatio::Source::Unconfirmed)
        return {}; // the other steps say why
    const QString text = own(QT_TRANSLATE_NOOP("NextSteps",
        "Ask to see the 高齢受給者証 or the 資格確認書, where it stands. Do not guess: if nothing "
        "shows it, ask the insurer."));
    const QString say = own(QT_TRANSLATE_NOOP("NextSteps",
        "Please show me your 高齢受給者証 or your 資格確認書: the share that you pay stands on it."));
    const QString check = own(QT_TRANSLATE_NOOP("NextSteps",
        "Compare the age with the birth date: 70 to 74 by the 高齢受給者証, from 75 on by the "
        "answer."));
    const bool isUnreadable = ratio.source == BurdenRatio::Source::Unreadable;
    NextStep step{ isUnreadable ? Tone::Bad : Tone::Attention,
        isUnreadable ? own(QT_TRANSLATE_NOOP("NextSteps", "The burden ratio cannot be read"))
                     : own(QT_TRANSLATE_NOOP("NextSteps", "The burden ratio was not said")),
        text, say, check };
    step.charge = chargewords::rule(reception);
    return { step };
}

QList<NextStep> aidSteps(const Reception &reception)
{
    if (!reception.eligibility.hasMedicalAid())
        return {};
    return { { Tone::Attention, own(QT_TRANSLATE_NOOP("NextSteps", "Medical aid: check the 医療券")),
        own(QT_TRANSLATE_NOOP("NextSteps",
            "There are no tenths for medical aid: the 医療券 says what the patient pays. If it has not come, "
            "call the 福祉事務所.")),
        own(QT_TRANSLATE_NOOP(
            "NextSteps", "We look after the ticket (医療券) for today. One moment, please.")),
        own(QT_TRANSLATE_NOOP("NextSteps", "Is the ticket for this month, and for this clinic?")) } };
}

QList<NextStep> cardSteps(const Reception &reception)
{
    const std::optional<Handout> handout = handoutFor(reception.certificate);
    if (reception.certificate == CertificateState::InGrace)
        return { with(handout,
            { Tone::Attention, words::certificate(CertificateState::InGrace),
                own(QT_TRANSLATE_NOOP("NextSteps", "Reception is possible, records are not provided.")),
                own(QT_TRANSLATE_NOOP("NextSteps",
                    "The electronic certificate on your card has expired. Your insurance is confirmed "
                    "today; please have the certificate renewed at your municipality.")) }) };
    if (reception.certificate == CertificateState::NearExpiry)
        return { with(handout,
            { Tone::Attention, words::certificate(CertificateState::NearExpiry),
                own(QT_TRANSLATE_NOOP("NextSteps", "Nothing to do today.")),
                own(QT_TRANSLATE_NOOP("NextSteps",
                    "The electronic certificate on your card ends soon. Your municipality renews it.")) }) };
    return {};
}

QList<NextStep> visitSteps(const Reception &reception)
{
    QList<NextStep> steps;
    if (reception.visitEnd == VisitEnd::AnswersNotSent)
        steps.append({ Tone::Attention, words::visitEnd(VisitEnd::AnswersNotSent),
            own(QT_TRANSLATE_NOOP("NextSteps",
                "No records will be shown. If the doctor needs them, ask the patient to place the card once "
                "more.")),
            own(QT_TRANSLATE_NOOP("NextSteps",
                "Your answers could not be sent. If the doctor may see your medication, please place your "
                "card "
                "once more.")) });
    if (reception.visitEnd == VisitEnd::NotAsked) {
        // Where something is left to settle, it is not the time to say that all is.
        const bool isSettled = reception.eligibility.validity == Validity::Valid;
        steps.append({ Tone::Unknown, words::visitEnd(VisitEnd::NotAsked),
            own(QT_TRANSLATE_NOOP("NextSteps",
                "The reception stands. For the records the patient can place the card once more.")),
            isSettled ? own(QT_TRANSLATE_NOOP("NextSteps",
                "You are received. If the doctor may see your medication and checkups, please place "
                "your card once more."))
                      : QString() });
    }
    if (beforeConfirm(reception) == BeforeConfirm::WaitForPatient)
        steps.append({ Tone::Unknown, words::visitEnd(VisitEnd::Running),
            own(QT_TRANSLATE_NOOP("NextSteps",
                "The patient is still answering there about records and limit information. Enter confirms as "
                "soon as that is done, or the patient has left.")) });
    if (reception.cardOnReader && reception.visitEnd != VisitEnd::Running)
        steps.append(
            { Tone::Attention, own(QT_TRANSLATE_NOOP("NextSteps", "The card is still on the reader")),
                own(QT_TRANSLATE_NOOP("NextSteps", "Ask the patient to take it.")),
                own(QT_TRANSLATE_NOOP("NextSteps", "Please take your card with you.")) });
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
    return { { Tone::Attention, own(QT_TRANSLATE_NOOP("NextSteps", "Something in the answer does not fit")),
        (lines + remedies).join(QLatin1Char('\n')) } };
}

/// What was known when it was confirmed, or when its day ended, is not what is known now.
QList<NextStep> unseenSteps(const Reception &reception)
{
    if (!reception.unseenAnswer)
        return {};
    const bool isLate = reception.status == ReceptionStatus::Arrived; // its day is over
    return { { Tone::Attention, own(QT_TRANSLATE_NOOP("NextSteps", "An answer has come since")),
        isLate
            ? own(QT_TRANSLATE_NOOP("NextSteps",
                "It came after that day. Compare with the chart who it is, the insurance and the burden "
                "ratio; Enter "
                "takes note of it."))
            : own(QT_TRANSLATE_NOOP("NextSteps",
                "It came after this one was confirmed. Compare who it is, the insurance and the burden ratio "
                "with what was written down and charged; Enter takes note of it.")) } };
}

/// Nobody looked into a camera: whose number it is, is a person's word.
QList<NextStep> identitySteps(const Reception &reception)
{
    const bool toConfirm = reception.method == IdentityMethod::None
        && reception.status == ReceptionStatus::Arrived && isConfirmed(reception.eligibility.validity);
    if (!toConfirm)
        return {};
    return { { Tone::Unknown, own(QT_TRANSLATE_NOOP("NextSteps", "Is it this person?")),
        own(QT_TRANSLATE_NOOP(
            "NextSteps", "Compare with what is shown here and with the proof. Enter confirms.")),
        own(QT_TRANSLATE_NOOP(
            "NextSteps", "Could you tell me your full name and your birth date, please?")) } };
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
        ? own(QT_TRANSLATE_NOOP(
                  "NextSteps", "What is shown here came at %1 and stands until a newer answer comes."))
              .arg(words::dayAndTime(since))
        : own(QT_TRANSLATE_NOOP(
            "NextSteps", "What is shown here came earlier and stands until a newer answer comes."));
    return held + QLatin1Char(' ');
}

NextStep askingStep(const Reception &reception, const QDateTime &now)
{
    if (questionState(reception) == QuestionState::Waiting)
        return { Tone::Unknown,
            own(QT_TRANSLATE_NOOP("NextSteps", "The eligibility waits to be asked by number")),
            heldWords(reception)
                + own(QT_TRANSLATE_NOOP(
                    "NextSteps", "Nothing to do: it is sent by itself, one after the other.")) };
    return { Tone::Unknown,
        own(QT_TRANSLATE_NOOP("NextSteps", "The eligibility is being asked by number: %1"))
            .arg(visualwords::elapsed(reception.question->askedAt, now)),
        heldWords(reception)
            + own(QT_TRANSLATE_NOOP("NextSteps", "Nothing to do: the answer comes here by itself.")) };
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
        ? own(QT_TRANSLATE_NOOP("NextSteps", "It is asked again by itself at %1; F5 asks at once."))
              .arg(words::dayAndTime(question.againAt))
        : own(QT_TRANSLATE_NOOP("NextSteps", "F5 asks again."));
    const FailureText text = failureText(Fault{ *question.failure, question.failureCode });
    const QString title = held.isEmpty()
        ? own(QT_TRANSLATE_NOOP("NextSteps", "No answer by number yet: %1"))
        : own(QT_TRANSLATE_NOOP("NextSteps", "Asked anew by number without an answer: %1"));
    NextStep step{ Tone::Attention, title.arg(text.title), held + text.remedy + QLatin1Char(' ') + again,
        held.isEmpty() ? saidOf({ *question.failure, question.failureCode }) : QString(), {},
        held.isEmpty() };
    if (held.isEmpty())
        step.charge = chargewords::rule(reception);
    return { step };
}

} // namespace

/// On the reader's display they are sent to the desk: here they stand at it.
QString saidOf(const Fault &fault)
{
    switch (fault.failure) {
    case Failure::PinUnusable:
        return fault.code == cardcode::pinLockedNow
            ? own(QT_TRANSLATE_NOOP("NextSteps",
                "The PIN of your card is locked now. That can be undone: your municipality sets it anew. For "
                "today you can go on with your face, or we compare you with the photo on your card."))
            : own(QT_TRANSLATE_NOOP("NextSteps",
                "Your card works without a PIN today. You can go on with your face, or we compare you with "
                "the photo on your card."));
    case Failure::FaceLocked:
        return own(QT_TRANSLATE_NOOP("NextSteps",
            "Face recognition does not go on with your card for now. You can use your PIN, or we compare you "
            "with the photo on your card."));
    case Failure::FaceRefused:
    case Failure::FaceRecordMissing:
    case Failure::FaceRecordUnreadable:
    case Failure::FaceRecordUntrusted:
    case Failure::CodeBUnreadable:
    case Failure::CodeBLocked:
    case Failure::CardKeyNotUnlocked:
    case Failure::PhotoUnreadable:
        return own(QT_TRANSLATE_NOOP("NextSteps",
            "It does not work with the face this time. You can use your PIN, or we compare your photo "
            "here."));
    case Failure::CardNotRegistered:
        return own(QT_TRANSLATE_NOOP("NextSteps",
            "Your card is not registered as an insurance card yet. You can register it at the reader now, or "
            "show me your 資格確認書."));
    case Failure::CertificateExpired:
    case Failure::CertificateRevoked:
    case Failure::CardExpired:
        return own(QT_TRANSLATE_NOOP("NextSteps",
            "Your card has to be renewed at your municipality. For today, please show me your 資格確認書 or "
            "the "
            "Mynaportal screen, if you have it. You will be seen all the same."));
    default:
        break;
    }
    if (qstrcmp(failurePatientSource(fault.failure), noConfirmationNow) == 0)
        return own(QT_TRANSLATE_NOOP("NextSteps",
            "We cannot confirm your insurance over the line at the moment. Please show me your 資格確認書 or "
            "the "
            "Mynaportal screen. You will be seen today all the same."));
    if (failureSendsToTheDesk(fault.failure))
        return own(QT_TRANSLATE_NOOP("NextSteps",
            "One moment, please: we look together what it is. Do you have a 資格確認書, or can you open the "
            "Mynaportal screen?"));
    return furigana::plain(failureText(fault).patient);
}

QString sayLine(const QString &say)
{
    return say.isEmpty() ? QString() : own(QT_TRANSLATE_NOOP("NextSteps", "To the patient: \"%1\"")).arg(say);
}

NextStep faultStep(const Fault &fault)
{
    const FailureText text = failureText(fault);
    NextStep step{ Tone::Attention, text.title, text.remedy, saidOf(fault), {}, true };
    step.otherProof = true;
    step.charge = chargewords::rule(Reception()); // whose age nobody knows
    return with(handoutFor(fault), step);
}

namespace {

QList<NextStep> capturedSteps(const Reception &reception, const QDateTime &now)
{
    if (!reception.question)
        return { capturedStep(reception) };
    const bool isJudged = reception.question->answered; // the number is nobody's, or the person's no more
    return questionSteps(reception, now) + (isJudged ? validitySteps(reception) : QList<NextStep>());
}

} // namespace

QList<NextStep> nextSteps(const Reception &reception, const QDateTime &now)
{
    if (isCaptured(reception))
        return capturedSteps(reception, now);
    // Asked by number and nothing has come: there is no answer yet that could be judged.
    const QList<NextStep> asking = questionSteps(reception, now);
    if (!asking.isEmpty() && !reception.main())
        return asking;
    return personSteps(reception) + unseenSteps(reception) + identitySteps(reception)
        + validitySteps(reception) + ratioSteps(reception) + aidSteps(reception) + nameSteps(reception)
        + cardSteps(reception) + visitSteps(reception) + asking + findingSteps(reception);
}

} // namespace madoguchi
