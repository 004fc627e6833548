#include "app/store/receptions.h"

#include "app/store/receptionform.h"
#include "tests/app/store/keptrows.h"
#include "tests/app/store/storefixture.h"
#include "tests/support/samplereception.h"

#include <QCborMap>
#include <QCborValue>
#include <QStringEncoder>
#include <QTest>

using namespace madoguchi;

class ReceptionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formKeepsEveryField();
    void formOfADefaultReception();
    void formNamesWhatItCannotRead();
    void formOfTheFirstVersion();
    void formOfTheSecondVersion();
    void formsOfTheThirdAndFourthVersion();
    void formOfTheFifthVersion();
    void failureOfAQuestionIsKeptByName();
    void numbersRunPerDay();
    void aNumberThatWasToldIsKeptWhereItIsFree();
    void comesBackAsItWent();
    void sameVisitIsNeverDoubled();
    void updateNeedsARow();
    void updateKeepsNumberAndDay();
    void nothingPersonalOnTheDisk();
    void theSearchFindsWhatIsThere();
    void swappedRowsDoNotOpen_data();
    void swappedRowsDoNotOpen();
    void dayWithoutItsKey();
    void lockedKeyStoreAtNoon();
    void forgottenDayIsNoise();
    void fullDiskLosesNothing();
    void emptyDayNeedsNoKey();

private:
    /// Rows that cannot be found by their visit either, because they are broken.
    static int numbersOfBroken(StoreFixture &store, Receptions &receptions)
    {
        int broken = 0;
        auto rows = store.database->run(QStringLiteral("SELECT visit FROM receptions"));
        while (rows.ok() && rows->next()) {
            const auto found = receptions.find(QUuid::fromString(rows->value(0).toString()));
            if (!found.ok() && found.error().failure == Failure::SealBroken)
                ++broken;
        }
        return broken;
    }
    static void fill(Receptions &receptions, int count)
    {
        for (int seed = 0; seed < count; ++seed)
            QVERIFY(receptions.add(sampleReception(seed)).ok());
    }
};

void ReceptionsTest::formKeepsEveryField()
{
    Reception reception = sampleReception();
    reception.number = 17;
    reception.status = ReceptionStatus::Printed;
    reception.captured = CapturedPerson{ sampleReception(3).main()->patient, QStringLiteral("0042") };
    reception.last = LastReception{ sampleDay().addDays(-30), Validity::Invalid, *sampleReception(4).main() };
    reception.subsidies = { SubsidyState::NotConnected, sampleSubsidies(), true };
    const auto read = readReception(writeReception(reception));
    QVERIFY(read.ok());
    Reception expected = reception;
    expected.receivedMessage.clear(); // a column of its own
    QVERIFY(*read == expected);
    // The sample has no field at its default, so that equality above says something of each.
    const Reception plain;
    QVERIFY(reception.method != plain.method && reception.certificate != plain.certificate
        && reception.visitEnd != plain.visitEnd);
    // Times keep their offset, not only their moment.
    QCOMPARE(read->arrivedAt.offsetFromUtc(), 9 * 3600);
    QCOMPARE(read->arrivedAt.time().msec(), 123);
}

void ReceptionsTest::formOfADefaultReception()
{
    const auto read = readReception(writeReception(Reception{}));
    QVERIFY(read.ok());
    QVERIFY(*read == Reception{});
}

void ReceptionsTest::formNamesWhatItCannotRead()
{
    QCOMPARE(readReception("").error().failure, Failure::StoreDamaged);
    QCOMPARE(readReception("\xff\xff").error().failure, Failure::StoreDamaged);
    QCborMap map = QCborValue::fromCbor(writeReception(sampleReception())).toMap();
    const auto changed = [&map](const QString &name, const QCborValue &value) {
        QCborMap copy = map;
        copy[name] = value;
        return readReception(QCborValue(copy).toCbor());
    };
    QVERIFY(changed(QStringLiteral("number"), 5).ok());
    QCOMPARE(changed(QStringLiteral("form"), 8).error().failure, Failure::StoreTooNew);
    QCOMPARE(changed(QStringLiteral("status"), 99).error().failure, Failure::StoreDamaged);
    QCOMPARE(changed(QStringLiteral("number"), QStringLiteral("5")).error().failure, Failure::StoreDamaged);
    QCOMPARE(
        changed(QStringLiteral("arrivedAt"), QStringLiteral("soon")).error().failure, Failure::StoreDamaged);
    const QStringList names = [&map] {
        QStringList all;
        for (const auto &pair : map)
            all.append(pair.first.toString());
        return all;
    }();
    QCOMPARE(names.size(), 19);
    for (const QString &name : names) {
        QCborMap copy = map;
        copy.remove(name);
        // What nobody asked is absent from the form, and so is nothing that could be missed.
        const bool maybe = name == QStringLiteral("question");
        QVERIFY2(readReception(QCborValue(copy).toCbor()).ok() == maybe, qPrintable(name));
    }
}

