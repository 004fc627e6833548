#include "app/domain/personlink.h"

#include <QTest>

using namespace madoguchi;

namespace {

EligibilityResult answer()
{
    EligibilityResult result;
    result.patient.name = Pii(QStringLiteral("見本　花子"));
    result.patient.kana = Pii(QStringLiteral("ﾐﾎﾝ ﾊﾅｺ"));
    result.patient.birthdate = Pii(QDate(1958, 2, 3));
    result.insurance.insurerNumber = QStringLiteral("01130012");
    result.insurance.number = Pii(QStringLiteral("701"));
    result.insurance.branch = Pii(QStringLiteral("02"));
    result.referenceNumber = QStringLiteral("000123");
    return result;
}

StoredPerson stored()
{
    return { Pii(QStringLiteral("000123")), Pii(QStringLiteral("見本　花子")), {},
        Pii(QStringLiteral("ミホンハナコ")), Pii(QDate(1958, 2, 3)) };
}

Pii<QString> kana(const QString &text)
{
    return Pii(text);
}

PersonDoubt underNumber(const EligibilityResult &result, const StoredPerson &person)
{
    return doubtAbout(result, result.referenceNumber, { person, {} });
}

PersonDoubt underInsurance(const EligibilityResult &result, const StoredPerson &person)
{
    return doubtAbout(result, result.referenceNumber, { {}, person });
}

} // namespace

