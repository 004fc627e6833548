#pragma once

#include "app/central/folder/exchangeroll.h"
#include "app/central/folder/folderfiles.h"
#include "app/central/folder/foldernames.h"
#include "app/central/folder/foldersettings.h"
#include "app/support/clock.h"

#include <QByteArray>
#include <QSet>
#include <QString>

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

/// Puts requests into one `req` and takes them out again. A number is on the disk before it is used, and the
/// exchange is in the book before its file can be seen.
class FolderRequests
{
public:
    /// `book` and `clock` outlive it.
    FolderRequests(FolderPair pair, const NumberPart &part, ExchangeBook &book, ExchangeRoll &roll,
        const Clock &clock, FolderFiles files);

    /// Why nothing can be asked: FolderUnreachable (code: which folder).
    [[nodiscard]] std::optional<Fault> trouble() const;
    /// Writes the request under a new token. FolderNumbersUsed (until: midnight in Japan),
    /// FolderUnreachable, the store's.
    Outcome<BookedExchange> write(const FolderQuestion &question);
    /// Takes the request back where nobody has taken it. True: nobody ever will; false: it was taken.
    /// FolderUnreachable.
    Outcome<bool> withdraw(const BookedExchange &exchange);
    /// After a start: removes what a cut run has left unfinished, and settles what was never sent.
    void clearUnfinished();
    /// This station's requests that lie in `req` now; nothing where that cannot be seen.
    [[nodiscard]] std::optional<QSet<QString>> tokensWaiting() const;
    [[nodiscard]] Outcome<int> numbersLeft() const;

private:
    /// Tokens in either folder, whoever's.
    [[nodiscard]] Outcome<QSet<QString>> tokensInUse() const;
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
