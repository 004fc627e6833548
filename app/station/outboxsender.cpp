#include "app/station/outboxsender.h"

#include "app/central/echo.h"
#include "app/central/problems.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace madoguchi {

namespace {

using Kind = OutboxEntry::Kind;

constexpr int minute = 60'000;

} // namespace

OutboxSender::OutboxSender(StationCore &core, NumberBook &book)
    : m_core(core)
    , m_book(book)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &OutboxSender::send);
    connect(&m_core.central(), &Central::lineChanged, this, &OutboxSender::followLine);
    connect(&m_core.central(), &Central::answeredLate, this, &OutboxSender::takeLate);
}

void OutboxSender::start()
{
    wake();
}

void OutboxSender::send()
{
    m_unkept.clear();
    sendDue();
}

void OutboxSender::wake()
{
    m_waking = true;
    sendDue();
}

void OutboxSender::sendFirst(const QUuid &visit)
{
    m_byHand.insert(visit, m_core.today());
    send();
}

/// Each request says whether the line is there; only its coming back wakes what failed by it.
void OutboxSender::followLine(bool reached)
{
    if (!reached)
        m_woken.clear(); // each waits for its own time again
    if (!std::exchange(m_reached, reached) && reached)
        QMetaObject::invokeMethod(this, &OutboxSender::wake, Qt::QueuedConnection);
}

bool OutboxSender::isDue(const OutboxEntry &entry) const
{
    return !m_unkept.contains(entry.number)
        && (!entry.again.isValid() || entry.again <= m_core.now() || m_woken.contains(entry.number));
}

/// 0 goes first.
int OutboxSender::rankOf(const OutboxEntry &entry) const
{
    if (entry.kind != Kind::Eligibility)
        return 2;
    if (m_byHand.value(entry.visit) == m_core.today())
        return 0;
    return entry.confirmFor == toJapanTime(m_core.now()).date() ? 1 : 2;
}

/// All of one patient stay together in their order, at the place of the most urgent one.
void OutboxSender::order(QList<OutboxEntry> &waiting) const
{
    QHash<QByteArray, int> ranks;
    for (const OutboxEntry &entry : std::as_const(waiting))
        ranks.insert(entry.patient, std::min(ranks.value(entry.patient, 2), rankOf(entry)));
    std::stable_sort(
        waiting.begin(), waiting.end(), [&ranks](const OutboxEntry &one, const OutboxEntry &other) {
            return ranks.value(one.patient) < ranks.value(other.patient);
        });
}

void OutboxSender::sendDue()
{
    int broken = 0; // a row that does not open is the store's trouble, and stops no other
    auto waiting = m_book.outbox().waiting(&broken);
    if (!waiting) {
        m_core.noteStore(waiting.error());
        m_next.start(minute);
        return;
    }
    order(*waiting);
    if (std::exchange(m_waking, false)) {
        for (const OutboxEntry &entry : *waiting) {
            if (entry.failure && failedByLine(*entry.failure))
                m_woken.insert(entry.number); // a few at a time, and all in the end
        }
    }
    // What failed by itself and waits for its next try lets the others of its patient go first; only
    // registrations keep their order, as the last number is the one that counts.
    QSet<QByteArray> patients, registrations;
    for (const OutboxEntry &entry : *waiting) {
        const bool onTheWay = m_onTheWay.contains(entry.number);
        const bool due = isDue(entry);
        const bool registers = entry.kind == Kind::Reference;
        const bool held
            = patients.contains(entry.patient) || (registers && registrations.contains(entry.patient));
        if (onTheWay || due || (entry.failure && failedByLine(*entry.failure)))
            patients.insert(entry.patient);
        if (registers)
            registrations.insert(entry.patient);
        const qsizetype most = m_reached ? mostAtOnce : 1;
        if (!held && !onTheWay && due && m_onTheWay.size() < most)
            sendOne(entry);
    }
    planNext(*waiting);
    Q_EMIT changed();
}

/// At the latest in a minute, while something waits: a clock may have been set.
void OutboxSender::planNext(const QList<OutboxEntry> &waiting)
{
    if (waiting.isEmpty())
        return m_next.stop();
    qint64 next = minute;
    for (const OutboxEntry &entry : waiting) {
        if (entry.again.isValid() && !m_onTheWay.contains(entry.number))
            next = std::min(next, m_core.now().msecsTo(entry.again));
    }
    constexpr qint64 soonest = 1000;
    m_next.start(static_cast<int>(std::max(soonest, next)));
}

