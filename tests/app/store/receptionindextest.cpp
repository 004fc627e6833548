#include "app/store/receptionindex.h"

#include "tests/app/store/outsider.h"
#include "tests/app/store/storefixture.h"
#include "tests/support/samplereception.h"

#include <QTest>

#include <memory>

using namespace madoguchi;

/// The index says what the store says, whoever wrote last, and opens no row twice for it.
class ReceptionIndexTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void newestDayFirst();
    void everyWriteOfThisConnectionCounts();
    void whatIsUndoneWasNeverWritten();
    void anotherConnectionCounts();
    void aRowThatDoesNotOpenIsLeftOut();
    void opensOnlyWhatIsNew();
    void aRestartFindsTheSame();
    void forgottenWithItsDay();
    void nothingOfItOnTheDisk();

private:
    /// The mark of a reception is its reader's file.
    static QByteArray markOf(const Reception &reception) { return "mark of " + reception.faceFile.toUtf8(); }
    static Reception sample(int seed, const QString &file, int daysBack = 0)
    {
        Reception reception = sampleReception(seed);
        reception.faceFile = file;
        reception.day = sampleDay().addDays(-daysBack);
        return reception;
    }
    /// The visits found by a file's name, and what a look at all rows would say.
    QList<QUuid> found(const QString &file)
    {
        const auto receptions = m_index->find(
            { "no such mark", "mark of " + file.toUtf8() }, sampleDay().addDays(-3), sampleDay());
        QList<QUuid> visits;
        if (!receptions)
            qFatal("index");
        for (const Reception &one : *receptions)
            visits.append(one.visit);
        return visits;
    }
    void open()
    {
        QVERIFY(m_store->open().ok());
        m_receptions = std::make_unique<Receptions>(*m_store->database, m_store->vault);
        m_index = std::make_unique<ReceptionIndex>(
            *m_store->database, *m_receptions, [this](const Reception &reception) {
                ++m_opened;
                return reception.faceFile.isEmpty() ? QList<QByteArray>()
                                                    : QList<QByteArray>{ markOf(reception) };
            });
    }

    std::unique_ptr<StoreFixture> m_store;
    std::unique_ptr<Receptions> m_receptions;
    std::unique_ptr<ReceptionIndex> m_index;
    int m_opened = 0;
    const QString m_one = QStringLiteral("one.xml");
    const QString m_two = QStringLiteral("two.xml");
};

void ReceptionIndexTest::init()
{
    m_index.reset();
    m_receptions.reset();
    m_store = std::make_unique<StoreFixture>();
    m_opened = 0;
    open();
}

void ReceptionIndexTest::newestDayFirst()
{
    const QList<Reception> kept{ sample(1, m_one, 2), sample(2, m_two), sample(3, m_one), sample(4, m_one),
        sample(5, m_one, 4), sample(6, QString()) };
    for (const Reception &reception : kept)
        QVERIFY(m_receptions->add(reception).ok());
    QCOMPARE(found(m_one),
        (QList<QUuid>{ kept[2].visit, kept[3].visit, kept[0].visit })); // 4 days back: not asked for
    QCOMPARE(found(m_two), QList<QUuid>{ kept[1].visit });
    const auto whole = m_index->find({ markOf(kept[1]) }, sampleDay(), sampleDay());
    QVERIFY(whole.ok() && whole->size() == 1);
    QCOMPARE(whole->first().receivedMessage, kept[1].receivedMessage);
    QCOMPARE(whole->first().number, 1);
}

void ReceptionIndexTest::everyWriteOfThisConnectionCounts()
{
    Reception reception = sample(1, m_one);
    QVERIFY(m_receptions->add(reception).ok());
    QCOMPARE(found(m_one).size(), 1);
    Receptions another(*m_store->database, m_store->vault);
    reception.faceFile = m_two;
    QVERIFY(another.update(reception).ok());
    QCOMPARE(found(m_one).size(), 0);
    QCOMPARE(found(m_two), QList<QUuid>{ reception.visit });
    const QUuid before = reception.visit;
    reception.visit = QUuid(QStringLiteral("{7f9619ff-8b86-4d11-b42d-00c04fc964aa}"));
    QVERIFY(another.move(before, reception).ok());
    QCOMPARE(found(m_two), QList<QUuid>{ reception.visit });
    QVERIFY(another.add(sample(2, m_two)).ok());
    QCOMPARE(found(m_two).size(), 2);
    QVERIFY(m_store->database->run(QStringLiteral("DELETE FROM receptions WHERE number = 1")).ok());
    QCOMPARE(found(m_two), QList<QUuid>{ sample(2, m_two).visit });
}

