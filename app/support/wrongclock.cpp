#include "app/support/wrongclock.h"

#include "app/support/failurewords.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>
#include <cstdlib>

namespace madoguchi {

namespace {

using Whose = WrongClock::Whose;

constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;

QString say(const char *source)
{
    return QCoreApplication::translate("FailureText", source);
}

QString wordOf(Whose whose)
{
    switch (whose) {
    case Whose::Own:
        return QStringLiteral("own");
    case Whose::Other:
        return QStringLiteral("other");
    case Whose::NotKnown:
        break;
    }
    return QStringLiteral("not-known");
}

QString titleOf(const WrongClock &clock)
{
    const QString apart = clockDistance(clock.ahead);
    const bool isAhead = clock.ahead > 0;
    switch (clock.whose) {
    case Whose::Own:
        return (isAhead ? say(QT_TRANSLATE_NOOP("FailureText", "This computer's clock is about %1 ahead"))
                        : say(QT_TRANSLATE_NOOP("FailureText", "This computer's clock is about %1 behind")))
            .arg(apart);
    case Whose::Other:
        return (isAhead ? say(QT_TRANSLATE_NOOP("FailureText", "The clock of %1 is about %2 ahead"))
                        : say(QT_TRANSLATE_NOOP("FailureText", "The clock of %1 is about %2 behind")))
            .arg(clock.station, apart);
    case Whose::NotKnown:
        break;
    }
    return clock.station.isEmpty()
        ? say(QT_TRANSLATE_NOOP(
                  "FailureText", "The clocks of this computer and of another station are about %1 apart"))
              .arg(apart)
        : say(QT_TRANSLATE_NOOP("FailureText", "The clocks of this computer and of %1 are about %2 apart"))
              .arg(clock.station, apart);
}

QString remedyOf(const WrongClock &clock)
{
    switch (clock.whose) {
    case Whose::Own:
        return say(QT_TRANSLATE_NOOP("FailureText", "Set this computer's date and time, then try again."));
    case Whose::Other:
        return say(QT_TRANSLATE_NOOP("FailureText",
                       "This computer's clock is right. Set date and time at %1. Until then records of "
                       "patients who come there may stay closed."))
            .arg(clock.station);
    case Whose::NotKnown:
        break;
    }
    return say(QT_TRANSLATE_NOOP("FailureText",
        "It is not known which of the two is wrong. Compare both with a phone, and set the one that is "
        "wrong."));
}

} // namespace

Fault clockFault(const WrongClock &clock)
{
    return Fault{ Failure::ClockSkew,
        QStringLiteral("%1 %2 %3").arg(wordOf(clock.whose), QString::number(clock.ahead), clock.station) };
}

std::optional<WrongClock> wrongClockOf(const Fault &fault)
{
    const QStringList parts = fault.code.split(QLatin1Char(' '));
    if (fault.failure != Failure::ClockSkew || parts.size() < 3)
        return std::nullopt;
    WrongClock clock;
    bool known = false;
    for (const Whose whose : { Whose::Own, Whose::Other, Whose::NotKnown }) {
        if (parts.first() == wordOf(whose)) {
            clock.whose = whose;
            known = true;
        }
    }
    bool isNumber = false;
    clock.ahead = parts.at(1).toLongLong(&isNumber);
    clock.station = parts.mid(2).join(QLatin1Char(' '));
    return known && isNumber ? std::optional(clock) : std::nullopt;
}

FailureText wrongClockText(const WrongClock &clock)
{
    return { titleOf(clock), remedyOf(clock), QCoreApplication::translate("Patient", noConfirmationNow) };
}

QString clockDistance(qint64 apart)
{
    const auto ms = static_cast<double>(std::abs(apart));
    if (ms < 10'000)
        return say(QT_TRANSLATE_NOOP("FailureText", "%1 seconds")).arg(QString::number(ms / 1000.0, 'f', 1));
    if (ms < 2 * minute)
        return say(QT_TRANSLATE_NOOP("FailureText", "%1 seconds")).arg(std::lround(ms / 1000.0));
    if (ms < 2 * hour)
        return say(QT_TRANSLATE_NOOP("FailureText", "%1 minutes")).arg(std::lround(ms / minute));
    if (ms < 48 * hour)
        return say(QT_TRANSLATE_NOOP("FailureText", "%1 hours")).arg(std::round(ms * 2 / hour) / 2);
    return say(QT_TRANSLATE_NOOP("FailureText", "%1 days")).arg(std::lround(ms / (24 * hour)));
}

} // namespace madoguchi
