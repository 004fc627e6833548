#pragma once

#include "reader/card/virtualcard.h"

#include <QProcess>
#include <QTemporaryDir>

namespace madoguchi {

/// The program madoguchi-virtual-card, run against a PcscdFixture's virtual reader.
class CardProgram
{
public:
    CardProgram() = default;
    ~CardProgram();
    Q_DISABLE_COPY_MOVE(CardProgram)

    /// The card is not placed yet. Of `data` it takes all but the issuer, the label and the password for
    /// signing. False: see error().
    bool start(quint16 port, const VirtualCardData &data);
    /// Each waits for the program to have done it.
    bool place();
    bool pull();
    /// The reader took the card (again), after `lost` and a restart of pcscd.
    bool waitForLine(const QByteArray &line);
    /// Commands that reached the card; -1: no answer.
    int count();
    /// Of the PIN, of 照合番号B, of the password for signing: "3 10 5".
    QByteArray tries();
    /// "removal 3", "status 2 6F00": see CardConsole.
    bool order(const QByteArray &fault);
    bool setLatency(int milliseconds);
    bool clearTroubles();
    void quit();
    [[nodiscard]] QString error() const;

private:
    bool ask(const QByteArray &line, const QByteArray &answer);
    bool addFace(const VirtualFace &face, QStringList &arguments) const;
    bool write(const QString &name, const QByteArray &content) const;

    QTemporaryDir m_directory;
    QProcess m_process;
    QByteArrayList m_lines;
};

} // namespace madoguchi
