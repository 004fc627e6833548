#include "widgets/desk/receptionmodel.h"

#include "tests/support/samplemorning.h"
#include "widgets/common/language.h"
#include "widgets/desk/nextsteps.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace madoguchi;

class ReceptionModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Language::instance().set(QStringLiteral("ja")); }

    /// A certified reader tells of no card: that is not a reader without one.
    void aCardThatNobodyTellsOfIsNotKnown()
    {
        Reception reported = samples::plain(4);
        reported.method = IdentityMethod::Reported;
        reported.cardOnReader = true; // whatever stands there
        ReceptionModel model;
        model.update(ReceptionList({ reported, samples::plain(3) }), samples::now());
        const QModelIndex card = model.index(0, ReceptionModel::Card);
        QCOMPARE(card.data().toString(), QStringLiteral("－"));
        QVERIFY(card.data(Qt::AccessibleTextRole).toString().endsWith(QStringLiteral("不明")));
        QVERIFY(!card.data(ReceptionModel::ShapeRole).isValid()); // no chip: nothing to look at
        QVERIFY(model.index(1, ReceptionModel::Card).data().toString().isEmpty());
    }

    void rowsFollowTheDeskWhateverChanges()
    {
        ReceptionModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QRandomGenerator chance(1);
        for (int round = 0; round < 200; ++round) {
            QList<Reception> some = samples::morning();
            for (Reception &one : some) { // each of the two moves a row
                if (chance.bounded(3) == 0)
                    one.arrivedAt = samples::now().addSecs(-chance.bounded(3'000));
                if (chance.bounded(3) == 0)
                    one.status = chance.bounded(2) ? ReceptionStatus::Printed : ReceptionStatus::Arrived;
            }
            std::shuffle(some.begin(), some.end(), chance);
            some.resize(chance.bounded(13));
            const ReceptionList list(some);
            QList<std::pair<QPersistentModelIndex, QUuid>> held;
            for (int row = 0; row < model.rowCount(); ++row)
                held.append(std::pair(QPersistentModelIndex(model.index(row, 0)), model.at(row)->visit));
            model.update(list, samples::now());
            QCOMPARE(model.rowCount(), list.size());
            for (int row = 0; row < model.rowCount(); ++row)
                QCOMPARE(model.at(row)->visit, list.at(row).visit);
            for (const auto &[index, visit] : held)
                QCOMPARE(index.isValid() ? index.row() : -1, model.rowOf(visit));
        }
    }

    void aRowReadsAsTheDeskSpeaks()
    {
        ReceptionModel model;
        model.update(ReceptionList({ samples::plain(1) }), samples::now());
        const QStringList expected{ QStringLiteral("1"), QStringLiteral("08:30"), QStringLiteral("35"),
            QStringLiteral("森野　葉子"), QStringLiteral("ﾓﾘﾉ ﾖｳｺ"), QStringLiteral("48"),
            QStringLiteral("女"), QStringLiteral("0001001"), QStringLiteral("有効"), QStringLiteral("3割"),
            QStringLiteral("○"), QStringLiteral("×"), QStringLiteral("－"), QStringLiteral("－"), QString(),
            QString(), QStringLiteral("受付済") };
        QStringList found;
        for (int column = 0; column < model.columnCount(); ++column)
            found.append(model.index(0, column).data().toString());
        QCOMPARE(found, expected);
        model.update(
            ReceptionList({ samples::plain(1) }), samples::now().addDays(1)); // the consent has ended
        QCOMPARE(model.index(0, ReceptionModel::Medication).data().toString(), QStringLiteral("×"));
    }

    /// product.md: 薬 健 診 手, and the limit class; what the clinic does not ask about takes no room.
    void allConsentsAndTheLimitClassAreListed()
    {
        ReceptionModel model;
        Reception reception = samples::plain(1);
        model.update(ReceptionList({ reception }), samples::now());
        QVERIFY(!model.isUsed(ReceptionModel::Diagnosis) && !model.isUsed(ReceptionModel::Operation));
        QVERIFY(model.isUsed(ReceptionModel::Medication));
        EligibilityResult &result = reception.eligibility.results.first();
        result.consents.set(ConsentKind::Diagnosis, result.consents.of(ConsentKind::Medication));
        LimitInformation limit;
        limit.limitClass = QStringLiteral("B02");
        result.limit = limit;
        model.update(ReceptionList({ reception }), samples::now());
        QVERIFY(model.isUsed(ReceptionModel::Diagnosis) && !model.isUsed(ReceptionModel::Operation));
        QCOMPARE(model.index(0, ReceptionModel::Diagnosis).data().toString(), QStringLiteral("○"));
        const QModelIndex burden = model.index(0, ReceptionModel::Burden);
        QCOMPARE(burden.data(ReceptionModel::BelowRole).toString(), QStringLiteral("現Ⅱ"));
        QVERIFY(burden.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("現役並み所得Ⅱ")));
        // Of several that fit nobody's is told.
        reception.eligibility.validity = Validity::Several;
        model.update(ReceptionList({ reception }), samples::now());
        QVERIFY(model.index(0, ReceptionModel::Burden).data(ReceptionModel::BelowRole).toString().isEmpty());
    }

    /// The card of somebody who stands here is not yesterday's.
    void aPatientNumberIsOfToday()
    {
        ReceptionModel model;
        Reception left = samples::plain(1);
        left.carried = true;
        left.day = left.day.addDays(-1);
        model.update(ReceptionList({ left }), samples::now());
        QVERIFY(!model.byPatientNumber(QStringLiteral("0001001")));
        Reception today = samples::plain(1);
        today.visit = QUuid::createUuid();
        today.status = ReceptionStatus::Printed;
        model.update(ReceptionList({ left, today }), samples::now());
        QVERIFY(model.byPatientNumber(QStringLiteral("1001"))->visit == today.visit);
    }

    void marksOfTheMorning()
    {
        ReceptionModel model;
        model.update(ReceptionList(samples::morning()), samples::now());
        const auto mark = [&model](int number) {
            return model.index(model.rowOf(samples::plain(number).visit), ReceptionModel::Medication)
                .data()
                .toString();
        };
        QCOMPARE(mark(4), QStringLiteral("○"));
        QCOMPARE(mark(3), QStringLiteral("－"));
        QCOMPARE(mark(11), QStringLiteral("－"));
        // Given, and kept as it was; but a card in its grace gives no records.
        QCOMPARE(mark(8), QStringLiteral("△"));
        const QModelIndex cell
            = model.index(model.rowOf(samples::plain(8).visit), ReceptionModel::Medication);
        QVERIFY(cell.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("提供されません")));
        QVERIFY(model.find(samples::plain(8).visit)
                    ->consents()
                    .of(ConsentKind::Medication)
                    .isOpenAt(samples::now()));
    }

    /// Whatever has a triangle or a cross in its state stands together at the top, the oldest first.
    void whatNeedsTheDeskIsTogetherAtTheTop()
    {
        QList<Reception> day = samples::morning();
        Reception failed = samples::plain(13);
        failed.question = NumberQuestion();
        failed.question->failure = Failure::ServiceUnreachable;
        Reception left = samples::plain(14), again = samples::plain(15);
        again.eligibility.results = left.eligibility.results;
        Reception doubtful = samples::plain(16);
        doubtful.person = PersonCheck::Doubtful;
        Reception withoutDetails = samples::plain(17);
        withoutDetails.eligibility.validity = Validity::ValidUnregistered;
        Reception asked = samples::plain(18);
        asked.eligibility = {};
        asked.question = NumberQuestion();
        day += { asked, withoutDetails, doubtful, again, left, failed };
        ReceptionModel model;
        model.update(ReceptionList(day), samples::now());
        bool isOver = false;
        QDateTime last;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex state = model.index(row, ReceptionModel::Status);
            const auto tone = static_cast<Tone>(state.data(ReceptionModel::ToneRole).toInt());
            const bool needs = tone == Tone::Attention || tone == Tone::Bad;
            QVERIFY2(!needs || !isOver, qPrintable(QString::number(model.at(row)->number)));
            QVERIFY(!needs || !last.isValid() || last <= model.at(row)->arrivedAt);
            isOver = !needs;
            last = model.at(row)->arrivedAt;
        }
        for (const Reception &one : { failed, left, doubtful, withoutDetails })
            QVERIFY(model.rowOf(one.visit) < model.rowOf(asked.visit));
    }

    void nothingThatNeedsActionIsWithoutAStep()
    {
        for (const Reception &reception : samples::morning()) {
            const QList<NextStep> steps = nextSteps(reception, samples::now());
            if (reception.needsAction())
                QVERIFY2(!steps.isEmpty(), qPrintable(QString::number(reception.number)));
            for (const NextStep &step : steps)
                QVERIFY(!step.title.isEmpty() && !step.text.isEmpty());
        }
        QVERIFY(nextSteps(samples::plain(1), samples::now()).isEmpty());
        Reception noRatio = samples::plain(4);
        noRatio.eligibility.results.first().insurance.insurerNumber = QStringLiteral("39999014");
        QCOMPARE(
            nextSteps(noRatio, samples::now()).first().title, QStringLiteral("負担割合の情報がありません"));
        Reception aid = samples::plain(4);
        aid.eligibility.validity = Validity::ValidUnregistered;
        aid.eligibility.results.first().insurance.classification = QStringLiteral("A1");
        QCOMPARE(nextSteps(aid, samples::now()).last().title, QStringLiteral("医療扶助：医療券を確認"));
        aid.eligibility.validity = Validity::Invalid; // one cause, one step: not the ratio's on top
        aid.eligibility.results.first().insurance = samples::plain(1).eligibility.results.first().insurance;
        QCOMPARE(nextSteps(aid, samples::now()).size(), 1);
    }
};

QTEST_GUILESS_MAIN(ReceptionModelTest)
#include "receptionmodeltest.moc"
