#include "app/central/folder/foldernames.h"

#include <QTest>

using namespace madoguchi;

using Direction = ExchangeName::Direction;
using Form = ExchangeName::Form;

class FolderNamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exchangeNames_data();
    void exchangeNames();
    void otherNames_data();
    void otherNames();
    void faceNames_data();
    void faceNames();
    void requestsAreNamedByFamilyAndToken();
    void tokensAreADayAndANumber();
    void recordsAreKnownByTheirNames();
    void noticesAreKnown();
};

void FolderNamesTest::exchangeNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("family");
    QTest::addColumn<Direction>("direction");
    QTest::addColumn<QString>("token");
    QTest::addColumn<Form>("form");
    const auto row
        = [](const char *name, const char *family, Direction direction, const char *token, Form form) {
              QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(family) << direction
                                  << QString::fromLatin1(token) << form;
          };
    row("OQSsiquc01res_202611200001.xml", "OQSsiquc01", Direction::Result, "202611200001", Form::Xml);
    row("OQSsiquc01res_202611200001.XML", "OQSsiquc01", Direction::Result, "202611200001", Form::Xml);
    row("OQSmuquc02res_1234567890123.zip", "OQSmuquc02", Direction::Result, "1234567890123", Form::Zip);
    row("YZKsiquc01res_a.Pdf", "YZKsiquc01", Direction::Result, "a", Form::Pdf);
    row("OQSsiimm01req_202611200001.xml", "OQSsiimm01", Direction::Request, "202611200001", Form::Xml);
    row("OQSsiimm01req_202611200001.err", "OQSsiimm01", Direction::Request, "202611200001", Form::Err);
    row("EPSsiDMP01req_0.xml", "EPSsiDMP01", Direction::Request, "0", Form::Xml);
    row("OQSsiquc01res_0123456789abcdefABCDEF0123456789.xml", "OQSsiquc01", Direction::Result,
        "0123456789abcdefABCDEF0123456789", Form::Xml); // 32
}

void FolderNamesTest::exchangeNames()
{
    QFETCH(QString, name);
    const std::optional<ExchangeName> read = exchangeName(name);
    QVERIFY(read.has_value());
    QTEST(read->family, "family");
    QTEST(read->direction, "direction");
    QTEST(read->token, "token");
    QTEST(read->form, "form");
}

void FolderNamesTest::otherNames_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names{ QString(), QStringLiteral("OQSsiquc01res_.xml"),
        QStringLiteral("OQSsiquc01res_0123456789abcdefABCDEF01234567890.xml"), // 33
        QStringLiteral("oqssiquc01res_202611200001.xml"), QStringLiteral("OQSxxquc01res_202611200001.xml"),
        QStringLiteral("OQSsiquc01res_202611200001.xml.tmp"), QStringLiteral("OQSsiquc01res_202611200001"),
        QStringLiteral("OQSsiquc01res_202611200001.txt"), QStringLiteral("OQSsiquc01res_202611200001.err"),
        QStringLiteral("OQSsiquc01req_202611200001.zip"), QStringLiteral("OQSsiquc01res_2026-1120.xml"),
        QStringLiteral("OQSsiquc01res_face_20261120083000.xml"),
        QStringLiteral("OQSsiquc01res_202611200001.xml\n"), QStringLiteral("../OQSsiquc01res_1.xml"),
        QStringLiteral("OQSsiquc01res_１２.xml"), QStringLiteral("OQSsiquc０1res_1.xml") };
    int number = 0;
    for (const QString &name : names)
        QTest::addRow("%d", number++) << name;
}

void FolderNamesTest::otherNames()
{
    QFETCH(QString, name);
    QVERIFY(!exchangeName(name).has_value());
}

