#include "app/domain/captured.h"

#include "app/domain/captureentry.h"

#include <QTest>

using namespace madoguchi;

namespace {

const QDate today(2026, 11, 20);

CaptureEntry typed()
{
    return { Pii(QStringLiteral("架空 書取")), Pii(QStringLiteral("ｶｸｳ ｶｷﾄﾘ")), QStringLiteral("2"),
        Pii(QStringLiteral("S30.4.1")), Pii(QString()), QString() };
}

std::optional<CaptureProblem> problemOf(CaptureEntry entry, CaptureField field)
{
    const auto issue = readCapture(entry, today).of(field);
    return issue ? std::optional(issue->problem) : std::nullopt;
}

} // namespace

/// What is written down of a patient, and whether an answer is about the same one.
class CapturedTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void kanaOfAnyWidthIsOne_data()
    {
        QTest::addColumn<QString>("as");
        QTest::newRow("half width") << QStringLiteral("ｶｸｳ ｶｷﾄﾘ");
        QTest::newRow("full width") << QStringLiteral("カクウ　カキトリ");
        QTest::newRow("hiragana") << QStringLiteral("かくう かきとり");
        QTest::newRow("blanks around") << QStringLiteral("  かくう　カキトリ ");
    }

    void kanaOfAnyWidthIsOne()
    {
        QFETCH(const QString, as);
        CaptureEntry entry = typed();
        entry.kana = Pii(as);
        const CaptureReading reading = readCapture(entry, today);
        QVERIFY(reading.issues.isEmpty());
        QVERIFY(reading.person.patient.kana.reveal() == QStringLiteral("カクウ　カキトリ"));
        QVERIFY(malformedItem(reading.person, today).isEmpty());
    }

    void whatIsWrongHasItsName()
    {
        CaptureEntry entry = typed();
        entry.kana = Pii(QStringLiteral("kakuu"));
        QVERIFY(problemOf(entry, CaptureField::Kana) == CaptureProblem::KanaNotKana);
        entry.kana = Pii(QStringLiteral("書取"));
        QVERIFY(problemOf(entry, CaptureField::Kana) == CaptureProblem::KanaNotKana);
        QVERIFY(problemOf({}, CaptureField::Name) == CaptureProblem::NameMissing);
        QVERIFY(problemOf({}, CaptureField::Kana) == CaptureProblem::KanaMissing);
        QVERIFY(problemOf({}, CaptureField::Sex) == CaptureProblem::SexMissing);
        QVERIFY(problemOf({}, CaptureField::Birthdate) == CaptureProblem::Birthdate);
        QVERIFY(!problemOf({}, CaptureField::Address) && !problemOf({}, CaptureField::PatientNumber));
        entry.sex = QStringLiteral("4");
        QVERIFY(problemOf(entry, CaptureField::Sex) == CaptureProblem::SexUnreadable);
        entry.address = Pii(QString(201, u'あ'));
        QVERIFY(problemOf(entry, CaptureField::Address) == CaptureProblem::TooLong);
        entry.patientNumber = QString(QChar(0x202e));
        QVERIFY(problemOf(entry, CaptureField::PatientNumber) == CaptureProblem::Unreadable);
    }

    void sexIsOneKey()
    {
        for (const auto &[as, sex] : { std::pair("1", Sex::Male), std::pair("２", Sex::Female),
                 std::pair("女", Sex::Female), std::pair("3", Sex::NotStated) }) {
            CaptureEntry entry = typed();
            entry.sex = QString::fromUtf8(as);
            QVERIFY(readCapture(entry, today).person.patient.sex == sex);
            QVERIFY(isFull(CaptureField::Sex, entry, today));
        }
        QVERIFY(!isFull(CaptureField::Name, typed(), today));
        QVERIFY(!isFull(CaptureField::Birthdate, typed(), today)); // a digit of the day may follow
    }

    /// product.md, Wrong-person guard: 照会番号, birth date and kana.
    void nobodyIsJoinedByLess()
    {
        CapturedPerson heard = readCapture(typed(), today).person;
        Patient answered = heard.patient;
        answered.kana = Pii(QStringLiteral("ｶｸｳ ｶｷﾄﾘ"));
        answered.name = Pii(QStringLiteral("架空　画取")); // written otherwise: compared by nobody's machine
        QVERIFY(mayBe(heard, answered, {}) && mayBe(heard, answered, QStringLiteral("12")));
        QVERIFY(!surelyIs(heard, answered, {}) && !surelyIs(heard, answered, QStringLiteral("12")));
        heard.patientNumber = QStringLiteral("12");
        QVERIFY(surelyIs(heard, answered, QStringLiteral("12")));
        QVERIFY(mayBe(heard, answered, {}) && !surelyIs(heard, answered, {}));
        QVERIFY(!mayBe(heard, answered, QStringLiteral("13")));
        Patient twin = answered;
        twin.kana = Pii(QStringLiteral("ｶｸｳ ｶｷﾄﾗ"));
        QVERIFY(!mayBe(heard, twin, QStringLiteral("12")));
        Patient elder = answered;
        elder.birthdate = Pii(answered.birthdate.reveal().addDays(-1));
        QVERIFY(!mayBe(heard, elder, QStringLiteral("12")));
        answered.kana = {};
        QVERIFY(!mayBe(heard, answered, QStringLiteral("12")));
    }

    /// As in the guard (personlink.h): width makes no difference, leading zeros do.
    void numbersAreComparedAsInTheGuard()
    {
        CapturedPerson heard = readCapture(typed(), today).person;
        heard.patientNumber = QStringLiteral("0012");
        QVERIFY(surelyIs(heard, heard.patient, QStringLiteral("００１２ ")));
        QVERIFY(!mayBe(heard, heard.patient, QStringLiteral("12")));
        heard.patientNumber = QStringLiteral("　");
        QVERIFY(!surelyIs(heard, heard.patient, QStringLiteral("　")));
    }

    void whatSpeaksAgainstAnAnswerIsNamed()
    {
        CapturedPerson heard = readCapture(typed(), today).person;
        heard.patientNumber = QStringLiteral("12");
        Eligibility answer;
        QCOMPARE(doubtAbout(heard, answer), PersonDoubt::None); // nobody is told
        answer.results = { EligibilityResult{ .patient = heard.patient } };
        EligibilityResult &one = answer.results.first();
        QCOMPARE(doubtAbout(heard, answer), PersonDoubt::None);
        one.referenceNumber = QStringLiteral("13");
        QCOMPARE(doubtAbout(heard, answer), PersonDoubt::Number);
        one.patient.kana = Pii(QStringLiteral("ｶｸｳ ｶｷﾄﾗ"));
        QCOMPARE(doubtAbout(heard, answer), PersonDoubt::Kana);
        one.patient.birthdate = {};
        QCOMPARE(doubtAbout(heard, answer), PersonDoubt::Birthdate);
        answer.results.append(EligibilityResult{ .patient = heard.patient });
        QCOMPARE(doubtAbout(heard, answer), PersonDoubt::Birthdate);
        answer.validity = Validity::Several; // the other one may be it
        QCOMPARE(doubtAbout(heard, answer), PersonDoubt::None);
    }

    /// What was misheard is right from then on; what is not compared stays as it was said.
    void afterAComparisonItFollows()
    {
        CapturedPerson heard = readCapture(typed(), today).person;
        const Pii<QString> name = heard.patient.name;
        heard.patientNumber = QStringLiteral("12");
        Eligibility answer;
        answer.results = { EligibilityResult{ .patient = heard.patient } };
        answer.results.first().patient.kana = Pii(QStringLiteral("ｶｸｳ ｶｷﾄﾗ"));
        answer.results.first().patient.name = Pii(QStringLiteral("架空　画取"));
        answer.results.first().referenceNumber = QStringLiteral("0012");
        follow(heard, answer.results.first());
        QCOMPARE(doubtAbout(heard, answer), PersonDoubt::None);
        QVERIFY(heard.patient.name == name);
    }
};

QTEST_APPLESS_MAIN(CapturedTest)
#include "capturedtest.moc"
