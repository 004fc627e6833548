#include "app/visit/flowvisit.h"

#include "app/domain/cardcodes.h"

#include <QHash>

namespace madoguchi::flow {

std::optional<ConsentKind> Visit::asking() const
{
    if (screen == Screen::AskLimit)
        return ConsentKind::Limit;
    if (screen != Screen::AskConsent || toAsk.isEmpty())
        return std::nullopt;
    return toAsk.first();
}

std::optional<Fault> Visit::contradiction() const
{
    if (!faceFault)
        return std::nullopt;
    switch (faceFault->failure) {
    case Failure::CodeBWrong: // what is printed is not what the card holds
    case Failure::CardExpired:
        return faceFault;
    case Failure::FaceRecordUntrusted: // unless nobody can say here whom to trust
        return faceFault->code == cardcode::noAuthority ? std::nullopt : faceFault;
    default:
        return std::nullopt;
    }
}

bool Visit::offersOther() const
{
    if (screen == Screen::EnterPin)
        return offersFace() && !cardBusy;
    const bool cardAtWork = faceStep == FaceStep::CheckingCode || faceStep == FaceStep::ReadingRecord
        || faceStep == FaceStep::Unlocking;
    return screen == Screen::LookAtCamera && offersPin() && !cardAtWork;
}

bool Visit::awaitsReaderPin() const
{
    return screen == Screen::EnterPin && means.pinOnReader && cardBusy;
}

/// Once, after the other answers, and while the card that signs it lies there.
bool Visit::offersLimit() const
{
    return screen == Screen::Finished && limitOpen && cardPresent && unlockedBy && !answersLost && !endedEarly
        && answers.of(ConsentKind::Limit) == ConsentAnswer::Unasked;
}

bool Visit::visualCanBegin() const
{
    if (!means.visual || !certificateRead || unlockedBy || contradiction())
        return false;
    switch (screen) {
    case Screen::ChooseMethod:
    case Screen::EnterPin:
        return !cardBusy;
    case Screen::LookAtCamera:
        return faceStep != FaceStep::Unlocking;
    case Screen::Trouble: // nothing is left that the patient could choose
        return under == Screen::ChooseMethod && !canTryAgain && !cardBusy;
    default:
        return false;
    }
}

Fault Visit::pinFault() const
{
    return { Failure::PinUnusable, pinWasWrong ? QString(cardcode::pinLockedNow) : QString() };
}

QString screenName(Screen screen)
{
    static const QHash<Screen, QString> names{
        { Screen::PlaceCard, QStringLiteral("PlaceCard") },
        { Screen::ReadingCard, QStringLiteral("ReadingCard") },
        { Screen::ChooseMethod, QStringLiteral("ChooseMethod") },
        { Screen::LookAtCamera, QStringLiteral("LookAtCamera") },
        { Screen::EnterPin, QStringLiteral("EnterPin") },
        { Screen::CheckingPin, QStringLiteral("CheckingPin") },
        { Screen::WaitForStaff, QStringLiteral("WaitForStaff") },
        { Screen::Identifying, QStringLiteral("Identifying") },
        { Screen::OfferRegistration, QStringLiteral("OfferRegistration") },
        { Screen::Registering, QStringLiteral("Registering") },
        { Screen::AskTogether, QStringLiteral("AskTogether") },
        { Screen::AskConsent, QStringLiteral("AskConsent") },
        { Screen::SendingConsents, QStringLiteral("SendingConsents") },
        { Screen::Finished, QStringLiteral("Finished") },
        { Screen::AskLimit, QStringLiteral("AskLimit") },
        { Screen::TakeCard, QStringLiteral("TakeCard") },
        { Screen::Trouble, QStringLiteral("Trouble") },
    };
    return names.value(screen);
}

} // namespace madoguchi::flow
