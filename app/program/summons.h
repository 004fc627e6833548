#pragma once

#include <QLocalServer>
#include <QObject>
#include <QString>

namespace madoguchi {

/// One program a store: a second one calls the first to the front (config.md). A socket in the file system of
/// this user alone; nothing is said through it but that somebody knocked.
class Summons : public QObject
{
    Q_OBJECT
public:
    explicit Summons(QObject *parent = nullptr);

    /// Listens for the program that holds the lock of `storeFile`. False: cannot; then a second program still
    /// says that the store is in use.
    bool listen(const QString &storeFile);
    /// Calls the program that has `storeFile`. False: nobody answered within two seconds.
    static bool call(const QString &storeFile);

Q_SIGNALS:
    void called();

private:
    static QString nameOf(const QString &storeFile);

    QLocalServer m_server;
};

} // namespace madoguchi
