#include "app/station/audittally.h"

#include <algorithm>

namespace madoguchi {

namespace {

/// Somebody gave something wrong. SignInDelayed is not counted: it follows from one that is.
bool isFailedSignIn(const AuditEntry &entry)
{
    if (entry.what != AuditAct::SignIn && entry.what != AuditAct::Unlocked)
        return false;
    switch (entry.result.value_or(Failure::SignInDelayed)) {
    case Failure::SignInFailed:
    case Failure::SignInLocked:
    case Failure::SecondFactorWrong:
    case Failure::QuickCodeWrong:
    case Failure::QuickCodeUsedUp:
        return true;
    default:
        return false;
    }
}

/// Somebody asked for what the person, the station or the patient's consent does not open. A line that is
/// down is no refusal.
bool isRefusal(const AuditEntry &entry)
{
    if (entry.what != AuditAct::RecordsAsked && entry.what != AuditAct::RecordsShown)
        return false;
    switch (entry.result.value_or(Failure::ServiceInternal)) {
    case Failure::NotSignedIn:
    case Failure::NotPermitted:
    case Failure::NotQualified:
    case Failure::WrongStation:
    case Failure::NotFound:
    case Failure::NoConsent:
    case Failure::ConsentExpired:
    case Failure::FacilityMismatch:
    case Failure::VisitClosed:
    case Failure::RecordsConsentMissing:
    case Failure::RecordsNotAsked:
    case Failure::RecordsConsentExpired:
    case Failure::RecordsCertificateExpired:
        return true;
    default:
        return false;
    }
}

QList<AuditTally::Count> fromThresholdOn(const QHash<QString, int> &counts)
{
    QList<AuditTally::Count> many;
    for (auto it = counts.begin(); it != counts.end(); ++it) {
        if (it.value() >= AuditTally::threshold)
            many.append({ it.key(), it.value() });
    }
    std::sort(many.begin(), many.end(),
        [](const AuditTally::Count &a, const AuditTally::Count &b) { return a.staffId < b.staffId; });
    return many;
}

int sum(const QList<AuditTally::Count> &counts)
{
    int all = 0;
    for (const AuditTally::Count &count : counts)
        all += count.number;
    return all;
}

} // namespace

void AuditTally::add(const AuditEntry &entry)
{
    if (isFailedSignIn(entry))
        ++m_failed[entry.staffId];
    if (isRefusal(entry))
        ++m_refused[entry.staffId];
    if (entry.what != AuditAct::StoreTrouble && entry.what != AuditAct::StoreRestored)
        return;
    const bool restored = entry.what == AuditAct::StoreRestored;
    Fault trouble;
    trouble.failure = entry.result.value_or(restored ? Failure::StoreRestored : Failure::StoreChangedOutside);
    if (!m_storeTroubles.contains(trouble))
        m_storeTroubles.append(trouble);
}

QList<AuditTally::Count> AuditTally::failedSignIns() const
{
    return fromThresholdOn(m_failed);
}

QList<AuditTally::Count> AuditTally::refusals() const
{
    QList<Count> many = fromThresholdOn(m_refused);
    if (!many.isEmpty())
        return many;
    int all = 0;
    for (const int number : m_refused)
        all += number;
    if (all >= threshold)
        many.append({ QString(), all });
    return many;
}

int AuditTally::standingOut() const
{
    return sum(failedSignIns()) + sum(refusals());
}

} // namespace madoguchi
