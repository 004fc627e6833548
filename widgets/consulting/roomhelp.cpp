#include "widgets/consulting/roomhelp.h"

#include "widgets/common/stationhelp.h"

#include <QCoreApplication>

namespace madoguchi {

namespace {

QString say(const char *source)
{
    return QCoreApplication::translate("RoomHelp", source);
}

Fact line(const char *caption, const char *words)
{
    return { say(caption), say(words) };
}

HelpText signInHelp()
{
    HelpText text{ say(QT_TRANSLATE_NOOP("RoomHelp", "Signing in")),
        { line(QT_TRANSLATE_NOOP("RoomHelp", "Who"),
              QT_TRANSLATE_NOOP("RoomHelp",
                  "Doctors, dentists and pharmacists, each with an own account: every view of records is "
                  "on the log by name, and patients see it on Mynaportal.")),
            line(QT_TRANSLATE_NOOP("RoomHelp", "Locked out"),
                QT_TRANSLATE_NOOP("RoomHelp",
                    "After wrong passwords one waits some minutes, or an administrator lifts the "
                    "lock.")) } };
    text.lines += stationhelp::drills();
    return text;
}

HelpText recordsHelp()
{
    return { say(QT_TRANSLATE_NOOP("RoomHelp", "Visits and records")),
        {
            line(QT_TRANSLATE_NOOP("RoomHelp", "Visits"),
                QT_TRANSLATE_NOOP("RoomHelp",
                    "Today's, and yesterday's whose consent has not ended. They come by themselves from the "
                    "desk. Who was received without the card is not listed: nobody has asked about "
                    "records.")),
            line(QT_TRANSLATE_NOOP("RoomHelp", "The chart"),
                QT_TRANSLATE_NOOP("RoomHelp",
                    "Where the 電子カルテ is set to write the patient number, the visit of that number opens "
                    "by "
                    "itself, and that is a view like any other. It asks first (Ctrl+O) over something half "
                    "typed, when you have gone on by hand, and half a minute after the call.")),
            line(QT_TRANSLATE_NOOP("RoomHelp", "Consent"),
                QT_TRANSLATE_NOOP("RoomHelp",
                    "Only what the patient has consented to at this visit can be asked for, until the time "
                    "that is shown; then it closes by itself.")),
            line(QT_TRANSLATE_NOOP("RoomHelp", "Nothing there"),
                QT_TRANSLATE_NOOP("RoomHelp",
                    "The reason is always said: not consented, not asked, no record, or a failure, and what "
                    "can be done. Nothing shown never means that nothing is taken.")),
            line(QT_TRANSLATE_NOOP("RoomHelp", "Print, copy, PDF"),
                QT_TRANSLATE_NOOP("RoomHelp",
                    "Always all of what is shown, whatever is searched for; each is on the audit log by "
                    "name before it leaves the screen. What was copied goes off the clipboard when the "
                    "records close, with the lock, and after five minutes; a PDF is not encrypted. "
                    "The print system keeps a copy of its own while it prints.")),
            line(QT_TRANSLATE_NOOP("RoomHelp", "Documents (PDF)"),
                QT_TRANSLATE_NOOP("RoomHelp",
                    "Where the terminal sends a document, it is shown page by page: PgUp and PgDn leaf, Home "
                    "and End go to the first and last page, + and − make it larger and smaller. Compare the "
                    "name in it. It cannot be searched or copied as text; Ctrl+P prints it and Ctrl+S saves "
                    "it, as it is.")),
            line(QT_TRANSLATE_NOOP("RoomHelp", "Mynaportal"),
                QT_TRANSLATE_NOOP("RoomHelp",
                    "Retrieved and viewed are listed apart, as patients see them. What waits here is sent by "
                    "itself; fetched ahead is retrieved and not viewed.")),
            line(QT_TRANSLATE_NOOP("RoomHelp", "How current"),
                QT_TRANSLATE_NOOP("RoomHelp",
                    "Dispensing by claims comes weeks later; until which month it reaches stands above the "
                    "list. Ask the patient about the time since.")),
        } };
}

} // namespace

QList<KeyText> roomKeys()
{
    return {
        { QStringLiteral("F1"), say(QT_TRANSLATE_NOOP("RoomHelp", "help for what is shown")) },
        { QStringLiteral("F3"), say(QT_TRANSLATE_NOOP("RoomHelp", "search in the records")) },
        { QStringLiteral("F5"),
            say(QT_TRANSLATE_NOOP("RoomHelp", "ask for the visits anew; in open records, for those")) },
        { QStringLiteral("Ctrl+P"), say(QT_TRANSLATE_NOOP("RoomHelp", "print the records")) },
        { QStringLiteral("Ctrl+Shift+C"),
            say(QT_TRANSLATE_NOOP("RoomHelp", "copy the records as text for the chart")) },
        { QStringLiteral("Ctrl+S"), say(QT_TRANSLATE_NOOP("RoomHelp", "save the records as a PDF")) },
        { QStringLiteral("Ctrl+O"), say(QT_TRANSLATE_NOOP("RoomHelp", "open the chart's patient")) },
        { QStringLiteral("F10"), say(QT_TRANSLATE_NOOP("RoomHelp", "state of the equipment")) },
        { QStringLiteral("F12"), say(QT_TRANSLATE_NOOP("RoomHelp", "lock")) },
        { QStringLiteral("Ctrl++ − 0"), say(QT_TRANSLATE_NOOP("RoomHelp", "larger, smaller, usual")) },
        { QStringLiteral("Ctrl+Shift+P"), say(QT_TRANSLATE_NOOP("RoomHelp", "other colours")) },
        { QStringLiteral("PgUp PgDn"), say(QT_TRANSLATE_NOOP("RoomHelp", "leaf through a list")) },
        { say(QT_TRANSLATE_NOOP("RoomHelp", "Esc")), say(QT_TRANSLATE_NOOP("RoomHelp", "back")) },
    };
}

HelpText roomHelp(RoomTopic topic)
{
    switch (topic) {
    case RoomTopic::SignIn:
        return signInHelp();
    case RoomTopic::Administration:
        return stationhelp::administration();
    case RoomTopic::Records:
        break;
    }
    return recordsHelp();
}

} // namespace madoguchi
