#include "app/domain/personcomparison.h"

#include <QTest>

using namespace madoguchi;

namespace {

using State = PersonComparison::State;

const QDate born(1980, 5, 6);
const QString kana = QStringLiteral("ｶｸｳ ｲﾁ");
const QString number = QStringLiteral("0001234");

StoredPerson stored()
{
    return { Pii(number), {}, {}, Pii(QStringLiteral("カクウ　イチ")), Pii(born) };
}

Reception doubtful()
{
    EligibilityResult one;
    one.patient.birthdate = Pii(born);
    one.patient.kana = Pii(kana);
    one.referenceNumber = number;
    Reception reception;
    reception.eligibility.validity = Validity::Valid;
    reception.eligibility.results = { one };
    reception.person = PersonCheck::Doubtful;
    return reception;
}

EligibilityResult &answer(Reception &reception)
{
    return reception.eligibility.results.first();
}

} // namespace

/// What is set side by side where it is in doubt who somebody is.
class PersonComparisonTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatDiffersIsTold()
    {
        Reception reception = doubtful();
        StoredPeople people{ {}, stored() };
        const auto compared = [&] { return comparisonOf(reception, people).value(); };
        QCOMPARE(compared().birthdate(), State::Same);
        QCOMPARE(compared().kana(), State::Same);
        QCOMPARE(compared().number(), State::Same);
        answer(reception).patient.birthdate = Pii(born.addDays(1));
        QCOMPARE(compared().birthdate(), State::Different);
        answer(reception).patient.kana = Pii(QStringLiteral("ｶｸｳ ﾆ"));
        QCOMPARE(compared().kana(), State::Different);
        answer(reception).referenceNumber = QStringLiteral("1234"); // leading zeros count
        QCOMPARE(compared().number(), State::Different);
        people.ofInsurance->patientNumber = {};
        QCOMPARE(compared().number(), State::NotTold);
        people.ofInsurance->kana = {};
        QCOMPARE(compared().kana(), State::NotTold);
        answer(reception).patient.birthdate = Pii(QDate());
        QCOMPARE(compared().birthdate(), State::NotTold);
    }

    /// Where two are stored, the one whom the doubt is about.
    void itIsWhomTheDoubtIsAbout()
    {
        const Reception reception = doubtful();
        StoredPerson other = stored();
        other.birthdate = Pii(born.addYears(1));
        StoredPeople people{ other, stored() };
        QCOMPARE(comparisonOf(reception, people)->birthdate(), State::Different);
        people = { stored(), other };
        QCOMPARE(comparisonOf(reception, people)->birthdate(), State::Different);
        people = { stored(), {} };
        QCOMPARE(comparisonOf(reception, people)->birthdate(), State::Same);
        QVERIFY(!comparisonOf(reception, {}));
    }

    void whatWasTypedStandsForANumberThatWasNotSaid()
    {
        Reception reception = doubtful();
        answer(reception).referenceNumber.clear();
        const StoredPeople people{ stored(), {} };
        QCOMPARE(comparisonOf(reception, people)->number(), State::NotTold);
        reception.patientNumber = Pii(QStringLiteral("０００１２３４"));
        QCOMPARE(comparisonOf(reception, people)->number(), State::Same);
    }

    void whoWasWrittenDownComesFirst()
    {
        Reception reception = doubtful();
        reception.method = IdentityMethod::None;
        reception.captured = CapturedPerson();
        reception.captured->patient.birthdate = Pii(born.addDays(7));
        reception.captured->patient.kana = Pii(kana);
        const auto compared = comparisonOf(reception, { stored(), {} });
        QCOMPARE(compared->other.birthdate.reveal(), born.addDays(7));
        QCOMPARE(compared->birthdate(), State::Different);
        QCOMPARE(compared->kana(), State::Same);
        QCOMPARE(compared->number(), State::NotTold);
    }

    void onlyWhereItIsInDoubt()
    {
        for (const PersonCheck person : { PersonCheck::Clear, PersonCheck::Same, PersonCheck::Another }) {
            Reception reception = doubtful();
            reception.person = person;
            QVERIFY(!comparisonOf(reception, { stored(), stored() }));
        }
        Reception several = doubtful();
        several.eligibility.validity = Validity::Several;
        QVERIFY(!comparisonOf(several, { stored(), stored() }));
        Reception nobody = doubtful();
        nobody.eligibility.results.clear();
        QVERIFY(!comparisonOf(nobody, { stored(), stored() }));
    }
};

QTEST_APPLESS_MAIN(PersonComparisonTest)
#include "personcomparisontest.moc"
