#include "app/training/programs/lineconsole.h"

#include <QCoreApplication>

#include <array>
#include <cstdio>
#include <unistd.h>
#include <utility>

namespace madoguchi {

ConsoleLine ConsoleLine::read(const QByteArray &line)
{
    ConsoleLine made;
    made.words = QString::fromUtf8(line).simplified().split(u' ', Qt::SkipEmptyParts);
    if (made.words.isEmpty())
        return made;
    made.command = made.words.takeFirst();
    QStringList plain;
    for (const QString &word : std::as_const(made.words)) {
        const qsizetype equals = word.indexOf(u'=');
        if (equals > 0)
            made.settings.insert(word.left(equals), word.mid(equals + 1));
        else
            plain.append(word);
    }
    made.words = plain;
    return made;
}

int ConsoleLine::number(const QString &key, int absent) const
{
    bool fine = false;
    const int value = settings.value(key).toInt(&fine);
    return fine ? value : absent;
}

LineConsole::LineConsole(Obey obey)
    : m_obey(std::move(obey))
    , m_input(STDIN_FILENO, QSocketNotifier::Read)
{
    connect(&m_input, &QSocketNotifier::activated, this, &LineConsole::read);
}

void LineConsole::say(const QByteArray &line)
{
    std::fputs((line + '\n').constData(), stdout);
    std::fflush(stdout);
}

void LineConsole::read()
{
    std::array<char, 1024> buffer{};
    const ssize_t size = ::read(STDIN_FILENO, buffer.data(), buffer.size());
    if (size <= 0) {
        m_input.setEnabled(false);
        QCoreApplication::quit();
        return;
    }
    m_buffer.append(buffer.data(), size);
    for (qsizetype end = m_buffer.indexOf('\n'); end >= 0; end = m_buffer.indexOf('\n')) {
        const QByteArray line = m_buffer.left(end);
        m_buffer.remove(0, end + 1);
        take(line);
    }
}

void LineConsole::take(const QByteArray &line)
{
    const ConsoleLine command = ConsoleLine::read(line);
    if (command.command.isEmpty())
        return;
    if (command.command == u"quit") {
        QCoreApplication::quit();
        return;
    }
    const ConsoleAnswer answer = m_obey(command);
    for (const QByteArray &detail : answer.details)
        say("- " + detail);
    say(answer.closing.isEmpty() ? "unknown: " + line.simplified() : answer.closing);
}

} // namespace madoguchi
