#include "tests/app/exchange/roomrequests.h"

#include "app/store/recordscache.h"
#include "app/store/views.h"

#include <algorithm>

namespace madoguchi {

QList<WayRequest> RoomRequests::requests()
{
    return { visitList(), records(QStringLiteral("medication"), ConsentKind::Medication),
        records(QStringLiteral("checkup"), ConsentKind::Checkup), viewReport() };
}

bool RoomRequests::lists()
{
    bool told = false;
    const auto hearing = QObject::connect(
        &m_room.room(), &ConsultingRoom::visitsChanged, &m_room.room(), [&told] { told = true; });
    m_room.room().refresh();
    const bool heard = waitUntil([&told] { return told; });
    QObject::disconnect(hearing);
    return heard;
}

WayRequest RoomRequests::visitList()
{
    const auto ask = [this]() -> std::optional<Failure> {
        if (!lists())
            return Failure::StoreDamaged;
        const auto fault = m_room.room().visitsFault();
        return fault ? std::optional(fault->failure) : std::nullopt;
    };
    return { .name = QStringLiteral("visit list"),
        .prepare = [] { return true; },
        .ask = ask,
        .settle = [this, ask] { return !ask() && !m_room.room().visits().isEmpty(); } };
}

std::optional<Failure> RoomRequests::opens(ConsentKind kind)
{
    Consulting &room = m_room.room();
    room.openRecords(m_visit, kind);
    if (!waitUntil([&] { return room.records().state != RecordsView::State::Loading; }))
        return Failure::StoreDamaged;
    const RecordsView view = room.records();
    if (view.state == RecordsView::State::Shown)
        return std::nullopt;
    // Nothing of an answer that was refused is to be seen.
    const bool bare = view.medication.lines.isEmpty() && view.checkup.checkups.isEmpty();
    return view.fault && bare ? view.fault->failure : Failure::RecordsNone;
}

bool RoomRequests::closes()
{
    m_room.room().closeRecords();
    return RecordsCache(m_room.core().database()).dropVisit(m_visit).ok()
        && waitUntil([this] { return viewsWaiting() == 0; });
}

WayRequest RoomRequests::records(const QString &name, ConsentKind kind)
{
    return { .name = name,
        .form = AnswerForm::Records,
        .prepare = [this] { return closes(); },
        .ask = [this, kind] { return opens(kind); },
        .settle = [this, kind] { return !opens(kind) && closes(); } };
}

int RoomRequests::viewsWaiting()
{
    const auto waiting = Views(m_room.core().database()).toReport();
    return waiting ? static_cast<int>(waiting->size()) : -1;
}

std::optional<Failure> RoomRequests::viewState()
{
    const QList<LoggedView> views = m_room.room().loggedViews();
    if (!views.isEmpty() && views.first().reported)
        return std::nullopt;
    const auto fault = m_room.lineFault();
    return fault ? fault->failure : Failure::StoreDamaged;
}

/// Shown from what is kept, so that nothing but the report goes over the line.
WayRequest RoomRequests::viewReport()
{
    return { .name = QStringLiteral("view report"),
        .form = AnswerForm::Nothing,
        .waits = true,
        .prepare =
            [this] {
                const bool shown = closes() && !opens(ConsentKind::Checkup);
                m_room.room().closeRecords();
                return shown && waitUntil([this] { return viewsWaiting() == 0; });
            },
        .ask = [this]() -> std::optional<Failure> {
            if (const auto refused = opens(ConsentKind::Checkup))
                return refused;
            // News of the line may be of another request: the list of visits comes anew by itself.
            const bool heard = waitUntil(
                [this] { return m_room.lineFault() || m_room.room().loggedViews().value(0).reported; });
            return heard ? viewState() : Failure::StoreDamaged;
        },
        .settle =
            [this] {
                m_room.room().refresh(); // as every ten seconds by itself
                const auto reported = [this] { return m_room.room().loggedViews().value(0).reported; };
                if (!waitUntil([this] { return viewsWaiting() == 0; }))
                    return false;
                // One that was refused for good is reported no more; the next one is.
                const bool next = reported() || !opens(ConsentKind::Checkup);
                return next && waitUntil(reported) && closes();
            } };
}

} // namespace madoguchi
