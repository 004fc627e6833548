#include "app/station/readerdesk.h"

#include "app/station/cardauthority.h"
#include "app/station/dayclosing.h"

namespace madoguchi {

namespace {

std::unique_ptr<CardFace> faceOf(ReaderHub &reader, FaceEngine *engine, VisitShell &visit)
{
    if (!engine)
        return nullptr;
    auto face = std::make_unique<CardFace>(reader, *engine);
    visit.useFace(*face);
    return face;
}

} // namespace

ReaderDesk::ReaderDesk(StationCore &core, ReaderHub &reader, FaceEngine *engine, VisitShell &visit)
    : m_core(core)
    , m_visit(visit)
    , m_face(faceOf(reader, engine, visit))
    , m_visual(core, visit, m_face.get())
    , m_cards(core.clock(), { core.plan().cardChip, core.plan().cardTone })
    , m_watch(core.clock())
    , m_today(std::make_shared<std::atomic<qint64>>(0))
{
    believeCards(reader);
    connect(&m_visual, &VisualDesk::changed, this, &ReaderDesk::visualCheckChanged);
    connect(&m_cards, &CardWatch::changed, this, &ReaderDesk::cardLeftChanged);
    connect(&m_watch, &VisitWatch::changed, this, [this] {
        m_steps.follow(m_watch.standing().screen, m_core.clock().monotonicMilliseconds());
        Q_EMIT atReaderChanged();
    });
    connect(&m_cards, &CardWatch::left, this, &ReaderDesk::noteLeft);
    connect(&m_visit, &VisitShell::cardPresenceChanged, this, [this](bool, const QUuid &of) {
        m_cardOf = of;
        followVisit();
    });
    connect(&m_visit, &PatientView::changed, this, &ReaderDesk::followVisit);
}

/// Whose signature under a face record counts. Without a key no record is believed, and the PIN goes on.
void ReaderDesk::believeCards(ReaderHub &reader)
{
    CardAuthority authority = readCardAuthority(m_core.plan().cardAuthorityFile);
    if (m_face)
        m_authorityFault = authority.fault;
    noteToday();
    FaceTrust trust;
    trust.authorities = std::move(authority.keys);
    trust.today = [today = m_today] { return QDate::fromJulianDay(*today); }; // on the card thread
    reader.trustFaceRecords(std::move(trust));
}

/// The service's day: a card has not expired because this machine's clock is wrong.
void ReaderDesk::noteToday()
{
    *m_today = toJapanTime(m_core.now()).date().toJulianDay();
}

void ReaderDesk::followVisit()
{
    noteToday();
    const flow::Visit &visit = m_visit.visit();
    // With a trouble that leads nowhere the patient is to take the card too; not where the desk can still
    // compare by sight, which needs it.
    const bool leadsNowhere
        = visit.screen == flow::Screen::Trouble && !visit.canTryAgain && !visit.visualCanBegin();
    const bool isOver
        = visit.screen == flow::Screen::Finished || visit.screen == flow::Screen::TakeCard || leadsNowhere;
    m_cards.follow(m_visit.cardPresent(), isOver, m_cardOf);
    m_watch.follow(visit, m_visit.receivedVisit(), m_core.now());
}

void ReaderDesk::noteLeft(const QUuid &visit)
{
    AuditEntry entry;
    entry.what = AuditAct::CardLeft;
    entry.visit = visit;
    if (const auto written = m_core.auditOwn(entry); !written)
        m_core.noteStore(written.error());
}

int ReaderDesk::cardsLeftToday() const
{
    const auto counted = DayClosing(m_core).count(AuditAct::CardLeft);
    if (!counted) {
        m_core.noteStore(counted.error());
        return 0;
    }
    return *counted;
}

} // namespace madoguchi
