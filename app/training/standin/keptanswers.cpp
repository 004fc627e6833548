#include "app/training/standin/keptanswers.h"

#include <QCryptographicHash>

#include <algorithm>
#include <utility>

namespace madoguchi {

namespace {

constexpr qint64 keptSeconds = 24 * 3600;

} // namespace

KeptAnswers::State KeptAnswers::look(const QString &key, const QByteArray &fingerprint, const QDateTime &now)
{
    m_entries.removeIf([&](const auto &entry) {
        return entry.value().done && entry.value().begun.secsTo(now) >= keptSeconds;
    });
    const auto found = m_entries.constFind(key);
    if (found == m_entries.constEnd())
        return State::New;
    if (found->fingerprint != fingerprint)
        return State::Reused;
    return found->done ? State::Kept : State::Working;
}

void KeptAnswers::begin(
    const QString &key, const QByteArray &fingerprint, const QString &visit, const QDateTime &now)
{
    m_entries.insert(key, { fingerprint, visit, now });
}

void KeptAnswers::wait(const QString &key, Waiter waiter)
{
    m_entries[key].waiters.append(std::move(waiter));
}

KeptAnswers::Kept KeptAnswers::kept(const QString &key) const
{
    return m_entries.value(key).answer;
}

void KeptAnswers::finish(const QString &key, const Kept &answer)
{
    // Absent when a DELETE came during the work: then it is not kept either.
    Entry entry = m_entries.take(key);
    const QList<Waiter> waiters = std::exchange(entry.waiters, {});
    if (isKept(answer.response.status) && !entry.fingerprint.isEmpty()) {
        entry.done = true;
        entry.answer = answer;
        m_entries.insert(key, entry);
    }
    for (const Waiter &waiter : waiters)
        waiter(answer.response);
}

void KeptAnswers::forgetVisit(const QString &visit)
{
    m_entries.removeIf([&](const auto &entry) { return entry.value().done && entry.value().visit == visit; });
}

QByteArray fingerprint(const HttpRequest &request)
{
    QList<QByteArray> parts{ request.method, request.path.toUtf8(), request.query.toString().toUtf8() };
    QList<QByteArray> headers;
    for (const auto &[name, value] : request.headers) {
        if (name.startsWith("madoguchi-"))
            headers.append(name + ':' + value);
    }
    std::sort(headers.begin(), headers.end());
    parts += headers;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray &part : std::as_const(parts)) {
        hash.addData(QByteArray::number(part.size()) + '\n');
        hash.addData(part);
    }
    hash.addData(request.body);
    return hash.result();
}

} // namespace madoguchi
