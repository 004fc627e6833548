#include "app/domain/subsidyentry.h"

#include <QTest>

using namespace madoguchi;

namespace {

const SubsidyShown shown{ QDate(2026, 11, 29), false };

SubsidyEntry right()
{
    return { QStringLiteral("54136015"), QStringLiteral("1234566"), QStringLiteral("R080101"),
        QStringLiteral("R8.12.31") };
}

} // namespace

/// A 受給者証 as it is typed.
class SubsidyEntryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isRead();
    void isReadInAnyWidth();
    void aPeriodMayBeOpen();
    void eachMistakeHasItsName_data();
    void eachMistakeHasItsName();
    void everyWrongDigitIsFound();
    void aPlacesOwnMayHaveNoCheckDigit();
    void medicalAidIsNotTypedTwice();
    void aFullFieldGoesOn_data();
    void aFullFieldGoesOn();
    void nothingIsWrongWhileItIsTyped();
    void whatAWindowGivesIsLookedAt();
};

void SubsidyEntryTest::isRead()
{
    const SubsidyReading reading = readSubsidy(right(), shown);
    QVERIFY(reading.issues.isEmpty() && !reading.isRecipientOdd);
    QCOMPARE(reading.subsidy.payer, QStringLiteral("54136015"));
    QCOMPARE(reading.subsidy.law(), QStringLiteral("54"));
    QVERIFY(reading.subsidy.recipient.reveal() == QStringLiteral("1234566"));
    QCOMPARE(reading.subsidy.from, QDate(2026, 1, 1));
    QCOMPARE(reading.subsidy.until, QDate(2026, 12, 31));
    QVERIFY(!reading.subsidy.confirmedOn.isValid()); // whoever keeps it says when
}

void SubsidyEntryTest::isReadInAnyWidth()
{
    const SubsidyEntry entry{ QStringLiteral("５４ 136 015"), QStringLiteral("１２３４５６－６"),
        QStringLiteral("令和８年１月１日"), QStringLiteral("20261231") };
    const SubsidyReading reading = readSubsidy(entry, shown);
    QVERIFY(reading.issues.isEmpty());
    QVERIFY(reading.subsidy == readSubsidy(right(), shown).subsidy);
}

void SubsidyEntryTest::aPeriodMayBeOpen()
{
    SubsidyEntry entry = right();
    entry.from = QStringLiteral(" ");
    entry.until.clear();
    const SubsidyReading reading = readSubsidy(entry, shown);
    QVERIFY(reading.issues.isEmpty());
    QVERIFY(!reading.subsidy.from.isValid() && !reading.subsidy.until.isValid());
    // And may begin later than today: it is shown before it counts.
    entry.from = QStringLiteral("R081201");
    QVERIFY(readSubsidy(entry, shown).issues.isEmpty());
}

void SubsidyEntryTest::eachMistakeHasItsName_data()
{
    QTest::addColumn<SubsidyField>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<SubsidyProblem>("problem");
    const auto row = [](const char *name, SubsidyField field, const char *typed, SubsidyProblem problem) {
        QTest::newRow(name) << field << QString::fromUtf8(typed) << problem;
    };
    row("no payer", SubsidyField::Payer, " ", SubsidyProblem::Missing);
    row("a letter in the payer", SubsidyField::Payer, "5413601O", SubsidyProblem::NotDigits);
    row("seven digits of a payer", SubsidyField::Payer, "5413601", SubsidyProblem::TooShort);
    row("nine digits of a payer", SubsidyField::Payer, "541360155", SubsidyProblem::TooLong);
    row("check digit of a payer", SubsidyField::Payer, "54136016", SubsidyProblem::CheckDigit);
    row("no recipient", SubsidyField::Recipient, "", SubsidyProblem::Missing);
    row("a word for a recipient", SubsidyField::Recipient, "見本", SubsidyProblem::NotDigits);
    row("six digits of a recipient", SubsidyField::Recipient, "123456", SubsidyProblem::TooShort);
    row("eight digits of a recipient", SubsidyField::Recipient, "12345660", SubsidyProblem::TooLong);
    row("check digit of a recipient", SubsidyField::Recipient, "1234567", SubsidyProblem::CheckDigit);
    row("no such day", SubsidyField::From, "R080231", SubsidyProblem::Date);
    row("no era", SubsidyField::Until, "08.12.31", SubsidyProblem::Date);
    row("ends before it begins", SubsidyField::Until, "R071231", SubsidyProblem::Backwards);
    row("ended yesterday", SubsidyField::Until, "R081128", SubsidyProblem::Expired);
}

void SubsidyEntryTest::eachMistakeHasItsName()
{
    QFETCH(const SubsidyField, field);
    QFETCH(const QString, typed);
    QFETCH(const SubsidyProblem, problem);
    SubsidyEntry entry = right();
    QString *const fields[] = { &entry.payer, &entry.recipient, &entry.from, &entry.until };
    *fields[static_cast<int>(field)] = typed;
    const SubsidyReading reading = readSubsidy(entry, shown);
    QCOMPARE(reading.issues.size(), 1);
    QVERIFY(reading.of(field) && reading.of(field)->problem == problem);
    QVERIFY(!isFull(field, entry, shown));
}

