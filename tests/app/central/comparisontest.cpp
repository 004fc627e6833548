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
        QVERIFY(!sameKana(QStringLiteral("ﾊﾊ"), QStringLiteral("ﾊﾞﾊ")));
    }
};

QTEST_GUILESS_MAIN(ComparisonTest)
#include "comparisontest.moc"
