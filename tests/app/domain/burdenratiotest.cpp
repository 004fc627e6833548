#include "app/domain/eligibility.h"

#include <QTest>

namespace madoguchi {

namespace {

const QDate today(2026, 11, 22);

EligibilityResult insuredPerson(const QDate &birthdate, const QString &insurer = QStringLiteral("  138057"))
{
    EligibilityResult result;
    result.patient.birthdate = Pii(birthdate);
    result.insurance.classification = QStringLiteral("01");
    result.insurance.insurerNumber = insurer;
    return result;
}

EligibilityResult certified(const QDate &birthdate, const QString &ratio, const QDate &from, const QDate &to)
{
    EligibilityResult result = insuredPerson(birthdate);
    result.elderly = ElderlyCertificate{ from, from, to, ratio };
    return result;
}

EligibilityResult lateElderly(const QDate &birthdate, const QString &ratio)
{
    EligibilityResult result = insuredPerson(birthdate, QStringLiteral("39131234"));
    result.lateElderlyRatio = ratio;
    return result;
}

BurdenRatio ratioOf(const EligibilityResult &result, const QDate &day)
{
    return burdenRatio(result, Validity::Valid, day);
}

const BurdenRatio missing{ std::nullopt, BurdenRatio::Source::Missing };
const BurdenRatio unreadable{ std::nullopt, BurdenRatio::Source::Unreadable };

BurdenRatio received(int tenths)
{
    return { tenths, BurdenRatio::Source::Received };
}

BurdenRatio derived(int tenths)
{
    return { tenths, BurdenRatio::Source::Derived };
}

} // namespace

/// The figure that the desk needs first (product.md, The desk; oqs-interface.md ruling 20).
class BurdenRatioTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void preschoolPaysTwoTenths();
    void preschoolByAge_data();
    void preschoolByAge();
    void everybodyElsePaysThreeDerived();
    void elderlyByAge_data();
    void elderlyByAge();
    void certificateCountsOnlyBetweenItsDates_data();
    void certificateCountsOnlyBetweenItsDates();
    void certificateWithoutDatesCountsForNothing();
    void lateElderlyByInsurerAtAnyAge();
    void certificateDoesNotSpeakForLateElderly();
    void ratioForms_data();
    void ratioForms();
    void unknownAgeIsNotGuessed();
    void answerDependsOnTheDay();
    void onlyAConfirmedEligibilityHasOne_data();
    void onlyAConfirmedEligibilityHasOne();
    void medicalAidHasNoTenths_data();
    void medicalAidHasNoTenths();
    void theMainResultSpeaksForTheAnswer();
};

void BurdenRatioTest::preschoolPaysTwoTenths()
{
    EligibilityResult child = insuredPerson(QDate(2022, 5, 1));
    child.preschool = true;
    QCOMPARE(ratioOf(child, today), derived(2));
}

void BurdenRatioTest::preschoolByAge_data()
{
    QTest::addColumn<QDate>("birthdate");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<bool>("preschool");
    QTest::newRow("newborn") << today << today << true;
    QTest::newRow("six, before school begins") << QDate(2020, 4, 2) << QDate(2027, 3, 31) << true;
    QTest::newRow("six, school begins") << QDate(2020, 4, 2) << QDate(2027, 4, 1) << false;
    QTest::newRow("born on 1 April starts a year earlier, last day")
        << QDate(2020, 4, 1) << QDate(2026, 3, 31) << true;
    QTest::newRow("born on 1 April starts a year earlier") << QDate(2020, 4, 1) << QDate(2026, 4, 1) << false;
}

void BurdenRatioTest::preschoolByAge()
{
    QFETCH(const QDate, birthdate);
    QFETCH(const QDate, day);
    QFETCH(const bool, preschool);
    QCOMPARE(ratioOf(insuredPerson(birthdate), day), preschool ? derived(2) : derived(3));
}

void BurdenRatioTest::everybodyElsePaysThreeDerived()
{
    QCOMPARE(ratioOf(insuredPerson(QDate(2015, 4, 2)), today), derived(3));
    QCOMPARE(ratioOf(insuredPerson(QDate(1985, 3, 14)), today), derived(3));
    // A ratio for the late elderly does not count for somebody who is not one.
    EligibilityResult adult = insuredPerson(QDate(1985, 3, 14));
    adult.lateElderlyRatio = QStringLiteral("010");
    QCOMPARE(ratioOf(adult, today), derived(3));
}

