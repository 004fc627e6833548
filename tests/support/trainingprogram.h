#pragma once

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace madoguchi {

/// One of the stand-ins as a process of its own, in a folder that goes with it:
///  - madoguchi-training-service (`startService`): `path("url")`, `path("centre-ca.pem")`,
///  `path("desk.p12")`, `path("consulting.p12")`, `path("passphrase")`; after `ask("card p01")` also
///  `path("p01/key.pem")` …;
///  - madoguchi-training-terminal (`startTerminal`): `path("req")`, `path("res")`, `path("face")`, and for
///  records `path("records-req")`, `path("records-res")`.
/// Commands are listed in app/training/programs/serviceconsole.h and terminalconsole.h.
class TrainingProgram
{
public:
    TrainingProgram() = default;
    ~TrainingProgram();
    Q_DISABLE_COPY_MOVE(TrainingProgram)

    /// Each waits until stations can use it. `more`: further arguments. False: see error().
    bool startService(const QStringList &more = {});
    /// `apart`: records have a pair of folders of their own.
    bool startTerminal(const QStringList &more = {}, bool apart = false);

    /// The closing line of what the command is answered with; empty: no answer.
    QByteArray ask(const QByteArray &line);
    /// The details of the answer, one an item.
    QByteArrayList list(const QByteArray &line);
    /// How often a detail of `journal` contains `text`.
    int journalled(const QByteArray &text);
    void quit();

    [[nodiscard]] QString path(const QString &name) const { return m_directory.filePath(name); }
    /// The content of one of the files.
    [[nodiscard]] QByteArray content(const QString &name) const;
    [[nodiscard]] QString error() const;

private:
    bool start(const QString &program, const QStringList &arguments);
    QByteArray nextLine();

    QTemporaryDir m_directory;
    QProcess m_process;
};

} // namespace madoguchi
