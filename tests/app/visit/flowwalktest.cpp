#include "tests/app/visit/flowwalker.h"

#include <QTest>

#include <algorithm>

Q_DECLARE_METATYPE(madoguchi::test::Advance)
Q_DECLARE_METATYPE(madoguchi::test::WalkPlan)

using namespace madoguchi;
using namespace madoguchi::flow;
using madoguchi::test::Advance;
using madoguchi::test::WalkPlan;

namespace {

Step withEffect(Step step, Effect effect)
{
    step.effects.append(effect);
    return step;
}

Step withoutEffect(Step step, Effect effect)
{
    step.effects.removeAll(effect);
    return step;
}

template <typename T> bool is(const Event &event)
{
    return std::holds_alternative<T>(event);
}

} // namespace

/// Walks every reachable state with every event, and proves that the walk would have noticed.
class FlowWalkTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPathHolds_data();
    void everyPathHolds();
    void theWalkCanFail_data();
    void theWalkCanFail();
    void theWalkOverEndsCanFail_data();
    void theWalkOverEndsCanFail();
    void theWalkOverFacesCanFail_data();
    void theWalkOverFacesCanFail();
};

void FlowWalkTest::everyPathHolds_data()
{
    QTest::addColumn<WalkPlan>("plan");
    const Means engine{ .face = true, .codeB = true, .visual = true };
    QTest::newRow("plain reader, screens of 2021") << WalkPlan{};
    QTest::newRow("plain reader with keys, screens of 2024-10")
        << WalkPlan{ .means = { .pinOnReader = true, .together = true } };
    QTest::newRow("face engine, screens of 2021") << WalkPlan{ .means = engine, .wayToIdentity = true };
    QTest::newRow("face engine that is lost")
        << WalkPlan{ .means = engine, .lost = Means{}, .wayToIdentity = true };
    QTest::newRow("engine without camera, reader with keys")
        << WalkPlan{ .means = { .visual = true, .pinOnReader = true }, .wayToIdentity = true };
}