/// A row as the first version of this program has written it: what it did not know is as if nobody had said
/// it.
void ReceptionsTest::formOfTheFirstVersion()
{
    const auto read = readReception(keptRow(QStringLiteral("reception-1")));
    QVERIFY(read.ok());
    Reception expected = beforeBenefits(sampleReception());
    expected.number = 1;
    expected.receivedMessage.clear();
    QVERIFY(*read == expected);
}

/// It kept of a failed question neither its code nor when the answer before it came.
void ReceptionsTest::formOfTheSecondVersion()
{
    QCborMap map = QCborValue::fromCbor(writeReception(sampleReception())).toMap();
    QCborMap question = map[QStringLiteral("question")].toMap();
    question.remove(QStringLiteral("failureCode"));
    question.remove(QStringLiteral("answeredAt"));
    map[QStringLiteral("question")] = question;
    QVERIFY(!readReception(QCborValue(map).toCbor()).ok()); // of today's form they are missing
    map[QStringLiteral("form")] = 2;
    const auto read = readReception(QCborValue(map).toCbor());
    QVERIFY(read.ok());
    Reception expected = beforePeople(sampleReception());
    expected.receivedMessage.clear();
    expected.question->failureCode.clear();
    expected.question->answeredAt = {};
    QVERIFY(*read == beforePeople(expected));
}

/// Before 別人の疑い and the hand-over; before anybody was written down.
void ReceptionsTest::formsOfTheThirdAndFourthVersion()
{
    Reception reception = sampleReception();
    QCborMap map = QCborValue::fromCbor(writeReception(reception)).toMap();
    reception.receivedMessage.clear();
    map[QStringLiteral("form")] = 4;
    const auto fourth = readReception(QCborValue(map).toCbor());
    QVERIFY(fourth.ok() && *fourth == reception);
    for (const char *name : { "person", "doubt", "patientNumber", "displayName", "handOver" })
        map.remove(QString::fromLatin1(name));
    QVERIFY(!readReception(QCborValue(map).toCbor()).ok());
    map[QStringLiteral("form")] = 3;
    const auto third = readReception(QCborValue(map).toCbor());
    QVERIFY(third.ok() && *third == beforePeople(reception));
}

/// Before 公費.
void ReceptionsTest::formOfTheFifthVersion()
{
    Reception reception = sampleReception();
    reception.subsidies = { SubsidyState::Present, sampleSubsidies(), false };
    QCborMap map = QCborValue::fromCbor(writeReception(reception)).toMap();
    map.remove(QStringLiteral("subsidies"));
    QVERIFY(!readReception(QCborValue(map).toCbor()).ok());
    map[QStringLiteral("form")] = 5;
    const auto fifth = readReception(QCborValue(map).toCbor());
    reception.receivedMessage.clear();
    reception.subsidies = {};
    QVERIFY(fifth.ok() && *fifth == reception);
}

/// Numbers of failures move, names stay; one that is gone still tells that the attempt gave nothing.
void ReceptionsTest::failureOfAQuestionIsKeptByName()
{
    QCborMap map = QCborValue::fromCbor(writeReception(sampleReception())).toMap();
    QCborMap question = map[QStringLiteral("question")].toMap();
    QCOMPARE(question[QStringLiteral("failure")].toString(), QStringLiteral("SegmentProcessing"));
    question[QStringLiteral("failure")] = QStringLiteral("WhatIsNotKnownAnyMore");
    map[QStringLiteral("question")] = question;
    const auto read = readReception(QCborValue(map).toCbor());
    QVERIFY(read.ok());
    QCOMPARE(read->question->failure, std::optional(Failure::ServiceUnknownProblem));
}

void ReceptionsTest::numbersRunPerDay()
{
    StoreFixture store;
    QVERIFY(store.open().ok());
    Receptions receptions(*store.database, store.vault);
    for (int seed = 0; seed < 3; ++seed) {
        Reception reception = sampleReception(seed);
        reception.number = 99; // the store says the number, nobody else
        QCOMPARE(receptions.add(reception)->number, seed + 1);
    }
    Reception tomorrow = sampleReception(3);
    tomorrow.day = sampleDay().addDays(1);
    QCOMPARE(receptions.add(tomorrow)->number, 1);
    QCOMPARE(receptions.add(sampleReception(4))->number, 4);
    QCOMPARE(receptions.ofDay(sampleDay())->size(), 4);
    QCOMPARE(*receptions.days(), (QList<QDate>{ sampleDay(), sampleDay().addDays(1) }));
    Reception noDay = sampleReception(5);
    noDay.day = QDate();
    QVERIFY(!receptions.add(noDay).ok());
}

