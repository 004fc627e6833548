#include "app/station/visitwatch.h"

namespace madoguchi {

using flow::FaceStep;
using flow::Screen;

VisitWatch::VisitWatch(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    m_timer.setInterval(std::chrono::seconds(5));
    connect(&m_timer, &QTimer::timeout, this, &VisitWatch::look);
}

void VisitWatch::follow(const flow::Visit &visit, const QUuid &received, const QDateTime &now)
{
    const bool isThere = visit.screen != Screen::PlaceCard;
    const bool begins = visit.screen == Screen::ReadingCard && !visit.certificateRead
        && m_before.stage() != Screen::ReadingCard;
    if (!isThere && m_before.screen != Screen::PlaceCard)
        noteEnd(visit, now);
    if (!isThere || begins) {
        m_faceTries = 0;
        m_trouble.reset();
        m_of.reset();
        m_step.clear();
        m_quiet = false;
    }
    count(visit);
    if (isThere && !received.isNull())
        m_of = received;
    AtReader standing;
    standing.last = m_last;
    if (isThere) {
        standing.screen = flow::screenName(visit.stage());
        standing.pinTriesLeft = visit.triesLeft;
        standing.faceTry = m_faceTries;
        standing.faceLocked = visit.faceFault && visit.faceFault->failure == Failure::FaceLocked;
        standing.visit = m_of;
    }
    m_before = visit;
    tell(standing);
}

void VisitWatch::count(const flow::Visit &visit)
{
    if (visit.faceStep == FaceStep::Looking && m_before.faceStep != FaceStep::Looking)
        ++m_faceTries;
    if (visit.screen == Screen::PlaceCard || visit.screen == Screen::TakeCard)
        return;
    m_step = flow::screenName(visit.stage());
    m_quiet = visit.stillThere;
    m_trouble = visit.screen == Screen::Trouble ? visit.trouble : std::nullopt;
}

/// Of what was said before the card went. Whoever was asked to the end needs no word.
void VisitWatch::noteEnd(const flow::Visit &visit, const QDateTime &now)
{
    if (m_step == flow::screenName(Screen::Finished))
        return;
    ReaderEnd end;
    end.screen = m_step;
    end.why = m_trouble;
    end.visit = m_of;
    end.at = now;
    if (m_trouble)
        end.how = ReaderEnd::How::Trouble;
    else if (visit.pulledEarly || m_before.screen != Screen::TakeCard)
        end.how = ReaderEnd::How::CardTaken;
    else
        end.how = m_quiet ? ReaderEnd::How::Nobody : ReaderEnd::How::Stopped;
    m_last = end;
    m_endedAt = m_clock.monotonicMilliseconds();
    m_timer.start();
}

void VisitWatch::look()
{
    if (!m_endedAt || std::chrono::milliseconds(m_clock.monotonicMilliseconds() - *m_endedAt) < kept)
        return;
    m_endedAt.reset();
    m_last.reset();
    m_timer.stop();
    AtReader now = m_told;
    now.last.reset();
    tell(now);
}

void VisitWatch::tell(const AtReader &now)
{
    if (m_told == now)
        return;
    m_told = now;
    Q_EMIT changed();
}

} // namespace madoguchi
