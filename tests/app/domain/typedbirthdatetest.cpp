#include "app/domain/typedbirthdate.h"

#include <QTest>

using namespace madoguchi;

namespace {

const QDate today(2026, 11, 20);

} // namespace

/// A birth date as a person types it. Dates that are looked up here are nobody's.
class TypedBirthdateTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFormIsRead_data();
    void everyFormIsRead();
    void eachMistakeHasItsName_data();
    void eachMistakeHasItsName();
    void theDayOfAnotherEraIsSaid_data();
    void theDayOfAnotherEraIsSaid();
    void aBirthdateOfSevenDigitsIsNeverTakenFromOneOfEight();
    void onlyWhatCannotGoOnIsFull_data();
    void onlyWhatCannotGoOnIsFull();
    void nothingThatCanStillBecomeOneIsWrong();
};

void TypedBirthdateTest::everyFormIsRead_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QDate>("date");
    const QDate april(1955, 4, 1);
    const char *forms[]
        = { "S30.4.1", "s30.4.1", "S30.04.01", "S30/4/1", "S30-4-1", "S 30 . 4 . 1", "S300401", "3300401",
              "昭和30年4月1日", "昭和３０年４月１日", "昭30.4.1", "Ｓ３０．４．１", "㍼30年4月1日",
              "昭和30年4月1", "19550401", "１９５５０４０１", "1955-04-01", "1955-4-1", "1955/04/01",
              "1955.4.1", "1955年4月1日", "西暦1955年4月1日", "1955－04－01", "1955ー4ー1", " 1955 04 01 " };
    for (const char *form : forms)
        QTest::newRow(form) << QString::fromUtf8(form) << april;
    QTest::newRow("R6/1/2") << QStringLiteral("R6/1/2") << QDate(2024, 1, 2);
    QTest::newRow("first year in kanji") << QStringLiteral("令和元年5月1日") << QDate(2019, 5, 1);
    QTest::newRow("H31.4.30") << QStringLiteral("H31.4.30") << QDate(2019, 4, 30);
    QTest::newRow("R1.5.1") << QStringLiteral("R1.5.1") << QDate(2019, 5, 1);
    QTest::newRow("S64.1.7") << QStringLiteral("S64.1.7") << QDate(1989, 1, 7);
    QTest::newRow("H1.1.8") << QStringLiteral("H1.1.8") << QDate(1989, 1, 8);
    QTest::newRow("T15.12.24") << QStringLiteral("T15.12.24") << QDate(1926, 12, 24);
    QTest::newRow("S1.12.25") << QStringLiteral("S1.12.25") << QDate(1926, 12, 25);
    QTest::newRow("a leap day") << QStringLiteral("S31.2.29") << QDate(1956, 2, 29);
    QTest::newRow("today") << QStringLiteral("R8.11.20") << today;
}

void TypedBirthdateTest::everyFormIsRead()
{
    QFETCH(const QString, typed);
    QFETCH(const QDate, date);
    const BirthdateEntry entry = readBirthdate(typed, today);
    QCOMPARE(entry.date, date);
    QVERIFY(!entry.problem);
}

void TypedBirthdateTest::eachMistakeHasItsName_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<EntryProblem>("problem");
    using enum EntryProblem;
    QTest::newRow("nothing") << QString() << BirthdateMissing;
    QTest::newRow("blanks") << QStringLiteral(" 　") << BirthdateMissing;
    QTest::newRow("no era") << QStringLiteral("30.4.1") << BirthdateWithoutEra;
    QTest::newRow("six digits") << QStringLiteral("300401") << BirthdateWithoutEra;
    QTest::newRow("31 April") << QStringLiteral("S30.4.31") << BirthdateNoSuchDay;
    QTest::newRow("29 February") << QStringLiteral("1955-02-29") << BirthdateNoSuchDay;
    QTest::newRow("month 13") << QStringLiteral("19551301") << BirthdateNoSuchDay;
    QTest::newRow("year 0") << QStringLiteral("R0.1.1") << BirthdateNoSuchDay;
    QTest::newRow("S64.1.8") << QStringLiteral("S64.1.8") << BirthdateOutsideEra;
    QTest::newRow("H31.5.1") << QStringLiteral("H31.5.1") << BirthdateOutsideEra;
    QTest::newRow("R1.4.30") << QStringLiteral("R1.4.30") << BirthdateOutsideEra;
    QTest::newRow("tomorrow") << QStringLiteral("R8.11.21") << BirthdateInFuture;
    QTest::newRow("tomorrow, western") << QStringLiteral("20261121") << BirthdateInFuture;
    QTest::newRow("131 years ago") << QStringLiteral("18951119") << BirthdateTooLongAgo;
    QTest::newRow("a word") << QStringLiteral("ねずみ年") << BirthdateUnreadable;
    QTest::newRow("an era that is none") << QStringLiteral("X30.4.1") << BirthdateUnreadable;
    QTest::newRow("five digits after an era, and a sign") << QStringLiteral("S3040.1") << BirthdateUnreadable;
    QTest::newRow("seven digits after an era") << QStringLiteral("S3004011") << BirthdateUnreadable;
    QTest::newRow("four digits of a year of an era") << QStringLiteral("S1955.4.1") << BirthdateUnreadable;
    QTest::newRow("nine digits") << QStringLiteral("195504011") << BirthdateUnreadable;
    QTest::newRow("three digits of a year") << QStringLiteral("195.4.1") << BirthdateUnreadable;
    QTest::newRow("half an era") << QStringLiteral("S") << BirthdateUnfinished;
    QTest::newRow("half a date") << QStringLiteral("S30.") << BirthdateUnfinished;
    QTest::newRow("seven digits, no era's") << QStringLiteral("9300401") << BirthdateUnfinished;
}

