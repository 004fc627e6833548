#include "app/central/folder/folderexchange.h"

#include <QPointer>

#include <algorithm>

namespace madoguchi {

namespace {

using State = BookedExchange::State;
using Form = ExchangeName::Form;

bool isReturnedRequest(const ExchangeName &name)
{
    return name.direction == ExchangeName::Direction::Request && name.form == Form::Xml;
}

/// Where more lies in a folder than can be listed, what may be ours is not lost behind what is nobody's.
FolderFiles::First ownFirst(const NumberPart &part)
{
    return [part](const QString &fileName) {
        auto name = exchangeName(fileName);
        if (!name)
            name = unfinishedRequest(fileName);
        const std::optional<DayToken> token = name ? dayToken(name->token) : std::nullopt;
        return token && token->number >= part.first && token->number <= part.last;
    };
}

} // namespace

FolderExchange::FolderExchange(const FolderPair &pair, const NumberPart &part, ExchangeBook &book,
    const Clock &clock, TakeLate late, const FolderTimings &timings, const FolderFiles &files,
    QObject *parent)
    : QObject(parent)
    , m_pair(pair)
    , m_part(part)
    , m_timings(timings)
    , m_clock(clock)
    , m_late(std::move(late))
    , m_roll(book, pair.records)
    , m_requests(pair, part, book, m_roll, clock, files)
    , m_census(pair.records, part, timings)
    , m_asked(timings)
    , m_bookFault(Fault{ .failure = Failure::StoreUnreachable })
    , m_reqWatch(
          pair.req, clock, { [](const QString &) { return false; }, {}, {}, ownFirst(part) }, timings, files)
    , m_watch(pair.res, clock, interest(), timings, files)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &FolderExchange::work);
    connect(&m_watch, &FolderWatch::settled, this, &FolderExchange::takeSettled);
    connect(&m_watch, &FolderWatch::unreadable, this, &FolderExchange::takeUnreadable);
    connect(&m_watch, &FolderWatch::looked, this, &FolderExchange::afterLook);
    connect(&m_reqWatch, &FolderWatch::looked, this, &FolderExchange::afterLook);
}

void FolderExchange::afterLook()
{
    clearUnfinished();
    if (!m_bookFault && !m_reqWatch.trouble() && m_reqWatch.hasLooked())
        withdrawForgotten();
    if (!m_reqWatch.trouble())
        m_requests.lookForRoom([this] { noteRoom(); });
    sweep();
    work();
}

/// What had no room waits somewhere: it is told that the way is open again.
void FolderExchange::noteRoom()
{
    const QPointer<FolderExchange> self(this);
    refreshHealth();
    if (self && !trouble())
        Q_EMIT told(true, Fault());
}

std::optional<Fault> FolderExchange::trouble() const
{
    if (m_bookFault)
        return m_bookFault;
    QStringList which;
    if (m_reqWatch.trouble())
        which.append(m_pair.reqWord());
    if (m_watch.trouble())
        which.append(m_pair.resWord());
    if (which.isEmpty())
        return std::nullopt;
    return Fault{ Failure::FolderUnreachable, which.join(QStringLiteral(", ")) };
}

FolderInterest FolderExchange::interest()
{
    FolderInterest wanted;
    wanted.first = ownFirst(m_part);
    wanted.wanted = [this](const QString &fileName) {
        const std::optional<ExchangeName> name = ownName(fileName);
        if (!name || isReturnedRequest(*name) || m_roll.find(name->token)->state == State::Settled)
            return false;
        // A record that nobody waits for any more is not even opened (ruling 13).
        return !m_pair.records || m_asked.withToken(name->token) != nullptr;
    };
    wanted.whole = isWholeAnswer;
    wanted.mayBeEmpty = [](const QString &fileName) {
        const std::optional<ExchangeName> name = exchangeName(fileName);
        return name && name->form == Form::Err;
    };
    return wanted;
}

std::optional<ExchangeName> FolderExchange::ownName(const QString &fileName) const
{
    if (!m_pair.records && namesRecords(fileName))
        return std::nullopt;
    std::optional<ExchangeName> name = exchangeName(fileName);
    const BookedExchange *exchange = name ? m_roll.find(name->token) : nullptr;
    return exchange != nullptr && exchange->family == name->family ? name : std::nullopt;
}

