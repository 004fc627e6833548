#include "tests/app/station/stationstage.h"

#include <QTest>

using namespace madoguchi;

/// The desk sees which registration of a patient number waits, and which one the service has said no to
/// (security.md 28).
class RegistrationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void howItStandsIsKnown();
    void aStoredPatientsNumberIsFoundByTheClinicsOwn();
};

void RegistrationTest::howItStandsIsKnown()
{
    constexpr qint64 hour = 3'600'000;
    StationStage stage(StationKind::Desk);
    QVERIFY(stage.open().ok() && stage.signIn(QStringLiteral("uketsuke")).ok());
    NumberQuery query;
    query.insurerNumber = QStringLiteral("  138057");
    query.symbol = Pii(QStringLiteral("見本"));
    query.number = Pii(QStringLiteral("1001"));
    query.birthdate = Pii(QDate(1980, 5, 6));
    const auto received = stage.desk().receiveByNumber(query, QStringLiteral("certificate"));
    QVERIFY(received.ok());
    const QUuid visit = *received;
    QTRY_VERIFY(stage.desk().receptions().find(visit)->main());
    QVERIFY(stage.desk().registration(visit) == Registration());
    stage.central().setDown(Failure::ServiceMaintenance);
    QVERIFY(stage.desk().linkPatientNumber(visit, QStringLiteral("4711")).ok());
    const Registration waits{ Registration::State::Waiting, Failure::ServiceMaintenance };
    QTRY_VERIFY(stage.desk().registration(visit) == waits);
    stage.central().setDown(Failure::RequestMalformed);
    stage.pass(hour);
    stage.desk().numbers().sender().send();
    const Registration refused{ Registration::State::Refused, Failure::RequestMalformed };
    QTRY_VERIFY(stage.desk().registration(visit) == refused);
    QVERIFY(stage.signIn(QStringLiteral("uketsuke")).ok());
    // Given once more, it is registered.
    stage.central().setDown({});
    QVERIFY(stage.desk().linkPatientNumber(visit, QStringLiteral("4711")).ok());
    QTRY_VERIFY(stage.desk().registration(visit).state == Registration::State::Done);
    stage.desk().seat().signOut();
    QVERIFY(stage.desk().registration(visit) == Registration());
}

/// A 診察券 of somebody who is not received yet (front-desk.md 2.2).
void RegistrationTest::aStoredPatientsNumberIsFoundByTheClinicsOwn()
{
    StationStage stage(StationKind::Desk);
    QVERIFY(stage.open().ok() && stage.signIn(QStringLiteral("uketsuke")).ok());
    NumberQuery query;
    query.insurerNumber = QStringLiteral("  138057");
    query.symbol = Pii(QStringLiteral("見本"));
    query.number = Pii(QStringLiteral("1001"));
    query.branch = Pii(QStringLiteral("01"));
    query.birthdate = Pii(QDate(1980, 5, 6));
    query.limitConsent = true; // of that visit, and of no other
    const auto received = stage.desk().receiveByNumber(query, QStringLiteral("certificate"));
    QTRY_VERIFY(stage.desk().receptions().find(*received)->main());
    QVERIFY(stage.desk().linkPatientNumber(*received, QStringLiteral("4711")).ok());
    const auto known = stage.desk().knownNumber(QStringLiteral("４７１１")); // a scanner in full width
    QVERIFY(known.ok() && known->has_value());
    query.limitConsent = false;
    QVERIFY(**known == query);
    QVERIFY(!stage.desk().knownNumber(QStringLiteral("4712"))->has_value());
    stage.desk().seat().signOut();
    QVERIFY(!stage.desk().knownNumber(QStringLiteral("4711")).ok());
}

QTEST_GUILESS_MAIN(RegistrationTest)
#include "registrationtest.moc"
