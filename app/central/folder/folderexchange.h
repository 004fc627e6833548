#pragma once

#include "app/central/folder/askedquestions.h"
#include "app/central/folder/exchangeroll.h"
#include "app/central/folder/folderanswer.h"
#include "app/central/folder/foldercensus.h"
#include "app/central/folder/folderrequests.h"
#include "app/central/folder/folderwatch.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <optional>

namespace madoguchi {

/// What an administrator should know of one pair of folders.
struct PairHealth
{
    bool looked = false; ///< at both folders, since the start
    std::optional<Fault> trouble{}; ///< FolderUnreachable (code: which), or the store's: nothing can be asked
    std::optional<Fault> full{}; ///< FolderUnreachable (fullFolder): there is no room for a request now
    FolderCounts counts{};
    std::optional<Fault> cut{}; ///< FolderTooFull (code: which): what lies there is not all known
    bool untaken = false; ///< a request of this run lies there, and nobody takes it
    int uncleared = 0; ///< requests of ours that were withdrawn and cannot be removed
    int duplicates = 0; ///< deleted since the start (oqs-interface.md ruling 13)
    int expected = 0; ///< requests that the terminal has, and answers that nobody has fetched
    QDateTime lastAnswer{}; ///< invalid: none since the start
    bool operator==(const PairHealth &) const = default;
};

/// The exchange through one pair of folders: puts requests into `req`, finds their answers in `res`, and
/// gives each to whoever asked, once, at the latest at the deadline. What is expected stands in the book, so
/// that a new run goes on where the last one was cut: asked again under the same key, a question is not sent
/// a second time while its request is out. One request a second, and one of a patient and kind at a time.
/// In `res` it touches names of tokens that this station has given out, and nothing else.
class FolderExchange : public QObject
{
    Q_OBJECT
public:
    /// `book` and `clock` outlive it. `late`: is told of answers to questions that nobody waits for any more;
    /// of medical records it never is, they are deleted unread.
    FolderExchange(const FolderPair &pair, const NumberPart &part, ExchangeBook &book, const Clock &clock,
        TakeLate late, const FolderTimings &timings = {}, const FolderFiles &files = FolderFiles(),
        QObject *parent = nullptr);

    /// Asked of an answer that stays unreadable, once in a run.
    void setForgotten(IsForgotten isForgotten) { m_isForgotten = std::move(isForgotten); }

    /// Takes up what the last run has left, and looks into the folders from now on.
    void start();
    /// `take` is called once with the answer or a fault, later, and before anything of the answer is deleted;
    /// after Processing once more. After Unkept the file stays as one that came late. Faults beside those of
    /// FolderRequests::write: FolderNotTaken, ServiceTimeout (it stays expected: a late answer goes to
    /// `late`), FolderReturned, FolderAnswerEncrypted, FolderAnswerUnreadable, AnswerMalformed, ServiceBusy
    /// (waited too long for its turn), SegmentProcessing.
    void ask(FolderQuestion question, TakeAnswer take);
    /// Whoever asked under `key` has what came late, or does not want it any more: what is kept of it is
    /// deleted.
    void settle(const QUuid &key);

    /// Looks now, on this thread, and does what is due: for tests.
    void look();
    [[nodiscard]] PairHealth health() const { return m_health; }
    [[nodiscard]] Outcome<int> numbersLeft() const { return m_requests.numbersLeft(); }

Q_SIGNALS:
    void healthChanged();
    /// After each question: an answer of whatever kind came (no Failure), or why not; and when a folder that
    /// was full has room again.
    void told(bool reached, const madoguchi::Fault &fault);

private:
    FolderInterest interest();
    void loadBook();
    void afterLook();
    void noteRoom();
    [[nodiscard]] std::optional<Fault> trouble() const;
    void withdraw(const BookedExchange &exchange);
    void clearUnfinished();
    void work();
    void dispatch();
    [[nodiscard]] bool attach(const AskedPointer &asked);
    [[nodiscard]] bool hasAnswer(const QString &token) const;
    void send(const AskedPointer &asked);
    void afterPut(const AskedPointer &asked, const QString &token, const FileResult<Done> &written);
    void refuse(const AskedPointer &asked, const Fault &fault);
    void expire();
    void giveUp(const AskedPointer &asked);
    [[nodiscard]] Fault expiry(const AskedQuestion &asked, const Outcome<bool> &withdrawn);
    void takeSettled(const SettledFile &file);
    void takeUnreadable(
        const QString &name, const std::optional<FileTrouble> &trouble, const QByteArray &content);
    void deliver(const AskedPointer &asked, const SettledFile &file, const ExchangeName &name);
    void takeLate(const SettledFile &file, const ExchangeName &name);
    [[nodiscard]] Outcome<FolderAnswer> answerIn(const SettledFile &file, const ExchangeName &name) const;
    void askAgain(const AskedPointer &asked);
    AnswerVerdict tell(const AskedPointer &asked, const Outcome<FolderAnswer> &outcome);
    void settleOthers(const QUuid &key);
    void sweep();
    void withdrawForgotten();
    void refreshHealth();
    [[nodiscard]] bool liesUntaken() const;
    [[nodiscard]] std::optional<ExchangeName> ownName(const QString &fileName) const;

    FolderPair m_pair;
    NumberPart m_part;
    FolderTimings m_timings;
    const Clock &m_clock;
    TakeLate m_late;
    IsForgotten m_isForgotten{};
    ExchangeRoll m_roll;
    FolderRequests m_requests;
    FolderCensus m_census;
    AskedQuestions m_asked;
    QHash<QString, SettledFile> m_kept{}; ///< token: an answer that came late, or could not be kept elsewhere
    QSet<QString> m_unreadable{}; ///< answers to us that lie there, and are counted like what is nobody's
    std::optional<Fault> m_bookFault{};
    PairHealth m_health{};
    PairHealth m_told{}; ///< as healthChanged() has told it
    QTimer m_timer{};
    FolderWatch m_reqWatch; ///< of what is still there: nothing is read
    FolderWatch m_watch;
};

} // namespace madoguchi