void TypedBirthdateTest::eachMistakeHasItsName()
{
    QFETCH(const QString, typed);
    QFETCH(const EntryProblem, problem);
    const BirthdateEntry entry = readBirthdate(typed, today);
    QVERIFY(entry.problem);
    QCOMPARE(*entry.problem, problem);
    QVERIFY(!entry.date.isValid());
}

void TypedBirthdateTest::theDayOfAnotherEraIsSaid_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QDate>("meant");
    QTest::newRow("S64.1.8") << QStringLiteral("S64.1.8") << QDate(1989, 1, 8);
    QTest::newRow("S65") << QStringLiteral("S65.3.3") << QDate(1990, 3, 3);
    QTest::newRow("H31.5.1") << QStringLiteral("H31.5.1") << QDate(2019, 5, 1);
}

void TypedBirthdateTest::theDayOfAnotherEraIsSaid()
{
    QFETCH(const QString, typed);
    QFETCH(const QDate, meant);
    QCOMPARE(readBirthdate(typed, today).meant, meant);
}

/// 2011121 is 大正1年11月21日 for as long as the eighth digit is not typed: the field must not go on by
/// itself.
void TypedBirthdateTest::aBirthdateOfSevenDigitsIsNeverTakenFromOneOfEight()
{
    QVERIFY(!readBirthdate(QStringLiteral("2011121"), today).isFull);
    const BirthdateEntry whole = readBirthdate(QStringLiteral("20111215"), today);
    QVERIFY(whole.isFull);
    QCOMPARE(whole.date, QDate(2011, 12, 15));
}

void TypedBirthdateTest::onlyWhatCannotGoOnIsFull_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isFull");
    QTest::newRow("era and six digits") << QStringLiteral("S300401") << true;
    QTest::newRow("eight digits") << QStringLiteral("19550401") << true;
    QTest::newRow("the day may have two digits") << QStringLiteral("S30.4.1") << false;
    QTest::newRow("seven digits may be eight") << QStringLiteral("3300401") << false;
    QTest::newRow("the day has two digits") << QStringLiteral("S30.04.01") << true;
    QTest::newRow("it ends with its sign") << QStringLiteral("昭和30年4月1日") << true;
    QTest::newRow("a wrong one") << QStringLiteral("S300431") << true;
    QTest::newRow("0 of a day") << QStringLiteral("S30.4.0") << false;
    QTest::newRow("2 of a day before its era") << QStringLiteral("S1.12.2") << false;
    QTest::newRow("nothing mends it") << QStringLiteral("X30") << true;
    QTest::newRow("five digits") << QStringLiteral("S30040") << false;
}

void TypedBirthdateTest::onlyWhatCannotGoOnIsFull()
{
    QFETCH(const QString, typed);
    QFETCH(const bool, isFull);
    QCOMPARE(readBirthdate(typed, today).isFull, isFull);
}

void TypedBirthdateTest::nothingThatCanStillBecomeOneIsWrong()
{
    const QStringList whole{ QStringLiteral("S30.4.1"), QStringLiteral("昭和30年4月1日"),
        QStringLiteral("S300401"), QStringLiteral("1955-04-01"), QStringLiteral("1955年4月1日") };
    for (const QString &date : whole) {
        for (qsizetype length = 1; length < date.size(); ++length) {
            const BirthdateEntry entry = readBirthdate(date.left(length), today);
            QVERIFY2(!entry.problem || !entry.isFull, qPrintable(date.left(length)));
        }
    }
}

QTEST_APPLESS_MAIN(TypedBirthdateTest)
#include "typedbirthdatetest.moc"
