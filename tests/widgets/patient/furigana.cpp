// Readings above characters: how they are written, what a screen reader gets, where a line may break.
#include "widgets/common/furigana.h"

#include <QTest>

using namespace madoguchi;

namespace {

QStringList split(const QString &marked)
{
    QStringList parts;
    for (const furigana::Phrase &phrase : furigana::phrases(marked)) {
        QString part;
        for (const furigana::Piece &piece : phrase.pieces)
            part += piece.base;
        parts.append(part);
    }
    return parts;
}

} // namespace

class FuriganaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plainLeavesReadingsOut();
    void phrases_data();
    void phrases();
    void readingsStayWithTheirCharacters();
};

void FuriganaTest::plainLeavesReadingsOut()
{
    QCOMPARE(furigana::plain(QStringLiteral("カードを{置|お}く")), QStringLiteral("カードを置く"));
    QCOMPARE(furigana::plain(QStringLiteral("a {b} c|d {e")), QStringLiteral("a {b} c|d {e"));
    QCOMPARE(furigana::plain(QString()), QString());
}

void FuriganaTest::phrases_data()
{
    QTest::addColumn<QString>("marked");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("particle") << QStringLiteral("カードを{置|お}いてください")
                              << QStringList{ QStringLiteral("カードを"), QStringLiteral("置いてください") };
    QTest::newRow("honorific") << QStringLiteral("カードをお{取|と}りください")
                               << QStringList{ QStringLiteral("カードを"), QStringLiteral("お取りください") };
    QTest::newRow("punctuation") << QStringLiteral("はい、そうです。次")
                                 << QStringList{ QStringLiteral("はい、"), QStringLiteral("そうです。"),
                                        QStringLiteral("次") };
    QTest::newRow("English") << QStringLiteral("one two.")
                             << QStringList{ QStringLiteral("one "), QStringLiteral("two.") };
    QTest::newRow("paragraphs") << QStringLiteral("一\n二")
                                << QStringList{ QStringLiteral("一"), QStringLiteral("二") };
    QTest::newRow("Chinese") << QStringLiteral("请输入4位密码。")
                             << QStringList{ QStringLiteral("请"), QStringLiteral("输"), QStringLiteral("入"),
                                    QStringLiteral("4位"), QStringLiteral("密"), QStringLiteral("码。") };
    QTest::newRow("Korean") << QStringLiteral("카드를 올려")
                            << QStringList{ QStringLiteral("카드를 "), QStringLiteral("올려") };
    QTest::newRow("brackets") << QStringLiteral("ここ（そこ）")
                              << QStringList{ QStringLiteral("ここ"), QStringLiteral("（そこ）") };
    QTest::newRow("beyond the BMP") << QStringLiteral("𠮷野の") << QStringList{ QStringLiteral("𠮷野の") };
}

void FuriganaTest::phrases()
{
    QFETCH(QString, marked);
    QTEST(split(marked), "expected");
}

void FuriganaTest::readingsStayWithTheirCharacters()
{
    const QList<furigana::Phrase> found = furigana::phrases(QStringLiteral("{確認|かくにん}できました"));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().pieces.first(),
        (furigana::Piece{ QStringLiteral("確認"), QStringLiteral("かくにん") }));
}

QTEST_APPLESS_MAIN(FuriganaTest)
#include "furigana.moc"
