#pragma once

#include "app/station/receptionbook.h"

#include <QDate>
#include <QObject>
#include <QTimer>

namespace madoguchi {

/// Reads a day's receptions from the disk for who has just sat down, in pieces between which the event loop
/// turns: a day of thousands keeps no window waiting. Each piece is as it stands on the disk when it is read;
/// who is told of every change besides has the whole day at the end, whatever came meanwhile.
class DayOpening : public QObject
{
    Q_OBJECT
public:
    static constexpr int pieceSize = 150; ///< a few milliseconds

    /// `book` outlives it.
    explicit DayOpening(ReceptionBook &book);

    /// Gives the first piece at once: a short day is whole when this returns.
    void begin(const QDate &day);
    /// Gives the rest at once.
    void finish();
    void stop();
    [[nodiscard]] bool isUnderWay() const { return m_isUnderWay; }
    [[nodiscard]] int broken() const { return m_broken; } ///< rows that do not open, so far

Q_SIGNALS:
    void opened(const QList<madoguchi::Reception> &piece);
    /// All pieces were given, the last one too.
    void whole();
    /// It is under way no more.
    void failed(const madoguchi::Fault &fault);

private:
    void readPiece();

    ReceptionBook &m_book;
    QDate m_day{};
    int m_last = 0; ///< the number up to which it is open
    int m_broken = 0;
    bool m_isUnderWay = false;
    QTimer m_next{};
};

} // namespace madoguchi
