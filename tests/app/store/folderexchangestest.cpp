#include "app/store/folderexchanges.h"

#include "tests/app/store/storefixture.h"

#include <QFileInfo>
#include <QTest>

using namespace madoguchi;

using State = BookedExchange::State;

namespace {

const QDate today(2026, 11, 20);

BookedExchange exchangeOf(int number, State state)
{
    return BookedExchange{ QStringLiteral("20261120%1").arg(number, 4, 10, QLatin1Char('0')),
        QUuid::createUuidV5(QUuid(), QByteArray::number(number)), QStringLiteral("OQSsiquc01"), false,
        QStringLiteral("ID%1").arg(number), QDateTime(today, QTime(9, 0, 0, 5), Qt::UTC).addSecs(number),
        state };
}

/// A store with its book, as a station opens them.
struct Station : StoreFixture
{
    std::unique_ptr<FolderExchanges> book{};

    Outcome<Done> start(const std::optional<QDate> &restored = std::nullopt)
    {
        if (const auto opened = open(); !opened)
            return opened;
        book = std::make_unique<FolderExchanges>(*database, counterFile());
        return book->prepare(restored);
    }
    void stop()
    {
        book.reset();
        close();
    }
    [[nodiscard]] QString counterFile() const { return FolderExchanges::counterFileOf(path()); }
};

} // namespace

class FolderExchangesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersGoUpWithinThePart();
    void numbersSurviveRestarts();
    void widenedPartGoesOn();
    void aDayOfItsOwn();
    void noNumberTwiceAfterAnOlderStore();
    void restoredWithoutTheFileUsesUpTheDay();
    void restoredElsewhereUsesUpTheDay();
    void unreadableFile();
    void noFileNoNumber();
    void exchangesAreKept();
    void exchangesAreForgotten();
    void damageIsNamed();
};

void FolderExchangesTest::numbersGoUpWithinThePart()
{
    Station station;
    QVERIFY(station.start().ok());
    const NumberPart part{ 5000, 5002 };
    QCOMPARE(station.book->numbersLeft(today, part).value(), 3);
    for (int number = 5000; number <= 5002; ++number)
        QCOMPARE(station.book->takeNumber(today, part).value(), number);
    QCOMPARE(station.book->numbersLeft(today, part).value(), 0);
    QCOMPARE(station.book->takeNumber(today, part).error().failure, Failure::FolderNumbersUsed);
}

void FolderExchangesTest::numbersSurviveRestarts()
{
    Station station;
    for (int number = 0; number < 4; ++number) {
        QVERIFY(station.start().ok());
        QCOMPARE(station.book->takeNumber(today, {}).value(), number);
        station.stop();
    }
}

void FolderExchangesTest::widenedPartGoesOn()
{
    Station station;
    QVERIFY(station.start().ok());
    QCOMPARE(station.book->takeNumber(today, { 10, 10 }).value(), 10);
    QVERIFY(!station.book->takeNumber(today, { 10, 10 }).ok());
    QCOMPARE(station.book->takeNumber(today, { 10, 20 }).value(), 11);
    QCOMPARE(station.book->takeNumber(today, { 0, 20 }).value(), 12); // never back to what may be given out
    QCOMPARE(station.book->takeNumber(today, { 500, 600 }).value(), 500);
}

void FolderExchangesTest::aDayOfItsOwn()
{
    Station station;
    QVERIFY(station.start().ok());
    QCOMPARE(station.book->takeNumber(today, {}).value(), 0);
    QCOMPARE(station.book->takeNumber(today.addDays(1), {}).value(), 0);
    QCOMPARE(station.book->takeNumber(today, {}).value(), 1); // a clock that was wrong, and set back
    for (int day = 2; day < 20; ++day)
        QCOMPARE(station.book->takeNumber(today.addDays(day), {}).value(), 0);
    QVERIFY(QFileInfo(station.counterFile()).size() < 200);
}

void FolderExchangesTest::noNumberTwiceAfterAnOlderStore()
{
    Station station;
    QVERIFY(station.start().ok());
    QCOMPARE(station.book->takeNumber(today, {}).value(), 0);
    QVERIFY(station.database->checkpoint().ok());
    station.stop();
    const QString older = station.dir.filePath(QStringLiteral("older.db"));
    QVERIFY(QFile::copy(station.path(), older));
    QVERIFY(station.start().ok());
    for (int number = 1; number < 9; ++number)
        QCOMPARE(station.book->takeNumber(today, {}).value(), number);
    station.stop();
    QVERIFY(QFile::remove(station.path()) && QFile::rename(older, station.path()));
    QFile::remove(station.path() + QStringLiteral("-wal"));
    QFile::remove(station.path() + QStringLiteral("-shm"));
    QVERIFY(station.start(today).ok()); // put back on the same machine: the file knows
    QCOMPARE(station.book->takeNumber(today, {}).value(), 9);
}

