#pragma once

#include "app/central/folder/exchangeroll.h"
#include "app/central/folder/folderfiles.h"
#include "app/central/folder/foldernames.h"
#include "app/central/folder/foldersettings.h"
#include "app/support/clock.h"

#include <QByteArray>
#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>

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

/// Puts requests into one `req` and takes them out again. A number is on the disk before it is used, and the
/// exchange is in the book before its file can be seen.
class FolderRequests
{
public:
    /// `book` and `clock` outlive it.
    FolderRequests(FolderPair pair, const NumberPart &part, ExchangeBook &book, ExchangeRoll &roll,
        const Clock &clock, FolderFiles files);

    /// Writes the request under a new token, none of `inUse`. FolderNumbersUsed (until: midnight in Japan),
    /// FolderUnreachable, the store's.
    Outcome<BookedExchange> write(const FolderQuestion &question, const QSet<QString> &inUse);
    /// Takes the request back where nobody has taken it. True: nobody ever will; false: it was taken.
    /// FolderUnreachable.
    Outcome<bool> withdraw(const BookedExchange &exchange);
    /// After a start: removes what a cut run has left unfinished, and settles what was never sent. `names`:
    /// of `req`.
    void clearUnfinished(const QStringList &names);
    /// Of the request's file.
    [[nodiscard]] static QString nameOf(const BookedExchange &exchange);
    /// Tokens of all files of the exchange among `names`, whoever's.
    [[nodiscard]] static QSet<QString> tokensIn(const QStringList &names);
    [[nodiscard]] Outcome<int> numbersLeft() const;

private:
    [[nodiscard]] QDate today() const;
    Outcome<QString> newToken(const QSet<QString> &inUse);
    FileResult<Done> put(const BookedExchange &exchange, const FolderQuestion &question);

    FolderPair m_pair;
    NumberPart m_part;
    ExchangeBook &m_book;
    ExchangeRoll &m_roll;
    const Clock &m_clock;
    FolderFiles m_files;
};

} // namespace madoguchi
