#include "widgets/patient/bodies.h"

#include "widgets/common/theme.h"
#include "widgets/patient/actions.h"
#include "widgets/patient/answers.h"
#include "widgets/patient/asking.h"
#include "widgets/patient/busydots.h"
#include "widgets/patient/patientstage.h"
#include "widgets/patient/patientwords.h"
#include "widgets/patient/pindots.h"
#include "widgets/patient/pinpad.h"
#include "widgets/patient/voice.h"

namespace madoguchi {

using flow::Screen;
using flow::Visit;

namespace {

constexpr double leastOfLarge = 0.7; ///< what keeps answers side by side may be so much smaller

bool isTypedHere(const Visit &visit)
{
    return visit.screen == Screen::EnterPin && !visit.means.pinOnReader;
}

/// Another question than the one before: it has not been answered yet.
bool isNewQuestion(const Visit &visit, const std::optional<Visit> &before)
{
    return !before || before->screen != visit.screen || before->asking() != visit.asking();
}

} // namespace

Bodies::Bodies(PatientView &view, PatientStage &stage, const Voice &voice)
    : QObject(&stage)
    , m_view(view)
    , m_stage(stage)
    , m_voice(voice)
    , m_actions(new Actions(view))
    , m_consent(add({ QStringLiteral("consentYes"), QStringLiteral("consentNo") }))
    , m_together(add(
          { QStringLiteral("consentAll"), QStringLiteral("consentSingly"), QStringLiteral("consentNone") }))
    , m_registration(add({ QStringLiteral("registrationYes"), QStringLiteral("registrationNo") }))
    , m_pad(new PinPad(view))
    , m_busy(new BusyDots)
{
    m_stage.addBody(m_actions);
    m_stage.addBody(m_pad);
    m_stage.addBody(m_busy);
    connectAll();
}

Answers *Bodies::add(const QStringList &names)
{
    auto *answers = new Answers(names);
    m_stage.addBody(answers);
    return answers;
}

void Bodies::connectAll()
{
    connect(m_consent, &Answers::chosen, this, [this](int answer) { answerOne(answer == 0); });
    connect(m_together, &Answers::chosen, this, &Bodies::answerTogether);
    connect(m_registration, &Answers::chosen, this,
        [this](int answer) { m_view.answerRegistration(answer == 0); });
}

/// The question that is on the screen, not the one that the flow may have come to meanwhile.
void Bodies::answerOne(bool yes)
{
    const std::optional<ConsentKind> kind = m_shown ? m_shown->asking() : std::nullopt;
    if (kind)
        m_view.answer(*kind, yes ? ConsentAnswer::Yes : ConsentAnswer::No);
}

void Bodies::answerTogether(int answer)
{
    using Choice = flow::AnsweredTogether::Choice;
    if (m_shown)
        m_view.answerTogether(
            m_shown->toAsk, answer == 0 ? Choice::All : (answer == 1 ? Choice::OneByOne : Choice::None));
}

void Bodies::retranslate()
{
    const QuestionWords together = togetherWords();
    m_together->setWords(
        { m_voice.say(together.yes), m_voice.say(oneByOneSource()), m_voice.say(together.no) });
    const QuestionWords registration = registrationWords();
    m_registration->setWords({ m_voice.say(registration.yes), m_voice.say(registration.no) });
    m_actions->setVoice(m_voice);
    m_pad->setLanguage(m_voice.language());
}

void Bodies::setScale(double scale, bool large)
{
    const QFont words = m_voice.font(theme::patientPoints * scale);
    const QFont bold = m_voice.font(theme::patientPoints * scale, true);
    m_actions->setFonts(bold, words);
    for (Answers *answers : { m_consent, m_together, m_registration })
        answers->setFontOfAnswers(bold, large ? leastOfLarge : 1);
    m_pad->setKeyFonts(m_voice.font(theme::namePoints * std::min(scale, 1.3)),
        m_voice.font(theme::titlePoints * std::min(scale, 2.0)));
}

void Bodies::setAnswers(const Visit &visit)
{
    const QuestionWords words = consentWords(visit.asking().value_or(ConsentKind::Medication));
    m_consent->setWords({ m_voice.say(words.yes), m_voice.say(words.no) });
}

QWidget *Bodies::bodyOf(const Visit &visit) const
{
    if (isTypedHere(visit))
        return m_pad;
    switch (visit.screen) {
    case Screen::AskTogether:
        return m_together;
    case Screen::AskConsent:
    case Screen::AskLimit:
        return m_consent;
    case Screen::OfferRegistration:
        return m_registration;
    default:
        break;
    }
    if (!m_actions->isEmpty())
        return m_actions;
    return isWaiting(visit) ? m_busy : nullptr;
}

void Bodies::show(const Visit &visit, const std::optional<Visit> &before)
{
    m_actions->setVisit(visit);
    m_pad->setOffersOther(visit.offersOther());
    if (isQuestion(visit.screen))
        setAnswers(visit);
    const bool isNew = isNewQuestion(visit, before);
    m_shown = visit;
    if (isNew) {
        for (Answers *answers : { m_consent, m_together, m_registration })
            answers->ask();
    }
    QWidget *body = bodyOf(visit);
    m_stage.showBody(body, body == m_pad);
}

void Bodies::giveFocus(const Visit &visit)
{
    if (isTypedHere(visit))
        m_pad->dots()->setFocus();
    else if (!isQuestion(visit.screen) && visit.screen != Screen::OfferRegistration)
        m_actions->focusFirst();
}

void Bodies::setReady(bool ready)
{
    for (Answers *answers : { m_consent, m_together, m_registration })
        answers->setReady(ready);
}

void Bodies::hold()
{
    for (Answers *answers : { m_consent, m_together, m_registration })
        answers->hold();
}

void Bodies::wipePin()
{
    m_pad->clear();
}

bool Bodies::take(const QKeyEvent &event, const Visit &visit)
{
    return isTypedHere(visit) && m_pad->take(event);
}

} // namespace madoguchi
