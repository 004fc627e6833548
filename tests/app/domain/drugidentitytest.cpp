#include "app/domain/drugidentity.h"

#include "app/domain/samedrug.h"
#include "tests/app/domain/inventedmedication.h"

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
    void makerAndWidthAreFolded()
    {
        const auto a = named(u"アムロジピン錠５ｍｇ「見本」", u"");
        QVERIFY(areSame(a, named(u"アムロジピン錠5mg「別見本」", u"")));
        QVERIFY(areSame(a, named(u"ｱﾑﾛｼﾞﾋﾟﾝ錠5mg｢ﾐﾎﾝ｣", u"")));
        QVERIFY(areSame(a, named(u"【般】アムロジピン錠５ｍｇ", u"")));
        QVERIFY(!areSame(a, named(u"アムロジピン錠２．５ｍｇ「見本」", u"")));
        QVERIFY(!areSame(a, named(u"アムロジピンＯＤ錠５ｍｇ「見本」", u"")));
    }

    void substanceJoinsBrands_data()
    {
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("same");
        QTest::newRow("a brand") << QStringLiteral("ノルバ見本錠５ｍｇ") << true;
        QTest::newRow("melts in the mouth") << QStringLiteral("ノルバ見本ＯＤ錠５ｍｇ") << true;
        QTest::newRow("another strength") << QStringLiteral("ノルバ見本錠２．５ｍｇ") << false;
        QTest::newRow("released slowly") << QStringLiteral("ノルバ見本ＣＲ錠５ｍｇ") << false;
        QTest::newRow("another form") << QStringLiteral("ノルバ見本細粒５ｍｇ") << false;
        QTest::newRow("no strength told") << QStringLiteral("ノルバ見本配合錠") << false;
        QTest::newRow("no form told") << QStringLiteral("ノルバ見本５ｍｇ") << false;
    }

    void substanceJoinsBrands()
    {
        QFETCH(QString, other);
        QFETCH(bool, same);
        auto a = named(u"アムロジピン錠５ｍｇ「見本」", u"アムロジピンベシル酸塩");
        auto b = a;
        b.drug = other;
        QCOMPARE(areSame(a, b), same);
        b.ingredient = QStringLiteral("別の成分");
        QVERIFY(!areSame(a, b));
        a.ingredient.clear();
        b.ingredient.clear();
        QVERIFY(!areSame(a, b));
    }

    void creamIsNoLotion()
    {
        QVERIFY(!areSame(
            named(u"見本クリーム０．３％", u"見本成分"), named(u"見本ローション０．３％", u"見本成分")));
        QVERIFY(areSame(named(u"見本クリーム０．３％", u"見本成分"), named(u"別見本ｸﾘｰﾑ0.3%", u"見本成分")));
    }

    void aCodeJoinsWhateverTheNames()
    {
        QVERIFY(areSame(named(u"甲錠１ｍｇ", u"", "629999101"), named(u"乙カプセル", u"", "629999101")));
        QVERIFY(!areSame(named(u"甲錠１ｍｇ", u"", "629999101"), named(u"乙錠１ｍｇ", u"", "629999102")));
    }

    void aThirdLineJoinsTwo()
    {
        const SameDrug drugs({ named(u"甲錠１ｍｇ", u"", "629999101"), named(u"丙", u"", "629999103"),
            named(u"乙錠", u"", "629999102"), named(u"甲錠１ｍｇ", u"", "629999102") });
        QCOMPARE(drugs[0], drugs[2]);
        QCOMPARE(drugs[0], drugs[3]);
        QVERIFY(drugs[1] != drugs[0]);
    }

    void missingCharactersJoinNothing()
    {
        const auto unreadable = named(u"●リン錠５ｍｇ", u"●リン");
        QCOMPARE(drugIdentityOf(unreadable), DrugIdentity());
        QVERIFY(areSame(named(u"●リン錠", u"", "629999101"), named(u"甲リン錠", u"", "629999101")));
        // Only the maker is unreadable.
        QVERIFY(areSame(named(u"甲リン錠５ｍｇ「●」", u""), named(u"甲リン錠５ｍｇ「見本」", u"")));
    }

    void ingredientsOfACombinationAreApart()
    {
        const QStringList both{ QStringLiteral("アムロジピンベシル酸塩"), QStringLiteral("バルサルタン") };
        QCOMPARE(ingredientsIn(QStringLiteral("バルサルタン・アムロジピンベシル酸塩")), both);
        QCOMPARE(ingredientsIn(QStringLiteral("ロキソプロフェンナトリウム水和物")),
            ingredientsIn(QStringLiteral("ﾛｷｿﾌﾟﾛﾌｪﾝﾅﾄﾘｳﾑ")));
        QCOMPARE(ingredientsIn(QStringLiteral("甲１／２水和物")), QStringList{ QStringLiteral("甲") });
        QCOMPARE(ingredientsIn(QStringLiteral("甲・●")), QStringList());
        QCOMPARE(ingredientsIn({}), QStringList());
    }
};

QTEST_GUILESS_MAIN(DrugIdentityTest)
#include "drugidentitytest.moc"
