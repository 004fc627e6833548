#include "widgets/desk/closingwords.h"

#include "widgets/desk/stepwords.h"

#include <QCoreApplication>

namespace madoguchi::closingwords {

namespace {

QString say(const char *source)
{
    return QCoreApplication::translate("Closing", source);
}

QString number(int count)
{
    return QString::number(count);
}

/// "Visual checks: uketsuke1", 2: a line each; nobody: none.
QList<Fact> perPerson(const QString &caption, const ClosingSheet &sheet, int ClosingSheet::Person::*what)
{
    QList<Fact> facts;
    for (const ClosingSheet::Person &person : sheet.staff) {
        if (person.*what > 0)
            facts.append({ say(QT_TRANSLATE_NOOP("Closing", "%1: %2")).arg(caption, person.staffId),
                number(person.*what) });
    }
    return facts.isEmpty() ? QList<Fact>{ { caption, say(QT_TRANSLATE_NOOP("Closing", "none")) } } : facts;
}

} // namespace

QList<Fact> counts(const ClosingSheet &sheet)
{
    return {
        { say(QT_TRANSLATE_NOOP("Closing", "Receptions")), number(sheet.receptions) },
        { say(QT_TRANSLATE_NOOP("Closing", "Unresolved")), number(sheet.unresolved) },
        { say(QT_TRANSLATE_NOOP("Closing", "Written down in an outage, open")), number(sheet.captured) },
        { say(QT_TRANSLATE_NOOP("Closing", "Left open by earlier days")), number(sheet.leftOpen) },
        { say(QT_TRANSLATE_NOOP("Closing", "Waiting to be sent")), number(sheet.requests.waiting()) },
        { say(QT_TRANSLATE_NOOP("Closing", "Ended without an answer")), number(sheet.requests.refused) },
        { say(QT_TRANSLATE_NOOP("Closing", "被保険者資格申立書 printed")), number(sheet.statements) },
        { say(QT_TRANSLATE_NOOP("Closing", "Printed once more")), number(sheet.reprints) },
        { say(QT_TRANSLATE_NOOP("Closing", "Cards left on the reader today")),
            sheet.knowsCards ? number(sheet.cardsLeft)
                             : say(QT_TRANSLATE_NOOP("Closing", "－ not known: the reader does not tell")) },
    };
}

QString timesTitle()
{
    return say(QT_TRANSLATE_NOOP("Closing", "Times (median)"));
}

QList<Fact> times(const ClosingSheet &sheet)
{
    const ClosingSheet::Waiting &waiting = sheet.waiting;
    QList<Fact> facts{ { say(QT_TRANSLATE_NOOP("Closing", "Until confirmed")),
        waiting.confirmed == 0 ? say(QT_TRANSLATE_NOOP("Closing", "－ none confirmed"))
                               : say(QT_TRANSLATE_NOOP("Closing", "%1 min, longest %2 min (%3)"))
                                     .arg(waiting.medianMinutes)
                                     .arg(waiting.longestMinutes)
                                     .arg(waiting.confirmed) } };
    for (const ClosingSheet::Step &step : sheet.steps)
        facts.append(
            { say(QT_TRANSLATE_NOOP("Closing", "Reader, since start: %1")).arg(stepwords::step(step.screen)),
                say(QT_TRANSLATE_NOOP("Closing", "%1 s, longest %2 s (%3)"))
                    .arg(step.medianSeconds)
                    .arg(step.longestSeconds)
                    .arg(step.times) });
    return facts;
}

QList<Fact> people(const ClosingSheet &sheet)
{
    QList<Fact> facts = perPerson(
        say(QT_TRANSLATE_NOOP("Closing", "Visual checks")), sheet, &ClosingSheet::Person::visualChecks);
    facts += perPerson(
        say(QT_TRANSLATE_NOOP("Closing", "Oral consents")), sheet, &ClosingSheet::Person::oralConsents);
    facts.append({ say(QT_TRANSLATE_NOOP("Closing", "Head of the audit log")),
        sheet.auditHead.isEmpty() ? say(QT_TRANSLATE_NOOP("Closing", "－ no entries")) : sheet.auditHead });
    return facts;
}

} // namespace madoguchi::closingwords
