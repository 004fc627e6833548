// View models of invented patients against golden texts. With MADOGUCHI_WRITE_GOLDEN=1 the texts are written
// instead: to be read before they are committed.
#include "app/central/messages/medication.h"
#include "tests/app/central/samples.h"
#include "tests/app/domain/inventedmedication.h"
#include "tests/app/domain/picturetext.h"

#include <QTest>

Q_DECLARE_METATYPE(madoguchi::MedicationRecord)

using namespace madoguchi;
using Drugs = InventedMedication;

class MedicationGoldenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void picturesAreAsGolden_data()
    {
        QTest::addColumn<MedicationRecord>("record");
        QTest::addColumn<QDate>("since");
        const QDate since(2026, 9, 1);
        QTest::newRow("none") << Drugs::record({}) << since;
        QTest::newRow("one-drug") << Drugs::oneDrug() << since;
        QTest::newRow("five-facilities") << Drugs::fiveFacilities() << since;
        QTest::newRow("ten-drugs") << Drugs::tenDrugsInThreeYears() << QDate(2026, 6, 1);
        QTest::newRow("claims-and-prescriptions") << Drugs::claimsAndPrescriptions() << since;
        QTest::newRow("missing-characters") << Drugs::missingCharacters() << since;
        QTest::newRow("treatments") << Drugs::withTreatments() << since;
        QTest::newRow("left-out") << Drugs::leftOut() << since;
        const auto message = messages::readMedication(sample(QStringLiteral("05b")));
        QVERIFY(message);
        QTest::newRow("sample-05b") << *message << since;
    }

    void picturesAreAsGolden()
    {
        QFETCH(MedicationRecord, record);
        QFETCH(QDate, since);
        const QString name = QStringLiteral("medication-picture-") + QLatin1String(QTest::currentDataTag());
        QCOMPARE(differenceFromGolden(name, asText(MedicationPicture(record, 30), since)), QString());
    }
};

QTEST_GUILESS_MAIN(MedicationGoldenTest)
#include "medicationgoldentest.moc"
