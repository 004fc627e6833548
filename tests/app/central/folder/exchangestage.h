#pragma once

#include "app/central/folder/folderexchange.h"
#include "tests/support/fixedclock.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <optional>

namespace madoguchi {

/// A book that outlives the runs of a station, and may refuse to take anything.
class MemoryBook : public ExchangeBook
{
public:
    Outcome<int> takeNumber(const QDate &day, const NumberPart &part) override;
    Outcome<int> numbersLeft(const QDate &day, const NumberPart &part) override;
    Outcome<Done> keep(const BookedExchange &exchange) override;
    Outcome<QList<BookedExchange>> all() override;
    Outcome<Done> forgetBefore(const QDateTime &time) override;

    [[nodiscard]] BookedExchange::State stateOf(const QString &token) const;

    QList<BookedExchange> exchanges{};
    QHash<QDate, int> next{};
    std::optional<Fault> fault{}; ///< of everything
};

/// An answer that is well-formed, and says nothing.
inline QByteArray wholeAnswer(const QByteArray &text = "x")
{
    return "<XmlMsg><MessageHeader>" + text + "</MessageHeader></XmlMsg>";
}

/// One station at a pair of folders, and a terminal that does what a test says.
class ExchangeStage
{
public:
    struct Heard
    {
        QUuid key{};
        Outcome<FolderAnswer> outcome = Fault();
    };

    explicit ExchangeStage(bool records = false);

    void start();
    void stop() { exchange.reset(); }
    /// Time passes, then the station looks.
    void pass(qint64 milliseconds);
    /// As much as makes a file settle.
    void settle() { pass(300); }

    QUuid ask(const QByteArray &patient, FolderFamily family = FolderFamily::Eligibility,
        const QUuid &key = QUuid::createUuid());

    [[nodiscard]] QStringList inReq() const { return namesIn(req()); }
    [[nodiscard]] QStringList inRes() const { return namesIn(res()); }
    /// Takes the only request away, as OQSComApp does. The token; empty: there is none, or several.
    QString takeRequest();
    void answer(const QString &name, const QByteArray &content) const;
    void answerFor(const QString &token, const QByteArray &content = wholeAnswer()) const;

    [[nodiscard]] QString req() const { return dir.filePath(QStringLiteral("req")); }
    [[nodiscard]] QString res() const { return dir.filePath(QStringLiteral("res")); }
    [[nodiscard]] static QStringList namesIn(const QString &folder);
    [[nodiscard]] QStringList failures() const; ///< of what was heard; "" for an answer

    QTemporaryDir dir{};
    FixedClock clock{};
    MemoryBook book{};
    FolderPair pair{};
    NumberPart part{};
    FolderFiles::Fault files{};
    std::unique_ptr<FolderExchange> exchange{};
    QList<Heard> heard{};
    QList<QUuid> late{};
    AnswerVerdict verdict = AnswerVerdict::Taken;
    LateVerdict lateVerdict = LateVerdict::Kept;
    std::function<void()> whileTold{};
    QByteArray lastRequest{};
};

} // namespace madoguchi
