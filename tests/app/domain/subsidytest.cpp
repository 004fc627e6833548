#include "app/domain/subsidy.h"

#include "app/domain/subsidylaws.h"

#include <QTest>

using namespace madoguchi;

namespace {

constexpr QDate noDay;
const QDate today(2026, 11, 29);

Subsidy sample(const char *payer, const QDate &from = {}, const QDate &until = {},
    const QDate &confirmedOn = today.addDays(-30))
{
    return { QString::fromLatin1(payer), Pii(QStringLiteral("1234566")), from, until, SubsidySource::Paper,
        confirmedOn };
}

const Subsidy disease = sample("54136015", QDate(2026, 1, 1), QDate(2026, 12, 31));
const Subsidy local = sample("88130018");

} // namespace

/// 公費: what stands, and what no answer can do to it.
class SubsidyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noAnswerEndsOne_data();
    void noAnswerEndsOne();
    void whatIsToldIsAdded();
    void whatIsToldAgainIsRenewed();
    void aRenewalEndsNothingByWhatItDoesNotSay();
    void othersStayBesideWhatIsTold();
    void moreThanAClaimTakesIsRefused();
    void onlyAPersonEndsOne();
    void aConfirmationIsTakenBack();
    void howOneStandsOnADay_data();
    void howOneStandsOnADay();
    void whatStandsOfAll();
    void lawsHaveNames();
};

void SubsidyTest::noAnswerEndsOne_data()
{
    QTest::addColumn<SubsidyState>("state");
    QTest::addColumn<bool>("tells");
    QTest::newRow("nobody asked") << SubsidyState::NotAsked << false;
    QTest::newRow("not consented, or lost") << SubsidyState::NotConsentedOrLost << false;
    QTest::newRow("area not connected") << SubsidyState::NotConnected << false;
    QTest::newRow("present, and none told") << SubsidyState::Present << false;
    QTest::newRow("not consented, and something told") << SubsidyState::NotConsentedOrLost << true;
}

void SubsidyTest::noAnswerEndsOne()
{
    QFETCH(const SubsidyState, state);
    QFETCH(const bool, tells);
    const QList<Subsidy> stored{ disease, local };
    SubsidyAnswer answer{ state, {} };
    if (tells)
        answer.told = { sample("21130018") };
    const auto standing = afterAnswer(stored, answer);
    QVERIFY(standing && *standing == stored);
}

void SubsidyTest::whatIsToldIsAdded()
{
    const auto first = afterAnswer({}, { SubsidyState::Present, { disease } });
    QVERIFY(first && *first == QList<Subsidy>{ disease });
    const auto second = afterAnswer(*first, { SubsidyState::Present, { local } });
    QVERIFY(second && *second == (QList<Subsidy>{ disease, local }));
}

void SubsidyTest::whatIsToldAgainIsRenewed()
{
    Subsidy renewed = disease;
    renewed.from = QDate(2027, 1, 1);
    renewed.until = QDate(2027, 12, 31);
    renewed.source = SubsidySource::Terminal;
    renewed.confirmedOn = today;
    const auto standing = afterAnswer({ local, disease }, { SubsidyState::Present, { renewed } });
    QVERIFY(standing && *standing == (QList<Subsidy>{ local, renewed }));
}

void SubsidyTest::aRenewalEndsNothingByWhatItDoesNotSay()
{
    Subsidy told = disease;
    told.from = {};
    told.until = {};
    told.confirmedOn = today;
    auto standing = afterAnswer({ disease }, { SubsidyState::Present, { told } });
    QVERIFY(standing && standing->size() == 1);
    QVERIFY(standing->first().from == disease.from && standing->first().until == disease.until);
    QCOMPARE(standing->first().confirmedOn, today);
    // From after the old end on: that end was the old paper's.
    told.from = QDate(2027, 1, 1);
    standing = afterAnswer({ disease }, { SubsidyState::Present, { told } });
    QVERIFY(standing && standing->first() == told);
}

void SubsidyTest::othersStayBesideWhatIsTold()
{
    Subsidy seen = local;
    seen.confirmedOn = today;
    const auto standing = afterAnswer({ disease, local }, { SubsidyState::Present, { seen } });
    QVERIFY(standing && *standing == (QList<Subsidy>{ disease, seen }));
    // The same payer for another number is another one.
    Subsidy other = disease;
    other.recipient = Pii(QStringLiteral("7654320"));
    QCOMPARE(afterAnswer({ disease }, { SubsidyState::Present, { other } })->size(), 2);
}

void SubsidyTest::moreThanAClaimTakesIsRefused()
{
    const QList<Subsidy> four{ disease, local, sample("21130018"), sample("12130019") };
    QCOMPARE(four.size(), mostSubsidies);
    QVERIFY(!afterAnswer(four, { SubsidyState::Present, { sample("28999019") } }));
    QVERIFY(afterAnswer(four, { SubsidyState::Present, { local } })); // there already
    QVERIFY(afterAnswer(four, { SubsidyState::NotConnected, { sample("28999019") } }));
    // Two rows of one patient may have more: nothing of it is dropped, and each is still renewed and ended.
    const QList<Subsidy> five = joined(four, { sample("28999019"), local });
    QCOMPARE(five.size(), 5);
    QVERIFY(afterAnswer(five, { SubsidyState::Present, { local } }));
    QVERIFY(!afterAnswer(five, { SubsidyState::Present, { sample("52999018") } }));
    QCOMPARE(withoutSubsidy(five, local)->size(), 4);
}

