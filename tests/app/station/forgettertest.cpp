#include "app/station/forgetter.h"

#include "tests/app/store/storefixture.h"
#include "tests/support/scriptedcentral.h"

#include <QSignalSpy>
#include <QTest>

using namespace madoguchi;
using namespace std::chrono_literals;

namespace {

const QString forgetCall = QStringLiteral("forget");
const QUuid first = QUuid::createUuidV5(QUuid(), QByteArrayLiteral("first"));
const QUuid second = QUuid::createUuidV5(QUuid(), QByteArrayLiteral("second"));

/// Sees what stands on the disk at the moment the service is told.
class WatchingCentral : public ScriptedCentral
{
public:
    explicit WatchingCentral(StoreFixture &store)
        : m_store(store)
    { }
    QList<QList<QUuid>> rowsWhenTold{};
    QList<QUuid> told{};
    QUuid silent{}; ///< gets its answer by `lateAnswer` only
    Reply<Done> lateAnswer{};

    void forgetVisit(const QUuid &visit, Reply<Done> reply) override
    {
        told.append(visit);
        QList<QUuid> rows;
        if (const auto all = VisitsToForget(*m_store.database).all()) {
            for (const VisitToForget &entry : *all)
                rows.append(entry.visit);
        }
        rowsWhenTold.append(rows);
        if (visit == silent)
            lateAnswer = std::move(reply);
        else
            ScriptedCentral::forgetVisit(visit, std::move(reply));
    }

private:
    StoreFixture &m_store;
};

} // namespace

/// What the service is to forget is on the disk first, and is said until the service has heard it.
class ForgetterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void onDiskBeforeItIsSaid();
    void anUnknownVisitIsForgotten();
    void otherFaultsLeaveIt_data();
    void otherFaultsLeaveIt();
    void saidAgainWhenTheLineIsBack();
    void aRefusalIsNotHammered();
    void saidAgainEveryMinute();
    void oneRequestAVisit();
    void takenUpAfterARestart();
    void aStoreThatFailsStopsNothing();
    void aRowThatCannotGoIsSaidAgain();
    void whatCouldNotBeReadIsReadLater();
    void noVisitIsNothing();
    void mayBeGoneBeforeTheAnswer();

private:
    void make(std::chrono::milliseconds again = 1h);
    [[nodiscard]] QList<QUuid> rows();
    void writable(bool yes);
    void lineIs(bool there);
    /// The service is told to forget the first visit, and its answer is this.
    void tellInVain(Failure failure);
    /// Everything that was scripted has been answered, the last of it well.
    void settle();

    std::unique_ptr<StoreFixture> m_store;
    std::unique_ptr<WatchingCentral> m_central;
    std::unique_ptr<Forgetter> m_forgetter;
};

void ForgetterTest::init()
{
    m_store = std::make_unique<StoreFixture>();
    QVERIFY(m_store->open().ok());
    m_central = std::make_unique<WatchingCentral>(*m_store);
}

void ForgetterTest::cleanup()
{
    m_forgetter.reset();
    m_central.reset();
    m_store.reset();
}

void ForgetterTest::make(std::chrono::milliseconds again)
{
    m_forgetter.reset();
    m_forgetter = std::make_unique<Forgetter>(*m_store->database, *m_central, again);
}

QList<QUuid> ForgetterTest::rows()
{
    QList<QUuid> visits;
    const auto all = VisitsToForget(*m_store->database).all();
    if (all) {
        for (const VisitToForget &entry : *all)
            visits.append(entry.visit);
    }
    return visits;
}

void ForgetterTest::writable(bool yes)
{
    QVERIFY(m_store->database->run(QStringLiteral("PRAGMA query_only = %1").arg(yes ? 0 : 1)).ok());
}

void ForgetterTest::lineIs(bool there)
{
    Q_EMIT m_central->lineChanged(there, there ? Fault{} : Fault{ Failure::ServiceUnreachable });
}

