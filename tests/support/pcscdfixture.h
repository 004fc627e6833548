#pragma once

#include <QLockFile>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTcpServer>
#include <QTemporaryDir>

#include <memory>

namespace madoguchi {

/// A real pcscd with the virtual reader, private to this process: in a mount namespace of its own, so that
/// its socket stands in a temporary directory and nothing global is touched (card.md, 3.1). Where namespaces
/// are not allowed it uses the machine's socket, one test after the other. One per process: pcsc-lite looks
/// up its socket's name once.
class PcscdFixture
{
public:
    PcscdFixture();
    ~PcscdFixture();
    Q_DISABLE_COPY_MOVE(PcscdFixture)

    /// Starts it (again) and waits until the reader is there; sets PCSCLITE_CSOCK_NAME. False: see error().
    bool start();
    /// Starts it while something else has the reader's port, so that it runs without any reader.
    bool startWithoutReader();
    /// Ends it as a crash would, leaving socket and pid file behind.
    void kill();
    /// Ends it in good order.
    void stop();
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }

    /// Where a card program has to connect.
    [[nodiscard]] quint16 port() const { return m_port; }
    /// "Virtual PCD 00 00"
    [[nodiscard]] static QString readerName();
    [[nodiscard]] QString error() const { return m_error; }
    /// The end of what it has printed, for whoever has to find out why.
    [[nodiscard]] QByteArray logTail() const;

private:
    enum class Way { Namespace, UserNamespace, Shared };

    bool startInSomeWay();
    bool startIn(Way way);
    bool waitForSocket(Way way);
    bool waitForReader();
    void writeConfiguration() const;
    [[nodiscard]] QStringList commandLine(Way way) const;
    [[nodiscard]] QString socketPath(Way way) const;
    void end();

    QTemporaryDir m_directory;
    std::unique_ptr<QTcpServer> m_occupant; ///< has the first slot's port where there is to be no reader
    std::unique_ptr<QLockFile> m_lock; ///< held while the machine's socket is used
    QProcess m_process;
    QString m_error;
    quint16 m_port = 0;
    bool m_isSettled = false;
    Way m_way = Way::Namespace;
};

} // namespace madoguchi
