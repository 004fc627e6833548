#include "widgets/desk/stepwords.h"

#include "app/support/failuretext.h"

#include <QCoreApplication>

namespace madoguchi {

namespace {

QString say(const char *source)
{
    return QCoreApplication::translate("Step", source);
}

} // namespace

// Without default: a new screen is to have words of its own.
QString stepwords::step(flow::Screen screen)
{
    using flow::Screen;
    switch (screen) {
    case Screen::PlaceCard:
        return say(QT_TRANSLATE_NOOP("Step", "placing the card"));
    case Screen::ReadingCard:
    case Screen::Identifying:
        return say(QT_TRANSLATE_NOOP("Step", "waiting for the card or the service"));
    case Screen::ChooseMethod:
        return say(QT_TRANSLATE_NOOP("Step", "choosing how to be identified"));
    case Screen::LookAtCamera:
        return say(QT_TRANSLATE_NOOP("Step", "looking into the camera"));
    case Screen::EnterPin:
    case Screen::CheckingPin:
        return say(QT_TRANSLATE_NOOP("Step", "entering the PIN"));
    case Screen::WaitForStaff:
        return say(QT_TRANSLATE_NOOP("Step", "waiting for the visual check"));
    case Screen::OfferRegistration:
    case Screen::Registering:
        return say(QT_TRANSLATE_NOOP("Step", "registering the card"));
    case Screen::AskTogether:
    case Screen::AskConsent:
    case Screen::SendingConsents:
        return say(QT_TRANSLATE_NOOP("Step", "the questions for consent"));
    case Screen::AskLimit:
        return say(QT_TRANSLATE_NOOP("Step", "the question about limit information"));
    case Screen::Finished:
    case Screen::TakeCard:
        return say(QT_TRANSLATE_NOOP("Step", "taking the card back"));
    case Screen::Trouble:
        return say(QT_TRANSLATE_NOOP("Step", "a message about trouble"));
    }
    return say(QT_TRANSLATE_NOOP("Step", "at the reader"));
}

QString stepwords::step(const QString &screenName)
{
    using flow::Screen;
    for (int i = 0; i <= static_cast<int>(Screen::Trouble); ++i) {
        if (flow::screenName(static_cast<Screen>(i)) == screenName)
            return step(static_cast<Screen>(i));
    }
    return say(QT_TRANSLATE_NOOP("Step", "at the reader"));
}

QString stepwords::ended(const ReaderEnd &end)
{
    using How = ReaderEnd::How;
    const QString at = step(end.screen);
    switch (end.how) {
    case How::Trouble:
        return end.why ? failureText(*end.why).title : at;
    case How::CardTaken:
        return say(QT_TRANSLATE_NOOP("Step", "the card was taken off too early, at this step: %1")).arg(at);
    case How::Stopped:
        return say(QT_TRANSLATE_NOOP("Step", "the patient stopped at this step: %1")).arg(at);
    case How::Nobody:
        return say(QT_TRANSLATE_NOOP("Step", "nobody answered any more at this step: %1")).arg(at);
    }
    return at;
}

} // namespace madoguchi
