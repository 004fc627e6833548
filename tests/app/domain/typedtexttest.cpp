#include "app/domain/typedtext.h"

#include <QTest>

using namespace madoguchi;

/// Symbols and numbers in the widths in which they are typed.
class TypedTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneWidthForAll_data();
    void oneWidthForAll();
    void digitsAlone_data();
    void digitsAlone();
};

void TypedTextTest::oneWidthForAll_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::newRow("full-width digits") << QStringLiteral("１２３") << QStringLiteral("123");
    QTest::newRow("full-width letters") << QStringLiteral("ＡＢｃ") << QStringLiteral("ABc");
    QTest::newRow("half-width kana") << QStringLiteral("ｱｶﾞ") << QStringLiteral("アガ");
    QTest::newRow("full-width hyphen") << QStringLiteral("１２－３４") << QStringLiteral("12-34");
    QTest::newRow("minus sign") << QStringLiteral("12−34") << QStringLiteral("12-34");
    QTest::newRow("dash") << QStringLiteral("12—34") << QStringLiteral("12-34");
    QTest::newRow("hyphen") << QStringLiteral("12‐34") << QStringLiteral("12-34");
    QTest::newRow("long-vowel mark between digits") << QStringLiteral("12ー34") << QStringLiteral("12-34");
    QTest::newRow("half-width long-vowel mark") << QStringLiteral("12ｰ34") << QStringLiteral("12-34");
    QTest::newRow("long-vowel mark in a word") << QStringLiteral("コーポ") << QStringLiteral("コーポ");
    QTest::newRow("outer blanks") << QStringLiteral(" 　12 34　") << QStringLiteral("12 34");
    QTest::newRow("kanji stay") << QStringLiteral("見本・1") << QStringLiteral("見本・1");
    QTest::newRow("a kanji of its own form stays") << QStringLiteral("神") << QStringLiteral("神");
    QTest::newRow("nothing") << QString() << QString();
}

void TypedTextTest::oneWidthForAll()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, text);
    QCOMPARE(typedText(typed), text);
}

void TypedTextTest::digitsAlone_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("digits");
    QTest::newRow("blanks and hyphens go") << QStringLiteral("12 3－4") << QStringLiteral("1234");
    QTest::newRow("letters stay, to be told") << QStringLiteral("12a4") << QStringLiteral("12a4");
    QTest::newRow("nothing") << QStringLiteral(" - ") << QString();
}

void TypedTextTest::digitsAlone()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, digits);
    QCOMPARE(typedDigits(typed), digits);
}

QTEST_APPLESS_MAIN(TypedTextTest)
#include "typedtexttest.moc"
