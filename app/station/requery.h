#pragma once

#include "app/station/numberbook.h"

#include <QObject>
#include <QTimer>

namespace madoguchi {

/// Asks again about receptions whose eligibility is not confirmed, by itself (product.md, Outage): hourly on
/// their day, then daily, until they are resolved or no longer kept. With what was ticked at the desk, and
/// without touching a consent.
class Requery : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it.
    Requery(StationCore &core, NumberBook &book);

    /// Looks now, and every ten minutes from now on.
    void start();
    void look();

Q_SIGNALS:
    /// Questions were put into the outbox.
    void asked();

private:
    StationCore &m_core;
    NumberBook &m_book;
    QTimer m_look;
};

} // namespace madoguchi