void BurdenRatioTest::elderlyByAge_data()
{
    QTest::addColumn<QDate>("birthdate");
    QTest::addColumn<int>("tenths"); // 3: derived; 2: certificate; 1: received ratio of 75 and over
    // 高齢受給者証 begins with the month after the one in which 70 is reached, and by law that is the day
    // before the birthday: who was born on the 1st has it from the birthday on.
    QTest::newRow("turns 70 tomorrow") << QDate(1956, 11, 23) << 3;
    QTest::newRow("turned 70 earlier this month") << QDate(1956, 11, 2) << 3;
    QTest::newRow("turned 70 on the 1st of this month") << QDate(1956, 11, 1) << 2;
    QTest::newRow("turned 70 last month") << QDate(1956, 10, 31) << 2;
    QTest::newRow("turns 75 tomorrow") << QDate(1951, 11, 23) << 2;
    QTest::newRow("turns 75 today") << QDate(1951, 11, 22) << 1;
    QTest::newRow("is 99") << QDate(1927, 1, 1) << 1;
}

void BurdenRatioTest::elderlyByAge()
{
    QFETCH(const QDate, birthdate);
    QFETCH(const int, tenths);
    // Everything is said, so that only the age decides what of it counts.
    EligibilityResult person
        = certified(birthdate, QStringLiteral("020"), QDate(2026, 8, 1), QDate(2027, 7, 31));
    person.lateElderlyRatio = QStringLiteral("010");
    QCOMPARE(ratioOf(person, today), tenths == 3 ? derived(3) : received(tenths));
}

void BurdenRatioTest::certificateCountsOnlyBetweenItsDates_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<bool>("counts");
    QTest::newRow("the day before") << QDate(2026, 7, 31) << false;
    QTest::newRow("first day") << QDate(2026, 8, 1) << true;
    QTest::newRow("last day") << QDate(2027, 7, 31) << true;
    QTest::newRow("the day after") << QDate(2027, 8, 1) << false;
}

void BurdenRatioTest::certificateCountsOnlyBetweenItsDates()
{
    QFETCH(const QDate, day);
    QFETCH(const bool, counts);
    const EligibilityResult person
        = certified(QDate(1954, 2, 3), QStringLiteral("030"), QDate(2026, 8, 1), QDate(2027, 7, 31));
    QCOMPARE(ratioOf(person, day), counts ? received(3) : missing);
}

void BurdenRatioTest::certificateWithoutDatesCountsForNothing()
{
    QCOMPARE(ratioOf(insuredPerson(QDate(1954, 2, 3)), today), missing);
    QCOMPARE(ratioOf(certified(QDate(1954, 2, 3), QStringLiteral("020"), {}, {}), today), missing);
    QCOMPARE(
        ratioOf(certified(QDate(1954, 2, 3), QStringLiteral("020"), QDate(2026, 8, 1), {}), today), missing);
}

void BurdenRatioTest::lateElderlyByInsurerAtAnyAge()
{
    // From 65 on a person with a disability can be insured as late-elderly.
    QCOMPARE(ratioOf(lateElderly(QDate(1960, 2, 29), QStringLiteral("010")), today), received(1));
    QCOMPARE(ratioOf(lateElderly(QDate(1953, 2, 1), QStringLiteral("020")), today), received(2));
    QCOMPARE(ratioOf(lateElderly(QDate(1940, 2, 1), QStringLiteral("030")), today), received(3));
    QCOMPARE(ratioOf(lateElderly(QDate(1940, 2, 1), {}), today), missing);
}

void BurdenRatioTest::certificateDoesNotSpeakForLateElderly()
{
    EligibilityResult person
        = certified(QDate(1954, 2, 3), QStringLiteral("020"), QDate(2026, 8, 1), QDate(2027, 7, 31));
    person.insurance.insurerNumber = QStringLiteral("39131234");
    QCOMPARE(ratioOf(person, today), missing);
}

void BurdenRatioTest::ratioForms_data()
{
    QTest::addColumn<QString>("ratio");
    QTest::addColumn<int>("tenths"); // 0: unreadable
    QTest::newRow("010") << QStringLiteral("010") << 1;
    QTest::newRow("10") << QStringLiteral("10") << 1;
    QTest::newRow("020") << QStringLiteral("020") << 2;
    QTest::newRow("20") << QStringLiteral("20") << 2;
    QTest::newRow("030") << QStringLiteral("030") << 3;
    QTest::newRow("30") << QStringLiteral("30") << 3;
    const auto garbage = { "1", "2", "3", "0", "000", "015", "040", "100", "0010", "0020", "20%", " 20",
        "20 ", "2O", "-20", "20.0", "２０", "020\n", "two" };
    for (const char *text : garbage)
        QTest::addRow("garbage '%s'", text) << QString::fromUtf8(text) << 0;
}

