#include "app/station/consulting.h"

#include <algorithm>

namespace madoguchi {

namespace {

AuditAct actOf(RecordsCopy how)
{
    switch (how) {
    case RecordsCopy::Paper:
        return AuditAct::RecordsPrinted;
    case RecordsCopy::File:
        return AuditAct::RecordsSaved;
    case RecordsCopy::Text:
        break;
    }
    return AuditAct::RecordsCopied;
}

} // namespace

/// A copy is a view that lasts: whoever may not see the records this second copies none.
Outcome<AllowedCopy> Consulting::allowCopy(RecordsCopy how)
{
    recheck();
    const ListedVisit *visit = m_listed.find(m_records.visit);
    if (m_records.state != RecordsView::State::Shown || !visit)
        return m_records.fault.value_or(Fault{ Failure::NotFound });
    if (!m_records.pages.isEmpty() && how != RecordsCopy::File) // there is nothing to lay out or to write
        return Fault{ Failure::RecordsAreDocument };
    const auto entries = m_trail.write(opened(), actOf(how));
    if (!entries)
        return Fault{ Failure::AuditNotWritten, entries.error().code };
    m_copied = opened();
    m_trail.keepAnchor();
    return AllowedCopy{ m_records, ListedVisits::shownForm(*visit) };
}

void Consulting::copyFailed(RecordsCopy how, Failure why)
{
    // That it did not happen need not be on the log; that it was about to is.
    const auto written = m_trail.write(m_copied, actOf(how), Fault{ why });
    static_cast<void>(written);
}

void Consulting::drawPage(int page, const QSize &pixels)
{
    if (m_records.state == RecordsView::State::Shown)
        m_document.draw(page, pixels);
}

/// A document is shown as a whole or not at all: with all consents that it was asked for by.
std::optional<Fault> Consulting::whyNotWhole(const QList<ConsentKind> &asked) const
{
    if (const std::optional<Fault> reason = whyNotStill(m_records.visit, m_records.kind))
        return reason;
    const QList<ConsentKind> open = m_gate.withBeside(*m_listed.find(m_records.visit), m_records.kind);
    const bool isWhole
        = std::all_of(asked.begin(), asked.end(), [&open](ConsentKind kind) { return open.contains(kind); });
    return isWhole ? std::nullopt : std::optional(Fault{ Failure::RecordsConsentExpired });
}

/// Of a visit that is not listed nothing is asked.
void Consulting::followMynaportal(const QUuid &visit)
{
    const bool isListed = m_listed.find(visit) != nullptr;
    m_mynaportal.follow(isListed ? visit : QUuid(), m_gate.asker());
}

} // namespace madoguchi