/// product.md, Wrong-person guard: 照会番号, birth date and normalised kana, and nothing less.
class PersonLinkTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nobodyStoredIsNoDoubt() { QCOMPARE(doubtAbout(answer(), {}, {}), PersonDoubt::None); }

    void kanaIsNormalised_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        QTest::addColumn<bool>("same");
        const auto row = [](const char *what, const QString &left, const QString &right, bool same) {
            QTest::newRow(what) << left << right << same;
        };
        row("width", QStringLiteral("ﾐﾎﾝ"), QStringLiteral("ミホン"), true);
        row("joined marks", QStringLiteral("ｶﾞｸﾌﾟ"), QStringLiteral("ガクプ"), true);
        row("small kana", QStringLiteral("ｼﾞﾕﾘ"), QStringLiteral("ジュリ"), true);
        row("small tsu", QStringLiteral("ﾊﾂﾄﾘ"), QStringLiteral("ハットリ"), true);
        row("hiragana", QStringLiteral("みほん じゅり"), QStringLiteral("ﾐﾎﾝ ｼﾞｭﾘ"), true);
        row("blanks", QStringLiteral("ﾐﾎﾝ　ﾊﾅｺ"), QStringLiteral("ﾐﾎﾝﾊﾅｺ"), true);
        row("long vowel", QStringLiteral("ｴﾚｰﾅ"), QStringLiteral("エレーナ"), true);
        row("a dot for one", QStringLiteral("ﾐ●ﾝ"), QStringLiteral("ミホン"), true);
        row("a dot is not two", QStringLiteral("ﾐ●"), QStringLiteral("ミホン"), false);
        row("voiced is another", QStringLiteral("ﾊﾝﾀﾞ"), QStringLiteral("ﾊﾝﾀ"), false);
        row("longer", QStringLiteral("ﾐﾎﾝ"), QStringLiteral("ﾐﾎﾝｺ"), false);
    }

    void kanaIsNormalised()
    {
        QFETCH(QString, left);
        QFETCH(QString, right);
        QFETCH(bool, same);
        QVERIFY(samePersonsKana(left, right) == same);
        QVERIFY(samePersonsKana(right, left) == same);
    }

    void underANumberAllMustAgree()
    {
        QCOMPARE(underNumber(answer(), stored()), PersonDoubt::None);
        EligibilityResult other = answer();
        other.patient.birthdate = Pii(QDate(1958, 2, 4));
        QCOMPARE(underNumber(other, stored()), PersonDoubt::Birthdate);
        other = answer();
        other.patient.kana = kana(QStringLiteral("ﾐﾎﾝ ﾌﾀﾊﾞ"));
        QCOMPARE(underNumber(other, stored()), PersonDoubt::Kana);
    }

    /// What cannot be compared does not agree.
    void underANumberNothingMayBeMissing()
    {
        EligibilityResult other = answer();
        other.patient.birthdate = {};
        QCOMPARE(underNumber(other, stored()), PersonDoubt::Birthdate);
        other = answer();
        other.patient.kana = {};
        QCOMPARE(underNumber(other, stored()), PersonDoubt::Kana);
        StoredPerson person = stored();
        person.kana = {};
        QCOMPARE(underNumber(answer(), person), PersonDoubt::Kana);
        person = stored();
        person.birthdate = {};
        QCOMPARE(underNumber(answer(), person), PersonDoubt::Birthdate);
    }

    /// The same rule for who was written down at the desk.
    void aNumberThatBothHaveMustAgree()
    {
        const Patient patient = answer().patient;
        QCOMPARE(disagreement(patient, {}, stored()), PersonDoubt::None);
        QCOMPARE(disagreement(patient, stored().patientNumber.reveal(), stored()), PersonDoubt::None);
        QCOMPARE(disagreement(patient, QStringLiteral("000999"), stored()), PersonDoubt::Number);
        StoredPerson person = stored();
        person.patientNumber = {};
        QCOMPARE(disagreement(patient, QStringLiteral("000999"), person), PersonDoubt::None);
    }

    void underAnInsuranceNothingMayContradict()
    {
        QCOMPARE(underInsurance(answer(), stored()), PersonDoubt::None);
        EligibilityResult other = answer();
        other.patient.birthdate = Pii(QDate(1988, 2, 3));
        QCOMPARE(underInsurance(other, stored()), PersonDoubt::Birthdate);
        other = answer();
        other.patient.kana = kana(QStringLiteral("ｶｸｳ ﾊﾅｺ"));
        QCOMPARE(underInsurance(other, stored()), PersonDoubt::Kana);
        other = answer();
        other.referenceNumber = QStringLiteral("000124");
        QCOMPARE(underInsurance(other, stored()), PersonDoubt::Number);
        other.referenceNumber = QStringLiteral("０００１２３ "); // the same, in another width
        QCOMPARE(underInsurance(other, stored()), PersonDoubt::None);
        other.referenceNumber = QStringLiteral("123");
        QCOMPARE(underInsurance(other, stored()), PersonDoubt::Number);
    }

    /// A first visit after the service forgot the number, or before it knows one.
    void underAnInsuranceWhatIsMissingIsNoDoubt()
    {
        EligibilityResult other = answer();
        other.referenceNumber.clear();
        other.patient.kana = {};
        QCOMPARE(underInsurance(other, stored()), PersonDoubt::None);
        StoredPerson person = stored();
        person.patientNumber = {};
        QCOMPARE(underInsurance(answer(), person), PersonDoubt::None);
    }

    /// Mother and child have one number where there is no branch.
    void anInsuranceWithoutBranchIsAFamilys()
    {
        EligibilityResult child = answer();
        child.insurance.branch = {};
        child.patient.birthdate = Pii(QDate(2022, 5, 6));
        QVERIFY(!isOnePersons(child.insurance));
        QCOMPARE(underInsurance(child, stored()), PersonDoubt::None);
        QVERIFY(contradicts(child, stored()));
        child.insurance.insurerNumber = QStringLiteral("39130012"); // late-elderly: one person's
        QVERIFY(isOnePersons(child.insurance));
        QCOMPARE(underInsurance(child, stored()), PersonDoubt::Birthdate);
    }

    void aNumberTypedAtTheDeskCounts()
    {
        QCOMPARE(doubtAbout(answer(), QStringLiteral("000999"), { {}, stored() }), PersonDoubt::Number);
    }

    void theDisplayNameIsUsedAgain()
    {
        StoredPerson person = stored();
        QVERIFY(displayNameOf(answer(), person).isEmpty());
        person.displayName = Pii(QStringLiteral("見本　華子"));
        QCOMPARE(displayNameOf(answer(), person), person.displayName);
        QVERIFY(displayNameOf(answer(), std::nullopt).isEmpty());
    }

    void aRightNameIsNeverReplacedByADot()
    {
        EligibilityResult dotted = answer();
        dotted.patient.name = Pii(QStringLiteral("見●　花子"));
        QCOMPARE(displayNameOf(dotted, stored()), stored().name);
        StoredPerson person = stored();
        person.name = dotted.patient.name; // nobody has ever told the right one
        QVERIFY(displayNameOf(dotted, person).isEmpty());
    }

    /// The display name was of the name before: nobody is called by it after a marriage.
    void anotherNameEndsTheDisplayName()
    {
        StoredPerson person = stored();
        person.displayName = Pii(QStringLiteral("見本　華子"));
        EligibilityResult married = answer();
        married.patient.name = Pii(QStringLiteral("架空　花子"));
        QVERIFY(displayNameOf(married, person).isEmpty());
    }
};

QTEST_GUILESS_MAIN(PersonLinkTest)
#include "personlinktest.moc"
