#include "app/domain/showntext.h"

#include <QTest>

using namespace madoguchi;

/// oqs-interface.md ruling 5.
class ShownTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsHiddenIsShown_data();
    void whatIsHiddenIsShown();
    void namesStayAsTheyAre_data();
    void namesStayAsTheyAre();
};

void ShownTextTest::whatIsHiddenIsShown_data()
{
    QTest::addColumn<QString>("hidden");
    QTest::addColumn<QChar>("shown");
    const QChar blank(u' '), geta(u'〓');
    QTest::newRow("line end") << QStringLiteral("\n") << blank;
    QTest::newRow("carriage return") << QStringLiteral("\r") << blank;
    QTest::newRow("tabulator") << QStringLiteral("\t") << blank;
    QTest::newRow("escape") << QStringLiteral("\u001B") << blank;
    QTest::newRow("line separator") << QStringLiteral("\u2028") << blank;
    QTest::newRow("right to left") << QStringLiteral("\u202E") << blank;
    QTest::newRow("isolate") << QStringLiteral("\u2067") << blank;
    QTest::newRow("zero width") << QStringLiteral("\u200B") << blank;
    QTest::newRow("byte order mark") << QStringLiteral("\uFEFF") << blank;
    QTest::newRow("soft hyphen") << QStringLiteral("\u00AD") << blank;
    QTest::newRow("private use") << QStringLiteral("\uE000") << geta;
    QTest::newRow("private use of plane 15") << QStringLiteral("\U000F0000") << geta;
    QTest::newRow("tag") << QStringLiteral("\U000E0041") << blank;
    QTest::newRow("Hangul filler") << QStringLiteral("\u3164") << blank;
    QTest::newRow("no character") << QStringLiteral("\uFFFE") << geta;
}

void ShownTextTest::whatIsHiddenIsShown()
{
    QFETCH(QString, hidden);
    QFETCH(QChar, shown);
    const QString text = QStringLiteral("見本") + hidden + QStringLiteral("　花子");
    QVERIFY(hidesSomething(text));
    QCOMPARE(shownText(text), QStringLiteral("見本%1　花子").arg(shown));
    QVERIFY(!hidesSomething(shownText(text)));
}

void ShownTextTest::namesStayAsTheyAre_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("full width") << QStringLiteral("見本　花子");
    QTest::newRow("half width") << QStringLiteral("ﾐﾎﾝ ｼﾞｭﾘ");
    QTest::newRow("black dot") << QStringLiteral("●本　花子");
    QTest::newRow("outside the first plane") << QStringLiteral("𠮷野　𡈽子");
    QTest::newRow("variant") << QStringLiteral("葛\U000E0100城　辻\uFE00子");
    QTest::newRow("ideograph to come") << QStringLiteral("\U000323B0");
    QTest::newRow("other scripts") << QStringLiteral("Łukasz d’Été عربي");
    QTest::newRow("empty") << QString();
}

void ShownTextTest::namesStayAsTheyAre()
{
    QFETCH(QString, name);
    QVERIFY(!hidesSomething(name));
    QCOMPARE(shownText(name), name);
}

QTEST_GUILESS_MAIN(ShownTextTest)
#include "showntexttest.moc"
