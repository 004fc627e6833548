#include "app/program/summons.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>
#include <QStandardPaths>

namespace madoguchi {

Summons::Summons(QObject *parent)
    : QObject(parent)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *caller = m_server.nextPendingConnection()) {
            // Whatever the caller says is not read: the knock is all there is to it.
            connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
            caller->write("1");
            caller->disconnectFromServer();
            Q_EMIT called();
        }
    });
}

/// A socket's path is short, a file's may be long: its folder's hash is what both programs can make.
QString Summons::nameOf(const QString &file, To to)
{
    const QString canonical = QFileInfo(QFileInfo(file).absolutePath()).canonicalFilePath();
    const QByteArray hash = QCryptographicHash::hash(canonical.toUtf8(), QCryptographicHash::Sha256).toHex();
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return QDir(folder).filePath(
        (to == To::Station ? QStringLiteral("madoguchi-") : QStringLiteral("madoguchi-set-up-"))
        + QString::fromLatin1(hash.left(16)));
}

bool Summons::listen(const QString &file, To to)
{
    const QString name = nameOf(file, to);
    // Who holds the lock is the only one: a socket that is there was left by one that died.
    QLocalServer::removeServer(name);
    return m_server.listen(name);
}

bool Summons::call(const QString &file, To to)
{
    constexpr int patience = 2'000;
    QLocalSocket socket;
    socket.connectToServer(nameOf(file, to));
    return socket.waitForConnected(patience) && socket.waitForReadyRead(patience);
}

} // namespace madoguchi
