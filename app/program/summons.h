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
    /// Whom a file is of: the station that has that store open, or the assistant that makes those settings.
    enum class To { Station, SetUp };

    explicit Summons(QObject *parent = nullptr);

    /// Listens for the program that holds the lock of `file`. False: cannot; then a second program still
    /// says that the store is in use.
    bool listen(const QString &file, To to = To::Station);
    /// Calls the program that has `file`. False: nobody answered within two seconds.
    static bool call(const QString &file, To to = To::Station);

Q_SIGNALS:
    void called();

private:
    static QString nameOf(const QString &file, To to);

    QLocalServer m_server;
};

} // namespace madoguchi
