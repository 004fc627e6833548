#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QSocketNotifier>
#include <QString>
#include <QStringList>

#include <functional>

namespace madoguchi {

/// One line of a stand-in's console: a command, words, and settings written as key=value.
struct ConsoleLine
{
    QString command{};
    QStringList words{};
    QHash<QString, QString> settings{};

    static ConsoleLine read(const QByteArray &line);
    /// The setting as a whole number; `absent` where there is none, or none that is a number.
    [[nodiscard]] int number(const QString &key, int absent) const;
};

/// What a command is answered with: details, each on a line after "- ", then one closing line.
struct ConsoleAnswer
{
    QByteArrayList details{};
    QByteArray closing{};
};

/// Reads commands from the standard input and writes their answers to the standard output. `quit` and the end
/// of the input end the program.
class LineConsole : public QObject
{
    Q_OBJECT
public:
    using Obey = std::function<ConsoleAnswer(const ConsoleLine &)>;
    explicit LineConsole(Obey obey);

    static void say(const QByteArray &line);

private:
    void read();
    void take(const QByteArray &line);

    Obey m_obey;
    QSocketNotifier m_input;
    QByteArray m_buffer;
};

} // namespace madoguchi
