#include "app/domain/staff.h"

#include <QTest>

namespace madoguchi {

class StaffTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void contractWordsAreExactAndReversible();
    void otherWordsAreNoQualification_data();
    void otherWordsAreNoQualification();
    void nobodyIsQualifiedByDefault();
};

void StaffTest::contractWordsAreExactAndReversible()
{
    QCOMPARE(contractWord(StationKind::Desk), QStringLiteral("desk"));
    QCOMPARE(contractWord(StationKind::Consulting), QStringLiteral("consulting"));
    QCOMPARE(contractWord(Qualification::Doctor), QStringLiteral("doctor"));
    QCOMPARE(contractWord(Qualification::Dentist), QStringLiteral("dentist"));
    QCOMPARE(contractWord(Qualification::Pharmacist), QStringLiteral("pharmacist"));
    for (const Qualification qualification :
        { Qualification::Doctor, Qualification::Dentist, Qualification::Pharmacist })
        QCOMPARE(qualificationFromContract(contractWord(qualification)), std::optional(qualification));
}

void StaffTest::otherWordsAreNoQualification_data()
{
    QTest::addColumn<QString>("word");
    for (const char *word : { "", "Doctor", "doctor ", "nurse", "administrator", "医師" })
        QTest::addRow("'%s'", word) << QString::fromUtf8(word);
}

void StaffTest::otherWordsAreNoQualification()
{
    QFETCH(const QString, word);
    QVERIFY(!qualificationFromContract(word).has_value());
}

void StaffTest::nobodyIsQualifiedByDefault()
{
    const StaffMember nobody;
    QCOMPARE(nobody.role, Role::Reception);
    QVERIFY(!nobody.qualification.has_value());
}

} // namespace madoguchi

QTEST_GUILESS_MAIN(madoguchi::StaffTest)
#include "stafftest.moc"
