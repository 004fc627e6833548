#include "app/domain/numberentry.h"

#include <QTest>

using namespace madoguchi;

namespace {

const QDate today(2026, 11, 20);

NumberEntry typed()
{
    NumberEntry entry;
    entry.proof = QStringLiteral("certificate");
    entry.insurer = QStringLiteral("06999015");
    entry.symbol = Pii(QStringLiteral("１２－３４"));
    entry.number = Pii(QStringLiteral("５６７"));
    entry.branch = Pii(QStringLiteral("0"));
    entry.birthdate = Pii(QStringLiteral("S300401"));
    return entry;
}

NumberEntry elderly()
{
    NumberEntry entry = typed();
    entry.insurer = QStringLiteral("39999040");
    entry.symbol = {};
    entry.number = Pii(QStringLiteral("00012345"));
    entry.branch = {};
    return entry;
}

} // namespace

/// The fields of a reception by number, together.
class NumberEntryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasTypedIsAsked();
    void nothingIsAskedOfLimitsUnlessTicked();
    void emptyFieldsAreToldInTheirOrder();
    void eachMistakeIsToldAtItsField_data();
    void eachMistakeIsToldAtItsField();
    void lateElderlyHaveNeitherSymbolNorBranch();
    void whatIsLeftOfAnotherInsurerIsNotSent();
    void whatIsFullGoesOn_data();
    void whatIsFullGoesOn();
    void whileItIsTypedNothingIsWrongYet();
    void theServiceTakesWhatReadsWell();
};

void NumberEntryTest::whatWasTypedIsAsked()
{
    const EntryReading reading = readEntry(typed(), today);
    QVERIFY(reading.issues.isEmpty());
    NumberQuery query;
    query.insurerNumber = QStringLiteral("06999015");
    query.symbol = Pii(QStringLiteral("12-34"));
    query.number = Pii(QStringLiteral("567"));
    query.branch = Pii(QStringLiteral("00"));
    query.birthdate = Pii(QDate(1955, 4, 1));
    QVERIFY(reading.query == query);
}

void NumberEntryTest::nothingIsAskedOfLimitsUnlessTicked()
{
    NumberEntry entry = typed();
    QVERIFY(!readEntry(entry, today).query.limitConsent);
    entry.limitConsent = true;
    QVERIFY(readEntry(entry, today).query.limitConsent);
}

void NumberEntryTest::emptyFieldsAreToldInTheirOrder()
{
    const QList<EntryIssue> issues = readEntry(NumberEntry(), today).issues;
    QCOMPARE(issues.size(), 4); // symbol and branch may be empty
    QCOMPARE(issues.at(0).problem, EntryProblem::ProofMissing);
    QCOMPARE(issues.at(1).problem, EntryProblem::InsurerMissing);
    QCOMPARE(issues.at(2).problem, EntryProblem::NumberMissing);
    QCOMPARE(issues.at(3).problem, EntryProblem::BirthdateMissing);
}

void NumberEntryTest::eachMistakeIsToldAtItsField_data()
{
    QTest::addColumn<EntryField>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<EntryProblem>("problem");
    using enum EntryField;
    using enum EntryProblem;
    QTest::newRow("the notice alone") << Proof << QStringLiteral("notice-alone") << ProofNotAlone;
    QTest::newRow("an old card") << Proof << QStringLiteral("insurance-card") << ProofEnded;
    QTest::newRow("check digit") << Insurer << QStringLiteral("06999014") << InsurerCheckDigit;
    QTest::newRow("21 characters of a symbol") << Symbol << QString(21, u'1') << SymbolTooLong;
    QTest::newRow("a control character") << Symbol << QStringLiteral("1\u00072") << SymbolUnreadable;
    QTest::newRow("no number") << Number << QStringLiteral(" ") << NumberMissing;
    QTest::newRow("21 characters of a number") << Number << QString(21, u'1') << NumberTooLong;
    QTest::newRow("a control character there") << Number << QStringLiteral("1\u00072") << NumberUnreadable;
    QTest::newRow("letters of a branch") << Branch << QStringLiteral("a") << BranchNotDigits;
    QTest::newRow("three digits of a branch") << Branch << QStringLiteral("001") << BranchTooLong;
    QTest::newRow("no such day") << Birthdate << QStringLiteral("S30.4.31") << BirthdateNoSuchDay;
}

