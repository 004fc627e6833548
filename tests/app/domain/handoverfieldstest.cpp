#include "app/domain/handoverfields.h"

#include <QTest>

using namespace madoguchi;

namespace {

Reception sample()
{
    Reception reception;
    reception.number = 12;
    reception.day = QDate(2026, 11, 20);
    reception.arrivedAt = QDateTime(QDate(2026, 11, 19), QTime(23, 31, 7), Qt::UTC);
    reception.patientNumber = Pii(QStringLiteral("000123"));
    reception.eligibility.validity = Validity::Valid;
    EligibilityResult result;
    result.patient.name = Pii(QStringLiteral("見●　花子"));
    result.patient.kana = Pii(QStringLiteral("ﾐﾎﾝ ﾊﾅｺ"));
    result.patient.sex = Sex::Female;
    result.patient.birthdate = Pii(QDate(1988, 2, 3));
    result.insurance.insurerNumber = QStringLiteral("130012");
    result.insurance.symbol = Pii(QStringLiteral("見本"));
    result.insurance.number = Pii(QStringLiteral("701"));
    result.insurance.branch = Pii(QStringLiteral("02"));
    result.insurance.family = FamilyClass::Dependant;
    result.insurance.validFrom = QDate(2024, 4, 1);
    result.limitConsent = true;
    result.limit = LimitInformation{ QStringLiteral("01"), QStringLiteral("B03"), {}, QDate(2026, 8, 1),
        QDate(2027, 7, 31), {} };
    result.consents.set(ConsentKind::Medication, { Consent::State::Yes, {}, {} });
    result.consents.set(ConsentKind::Checkup, { Consent::State::No, {}, {} });
    reception.eligibility.results = { result };
    return reception;
}

QString valueOf(const Reception &reception, const char *name)
{
    for (const auto &[field, value] : handOverFields(reception)) {
        if (field == QLatin1String(name))
            return value;
    }
    return QStringLiteral("(no such field)");
}

} // namespace

/// config.md, Hand-over.
class HandOverFieldsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesAreThoseOfTheContractInItsOrder()
    {
        QStringList names;
        for (const auto &field : handOverFields(sample()))
            names.append(field.first);
        const QStringList contract = QStringLiteral(
            "ReceptionNumber ReceivedAt PatientNumber Name DisplayName NameKana Birthdate Sex InsurerNumber "
            "InsuredCardSymbol InsuredIdentificationNumber InsuredBranchNumber PersonalFamilyClassification "
            "BurdenRatio BurdenRatioSource QualificationValidity InsuredCardValidDate "
            "InsuredCardExpirationDate LimitClass LimitValidStartDate LimitValidEndDate Proof Medium Method "
            "ConsentMedication ConsentCheckup ConsentDiagnosis ConsentOperation")
                                         .split(QLatin1Char(' '));
        QVERIFY(names == contract);
        QStringList bare;
        for (const auto &field : handOverFields(Reception()))
            bare.append(field.first);
        QVERIFY(bare == contract);
    }

    void valuesAreAsTheContractWritesThem()
    {
        const Reception reception = sample();
        QVERIFY(valueOf(reception, "ReceivedAt") == QStringLiteral("2026-11-20T08:31:07+09:00"));
        QVERIFY(valueOf(reception, "Birthdate") == QStringLiteral("19880203"));
        QVERIFY(valueOf(reception, "Sex") == QStringLiteral("2"));
        QVERIFY(valueOf(reception, "InsurerNumber") == QStringLiteral("  130012"));
        QVERIFY(valueOf(reception, "BurdenRatio") == QStringLiteral("30"));
        QVERIFY(valueOf(reception, "BurdenRatioSource") == QStringLiteral("derived"));
        QVERIFY(valueOf(reception, "LimitClass") == QStringLiteral("B03"));
        QVERIFY(valueOf(reception, "Proof") == QStringLiteral("mynumber"));
        QVERIFY(valueOf(reception, "Medium") == QStringLiteral("card"));
        QVERIFY(valueOf(reception, "Method") == QStringLiteral("pin"));
        QVERIFY(valueOf(reception, "ConsentMedication") == QStringLiteral("1"));
        QVERIFY(valueOf(reception, "ConsentCheckup") == QStringLiteral("0"));
        QVERIFY(valueOf(reception, "ConsentDiagnosis").isEmpty());
    }

    /// Documents must not carry a ●: no display name is better than that one.
    void aDotIsNoDisplayName()
    {
        Reception reception = sample();
        QVERIFY(valueOf(reception, "DisplayName").isEmpty());
        QVERIFY(!valueOf(reception, "Name").isEmpty());
        reception.displayName = Pii(QStringLiteral("見本　花子"));
        QVERIFY(valueOf(reception, "DisplayName") == QStringLiteral("見本　花子"));
        QVERIFY(valueOf(reception, "Name") == QStringLiteral("見●　花子")); // as received, for ever
    }

    void ofSeveralNobodyIsHandedOver()
    {
        Reception reception = sample();
        reception.eligibility.validity = Validity::Several;
        for (const char *name :
            { "PatientNumber", "Name", "DisplayName", "NameKana", "Birthdate", "Sex", "InsurerNumber",
                "InsuredIdentificationNumber", "BurdenRatio", "LimitClass", "ConsentMedication" })
            QVERIFY(valueOf(reception, name).isEmpty());
        QVERIFY(valueOf(reception, "QualificationValidity") == QStringLiteral("5"));
        QVERIFY(valueOf(reception, "ReceptionNumber") == QStringLiteral("12"));
    }

    void byNumberTheProofIsWhatWasShown()
    {
        Reception reception = sample();
        reception.method = IdentityMethod::None;
        reception.question = NumberQuestion{ .query = {}, .proof = QStringLiteral("certificate") };
        QVERIFY(valueOf(reception, "Proof") == QStringLiteral("certificate"));
        QVERIFY(valueOf(reception, "Medium") == QStringLiteral("number"));
        QVERIFY(valueOf(reception, "Method").isEmpty());
    }

    void theFilesNameIsDayAndNumber()
    {
        QCOMPARE(handOverName(sample(), QStringLiteral("csv")), QStringLiteral("reception_20261120_12.csv"));
    }
};

QTEST_GUILESS_MAIN(HandOverFieldsTest)
#include "handoverfieldstest.moc"
