#include "app/domain/receptionsearch.h"

#include <QTest>

using namespace madoguchi;

namespace {

/// An invented person, without kanji of anybody else's.
Reception sought()
{
    EligibilityResult result;
    result.patient.name = Pii(QStringLiteral("架空　京子"));
    result.patient.kana = Pii(QStringLiteral("ｶｸｳ ｷﾖｳｺ")); // as insurers write small kana
    result.patient.birthdate = Pii(QDate(1955, 1, 8));
    result.referenceNumber = QStringLiteral("0001005");
    Reception reception;
    reception.visit = QUuid::createUuid();
    reception.number = 17;
    reception.eligibility.validity = Validity::Valid;
    reception.eligibility.results = { result };
    return reception;
}

SharedReception shared(const Reception &reception)
{
    return std::make_shared<const Reception>(reception);
}

} // namespace

class ReceptionSearchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsTypedFinds_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("found");
        const auto row = [](const char *name, const QString &typed, bool found) {
            QTest::newRow(name) << typed << found;
        };
        row("nothing", QString(), true);
        row("blanks", QStringLiteral(" 　"), true);
        row("kanji", QStringLiteral("京子"), true);
        row("whole name with another blank", QStringLiteral("架空 京子"), true);
        row("half-width kana", QStringLiteral("ｶｸｳ"), true);
        row("katakana", QStringLiteral("カクウ"), true);
        row("hiragana", QStringLiteral("かくう"), true);
        row("small kana", QStringLiteral("きょうこ"), true);
        row("both without a blank", QStringLiteral("かくうきょうこ"), true);
        row("given name first", QStringLiteral("きょうこ かくう"), true);
        row("somebody else", QStringLiteral("みほん"), false);
        row("one right, one wrong", QStringLiteral("かくう みほん"), false);
        row("patient number", QStringLiteral("0001005"), true);
        row("without zeros", QStringLiteral("1005"), true);
        row("full width", QStringLiteral("１００５"), true);
        row("its begin", QStringLiteral("100"), true);
        row("its end", QStringLiteral("005"), false);
        row("number of the day", QStringLiteral("17"), true);
        row("another number of the day", QStringLiteral("16"), false);
        row("era", QStringLiteral("S30.1.8"), true);
        row("era, small", QStringLiteral("s30/1/8"), true);
        row("era, full width", QStringLiteral("Ｓ３０．１．８"), true);
        row("era, bare", QStringLiteral("S300108"), true);
        row("era, year", QStringLiteral("s30"), true);
        row("era in words", QStringLiteral("昭和30年1月8日"), true);
        row("era in words, begun", QStringLiteral("昭和30年"), true);
        row("era, one character", QStringLiteral("昭30"), true);
        row("another era", QStringLiteral("H30.1.8"), false);
        row("Western", QStringLiteral("1955-01-08"), true);
        row("Western, slashes", QStringLiteral("1955/1/8"), true);
        row("Western, bare", QStringLiteral("19550108"), true);
        row("Western in words", QStringLiteral("1955年1月8日"), true);
        row("Western, month", QStringLiteral("1955-01"), true);
        row("another day", QStringLiteral("1955-01-09"), false);
        row("name and date", QStringLiteral("かくう 1955"), true);
    }

    void whatIsTypedFinds()
    {
        QFETCH(const QString, typed);
        QFETCH(const bool, found);
        ReceptionSearch search;
        search.setWords(typed);
        QCOMPARE(search.matches(shared(sought())), found);
    }

    void aFirstYearHasTwoNames()
    {
        Reception reception = sought();
        reception.eligibility.results.first().patient.birthdate = Pii(QDate(2019, 5, 1));
        for (const QString &typed : { QStringLiteral("令和元年5月"), QStringLiteral("令和1年"),
                 QStringLiteral("R1.5.1"), QStringLiteral("r01.05"), QStringLiteral("R010501") }) {
            ReceptionSearch search;
            search.setWords(typed);
            QVERIFY2(search.matches(shared(reception)), qPrintable(typed));
        }
        reception.eligibility.results.first().patient.birthdate = Pii(QDate(2019, 4, 30));
        ReceptionSearch search;
        search.setWords(QStringLiteral("H31.4.30"));
        QVERIFY(search.matches(shared(reception)));
    }

    /// The folded texts are those of the newest answer.
    void anotherAnswerIsFoundByItsOwnName()
    {
        ReceptionSearch search;
        Reception reception = sought();
        search.setWords(QStringLiteral("みほん"));
        QVERIFY(!search.matches(shared(reception)));
        reception.eligibility.results.first().patient.kana = Pii(QStringLiteral("ﾐﾎﾝ ｷﾖｳｺ"));
        QVERIFY(search.matches(shared(reception)));
        reception.eligibility.results.clear();
        QVERIFY(!search.matches(shared(reception)));
    }

    void oneByNumberIsFoundByItsTypedBirthDate()
    {
        Reception reception = sought();
        reception.eligibility = {};
        reception.question = NumberQuestion();
        reception.question->query.birthdate = Pii(QDate(1955, 1, 8));
        ReceptionSearch search;
        search.setWords(QStringLiteral("S30.1.8"));
        QVERIFY(search.matches(shared(reception)));
        search.setWords(QStringLiteral("17"));
        QVERIFY(search.matches(shared(reception)));
    }

    void filtersTakeWhatTheySay()
    {
        Reception reception = sought();
        QVERIFY(passes(reception, ReceptionFilter::All) && passes(reception, ReceptionFilter::NotConfirmed)
            && passes(reception, ReceptionFilter::WithCard) && !passes(reception, ReceptionFilter::ByNumber)
            && !passes(reception, ReceptionFilter::NotAnswered));
        QCOMPARE(passes(reception, ReceptionFilter::NeedsAction), needsTheDesk(reception));
        reception.eligibility.validity = Validity::Invalid;
        reception.status = ReceptionStatus::Printed;
        reception.method = IdentityMethod::None;
        reception.question = NumberQuestion();
        QVERIFY(passes(reception, ReceptionFilter::NeedsAction)
            && !passes(reception, ReceptionFilter::NotConfirmed)
            && passes(reception, ReceptionFilter::ByNumber)
            && passes(reception, ReceptionFilter::NotAnswered));
        reception.question->answered = true;
        QVERIFY(!passes(reception, ReceptionFilter::NotAnswered));
        reception.question->failure = Failure::ServiceTimeout;
        QVERIFY(passes(reception, ReceptionFilter::NotAnswered));
    }
};

QTEST_GUILESS_MAIN(ReceptionSearchTest)
#include "receptionsearchtest.moc"
