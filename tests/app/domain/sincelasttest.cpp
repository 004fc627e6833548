#include "app/domain/sincelast.h"

#include <QTest>

using namespace madoguchi;

/// product.md, The desk: what changed since the last reception.
class SinceLastTest : public QObject
{
    Q_OBJECT

    static EligibilityResult result()
    {
        EligibilityResult one;
        one.patient.name = Pii(QStringLiteral("見本　花子"));
        one.patient.address = Pii(QStringLiteral("架空県架空市架空町１－２－３"));
        one.patient.birthdate = Pii(QDate(1978, 2, 3));
        one.insurance.insurerNumber = QStringLiteral("01130012");
        one.insurance.symbol = Pii(QStringLiteral("架空"));
        one.insurance.number = Pii(QStringLiteral("701"));
        one.insurance.branch = Pii(QStringLiteral("02"));
        one.insurance.family = FamilyClass::Insured;
        one.insurance.validFrom = QDate(2025, 4, 1);
        return one;
    }
    static LastReception last() { return { day().addMonths(-1), Validity::Valid, result() }; }
    static QDate day() { return { 2026, 11, 20 }; }
    static Eligibility answer(const EligibilityResult &one, Validity validity = Validity::Valid)
    {
        Eligibility now;
        now.validity = validity;
        now.results = { one };
        return now;
    }
    static QList<ChangedItem> changed(const EligibilityResult &now)
    {
        return changedSince(last(), answer(now), day());
    }
    static QList<ChangedItem> only(ChangedItem item) { return { item }; }

private Q_SLOTS:
    void nothingHasChanged()
    {
        EligibilityResult now = result();
        QVERIFY(changed(now).isEmpty());
        now.patient.address = Pii(QStringLiteral(" 架空県架空市架空町1-2-3 ")); // as another system writes it
        now.insurance.number = Pii(QStringLiteral("７０１"));
        now.insurance.insurerNumber = QStringLiteral("01130012 ");
        now.patient.name = Pii(QStringLiteral("●本　花子"));
        QVERIFY(changed(now).isEmpty());
    }

    void eachItemIsItsOwn()
    {
        EligibilityResult now = result();
        now.insurance.insurerNumber = QStringLiteral("  138057");
        QVERIFY(changed(now) == only(ChangedItem::Insurer));
        now = result();
        now.insurance.symbol = Pii(QStringLiteral("見本"));
        QVERIFY(changed(now) == only(ChangedItem::SymbolAndNumber));
        now = result();
        now.insurance.branch = Pii(QStringLiteral("03"));
        QVERIFY(changed(now) == only(ChangedItem::Branch));
        now = result();
        now.insurance.family = FamilyClass::Dependant;
        QVERIFY(changed(now) == only(ChangedItem::Family));
        now = result();
        now.insurance.lastDay = QDate(2027, 7, 31);
        QVERIFY(changed(now) == only(ChangedItem::Period));
        now = result();
        now.patient.name = Pii(QStringLiteral("架空　花子"));
        QVERIFY(changed(now) == only(ChangedItem::Name));
        now = result();
        now.patient.address = Pii(QStringLiteral("架空県別市1"));
        QVERIFY(changed(now) == only(ChangedItem::Address));
        now = result();
        now.elderly = ElderlyCertificate{ {}, {}, QDate(2027, 7, 31), QStringLiteral("020") };
        QVERIFY(changed(now) == only(ChangedItem::Elderly));
    }

    /// The child has come of school age: nobody has sent anything, and the figure is another.
    void aRatioChangesByAge()
    {
        EligibilityResult child = result();
        child.patient.birthdate = Pii(QDate(2020, 3, 1));
        const LastReception before{ QDate(2026, 3, 20), Validity::Valid, child };
        QVERIFY(changedSince(before, answer(child), QDate(2026, 3, 25)).isEmpty());
        QVERIFY(changedSince(before, answer(child), day()) == only(ChangedItem::Burden));
    }

    void whatNobodyWasAskedIsNoChange()
    {
        LastReception before = last();
        EligibilityResult now = result();
        now.limitConsent = true;
        now.limit = LimitInformation{ QStringLiteral("01"), QStringLiteral("A03"), {}, {}, {}, {} };
        QVERIFY(changedSince(before, answer(now), day()).isEmpty()); // not asked before
        before.result.limitConsent = true; // agreed to, and there was none
        QVERIFY(changedSince(before, answer(now), day()) == only(ChangedItem::Limit));
        before.result.limit = now.limit;
        QVERIFY(changedSince(before, answer(now), day()).isEmpty());
        now.limit->limitClass = QStringLiteral("A02");
        QVERIFY(changedSince(before, answer(now), day()) == only(ChangedItem::Limit));
        now.limitConsent = false;
        QVERIFY(changedSince(before, answer(now), day()).isEmpty());
        now = result();
        now.diseaseConsent = true;
        now.diseases = { SpecificDisease{ QStringLiteral("2"), {}, {}, {}, QStringLiteral("10000") } };
        QVERIFY(changedSince(last(), answer(now), day()).isEmpty());
        now = result();
        now.patient.address = {};
        QVERIFY(changed(now).isEmpty());
    }

    void withoutAResultOnlyTheValidityIsAnother()
    {
        Eligibility none;
        none.validity = Validity::None;
        QVERIFY(changedSince(last(), none, day()) == only(ChangedItem::Validity));
        EligibilityResult other = result();
        other.insurance.branch = Pii(QStringLiteral("03"));
        Eligibility several = answer(other, Validity::Several);
        several.results.append(result());
        QVERIFY(changedSince(last(), several, day()) == only(ChangedItem::Validity));
    }

    void anInsuranceThatEndedIsSaidFirst()
    {
        EligibilityResult now = result();
        now.insurance.lostOn = QDate(2026, 11, 1);
        const QList<ChangedItem> changes = changedSince(last(), answer(now, Validity::Invalid), day());
        const QList<ChangedItem> expected{ ChangedItem::Validity, ChangedItem::Burden, ChangedItem::Period };
        QVERIFY(changes == expected);
    }
};

QTEST_GUILESS_MAIN(SinceLastTest)
#include "sincelasttest.moc"
