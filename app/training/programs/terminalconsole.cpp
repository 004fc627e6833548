#include "app/training/programs/terminalconsole.h"

#include "app/training/programs/peoplelist.h"

namespace madoguchi {

ConsoleAnswer TerminalConsole::obey(const ConsoleLine &line)
{
    if (line.command == u"tap")
        return tap(line);
    if (line.command == u"faults")
        return { {}, "faults " + terminalfaults::allNames().join(u' ').toUtf8() };
    if (line.command == u"fault")
        return setFault(line);
    if (line.command == u"encoding")
        return setEncoding(line);
    if (line.command == u"stay" || line.command == u"clock" || line.command == u"bulk-looks")
        return setNumber(line);
    if (line.command == u"journal")
        return journal();
    if (line.command == u"clear") {
        m_terminal.clearJournal();
        return { {}, "cleared" };
    }
    if (line.command == u"people")
        return peopleIn(m_people);
    return {};
}

ConsoleAnswer TerminalConsole::tap(const ConsoleLine &line)
{
    FaceTap tap;
    tap.person = line.words.value(0);
    tap.visual = line.words.contains(QStringLiteral("visual"));
    tap.prescription = line.settings.value(QStringLiteral("prescription"));
    for (const ConsentKind kind : allConsentKinds) {
        const QString said = line.settings.value(contractWord(kind));
        if (said == contractWord(ConsentAnswer::Yes))
            tap.answers.say(kind, ConsentAnswer::Yes);
        else if (said == contractWord(ConsentAnswer::No))
            tap.answers.say(kind, ConsentAnswer::No);
    }
    const auto file = m_terminal.tap(tap);
    return { {}, file ? "tapped " + file->toUtf8() : "refused " + file.error().why.toUtf8() };
}

ConsoleAnswer TerminalConsole::setFault(const ConsoleLine &line)
{
    const auto fault = terminalfaults::byName(line.words.value(0));
    if (!fault)
        return { {}, "no such fault" };
    TerminalFaultPlan plan;
    plan.fault = *fault;
    plan.answers = line.number(QStringLiteral("answers"), plan.answers);
    plan.each = line.words.contains(QStringLiteral("each"));
    plan.family = line.settings.value(QStringLiteral("family"));
    plan.milliseconds = line.number(QStringLiteral("ms"), plan.milliseconds);
    m_terminal.setFault(plan);
    return { {}, "fault " + terminalfaults::nameOf(*fault).toUtf8() };
}

ConsoleAnswer TerminalConsole::setEncoding(const ConsoleLine &line)
{
    const QString name = line.words.value(0);
    if (name != u"UTF-8" && name != u"Shift_JIS")
        return { {}, "no such encoding" };
    m_terminal.setEncoding(name == u"UTF-8" ? XmlEncoding::Utf8 : XmlEncoding::ShiftJis);
    return { {}, "encoding " + name.toUtf8() };
}

ConsoleAnswer TerminalConsole::setNumber(const ConsoleLine &line)
{
    bool fine = false;
    const int number = line.words.value(0).toInt(&fine);
    if (!fine)
        return { {}, "no number" };
    if (line.command == u"stay")
        m_terminal.setStayMinutes(number);
    else if (line.command == u"clock")
        m_terminal.setClockOffset(number);
    else
        m_terminal.setBulkLooks(number);
    return { {}, line.command.toUtf8() + ' ' + QByteArray::number(number) };
}

ConsoleAnswer TerminalConsole::journal() const
{
    ConsoleAnswer answer;
    for (const TerminalEntry &entry : m_terminal.journal())
        answer.details.append(QStringList{ entry.name, entry.family, entry.outcome }.join(u' ').toUtf8());
    answer.closing = "journal " + QByteArray::number(answer.details.size());
    return answer;
}

} // namespace madoguchi
