#include "app/station/recordsgate.h"

namespace madoguchi {

RecordsGate::RecordsGate(StationCore &core)
    : m_core(core)
    , m_clock(core)
{ }

std::optional<QualifiedStaff> RecordsGate::asker() const
{
    const std::optional<StaffMember> member = m_core.seat().member();
    if (!member || !member->qualification || !may(member->role, Right::SeeRecords, m_core.plan().kind))
        return std::nullopt;
    QualifiedStaff staff;
    staff.id = member->id;
    staff.qualification = *member->qualification;
    return staff;
}

std::optional<Fault> RecordsGate::whyNobody() const
{
    if (!m_core.seat().member())
        return Fault{ Failure::NotSignedIn };
    if (m_core.plan().kind != StationKind::Consulting)
        return Fault{ Failure::WrongStation };
    if (!asker())
        return Fault{ Failure::NotQualified };
    // Who cannot trust what stands on the disk cannot write down a view on it either.
    return m_core.trust().trouble();
}

std::optional<Fault> RecordsGate::whyNoConsent(const ListedVisit &visit, ConsentKind kind) const
{
    const Consent &consent = visit.consents.of(kind);
    if (consent.state == Consent::State::Unasked)
        return Fault{ Failure::RecordsNotAsked };
    if (consent.state == Consent::State::No)
        return Fault{ Failure::RecordsConsentMissing };
    // Not measured yet: the request measures it first, and is not made where that fails.
    if (std::optional<Fault> doubt = m_clock.doubt())
        return doubt;
    if (!consent.until.isValid() || m_clock.now() >= consent.until)
        return Fault{ Failure::RecordsConsentExpired };
    return std::nullopt;
}

/// 診療 and 手術 are no tables of their own: they stand beside the drugs.
bool RecordsGate::isOffered(ConsentKind kind) const
{
    const StationPlan &plan = m_core.plan();
    const bool hasWay = plan.way == ServiceWay::Direct || !plan.folder.recordsReq.isEmpty();
    return hasWay && (kind == ConsentKind::Medication || kind == ConsentKind::Checkup);
}

std::optional<Fault> RecordsGate::whyNot(const ListedVisit *visit, ConsentKind kind) const
{
    if (std::optional<Fault> nobody = whyNobody())
        return nobody;
    if (!visit)
        return Fault{ Failure::NotFound };
    if (visit->certificateExpired)
        return Fault{ Failure::RecordsCertificateExpired };
    if (std::optional<Fault> closed = whyNoConsent(*visit, kind))
        return closed;
    if (!isOffered(kind))
        return Fault{ Failure::RecordsSwitchedOff };
    return std::nullopt;
}

QList<ConsentKind> RecordsGate::withBeside(const ListedVisit &visit, ConsentKind kind) const
{
    QList<ConsentKind> kinds{ kind };
    if (kind != ConsentKind::Medication)
        return kinds;
    for (const ConsentKind beside : { ConsentKind::Diagnosis, ConsentKind::Operation }) {
        if (!whyNoConsent(visit, beside))
            kinds.append(beside);
    }
    return kinds;
}

} // namespace madoguchi
