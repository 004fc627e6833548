#include "app/station/dayopening.h"

namespace madoguchi {

DayOpening::DayOpening(ReceptionBook &book)
    : m_book(book)
{
    m_next.setSingleShot(true);
    m_next.setInterval(0);
    connect(&m_next, &QTimer::timeout, this, &DayOpening::readPiece);
}

void DayOpening::begin(const QDate &day)
{
    m_day = day;
    m_last = 0;
    m_broken = 0;
    m_isUnderWay = true;
    readPiece();
}

void DayOpening::finish()
{
    while (isUnderWay())
        readPiece();
}

void DayOpening::stop()
{
    m_next.stop();
    m_isUnderWay = false;
}

void DayOpening::readPiece()
{
    m_next.stop();
    const auto piece = m_book.pieceOfDay(m_day, m_last, pieceSize);
    if (!m_isUnderWay)
        return; // the key store may turn the event loop, and whoever sat there is gone
    if (!piece) {
        stop();
        return Q_EMIT failed(piece.error());
    }
    m_last = piece->last;
    m_broken += piece->broken;
    m_isUnderWay = piece->rows == pieceSize;
    if (m_isUnderWay)
        m_next.start();
    Q_EMIT opened(piece->receptions);
    if (piece->rows < pieceSize)
        Q_EMIT whole();
}

} // namespace madoguchi
