#include "widgets/common/words.h"

#include "widgets/common/calendar.h"
#include "widgets/common/language.h"
#include "widgets/common/plainlabel.h"

#include <QTest>

using namespace madoguchi;

class WordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { Language::instance().set(QStringLiteral("ja")); }

    void eras_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QString>("era");
        QTest::newRow("leap day") << QDate(1960, 2, 29) << QStringLiteral("昭和35年2月29日");
        QTest::newRow("last of Shōwa") << QDate(1989, 1, 7) << QStringLiteral("昭和64年1月7日");
        QTest::newRow("first of Heisei") << QDate(1989, 1, 8) << QStringLiteral("平成元年1月8日");
        QTest::newRow("last of Heisei") << QDate(2019, 4, 30) << QStringLiteral("平成31年4月30日");
        QTest::newRow("first of Reiwa") << QDate(2019, 5, 1) << QStringLiteral("令和元年5月1日");
        QTest::newRow("last of Taishō") << QDate(1926, 12, 24) << QStringLiteral("大正15年12月24日");
        QTest::newRow("Meiji") << QDate(1911, 6, 1) << QStringLiteral("明治44年6月1日");
        QTest::newRow("no date") << QDate() << QString();
    }

    void eras()
    {
        QFETCH(QDate, day);
        QFETCH(QString, era);
        QCOMPARE(words::eraDate(day), era);
    }

    void inEnglish()
    {
        Language::instance().set(QStringLiteral("en"));
        QCOMPARE(words::birthDate(QDate(1960, 2, 29)), QStringLiteral("29 Feb 1960 (Shōwa 35)"));
        QCOMPARE(words::burdenLine({ 3, BurdenRatio::Source::Derived }), QStringLiteral("3/10 (derived)"));
    }

    void burden()
    {
        QCOMPARE(words::burdenLine({ 3, BurdenRatio::Source::Derived }), QStringLiteral("3割（判定）"));
        QCOMPARE(words::burdenLine({ 1, BurdenRatio::Source::Received }), QStringLiteral("1割"));
        QCOMPARE(words::burden({}), QStringLiteral("―"));
        QCOMPARE(words::burdenLine({}), QStringLiteral("情報なし（要確認）"));
        const BurdenRatio aid{ std::nullopt, BurdenRatio::Source::MedicalAid };
        QCOMPARE(words::burden(aid), QStringLiteral("―"));
        QCOMPARE(words::burdenLine(aid), QStringLiteral("医療扶助：医療券を確認"));
    }

    void timesAreJapans()
    {
        const QDateTime moment(QDate(2026, 11, 19), QTime(23, 35), Qt::UTC);
        QCOMPARE(words::dayAndTime(moment), QStringLiteral("11月20日 08:35"));
    }

    void consentMarks()
    {
        const QDateTime at(QDate(2026, 11, 20), QTime(0, 0), Qt::UTC);
        const Consent yes{ Consent::State::Yes, at, at.addDays(1) };
        QCOMPARE(words::consentMark(yes, at.addSecs(60)), QStringLiteral("○"));
        QCOMPARE(words::consentMark(yes, at.addDays(1)), QStringLiteral("×"));
        QCOMPARE(words::consentMark({ Consent::State::No, {}, {} }, at), QStringLiteral("×"));
        QCOMPARE(words::consentMark({}, at), QStringLiteral("－"));
    }

    void namesKeepTheirCharactersAndNothingElse()
    {
        const QString rare = QStringLiteral("𠮷田　葛󠄀子");
        QCOMPARE(harmless(rare), rare);
        QCOMPARE(harmless(QStringLiteral("a\u202Eb\tc\u2028d")), QStringLiteral("a b c d"));
        QCOMPARE(words::wideKana(QStringLiteral("ｶﾅﾀﾞ ｷﾁ")), QStringLiteral("カナダ キチ"));
    }
};

QTEST_GUILESS_MAIN(WordsTest)
#include "wordstest.moc"