void ForgetterTest::tellInVain(Failure failure)
{
    QSignalSpy answers(m_central.get(), &Central::lineChanged);
    m_central->failNext(forgetCall, failure);
    QVERIFY(m_forgetter->forget(first).ok());
    QTRY_COMPARE(answers.count(), 1);
    QCOMPARE(m_central->told, QList<QUuid>{ first });
    QCOMPARE(rows(), QList<QUuid>{ first });
}

void ForgetterTest::settle()
{
    bool answered = false;
    m_central->health([&](const Outcome<CentralHealth> &) { answered = true; });
    QTRY_VERIFY(answered);
}

void ForgetterTest::onDiskBeforeItIsSaid()
{
    make();
    QVERIFY(m_forgetter->start().ok());
    QVERIFY(m_forgetter->forget(first).ok());
    QCOMPARE(m_central->told, QList<QUuid>{ first }); // at once
    QCOMPARE(m_central->rowsWhenTold.first(), QList<QUuid>{ first });
    QCOMPARE(VisitsToForget(*m_store->database).all()->first().since, m_central->now);
    QTRY_VERIFY(rows().isEmpty());
    settle();
    QCOMPARE(m_central->count(forgetCall), 1);
}

void ForgetterTest::anUnknownVisitIsForgotten()
{
    make();
    m_central->failNext(forgetCall, Failure::NotFound);
    QVERIFY(m_forgetter->forget(first).ok());
    QTRY_VERIFY(rows().isEmpty());
    QCOMPARE(m_central->count(forgetCall), 1);
}

void ForgetterTest::otherFaultsLeaveIt_data()
{
    QTest::addColumn<Failure>("failure");
    for (const Failure failure : { Failure::ServiceUnreachable, Failure::ServiceTimeout,
             Failure::ServiceUntrusted, Failure::ServiceInternal, Failure::ServiceMaintenance,
             Failure::AnswerMalformed, Failure::FacilityMismatch, Failure::VisitClosed })
        QTest::newRow(qPrintable(failureName(failure))) << failure;
}

void ForgetterTest::otherFaultsLeaveIt()
{
    QFETCH(Failure, failure);
    make();
    tellInVain(failure);
}

void ForgetterTest::saidAgainWhenTheLineIsBack()
{
    make();
    m_central->failNext(forgetCall, Failure::ServiceUnreachable);
    m_central->failNext(forgetCall, Failure::ServiceUnreachable);
    QVERIFY(m_forgetter->forget(first).ok());
    QVERIFY(m_forgetter->forget(second).ok());
    QSignalSpy line(m_central.get(), &Central::lineChanged);
    QTRY_COMPARE(line.count(), 2);
    QCOMPARE(m_central->count(forgetCall), 2);
    QCOMPARE(rows().size(), 2);
    lineIs(false); // still down: nothing is said into it
    QCOMPARE(m_central->count(forgetCall), 2);
    settle(); // any request that reaches the service
    QTRY_VERIFY(rows().isEmpty());
    QCOMPARE(m_central->count(forgetCall), 4);
}

/// The service says no to this visit for a reason of its own, and the line is fine: its own answer, and every
/// other one, tells that the line is there. That is no reason to say it again at once.
void ForgetterTest::aRefusalIsNotHammered()
{
    make();
    tellInVain(Failure::FacilityMismatch);
    for (int i = 0; i < 3; ++i) {
        settle();
        lineIs(false);
        lineIs(true);
    }
    QCOMPARE(m_central->count(forgetCall), 1);
    QCOMPARE(rows(), QList<QUuid>{ first });
}

void ForgetterTest::saidAgainEveryMinute()
{
    make(20ms);
    m_central->failNext(forgetCall, Failure::ServiceInternal);
    m_central->failNext(forgetCall, Failure::FacilityMismatch);
    m_central->failNext(forgetCall, Failure::ServiceTimeout);
    QVERIFY(m_forgetter->forget(first).ok());
    QTRY_VERIFY(rows().isEmpty());
    QCOMPARE(m_central->told, (QList<QUuid>{ first, first, first, first }));
    Forgetter usual(*m_store->database, *m_central);
    QCOMPARE(usual.again(), std::chrono::milliseconds(1min));
}

