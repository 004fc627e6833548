#include "app/station/requery.h"

namespace madoguchi {

namespace {

constexpr int lookEvery = 10 * 60'000;

} // namespace

Requery::Requery(StationCore &core, NumberBook &book)
    : m_core(core)
    , m_book(book)
{
    m_look.setInterval(lookEvery);
    connect(&m_look, &QTimer::timeout, this, &Requery::look);
}

void Requery::start()
{
    m_look.start();
    look();
}

void Requery::look()
{
    const auto due = m_book.dueAgain();
    if (!due)
        return m_core.noteStore(due.error());
    bool any = false;
    for (const QUuid &visit : *due) {
        const auto put = m_book.ask(visit, NumberBook::Asked::ByItself);
        if (!put)
            m_core.noteStore(put.error());
        any = any || put.ok();
    }
    if (any)
        Q_EMIT asked();
}

} // namespace madoguchi