void ReceptionsTest::aNumberThatWasToldIsKeptWhereItIsFree()
{
    StoreFixture store;
    QVERIFY(store.open().ok());
    Receptions receptions(*store.database, store.vault);
    const ReceptionNumbers own(false, 5000, 9999);
    QCOMPARE(receptions.add(sampleReception(1), own, 7)->number, 7);
    QCOMPARE(receptions.add(sampleReception(2), own)->number, 5001);
    QCOMPARE(receptions.add(sampleReception(3), own, 6)->number, 6); // it came late
    QCOMPARE(receptions.add(sampleReception(4), own, 7)->number, 5002); // nobody is lost by a clash
    QCOMPARE(receptions.add(sampleReception(5), own, -3)->number, 5003);
    QCOMPARE(receptions.add(sampleReception(6), own, ReceptionNumbers::most + 1)->number, 5004);
    QCOMPARE(receptions.add(sampleReception(2), own, 9)->number, 5001); // told again it keeps its own
}

void ReceptionsTest::comesBackAsItWent()
{
    StoreFixture store;
    QVERIFY(store.open().ok());
    Reception kept = sampleReception();
    {
        Receptions receptions(*store.database, store.vault);
        kept = *receptions.add(kept);
    }
    store.close();
    QVERIFY(store.open().ok());
    Receptions receptions(*store.database, store.vault);
    const auto day = receptions.ofDay(sampleDay());
    QVERIFY(day.ok());
    QCOMPARE(day->size(), 1);
    QVERIFY(day->first() == kept);
    QCOMPARE(day->first().receivedMessage, sampleReception().receivedMessage);
    QVERIFY(**receptions.find(kept.visit) == kept);
    QVERIFY(!receptions.find(QUuid::createUuid())->has_value());
}

void ReceptionsTest::sameVisitIsNeverDoubled()
{
    StoreFixture store;
    QVERIFY(store.open().ok());
    Receptions receptions(*store.database, store.vault);
    fill(receptions, 2);
    Reception confirmed = **receptions.find(sampleReception(0).visit);
    confirmed.status = ReceptionStatus::Confirmed;
    QVERIFY(receptions.update(confirmed).ok());

    Reception again = sampleReception(0);
    again.day = sampleDay().addDays(1); // told again after the clinic's day has turned
    again.eligibility.remark = QStringLiteral("newer");
    const auto told = receptions.add(again);
    QVERIFY(told.ok());
    QCOMPARE(told->number, 1);
    QCOMPARE(told->day, sampleDay());
    QCOMPARE(told->status, ReceptionStatus::Confirmed);
    const auto day = receptions.ofDay(sampleDay());
    QCOMPARE(day->size(), 2);
    QVERIFY(day->first() == *told);
    QCOMPARE(day->first().eligibility.remark, QStringLiteral("newer"));
    QVERIFY(receptions.ofDay(sampleDay().addDays(1))->isEmpty());
}

void ReceptionsTest::updateNeedsARow()
{
    StoreFixture store;
    QVERIFY(store.open().ok());
    Receptions receptions(*store.database, store.vault);
    QCOMPARE(receptions.update(sampleReception()).error().failure, Failure::NotFound);
    QVERIFY(receptions.ofDay(sampleDay())->isEmpty());
}

void ReceptionsTest::updateKeepsNumberAndDay()
{
    StoreFixture store;
    QVERIFY(store.open().ok());
    Receptions receptions(*store.database, store.vault);
    fill(receptions, 2);
    Reception changed = sampleReception(1);
    changed.number = 50;
    changed.day = sampleDay().addDays(3);
    changed.visitEnd = VisitEnd::Complete;
    changed.receivedMessage = "newer";
    const auto updated = receptions.update(changed);
    QVERIFY(updated.ok());
    QCOMPARE(updated->number, 2);
    QCOMPARE(updated->day, sampleDay());
    QVERIFY(receptions.ofDay(sampleDay())->last() == *updated);
    QCOMPARE(updated->receivedMessage, QByteArray("newer"));
}

