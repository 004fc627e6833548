#include "widgets/desk/helpwords.h"

#include "widgets/common/stationhelp.h"
#include "widgets/desk/nextsteps.h"
#include "widgets/desk/subsidyline.h"
#include "widgets/desk/subsidywords.h"

#include <QCoreApplication>

namespace madoguchi {

namespace {

QString say(const char *source)
{
    return QCoreApplication::translate("DeskHelp", source);
}

Fact line(const char *caption, const char *words)
{
    return { say(caption), say(words) };
}

/// What is not as it should be about the one in hand: the same words as beside it.
QList<Fact> stateLines(const Reception &reception, const QDateTime &now, bool prints)
{
    QList<Fact> lines;
    const QList<NextStep> steps = nextSteps(reception, now);
    for (const NextStep &step : steps)
        lines.append({ step.title, step.text + QLatin1Char(' ') + sayLine(step.say) });
    if (lines.isEmpty() && reception.status == ReceptionStatus::Arrived)
        lines.append(line(QT_TRANSLATE_NOOP("DeskHelp", "The one in hand"),
            prints ? QT_TRANSLATE_NOOP("DeskHelp",
                "Everything is in order: tell the patient the burden ratio, and press Enter. It is "
                "confirmed, "
                "the slip is printed, and the next one is shown.")
                   : QT_TRANSLATE_NOOP("DeskHelp",
                       "Everything is in order: tell the patient the burden ratio, and press Enter. It is "
                       "confirmed, and the next one is shown. F4 prints a slip where it is wanted.")));
    return lines;
}

/// Of 公費 only where something stands or was said: most patients have none.
QList<Fact> subsidyLines(const Reception &reception)
{
    const Subsidies &subsidies = reception.subsidies;
    const bool isAnything = !subsidies.all.isEmpty() || subsidies.state != SubsidyState::NotAsked;
    if (!isAnything || !mayNoteSubsidies(reception))
        return {};
    const QString state = subsidywords::state(stateOn(subsidies, reception.day));
    const QString step = subsidywords::nextStep(subsidies, reception.day);
    return { { say(QT_TRANSLATE_NOOP("DeskHelp", "公費")) + QStringLiteral(": ") + state,
        step.isEmpty() ? say(QT_TRANSLATE_NOOP("DeskHelp", "All of them are confirmed today.")) : step } };
}

HelpText listText(const Reception *reception, const QDateTime &now, bool prints)
{
    HelpText text{ say(QT_TRANSLATE_NOOP("DeskHelp", "The day's list")), {} };
    if (reception)
        text.lines = stateLines(*reception, now, prints) + subsidyLines(*reception);
    text.lines += {
        line(QT_TRANSLATE_NOOP("DeskHelp", "Order"),
            QT_TRANSLATE_NOOP("DeskHelp",
                "What needs action stands first, then whoever has waited longest. A new arrival is announced "
                "at the foot and never moves what you work on.")),
        line(QT_TRANSLATE_NOOP("DeskHelp", "Signs"),
            QT_TRANSLATE_NOOP("DeskHelp",
                "A tick: in order. A triangle: to be looked at. A cross: it cannot go on like that. A clock: "
                "ends soon. A dot: not known. The word beside it says which.")),
        line(QT_TRANSLATE_NOOP("DeskHelp", "薬 健 診 手"),
            QT_TRANSLATE_NOOP("DeskHelp",
                "Whether the patient has consented, for the doctor, to medication, checkup, diagnosis and "
                "operation records: ○ yes, × no or over, － not asked, △ yes, but nothing is provided since "
                "the card's electronic certificate has expired. The records themselves never come to the "
                "desk.")),
        line(QT_TRANSLATE_NOOP("DeskHelp", "Burden ratio"),
            QT_TRANSLATE_NOOP("DeskHelp",
                "As the service says it, or by the rule for the age, and then marked so. A dash: not known; "
                "what may be charged today stands below it, and F8 leads on.")),
    };
    return text;
}

HelpText numberText()
{
    return { say(QT_TRANSLATE_NOOP("DeskHelp", "Receiving by number")),
        { line(QT_TRANSLATE_NOOP("DeskHelp", "What counts"),
              QT_TRANSLATE_NOOP("DeskHelp",
                  "資格確認書 by itself; 資格情報のお知らせ and the Mynaportal screen only together with the "
                  "My Number Card. Choose what the patient shows: only what counts today is offered.")),
            line(QT_TRANSLATE_NOOP("DeskHelp", "Typing"),
                QT_TRANSLATE_NOOP("DeskHelp",
                    "The next field comes by itself where the length is fixed, else with Enter. The insurer "
                    "number is checked at once. The birth date: S300401, S30.4.1 or 19550401.")),
            line(QT_TRANSLATE_NOOP("DeskHelp", "Limit information"),
                QT_TRANSLATE_NOOP("DeskHelp",
                    "Tick it only when the patient has said yes to you: the log keeps who has ticked it. "
                    "Records can never be consented to on this way.")) } };
}

HelpText captureText()
{
    return { say(QT_TRANSLATE_NOOP("DeskHelp", "Writing a patient down while the service is away")),
        { line(QT_TRANSLATE_NOOP("DeskHelp", "When"),
              QT_TRANSLATE_NOOP("DeskHelp",
                  "For a patient whose card cannot be asked about and who has no number with them. With a "
                  "number, receive by number (F2): that is asked by itself later.")),
            line(QT_TRANSLATE_NOOP("DeskHelp", "Then"),
                QT_TRANSLATE_NOOP("DeskHelp",
                    "The reception stands in the list at once. F8 prints the filled-in 被保険者資格申立書. "
                    "When the number is known, F8 and F2 on it ask the service.")) } };
}

HelpText subsidyText()
{
    return { say(QT_TRANSLATE_NOOP("DeskHelp", "公費: what the 受給者証 or the terminal says")),
        { line(QT_TRANSLATE_NOOP("DeskHelp", "1 Present"),
              QT_TRANSLATE_NOOP("DeskHelp",
                  "Read on the 受給者証, or on the terminal's own screen. Compare what is stored and say "
                  "that "
                  "it is the same, or type the new one: the check digit is compared at once. It is kept for "
                  "the patient, and shown at the next visit.")),
            line(QT_TRANSLATE_NOOP("DeskHelp", "2 Not consented, or lost"),
                QT_TRANSLATE_NOOP("DeskHelp",
                    "The terminal shows none. It does not tell a patient who has not agreed from a 公費 that "
                    "is over: ask for the 受給者証.")),
            line(QT_TRANSLATE_NOOP("DeskHelp", "3 Area not connected"),
                QT_TRANSLATE_NOOP("DeskHelp",
                    "The patient's municipality or prefecture does not take part yet: the 受給者証 on paper "
                    "is all there is.")),
            line(QT_TRANSLATE_NOOP("DeskHelp", "What is stored"),
                QT_TRANSLATE_NOOP("DeskHelp",
                    "Neither 2 nor 3, nor a date that is past, ends one. Only a person does, after asking "
                    "the "
                    "patient: the log keeps who.")) } };
}

HelpText visualText()
{
    return { say(QT_TRANSLATE_NOOP("DeskHelp", "Visual check")),
        { line(QT_TRANSLATE_NOOP("DeskHelp", "Compare"),
            QT_TRANSLATE_NOOP("DeskHelp",
                "The face of the patient at the reader with the photo on the card. Only if it is the same "
                "person, confirm: the log keeps who has. In doubt, Esc; the patient chooses PIN or face "
                "anew.")) } };
}

HelpText bookingsText()
{
    return { say(QT_TRANSLATE_NOOP("DeskHelp", "Booked patients")),
        { line(QT_TRANSLATE_NOOP("DeskHelp", "The list"),
              QT_TRANSLATE_NOOP("DeskHelp",
                  "A CSV file with a first line of column names: InsurerNumber, InsuredCardSymbol, "
                  "InsuredIdentificationNumber, InsuredBranchNumber, Birthdate (yyyyMMdd), and PatientNumber "
                  "and "
                  "Name where the chart system gives them.")),
            line(QT_TRANSLATE_NOOP("DeskHelp", "The answer"),
                QT_TRANSLATE_NOOP("DeskHelp",
                    "Comes by itself after some minutes. Only whoever is to be looked at is listed; the "
                    "morning of that day says so once more. Every patient still shows the card or a proof "
                    "at the visit.")) } };
}

HelpText closingText()
{
    return { say(QT_TRANSLATE_NOOP("DeskHelp", "Closing sheet")),
        { line(QT_TRANSLATE_NOOP("DeskHelp", "What for"),
            QT_TRANSLATE_NOOP("DeskHelp",
                "Print it at the end of the day and keep it: the 16 characters of the audit log on paper "
                "show "
                "later whether anything was changed. What is unresolved or waits to be sent goes on by "
                "itself "
                "tomorrow.")) } };
}

HelpText ladderText(const Reception *reception, const QDateTime &now)
{
    HelpText text{ say(QT_TRANSLATE_NOOP("DeskHelp", "Step by step")),
        { line(QT_TRANSLATE_NOOP("DeskHelp", "The way"),
            QT_TRANSLATE_NOOP("DeskHelp",
                "From the top: each step says what to do and what to tell the patient. Enter presses the "
                "marked button, which is the step that comes next; Tab goes on to the others. Where nothing "
                "helps, the last ones are the 被保険者資格申立書 and the call centre. Nobody is sent home "
                "for a missing eligibility.")) } };
    if (reception)
        text.lines += stateLines(*reception, now, true);
    return text;
}

HelpText signInText()
{
    HelpText text{ say(QT_TRANSLATE_NOOP("DeskHelp", "Signing in")),
        { line(QT_TRANSLATE_NOOP("DeskHelp", "Meanwhile"),
              QT_TRANSLATE_NOOP("DeskHelp",
                  "The reader goes on: receptions are kept and counted, and shown when somebody has signed "
                  "in.")),
            line(QT_TRANSLATE_NOOP("DeskHelp", "Locked out"),
                QT_TRANSLATE_NOOP("DeskHelp",
                    "After wrong passwords one waits some minutes, or an administrator lifts the lock. "
                    "Passwords are lent to nobody: whoever works here has an account.")) } };
    text.lines += stationhelp::drills();
    return text;
}

} // namespace

QList<KeyText> deskKeys(bool prints)
{
    return {
        { say(QT_TRANSLATE_NOOP("DeskHelp", "Enter")),
            prints ? say(QT_TRANSLATE_NOOP("DeskHelp", "confirm, print, go on"))
                   : say(QT_TRANSLATE_NOOP("DeskHelp", "confirm, go on")) },
        { say(QT_TRANSLATE_NOOP("DeskHelp", "Esc")), say(QT_TRANSLATE_NOOP("DeskHelp", "back")) },
        { QStringLiteral("Ctrl+Z"), say(QT_TRANSLATE_NOOP("DeskHelp", "take a confirmation back (10 s)")) },
        { QStringLiteral("Ctrl+↑ ↓"), say(QT_TRANSLATE_NOOP("DeskHelp", "previous, next")) },
        { QStringLiteral("F2"), say(QT_TRANSLATE_NOOP("DeskHelp", "receive by number")) },
        { QStringLiteral("Ctrl+F2"), say(QT_TRANSLATE_NOOP("DeskHelp", "service down: write down")) },
        { QStringLiteral("F3"), say(QT_TRANSLATE_NOOP("DeskHelp", "find (or just type)")) },
        { QStringLiteral("Alt+1 … 6"), say(QT_TRANSLATE_NOOP("DeskHelp", "which are listed")) },
        { QStringLiteral("F4"),
            prints ? say(QT_TRANSLATE_NOOP("DeskHelp", "print the slip again"))
                   : say(QT_TRANSLATE_NOOP("DeskHelp", "print the slip")) },
        { QStringLiteral("Shift+F4"), say(QT_TRANSLATE_NOOP("DeskHelp", "closing sheet")) },
        { QStringLiteral("Ctrl+B"), say(QT_TRANSLATE_NOOP("DeskHelp", "booked patients")) },
        { QStringLiteral("Ctrl+R"), say(QT_TRANSLATE_NOOP("DeskHelp", "公費, 受給者証")) },
        { QStringLiteral("Ctrl+P"), say(QT_TRANSLATE_NOOP("DeskHelp", "print the eligibility")) },
        { QStringLiteral("Ctrl+E"), say(QT_TRANSLATE_NOOP("DeskHelp", "hand over once more")) },
        { QStringLiteral("F5"), say(QT_TRANSLATE_NOOP("DeskHelp", "ask again")) },
        { QStringLiteral("F6"), say(QT_TRANSLATE_NOOP("DeskHelp", "visual check")) },
        { QStringLiteral("F7"), say(QT_TRANSLATE_NOOP("DeskHelp", "card left: no tone")) },
        { QStringLiteral("F8"), say(QT_TRANSLATE_NOOP("DeskHelp", "trouble, step by step")) },
        { QStringLiteral("F1"), say(QT_TRANSLATE_NOOP("DeskHelp", "help for what is shown")) },
        { QStringLiteral("F10"), say(QT_TRANSLATE_NOOP("DeskHelp", "state of the equipment")) },
        { QStringLiteral("F9"), say(QT_TRANSLATE_NOOP("DeskHelp", "cover names")) },
        { QStringLiteral("F11"), say(QT_TRANSLATE_NOOP("DeskHelp", "full screen")) },
        { QStringLiteral("F12"), say(QT_TRANSLATE_NOOP("DeskHelp", "lock")) },
        { QStringLiteral("Ctrl++ − 0"), say(QT_TRANSLATE_NOOP("DeskHelp", "larger, smaller, usual")) },
        { QStringLiteral("Ctrl+Shift+P"), say(QT_TRANSLATE_NOOP("DeskHelp", "other colours")) },
        { say(QT_TRANSLATE_NOOP("DeskHelp", "Tab")), say(QT_TRANSLATE_NOOP("DeskHelp", "next field")) },
        { QStringLiteral("PgUp PgDn"), say(QT_TRANSLATE_NOOP("DeskHelp", "scroll the steps")) },
    };
}

HelpText helpText(HelpTopic topic, const Reception *reception, const QDateTime &now, bool prints)
{
    switch (topic) {
    case HelpTopic::SignIn:
        return signInText();
    case HelpTopic::Administration:
        return stationhelp::administration();
    case HelpTopic::Number:
        return numberText();
    case HelpTopic::Capture:
        return captureText();
    case HelpTopic::Subsidies:
        return subsidyText();
    case HelpTopic::Visual:
        return visualText();
    case HelpTopic::Bookings:
        return bookingsText();
    case HelpTopic::Closing:
        return closingText();
    case HelpTopic::Ladder:
        return ladderText(reception, now);
    case HelpTopic::List:
        break;
    }
    return listText(reception, now, prints);
}

} // namespace madoguchi
