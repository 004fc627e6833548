#include "app/station/faceinbox.h"

#include "app/central/folder/foldernames.h"
#include "app/site/readerresult.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QPointer>

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>
#include <vector>

namespace madoguchi {

namespace {

Q_LOGGING_CATEGORY(faceLog, "madoguchi.face")

/// Of name-based ids; by chance once, and the same for good.
constexpr QUuid visitsOfFaceFiles(0x5a0c2d7e, 0x8f41, 0x4b6a, 0x9d, 0x13, 0x7c, 0x52, 0xe8, 0x04, 0xb6, 0x3f);

bool isFaceFile(const QString &name)
{
    return faceName(name).has_value();
}

/// What is tried to be kept again, and told of, at a time.
constexpr qsizetype mostUnkept = 256;
constexpr qsizetype mostPosting = 64;
constexpr qint64 longestTurn = 10; ///< milliseconds after which no other file is begun in one turn

/// By what the station at the reader says; those of one moment by what every station can see.
QList<SharedNotice> inOrder(QList<SharedNotice> notices)
{
    const auto place = [](const SharedNotice &notice) {
        return std::tie(notice->arrivedAt, notice->faceFile, notice->visit);
    };
    std::sort(notices.begin(), notices.end(),
        [&place](const auto &one, const auto &other) { return place(one) < place(other); });
    return notices;
}

} // namespace

FaceInbox::FaceInbox(StationCore &core, ReceptionBook &book, const FolderTimings &timings)
    : m_core(core)
    , m_book(book)
{
    const FolderPlan &folder = core.plan().folder;
    if (folder.owner && !folder.face.isEmpty()) {
        const auto whole = [this](const QString &, const QByteArray &content) { return isWhole(content); };
        const FolderInterest interest{ isFaceFile, whole, {}, isFaceFile, mostBytes };
        m_face = std::make_unique<FolderWatch>(folder.face, core.clock(), interest, timings);
        connect(m_face.get(), &FolderWatch::settled, this, &FaceInbox::gather);
        connect(m_face.get(), &FolderWatch::unreadable, this, &FaceInbox::leaveUnreadable);
        connect(m_face.get(), &FolderWatch::looked, this, &FaceInbox::noteLooked);
    }
    m_next.setSingleShot(true);
    m_next.setInterval(0);
    connect(&m_next, &QTimer::timeout, this, [this] { takeOrdered(false); });
    m_again.setInterval(againAfter);
    connect(&m_again, &QTimer::timeout, this, &FaceInbox::retry);
    connect(&core.board(), &SiteBoard::visitsChanged, this, &FaceInbox::takeNotices);
    connect(&core.board(), &SiteBoard::numbersChanged, this, &FaceInbox::takeGathered);
}

FaceInbox::~FaceInbox() = default;

void FaceInbox::start()
{
    m_again.start();
    claim();
    if (const auto ready = m_book.expectReports(); !ready)
        m_core.noteStore(ready.error());
    takeNotices();
    if (m_face)
        m_face->start();
}

void FaceInbox::look()
{
    if (m_face)
        m_face->look();
    retry();
    takeOrdered(true);
}

QUuid FaceInbox::visitOf(const QString &faceFile, const QByteArray &message)
{
    const QByteArray content = QCryptographicHash::hash(message, QCryptographicHash::Sha256);
    return QUuid::createUuidV5(visitsOfFaceFiles, faceFile.toUtf8() + '\n' + content);
}

/// Late pick-up: a file of a day that is still kept stands under that day; an older one under today, so that
/// somebody sees it, and with all consents closed, as is one without a readable time, which cannot be
/// compared with others.
Reception FaceInbox::receptionOf(Arrived arrived) const
{
    const StationPlan &plan = m_core.plan();
    const bool inTime
        = keepWhatCounts(arrived.eligibility, arrived.seenAt, { plan.dayStarts, plan.keepDays });
    const QDate today = clinicDay(arrived.seenAt, plan.dayStarts);
    const QDateTime processed = arrived.eligibility.processedAt;
    Reception reception;
    reception.visit = visitOf(arrived.faceFile, arrived.message);
    reception.day = inTime ? std::min(clinicDay(processed, plan.dayStarts), today) : today;
    reception.arrivedAt = inTime ? std::min(processed, arrived.seenAt) : arrived.seenAt;
    reception.method = IdentityMethod::Reported;
    reception.visitEnd = VisitEnd::Complete;
    reception.faceFile = arrived.faceFile;
    reception.receivedMessage = arrived.message;
    reception.eligibility = std::move(arrived.eligibility);
    return reception;
}

/// One that cannot be read yet may still be written.
bool FaceInbox::isWhole(const QByteArray &content)
{
    m_judged = readFaceFile({ {}, content, {} });
    return !m_judged->fault || *m_judged->fault != Failure::AnswerMalformed;
}

void FaceInbox::gather(const SettledFile &file)
{
    const auto judged = std::exchange(m_judged, std::nullopt);
    const bool same = judged && judged->file.content == file.content;
    m_gathered.append(same ? FaceFile{ file, judged->eligibility, judged->fault } : readFaceFile(file));
    m_gatheredBytes += file.content.size();
    if (m_gatheredBytes > mostHeld)
        takeAllGathered();
}

/// Whoever came first is patient 1, also where the shared folder was looked at after `face`. A share that is
/// away, or tells nobody, holds up no patient: they are given numbers of our own until it is back.
bool FaceInbox::mayNumber()
{
    const SiteBoard &board = m_core.board();
    const bool known = m_core.plan().siteDir.isEmpty() || !board.isPaired() || board.standing().fault
        || board.commonNumbers(m_core.today()) != SiteBoard::CommonNumbers::NotKnown;
    if (known) {
        m_numberingSince.reset();
        return true;
    }
    const qint64 now = m_core.clock().monotonicMilliseconds();
    if (!m_numberingSince)
        m_numberingSince = now;
    return now - *m_numberingSince >= waitForNumbers;
}

void FaceInbox::takeGathered()
{
    if (!m_gathered.isEmpty() && mayNumber())
        takeAllGathered();
}

void FaceInbox::takeAllGathered()
{
    const bool isTooMuch = std::exchange(m_gatheredBytes, 0) > mostHeld;
    m_ordered += inOrder(std::exchange(m_gathered, {}));
    takeOrdered(isTooMuch);
}

/// Readers may have written many at once, and each is kept on the disk and shown: in between the window
/// answers.
void FaceInbox::takeOrdered(bool all)
{
    QElapsedTimer timer;
    timer.start();
    while (!m_ordered.isEmpty() && (all || !timer.hasExpired(longestTurn)))
        take(m_ordered.takeFirst());
    if (!m_ordered.isEmpty())
        m_next.start();
}

bool FaceInbox::take(const SettledFile &file)
{
    return take(readFaceFile(file));
}

bool FaceInbox::take(const FaceFile &read)
{
    const SettledFile &file = read.file;
    m_standsThere.insert(file.name, visitOf(file.name, file.content));
    m_heldBack.remove(file.name);
    return keepFile(read);
}

bool FaceInbox::keepFile(const FaceFile &read)
{
    const SettledFile &file = read.file;
    if (!read.eligibility || !isReaderResult(*read.eligibility, m_core.plan().institution)) {
        leave(file.name);
        return false;
    }
    const Reception reception = receptionOf({ file.name, file.content, *read.eligibility, m_core.now() });
    const auto stands = keep(reception);
    if (!stands) {
        const bool isNews = !m_unkept.contains(reception.visit);
        hold(reception.visit, read);
        noteTrouble(stands.error());
        if (isNews)
            Q_EMIT notKept(stands.error());
        return false;
    }
    m_unkept.remove(reception.visit);
    // As it stands, when it came the first time: what the others count goes by that.
    if (*stands)
        tellOthers(**stands);
    else
        finish(file.name, reception.visit);
    if (m_unkept.isEmpty()) {
        readHeldBack();
        noteTrouble(std::nullopt);
    }
    return true;
}

qsizetype FaceInbox::held() const
{
    return std::accumulate(m_unkept.begin(), m_unkept.end(), qsizetype(0),
        [](qsizetype sum, const FaceFile &one) { return sum + one.file.content.size(); });
}

void FaceInbox::hold(const QUuid &visit, const FaceFile &read)
{
    const bool fits = m_unkept.size() < mostUnkept && held() + read.file.content.size() <= mostHeld;
    if (fits || m_unkept.contains(visit) || !m_face)
        m_unkept.insert(visit, read);
    else
        m_heldBack.insert(read.file.name);
}

void FaceInbox::readHeldBack()
{
    for (const QString &name : std::as_const(m_heldBack))
        m_face->again(name);
}

Outcome<std::optional<Reception>> FaceInbox::keep(const Reception &reception, int told)
{
    const auto reported = m_book.report(reception, told);
    m_core.noteStore(reported ? std::nullopt : std::optional(reported.error()));
    if (!reported)
        return reported.error();
    for (const Reception &changed : reported->ended)
        Q_EMIT kept(changed, false);
    if (reported->reception)
        Q_EMIT kept(*reported->reception, reported->isNew);
    return reported->reception;
}

void FaceInbox::leaveUnreadable(const QString &name, const std::optional<FileTrouble> &trouble)
{
    if (trouble == FileTrouble::TooLarge)
        qCWarning(faceLog, "%s is larger than any result of a reader and was left", qPrintable(name));
    leave(name);
}

/// Of another institution, of several persons, or unreadable: it may be somebody's.
void FaceInbox::leave(const QString &name)
{
    if (m_face)
        m_face->left(name);
    m_left.insert(name);
    noteTrouble(m_trouble);
}

VisitNotice FaceInbox::noticeOf(const Reception &reception) const
{
    VisitNotice notice;
    notice.station = m_core.plan().id;
    notice.visit = reception.visit;
    notice.day = reception.day;
    notice.arrivedAt = reception.arrivedAt;
    notice.faceFile = reception.faceFile;
    notice.message = reception.receivedMessage;
    notice.numbered = Numbered{ reception.number };
    return notice;
}

void FaceInbox::tellSettled(const Reception &reception)
{
    if (m_face && !reception.faceFile.isEmpty())
        tellOthers(reception);
}

/// Without other stations, or before they are paired, nobody is waited for. Of a doubtful one nobody is told:
/// no consulting room opens records by it.
void FaceInbox::tellOthers(const Reception &reception)
{
    const QUuid visit = reception.visit;
    if (reception.person == PersonCheck::Doubtful)
        return finish(reception.faceFile, visit);
    if (!m_core.board().isPaired() || m_core.plan().siteDir.isEmpty()) {
        if (m_claimed)
            m_core.board().claim({ { visit, reception.day } }); // told of when they are
        return finish(reception.faceFile, visit);
    }
    m_untold.insert(visit, { reception.arrivedAt, reception.faceFile });
    if (m_posting.contains(visit) || m_posting.size() >= mostPosting)
        return; // a share that hangs is not asked twice
    m_posting.insert(visit);
    m_core.board().post(noticeOf(reception),
        [self = QPointer<FaceInbox>(this), name = reception.faceFile, visit](const Outcome<Done> &posted) {
            if (!self)
                return;
            self->m_posting.remove(visit);
            if (posted)
                self->finish(name, visit);
        });
}

/// In the order of takeNotices, as many as may be on their way.
void FaceInbox::tellUntold()
{
    using Place = std::tuple<QDateTime, QString, QUuid>;
    std::vector<Place> places;
    for (auto one = m_untold.cbegin(); one != m_untold.cend(); ++one)
        places.emplace_back(one->arrivedAt, one->faceFile, one.key());
    std::sort(places.begin(), places.end());
    for (const auto &[arrivedAt, faceFile, visit] : places) {
        if (m_posting.size() >= mostPosting)
            return;
        if (m_posting.contains(visit))
            continue;
        const auto reception = m_book.find(visit);
        if (reception)
            tellOthers(*reception);
        else if (reception.error().failure == Failure::NotFound)
            finish(faceFile, visit); // its day is over
        else
            m_core.noteStore(reception.error());
    }
}

/// The file goes if nothing else has come under its name since.
void FaceInbox::finish(const QString &name, const QUuid &visit)
{
    m_untold.remove(visit);
    if (m_face && m_standsThere.value(name) == visit)
        m_face->committed(name);
    noteTrouble(m_trouble);
}

/// What was kept before this start is told of too.
void FaceInbox::claim()
{
    if (!m_face || m_claimed)
        return;
    QList<ToldVisit> visits;
    for (int back = m_core.plan().keepDays; back >= 0; --back) {
        const auto day = m_book.ofDay(m_core.today().addDays(-back));
        if (!day)
            return m_core.noteStore(day.error());
        for (const Reception &reception : *day) {
            if (!reception.faceFile.isEmpty() && reception.person != PersonCheck::Doubtful)
                visits.append({ reception.visit, reception.day });
        }
    }
    m_claimed = true;
    m_core.board().claim(visits);
}

/// What does not stand in the folder, or not whole any more: somebody has taken it out or damaged it, the
/// stations were paired later, or the folder is another one.
void FaceInbox::tellAgain()
{
    if (!m_core.board().isPaired())
        return;
    const QList<QUuid> missing = m_core.board().missing();
    for (const QUuid &visit : missing) {
        if (m_untold.contains(visit))
            continue; // on its way
        const auto reception = m_book.find(visit);
        if (reception && reception->person == PersonCheck::Doubtful)
            continue;
        if (reception)
            m_core.board().post(noticeOf(*reception), [](const Outcome<Done> &) {});
        else
            m_core.noteStore(reception.error());
    }
}

void FaceInbox::takeNotices()
{
    tellAgain();
    QList<SharedNotice> notices = m_core.board().visitsOfOthers();
    notices.removeIf([this](const SharedNotice &notice) { return m_taken.contains(notice->visit); });
    for (const SharedNotice &notice : inOrder(std::move(notices))) {
        const QDateTime seenAt = std::min(notice->arrivedAt, m_core.now());
        Reception reception = receptionOf({ notice->faceFile, notice->message, notice->eligibility, seenAt });
        reception.visit = notice->visit;
        if (keep(reception, notice->numbered.value_or(Numbered()).number))
            m_taken.insert(notice->visit);
    }
}

void FaceInbox::retry()
{
    const QList<FaceFile> unkept = inOrder(m_unkept.values());
    for (const FaceFile &read : unkept)
        keepFile(read);
    takeGathered();
    tellUntold();
    claim();
    takeNotices();
}

void FaceInbox::noteLooked()
{
    takeGathered();
    const QStringList &names = m_face->listing().names;
    if (!m_face->listing().cut)
        m_heldBack.removeIf([&names](const QString &name) { return !names.contains(name); });
    m_left.removeIf([&names](const QString &name) { return !names.contains(name); });
    m_standsThere.removeIf(
        [&names](QHash<QString, QUuid>::iterator one) { return !names.contains(one.key()); });
    noteTrouble(m_trouble);
}

void FaceInbox::noteTrouble(const std::optional<Fault> &fault)
{
    m_trouble = fault;
    FaceInboxStanding standing;
    standing.looked = m_face != nullptr;
    standing.fault = fault;
    if (m_face && m_face->trouble())
        standing.fault = Fault{ Failure::FolderUnreachable, QStringLiteral("face") };
    standing.waiting = static_cast<int>(m_unkept.size() + m_heldBack.size() + m_untold.size());
    standing.left = static_cast<int>(m_left.size());
    if (m_face) {
        standing.cut = m_face->listing().cut;
        const QStringList &names = m_face->listing().names;
        standing.left += static_cast<int>(std::count_if(names.begin(), names.end(), [](const QString &name) {
            return !isFaceFile(name) && !name.endsWith(QLatin1String(".tmp"));
        })) + m_face->listing().others;
    }
    setStanding(std::move(standing));
}

void FaceInbox::setStanding(FaceInboxStanding standing)
{
    if (standing == m_standing)
        return;
    m_standing = std::move(standing);
    Q_EMIT standingChanged();
}

} // namespace madoguchi