void FlowWalkTest::everyPathHolds()
{
    QFETCH(const WalkPlan, plan);
    const test::WalkReport report = test::walk(&flow::advance, plan);
    qInfo("walked %d states of the visit, %d with their history, %d transitions", report.visits,
        report.places, report.transitions);
    QVERIFY2(report.violations.isEmpty(), qPrintable(report.violations.join(u'\n')));
    QVERIFY(report.visits > 500); // a walk that goes nowhere holds everything
    QVERIFY(report.transitions > 20'000);
}

void FlowWalkTest::theWalkCanFail_data()
{
    QTest::addColumn<Advance>("broken");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<WalkPlan>("plan");
    const auto row = [](const char *name, const Advance &broken, const char *rule) {
        QTest::newRow(name) << broken << QString::fromLatin1(rule) << WalkPlan{};
    };
    row(
        "identity without PIN",
        [](const Visit &visit, const Event &event) {
            const Step step = flow::advance(visit, event);
            return is<VisitOpened>(event) && visit.visitOpening && !visit.cardBusy
                ? withEffect(step, Effect::SignIdentity)
                : step;
        },
        "something of the patient leaves before the card's key was unlocked");
    row(
        "PIN repeated by itself",
        [](const Visit &visit, const Event &event) {
            const Step step = flow::advance(visit, event);
            return is<PinRefused>(event) && visit.cardBusy ? withEffect(step, Effect::VerifyPin) : step;
        },
        "VERIFY without a person's PIN");
    row(
        "no becomes yes",
        [](const Visit &visit, const Event &event) {
            const auto *answered = std::get_if<Answered>(&event);
            if (answered && answered->answer == ConsentAnswer::No)
                return flow::advance(visit, Answered{ answered->kind, ConsentAnswer::Yes });
            return flow::advance(visit, event);
        },
        "an answer goes out that nobody gave on a screen");
    row(
        "kept after a stop",
        [](const Visit &visit, const Event &event) {
            const Step step = flow::advance(visit, event);
            return is<Stop>(event) && visit.screen == Screen::EnterPin
                ? withEffect(step, Effect::KeepNotAsked)
                : step;
        },
        "something is kept before identity");
    row(
        "visit left open",
        [](const Visit &visit, const Event &event) {
            return withoutEffect(flow::advance(visit, event), Effect::ForgetVisit);
        },
        "ended before identity, and the visit was left open at the service");
    row(
        "no reminder",
        [](const Visit &visit, const Event &event) {
            return withoutEffect(flow::advance(visit, event), Effect::RemindOfCard);
        },
        "ended with the card there and no reminder");
    row(
        "card forgotten",
        [](const Visit &visit, const Event &event) {
            return is<StillQuiet>(event) && visit.stillThere ? Step{} : flow::advance(visit, event);
        },
        "back at the beginning while a card lies there");
    row(
        "end not written down",
        [](const Visit &visit, const Event &event) {
            return withoutEffect(flow::advance(visit, event), Effect::KeepNotAsked);
        },
        "an identified visit has not exactly one end");
    row(
        "arrival kept twice",
        [](const Visit &visit, const Event &event) {
            const Step step = flow::advance(visit, event);
            return is<Identified>(event) && !visit.identified && step.visit.identified
                ? withEffect(step, Effect::KeepArrived)
                : step;
        },
        "the arrival is kept twice");
    row(
        "answers of the last patient",
        [](const Visit &visit, const Event &event) {
            Step step = flow::advance(visit, event);
            if (is<CardRemoved>(event))
                step.visit.answers = visit.answers;
            if (is<CardPlaced>(event) && !visit.cardPresent && !step.visit.cardWaiting)
                step.visit.answers = visit.answers;
            return step;
        },
        "a new visit begins with something of the last one");
    row(
        "late answer believed",
        [](const Visit &visit, const Event &event) {
            Visit believing = visit;
            if (is<PinAccepted>(event) && visit.screen == Screen::EnterPin) {
                believing.screen = Screen::CheckingPin;
                believing.cardBusy = true;
            }
            return flow::advance(believing, event);
        },
        "an answer that nobody waits for changes something");
    row(
        "done before it is on disk",
        [](const Visit &visit, const Event &event) {
            Step step = flow::advance(visit, event);
            if (is<ConsentsKept>(event) && step.visit.answersKept)
                step.visit.screen = Screen::Finished;
            return step;
        },
        "says that all is done before it is on disk");
}

void FlowWalkTest::theWalkOverEndsCanFail_data()
{
    QTest::addColumn<Advance>("broken");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<WalkPlan>("plan");
    const auto row = [](const char *name, const Advance &broken, const char *rule) {
        QTest::newRow(name) << broken << QString::fromLatin1(rule) << WalkPlan{};
    };
    row(
        "stuck",
        [](const Visit &visit, const Event &event) {
            return is<Lingered>(event) ? Step{ visit, {} } : flow::advance(visit, event);
        },
        "the next patient is not served");
    row(
        "stuck, and nobody comes",
        [](const Visit &visit, const Event &event) {
            const Step step = flow::advance(visit, event);
            return is<CallHelp>(event) ? step : withoutEffect(step, Effect::CallStaff);
        },
        "staff is called without a reason, or not once");
    row(
        "called for who is gone",
        [](const Visit &visit, const Event &event) {
            return withoutEffect(flow::advance(visit, event), Effect::TakeBackCall);
        },
        "a call that the way made itself outlives its reason, or a person's call is taken back");
    row(
        "called again and again",
        [](const Visit &visit, const Event &event) {
            const Step step = flow::advance(visit, event);
            return step.visit.leadsNowhere() && is<Touched>(event) ? withEffect(step, Effect::CallStaff)
                                                                   : step;
        },
        "staff is called without a reason, or not once");
    row(
        "asked after a sleep",
        [](const Visit &visit, const Event &event) {
            Step step = flow::advance(visit, event);
            step.visit.deserted = false;
            return step;
        },
        "after a sleep somebody else sees the patient's way");
}

void FlowWalkTest::theWalkOverFacesCanFail_data()
{
    QTest::addColumn<Advance>("broken");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<WalkPlan>("plan");
    const WalkPlan plan{ .means = { .face = true, .codeB = true, .visual = true, .together = true },
        .wayToIdentity = true };
    const auto row = [&plan](const char *name, const Advance &broken, const char *rule) {
        QTest::newRow(name) << broken << QString::fromLatin1(rule) << plan;
    };
    row(
        "another face opens the card",
        [](const Visit &visit, const Event &event) {
            if (is<FaceNotMatched>(event))
                return flow::advance(visit, FaceMatched{}); // and the witness has not seen one
            return flow::advance(visit, event);
        },
        "the key is unlocked without a face or a person of the staff");
    row(
        "code B repeated by itself",
        [](const Visit &visit, const Event &event) {
            const Step step = flow::advance(visit, event);
            return is<FaceFailed>(event) && visit.faceStep == FaceStep::CheckingCode
                ? withEffect(step, Effect::VerifyCodeB)
                : step;
        },
        "a code B goes to the card that was not read for it");
    row(
        "a refused code B is forgotten",
        [](const Visit &visit, const Event &event) {
            Step step = flow::advance(visit, event);
            step.visit.faceFault.reset();
            return step;
        },
        "a code B goes to the card after one was refused");
    row(
        "nobody of the staff confirms",
        [](const Visit &visit, const Event &event) {
            if (is<VisualBegun>(event))
                return flow::advance(visit, VisualBegun{ QStringLiteral("anybody") });
            return is<VisualConfirmed>(event)
                ? flow::advance(visit, VisualConfirmed{ QStringLiteral("anybody") })
                : flow::advance(visit, event);
        },
        "the key is unlocked without a face or a person of the staff");
    row(
        "a card that speaks against itself is taken by sight",
        [](const Visit &visit, const Event &event) {
            const auto *failed = std::get_if<FaceFailed>(&event);
            return failed && failed->fault.failure == Failure::FaceRecordUntrusted
                ? flow::advance(visit, FaceFailed{ { .failure = Failure::PhotoUnreadable } })
                : flow::advance(visit, event);
        },
        "the key is unlocked without a face or a person of the staff");
    row(
        "staff is quicker than the card",
        [](const Visit &visit, const Event &event) {
            return is<CodeBRead>(event) && visit.staffConfirmed
                ? flow::advance(visit, FaceFailed{ { .failure = Failure::PhotoUnreadable } })
                : flow::advance(visit, event);
        },
        "the key is unlocked by sight, and the card is not asked about the number that was read");
    row(
        "camera left on",
        [](const Visit &visit, const Event &event) {
            return withoutEffect(flow::advance(visit, event), Effect::CancelFace);
        },
        "ended, and the face engine still looks at somebody");
    row(
        "a card without PIN is offered it",
        [](const Visit &visit, const Event &event) {
            return is<TriesKnown>(event) ? flow::advance(visit, TriesKnown{ 3 })
                                         : flow::advance(visit, event);
        },
        "a PIN is asked for that cannot be used");
    row(
        "yes to all means kinds that were not shown",
        [](const Visit &visit, const Event &event) {
            if (const auto *answered = std::get_if<AnsweredTogether>(&event))
                return flow::advance(visit, AnsweredTogether{ visit.toAsk, answered->choice });
            return flow::advance(visit, event);
        },
        "an answer goes out that nobody gave on a screen");
}

void FlowWalkTest::theWalkOverEndsCanFail()
{
    theWalkCanFail();
}

void FlowWalkTest::theWalkOverFacesCanFail()
{
    theWalkCanFail();
}

void FlowWalkTest::theWalkCanFail()
{
    QFETCH(const Advance, broken);
    QFETCH(const QString, rule);
    QFETCH(const WalkPlan, plan);
    const test::WalkReport report = test::walk(broken, plan);
    const bool named = std::any_of(report.violations.cbegin(), report.violations.cend(),
        [&](const QString &violation) { return violation.startsWith(rule); });
    QVERIFY2(named, qPrintable(report.violations.join(u'\n')));
}

QTEST_APPLESS_MAIN(FlowWalkTest)
#include "flowwalktest.moc"
