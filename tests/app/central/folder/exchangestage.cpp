#include "tests/app/central/folder/exchangestage.h"

#include "app/central/folder/foldernames.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>

namespace madoguchi {

Outcome<int> MemoryBook::takeNumber(const QDate &day, const NumberPart &part)
{
    if (fault)
        return *fault;
    const int number = std::max(part.first, next.value(day, 0));
    if (number > part.last)
        return Fault{ .failure = Failure::FolderNumbersUsed };
    next.insert(day, number + 1);
    return number;
}

Outcome<int> MemoryBook::numbersLeft(const QDate &day, const NumberPart &part)
{
    return std::max(0, part.last + 1 - std::max(part.first, next.value(day, 0)));
}

Outcome<Done> MemoryBook::keep(const BookedExchange &exchange)
{
    if (fault)
        return *fault;
    exchanges.removeIf([&exchange](const BookedExchange &one) { return one.token == exchange.token; });
    exchanges.append(exchange);
    return Done{};
}

Outcome<QList<BookedExchange>> MemoryBook::all()
{
    if (fault)
        return *fault;
    QList<BookedExchange> sorted = exchanges;
    std::sort(sorted.begin(), sorted.end(),
        [](const BookedExchange &a, const BookedExchange &b) { return a.written < b.written; });
    return sorted;
}

Outcome<Done> MemoryBook::forgetBefore(const QDateTime &time)
{
    exchanges.removeIf([&time](const BookedExchange &one) { return one.written < time; });
    return Done{};
}

BookedExchange::State MemoryBook::stateOf(const QString &token) const
{
    for (const BookedExchange &exchange : exchanges) {
        if (exchange.token == token)
            return exchange.state;
    }
    return BookedExchange::State::Writing;
}

ExchangeStage::ExchangeStage(bool records)
    : pair{ req(), res(), records }
{
    QDir(dir.path()).mkdir(QStringLiteral("req"));
    QDir(dir.path()).mkdir(QStringLiteral("res"));
}

void ExchangeStage::start()
{
    exchange = std::make_unique<FolderExchange>(
        pair, part, book, clock,
        [this](const FolderAnswer &answer) {
            late.append(answer.exchange.key);
            return lateVerdict;
        },
        FolderTimings(), FolderFiles([this](FolderFiles::Step step) { return files ? files(step) : 0; }));
    exchange->start();
    exchange->look();
}

void ExchangeStage::pass(qint64 milliseconds)
{
    clock.pass(milliseconds);
    QCoreApplication::processEvents(); // questions are taken up from the event loop
    if (exchange)
        exchange->look();
}

QUuid ExchangeStage::ask(const QByteArray &patient, FolderFamily family, const QUuid &key)
{
    FolderQuestion question{ family, key, patient,
        [](const QString &identifier) { return "<request>" + identifier.toLatin1() + "</request>"; } };
    exchange->ask(std::move(question), [this, key](const Outcome<FolderAnswer> &outcome) {
        heard.append({ key, outcome });
        if (whileTold)
            whileTold();
        return outcome ? verdict : AnswerVerdict::Taken;
    });
    pass(0);
    return key;
}

QStringList ExchangeStage::namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

QString ExchangeStage::takeRequest()
{
    const QStringList names = inReq();
    const auto name = names.size() == 1 ? exchangeName(names.first()) : std::nullopt;
    if (!name)
        return {};
    QFile file(req() + u'/' + names.first());
    if (!file.open(QIODevice::ReadOnly))
        return {};
    lastRequest = file.readAll();
    return file.remove() ? name->token : QString();
}

void ExchangeStage::answer(const QString &name, const QByteArray &content) const
{
    QFile file(res() + u'/' + name);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("the terminal cannot write");
}

void ExchangeStage::answerFor(const QString &token, const QByteArray &content) const
{
    const QString family = pair.records ? QStringLiteral("YZKsiquc01") : QStringLiteral("OQSsiquc01");
    answer(family + QStringLiteral("res_") + token + QStringLiteral(".xml"), content);
}

QStringList ExchangeStage::failures() const
{
    QStringList names;
    for (const Heard &one : heard)
        names.append(one.outcome ? QString() : failureName(one.outcome.error().failure));
    return names;
}

} // namespace madoguchi
