#include "app/central/comparison.h"

#include <QTest>

using namespace madoguchi;

/// oqs-interface.md ruling 8.
class ComparisonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbers()
    {
        QVERIFY(sameNumber(QStringLiteral("１２－３４"), QStringLiteral("12-34")));
        QVERIFY(sameNumber(QStringLiteral(" 12‐34 "), QStringLiteral("12−34")));
        for (const char16_t hyphen : u"\u002D\u2010\u2011\u2013\u2014\u2015\u2212\u2500\u30FC\uFF0D\uFF70") {
            if (hyphen != 0)
                QVERIFY(sameNumber(QStringLiteral("12%1").arg(QChar(hyphen)), QStringLiteral("12-")));
        }
        QVERIFY(sameNumber(QStringLiteral("　記号１２ "), QStringLiteral("記号12")));
        QVERIFY(!sameNumber(QStringLiteral("12-34"), QStringLiteral("1234")));
        QVERIFY(!sameNumber(QStringLiteral("012"), QStringLiteral("12")));
        QVERIFY(!sameNumber(QString(), QStringLiteral("0")));
    }

    void insurers()
    {
        QVERIFY(sameInsurer(QStringLiteral("  999037"), QStringLiteral("999037")));
        QVERIFY(!sameInsurer(QStringLiteral("00999037"), QStringLiteral("  999037")));
    }

    void names()
    {
        QVERIFY(sameName(QStringLiteral("見本　花子"), QStringLiteral("見本 花子")));
        QVERIFY(sameName(QStringLiteral("●本　花子"), QStringLiteral("見本　花子")));
        QVERIFY(sameName(
            QStringLiteral("●本　花子"), QStringLiteral("𠮷本　花子"))); // one character of two units
        QVERIFY(!sameName(QStringLiteral("●　花子"), QStringLiteral("見本　花子")));
        QVERIFY(!sameName(QStringLiteral("見本　花子"), QStringLiteral("見本　松子")));
    }

    void kana()
    {
        QVERIFY(sameKana(QStringLiteral("ﾐﾎﾝ ｼﾞｭﾘ"), QStringLiteral("ﾐﾎﾝ ｼﾞﾕﾘ")));
        QVERIFY(sameKana(QStringLiteral("ﾐﾎﾝ ｼﾞｭﾘ"), QStringLiteral("ミホン　ジュリ")));
        QVERIFY(sameKana(QStringLiteral("ｧｨｩｪｫ ｯ ｬｭｮ"), QStringLiteral("アイウエオツヤユヨ")));
        QVERIFY(sameKana(QStringLiteral("ヮヵヶ"), QStringLiteral("ワカケ")));
        QVERIFY(sameKana(QStringLiteral("●ホン"), QStringLiteral("ﾐﾎﾝ")));
        QVERIFY(!sameKana(QStringLiteral("ﾊﾊ"), QStringLiteral("ﾊﾞﾊ")));
    }
};

QTEST_GUILESS_MAIN(ComparisonTest)
#include "comparisontest.moc"
