#include "reader/tlv.h"

#include <QRandomGenerator>
#include <QTest>

using namespace madoguchi;

class TlvTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsTagsAndLengths_data();
    void readsTagsAndLengths();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void knowsTheSizeFromFourBytes();
    void readsARow();
    void findsInside();
    void standsAnyBytes();
    void everyBeginningOfAnElementIsTruncated();
};

void TlvTest::readsTagsAndLengths_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<quint32>("tag");
    QTest::addColumn<int>("valueSize");
    QTest::newRow("short") << QByteArray("0403010203") << quint32(0x04) << 3;
    QTest::newRow("empty") << QByteArray("0500") << quint32(0x05) << 0;
    QTest::newRow("two-byte tag") << QByteArray("DF2201AA") << quint32(0xDF22) << 1;
    QTest::newRow("three-byte tag") << QByteArray("DF810101AA") << quint32(0xDF8101) << 1;
    QTest::newRow("81") << QByteArray("048180") + QByteArray(128, 'x').toHex() << quint32(0x04) << 128;
    QTest::newRow("82") << QByteArray("FF20820100") + QByteArray(256, 'x').toHex() << quint32(0xFF20) << 256;
    QTest::newRow("84") << QByteArray("048400000001AA") << quint32(0x04) << 1;
    QTest::newRow("something behind it") << QByteArray("0401AAFFFF") << quint32(0x04) << 1;
}

void TlvTest::readsTagsAndLengths()
{
    QFETCH(QByteArray, bytes);
    QFETCH(quint32, tag);
    QFETCH(int, valueSize);
    const QByteArray raw = QByteArray::fromHex(bytes);
    const auto element = firstTlv(raw);
    QVERIFY(element);
    QCOMPARE(element->tag, tag);
    QCOMPARE(element->value.size(), qsizetype(valueSize));
}

void TlvTest::namesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("fault");
    const auto row = [](const char *name, const char *hex, TlvFault fault) {
        QTest::newRow(name) << QByteArray(hex) << static_cast<int>(fault);
    };
    row("nothing", "", TlvFault::Truncated);
    row("tag only", "30", TlvFault::Truncated);
    row("half a tag", "DF", TlvFault::Truncated);
    row("half a length", "308201", TlvFault::Truncated);
    row("value missing", "0403AABB", TlvFault::Truncated);
    row("more than there can be", "0484FFFFFFFF00", TlvFault::Truncated);
    row("four-byte tag", "DF81828301AA", TlvFault::TagTooLong);
    row("indefinite", "30800000", TlvFault::LengthForm);
    row("five bytes of length", "04850000000001AA", TlvFault::LengthForm);
}

void TlvTest::namesWhatIsWrong()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, fault);
    const QByteArray raw = QByteArray::fromHex(bytes);
    const auto element = firstTlv(raw);
    QVERIFY(!element);
    QCOMPARE(static_cast<int>(element.error()), fault);
}

void TlvTest::knowsTheSizeFromFourBytes()
{
    const auto extent = tlvExtent(QByteArray::fromHex("3082062B"));
    QVERIFY(extent);
    QCOMPARE(extent->tag, quint32(0x30));
    QCOMPARE(extent->size(), qsizetype(1583));
}

void TlvTest::readsARow()
{
    const QByteArray raw = QByteArray::fromHex("0401AA0500DF2202BBCC");
    const auto row = allTlv(raw);
    QVERIFY(row);
    QCOMPARE(row->size(), qsizetype(3));
    QCOMPARE(row->at(2).value.toByteArray().toHex(), QByteArray("bbcc"));
    QVERIFY(!allTlv(raw + QByteArray::fromHex("04")));
    QVERIFY(allTlv({})->isEmpty());
}

void TlvTest::findsInside()
{
    // The text application's record: FF20 { DF21 …, DF22 … }
    const QByteArray raw = QByteArray::fromHex("FF200ADF21021122DF2202CCDD");
    QCOMPARE(findTlv(raw, 0xDF22)->value.toByteArray().toHex(), QByteArray("ccdd"));
    QVERIFY(!findTlv(raw, 0xDF22, 1));
    QVERIFY(!findTlv(raw, 0xDF23));
    QVERIFY(!findTlv(QByteArray::fromHex("040ADF"), 0xDF22));
}

void TlvTest::standsAnyBytes()
{
    QRandomGenerator random(20260401); // the same bytes in every run
    for (int round = 0; round < 20'000; ++round) {
        QByteArray bytes(random.bounded(24), '\0');
        for (char &byte : bytes)
            byte = static_cast<char>(random.bounded(256));
        const auto element = firstTlv(bytes);
        if (element) {
            QVERIFY(element->size <= bytes.size());
            QVERIFY(element->value.size() < element->size);
        }
        findTlv(bytes, 0xDF22);
        const auto row = allTlv(bytes);
        if (row) {
            qsizetype total = 0;
            for (const Tlv &one : *row)
                total += one.size;
            QCOMPARE(total, bytes.size());
        }
    }
}

void TlvTest::everyBeginningOfAnElementIsTruncated()
{
    const QByteArray whole = QByteArray::fromHex("DF22820104") + QByteArray(260, 'z');
    QVERIFY(firstTlv(whole));
    for (qsizetype size = 0; size < whole.size(); ++size) {
        const auto part = firstTlv(QByteArrayView(whole).first(size));
        QVERIFY(!part);
        QCOMPARE(part.error(), TlvFault::Truncated);
    }
}

QTEST_GUILESS_MAIN(TlvTest)
#include "tlvtest.moc"