void FolderExchange::start()
{
    loadBook();
    m_reqWatch.start();
    m_watch.start();
}

void FolderExchange::loadBook()
{
    const auto loaded = m_roll.load(m_timings.remember, m_clock.now());
    m_bookFault = loaded ? std::nullopt : std::optional(loaded.error());
    if (m_bookFault)
        return;
    if (!m_pair.records)
        return;
    // Whoever asked for records was a person at a screen that is gone; asked again, it is a new question.
    for (const State state : { State::Writing, State::Open }) {
        const QList<BookedExchange> exchanges = m_roll.in(state);
        for (const BookedExchange &exchange : exchanges)
            m_roll.mark(exchange.token, State::Late);
    }
}

void FolderExchange::look()
{
    const QPointer<FolderExchange> self(this);
    m_requests.runHere();
    m_reqWatch.look();
    if (self)
        m_watch.look();
}

void FolderExchange::work()
{
    const QPointer<FolderExchange> self(this);
    expire();
    if (self)
        dispatch();
    if (!self)
        return;
    refreshHealth();
    const std::optional<qint64> due = m_asked.nextDue();
    if (!self || !due)
        return;
    m_timer.start(static_cast<int>(
        std::clamp<qint64>(*due - m_clock.monotonicMilliseconds(), 1, m_timings.answer.count())));
}

void FolderExchange::ask(FolderQuestion question, TakeAnswer take)
{
    if (const AskedPointer before = m_asked.withKey(question.key)) {
        before->takers.append(std::move(take));
        return;
    }
    const auto asked = std::make_shared<AskedQuestion>();
    asked->question = std::move(question);
    asked->takers.append(std::move(take));
    asked->since = m_clock.monotonicMilliseconds();
    m_asked.add(asked);
    QMetaObject::invokeMethod(this, &FolderExchange::work, Qt::QueuedConnection);
}

void FolderExchange::dispatch()
{
    const QPointer<FolderExchange> self(this);
    if (!m_reqWatch.hasLooked() || !m_watch.hasLooked())
        return; // what the last run has left is not known yet
    if (m_bookFault && !m_asked.waiting().isEmpty()) {
        loadBook();
        clearUnfinished();
    }
    const QList<AskedPointer> waiting = m_asked.waiting();
    for (const AskedPointer &asked : waiting) {
        if (!trouble() && std::exchange(asked->isNew, false) && attach(asked) && !self)
            return;
    }
    while (const AskedPointer asked = m_asked.next(m_clock.monotonicMilliseconds())) {
        send(asked);
        if (!self)
            return;
    }
}

bool FolderExchange::attach(const AskedPointer &asked)
{
    const QList<BookedExchange> earlier = m_roll.of(asked->question.key);
    for (const BookedExchange &exchange : earlier) {
        if (const auto kept = m_kept.constFind(exchange.token); kept != m_kept.constEnd()) {
            const SettledFile file = *kept;
            m_kept.remove(exchange.token);
            asked->token = exchange.token;
            deliver(asked, file, *exchangeName(file.name));
            return true;
        }
    }
    for (const BookedExchange &exchange : earlier) {
        const bool isOut = exchange.state == State::Open || exchange.state == State::Writing;
        if (isOut || (exchange.state == State::Late && hasAnswer(exchange.token))) {
            asked->token
                = exchange.token; // the terminal has it, or will, or its answer is only to settle yet
            return true;
        }
    }
    return false;
}

bool FolderExchange::hasAnswer(const QString &token) const
{
    const QStringList &names = m_watch.listing().names;
    return std::any_of(names.begin(), names.end(), [this, &token](const QString &fileName) {
        const std::optional<ExchangeName> name = ownName(fileName);
        return name && name->token == token && !isReturnedRequest(*name);
    });
}

AnswerVerdict FolderExchange::tell(const AskedPointer &asked, const Outcome<FolderAnswer> &outcome)
{
    AnswerVerdict verdict = AnswerVerdict::Taken;
    const QList<TakeAnswer> takers = asked->takers;
    for (const TakeAnswer &take : takers) {
        const AnswerVerdict one = take(outcome);
        verdict = one == AnswerVerdict::Taken ? verdict : one;
    }
    return verdict;
}