void SubsidyEntryTest::everyWrongDigitIsFound()
{
    for (QString SubsidyEntry::*text : { &SubsidyEntry::payer, &SubsidyEntry::recipient }) {
        const QString good = right().*text;
        for (qsizetype at = 0; at < good.size(); ++at) {
            for (char digit = '0'; digit <= '9'; ++digit) {
                SubsidyEntry entry = right();
                (entry.*text)[at] = QLatin1Char(digit);
                const bool isGood = entry.*text == good;
                QCOMPARE(readSubsidy(entry, shown).issues.isEmpty(), isGood);
            }
        }
    }
}

void SubsidyEntryTest::aPlacesOwnMayHaveNoCheckDigit()
{
    SubsidyEntry entry = right();
    entry.payer = QStringLiteral("88130018");
    QVERIFY(!readSubsidy(entry, shown).isRecipientOdd);
    entry.recipient = QStringLiteral("1234567");
    QVERIFY(readSubsidy(entry, shown).issues.isEmpty() && readSubsidy(entry, shown).isRecipientOdd);
    QVERIFY(isFull(SubsidyField::Recipient, entry, shown));
    // Its payer's number stands on claims, and has one.
    entry.payer = QStringLiteral("88130019");
    QVERIFY(readSubsidy(entry, shown).of(SubsidyField::Payer)->problem == SubsidyProblem::CheckDigit);
    entry.recipient = QStringLiteral("123456");
    QVERIFY(!readSubsidy(entry, shown).isRecipientOdd);
}

void SubsidyEntryTest::medicalAidIsNotTypedTwice()
{
    SubsidyEntry entry = right();
    entry.payer = QStringLiteral("12130019");
    QVERIFY(readSubsidy(entry, shown).issues.isEmpty());
    SubsidyShown told = shown;
    told.isAidTold = true;
    QVERIFY(readSubsidy(entry, told).of(SubsidyField::Payer)->problem == SubsidyProblem::MedicalAidTold);
    QVERIFY(readSubsidy(right(), told).issues.isEmpty());
}

void SubsidyEntryTest::aFullFieldGoesOn_data()
{
    QTest::addColumn<SubsidyField>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("full");
    const auto row = [](const char *name, SubsidyField field, const char *typed, bool full) {
        QTest::newRow(name) << field << QString::fromUtf8(typed) << full;
    };
    row("payer", SubsidyField::Payer, "54136015", true);
    row("payer, one short", SubsidyField::Payer, "5413601", false);
    row("recipient", SubsidyField::Recipient, "1234566", true);
    row("era and six digits", SubsidyField::From, "R080101", true);
    row("western", SubsidyField::Until, "20261231", true);
    row("nothing", SubsidyField::Until, "", false);
    row("half a date", SubsidyField::Until, "R0812", false);
}

void SubsidyEntryTest::aFullFieldGoesOn()
{
    QFETCH(const SubsidyField, field);
    QFETCH(const QString, typed);
    QFETCH(const bool, full);
    SubsidyEntry entry = right();
    QString *const fields[] = { &entry.payer, &entry.recipient, &entry.from, &entry.until };
    *fields[static_cast<int>(field)] = typed;
    QCOMPARE(isFull(field, entry, shown), full);
}

void SubsidyEntryTest::nothingIsWrongWhileItIsTyped()
{
    SubsidyEntry entry{ QStringLiteral("5413"), QStringLiteral("12"), QStringLiteral("R8.1"),
        QStringLiteral("2026") };
    for (const SubsidyField field :
        { SubsidyField::Payer, SubsidyField::Recipient, SubsidyField::From, SubsidyField::Until })
        QVERIFY(isUnfinished(field, entry));
    entry = { QStringLiteral("54136016"), QStringLiteral("123456x"), QStringLiteral("R080231"),
        QStringLiteral("R071231") };
    for (const SubsidyField field :
        { SubsidyField::Payer, SubsidyField::Recipient, SubsidyField::From, SubsidyField::Until })
        QVERIFY(!isUnfinished(field, entry));
}

void SubsidyEntryTest::whatAWindowGivesIsLookedAt()
{
    Subsidy subsidy = readSubsidy(right(), shown).subsidy;
    QVERIFY(isReadable(subsidy));
    subsidy.until = subsidy.from.addDays(-1);
    QVERIFY(!isReadable(subsidy));
    subsidy.until = {};
    subsidy.recipient = Pii(QStringLiteral("123456"));
    QVERIFY(!isReadable(subsidy));
    subsidy.recipient = Pii(QStringLiteral("1234566"));
    subsidy.payer = QStringLiteral("54136016");
    QVERIFY(!isReadable(subsidy));
}

QTEST_GUILESS_MAIN(SubsidyEntryTest)
#include "subsidyentrytest.moc"
