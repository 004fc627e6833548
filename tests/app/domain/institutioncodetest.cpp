#include "app/domain/institutioncode.h"

#include <QTest>

using namespace madoguchi;

class InstitutionCodeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void codes_data();
    void codes();
    void prefecturesHaveTheirNames();
};

void InstitutionCodeTest::codes_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("facility");
    QTest::addColumn<int>("problem"); // -1: none
    const auto row = [](const char *name, const char *code, const char *facility, int problem) {
        QTest::newRow(name) << QString::fromUtf8(code) << QString::fromLatin1(facility) << problem;
    };
    const auto ten = static_cast<int>(InstitutionProblem::NotTenDigits);
    const auto place = static_cast<int>(InstitutionProblem::NoPrefecture);
    const auto other = static_cast<int>(InstitutionProblem::OtherFacility);
    row("a clinic", "1319999998", "clinic", -1);
    row("a hospital", "0119999998", "hospital", -1);
    row("a dental clinic", "4739999998", "dental", -1);
    row("a pharmacy", "2749999998", "pharmacy", -1);
    row("a clinic's at a pharmacy", "1319999998", "pharmacy", other);
    row("a pharmacy's at a clinic", "1349999998", "clinic", other);
    row("no prefecture 00", "0019999998", "clinic", place);
    row("no prefecture 48", "4819999998", "clinic", place);
    row("nine digits", "131999999", "clinic", ten);
    row("eleven digits", "13199999981", "clinic", ten);
    row("wide digits", "１３１９９９９９９８", "clinic", ten);
    row("a sign", "13-9999998", "clinic", ten);
    row("nothing", "", "clinic", ten);
}

void InstitutionCodeTest::codes()
{
    QFETCH(QString, code);
    QFETCH(QString, facility);
    QFETCH(int, problem);
    const auto found = problemOfInstitution(code, facility);
    QCOMPARE(found ? static_cast<int>(*found) : -1, problem);
}

void InstitutionCodeTest::prefecturesHaveTheirNames()
{
    QCOMPARE(prefectureOf(QStringLiteral("13")), std::optional(13));
    QVERIFY(!prefectureOf(QStringLiteral("1")));
    QVERIFY(!prefectureOf(QStringLiteral("48")));
    QCOMPARE(prefectureName(1, true), QStringLiteral("北海道"));
    QCOMPARE(prefectureName(13, true), QStringLiteral("東京都"));
    QCOMPARE(prefectureName(27, false), QStringLiteral("Osaka"));
    QCOMPARE(prefectureName(47, true), QStringLiteral("沖縄県"));
    QSet<QString> all;
    for (int number = 1; number <= 47; ++number)
        all.insert(prefectureName(number, true));
    QCOMPARE(all.size(), 47);
}

QTEST_GUILESS_MAIN(InstitutionCodeTest)
#include "institutioncodetest.moc"
