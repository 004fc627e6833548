#include "app/support/failuretext.h"

#include "app/domain/cardcodes.h"
#include "app/domain/stationcodes.h"
#include "app/support/clock.h"
#include "app/support/failurewords.h"
#include "app/support/fullfolder.h"
#include "app/support/handovertext.h"
#include "app/support/persontext.h"
#include "app/support/pintext.h"
#include "app/support/wrongclock.h"

#include <QCoreApplication>

namespace madoguchi {

namespace {

const FailureWords *wordsFor(Failure failure)
{
    for (const auto group : { cardFailureWords(), engineFailureWords(), serviceFailureWords(),
             answerFailureWords(), folderFailureWords(), stationFailureWords(), peopleFailureWords() }) {
        for (const FailureWords &words : group) {
            if (words.failure == failure)
                return &words;
        }
    }
    return nullptr;
}

QString translated(const char *source, const Fault &fault)
{
    QString words = QCoreApplication::translate("FailureText", source, nullptr, fault.number);
    if (words.contains(QLatin1String("%1"))) {
        words.replace(QLatin1String("%1"),
            fault.code.isEmpty() ? QCoreApplication::translate("FailureText", "(none given)") : fault.code);
    }
    return words;
}

/// A failure that counts something, made by somebody who did not count: the number's sentence is left out.
bool lacksItsNumber(const char *source, const Fault &fault)
{
    return fault.number < 0 && QLatin1String(source).contains(QLatin1String("%n"));
}

FailureText fullFolderText(const QString &folders)
{
    return { QCoreApplication::translate(
                 "FailureText", "The disk of a folder that is shared with the terminal is full"),
        QCoreApplication::translate("FailureText",
            "Nothing can be asked until there is room. Ask the terminal's vendor to free space on that disk. "
            "Questions by number then go out by themselves; records are asked for once more. Folder: %1")
            .arg(folders),
        QCoreApplication::translate("Patient", noConfirmationNow) };
}

FailureText noAuthorityText()
{
    return { QCoreApplication::translate("FailureText", "This station has no keys to tell a genuine card by"),
        QCoreApplication::translate("FailureText",
            "Face recognition cannot be used until an administrator enters the file with the keys of the "
            "cards' issuer in the settings ([reader] card_authority), whole and readable. The PIN and the "
            "visual check go on."),
        QCoreApplication::translate("Patient", wordsFor(Failure::FaceRecordUntrusted)->patient) };
}

FailureText frontOfOtherText()
{
    return { QCoreApplication::translate(
                 "FailureText", "The card's own record and the central service name different people"),
        QCoreApplication::translate("FailureText",
            "Birth date or sex in the card are not those of the person whom the service names. Nobody was "
            "received. Do not receive the patient by this card: ask for the 資格確認書, and tell the "
            "administrator."),
        QCoreApplication::translate("Patient", goToTheDesk) };
}

/// PC/SC's "sharing violation": the reader is well.
bool isHeldByOther(const Fault &fault)
{
    return fault.failure == Failure::ReaderFault && fault.code == QLatin1String("8010000B");
}

FailureText heldByOtherText()
{
    return { QCoreApplication::translate("FailureText", "Another program is using the card"),
        QCoreApplication::translate("FailureText",
            "Close the other program that reads cards on this computer, such as one for signatures or tax "
            "returns, and have the card placed again. The reader is not broken."),
        QCoreApplication::translate("Patient", goToTheDesk) };
}

FailureText setUpElsewhereText()
{
    return { QCoreApplication::translate(
                 "FailureText", "This station is being set up in another window already"),
        QCoreApplication::translate("FailureText",
            "Go on in that window. If it is not to be found, end the other Madoguchi on this computer, then "
            "try "
            "again. What was typed there is kept."),
        QCoreApplication::translate("Patient", goToTheDesk) };
}

} // namespace

FailureText failureText(const Fault &fault)
{
    if (fault.failure == Failure::StoreBusy && fault.code == stationcode::setUpElsewhere)
        return setUpElsewhereText();
    if (fault.failure == Failure::FaceRecordUntrusted && fault.code == cardcode::noAuthority)
        return noAuthorityText();
    if (fault.failure == Failure::AnswerForOther && fault.code == cardcode::frontOfOther)
        return frontOfOtherText();
    if (const auto person = personText(fault))
        return *person;
    if (const auto pin = lockedPinText(fault))
        return *pin;
    if (const auto handOver = handOverText(fault))
        return *handOver;
    if (const auto folders = fullFolders(fault))
        return fullFolderText(*folders);
    if (isHeldByOther(fault))
        return heldByOtherText();
    if (const auto clock = wrongClockOf(fault))
        return wrongClockText(*clock);
    const FailureWords *words = wordsFor(fault.failure);
    if (!words) // a number that is no Failure: cannot come from our own code, may come from a damaged store
        return failureText(
            { Failure::ServiceUnknownProblem, QString::number(static_cast<int>(fault.failure)) });
    FailureText text{ translated(words->title, fault), translated(words->remedy, fault),
        QCoreApplication::translate("Patient", words->patient) };
    if (lacksItsNumber(words->title, fault))
        text.title = QCoreApplication::translate("FailureText", "The PIN was wrong");
    if (lacksItsNumber(words->remedy, fault))
        text.remedy = QCoreApplication::translate("FailureText", "Wait a moment, then try again.");
    if (fault.until.isValid()) {
        text.remedy += QLatin1Char(' ')
            + QCoreApplication::translate("FailureText", "Expected to be over at %1.")
                  .arg(toJapanTime(fault.until).toString(QStringLiteral("HH:mm")));
    }
    return text;
}

const char *failurePatientSource(Failure failure)
{
    const FailureWords *words = wordsFor(failure);
    return words ? words->patient : goToTheDesk;
}

bool failureSendsToTheDesk(Failure failure)
{
    const FailureWords *words = wordsFor(failure);
    return !words || words->toTheDesk;
}

} // namespace madoguchi
