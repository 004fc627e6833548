#include "reader/apdu.h"

#include <QTest>

using namespace madoguchi;

class ApduTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void encodes_data();
    void encodes();
    void takesApartWhatItEncodes_data();
    void takesApartWhatItEncodes();
    void refusesLengthsThatDoNotFit_data();
    void refusesLengthsThatDoNotFit();
    void tellsNothingOfTheData();
    void readsResponses();
};

void ApduTest::encodes_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<int>("le");
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray long256(256, 'a');
    QTest::newRow("case 1") << QByteArray() << 0 << QByteArray("00200098");
    QTest::newRow("case 2 short") << QByteArray() << 4 << QByteArray("0020009804");
    QTest::newRow("case 2 short, most") << QByteArray() << 256 << QByteArray("0020009800");
    QTest::newRow("case 2 extended") << QByteArray() << 257 << QByteArray("00200098000101");
    QTest::newRow("case 2 extended, most") << QByteArray() << 65536 << QByteArray("00200098000000");
    QTest::newRow("case 3 short") << QByteArray("1234") << 0 << QByteArray("002000980431323334");
    QTest::newRow("case 3 extended") << long256 << 0 << QByteArray("00200098000100") + long256.toHex();
    QTest::newRow("case 4 short") << QByteArray("12") << 256 << QByteArray("0020009802313200");
    QTest::newRow("case 4 extended") << QByteArray("12") << 300 << QByteArray("002000980000023132012c");
}

void ApduTest::encodes()
{
    QFETCH(QByteArray, data);
    QFETCH(int, le);
    QFETCH(QByteArray, bytes);
    const Command command(0x00, 0x20, 0x00, 0x98, data, le);
    QCOMPARE(command.bytes().toByteArray().toHex(), bytes);
}

void ApduTest::takesApartWhatItEncodes_data()
{
    QTest::addColumn<int>("lc");
    QTest::addColumn<int>("le");
    for (const int lc : { 0, 1, 4, 255, 256, 257, 65535 }) {
        for (const int le : { 0, 1, 255, 256, 257, 65535, 65536 })
            QTest::addRow("%d %d", lc, le) << lc << le;
    }
}

void ApduTest::takesApartWhatItEncodes()
{
    QFETCH(int, lc);
    QFETCH(int, le);
    const QByteArray data(lc, 'x');
    const Command command(0x80, 0x2A, 0x01, 0x97, data, le);
    const auto parsed = parseCommand(command.bytes());
    QVERIFY(parsed);
    QCOMPARE(parsed->header.text(), command.header().text());
    QCOMPARE(parsed->header.lc, lc);
    QCOMPARE(parsed->header.le, le);
    QCOMPARE(parsed->data, data);
}

void ApduTest::refusesLengthsThatDoNotFit_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("half a header") << QByteArray("00A404");
    QTest::newRow("data missing") << QByteArray("00A4040C0AD3");
    QTest::newRow("one byte too many") << QByteArray("00A4040C02D392F000");
    QTest::newRow("extended, data missing") << QByteArray("00A4040C000100D3");
    QTest::newRow("extended, no data said") << QByteArray("00A4040C0000000000");
    QTest::newRow("two zeros") << QByteArray("00A4040C0000");
}

void ApduTest::refusesLengthsThatDoNotFit()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!parseCommand(QByteArray::fromHex(bytes)));
}

void ApduTest::tellsNothingOfTheData()
{
    const Command verify(0x00, 0x20, 0x00, 0x98, QByteArray("8642"), 0);
    QCOMPARE(verify.header().text(), QStringLiteral("00 20 00 98 Lc 4 Le 0"));
}

void ApduTest::readsResponses()
{
    QVERIFY(!Response::parse({}));
    QVERIFY(!Response::parse("\x90"));
    const auto counter = Response::parse(QByteArray::fromHex("63C2"));
    QVERIFY(counter && !counter->ok());
    QCOMPARE(counter->statusWord, quint16(0x63C2));
    const auto data = Response::parse(QByteArray::fromHex("30829000"));
    QVERIFY(data && data->ok());
    QCOMPARE(data->data.toHex(), QByteArray("3082"));
}

QTEST_GUILESS_MAIN(ApduTest)
#include "apdutest.moc"