void FolderExchangesTest::restoredWithoutTheFileUsesUpTheDay()
{
    Station station;
    QVERIFY(station.start().ok());
    QCOMPARE(station.book->takeNumber(today, {}).value(), 0);
    station.stop();
    QVERIFY(QFile::remove(station.counterFile()));
    QVERIFY(station.start(today).ok());
    QCOMPARE(station.book->numbersLeft(today, {}).value(), 0);
    QCOMPARE(station.book->takeNumber(today, {}).error().failure, Failure::FolderNumbersUsed);
    QCOMPARE(station.book->takeNumber(today.addDays(1), {}).value(), 0);
    station.stop();
    QVERIFY(station.start().ok()); // and it stays so
    QCOMPARE(station.book->takeNumber(today, {}).error().failure, Failure::FolderNumbersUsed);
}

/// Whether the backup knows of an exchange or not: the counter of the machine that is gone is not here.
void FolderExchangesTest::restoredElsewhereUsesUpTheDay()
{
    StoreFixture store;
    QVERIFY(store.open().ok());
    const QString file = FolderExchanges::counterFileOf(store.path());
    QVERIFY(FolderExchanges::useUp(file, today).ok());
    FolderExchanges book(*store.database, file);
    QVERIFY(book.prepare({}).ok());
    QCOMPARE(*book.numbersLeft(today, {}), 0);
    QCOMPARE(book.takeNumber(today, {}).error().failure, Failure::FolderNumbersUsed);
    QCOMPARE(*book.takeNumber(today.addDays(1), {}), 0);
    // What other days have given out stands.
    QVERIFY(FolderExchanges::useUp(file, today.addDays(2)).ok());
    QCOMPARE(*book.takeNumber(today.addDays(1), {}), 1);
    QCOMPARE(*book.numbersLeft(today, {}), 0);
}

void FolderExchangesTest::unreadableFile()
{
    Station station;
    QVERIFY(station.start().ok());
    QCOMPARE(station.book->takeNumber(today, {}).value(), 0);
    station.stop();
    for (const char *content : { "2026-11-20 x\n", "2026-11-20\n", "nonsense", "2026-11-20 -4\n" }) {
        QFile file(station.counterFile());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) > 0);
        file.close();
        QVERIFY(station.start().ok());
        QVERIFY(station.book->takeNumber(today, {}).value() > 0); // the store knows
        station.stop();
    }
}

void FolderExchangesTest::noFileNoNumber()
{
    Station station;
    QVERIFY(station.start().ok());
    FolderExchanges book(*station.database, station.dir.filePath(QStringLiteral("missing/numbers")));
    QCOMPARE(book.takeNumber(today, {}).error().failure, Failure::StoreUnreachable);
    QCOMPARE(station.book->takeNumber(today, {}).value(), 0);
}

void FolderExchangesTest::exchangesAreKept()
{
    Station station;
    QVERIFY(station.start().ok());
    BookedExchange records = exchangeOf(3, State::Late);
    records.records = true;
    records.family = QStringLiteral("YZKsiquc01");
    QVERIFY(station.book->keep(exchangeOf(2, State::Open)).ok());
    QVERIFY(station.book->keep(exchangeOf(1, State::Writing)).ok());
    QVERIFY(station.book->keep(records).ok());
    station.stop();
    QVERIFY(station.start().ok());
    QVERIFY(station.book->all().value()
        == (QList<BookedExchange>{ exchangeOf(1, State::Writing), exchangeOf(2, State::Open), records }));
    QVERIFY(station.book->keep(exchangeOf(1, State::Settled)).ok());
    QVERIFY(station.book->all()->first() == exchangeOf(1, State::Settled));
    station.stop();
    QVERIFY(station.start().ok()); // the ledger has it as it stands
    QVERIFY(station.database->ledger() != nullptr);
    QCOMPARE(station.book->all()->size(), 3);
}

void FolderExchangesTest::exchangesAreForgotten()
{
    Station station;
    QVERIFY(station.start().ok());
    for (int number = 1; number <= 3; ++number)
        QVERIFY(station.book->keep(exchangeOf(number, State::Settled)).ok());
    QVERIFY(station.book->forgetBefore(exchangeOf(3, State::Settled).written).ok());
    QVERIFY(station.book->all().value() == QList<BookedExchange>{ exchangeOf(3, State::Settled) });
}

void FolderExchangesTest::damageIsNamed()
{
    Station station;
    QVERIFY(station.start().ok());
    QVERIFY(station.book->keep(exchangeOf(1, State::Open)).ok());
    QVERIFY(station.database->run(QStringLiteral("UPDATE folder_exchanges SET state = 'lost'")).ok());
    QCOMPARE(station.book->all().error().failure, Failure::StoreDamaged);
}

QTEST_GUILESS_MAIN(FolderExchangesTest)
#include "folderexchangestest.moc"
