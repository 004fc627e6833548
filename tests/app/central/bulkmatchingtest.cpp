#include "app/central/bulkmatching.h"

#include <QTest>

using namespace madoguchi;

namespace {

BulkQuestion question(int number)
{
    return { QStringLiteral("q%1").arg(number),
        { .insurerNumber = QStringLiteral("  999037"),
            .symbol = Pii(QStringLiteral("架空01")),
            .number = Pii(QStringLiteral("00123%1").arg(number)),
            .branch = Pii(QStringLiteral("02")),
            .birthdate = Pii(QDate(2003, 6, number)) } };
}

EligibilityResult resultFor(const NumberQuery &person)
{
    EligibilityResult result;
    result.insurance.classification = QStringLiteral("01");
    result.insurance.insurerNumber = person.insurerNumber;
    result.insurance.symbol = person.symbol;
    result.insurance.number = person.number;
    result.insurance.branch = person.branch;
    result.patient.birthdate = person.birthdate;
    return result;
}

BulkUnit unitOf(const BulkQuestion &asked)
{
    BulkUnit unit{ .identifier = asked.identifier, .echoed = asked.person };
    unit.eligibility.validity = Validity::Valid;
    unit.eligibility.results = { resultFor(asked.person) };
    return unit;
}

const QList<BulkQuestion> questions{ question(1), question(2), question(3) };

} // namespace

/// oqs-interface.md ruling 29.
class BulkMatchingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void byIdentifierAndNeverByPosition();
    void withoutUnitIsUnanswered();
    void anotherPersonsUnitIsNobodys_data();
    void anotherPersonsUnitIsNobodys();
    void twoUnitsOfOneIdentifier();
    void anErrorOfThePersonIsAnAnswer();
};

void BulkMatchingTest::byIdentifierAndNeverByPosition()
{
    BulkResult result;
    result.units = { unitOf(questions[2]), unitOf(questions[0]), unitOf(questions[1]) };
    const auto units = unitsFor(questions, result);
    QCOMPARE(units.size(), 3);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(units[i]->echoed, questions[i].person);
}

void BulkMatchingTest::withoutUnitIsUnanswered()
{
    BulkResult result;
    BulkUnit unnamed = unitOf(questions[1]);
    unnamed.identifier.clear();
    result.units = { unitOf(questions[0]), unnamed, unitOf(question(9)) };
    const auto units = unitsFor(questions, result);
    QVERIFY(units[0].has_value());
    QVERIFY(!units[1] && !units[2]);
}

void BulkMatchingTest::anotherPersonsUnitIsNobodys_data()
{
    QTest::addColumn<BulkUnit>("unit");
    const BulkUnit good = unitOf(questions[0]);
    const auto changed = [&good](auto change) {
        BulkUnit unit = good;
        change(unit);
        return unit;
    };
    QTest::newRow("echoed insurer") << changed(
        [](BulkUnit &unit) { unit.echoed.insurerNumber = QStringLiteral("  999038"); });
    QTest::newRow("echoed number") << changed(
        [](BulkUnit &unit) { unit.echoed.number = Pii(QStringLiteral("1")); });
    QTest::newRow("echoed birth date")
        << changed([](BulkUnit &unit) { unit.echoed.birthdate = Pii(QDate(2003, 6, 29)); });
    QTest::newRow("nothing echoed") << changed([](BulkUnit &unit) { unit.echoed = {}; });
    QTest::newRow("another's result")
        << changed([](BulkUnit &unit) { unit.eligibility.results = { resultFor(questions[1].person) }; });
}

void BulkMatchingTest::anotherPersonsUnitIsNobodys()
{
    QFETCH(BulkUnit, unit);
    BulkResult result;
    result.units = { unit };
    QVERIFY(!unitsFor({ questions[0] }, result).first());
    result.units = { unitOf(questions[0]) };
    QVERIFY(unitsFor({ questions[0] }, result).first());
}

void BulkMatchingTest::twoUnitsOfOneIdentifier()
{
    BulkResult result;
    result.units = { unitOf(questions[0]), unitOf(questions[0]) };
    QVERIFY(unitsFor(questions, result).first());
    result.units[1].eligibility.validity = Validity::Invalid;
    QVERIFY(!unitsFor(questions, result).first());
}

void BulkMatchingTest::anErrorOfThePersonIsAnAnswer()
{
    BulkUnit unit{ .identifier = questions[0].identifier, .echoed = questions[0].person };
    unit.fault = Fault{ .failure = Failure::PersonError, .code = QStringLiteral("SYN-0009") };
    BulkResult result;
    result.units = { unit };
    const auto units = unitsFor(questions, result);
    QCOMPARE(units[0]->fault->code, QStringLiteral("SYN-0009"));
    QVERIFY(!units[1]);
}

QTEST_GUILESS_MAIN(BulkMatchingTest)
#include "bulkmatchingtest.moc"
