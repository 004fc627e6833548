#include "app/domain/provision.h"

#include <QTest>

using namespace madoguchi;

/// What comes of a consent: with a certificate in its grace nothing, although it was given.
class ProvisionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatComesOfIt_data()
    {
        QTest::addColumn<Consent>("consent");
        QTest::addColumn<CertificateState>("certificate");
        QTest::addColumn<Provision>("provision");
        const QDateTime at(QDate(2026, 11, 20), QTime(0, 0), Qt::UTC);
        const Consent open{ Consent::State::Yes, at.addSecs(-60), at.addSecs(60) };
        const Consent over{ Consent::State::Yes, at.addSecs(-60), at };
        const Consent refused{ Consent::State::No, {}, {} };
        const auto row
            = [](const char *name, const Consent &consent, CertificateState certificate,
                  Provision provision) { QTest::newRow(name) << consent << certificate << provision; };
        row("given", open, CertificateState::Good, Provision::Open);
        row("given, ends soon", open, CertificateState::NearExpiry, Provision::Open);
        row("given, in its grace", open, CertificateState::InGrace, Provision::CertificateExpired);
        row("over", over, CertificateState::Good, Provision::Over);
        row("over, in its grace", over, CertificateState::InGrace, Provision::CertificateExpired);
        row("refused", refused, CertificateState::Good, Provision::Refused);
        row("refused, in its grace", refused, CertificateState::InGrace, Provision::Refused);
        row("not asked", {}, CertificateState::Good, Provision::Unasked);
        row("not asked, in its grace", {}, CertificateState::InGrace, Provision::Unasked);
    }

    void whatComesOfIt()
    {
        QFETCH(const Consent, consent);
        QFETCH(const CertificateState, certificate);
        QFETCH(const Provision, provision);
        const QDateTime now(QDate(2026, 11, 20), QTime(0, 0), Qt::UTC);
        QCOMPARE(provisionOf(consent, certificate, now), provision);
    }
};

QTEST_APPLESS_MAIN(ProvisionTest)
#include "provisiontest.moc"
