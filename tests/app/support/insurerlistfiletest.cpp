#include "app/support/insurerlistfile.h"

#include <QStringEncoder>
#include <QTest>

using namespace madoguchi;

namespace {

const QDate today(2026, 11, 22);

Outcome<InsurerList> read(const char *text)
{
    return readInsurerList(QByteArray(text), today);
}

} // namespace

class InsurerListFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aListAsASpreadsheetSavesIt()
    {
        const auto list = read("\xef\xbb\xbf特定健診情報の登録状況,,,\r\n令和8年10月31日現在,,,\r\n"
                               "都道府県,保険者番号,保険者名,登録済年度,登録予定\r\n"
                               "架空県,138057,架空市,令和6年度,令和8年12月\r\n"
                               "架空県,1139997,\"架空健保, 本部\",2025,\r\n"
                               "架空県,11304,架空村,,未定\r\n,,,,\r\n");
        QVERIFY(list.ok());
        QCOMPARE(list->day, QDate(2026, 10, 31));
        QVERIFY(list->saysDay);
        QCOMPARE(list->insurers.size(), 3);
        const RegisteredInsurer city{ QStringLiteral("架空市"), 2024, QStringLiteral("2026-12") };
        QCOMPARE(list->insurers.value(QStringLiteral("  138057")), city);
        // The zero that a spreadsheet has taken.
        QCOMPARE(list->insurers.value(QStringLiteral("01139997")).lastYear, 2025);
        QCOMPARE(list->insurers.value(QStringLiteral("  011304")).lastYear, 0);
    }

    void codePage932AndNamesOfTheContract()
    {
        QStringEncoder encoder("Shift_JIS");
        const QByteArray file
            = encoder(QStringLiteral("保険者番号,登録年度\r\n１３８０５７,Ｒ７\r\n138057,R5\r\n"));
        const auto japanese = readInsurerList(file, today);
        QVERIFY(japanese.ok());
        QCOMPARE(japanese->insurers.value(QStringLiteral("  138057")).lastYear, 2025); // the newer one
        QCOMPARE(japanese->day, today);
        QVERIFY(!japanese->saysDay);
        const auto contract = read("insurer,name,lastYear,planned\n138057,X,2025,2026-10\n");
        QVERIFY(contract.ok());
        QCOMPARE(contract->insurers.value(QStringLiteral("  138057")).planned, QStringLiteral("2026-10"));
    }

    void whatIsKeptIsReadAgain()
    {
        for (const bool saysDay : { true, false }) {
            InsurerList list;
            list.day = QDate(2026, 10, 31);
            list.saysDay = saysDay;
            list.insurers = { { QStringLiteral("  138057"),
                                  { QStringLiteral("架空市"), 2024, QStringLiteral("2026-12") } },
                { QStringLiteral("  011304"), { {}, 0, {} } } };
            const auto again = readInsurerList(insurerListFile(list), QDate(2027, 5, 5));
            QVERIFY(again.ok());
            QCOMPARE(*again, list);
        }
    }

    void whatIsNoListIsSaidByName_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("line");
        const auto row = [](const char *name, const QByteArray &file, const char *code, int line) {
            QTest::newRow(name) << file << QString::fromLatin1(code) << line;
        };
        const QByteArray header("insurer,lastYear,planned\n");
        row("nothing", "", "insurers-header", -1);
        row("another list", "a,b,c\n1,2,3\n", "insurers-header", -1);
        row("no year column", "insurer,name\n138057,X\n", "insurers-header", -1);
        row("headings too far down", QByteArray("title\n").repeated(60) + header, "insurers-header", -1);
        row("header alone", header, "insurers-empty", -1);
        row("a quote that never ends", header + "\"138057,2025,\n", "insurers-csv", 3);
        row("no insurer number", header + "138057,2025,\nabc,2025,\n", "insurers-line", 3);
        row("too short a number", header + "1380,2025,\n", "insurers-line", 2);
        row("no year", header + "138057,soon,\n", "insurers-line", 2);
        row("a year before there was any", header + "138057,2019,\n", "insurers-line", 2);
        row("no month", header + "138057,2025,2026-13\n", "insurers-line", 2);
        row("more than any list", QByteArray(largestInsurerList + 1, 'x'), "insurers-large", -1);
    }

    void whatIsNoListIsSaidByName()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, code);
        QFETCH(int, line);
        const auto list = readInsurerList(file, today);
        QVERIFY(!list.ok());
        QCOMPARE(list.error().failure, Failure::SettingsInvalid);
        QCOMPARE(list.error().code, code);
        QCOMPARE(list.error().number, line);
    }
};

QTEST_GUILESS_MAIN(InsurerListFileTest)
#include "insurerlistfiletest.moc"