void ReceptionsTest::nothingPersonalOnTheDisk()
{
    StoreFixture store;
    QVERIFY(store.open().ok());
    Receptions receptions(*store.database, store.vault);
    fill(receptions, 20);
    const auto arrived = receptions.ofDay(sampleDay());
    for (const Reception &reception : *arrived) {
        Reception confirmed = reception;
        confirmed.status = ReceptionStatus::Confirmed;
        QVERIFY(receptions.update(confirmed).ok());
    }
    const auto search = [&store] {
        const QByteArray bytes = store.bytesOnDisk();
        QVERIFY(bytes.contains(sampleReception().visit.toByteArray(QUuid::WithoutBraces)));
        for (int seed = 0; seed < 20; ++seed) {
            const QList<QString> found = textsFoundIn(bytes, personalTexts(sampleReception(seed)));
            QVERIFY2(found.isEmpty(), qPrintable(found.join(u'|')));
        }
    };
    QVERIFY(QFile::exists(store.path() + QStringLiteral("-wal")));
    search();
    QVERIFY(store.database->checkpoint().ok());
    search();
    store.close();
    search();
}

void ReceptionsTest::theSearchFindsWhatIsThere()
{
    // The search itself, against the same person unsealed in each encoding.
    const QList<QString> texts = personalTexts(sampleReception());
    QVERIFY(texts.size() >= 12);
    QCOMPARE(textsFoundIn(texts.join(u'\n').toUtf8(), texts), texts);
    for (const auto encoding : { QStringConverter::Utf16LE, QStringConverter::Utf16BE }) {
        QStringEncoder encoder(encoding);
        const QByteArray bytes = encoder.encode(texts.join(u'\n'));
        QCOMPARE(textsFoundIn(bytes, texts), texts);
    }
    QStringEncoder shiftJis("Shift_JIS");
    const QByteArray bytes = shiftJis.encode(texts.join(u'\n'));
    QVERIFY(!shiftJis.hasError());
    QCOMPARE(textsFoundIn(bytes, texts), texts);
    QVERIFY(textsFoundIn(writeReception(sampleReception()), texts).size() >= 10);
}

void ReceptionsTest::swappedRowsDoNotOpen_data()
{
    QTest::addColumn<QString>("sql");
    const QString a = QStringLiteral("(SELECT %1 FROM receptions WHERE number = %2)");
    QTest::newRow("content of another row")
        << QStringLiteral("UPDATE receptions SET content = %1 WHERE number = 1")
               .arg(a.arg(u"content").arg(2));
    QTest::newRow("message of another row")
        << QStringLiteral("UPDATE receptions SET message = %1 WHERE number = 1")
               .arg(a.arg(u"message").arg(2));
    QTest::newRow("content and message of another row") << QStringLiteral(
        "UPDATE receptions SET (content, message) = (SELECT content, message FROM receptions"
        " WHERE number = 2) WHERE number = 1");
    QTest::newRow("columns changed places")
        << QStringLiteral("UPDATE receptions SET content = message, message = content WHERE number = 1");
    QTest::newRow("another number") << QStringLiteral("UPDATE receptions SET number = 9 WHERE number = 1");
    QTest::newRow("another status") << QStringLiteral("UPDATE receptions SET status = 1 WHERE number = 1");
    QTest::newRow("another schema") << QStringLiteral(
        "UPDATE receptions SET schema = schema + 1 WHERE number = 1");
    QTest::newRow("another visit") << QStringLiteral(
        "UPDATE receptions SET visit = '00000000-0000-4000-8000-000000000001' WHERE number = 1");
    QTest::newRow("one byte") << QStringLiteral(
        "UPDATE receptions SET content = cast(substr(content, 1, 60) || x'00' ||"
        " substr(content, 62) AS BLOB) WHERE number = 1");
}

void ReceptionsTest::swappedRowsDoNotOpen()
{
    QFETCH(QString, sql);
    StoreFixture store;
    QVERIFY(store.open().ok());
    Receptions receptions(*store.database, store.vault);
    fill(receptions, 2);
    QVERIFY(receptions.ofDay(sampleDay()).ok());
    const auto changed = store.database->run(sql);
    QVERIFY(changed.ok());
    QCOMPARE(changed->numRowsAffected(), 1);
    // Neither passed for what it was, nor in the way of the one beside it.
    int broken = 0;
    const auto day = receptions.ofDay(sampleDay(), &broken);
    QVERIFY(day.ok());
    QVERIFY(broken > 0);
    QCOMPARE(static_cast<int>(day->size()) + broken, 2);
    for (const Reception &reception : *day) {
        QVERIFY(reception.visit == sampleReception(0).visit || reception.visit == sampleReception(1).visit);
        QVERIFY(**receptions.find(reception.visit) == reception);
    }
    QCOMPARE(numbersOfBroken(store, receptions), broken);
}

