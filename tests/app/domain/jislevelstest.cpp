#include "app/domain/jislevels.h"

#include <QTest>

using namespace madoguchi;

/// front-desk.md T11: characters of JIS level 3 and 4 come through and are rejected in claims.
class JisLevelsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatClaimsTakeIsNotMarked()
    {
        for (const QString &text : { QStringLiteral("見本　花子"), QStringLiteral("齋藤"),
                 QStringLiteral("ﾐﾎﾝ ﾊﾅｺ"), QStringLiteral("みほんハナコー"), QStringLiteral("SAMPLE Anna"),
                 QStringLiteral("●本"), QStringLiteral("亜腕弌熙") /* first and last of levels 1 and 2 */ })
            QVERIFY(beyondLevel2(text).isEmpty());
    }

    void levels3And4AreMarked_data()
    {
        QTest::addColumn<QString>("character");
        QTest::newRow("9AD9: level 3, IBM's") << QString(QChar(0x9AD9));
        QTest::newRow("FA11: level 3, IBM's") << QString(QChar(0xFA11));
        QTest::newRow("20BB7: level 3, two units") << QStringLiteral("𠮷");
        QTest::newRow("4E28: level 4, NEC's selection") << QString(QChar(0x4E28));
        QTest::newRow("2000B: level 3, in no code page") << QStringLiteral("𠀋");
        QTest::newRow("2460: NEC's row 13") << QString(QChar(0x2460));
    }

    void levels3And4AreMarked()
    {
        QFETCH(QString, character);
        const QString name = QStringLiteral("見") + character + QStringLiteral("本") + character;
        QVERIFY(beyondLevel2(name) == QStringList{ character });
    }
};

QTEST_GUILESS_MAIN(JisLevelsTest)
#include "jislevelstest.moc"
