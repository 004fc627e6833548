#include "app/domain/insurernumber.h"

#include <QTest>

using namespace madoguchi;

/// 保険者番号 as it is typed.
class InsurerNumberTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isReadAndPadded_data();
    void isReadAndPadded();
    void eachMistakeHasItsName_data();
    void eachMistakeHasItsName();
    void everyWrongDigitIsFound();
    void twoDigitsThatChangedPlacesAreFound();
};

void InsurerNumberTest::isReadAndPadded_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("number");
    QTest::newRow("eight digits") << QStringLiteral("06999015") << QStringLiteral("06999015");
    QTest::newRow("six digits get blanks") << QStringLiteral("999037") << QStringLiteral("  999037");
    QTest::newRow("six digits with zeros before") << QStringLiteral("00999037") << QStringLiteral("  999037");
    QTest::newRow("full width") << QStringLiteral("０６９９９０１５") << QStringLiteral("06999015");
    QTest::newRow("with blanks") << QStringLiteral(" 06 99 901 5 ") << QStringLiteral("06999015");
    QTest::newRow("with wide blanks and hyphens")
        << QStringLiteral("06　99－901‐5") << QStringLiteral("06999015");
    QTest::newRow("of a public list: 東京都文京区") << QStringLiteral("138057") << QStringLiteral("  138057");
    QTest::newRow("of a public list: 協会けんぽ東京")
        << QStringLiteral("01130012") << QStringLiteral("01130012");
}

void InsurerNumberTest::isReadAndPadded()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, number);
    QCOMPARE(readInsurerNumber(typed), (InsurerEntry{ number, {} }));
}

void InsurerNumberTest::eachMistakeHasItsName_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<EntryProblem>("problem");
    QTest::newRow("nothing") << QString() << EntryProblem::InsurerMissing;
    QTest::newRow("blanks") << QStringLiteral(" 　") << EntryProblem::InsurerMissing;
    QTest::newRow("a letter") << QStringLiteral("0699901O") << EntryProblem::InsurerNotDigits;
    QTest::newRow("a word") << QStringLiteral("見本") << EntryProblem::InsurerNotDigits;
    QTest::newRow("five digits") << QStringLiteral("99903") << EntryProblem::InsurerTooShort;
    QTest::newRow("seven digits") << QStringLiteral("0699901") << EntryProblem::InsurerTooShort;
    QTest::newRow("nine digits") << QStringLiteral("069990155") << EntryProblem::InsurerTooLong;
    QTest::newRow("check digit of eight") << QStringLiteral("06999014") << EntryProblem::InsurerCheckDigit;
    QTest::newRow("check digit of six") << QStringLiteral("999038") << EntryProblem::InsurerCheckDigit;
}

void InsurerNumberTest::eachMistakeHasItsName()
{
    QFETCH(const QString, typed);
    QFETCH(const EntryProblem, problem);
    QCOMPARE(readInsurerNumber(typed), (InsurerEntry{ {}, problem }));
}

void InsurerNumberTest::everyWrongDigitIsFound()
{
    for (const QString &right : { QStringLiteral("06999015"), QStringLiteral("999037") }) {
        QVERIFY(hasRightCheckDigit(right));
        for (qsizetype at = 0; at < right.size(); ++at) {
            for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
                QString wrong = right;
                wrong[at] = QChar(digit);
                QCOMPARE(hasRightCheckDigit(wrong), wrong == right);
            }
        }
    }
}

void InsurerNumberTest::twoDigitsThatChangedPlacesAreFound()
{
    QVERIFY(!hasRightCheckDigit(QStringLiteral("60999015")));
    QVERIFY(!hasRightCheckDigit(QStringLiteral("06999051")));
}

QTEST_APPLESS_MAIN(InsurerNumberTest)
#include "insurernumbertest.moc"