void ForgetterTest::oneRequestAVisit()
{
    make(10ms);
    m_central->silent = first;
    QVERIFY(m_forgetter->forget(first).ok());
    QVERIFY(m_forgetter->forget(first).ok());
    lineIs(false);
    lineIs(true);
    for (int i = 0; i < 3; ++i)
        m_central->failNext(forgetCall, Failure::ServiceInternal);
    QVERIFY(m_forgetter->forget(second).ok()); // another one does not wait for it: three minutes pass by it
    QTRY_COMPARE(rows(), QList<QUuid>{ first });
    QCOMPARE(m_central->told, (QList<QUuid>{ first, second, second, second, second }));
    m_central->lateAnswer(Done{});
    QVERIFY(rows().isEmpty());
}

void ForgetterTest::takenUpAfterARestart()
{
    make();
    tellInVain(Failure::ServiceUnreachable);
    m_forgetter.reset();
    m_store->close();
    QVERIFY(m_store->open().ok());
    make();
    QCOMPARE(m_central->count(forgetCall), 1);
    QVERIFY(m_forgetter->start().ok());
    QCOMPARE(m_central->told, (QList<QUuid>{ first, first }));
    QTRY_VERIFY(rows().isEmpty());
}

void ForgetterTest::aStoreThatFailsStopsNothing()
{
    make(20ms);
    writable(false);
    m_central->hold(forgetCall);
    m_central->failNext(forgetCall, Failure::ServiceTimeout);
    const auto kept = m_forgetter->forget(first);
    QVERIFY(!kept);
    QCOMPARE(kept.error().failure, Failure::StoreReadOnly);
    QCOMPARE(m_central->told, QList<QUuid>{ first });
    QVERIFY(rows().isEmpty());
    writable(true);
    QTRY_COMPARE(rows(), QList<QUuid>{ first }); // as soon as the store takes it
    m_central->release();
    QTRY_VERIFY(rows().isEmpty());
    QCOMPARE(m_central->told, (QList<QUuid>{ first, first }));
}

void ForgetterTest::aRowThatCannotGoIsSaidAgain()
{
    make(20ms);
    QSignalSpy failed(m_forgetter.get(), &Forgetter::storeFailed);
    m_central->hold(forgetCall);
    QVERIFY(m_forgetter->forget(first).ok());
    writable(false);
    m_central->release();
    QTRY_VERIFY(!failed.isEmpty());
    QCOMPARE(failed.first().first().value<Fault>().failure, Failure::StoreReadOnly);
    QCOMPARE(rows(), QList<QUuid>{ first });
    writable(true);
    QTRY_VERIFY(rows().isEmpty());
    QVERIFY(m_central->count(forgetCall) >= 2);
}

void ForgetterTest::whatCouldNotBeReadIsReadLater()
{
    QVERIFY(VisitsToForget(*m_store->database).add({ first, m_central->now }).ok());
    const auto rename = [this](const char *from, const char *to) {
        return m_store->database
            ->run(QStringLiteral("ALTER TABLE %1 RENAME TO %2").arg(QLatin1String(from), QLatin1String(to)))
            .ok();
    };
    make(20ms);
    QVERIFY(rename("visits_to_forget", "hidden"));
    QVERIFY(!m_forgetter->start());
    QVERIFY(m_central->told.isEmpty());
    QVERIFY(rename("hidden", "visits_to_forget"));
    QTRY_COMPARE(m_central->told, QList<QUuid>{ first });
    QTRY_VERIFY(rows().isEmpty());
}

void ForgetterTest::noVisitIsNothing()
{
    make();
    QCOMPARE(m_forgetter->forget(QUuid()).error().failure, Failure::NotFound);
    QVERIFY(m_central->told.isEmpty());
}

void ForgetterTest::mayBeGoneBeforeTheAnswer()
{
    make();
    m_central->hold(forgetCall);
    QVERIFY(m_forgetter->forget(first).ok());
    m_forgetter.reset();
    m_central->release();
    settle();
    QCOMPARE(rows(), QList<QUuid>{ first }); // the next start says it again
}

QTEST_GUILESS_MAIN(ForgetterTest)
#include "forgettertest.moc"
