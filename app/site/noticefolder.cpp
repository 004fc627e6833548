#include "app/site/noticefolder.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace madoguchi {

namespace {

/// A share may show a file before all of it is there: it is tried again, for a while.
constexpr int mostTries = 5;
constexpr QChar visitKind = u'v';
constexpr QChar stationKind = u's';
constexpr QChar numbersKind = u'n'; ///< an older program passes over it

const QRegularExpression &grammar()
{
    static const QRegularExpression names(QStringLiteral("\\A[vsn]-[0-9a-f]{32}\\.notice\\z"));
    return names;
}

bool isNoticeName(const QString &name)
{
    return grammar().match(name).hasMatch();
}

Fault unreachable(FileTrouble trouble)
{
    switch (trouble) {
    case FileTrouble::Full:
        return Fault{ Failure::SiteUnreachable, QStringLiteral("full") };
    case FileTrouble::TooLarge: // nobody would read it
        return Fault{ Failure::SiteUnreachable, QStringLiteral("too-large") };
    default:
        return Fault{ Failure::SiteUnreachable };
    }
}

} // namespace

NoticeFolder::NoticeFolder(QString dir, std::shared_ptr<const SealingKey> key, QString station,
    QString institution, FolderFiles files)
    : m_dir(std::move(dir))
    , m_key(std::move(key))
    , m_station(std::move(station))
    , m_institution(std::move(institution))
    , m_files(std::move(files))
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
        const QString before = std::exchange(m_told, name);
        if (before != name && !before.isEmpty())
            static_cast<void>(m_files.remove(m_dir, before)); // no look may have found it yet
        removeOwnStations(name);
    }
    return told;
}

/// One name for the day: of two stations that say it at once, one finds the other's there.
Outcome<Done> NoticeFolder::claimNumbers(const QDate &day)
{
    const QString name = nameOf(numbersKind, day.toString(Qt::ISODate).toLatin1());
    const auto written = m_files.write(
        m_dir, name, m_key->seal(writeNotice(NumbersNotice{ m_station, day }), placeOf(name)));
    if (!written && written.error() != FileTrouble::Exists)
        return unreachable(written.error());
    return Done();
}

Outcome<Done> NoticeFolder::put(const QString &name, const QByteArray &plain)
{
    const QByteArray sealed = m_key->seal(plain, placeOf(name));
    auto written = m_files.write(m_dir, name, sealed);
    if (!written && written.error() == FileTrouble::Exists) {
        const FileResult<bool> told = tells(name, plain);
        if (!told)
            return unreachable(told.error());
        written = *told ? FileResult<Done>(Done()) : m_files.replace(m_dir, name, sealed);
    }
    if (!written)
        return unreachable(written.error());
    return Done();
}

/// Whether what has that name says it already, whichever of the clinic's stations has written it. A file that
/// cannot be read just now is nothing to decide by.
FileResult<bool> NoticeFolder::tells(const QString &name, const QByteArray &plain) const
{
    const auto sealed = m_files.read(m_dir, name);
    if (!sealed) {
        const FileTrouble trouble = sealed.error();
        const bool passes = trouble == FileTrouble::Locked || trouble == FileTrouble::Changed
            || trouble == FileTrouble::Unreachable;
        return passes ? FileResult<bool>(trouble) : FileResult<bool>(false);
    }
    const auto there = m_key->open(sealed->bytes, placeOf(name));
    if (!there || *there == plain || !name.startsWith(visitKind))
        return there && *there == plain;
    const auto one = readVisitNotice(*there, m_institution);
    auto other = readVisitNotice(plain, m_institution);
    if (!one || !other)
        return false;
    other->station = one->station;
    return *one == *other;
}

Outcome<NoticeLook> NoticeFolder::look()
{
    const auto listing = m_files.list(m_dir, isNoticeName);
    if (!listing)
        return unreachable(listing.error());
    const bool all = ++m_looks % afresh == 0;
    QHash<QString, Known> now;
    NoticeLook look;
    look.cut = listing->cut;
    for (const QString &name : listing->names) {
        if (!isNoticeName(name))
            continue;
        const auto stamp = m_files.stamp(m_dir, name);
        if (!stamp)
            continue;
        Known known = m_known.value(name);
        Known fresh{ *stamp, 0, {}, {}, {} };
        if (known.stamp != *stamp || (all && read(name, fresh)))
            known = std::move(fresh);
        if (!known.isOpen() && known.tries < mostTries)
            static_cast<void>(read(name, known));
        if (known.visit)
            look.visits.append(known.visit);
        if (known.station)
            look.stations.append(*known.station);
        if (known.numbers)
            look.numbers.append(*known.numbers);
        look.broken += known.isOpen() ? 0 : 1;
        now.insert(name, std::move(known));
    }
    m_known = std::move(now);
    std::sort(look.visits.begin(), look.visits.end(),
        [](const SharedNotice &left, const SharedNotice &right) { return left->visit < right->visit; });
    return look;
}

SharedNotice NoticeFolder::shared(VisitNotice notice) const
{
    if (notice.station == m_station) {
        notice.message.clear();
        notice.eligibility = {};
    }
    return std::make_shared<const VisitNotice>(std::move(notice));
}

/// One that is locked, or that the share does not give now, is tried for as long as it stands there.
bool NoticeFolder::read(const QString &name, Known &known) const
{
    const auto sealed = m_files.read(m_dir, name);
    if (!sealed)
        return false;
    ++known.tries;
    const auto plain = m_key->open(sealed->bytes, placeOf(name));
    if (!plain)
        return true;
    if (name.startsWith(visitKind)) {
        if (auto notice = readVisitNotice(*plain, m_institution))
            known.visit = shared(std::move(*notice));
    } else if (name.startsWith(numbersKind)) {
        if (auto notice = readNumbersNotice(*plain))
            known.numbers = std::move(*notice);
    } else if (auto notice = readStationNotice(*plain)) {
        known.station = std::move(*notice);
    }
    return true;
}

void NoticeFolder::removeOwnBefore(const QDate &day)
{
    for (auto known = m_known.cbegin(); known != m_known.cend(); ++known) {
        const SharedNotice &visit = known->visit;
        const std::optional<NumbersNotice> &numbers = known->numbers;
        const bool ours = (visit && visit->station == m_station && visit->day < day)
            || (numbers && numbers->station == m_station && numbers->day < day);
        if (!ours)
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
