#include "app/training/programs/serviceconsole.h"

#include "app/training/programs/peoplelist.h"

#include <QSet>

namespace madoguchi {

namespace {

QByteArray orDash(const QByteArray &text)
{
    return text.isEmpty() ? QByteArrayLiteral("-") : text;
}

QByteArray lineOf(const StandInEntry &entry)
{
    return QByteArrayList{ entry.method, entry.path.toUtf8(), QByteArray::number(entry.status),
        orDash(entry.problemCode.toUtf8()), orDash(entry.idempotencyKey),
        orDash(entry.organisationalUnit.toUtf8()), "accepted=" + QByteArray::number(entry.accepted) }
        .join(' ');
}

} // namespace

ConsoleAnswer ServiceConsole::obey(const ConsoleLine &line)
{
    if (line.command == u"faults")
        return { {}, "faults " + faults::allNames().join(u' ').toUtf8() };
    if (line.command == u"fault")
        return setFault(line);
    if (line.command == u"clock") {
        const qint64 seconds = line.words.value(0).toLongLong();
        m_service.setClockOffset(seconds);
        return { {}, "clock " + QByteArray::number(seconds) };
    }
    if (line.command == u"bulk-looks") {
        const int looks = line.words.value(0).toInt();
        m_service.setBulkLooks(looks);
        return { {}, "bulk-looks " + QByteArray::number(looks) };
    }
    if (line.command == u"journal")
        return journal();
    if (line.command == u"clear") {
        m_service.clearJournal();
        return { {}, "cleared" };
    }
    if (line.command == u"people")
        return peopleIn(m_people);
    if (line.command == u"card")
        return writeCard(line);
    if (line.command == u"unregister")
        return unregister(line);
    return {};
}

ConsoleAnswer ServiceConsole::setFault(const ConsoleLine &line)
{
    const auto fault = faults::byName(line.words.value(0));
    if (!fault)
        return { {}, "no such fault" };
    StandInFaultPlan plan;
    plan.fault = *fault;
    plan.requests = line.number(QStringLiteral("requests"), plan.requests);
    plan.pathContains = line.settings.value(QStringLiteral("path"));
    plan.milliseconds = line.number(QStringLiteral("ms"), plan.milliseconds);
    plan.retryAfterSeconds = line.number(QStringLiteral("seconds"), plan.retryAfterSeconds);
    plan.until = QDateTime::fromString(line.settings.value(QStringLiteral("until")), Qt::ISODate);
    m_service.setFault(plan);
    return { {}, "fault " + faults::nameOf(*fault).toUtf8() };
}

ConsoleAnswer ServiceConsole::journal() const
{
    ConsoleAnswer answer;
    QSet<QByteArray> accepted;
    for (const StandInEntry &entry : m_service.journal()) {
        answer.details.append(lineOf(entry));
        if (entry.accepted > 0)
            accepted.insert(entry.idempotencyKey);
    }
    answer.closing = "journal " + QByteArray::number(answer.details.size())
        + " accepted=" + QByteArray::number(accepted.size());
    return answer;
}

ConsoleAnswer ServiceConsole::writeCard(const ConsoleLine &line)
{
    const Person *person = m_people.find(line.words.value(0));
    if (!person)
        return { {}, "no such person" };
    if (!m_folder.writeCard(m_pki, *person))
        return { {}, "cannot write" };
    return { {}, "card " + person->id.toUtf8() };
}

ConsoleAnswer ServiceConsole::unregister(const ConsoleLine &line)
{
    const Person *person = m_people.find(line.words.value(0));
    if (!person)
        return { {}, "no such person" };
    m_service.unregisterCard(person->id);
    return { {}, "unregistered " + person->id.toUtf8() };
}

} // namespace madoguchi
