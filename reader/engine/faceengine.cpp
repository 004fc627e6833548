#include "reader/engine/faceengine.h"

#include "reader/engine/faceanswers.h"
#include "reader/engine/facecalls.h"
#include "reader/engine/facekeeper.h"
#include "reader/engine/facestream.h"
#include "reader/engine/faceworker.h"
#include "reader/mailbox.h"
#include "reader/pending.h"

#include <QList>

#include <algorithm>
#include <future>
#include <utility>

namespace madoguchi {

namespace {

using Milliseconds = std::chrono::milliseconds;
using Standing = CardResult<FaceTraits>;

constexpr Milliseconds grace{ 2'000 }; ///< after the time that a comparison was given
constexpr int patience = 2'000; ///< for the thread to end

/// It says how engine and device are, and not what became of one request.
bool tellsOfTheEngine(CardFault fault)
{
    return fault >= CardFault::EngineNotStarted && fault <= CardFault::FaceDevice
        && !faceanswers::leavesEngineWell(fault);
}

/// Polls until there is a final state.
CardResult<FaceProgress> watch(FaceSession &session, const FacePlan &plan, Milliseconds timeout,
    FaceWorker &worker, FaceStream &stream, const FaceCall &call)
{
    const auto end = std::chrono::steady_clock::now() + timeout + grace;
    const auto isOver = [&call] { return call.isCancelled.load(); };
    while (!isOver()) {
        const auto progress = session.poll();
        if (!progress || progress->isFinal())
            return progress;
        stream.look(*progress);
        if (std::chrono::steady_clock::now() > end) {
            session.kill();
            return CardError{ .fault = CardFault::EngineLate, .detail = QStringLiteral("MDG_TIMED_OUT") };
        }
        worker.pause(plan.between, isOver);
    }
    if (const auto cancelled = session.cancel(); !cancelled)
        return cancelled.error();
    return CardError{ .fault = CardFault::FaceCancelled };
}

/// On the card thread, once the engine's thread has opened the engine.
CardResult<Done> unlocked(
    FaceKeeper &keeper, const std::shared_future<CardResult<Done>> &opened, const CardTransmit &transmit)
{
    const FaceDeadlines deadlines = keeper.plan().deadlines;
    const auto end = std::chrono::steady_clock::now() + deadlines.unlock;
    if (opened.wait_for(deadlines.open + deadlines.poll) != std::future_status::ready)
        return CardError{ .fault = CardFault::Busy };
    if (const CardResult<Done> &opening = opened.get(); !opening)
        return opening;
    auto use = keeper.opened();
    if (!use)
        return use.error();
    return use->session->unlock(transmit, end);
}

} // namespace

class FaceEngine::Private
{
public:
    Private(FaceEngine *engine, FacePlan plan)
        : m_engine(engine)
        , m_mailbox(Mailbox::at(engine))
        , m_keeper(std::make_shared<FaceKeeper>(std::move(plan)))
        , m_worker(FaceWorker::start())
    { }

    /// Runs `work`: CardResult<T>(FaceSession &, const FaceCall &) with the open session, and gives what it
    /// returns.
    template <typename T, typename Work>
    std::shared_ptr<FaceCall> submit(std::function<void(CardResult<T>)> give, Work work)
    {
        auto call = std::make_shared<FaceCall>();
        call->end = [give](CardError error) { give(error); };
        call->stop = [keeper = m_keeper] { keeper->kill(); };
        remember(call);
        m_worker->add([this, mailbox = m_mailbox, keeper = m_keeper, call, give, work] {
            call->isRunning = true; // before the question: cancel() asks the other way round
            if (call->isCancelled)
                return;
            auto use = keeper->session();
            CardResult<T> result = use ? work(*use->session, *call) : CardResult<T>(use.error());
            // Before the answer: who gets it may ask how the engine is.
            if (const auto standing = standingAfter(use, result))
                mailbox->post([this, standing] { take(*standing); });
            const bool isDone = use && !use->session->isWanted();
            use = CardError{}; // others may have the session
            if (isDone)
                keeper->close();
            call->isOver = true;
            give(std::move(result));
        });
        return call;
    }

    template <typename T>
    static std::optional<Standing> standingAfter(
        const CardResult<FaceKeeper::Use> &use, const CardResult<T> &result)
    {
        if (!use && use.error().fault == CardFault::FaceCancelled)
            return std::nullopt;
        if (!use)
            return use.error();
        if (!result && tellsOfTheEngine(result.error().fault))
            return result.error();
        return use->session->traits();
    }

    void remember(const std::shared_ptr<FaceCall> &call)
    {
        m_calls.removeIf([](const auto &old) { return old->isOver || old.use_count() == 1; });
        m_calls.append(call);
    }

    /// Answers all that is pending. Queued ones are skipped; the running one is told to come back.
    void endAll(CardFault fault)
    {
        auto calls = std::exchange(m_calls, {});
        calls.removeIf([](const auto &call) { return call->isOver.load(); });
        for (const auto &call : std::as_const(calls)) {
            call->isCancelled = true; // all of them, before one that ends lets the next one begin
            call->end(CardError{ .fault = fault });
        }
        for (const auto &call : std::as_const(calls)) {
            if (call->isRunning)
                call->stop();
        }
    }