void NumberEntryTest::eachMistakeIsToldAtItsField()
{
    QFETCH(const EntryField, field);
    QFETCH(const QString, text);
    QFETCH(const EntryProblem, problem);
    NumberEntry entry = typed();
    switch (field) {
    case EntryField::Proof:
        entry.proof = text;
        break;
    case EntryField::Insurer:
        entry.insurer = text;
        break;
    case EntryField::Symbol:
        entry.symbol = Pii(text);
        break;
    case EntryField::Number:
        entry.number = Pii(text);
        break;
    case EntryField::Branch:
        entry.branch = Pii(text);
        break;
    case EntryField::Birthdate:
        entry.birthdate = Pii(text);
        break;
    }
    const EntryReading reading = readEntry(entry, today);
    QCOMPARE(reading.issues.size(), 1);
    QVERIFY(reading.of(field));
    QCOMPARE(reading.of(field)->problem, problem);
    QVERIFY(!isFull(field, entry, today));
}

void NumberEntryTest::lateElderlyHaveNeitherSymbolNorBranch()
{
    NumberEntry entry = elderly();
    QVERIFY(isSkipped(EntryField::Symbol, entry) && isSkipped(EntryField::Branch, entry));
    QVERIFY(!isSkipped(EntryField::Number, entry) && !isSkipped(EntryField::Birthdate, entry));
    QVERIFY(readEntry(entry, today).issues.isEmpty());
    entry.number = Pii(QStringLiteral("1234"));
    QCOMPARE(readEntry(entry, today).of(EntryField::Number)->problem, EntryProblem::NumberNotEight);
    QVERIFY(!isSkipped(EntryField::Symbol, typed()));
}

void NumberEntryTest::whatIsLeftOfAnotherInsurerIsNotSent()
{
    NumberEntry entry = elderly();
    entry.symbol = Pii(QStringLiteral("12-34"));
    entry.branch = Pii(QStringLiteral("01"));
    const EntryReading reading = readEntry(entry, today);
    QVERIFY(reading.issues.isEmpty());
    QVERIFY(reading.query.symbol.isEmpty() && reading.query.branch.isEmpty());
}

void NumberEntryTest::whatIsFullGoesOn_data()
{
    QTest::addColumn<EntryField>("field");
    QTest::addColumn<bool>("full");
    QTest::newRow("eight digits of an insurer") << EntryField::Insurer << true;
    QTest::newRow("symbols have no width") << EntryField::Symbol << false;
    QTest::newRow("numbers have none") << EntryField::Number << false;
    QTest::newRow("one digit of a branch") << EntryField::Branch << false;
    QTest::newRow("a birth date") << EntryField::Birthdate << true;
}

void NumberEntryTest::whatIsFullGoesOn()
{
    QFETCH(const EntryField, field);
    QFETCH(const bool, full);
    QCOMPARE(isFull(field, typed(), today), full);
    NumberEntry entry = typed();
    entry.branch = Pii(QStringLiteral("00"));
    QVERIFY(isFull(EntryField::Branch, entry, today));
    entry.insurer = QStringLiteral("999037"); // right, and may become eight digits
    QVERIFY(!isFull(EntryField::Insurer, entry, today));
    QVERIFY(isFull(EntryField::Number, elderly(), today));
}

/// Each beginning of what is right in the end; the six digits of an insurer of eight would have no right
/// check digit.
void NumberEntryTest::whileItIsTypedNothingIsWrongYet()
{
    for (qsizetype length = 0; length < 8; ++length) {
        NumberEntry entry = elderly();
        entry.insurer.truncate(length);
        QVERIFY(isUnfinished(EntryField::Insurer, entry, today));
        entry = elderly();
        entry.number = Pii(entry.number.reveal().left(length));
        QVERIFY(isUnfinished(EntryField::Number, entry, today));
        entry.birthdate = Pii(typed().birthdate.reveal().left(length));
        QCOMPARE(isUnfinished(EntryField::Birthdate, entry, today), length < 7);
    }
    NumberEntry wrong = typed();
    wrong.insurer = QStringLiteral("06999014");
    QVERIFY(!isUnfinished(EntryField::Insurer, wrong, today));
    wrong.insurer = QStringLiteral("069x");
    QVERIFY(!isUnfinished(EntryField::Insurer, wrong, today));
    QVERIFY(isUnfinished(EntryField::Proof, NumberEntry(), today));
}

void NumberEntryTest::theServiceTakesWhatReadsWell()
{
    QCOMPARE(malformedItem(readEntry(typed(), today).query, today), QString());
    QCOMPARE(malformedItem(readEntry(elderly(), today).query, today), QString());
    NumberEntry ward = typed();
    ward.insurer = QStringLiteral("００９９９０３７");
    ward.symbol = {};
    ward.branch = {};
    QCOMPARE(malformedItem(readEntry(ward, today).query, today), QString());
}

QTEST_APPLESS_MAIN(NumberEntryTest)
#include "numberentrytest.moc"
