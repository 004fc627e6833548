#include "app/site/noticefolder.h"

#include <QRegularExpression>

#include <utility>

namespace madoguchi {

namespace {

/// A share may show a file before all of it is there: it is tried again, for a while.
constexpr int mostTries = 5;
constexpr QChar visitKind = u'v';
constexpr QChar stationKind = u's';

const QRegularExpression &grammar()
{
    static const QRegularExpression names(QStringLiteral("\\A[vs]-[0-9a-f]{32}\\.notice\\z"));
    return names;
}

Fault unreachable(FileTrouble trouble)
{
    const bool full = trouble == FileTrouble::Full;
    return Fault{ Failure::SiteUnreachable, full ? QStringLiteral("full") : QString() };
}

} // namespace

NoticeFolder::NoticeFolder(
    QString dir, std::shared_ptr<const SealingKey> key, QString station, QString institution)
    : m_dir(std::move(dir))
    , m_key(std::move(key))
    , m_station(std::move(station))
    , m_institution(std::move(institution))
{ }

QString NoticeFolder::nameOf(QChar kind, const QByteArray &what) const
{
    constexpr qsizetype bytes = 16;
    const QByteArray hash
        = m_key->keyedHash("notice name 1", { m_institution.toUtf8(), QString(kind).toUtf8(), what });
    return kind + QLatin1Char('-') + QString::fromLatin1(hash.first(bytes).toHex())
        + QStringLiteral(".notice");
}

SealedPlace NoticeFolder::placeOf(const QString &name) const
{
    return { QByteArrayLiteral("site"), name.toLatin1(), m_institution.toUtf8(), {}, 1 };
}

Outcome<Done> NoticeFolder::post(const VisitNotice &notice)
{
    return put(nameOf(visitKind, notice.visit.toRfc4122()), writeNotice(notice));
}

/// Each under a name of its own, the one before removed after it: there is no moment without one.
Outcome<Done> NoticeFolder::post(const StationNotice &notice)
{
    const QByteArray which = notice.run.toRfc4122() + QByteArray::number(notice.beat);
    const QString name = nameOf(stationKind, notice.station.toUtf8() + which);
    const auto told = put(name, writeNotice(notice));
    if (told) {
        m_told = name;
        removeOwnStations(name);
    }
    return told;
}

Outcome<Done> NoticeFolder::put(const QString &name, const QByteArray &plain)
{
    const auto written = m_files.write(m_dir, name, m_key->seal(plain, placeOf(name)));
    if (!written && written.error() != FileTrouble::Exists)
        return unreachable(written.error());
    return Done();
}

Outcome<NoticeLook> NoticeFolder::look()
{
    const auto listing = m_files.list(m_dir);
    if (!listing)
        return unreachable(listing.error());
    QHash<QString, Known> now;
    NoticeLook look;
    for (const QString &name : listing->names) {
        if (!grammar().match(name).hasMatch())
            continue;
        const auto stamp = m_files.stamp(m_dir, name);
        if (!stamp)
            continue;
        Known known = m_known.value(name);
        if (known.stamp != *stamp)
            known = Known{ *stamp, 0, {}, {} };
        if (!known.isOpen() && known.tries < mostTries)
            read(name, known);
        if (known.visit)
            look.visits.append(*known.visit);
        if (known.station)
            look.stations.append(*known.station);
        look.broken += known.isOpen() ? 0 : 1;
        now.insert(name, std::move(known));
    }
    m_known = std::move(now);
    return look;
}

void NoticeFolder::read(const QString &name, Known &known) const
{
    ++known.tries;
    const auto sealed = m_files.read(m_dir, name);
    if (!sealed)
        return;
    const auto plain = m_key->open(sealed->bytes, placeOf(name));
    if (!plain)
        return;
    if (name.startsWith(visitKind)) {
        if (auto notice = readVisitNotice(*plain, m_institution))
            known.visit = std::move(*notice);
    } else if (auto notice = readStationNotice(*plain)) {
        known.station = std::move(*notice);
    }
}

void NoticeFolder::removeOwnBefore(const QDate &day)
{
    for (auto known = m_known.cbegin(); known != m_known.cend(); ++known) {
        const std::optional<VisitNotice> &visit = known->visit;
        if (!visit || visit->station != m_station || visit->day >= day)
            continue;
        // One that cannot be removed now is removed the next time.
        const auto removed = m_files.remove(m_dir, known.key(), known->stamp);
        static_cast<void>(removed);
    }
}

/// Those of an earlier start too, which ended without a word.
void NoticeFolder::removeOwnStations(const QString &butThis)
{
    for (auto known = m_known.cbegin(); known != m_known.cend(); ++known) {
        if (!known->station || known->station->station != m_station || known.key() == butThis)
            continue;
        const auto removed = m_files.remove(m_dir, known.key());
        static_cast<void>(removed);
    }
}

void NoticeFolder::withdraw()
{
    if (m_told.isEmpty())
        return;
    const auto removed = m_files.remove(m_dir, m_told);
    static_cast<void>(removed);
    m_told.clear();
}

} // namespace madoguchi
