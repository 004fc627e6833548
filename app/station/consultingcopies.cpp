#include "app/station/consulting.h"

#include <algorithm>

namespace madoguchi {

namespace {

constexpr std::size_t mostCopied = 16; ///< whoever fails later than that many others is not heard of

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
    if (!m_records.pages.isEmpty() && how == RecordsCopy::Text) // what it says is not known
        return Fault{ Failure::RecordsAreDocument };
    const auto entries = m_trail.write(opened(), actOf(how));
    if (!entries)
        return Fault{ Failure::AuditNotWritten, entries.error().code };
    m_copied.insert_or_assign(entries->first(), opened());
    if (m_copied.size() > mostCopied)
        m_copied.erase(m_copied.begin());
    m_trail.keepAnchor();
    return AllowedCopy{ m_records, ListedVisits::shownForm(*visit), entries->first() };
}

void Consulting::copyFailed(const AllowedCopy &copy, RecordsCopy how, Failure why)
{
    const auto copied = m_copied.find(copy.auditEntry);
    if (copied == m_copied.end())
        return;
    // That it did not happen need not be on the log; that it was about to is.
    const auto written = m_trail.write(copied->second, actOf(how), Fault{ why });
    static_cast<void>(written);
}

void Consulting::drawSheets(const AllowedCopy &copy)
{
    const RecordsView &records = copy.records;
    m_paper = copy.auditEntry;
    m_sheets.draw(
        records.kind == ConsentKind::Checkup ? records.checkup.pdf : records.medication.pdf, records.pages);
}

void Consulting::dropSheets()
{
    m_paper = 0;
    m_sheets.close();
}

/// The last page is looked at as the first: what comes onto paper may be seen the second that it does.
void Consulting::takeSheet(int page, const QSize &pixels, const QByteArray &rgb)
{
    const auto of = m_copied.find(m_paper);
    if (of == m_copied.end())
        return dropSheets();
    if (const std::optional<Fault> reason = whyNotWhole(of->second.visit, of->second.kinds))
        return giveSheetsUp(*reason);
    Q_EMIT sheetDrawn(m_paper, page, pixels, rgb);
}

void Consulting::giveSheetsUp(const Fault &why)
{
    const qint64 entry = m_paper;
    dropSheets();
    if (entry != 0)
        Q_EMIT sheetsFailed(entry, why);
}

void Consulting::drawPage(int page, const QSize &pixels)
{
    if (m_records.state == RecordsView::State::Shown)
        m_document.draw(page, pixels);
}

/// A document is shown as a whole or not at all: with all consents that it was asked for by.
std::optional<Fault> Consulting::whyNotWhole(const QUuid &visit, const QList<ConsentKind> &asked) const
{
    if (const std::optional<Fault> reason = whyNotStill(visit, asked.first()))
        return reason;
    const QList<ConsentKind> open = m_gate.withBeside(*m_listed.find(visit), asked.first());
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