void OutboxSender::sendOne(const OutboxEntry &due)
{
    m_woken.remove(due.number);
    const auto begun = m_book.begin(due);
    if (!begun) {
        m_core.noteStore(begun.error());
        m_unkept.insert(due.number);
        return;
    }
    if (!*begun || (*begun)->entry.key != due.key)
        m_core.settleLate(due.key); // what comes under the older one is wanted by nobody
    if (!*begun)
        return;
    m_onTheWay.insert(due.number);
    if ((*begun)->reception)
        Q_EMIT kept(*(*begun)->reception);
    ask((*begun)->entry);
}

void OutboxSender::ask(const OutboxEntry &entry)
{
    if (entry.kind == Kind::Reference) {
        m_core.central().registerReference({ entry.reference, entry.key },
            [self = QPointer<OutboxSender>(this), entry](const Outcome<Done> &answer) {
                if (self)
                    self->settle(entry, answer ? std::nullopt : std::optional(answer.error()), {});
            });
        return;
    }
    m_core.central().eligibility({ entry.query, entry.confirmFor, entry.key },
        [self = QPointer<OutboxSender>(this), entry](const Outcome<NumberAnswer> &answer) {
            if (self)
                self->settle(entry, answer ? std::nullopt : std::optional(answer.error()),
                    answer ? *answer : NumberAnswer());
        });
}

/// What came of one attempt. An answer about somebody else is never applied, whoever let it through.
void OutboxSender::settle(OutboxEntry entry, const std::optional<Fault> &failed, const NumberAnswer &answer)
{
    // A late answer may have been first.
    if (!m_onTheWay.remove(entry.number))
        return;
    std::optional<Fault> fault = failed;
    if (!fault && entry.kind == Kind::Eligibility && !areOf(entry.query, answer.eligibility))
        fault = Fault{ Failure::AnswerForOther };
    if (!fault)
        return end(
            entry, entry.kind == Kind::Reference ? m_book.registered(entry) : m_book.answer(entry, answer));
    if (fault->failure == Failure::PersonError && entry.kind == Kind::Eligibility)
        return end(entry, m_book.personError(entry, *fault));
    if (m_unusable.areEnough(entry.number, entry.key, fault->failure) || isForGood(*fault)) {
        m_unusable.end(entry.number); // what lies on the share is for the helpdesk to see
        return end(entry, m_book.refuse(entry, *fault));
    }
    const QDateTime again = m_core.now().addMSecs(m_backoff.after(entry.tries).count());
    take(entry, m_book.postpone(entry, *fault, again));
}

/// It waits no more, and nobody at the desk for it. What came for it under other keys was of no use, and has
/// none now.
void OutboxSender::end(const OutboxEntry &entry, const NumberBook::Changed &settled)
{
    if (settled && entry.kind == Kind::Eligibility)
        m_byHand.remove(entry.visit);
    const QList<QUuid> keys = m_unusable.end(entry.number);
    for (const QUuid &key : keys)
        m_core.settleLate(key);
    take(entry, settled);
}

void OutboxSender::take(const OutboxEntry &entry, const NumberBook::Changed &settled)
{
    if (!settled) {
        // Nothing is lost by it: the same key brings the same answer again, by folder the same file.
        m_core.noteStore(settled.error());
        m_core.leaveUnkept(entry.key);
        m_unkept.insert(entry.number);
    } else if (*settled) {
        Q_EMIT kept(**settled);
    }
    sendDue();
}

/// oqs-interface.md ruling 13. Whatever became of the question meanwhile, as long as no other took its place.
void OutboxSender::takeLate(const QUuid &key, const NumberAnswer &answer)
{
    const auto entry = m_book.outbox().byKey(key);
    if (!entry)
        return m_core.noteStore(entry.error());
    if (!*entry || (*entry)->state == OutboxEntry::State::Done || (*entry)->kind != Kind::Eligibility)
        return m_core.settleLate(key);
    const auto settled = m_book.late(**entry, answer);
    if (!settled || !*settled) {
        if (settled)
            m_core.settleLate(key);
        return take(**entry, settled);
    }
    m_onTheWay.remove((*entry)->number);
    m_core.settleLate(key);
    end(**entry, settled);
}

} // namespace madoguchi
