#include "app/store/cborarchive.h"
#include "app/store/receptionform.h"
#include "tests/support/samplereception.h"

#include <QCborMap>
#include <QCborValue>
#include <QRandomGenerator>
#include <QTest>

#include <limits>

using namespace madoguchi;

namespace {

const QLatin1String name("name");

template <typename T> std::optional<T> read(const QCborValue &value)
{
    const QByteArray bytes = QCborValue(QCborMap{ { name, value } }).toCbor();
    CborReader reader(bytes);
    T read{};
    reader.field(name, read);
    return reader.ok() ? std::optional(read) : std::nullopt;
}

} // namespace

/// Reads what Qt writes, as Qt reads it, and nothing else (security.md 24: total).
class CborReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbers();
    void momentsAsQtHasThem_data();
    void momentsAsQtHasThem();
    void otherTypesAreRefused();
    void anyOrder();
    void whatIsNotThereIsPassed();
    void laterFieldsAreNotAskedForInAnEarlierForm();
    void everyCutIsRefused();
    void otherBytesBehindAreRefused();
    void anyBytesAreSurvived();
};

void CborReaderTest::numbers()
{
    for (const qint64 number : { qint64(0), qint64(23), qint64(24), qint64(255), qint64(256), qint64(65536),
             qint64(1) << 40, qint64(-1), qint64(-25), std::numeric_limits<qint64>::max(),
             std::numeric_limits<qint64>::min() }) {
        QCOMPARE(read<qint64>(QCborValue(number)), std::optional(number));
        const bool fits = number == static_cast<int>(number);
        QCOMPARE(read<int>(QCborValue(number)).has_value(), fits);
    }
    const auto none = read<std::optional<int>>(QCborValue(nullptr));
    QVERIFY(none.has_value() && !none->has_value());
    const auto seven = read<std::optional<int>>(QCborValue(7));
    QVERIFY(seven.has_value() && *seven == 7);
    const auto yes = read<std::optional<bool>>(QCborValue(true));
    QVERIFY(yes.has_value() && *yes == true);
}

void CborReaderTest::momentsAsQtHasThem_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
        { "2026-11-20T08:31:06.123+09:00", "2026-11-20T08:31:06.123Z", "2026-11-20T08:31:06.123-03:30",
            "2026-11-20T08:31:06.123+00:00", "2026-11-20T08:31:06Z", "2026-11-20T08:31:06.123",
            "2024-02-29T23:59:59.999+09:00", "2026-02-29T00:00:00.000+09:00", "2026-11-20T24:31:06.123Z",
            "2026-11-20 08:31:06.123Z", "2026-11-2xT08:31:06.123Z", "no time", "0000-01-01T00:00:00.000Z" })
        QTest::newRow(text) << QString::fromLatin1(text);
}

void CborReaderTest::momentsAsQtHasThem()
{
    QFETCH(QString, text);
    const QDateTime expected = QDateTime::fromString(text, Qt::ISODateWithMs);
    const auto moment = read<QDateTime>(QCborValue(text));
    QCOMPARE(moment.has_value(), expected.isValid());
    if (moment) {
        QCOMPARE(*moment, expected);
        QCOMPARE(moment->timeSpec(), expected.timeSpec());
        QCOMPARE(moment->offsetFromUtc(), expected.offsetFromUtc());
    }
    const QString day = text.left(10);
    const QDate date = QDate::fromString(day, Qt::ISODate);
    QCOMPARE(read<QDate>(QCborValue(day)), date.isValid() ? std::optional(date) : std::nullopt);
}

void CborReaderTest::otherTypesAreRefused()
{
    QVERIFY(!read<QString>(QCborValue(1)) && !read<QString>(QCborValue(QByteArray("x"))));
    QVERIFY(!read<QByteArray>(QCborValue(QStringLiteral("x"))) && !read<bool>(QCborValue(1)));
    QVERIFY(!read<int>(QCborValue(1.5)) && !read<int>(QCborValue(true)) && !read<int>(QCborMap()));
    QVERIFY(!read<QUuid>(QCborValue(QByteArray(15, 'x'))) && !read<bool>(QCborValue(nullptr)));
    const QByteArray none = QCborValue(QCborMap()).toCbor();
    CborReader reader(none);
    std::optional<int> number;
    reader.field(name, number);
    QVERIFY(!reader.ok());
}