void SubsidyTest::onlyAPersonEndsOne()
{
    const QList<Subsidy> stored{ disease, local };
    Subsidy shown = disease;
    shown.until = {}; // however it is shown
    const auto left = withoutSubsidy(stored, shown);
    QVERIFY(left && *left == QList<Subsidy>{ local });
    QVERIFY(!withoutSubsidy(*left, disease));
    QVERIFY(!withoutSubsidy({}, disease));
}

void SubsidyTest::aConfirmationIsTakenBack()
{
    Subsidy seen = disease;
    seen.confirmedOn = today;
    const auto left = withoutConfirmation({ seen, local }, disease, today);
    QVERIFY(left && left->size() == 2 && left->last() == local);
    Subsidy expected = disease;
    expected.confirmedOn = {};
    QVERIFY(left->first() == expected); // it stays, with all else that was read of it
    QCOMPARE(markOf(left->first(), today), SubsidyMark::NotConfirmed);
    QCOMPARE(stateOn({ SubsidyState::Present, *left, false }, today), SubsidyState::NotAsked);
    // There is nothing to take back of what counts as confirmed by nobody, or is not there.
    QVERIFY(!withoutConfirmation(*left, disease, today));
    QVERIFY(!withoutConfirmation({ seen, local }, local, today));
    QVERIFY(!withoutConfirmation({ local }, disease, today));
    QVERIFY(!withoutConfirmation({ seen }, disease, today.addDays(1))); // another day's is history
}

void SubsidyTest::howOneStandsOnADay_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("until");
    QTest::addColumn<QDate>("confirmedOn");
    QTest::addColumn<SubsidyMark>("mark");
    const auto row = [](const char *name, const QDate &from, const QDate &until, const QDate &on,
                         SubsidyMark mark) { QTest::newRow(name) << from << until << on << mark; };
    const QDate before = today.addDays(-1), after = today.addDays(1);
    row("seen today", noDay, noDay, today, SubsidyMark::Confirmed);
    row("seen yesterday", noDay, noDay, before, SubsidyMark::NotConfirmed);
    row("never seen", noDay, noDay, noDay, SubsidyMark::NotConfirmed);
    row("seen after the reception's day", noDay, noDay, after, SubsidyMark::Confirmed);
    row("its first day", today, noDay, before, SubsidyMark::NotConfirmed);
    row("its last day", noDay, today, today, SubsidyMark::Confirmed);
    row("begins tomorrow", after, noDay, today, SubsidyMark::NotBegun);
    row("ended yesterday", noDay, before, before, SubsidyMark::Expired);
    row("ended yesterday, and seen", noDay, before, today, SubsidyMark::Expired);
}

void SubsidyTest::howOneStandsOnADay()
{
    QFETCH(const QDate, from);
    QFETCH(const QDate, until);
    QFETCH(const QDate, confirmedOn);
    QFETCH(const SubsidyMark, mark);
    QCOMPARE(markOf(sample("54136015", from, until, confirmedOn), today), mark);
}

void SubsidyTest::whatStandsOfAll()
{
    Subsidies subsidies;
    QCOMPARE(stateOn(subsidies, today), SubsidyState::NotAsked);
    for (const SubsidyState said : { SubsidyState::NotConsentedOrLost, SubsidyState::NotConnected }) {
        subsidies.state = said;
        QCOMPARE(stateOn(subsidies, today), said);
    }
    subsidies.all = { disease, local };
    QCOMPARE(stateOn(subsidies, today), SubsidyState::NotConnected);
    subsidies.all.last().confirmedOn = today; // on paper, whatever the terminal says
    QCOMPARE(stateOn(subsidies, today), SubsidyState::Present);
    QCOMPARE(stateOn(subsidies, today.addDays(1)), SubsidyState::NotConnected);
    // The one that was seen has been ended, and nothing else has been seen.
    subsidies.state = SubsidyState::Present;
    subsidies.all = { disease };
    QCOMPARE(stateOn(subsidies, today), SubsidyState::NotAsked);
}

void SubsidyTest::lawsHaveNames()
{
    for (const char *law : { "12", "15", "16", "21", "28", "51", "52", "54" }) {
        const auto name = subsidyLaw(QString::fromLatin1(law));
        QVERIFY2(name && !name->ja.isEmpty() && !name->en.isEmpty(), law);
        QVERIFY2(!isLocalSubsidy(QString::fromLatin1(law)), law);
    }
    for (const char *law : { "41", "80", "88", "99" })
        QVERIFY2(!subsidyLaw(QString::fromLatin1(law)) && isLocalSubsidy(QString::fromLatin1(law)), law);
    QVERIFY(!subsidyLaw(QStringLiteral("00")) && !isLocalSubsidy(QStringLiteral("00")));
    QVERIFY(!subsidyLaw({}) && !isLocalSubsidy({}));
}

QTEST_GUILESS_MAIN(SubsidyTest)
#include "subsidytest.moc"
