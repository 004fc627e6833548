#include "widgets/common/stationhelp.h"

#include <QCoreApplication>

namespace madoguchi::stationhelp {

namespace {

QString say(const char *source)
{
    return QCoreApplication::translate("StationHelp", source);
}

Fact line(const char *caption, const char *words)
{
    return { say(caption), say(words) };
}

QList<Fact> auditLines()
{
    return {
        line(QT_TRANSLATE_NOOP("StationHelp", "What the audit log shows"),
            QT_TRANSLATE_NOOP("StationHelp",
                "Who did what, when and at which station, without names of patients. Every entry hangs on "
                "the one before: one that was changed, taken out or moved is found. A copy of the count is "
                "kept beside the keys, so that a shorter log is found, too.")),
        line(QT_TRANSLATE_NOOP("StationHelp", "What it cannot show"),
            QT_TRANSLATE_NOOP("StationHelp",
                "Whoever has both the store and the keys of this station, with the program stopped, could "
                "write "
                "another log that is whole in itself; and what happened within the last minute before that "
                "may be "
                "missing unseen. That is what the 16 characters on the closing sheet are for: keep the "
                "sheets, and "
                "compare. Nor does it show what somebody did with another person's password, or read over a "
                "shoulder."))
    };
}

} // namespace

QList<Fact> drills()
{
    return {
        line(QT_TRANSLATE_NOOP("StationHelp", "Drill: a day without network"),
            QT_TRANSLATE_NOOP("StationHelp",
                "Go on receiving. Write each patient down (Ctrl+F2), or take the number of the 資格確認書 "
                "(F2): "
                "both are asked about by themselves when the line is back. Have the 申立書 filled in (F8). "
                "Cards at the reader cannot be confirmed meanwhile, and no records are shown. In the evening "
                "print the closing sheet and leave the computer on; in the morning look at what stands on "
                "top "
                "of the list.")),
        line(QT_TRANSLATE_NOOP("StationHelp", "Drill: a power cut"),
            QT_TRANSLATE_NOOP("StationHelp",
                "Whatever the screen showed as kept is kept. Write down by hand who comes, with the time. "
                "When the "
                "power is back: start the computer and the terminal, then Madoguchi; look at the health "
                "panel "
                "(F10): reader, line, clock and storage; compare the last numbers with the slips that were "
                "given "
                "out; then enter what was written down by hand. Where the storage is damaged it says so, and "
                "what to "
                "do.")),
        line(QT_TRANSLATE_NOOP("StationHelp", "Drill: a station is stolen"),
            QT_TRANSLATE_NOOP("StationHelp",
                "What it kept is sealed, and its keys open with the login of that computer alone; where the "
                "health "
                "panel says that they lie in a file, only an encrypted disk protects them. Report it to the "
                "police, to the clinic's own privacy officer and, as a leak that may have happened, to the "
                "個人情報"
                "保護委員会; have the station's certificate revoked by the operator; make a new pairing code "
                "at the "
                "other stations; give everybody new passwords. On the new computer: install, restore the "
                "newest "
                "backup with both halves of the recovery sheet, then print a new sheet."))
    };
}

HelpText administration()
{
    HelpText text{ say(QT_TRANSLATE_NOOP("StationHelp", "Administration")),
        { line(QT_TRANSLATE_NOOP("StationHelp", "Staff"),
              QT_TRANSLATE_NOOP("StationHelp",
                  "An account for each person, never one for several. Who leaves is shut out the same day; "
                  "the "
                  "entries on the log stay. A qualification for records is granted by two.")),
            line(QT_TRANSLATE_NOOP("StationHelp", "Backup"),
                QT_TRANSLATE_NOOP("StationHelp",
                    "Every night to another medium, sealed. Only both halves of the recovery sheet open it: "
                    "keep "
                    "them in two places, and practise once a year.")),
            line(QT_TRANSLATE_NOOP("StationHelp", "Settings"),
                QT_TRANSLATE_NOOP("StationHelp",
                    "They count when Madoguchi is started the next time. What has a lock is set for the "
                    "whole "
                    "computer and is changed there.")) } };
    text.lines += auditLines();
    text.lines += drills();
    return text;
}

} // namespace madoguchi::stationhelp
