#pragma once

#include "app/central/folder/folderanswer.h"
#include "app/central/folder/folderrequests.h"
#include "app/central/folder/foldertimings.h"

#include <QList>
#include <QString>
#include <QUuid>

#include <memory>
#include <optional>

namespace madoguchi {

/// A question that somebody waits for. Times are Clock::monotonicMilliseconds().
struct AskedQuestion
{
    FolderQuestion question{};
    QList<TakeAnswer> takers{}; ///< several, where it was asked again meanwhile
    qint64 since = 0;
    QString token{}; ///< of its request; empty: it waits for its turn
    std::optional<qint64> written{}; ///< nothing: before the last start
    qint64 notBefore = 0;
    int repeated = 0; ///< because the service still worked on it
    std::optional<qint64> givenUp{}; ///< when its time was over: its request is being withdrawn
    bool isNew = true; ///< nobody has looked yet whether its request is out from an earlier run
};
using AskedPointer = std::shared_ptr<AskedQuestion>;

/// All of them for one pair of folders, and whose turn it is: one a second, one of a patient and kind at a
/// time (oqs-interface.md ruling 17).
class AskedQuestions
{
public:
    explicit AskedQuestions(const FolderTimings &timings);

    void add(AskedPointer asked);
    /// It is answered.
    void drop(const AskedPointer &asked);
    /// Its request is out under `token` since `at`.
    void sent(const AskedPointer &asked, const QString &token, qint64 at);

    /// Null: there is none.
    [[nodiscard]] AskedPointer withToken(const QString &token) const;
    [[nodiscard]] AskedPointer withKey(const QUuid &key) const;
    [[nodiscard]] QList<AskedPointer> waiting() const; ///< without a token
    /// Whose time is over, and once more where its request could not be withdrawn while a share hangs.
    [[nodiscard]] QList<AskedPointer> overdue(qint64 now) const;
    [[nodiscard]] bool contains(const AskedPointer &asked) const { return m_asked.contains(asked); }
    /// Whose request may be written now; null: nobody's.
    [[nodiscard]] AskedPointer next(qint64 now) const;
    /// The earliest moment at which one of these changes; nothing: none will.
    [[nodiscard]] std::optional<qint64> nextDue() const;

private:
    [[nodiscard]] bool isOut(const AskedQuestion &like) const;
    [[nodiscard]] qint64 deadline(const AskedQuestion &asked) const;
    [[nodiscard]] qint64 turn(const AskedQuestion &asked) const;

    FolderTimings m_timings;
    QList<AskedPointer> m_asked{}; ///< in the order they came
    std::optional<qint64> m_lastSent{};
};

} // namespace madoguchi
