#include "app/domain/drugidentity.h"

#include "app/domain/samedrug.h"
#include "tests/app/domain/inventedmedication.h"

#include <QSet>
#include <QTest>

using namespace madoguchi;

namespace {

MedicationLine named(const char16_t *name, const char16_t *ingredient, const char *code = "")
{
    MedicationLine line;
    line.drug = QString::fromUtf16(name);
    line.ingredient = QString::fromUtf16(ingredient);
    line.drugCode = QLatin1String(code);
    return line;
}

bool areSame(const MedicationLine &a, const MedicationLine &b)
{
    const SameDrug drugs({ a, b });
    return drugs[0] == drugs[1];
}

} // namespace

class DrugIdentityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makerAndWidthAreFolded_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("same");
        const auto row = [](const char *name, const char16_t *one, const char16_t *other, bool same) {
            QTest::newRow(name) << QString::fromUtf16(one) << QString::fromUtf16(other) << same;
        };
        const char16_t *tablet = u"アムロジピン錠５ｍｇ「見本」";
        row("another maker", tablet, u"アムロジピン錠5mg「別見本」", true);
        row("half width", tablet, u"ｱﾑﾛｼﾞﾋﾟﾝ錠5mg｢ﾐﾎﾝ｣", true);
        row("case and blanks", tablet, u"アムロジピン錠　５ＭＧ", true);
        row("prescribed by ingredient", tablet, u"【般】アムロジピン錠５ｍｇ", true);
        row("the mark within", tablet, u"アムロジピン【般】錠５ｍｇ", false);
        row("a size after the maker", u"見本テープ４０ｍｇ「甲」　１０ｃｍ×１４ｃｍ",
            u"見本テープ４０ｍｇ「乙」１０ｃｍ×１４ｃｍ", true);
        row("another size", u"見本テープ４０ｍｇ「甲」　１０ｃｍ×１４ｃｍ",
            u"見本テープ４０ｍｇ「甲」　７ｃｍ×１０ｃｍ", false);
        row("a known maker in brackets", tablet, u"アムロジピン錠５ｍｇ（トーワ）", true);
        row("a known maker without", tablet, u"アムロジピン錠５ｍｇサワイ", true);
        row("brackets that tell how long", u"見本徐放錠２０ｍｇ（１２時間持続）",
            u"見本徐放錠２０ｍｇ（２４時間持続）", false);
        row("letters of the name", u"見本錠２５０ｍｇＭＴ「甲」", u"見本錠２５０ｍｇ「甲」", false);
        row("another strength", tablet, u"アムロジピン錠２．５ｍｇ「見本」", false);
        row("melts in the mouth", tablet, u"アムロジピンＯＤ錠５ｍｇ「見本」", false);
    }

    void makerAndWidthAreFolded()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        MedicationLine a, b;
        a.drug = one;
        b.drug = other;
        QTEST(areSame(a, b), "same");
        a.ingredient = b.ingredient = QStringLiteral("見本成分");
        QTEST(areSame(a, b), "same");
        b.ingredient = QStringLiteral("別の成分");
        QVERIFY(!areSame(a, b)); // whatever the names
    }

    /// Of one ingredient, strength and form by the letters of their names, and not one drug: some are taken
    /// once a day and some twice, some last and some do not, some are mixtures.
    void oneIngredientIsNotOneDrug_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        const auto row = [](const char *name, const char16_t *one, const char16_t *other) {
            QTest::newRow(name) << QString::fromUtf16(one) << QString::fromUtf16(other);
        };
        row("once or twice a day", u"グラセプターカプセル１ｍｇ", u"プログラフカプセル１ｍｇ");
        row("opioid, slow or quick", u"オキシコドン徐放錠１０ｍｇ「見本」",
            u"オキシコドン錠１０ｍｇ「見本」");
        row("opioid, two brands", u"ナルサス錠２ｍｇ", u"ナルラピド錠２ｍｇ");
        row("insulin and its mixture", u"ヒューマログ注ミリオペン", u"ヒューマログミックス２５注ミリオペン");
        row("two mixtures", u"ヒューマログミックス２５注ミリオペン", u"ヒューマログミックス５０注ミリオペン");
        row("insulin and mixture, figures", u"ノボラピッド注フレックスペン",
            u"ノボラピッド３０ミックス注フレックスペン");
        row("two insulins", u"ノボラピッド注フレックスタッチ", u"フィアスプ注フレックスタッチ");
        row("slow or not", u"ロピニロール徐放錠２ｍｇ「見本」", u"ロピニロール錠２ｍｇ「見本」");
        row("twelve or twenty-four hours", u"【般】ニフェジピン徐放錠２０ｍｇ（１２時間持続）",
            u"【般】ニフェジピン徐放錠２０ｍｇ（２４時間持続）");
        row("under the tongue or in the cheek", u"アブストラル舌下錠１００μｇ",
            u"イーフェンバッカル錠１００μｇ");
        row("brand and generic", u"ノルバ見本錠５ｍｇ", u"アムロジピン錠５ｍｇ「見本」");
        row("cream and lotion", u"見本クリーム０．３％", u"見本ローション０．３％");
    }

    void oneIngredientIsNotOneDrug()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        for (const char *code : { "", "629999101" }) { // one code for two names is no proof either
            MedicationLine a, b;
            a.drug = one;
            b.drug = other;
            a.ingredient = b.ingredient = QStringLiteral("見本成分");
            a.drugCode = b.drugCode = QLatin1String(code);
            QVERIFY(!areSame(a, b));
        }
    }

    void codesOfMakersKeepNothingApart()
    {
        QVERIFY(areSame(
            named(u"甲錠１ｍｇ「見本」", u"", "629999101"), named(u"甲錠１ｍｇ「別」", u"", "629999102")));
    }

    /// A line without ingredient is of the only drug by its name, and of none where there are two.
    void anIngredientLeftOutJoinsTheOnlyOne()
    {
        const auto without = named(u"甲錠１ｍｇ", u"");
        const auto one = named(u"甲錠１ｍｇ", u"甲成分");
        const auto other = named(u"甲錠１ｍｇ", u"乙成分");
        const SameDrug two({ without, one });
        QCOMPARE(two[0], two[1]);
        const SameDrug three({ one, without, other, without });
        QVERIFY(three[0] != three[1] && three[1] != three[2] && three[0] != three[2]);
        QCOMPARE(three[1], three[3]);
    }

    void missingCharactersJoinNothing()
    {
        const auto unreadable = named(u"●リン錠５ｍｇ", u"●リン");
        QCOMPARE(drugIdentityOf(unreadable), DrugIdentity());
        QVERIFY(!areSame(named(u"●リン錠", u"", "629999101"), named(u"甲リン錠", u"", "629999101")));
        QVERIFY(areSame(unreadable, unreadable)); // letter by letter as it came
        // Only the maker is unreadable.
        QVERIFY(areSame(named(u"甲リン錠５ｍｇ「●」", u""), named(u"甲リン錠５ｍｇ「見本」", u"")));
    }

    void withoutANameNothingIsTheSame_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("none") << QString();
        QTest::newRow("a blank") << QStringLiteral("　");
        QTest::newRow("characters that are missing") << QStringLiteral("●●●");
        QTest::newRow("only a maker") << QStringLiteral("「見本」");
        QTest::newRow("only the mark") << QStringLiteral("【般】●「●」");
    }

    void withoutANameNothingIsTheSame()
    {
        QFETCH(QString, name);
        MedicationLine line;
        line.drug = name;
        line.drugCode = QStringLiteral("629999101");
        line.ingredient = QStringLiteral("見本成分");
        const SameDrug drugs({ line, line, named(u"甲錠１ｍｇ", u"見本成分", "629999101"), line });
        QCOMPARE((QSet<int>{ drugs[0], drugs[1], drugs[2], drugs[3] }.size()), 4);
    }

    void ingredientsOfACombinationAreApart()
    {
        const QStringList both{ QStringLiteral("アムロジピンベシル酸塩"), QStringLiteral("バルサルタン") };
        QCOMPARE(ingredientsIn(QStringLiteral("バルサルタン・アムロジピンベシル酸塩")), both);
        QCOMPARE(ingredientsIn(QStringLiteral("ロキソプロフェンナトリウム水和物")),
            ingredientsIn(QStringLiteral("ﾛｷｿﾌﾟﾛﾌｪﾝﾅﾄﾘｳﾑ")));
        QCOMPARE(ingredientsIn(QStringLiteral("甲１／２水和物")), QStringList{ QStringLiteral("甲") });
        QCOMPARE(ingredientsIn(QStringLiteral("甲・●")), QStringList());
        QCOMPARE(readableIngredientsIn(QStringLiteral("乙●・甲")), QStringList{ QStringLiteral("甲") });
        const QString insulin = QStringLiteral("インスリン　グラルギン（遺伝子組換え）");
        for (const char16_t *copy :
            { u"［インスリン　グラルギン後続１］", u"［インスリン　グラルギン後続２］" })
            QCOMPARE(ingredientsIn(insulin + QString::fromUtf16(copy)), ingredientsIn(insulin));
        QCOMPARE(ingredientsIn({}), QStringList());
    }
};

QTEST_GUILESS_MAIN(DrugIdentityTest)
#include "drugidentitytest.moc"