void BurdenRatioTest::ratioForms()
{
    QFETCH(const QString, ratio);
    QFETCH(const int, tenths);
    const BurdenRatio expected = tenths == 0 ? unreadable : received(tenths);
    QCOMPARE(ratioOf(lateElderly(QDate(1940, 2, 1), ratio), today), expected);
    const EligibilityResult seventies
        = certified(QDate(1954, 2, 3), ratio, QDate(2026, 8, 1), QDate(2027, 7, 31));
    QCOMPARE(ratioOf(seventies, today), expected);
}

void BurdenRatioTest::unknownAgeIsNotGuessed()
{
    QCOMPARE(ratioOf(insuredPerson(QDate()), today), missing);
    QCOMPARE(ratioOf(lateElderly(QDate(), QStringLiteral("010")), today), received(1));
}

void BurdenRatioTest::answerDependsOnTheDay()
{
    EligibilityResult person
        = certified(QDate(1951, 11, 22), QStringLiteral("030"), QDate(2026, 8, 1), QDate(2026, 11, 21));
    person.lateElderlyRatio = QStringLiteral("020");
    QCOMPARE(ratioOf(person, today.addDays(-1)), received(3));
    QCOMPARE(ratioOf(person, today), received(2));
}

void BurdenRatioTest::onlyAConfirmedEligibilityHasOne_data()
{
    QTest::addColumn<Validity>("validity");
    QTest::addColumn<bool>("has");
    QTest::newRow("unknown") << Validity::Unknown << false;
    QTest::newRow("valid") << Validity::Valid << true;
    QTest::newRow("invalid") << Validity::Invalid << false;
    QTest::newRow("new one exists") << Validity::InvalidNewExists << false;
    QTest::newRow("none") << Validity::None << false;
    QTest::newRow("several") << Validity::Several << false;
    QTest::newRow("valid, not registered") << Validity::ValidUnregistered << true;
}

void BurdenRatioTest::onlyAConfirmedEligibilityHasOne()
{
    QFETCH(const Validity, validity);
    QFETCH(const bool, has);
    const BurdenRatio unconfirmed{ std::nullopt, BurdenRatio::Source::Unconfirmed };
    EligibilityResult child = insuredPerson(QDate(2022, 5, 1));
    child.preschool = true;
    QCOMPARE(burdenRatio(child, validity, today), has ? derived(2) : unconfirmed);
    QCOMPARE(burdenRatio(insuredPerson(QDate(1985, 3, 14)), validity, today), has ? derived(3) : unconfirmed);
    QCOMPARE(burdenRatio(lateElderly(QDate(1940, 2, 1), QStringLiteral("010")), validity, today),
        has ? received(1) : unconfirmed);
}

void BurdenRatioTest::medicalAidHasNoTenths_data()
{
    QTest::addColumn<QString>("classification");
    QTest::addColumn<QString>("insurer");
    QTest::addColumn<bool>("aid");
    QTest::newRow("by classification") << QStringLiteral("A1") << QString() << true;
    QTest::newRow("by insurer number") << QString() << QStringLiteral("12131234") << true;
    QTest::newRow("Chiba begins with 12 too") << QStringLiteral("01") << QStringLiteral("  121234") << false;
    QTest::newRow("12 inside") << QStringLiteral("01") << QStringLiteral("01123456") << false;
}

void BurdenRatioTest::medicalAidHasNoTenths()
{
    QFETCH(const QString, classification);
    QFETCH(const QString, insurer);
    QFETCH(const bool, aid);
    EligibilityResult person = insuredPerson(QDate(1985, 3, 14), insurer);
    person.insurance.classification = classification;
    const BurdenRatio expected
        = aid ? BurdenRatio{ std::nullopt, BurdenRatio::Source::MedicalAid } : derived(3);
    QCOMPARE(burdenRatio(person, Validity::ValidUnregistered, today), expected);
    QCOMPARE(burdenRatio(person, Validity::Invalid, today).source, BurdenRatio::Source::Unconfirmed);
}

void BurdenRatioTest::theMainResultSpeaksForTheAnswer()
{
    Eligibility eligibility;
    eligibility.validity = Validity::Valid;
    QCOMPARE(burdenRatio(eligibility, today).source, BurdenRatio::Source::Unconfirmed);
    EligibilityResult aid = insuredPerson(QDate(1985, 3, 14), QStringLiteral("12131234"));
    eligibility.results = { aid };
    QCOMPARE(burdenRatio(eligibility, today).source, BurdenRatio::Source::MedicalAid);
    QVERIFY(eligibility.hasMedicalAid());
    eligibility.results.append(insuredPerson(QDate(1985, 3, 14)));
    QCOMPARE(burdenRatio(eligibility, today), derived(3));
    eligibility.results.removeFirst();
    QVERIFY(!eligibility.hasMedicalAid());
}

} // namespace madoguchi

QTEST_GUILESS_MAIN(madoguchi::BurdenRatioTest)
#include "burdenratiotest.moc"
