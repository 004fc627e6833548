#pragma once

#include "app/domain/consent.h"
#include "app/training/standin/httpmessage.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

#include <functional>

namespace madoguchi {

/// Remembers, per institution and idempotency key, the first answer for 24 hours (central-https.md,
/// Repetition): what is 2xx, or 4xx other than 429. A repeat during the work waits for it.
class KeptAnswers
{
public:
    using Waiter = std::function<void(const HttpResponse &)>;
    enum class State { New, Working, Kept, Reused };

    /// An answer together with what a repeat has to be examined for.
    struct Kept
    {
        HttpResponse response{};
        QList<ConsentKind> kinds{}; ///< of records in the answer
    };

    /// Where a request with this key stands. `fingerprint` covers method, path, body and Madoguchi- headers.
    State look(const QString &key, const QByteArray &fingerprint, const QDateTime &now);
    /// The work for a New key begins.
    void begin(const QString &key, const QByteArray &fingerprint, const QString &visit, const QDateTime &now);
    /// For a Working key: called once when the answer is there.
    void wait(const QString &key, Waiter waiter);
    /// The kept answer of a Kept key.
    [[nodiscard]] Kept kept(const QString &key) const;
    /// The work is done: keeps the answer if it is to be kept, and serves who waits.
    void finish(const QString &key, const Kept &answer);
    /// DELETE: remembered answers of the visit go.
    void forgetVisit(const QString &visit);

    static bool isKept(int status) { return status != 429 && status >= 200 && status < 500; }

private:
    struct Entry
    {
        QByteArray fingerprint{};
        QString visit{};
        QDateTime begun{};
        bool done = false;
        Kept answer{};
        QList<Waiter> waiters{};
    };
    QHash<QString, Entry> m_entries;
};

/// SHA-256 over everything that must be equal in a repeat.
QByteArray fingerprint(const HttpRequest &request);

} // namespace madoguchi