    void take(const Standing &standing)
    {
        if (same(standing))
            return;
        m_standing = standing;
        Q_EMIT m_engine->changed();
    }

    [[nodiscard]] bool same(const Standing &standing) const
    {
        if (!m_standing || m_standing->ok() != standing.ok())
            return false;
        return standing.ok() ? **m_standing == *standing : m_standing->error() == standing.error();
    }

    FaceEngine *m_engine;
    std::shared_ptr<Mailbox> m_mailbox;
    std::shared_ptr<FaceKeeper> m_keeper;
    std::shared_ptr<FaceWorker> m_worker;
    QList<std::shared_ptr<FaceCall>> m_calls{};
    std::optional<Standing> m_standing{};
};

FaceEngine::FaceEngine(FacePlan plan, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(plan)))
{ }

FaceEngine::~FaceEngine()
{
    d->m_mailbox->close();
    d->endAll(CardFault::Stopped);
    d->m_worker->finish([keeper = d->m_keeper] { keeper->close(); }, patience);
}

void FaceEngine::setPlan(FacePlan plan)
{
    d->m_keeper->setPlan(std::move(plan));
}

std::optional<CardResult<FaceTraits>> FaceEngine::standing() const
{
    return d->m_standing;
}

void FaceEngine::open(QObject *receiver, Answer<FaceTraits> answer)
{
    auto pending = std::make_shared<Pending<FaceTraits>>(receiver, std::move(answer));
    d->submit<FaceTraits>([pending](CardResult<FaceTraits> result) { pending->give(std::move(result)); },
        [](FaceSession &session, const FaceCall &) -> CardResult<FaceTraits> { return session.traits(); });
}

void FaceEngine::readCodeB(QObject *receiver, Answer<SecretBytes> answer)
{
    using Shared = std::shared_ptr<SecretBytes>; // what is posted can be copied; a secret cannot
    auto pending = std::make_shared<Pending<Shared>>(
        receiver, [answer = std::move(answer)](const CardResult<Shared> &result) {
            if (!answer)
                return;
            answer(result ? CardResult<SecretBytes>(std::move(**result)) : result.error());
        });
    d->submit<Shared>([pending](CardResult<Shared> result) { pending->give(std::move(result)); },
        [](FaceSession &session, const FaceCall &) -> CardResult<Shared> {
            auto digits = session.readCodeB();
            if (!digits)
                return digits.error();
            return std::make_shared<SecretBytes>(std::move(*digits));
        });
}

void FaceEngine::match(
    SecretBytes photo, std::chrono::milliseconds timeout, QObject *receiver, Answer<FaceProgress> answer)
{
    auto stream = std::make_shared<FaceStream>(receiver, std::move(answer));
    auto secret = std::make_shared<SecretBytes>(std::move(photo));
    const auto call = d->submit<FaceProgress>(
        [stream](CardResult<FaceProgress> result) { stream->end(std::move(result)); },
        [stream, secret, timeout, plan = d->m_keeper->plan(), worker = d->m_worker](
            FaceSession &session, const FaceCall &own) -> CardResult<FaceProgress> {
            const auto started = session.start(*secret, timeout);
            secret->wipe();
            if (!started)
                return started.error();
            return watch(session, plan, timeout, *worker, *stream, own);
        });
    call->stop = [worker = d->m_worker] { worker->wake(); }; // it looks by itself: the helper need not die
}

void FaceEngine::cancel()
{
    d->endAll(CardFault::FaceCancelled);
}

UnlockDriver FaceEngine::unlockDriver()
{
    // Opened on the engine's own thread: the helper would end with the card thread otherwise.
    auto opened = std::make_shared<std::promise<CardResult<Done>>>();
    auto isGiven = std::make_shared<std::atomic<bool>>(false);
    const auto give = [opened, isGiven](const CardResult<Done> &result) {
        if (!isGiven->exchange(true))
            opened->set_value(result);
    };
    d->submit<Done>(give, [](FaceSession &, const FaceCall &) -> CardResult<Done> { return Done(); });
    auto call = std::make_shared<FaceCall>();
    call->end = give;
    call->stop = [keeper = d->m_keeper] { keeper->kill(); };
    d->remember(call);
    const auto note = [self = d.get(), mailbox = d->m_mailbox](const CardError &error) {
        if (tellsOfTheEngine(error.fault))
            mailbox->post([self, error] { self->take(Standing(error)); });
    };
    return [keeper = d->m_keeper, call, note, opened = opened->get_future().share()](
               const CardTransmit &transmit) -> CardResult<Done> {
        call->isRunning = true; // before the question: cancel() asks the other way round
        const auto result = call->isCancelled
            ? CardResult<Done>(CardError{ .fault = CardFault::FaceCancelled })
            : unlocked(*keeper, opened, transmit);
        call->isOver = true;
        if (!result)
            note(result.error());
        return result;
    };
}

} // namespace madoguchi
