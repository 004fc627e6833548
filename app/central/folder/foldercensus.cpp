#include "app/central/folder/foldercensus.h"

#include "app/central/folder/foldernames.h"

namespace madoguchi {

FolderCensus::FolderCensus(bool records, const NumberPart &part, const FolderTimings &timings)
    : m_records(records)
    , m_part(part)
    , m_timings(timings)
{ }

bool FolderCensus::mayPass(const QString &name) const
{
    const std::optional<ExchangeName> exchange = exchangeName(name);
    if (!exchange)
        return name.endsWith(QStringLiteral(".tmp"));
    const std::optional<DayToken> token = dayToken(exchange->token);
    return !token || token->number < m_part.first || token->number > m_part.last;
}

FolderCounts FolderCensus::count(
    const FolderListing &listing, const std::function<bool(const QString &)> &isOwn, qint64 at)
{
    FolderCounts counts{ .foreign = listing.others };
    QHash<QString, qint64> since;
    for (const QString &name : listing.names) {
        if (isNotice(name) || isOwn(name))
            continue;
        if (!m_records && namesRecords(name)) {
            ++counts.records;
        } else if (!mayPass(name)) {
            ++counts.foreign;
        } else {
            const qint64 first = m_since.value(name, at);
            since.insert(name, first);
            counts.foreign += at - first >= m_timings.othersStay.count() ? 1 : 0;
        }
    }
    m_since = std::move(since);
    return counts;
}

} // namespace madoguchi
