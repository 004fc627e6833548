#pragma once

#include "reader/pcsc/api.h"
#include "reader/readerhub.h"

#include <QHash>

namespace madoguchi {

/// Makes snapshots out of PC/SC's reader states: which of the readers that may be touched is in use, and
/// which card is a new one. A value without thread or service.
class Placements
{
public:
    /// `readerName`: beginning of the names of the readers that may be touched; empty: all.
    /// `placements`: how many there have been before.
    explicit Placements(QString readerName, quint64 placements = 0);

    void setReaders(const QStringList &readers);
    /// The states to wait for a change of: of the readers that may be touched and of no other.
    [[nodiscard]] QList<PcscReaderState> toWaitFor() const;
    /// The state of every reader that may be touched has been told.
    [[nodiscard]] bool isKnown() const;
    void take(const QList<PcscReaderState> &states);
    [[nodiscard]] ReaderSnapshot snapshot() const;
    /// The service went: everything is forgotten but the count of placements.
    ReaderSnapshot withoutService();

private:
    struct Slot
    {
        quint32 event = pcsc::StateUnaware;
        QByteArray atr{};
        quint64 placement = 0; ///< 0: none
    };

    [[nodiscard]] QString inUse() const;

    QString m_readerName;
    QStringList m_readers;
    QStringList m_usable;
    QHash<QString, Slot> m_slots;
    QString m_current; ///< the reader that is kept to while a card lies on it
    quint64 m_count = 0;
};

} // namespace madoguchi
