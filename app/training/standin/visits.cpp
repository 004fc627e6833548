#include "app/training/standin/visits.h"

#include "app/domain/proof.h"
#include "app/support/clock.h"
#include "app/training/centre/centre.h"

#include <QRandomGenerator>
#include <QUuid>

#include <algorithm>
#include <tuple>

namespace madoguchi {

namespace {

constexpr qsizetype challengeBytes = 32;

bool hasOpenConsent(const StandInVisit &visit, const QDateTime &now)
{
    return std::any_of(recordKinds.begin(), recordKinds.end(),
        [&](ConsentKind kind) { return visit.consents.of(kind).isOpenAt(now); });
}

void endConsents(StandInVisit &visit, const QDateTime &now)
{
    for (const ConsentKind kind : recordKinds) {
        Consent consent = visit.consents.of(kind);
        if (!consent.isOpenAt(now))
            continue;
        consent.until = now;
        visit.consents.set(kind, consent);
    }
}

} // namespace

StandInVisit &Visits::open(const QString &institution, const QDateTime &now)
{
    StandInVisit visit;
    visit.id = visitText(QUuid::createUuid());
    visit.institution = institution;
    challengeAgain(visit, now);
    return *m_visits.insert(visit.id, visit);
}

StandInVisit *Visits::find(const QString &id, const QString &institution)
{
    const auto found = m_visits.find(id);
    return found == m_visits.end() || found->institution != institution ? nullptr : &*found;
}

const StandInVisit *Visits::find(const QString &id) const
{
    const auto found = m_visits.constFind(id);
    return found == m_visits.constEnd() ? nullptr : &*found;
}

void Visits::challengeAgain(StandInVisit &visit, const QDateTime &now)
{
    QByteArray bytes(challengeBytes, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
    visit.challenge = bytes.toBase64();
    visit.challengeGiven = now;
}

void Visits::identify(StandInVisit &visit, const QString &personId, const QByteArray &certificate,
    bool inGrace, const QDateTime &now)
{
    for (StandInVisit &other : m_visits) {
        if (other.id != visit.id && other.personId == personId && other.institution == visit.institution)
            endConsents(other, toSecond(now));
    }
    visit.identifiedAt = toSecond(now);
    visit.personId = personId;
    visit.certificate = certificate;
    visit.inGrace = inGrace;
}

void Visits::close(StandInVisit &visit)
{
    visit.closed = true;
    visit.challenge.clear();
    visit.consents = {};
    visit.limit = ConsentAnswer::Unasked;
}

QList<StandInVisit> Visits::listed(const QString &institution, const QDate &day, const QDateTime &now) const
{
    QList<StandInVisit> listed;
    for (const StandInVisit &visit : m_visits) {
        if (visit.institution != institution || visit.closed || !visit.identified())
            continue;
        const QDate visitDay = toJapanTime(visit.identifiedAt).date();
        if (visitDay == day || (visitDay == day.addDays(-1) && hasOpenConsent(visit, now)))
            listed.append(visit);
    }
    std::sort(listed.begin(), listed.end(), [](const StandInVisit &a, const StandInVisit &b) {
        return std::tie(a.identifiedAt, a.id) < std::tie(b.identifiedAt, b.id);
    });
    return listed;
}

} // namespace madoguchi