void FolderNamesTest::faceNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("is");
    QTest::addColumn<QString>("key");
    const auto row = [](const QString &name, bool is, const QString &key = {}) {
        QTest::newRow(name.toUtf8().constData()) << name << is << key;
    };
    const QString stem = QStringLiteral("OQSsiquc01res_face_");
    const QString longest(64, QLatin1Char('k'));
    row(stem + QStringLiteral("20261120083000.xml"), true);
    row(stem + QStringLiteral("1310000001_20261120083000.xml"), true, QStringLiteral("1310000001"));
    row(stem + QStringLiteral("1310000001_a_b_20261120083000.XML"), true, QStringLiteral("1310000001_a_b"));
    row(stem + longest + QStringLiteral("_20261120083000.xml"), true, longest);
    row(stem + longest + QStringLiteral("k_20261120083000.xml"), false);
    row(stem + QStringLiteral("_20261120083000.xml"), false);
    row(stem + QStringLiteral("2026112008300.xml"), false);
    row(stem + QStringLiteral("1310000001-20261120083000.xml"), false);
    row(stem + QStringLiteral("1310000001_20261120083000.xml.tmp"), false);
    row(QStringLiteral("oqssiquc01res_face_20261120083000.xml"), false);
    row(QStringLiteral("OQSsiquc01res_202611200001.xml"), false);
}

void FolderNamesTest::faceNames()
{
    QFETCH(QString, name);
    const std::optional<FaceName> read = faceName(name);
    QTEST(read.has_value(), "is");
    QTEST(read ? read->key : QString(), "key");
    if (read)
        QCOMPARE(read->stamp, QStringLiteral("20261120083000"));
}

void FolderNamesTest::requestsAreNamedByFamilyAndToken()
{
    for (const FolderFamily family :
        { FolderFamily::Eligibility, FolderFamily::BulkQuery, FolderFamily::BulkResult,
            FolderFamily::Reference, FolderFamily::Medication, FolderFamily::Checkup }) {
        const QString name = requestName(family, QStringLiteral("202611200001"));
        const auto read = exchangeName(name);
        QVERIFY(read.has_value());
        QCOMPARE(familyOf(read->family), std::optional(family));
        QVERIFY(!exchangeName(unfinishedName(name)).has_value());
        QCOMPARE(unfinishedRequest(unfinishedName(name)), read);
    }
    QVERIFY(!familyOf(QStringLiteral("OQSmuhvq01")).has_value());
    QVERIFY(!unfinishedRequest(QStringLiteral("OQSsiquc01res_202611200001.xml.tmp")).has_value());
    QVERIFY(carriesRecords(FolderFamily::Medication) && carriesRecords(FolderFamily::Checkup));
    QVERIFY(!carriesRecords(FolderFamily::Eligibility));
}

void FolderNamesTest::tokensAreADayAndANumber()
{
    const QDate day(2026, 11, 20);
    QCOMPARE(tokenOf(day, 7), QStringLiteral("202611200007"));
    QCOMPARE(dayToken(QStringLiteral("202611209999"))->day, day);
    QCOMPARE(dayToken(QStringLiteral("202611209999"))->number, 9999);
    for (const char *token : { "20261120999", "202613200001", "2026112000010", "20261120000a", "" })
        QVERIFY(!dayToken(QString::fromLatin1(token)).has_value());
}

void FolderNamesTest::recordsAreKnownByTheirNames()
{
    QVERIFY(namesRecords(QStringLiteral("YZKsiquc01res_202611200001.pdf")));
    QVERIFY(namesRecords(QStringLiteral("tkksiquc01res_1.xml.tmp")));
    QVERIFY(!namesRecords(QStringLiteral("OQSsiquc01res_202611200001.xml")));
}

void FolderNamesTest::noticesAreKnown()
{
    QVERIFY(isNotice(QStringLiteral("del20261120083000.txt")));
    QVERIFY(isNotice(QStringLiteral("del.TXT")));
    QVERIFY(!isNotice(QStringLiteral("del.xml")));
    QVERIFY(!isNotice(QStringLiteral("model.txt")));
}

QTEST_GUILESS_MAIN(FolderNamesTest)
#include "foldernamestest.moc"