void ReceptionsTest::dayWithoutItsKey()
{
    StoreFixture store;
    QVERIFY(store.open().ok());
    {
        Receptions receptions(*store.database, store.vault);
        fill(receptions, 1);
    }
    store.close();
    QVERIFY(store.keys.remove(Vault::entryOf(sampleDay())).ok());
    QVERIFY(store.open().ok());
    Receptions receptions(*store.database, store.vault);
    QCOMPARE(receptions.ofDay(sampleDay()).error().failure, Failure::KeyMissing);
    QCOMPARE(receptions.add(sampleReception(1)).error().failure, Failure::KeyMissing);
    QVERIFY(!store.keys.names().contains(Vault::entryOf(sampleDay())));
    Reception tomorrow = sampleReception(2); // another day is not held up by it
    tomorrow.day = sampleDay().addDays(1);
    QVERIFY(receptions.add(tomorrow).ok());
}

void ReceptionsTest::lockedKeyStoreAtNoon()
{
    StoreFixture store;
    QVERIFY(store.open().ok());
    Receptions receptions(*store.database, store.vault);
    fill(receptions, 1);
    store.keys.setMood(MemoryKeyStore::Mood::Locked);
    QCOMPARE(receptions.add(sampleReception(1))->number, 2);
    QCOMPARE(receptions.ofDay(sampleDay())->size(), 2);
    Reception tomorrow = sampleReception(2);
    tomorrow.day = sampleDay().addDays(1);
    QCOMPARE(receptions.add(tomorrow).error().failure, Failure::KeyStoreUnavailable);
    store.keys.setMood(MemoryKeyStore::Mood::Open);
    QCOMPARE(receptions.add(tomorrow)->number, 1);
}

void ReceptionsTest::forgottenDayIsNoise()
{
    StoreFixture store;
    QVERIFY(store.open().ok());
    Receptions receptions(*store.database, store.vault);
    fill(receptions, 3);
    Reception tomorrow = sampleReception(3);
    tomorrow.day = sampleDay().addDays(1);
    QVERIFY(receptions.add(tomorrow).ok());
    const QByteArray visit = sampleReception(0).visit.toByteArray(QUuid::WithoutBraces);
    QVERIFY(store.bytesOnDisk().contains(visit));
    QVERIFY(receptions.forgetDay(sampleDay()).ok());
    QVERIFY(!store.keys.names().contains(Vault::entryOf(sampleDay())));
    QVERIFY(receptions.ofDay(sampleDay())->isEmpty());
    QVERIFY(!store.bytesOnDisk().contains(visit));
    QCOMPARE(receptions.ofDay(tomorrow.day)->size(), 1);
    QVERIFY(receptions.forgetDay(sampleDay()).ok());
}

void ReceptionsTest::fullDiskLosesNothing()
{
    StoreFixture store;
    QVERIFY(store.open().ok());
    Receptions receptions(*store.database, store.vault);
    fill(receptions, 1);
    QVERIFY(store.database->run(QStringLiteral("PRAGMA max_page_count = 20")).ok());
    QList<QUuid> kept{ sampleReception(0).visit };
    std::optional<Fault> fault;
    for (int seed = 1; seed < 500 && !fault; ++seed) {
        const auto added = receptions.add(sampleReception(seed));
        if (added)
            kept.append(added->visit);
        else
            fault = added.error();
    }
    QVERIFY(fault.has_value());
    QCOMPARE(fault->failure, Failure::StoreFull);
    const auto day = receptions.ofDay(sampleDay());
    QVERIFY(day.ok());
    QList<QUuid> found;
    for (const Reception &reception : *day)
        found.append(reception.visit);
    QCOMPARE(found, kept);
    QVERIFY(store.database->run(QStringLiteral("PRAGMA max_page_count = 100000")).ok());
    QCOMPARE(receptions.add(sampleReception(1000))->number, static_cast<int>(kept.size()) + 1);
}

void ReceptionsTest::emptyDayNeedsNoKey()
{
    StoreFixture store;
    QVERIFY(store.open().ok());
    store.keys.setMood(MemoryKeyStore::Mood::Absent);
    Receptions receptions(*store.database, store.vault);
    const auto day = receptions.ofDay(sampleDay());
    QVERIFY(day.ok());
    QVERIFY(day->isEmpty());
}

QTEST_GUILESS_MAIN(ReceptionsTest)
#include "receptionstest.moc"
