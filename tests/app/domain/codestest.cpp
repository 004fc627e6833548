#include "app/domain/codes.h"

#include "app/domain/checkupitems.h"

#include <QFile>
#include <QSet>
#include <QTest>

using namespace madoguchi;

namespace {

QString line(const QString &code, const CodeWords &words)
{
    return QStringLiteral("  %1\t%2\t%3\n").arg(code, words.ja, words.en);
}

QString tableText(CodeTable table)
{
    const CodeTableTitle title = codeTableTitle(table);
    QString text = QStringLiteral("%1 %2 / %3").arg(title.number, title.title.ja, title.title.en).trimmed();
    text += title.inferred ? QStringLiteral(" (inferred)\n") : QStringLiteral("\n");
    for (const QString &code : codesOf(table))
        text += line(code, codeWords(table, code).value_or(CodeWords{}));
    return text;
}

QString itemsText()
{
    QString text = QStringLiteral("items of a checkup\n");
    for (const QString &item : knownCheckupItems()) {
        CodeWords words = checkupItemName(item).value_or(CodeWords{});
        const auto table = checkupAnswers(item, QDate(2024, 4, 1));
        const auto before = checkupAnswers(item, QDate(2024, 3, 31));
        if (before && before != table)
            words.en += QStringLiteral("\tbefore: ") + codeTableTitle(*before).title.en;
        if (table)
            words.en += QStringLiteral("\tby: ") + codeTableTitle(*table).title.en;
        text += line(item, words);
    }
    return text;
}

} // namespace

class CodesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tablesAreAsGolden()
    {
        QString text;
        for (const CodeTable table : allCodeTables())
            text += tableText(table) + QLatin1Char('\n');
        text += itemsText();
        QFile file(QStringLiteral(MADOGUCHI_SOURCE_DIR "/tests/fixtures/golden/codes.txt"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList expected = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
        const QStringList actual = text.split(QLatin1Char('\n'));
        for (qsizetype i = 0; i < qMin(actual.size(), expected.size()); ++i)
            QCOMPARE(actual[i], expected[i]);
        QCOMPARE(actual.size(), expected.size());
    }

    void everyTableHasItsPlaceRowsAndWords()
    {
        QList<CodeTable> tables = allCodeTables();
        QCOMPARE(static_cast<int>(tables.last()), int(tables.size()) - 1);
        for (qsizetype i = 0; i < tables.size(); ++i) {
            QCOMPARE(static_cast<int>(tables[i]), int(i));
            QVERIFY(!codeTableTitle(tables[i]).title.ja.isEmpty()
                && !codeTableTitle(tables[i]).title.en.isEmpty());
            const QStringList codes = codesOf(tables[i]);
            QVERIFY(!codes.isEmpty());
            QCOMPARE(QSet<QString>(codes.begin(), codes.end()).size(), codes.size());
            for (const QString &code : codes) {
                const auto words = codeWords(tables[i], code);
                QVERIFY(words && !words->ja.isEmpty() && !words->en.isEmpty());
            }
        }
    }

    void whatIsNotInATableHasNoWords()
    {
        for (const char *code : { "", "0", "7", " 1", "1 ", "01", "１", "valid" })
            QVERIFY(!codeWords(CodeTable::Validity, QString::fromUtf8(code)));
        QVERIFY(!codeWords(CodeTable::ReasonOfLoss, QStringLiteral("1")));
        QVERIFY(!codeWords(CodeTable::LimitClass, QStringLiteral("a01")));
    }

    void wordsComeInTheLanguageAskedFor()
    {
        const auto words = codeWords(CodeTable::LimitClass, QStringLiteral("A03"));
        QVERIFY(words.has_value());
        QCOMPARE(words->in(QStringLiteral("ja")), QStringLiteral("ウ"));
        QCOMPARE(words->in(QStringLiteral("en")), QStringLiteral("C (ウ), under 70"));
    }

    void itemsAreKnownByTheirFirstNineCharacters()
    {
        for (const char *code : { "3F015000002327101", "3F015000002327201", "3F015000002399901" })
            QCOMPARE(checkupItemName(QLatin1String(code))->ja, QStringLiteral("空腹時中性脂肪"));
        QCOMPARE(checkupItemName(QStringLiteral("3F015129902327101"))->ja, QStringLiteral("随時中性脂肪"));
        QVERIFY(checkupItemName(QStringLiteral("9N016160100000001"))
            != checkupItemName(QStringLiteral("9N016160200000001")));
        QVERIFY(!checkupItemName(QStringLiteral("3F015")));
        QVERIFY(!checkupItemName(QStringLiteral("9N999000000000001")));
    }

    void answersFollowTheQuestionnaireOfTheDay()
    {
        const QString drinking = QStringLiteral("9N786000000000011");
        const auto answer = [&](const QDate &day) {
            return codeWords(*checkupAnswers(drinking, day), QStringLiteral("2"))->ja;
        };
        QCOMPARE(answer(QDate(2024, 3, 31)), QStringLiteral("時々"));
        QCOMPARE(answer(QDate(2024, 4, 1)), QStringLiteral("週5〜6日"));
        QVERIFY(!checkupAnswers(drinking, {})); // which questionnaire it was, nobody knows
        QVERIFY(!checkupAnswers(QStringLiteral("9N001000000000001"), QDate(2024, 4, 1)));
        QCOMPARE(checkupAnswers(QStringLiteral("9N501000000000011"), {}), CodeTable::Metabolic);
    }
};

QTEST_GUILESS_MAIN(CodesTest)
#include "codestest.moc"