void FolderExchange::takeSettled(const SettledFile &file)
{
    const std::optional<ExchangeName> name = ownName(file.name);
    if (!name)
        return;
    m_unreadable.remove(file.name);
    m_health.lastAnswer = m_clock.now();
    AskedPointer asked = m_asked.withToken(name->token);
    if (!asked) // an earlier request for the same question: a good answer to it is as good
        asked = m_asked.withKey(m_roll.find(name->token)->key);
    if (asked)
        deliver(asked, file, *name);
    else
        takeLate(file, *name);
}

Outcome<FolderAnswer> FolderExchange::answerIn(const SettledFile &file, const ExchangeName &name) const
{
    if (name.form == Form::Err)
        return Fault{ Failure::FolderReturned, file.name };
    Outcome<AnswerContent> content = answerContent(file.name, file.content);
    const QString evidence = answerEvidence(file.name, file.content);
    if (!content)
        return withEvidence(content.error(), evidence);
    FolderAnswer answer{ *m_roll.find(name.token), std::move(content->content), content->document, {},
        evidence };
    const AskedPointer asked = m_asked.withToken(name.token);
    answer.older = asked == nullptr;
    if (asked && asked->written)
        answer.wait = std::chrono::milliseconds(m_clock.monotonicMilliseconds() - *asked->written);
    return answer;
}

void FolderExchange::deliver(const AskedPointer &asked, const SettledFile &file, const ExchangeName &name)
{
    const QPointer<FolderExchange> self(this);
    const Outcome<FolderAnswer> outcome = answerIn(file, name);
    const bool older = asked->token != name.token;
    m_asked.drop(asked);
    const AnswerVerdict verdict = older && !outcome ? AnswerVerdict::Passed : tell(asked, outcome);
    if (!self)
        return; // the next run finds it still expected, and the file where it is
    if (verdict == AnswerVerdict::Unkept) {
        m_roll.mark(name.token, State::Late);
        m_kept.insert(name.token, file);
    } else {
        m_roll.mark(name.token, State::Settled);
        if (verdict != AnswerVerdict::Passed)
            settleOthers(asked->question.key);
        m_watch.committed(file.name);
    }
    if (verdict == AnswerVerdict::Passed)
        m_asked.add(asked); // as it was
    if (verdict == AnswerVerdict::Processing)
        askAgain(asked);
    if (self)
        Q_EMIT told(true, Fault());
}

void FolderExchange::askAgain(const AskedPointer &asked)
{
    if (asked->repeated >= m_timings.processingTries) {
        tell(asked, Fault{ .failure = Failure::SegmentProcessing });
        return;
    }
    ++asked->repeated;
    asked->token.clear();
    asked->written.reset();
    asked->notBefore = m_clock.monotonicMilliseconds() + m_timings.processing.count();
    m_asked.add(asked);
}

void FolderExchange::takeLate(const SettledFile &file, const ExchangeName &name)
{
    const QPointer<FolderExchange> self(this);
    const Outcome<FolderAnswer> answer = answerIn(file, name);
    m_kept.insert(name.token, file); // first: whoever is told may settle it in there
    const LateVerdict verdict = answer ? m_late(*answer) : LateVerdict::Useless;
    if (!self || verdict == LateVerdict::Kept)
        return;
    m_kept.remove(name.token);
    m_roll.mark(name.token, State::Settled);
    m_watch.committed(file.name);
}

void FolderExchange::takeUnreadable(
    const QString &name, const std::optional<FileTrouble> &trouble, const QByteArray &content)
{
    const std::optional<ExchangeName> own = ownName(name);
    if (own && !m_pair.records) // a room's is deleted: what can be said of it goes to whoever asked
        m_unreadable.insert(name);
    const AskedPointer asked = own ? m_asked.withToken(own->token) : nullptr;
    if (own && !asked && m_isForgotten && m_isForgotten(*m_roll.find(own->token)))
        m_roll.mark(own->token, State::Settled); // swept with the next look
    if (!asked)
        return;
    m_roll.mark(own->token, State::Late); // where it is finished after all, it is a late answer
    m_asked.drop(asked);
    const QPointer<FolderExchange> self(this);
    const Fault fault{ Failure::FolderAnswerUnreadable,
        trouble ? answerEvidence(name, *trouble) : answerEvidence(name, content) };
    tell(asked, fault);
    if (self)
        Q_EMIT told(true, Fault());
}

} // namespace madoguchi
