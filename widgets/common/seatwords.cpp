#include "widgets/common/seatwords.h"

#include "app/support/clock.h"
#include "app/support/failuretext.h"
#include "widgets/common/calendar.h"

#include <QCoreApplication>

namespace madoguchi::words {

namespace {

QString say(const char *source, int number = -1)
{
    return QCoreApplication::translate("SeatNotice", source, nullptr, number);
}

SeatNoticeWords reset(const SeatNotice &notice)
{
    return { Tone::Attention,
        say(QT_TRANSLATE_NOOP("SeatNotice", "Your password was reset by %1 on %2"))
            .arg(notice.who, dayAndTime(notice.when)),
        say(QT_TRANSLATE_NOOP("SeatNotice",
            "Records that were kept for your old password are gone; they can be asked for again while the "
            "consent "
            "is open. If you did not ask for this, speak with the director.")) };
}

SeatNoticeWords passwordEnds(const SeatNotice &notice)
{
    const QString title = notice.number > 0
        ? say(QT_TRANSLATE_N_NOOP("SeatNotice", "Your password ends in %n day(s)"), notice.number)
        : say(QT_TRANSLATE_NOOP("SeatNotice", "Your password ends today"));
    return { Tone::Attention, title,
        say(QT_TRANSLATE_NOOP("SeatNotice",
            "Change it under your name at the top. One of 13 characters or more does not end.")) };
}

SeatNoticeWords secondFactor(const SeatNotice &notice)
{
    return { Tone::Attention,
        say(QT_TRANSLATE_NOOP("SeatNotice", "From %1 on a second factor is needed to sign in"))
            .arg(date(toJapanTime(notice.when).date())),
        say(QT_TRANSLATE_NOOP(
            "SeatNotice", "Set it up under your name at the top. You need a phone with an authenticator.")) };
}

SeatNoticeWords failedSignIns(const SeatNotice &notice)
{
    if (notice.who.isEmpty())
        return { Tone::Attention,
            say(QT_TRANSLATE_N_NOOP("SeatNotice", "%n failed sign-in(s) with an unknown staff ID"),
                notice.number),
            say(QT_TRANSLATE_NOOP(
                "SeatNotice", "Somebody mistyped it, or guesses. The audit entries say when it was.")) };
    return { Tone::Attention,
        say(QT_TRANSLATE_N_NOOP("SeatNotice", "%n failed sign-in(s) as %1"), notice.number).arg(notice.who),
        say(QT_TRANSLATE_NOOP("SeatNotice",
            "Ask the person. If it was somebody else, look at the audit entries and reset the password.")) };
}

SeatNoticeWords refusals(const SeatNotice &notice)
{
    return { Tone::Attention,
        say(QT_TRANSLATE_N_NOOP("SeatNotice", "%n refused request(s) for records by %1"), notice.number)
            .arg(notice.who),
        say(QT_TRANSLATE_NOOP(
            "SeatNotice", "Look at the audit entries of this account, and ask the person.")) };
}

SeatNoticeWords ofFault(const SeatNotice &notice, Tone tone)
{
    const FailureText words = failureText(notice.fault.value_or(Fault{ Failure::StoreDamaged }));
    return { tone, words.title, words.remedy };
}

SeatNoticeWords idleAccounts(const SeatNotice &notice)
{
    return { Tone::Attention,
        say(QT_TRANSLATE_N_NOOP("SeatNotice", "%n account(s) were not used for 60 days and are switched off"),
            notice.number),
        say(QT_TRANSLATE_NOOP(
            "SeatNotice", "Switch on again who still works here; mark the others as having left.")) };
}

SeatNoticeWords breakGlass(const SeatNotice &notice)
{
    return { Tone::Bad,
        say(QT_TRANSLATE_NOOP("SeatNotice", "%1 works without a second factor until %2"))
            .arg(notice.who, dayAndTime(notice.when)),
        say(QT_TRANSLATE_NOOP("SeatNotice",
            "This was allowed by two persons. See that a new second factor is set up before then.")) };
}

} // namespace

SeatNoticeWords seatNotice(const SeatNotice &notice)
{
    switch (notice.kind) {
    case SeatNotice::Kind::PasswordReset:
        return reset(notice);
    case SeatNotice::Kind::PasswordEnds:
        return passwordEnds(notice);
    case SeatNotice::Kind::SecondFactorFrom:
        return secondFactor(notice);
    case SeatNotice::Kind::FailedSignIns:
        return failedSignIns(notice);
    case SeatNotice::Kind::Refusals:
        return refusals(notice);
    case SeatNotice::Kind::ChainBroken:
    case SeatNotice::Kind::StoreTrouble:
        return ofFault(notice, Tone::Bad);
    case SeatNotice::Kind::BackupTrouble:
        return ofFault(notice, Tone::Attention);
    case SeatNotice::Kind::AccountsIdle:
        return idleAccounts(notice);
    case SeatNotice::Kind::BreakGlass:
        break;
    }
    return breakGlass(notice);
}

} // namespace madoguchi::words