void CborReaderTest::anyOrder()
{
    const QByteArray bytes = QCborValue(
        QCborMap{ { QLatin1String("c"), 3 }, { QLatin1String("a"), 1 },
            { QLatin1String("x"), QCborMap{ { 1, 2 } } },
            { QLatin1String("b"),
                2 } }).toCbor();
    CborReader reader(bytes);
    int a = 0;
    int b = 0;
    int c = 0;
    reader.field(QLatin1String("a"), a);
    reader.field(QLatin1String("b"), b);
    reader.field(QLatin1String("c"), c);
    QVERIFY(reader.ok());
    QCOMPARE(a * 100 + b * 10 + c, 123);
}

/// Whether in their order or not, and whether those before were passed over.
void CborReaderTest::whatIsNotThereIsPassed()
{
    const QByteArray bytes = QCborValue(
        QCborMap{ { QLatin1String("a"), 1 }, { QLatin1String("b"), 2 },
            { QLatin1String("c"),
                3 } }).toCbor();
    for (const char *order : { "a?b?c?", "?b?a?c", "c?a?b?", "??abc", "b?ac?" }) {
        CborReader reader(bytes);
        int sum = 0;
        for (const char *asked = order; *asked; ++asked) {
            if (*asked == '?') {
                std::optional<int> none = 7;
                reader.maybe(QLatin1String("none"), none, [](auto &, auto &) {});
                QVERIFY(!none);
                continue;
            }
            int number = 0;
            reader.field(QLatin1String(asked, 1), number);
            sum += number;
        }
        QVERIFY2(reader.ok() && sum == 6, order);
    }
}

/// The number of the form goes with what is inside, however deep.
void CborReaderTest::laterFieldsAreNotAskedForInAnEarlierForm()
{
    const QByteArray bytes
        = QCborValue(QCborMap{ { QStringLiteral("inner"), QCborMap{ { QStringLiteral("old"), 1 } } } })
              .toCbor();
    struct Inner
    {
        int old = 0;
        int added = 7;
    };
    const auto describe = [](auto &a, auto &inner) {
        a.field(QLatin1String("old"), inner.old);
        if (a.since(2))
            a.field(QLatin1String("added"), inner.added);
    };
    CborReader first(bytes);
    first.readAs(1);
    Inner inner;
    first.part(QLatin1String("inner"), inner, describe);
    QVERIFY(first.ok());
    QCOMPARE(inner.old, 1);
    QCOMPARE(inner.added, 7);
    CborReader second(bytes);
    second.readAs(2);
    second.part(QLatin1String("inner"), inner, describe);
    QVERIFY(!second.ok());
}

void CborReaderTest::everyCutIsRefused()
{
    const QByteArray whole = writeReception(sampleReception());
    QVERIFY(readReception(whole).ok());
    for (qsizetype size = 0; size < whole.size(); ++size)
        QCOMPARE(readReception(whole.first(size)).error().failure, Failure::StoreDamaged);
}

void CborReaderTest::otherBytesBehindAreRefused()
{
    QCOMPARE(readReception(writeReception(sampleReception()) + '\0').error().failure, Failure::StoreDamaged);
}

/// Whatever it says: it says something, and takes no more memory than the bytes are worth.
void CborReaderTest::anyBytesAreSurvived()
{
    const QByteArray whole = writeReception(sampleReception());
    QRandomGenerator random(20261124);
    int refused = 0;
    for (int round = 0; round < 20'000; ++round) {
        QByteArray bytes = whole;
        for (int changes = random.bounded(1, 4); changes > 0; --changes)
            bytes[random.bounded(static_cast<int>(bytes.size()))] = static_cast<char>(random.bounded(256));
        refused += readReception(bytes).ok() ? 0 : 1;
    }
    QVERIFY(refused > 5'000 && refused < 20'000);
}

QTEST_APPLESS_MAIN(CborReaderTest)
#include "cborreadertest.moc"
