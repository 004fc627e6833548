#pragma once

#include "app/training/terminal/terminalfaults.h"

#include <QByteArray>
#include <QObject>
#include <QTemporaryDir>

namespace madoguchi {

/// A file on its way into a folder.
struct Parcel
{
    QString folder{};
    QString name{};
    QByteArray bytes{};
};

/// The parcel as a fault of its form leaves it: another content, or an archive or a document instead.
Parcel shaped(TerminalFault fault, Parcel parcel);

/// Writes files into folders as the terminal does: under a temporary name, then renamed; and in the manners
/// that a client has to stand.
class Delivery : public QObject
{
    Q_OBJECT
public:
    /// False: could not be written.
    bool put(const Parcel &parcel) const;
    void putLater(const Parcel &parcel, int milliseconds);
    /// By the fault's manner; those without one: put.
    void deliver(const Parcel &parcel, TerminalFault fault, int milliseconds);

private:
    bool putHalf(const Parcel &parcel) const;
    void putInTwoSteps(const Parcel &parcel, int milliseconds, bool locked);
    void putAsLink(const Parcel &parcel) const;
    void putLeftovers(const Parcel &parcel) const;

    QTemporaryDir m_elsewhere; ///< where symbolic links lead to
};

} // namespace madoguchi