void ReceptionIndexTest::whatIsUndoneWasNeverWritten()
{
    Reception reception = sample(1, m_one);
    // The tables of the index themselves are made within what is undone, too.
    const auto undo = [&](const Reception &changed) {
        return m_store->database->transact([&]() -> Outcome<Done> {
            const auto written = m_receptions->add(changed);
            if (!written || found(changed.faceFile).size() != 1)
                return Fault{ Failure::StoreDamaged };
            return Fault{ Failure::StoreBusy };
        });
    };
    QCOMPARE(undo(reception).error().failure, Failure::StoreBusy);
    QCOMPARE(found(m_one).size(), 0);
    QVERIFY(m_receptions->add(reception).ok());
    QCOMPARE(found(m_one).size(), 1);
    reception.faceFile = m_two;
    QCOMPARE(undo(reception).error().failure, Failure::StoreBusy);
    QCOMPARE(found(m_one).size(), 1);
    QCOMPARE(found(m_two).size(), 0);
}

void ReceptionIndexTest::anotherConnectionCounts()
{
    QVERIFY(m_receptions->add(sample(1, m_one)).ok());
    QVERIFY(m_receptions->add(sample(2, m_one)).ok());
    QCOMPARE(found(m_one).size(), 2);
    const Outsider outsider(m_store->path());
    QVERIFY(outsider.force(QStringLiteral("DELETE FROM receptions WHERE number = 1")));
    QCOMPARE(found(m_one), QList<QUuid>{ sample(2, m_one).visit });
}

void ReceptionIndexTest::aRowThatDoesNotOpenIsLeftOut()
{
    QVERIFY(m_receptions->add(sample(1, m_one)).ok());
    QVERIFY(m_receptions->add(sample(2, m_one)).ok());
    QVERIFY(m_index->fill(sampleDay(), sampleDay()).ok());
    QVERIFY(m_store->database
                ->run(QStringLiteral("UPDATE receptions SET content = zeroblob(60) WHERE number = 1"))
                .ok());
    QCOMPARE(found(m_one), QList<QUuid>{ sample(2, m_one).visit });
}

void ReceptionIndexTest::opensOnlyWhatIsNew()
{
    for (int seed = 1; seed <= 40; ++seed)
        QVERIFY(m_receptions->add(sample(seed, QString::number(seed))).ok());
    QVERIFY(m_index->fill(sampleDay(), sampleDay()).ok());
    QCOMPARE(m_opened, 40);
    QVERIFY(m_receptions->add(sample(41, m_one)).ok());
    QCOMPARE(found(m_one).size(), 1);
    QCOMPARE(m_opened, 41);
    QCOMPARE(found(QStringLiteral("17")).size(), 1);
    QCOMPARE(m_opened, 41);
}

void ReceptionIndexTest::aRestartFindsTheSame()
{
    QVERIFY(m_receptions->add(sample(1, m_one)).ok());
    QCOMPARE(found(m_one).size(), 1);
    m_index.reset();
    m_receptions.reset();
    m_store->close();
    open();
    QCOMPARE(found(m_one), QList<QUuid>{ sample(1, m_one).visit });
}

void ReceptionIndexTest::forgottenWithItsDay()
{
    QVERIFY(m_receptions->add(sample(1, m_one, 1)).ok());
    QVERIFY(m_receptions->add(sample(2, m_one)).ok());
    QCOMPARE(found(m_one).size(), 2);
    QVERIFY(m_receptions->forgetDay(sampleDay().addDays(-1)).ok());
    QCOMPARE(found(m_one), QList<QUuid>{ sample(2, m_one).visit });
    auto marks = m_store->database->run(QStringLiteral("SELECT count(*) FROM reception_marks"));
    QVERIFY(marks.ok() && marks->next());
    QCOMPARE(marks->value(0).toInt(), 1);
}

void ReceptionIndexTest::nothingOfItOnTheDisk()
{
    QVERIFY(m_receptions->add(sample(1, m_one)).ok());
    QCOMPARE(found(m_one).size(), 1);
    QVERIFY(!m_store->bytesOnDisk().contains("mark of"));
    QVERIFY(m_store->database->ledger()->check().ok());
    QVERIFY(m_store->database->checkpoint().ok());
    QVERIFY(!m_store->bytesOnDisk().contains("mark of"));
}

QTEST_GUILESS_MAIN(ReceptionIndexTest)
#include "receptionindextest.moc"
