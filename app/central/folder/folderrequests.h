#pragma once

#include "app/central/folder/exchangeroll.h"
#include "app/central/folder/folderfiles.h"
#include "app/central/folder/folderjobs.h"
#include "app/central/folder/foldernames.h"
#include "app/central/folder/foldersettings.h"
#include "app/support/clock.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace madoguchi {

/// What is asked through the folders.
struct FolderQuestion
{
    FolderFamily family = FolderFamily::Eligibility;
    QUuid key{}; ///< asked again under the same key, it is the same question
    QByteArray patient{}; ///< tells one patient from another while this runs; empty: not of one patient
    /// The request with this ArbitraryFileIdentifier in it.
    std::function<QByteArray(const QString &identifier)> message{};
};

/// Puts requests into one `req` and takes them out again: in a thread of its own, one after the other, since
/// a share may hang. A number is on the disk before it is used, and the exchange is in the book before its
/// file can be seen. What became of a file is in the book before whoever waits for it is told.
class FolderRequests
{
public:
    using Written = std::function<void(const FileResult<Done> &)>;
    using Withdrawn = std::function<void(const Outcome<bool> &)>;

    /// `book`, `roll` and `clock` outlive it.
    FolderRequests(FolderPair pair, const NumberPart &part, ExchangeBook &book, ExchangeRoll &roll,
        const Clock &clock, FolderFiles files);

    /// Books a request under a new token, none of `inUse`. FolderNumbersUsed (until: midnight in Japan), the
    /// store's.
    Outcome<BookedExchange> begin(const FolderQuestion &question, const QSet<QString> &inUse);
    /// Writes the file of what was begun. `written` is called once, later. Exists: somebody was quicker with
    /// that name.
    void put(const BookedExchange &exchange, const FolderQuestion &question, Written written);
    /// Takes the request back where nobody has taken it. `withdrawn` is called once, later. True: nobody ever
    /// will; false: it was taken. FolderUnreachable.
    void withdraw(const BookedExchange &exchange, Withdrawn withdrawn);
    /// Removes what was never sent or was withdrawn and lies there still; the former is settled. `names`: of
    /// `req`.
    void clearUnfinished(const QStringList &names);
    /// How many of these could not be removed: they are tried again by clearUnfinished.
    [[nodiscard]] int uncleared() const { return static_cast<int>(m_uncleared.size()); }
    /// Of the request's file.
    [[nodiscard]] static QString nameOf(const BookedExchange &exchange);
    /// Tokens of all files of the exchange among `names`, whoever's.
    [[nodiscard]] static QSet<QString> tokensIn(const QStringList &names);
    [[nodiscard]] Outcome<int> numbersLeft() const;
    /// FolderUnreachable, of this `req`.
    [[nodiscard]] Fault unreachable() const;
    /// That `req` has no room: since a request could not be put, until one could or lookForRoom has found
    /// some.
    [[nodiscard]] std::optional<Fault> full() const;
    /// Where it was full: looks whether it still is. `found` is called once, later, if there is room again.
    void lookForRoom(std::function<void()> found);
    /// From now on all is done at once, on this thread: for tests.
    void runHere() { m_jobs.runHere(); }

private:
    struct Removal
    {
        QString name{};
        QString token{};
        bool settles = false; ///< it was never sent
        bool removed = false;
    };
    [[nodiscard]] QDate today() const;
    Outcome<QString> newToken(const QSet<QString> &inUse);
    void noteRoom(const QString &name, qint64 size, const FileResult<Done> &written);
    void afterPut(const QString &token, const FileResult<Done> &written);
    void afterWithdrawal(const BookedExchange &exchange, const Outcome<Withdrawal> &withdrawal);
    void afterClearing(const QList<Removal> &removals);

    FolderPair m_pair;
    NumberPart m_part;
    ExchangeBook &m_book;
    ExchangeRoll &m_roll;
    const Clock &m_clock;
    FolderFiles m_files;
    QSet<QString> m_writing{}; ///< tokens whose file the thread is at
    QHash<QString, QList<Withdrawn>> m_withdrawing{}; ///< the same, by whoever waits
    QSet<QString> m_uncleared{}; ///< names
    QString m_fullFor{}; ///< name of a request of ours that had no room; empty: it was not full
    qint64 m_fullSize = 0; ///< of that request, bytes
    bool m_lookingForRoom = false;
    bool m_clearing = false;
    bool m_begun = false; ///< a look has found what the last run has left, or something was written since
    FolderJobs m_jobs{};
};

} // namespace madoguchi
