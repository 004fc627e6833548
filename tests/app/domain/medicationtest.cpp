#include "app/domain/medication.h"

#include <QTest>

using namespace madoguchi;

namespace {

MedicationRecord withTreatments(const QStringList &classes)
{
    MedicationRecord record;
    for (const QString &kind : classes) {
        TreatmentLine line;
        line.treatmentClass = kind;
        record.treatments.append(line);
    }
    return record;
}

QStringList classesOf(const MedicationRecord &record)
{
    QStringList classes;
    for (const TreatmentLine &line : record.treatments)
        classes.append(line.treatmentClass);
    return classes;
}

} // namespace

class MedicationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Ruling 36.
    void onlyWhatWasConsentedToIsKept_data()
    {
        QTest::addColumn<bool>("diagnosis");
        QTest::addColumn<bool>("operation");
        QTest::addColumn<QStringList>("kept");
        const QString visit = QStringLiteral("12"), operation = QStringLiteral("50"),
                      anaesthesia = QStringLiteral("54"), picture = QStringLiteral("70");
        QTest::newRow("neither") << false << false << QStringList();
        QTest::newRow("diagnosis") << true << false << QStringList{ visit, picture };
        QTest::newRow("operation") << false << true << QStringList{ operation, anaesthesia };
        QTest::newRow("both") << true << true
                              << QStringList{ visit, operation, anaesthesia, picture, QString(),
                                     QStringLiteral("5"), QStringLiteral("５0") };
    }

    void onlyWhatWasConsentedToIsKept()
    {
        QFETCH(bool, diagnosis);
        QFETCH(bool, operation);
        QFETCH(QStringList, kept);
        MedicationRecord record
            = withTreatments({ QStringLiteral("12"), QStringLiteral("50"), QStringLiteral("54"),
                QStringLiteral("70"), QString(), QStringLiteral("5"), QStringLiteral("５0") });
        keepConsented(record, diagnosis, operation);
        QCOMPARE(classesOf(record), kept);
        QVERIFY((record.absence == RecordsAbsence::NoRecord) == kept.isEmpty());
    }

    void drugsAreLeftAlone()
    {
        MedicationRecord record = withTreatments({ QStringLiteral("50") });
        record.lines.append(MedicationLine{});
        keepConsented(record, true, false);
        QCOMPARE(record.lines.size(), 1);
        QVERIFY(record.treatments.isEmpty() && record.absence == RecordsAbsence::None);
    }

    void anAbsenceKeepsItsReason()
    {
        MedicationRecord record;
        record.absence = RecordsAbsence::InsuranceKind;
        keepConsented(record, false, false);
        QVERIFY(record.absence == RecordsAbsence::InsuranceKind);
    }
};

QTEST_GUILESS_MAIN(MedicationTest)
#include "medicationtest.moc"
