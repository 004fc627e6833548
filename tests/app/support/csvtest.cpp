#include "app/support/csv.h"

#include <QTest>

using namespace madoguchi;

namespace {

QList<QStringList> cellsOf(const QByteArray &file)
{
    const auto read = readCsv(file);
    QList<QStringList> all;
    for (const CsvLine &line : read ? *read : QList<CsvLine>())
        all.append(line.cells);
    return all;
}

int faultyLine(const QByteArray &file)
{
    const auto read = readCsv(file);
    return read ? 0 : read.error().line;
}

} // namespace

class CsvTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsWritten();
    void readsEveryLineEnd();
    void quotedCellsHoldEverything();
    void emptyCellsAreCells();
    void countsLinesOfTheFile();
    void readsBothEncodings();
    void refusesWhatIsNone_data();
    void refusesWhatIsNone();
};

void CsvTest::readsWhatIsWritten()
{
    const QList<QStringList> lines{ { QStringLiteral("a"), QStringLiteral("b,\"c\"") },
        { QStringLiteral("見本\n花子"), QString() } };
    QCOMPARE(cellsOf(csvFile(lines)), lines);
}

void CsvTest::readsEveryLineEnd()
{
    const QList<QStringList> lines{ { QStringLiteral("a"), QStringLiteral("b") },
        { QStringLiteral("c"), QStringLiteral("d") } };
    for (const char *file : { "a,b\r\nc,d\r\n", "a,b\nc,d", "a,b\rc,d\r", "\r\n\na,b\n\r\nc,d\n\n" })
        QCOMPARE(cellsOf(file), lines);
    QCOMPARE(cellsOf(""), QList<QStringList>());
    QCOMPARE(cellsOf("\r\n"), QList<QStringList>());
}

void CsvTest::quotedCellsHoldEverything()
{
    QCOMPARE(cellsOf("\"a,\"\"b\"\"\r\nc\",\"\"\n"),
        QList<QStringList>({ { QStringLiteral("a,\"b\"\r\nc"), QString() } }));
    QCOMPARE(cellsOf("\"only\""), QList<QStringList>({ { QStringLiteral("only") } }));
}

void CsvTest::emptyCellsAreCells()
{
    QCOMPARE(cellsOf(",a,\n"), QList<QStringList>({ { QString(), QStringLiteral("a"), QString() } }));
    QCOMPARE(cellsOf("a,"), QList<QStringList>({ { QStringLiteral("a"), QString() } }));
}

void CsvTest::countsLinesOfTheFile()
{
    const auto read = readCsv("a\n\n\"b\nb\"\nc\n");
    QVERIFY(read.ok());
    QList<int> numbers;
    for (const CsvLine &line : *read)
        numbers.append(line.number);
    QCOMPARE(numbers, QList<int>({ 1, 3, 5 }));
}

void CsvTest::readsBothEncodings()
{
    const QList<QStringList> lines{ { QStringLiteral("①河合") } };
    QCOMPARE(cellsOf("\xef\xbb\xbf" + QStringLiteral("①河合").toUtf8()), lines);
    QCOMPARE(cellsOf(QStringLiteral("①河合").toUtf8()), lines);
    QCOMPARE(cellsOf("\x87\x40\x89\xcd\x8d\x87"), lines); // code page 932, with an NEC extension
}

void CsvTest::refusesWhatIsNone_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("line");
    QTest::newRow("quote inside") << QByteArray("a,b\nc\"d\n") << 2;
    QTest::newRow("text behind a quote") << QByteArray("\"a\"b,c\n") << 1;
    QTest::newRow("never closed") << QByteArray("a\nb,\"c\nd\n") << 4;
    QTest::newRow("UTF-8 with a cut character") << QByteArray("\xef\xbb\xbf\xe8\xa6") << 1;
    QTest::newRow("neither encoding") << QByteArray("\xe8\xa6\xff\xfe") << 1;
    QTest::newRow("code page 932, cut") << QByteArray("a,\x89") << 1;
}

void CsvTest::refusesWhatIsNone()
{
    QFETCH(QByteArray, file);
    QFETCH(int, line);
    QCOMPARE(faultyLine(file), line);
}

QTEST_GUILESS_MAIN(CsvTest)
#include "csvtest.moc"
