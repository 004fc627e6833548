#include "app/station/visualdesk.h"

#include <utility>

namespace madoguchi {

VisualDesk::VisualDesk(
    StationCore &core, VisitShell &visit, FaceSource *face, std::chrono::milliseconds longest)
    : m_core(core)
    , m_visit(visit)
    , m_face(face)
{
    m_longest.setSingleShot(true);
    m_longest.setInterval(longest);
    connect(&m_longest, &QTimer::timeout, this, [this] {
        over(QStringLiteral("time"));
        m_visit.endVisual(false);
    });
    connect(&m_visit, &PatientView::changed, this, &VisualDesk::followVisit);
    connect(&m_visit, &VisitShell::photoReady, this, &VisualDesk::changed);
    connect(&m_core.seat(), &Seat::changed, this, &VisualDesk::followSeat);
}

bool VisualDesk::runs() const
{
    return m_visit.visit().stage() == flow::Screen::WaitForStaff;
}

VisualCheck::State VisualDesk::state() const
{
    const flow::Visit &visit = m_visit.visit();
    if (!m_core.granted<Right::VisualCheck>())
        return VisualCheck::State::NotPossible;
    if (runs())
        return visit.staffConfirmed ? VisualCheck::State::Unlocking : VisualCheck::State::Comparing;
    return visit.visualCanBegin() ? VisualCheck::State::Possible : VisualCheck::State::NotPossible;
}

/// The card's front, and then its record of the face, are being read.
bool VisualDesk::photoComing() const
{
    using flow::FaceStep;
    const FaceStep step = m_visit.visit().faceStep;
    return runs()
        && (step == FaceStep::ReadingCode || step == FaceStep::CheckingCode
            || step == FaceStep::ReadingRecord);
}

/// Why no card can be unlocked here without the PIN.
Fault VisualDesk::whyNone() const
{
    if (m_core.plan().reader == ReaderWay::Reporting)
        return Fault{ Failure::FaceEngineUnsupported, QStringLiteral("reporting") };
    const std::optional<Fault> engine = m_face ? m_face->fault() : std::nullopt;
    return engine.value_or(Fault{ Failure::FaceEngineUnsupported });
}

VisualCheck VisualDesk::check() const
{
    VisualCheck check;
    check.state = state();
    if (!check.runs())
        return check;
    const flow::Visit &visit = m_visit.visit();
    check.staff = visit.staff;
    check.since = m_since;
    check.photoComing = photoComing();
    if (m_face && visit.photoThere) {
        const CameraFrame photo = m_face->photo();
        check.photo = CardPhoto{ photo.width, photo.height, photo.rgb };
    }
    return check;
}

Outcome<Done> VisualDesk::begin()
{
    const auto granted = m_core.granted<Right::VisualCheck>();
    if (!granted)
        return granted.error();
    if (!m_visit.visit().means.visual)
        return whyNone();
    if (const auto against = m_visit.visit().contradiction())
        return *against;
    if (!m_visit.visit().visualCanBegin())
        return Fault{ Failure::NotFound };
    m_compared = Compared{ m_visit.openedVisit(), granted->by().id, granted->by().role, false };
    if (const auto written = note(AuditAct::VisualBegun, {}); !written) {
        m_compared.reset();
        return written;
    }
    m_since = m_core.now();
    m_visit.beginVisual(granted->by().id);
    m_longest.start();
    return Done();
}

Outcome<Done> VisualDesk::confirm()
{
    const auto granted = m_core.granted<Right::VisualCheck>();
    if (!granted)
        return granted.error();
    if (!runs() || m_visit.visit().staffConfirmed)
        return Fault{ Failure::NotFound };
    if (m_visit.openedVisit().isNull())
        return Fault{ Failure::ServiceUnreachable, opening };
    m_compared = Compared{ m_visit.openedVisit(), granted->by().id, granted->by().role, true };
    if (const auto written = note(AuditAct::VisualConfirmed, {}); !written) {
        m_compared->confirmed = false;
        return written;
    }
    m_longest.stop();
    m_visit.confirmVisual(granted->by().id);
    return Done();
}

Outcome<Done> VisualDesk::end()
{
    if (!runs() || m_visit.visit().staffConfirmed)
        return Fault{ Failure::NotFound };
    const auto written = note(AuditAct::VisualEnded, QStringLiteral("refused"));
    m_compared.reset();
    m_visit.endVisual(true);
    return written;
}

Outcome<Done> VisualDesk::note(AuditAct act, const QString &purpose)
{
    AuditEntry entry;
    entry.what = act;
    entry.purpose = purpose;
    if (m_compared) {
        entry.visit = m_compared->visit;
        entry.staffId = m_compared->staff;
        entry.role = m_compared->role;
    }
    const auto written = m_core.audit(entry);
    return written ? Outcome<Done>(Done()) : written.error();
}

void VisualDesk::over(const QString &purpose)
{
    static_cast<void>(note(AuditAct::VisualEnded, purpose)); // it is over whether or not that can be written
    m_compared.reset();
}

/// Which of those who are not the desk ended it.
QString VisualDesk::whatEnded() const
{
    const flow::Visit &visit = m_visit.visit();
    if (visit.contradiction())
        return QStringLiteral("record");
    return visit.screen == flow::Screen::TakeCard ? QStringLiteral("patient") : QStringLiteral("card");
}

/// Every comparison that was begun has its end on the log; who was confirmed stays linked to the visit that
/// the reception is kept under, which may be another one than at that moment: the service's challenge runs
/// out.
void VisualDesk::followCompared()
{
    if (!m_compared)
        return;
    const flow::Visit &visit = m_visit.visit();
    const QUuid opened = m_visit.openedVisit();
    if (runs()) {
        if (!opened.isNull() && !m_compared->confirmed)
            m_compared->visit = opened;
        return;
    }
    const QUuid kept = m_visit.receivedVisit();
    m_compared->received = m_compared->received || !kept.isNull();
    const bool goesOn = m_compared->confirmed && visit.unlockedBy == IdentityMethod::Visual;
    if (!m_compared->received && !goesOn) {
        over(whatEnded());
        return;
    }
    if (!kept.isNull() && kept != m_compared->visit) {
        const QUuid before = std::exchange(m_compared->visit, kept);
        if (!note(AuditAct::VisualMoved, {}))
            m_compared->visit = before; // tried again with the next step
    }
    if (visit.screen == flow::Screen::PlaceCard || visit.screen == flow::Screen::ReadingCard)
        m_compared.reset(); // this patient is gone
}

/// Back to normal by itself: with the patient, by the card or by the flow.
void VisualDesk::followVisit()
{
    if (!runs())
        m_longest.stop();
    followCompared();
    const flow::Visit &visit = m_visit.visit();
    Told now;
    now.state = state();
    if (runs() && now.state != VisualCheck::State::NotPossible) {
        now.staff = visit.staff;
        now.hasPhoto = visit.photoThere;
        now.photoComing = photoComing();
    }
    if (std::exchange(m_told, now) != now)
        Q_EMIT changed();
}

/// Whoever compares has left the seat: it is not finished by somebody else unseen.
void VisualDesk::followSeat()
{
    if (runs() && !m_visit.visit().staffConfirmed && !m_core.granted<Right::VisualCheck>()) {
        over(QStringLiteral("seat"));
        m_visit.endVisual(false);
    }
    followVisit();
}

} // namespace madoguchi
