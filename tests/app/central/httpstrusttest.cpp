#include "tests/app/central/line.h"

#include <QSignalSpy>
#include <QTest>

using namespace madoguchi;

/// Each way of not being trusted has its own name (security.md 18).
class HttpsTrustTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodLineAnswers()
    {
        Line line;
        line.server->script({ openedAnswer() });
        HttpsCentral &client = line.connectClient();
        QSignalSpy spy(&client, &Central::lineChanged);
        const auto answer = line.openVisit();
        QVERIFY(answer && answer->ok());
        QCOMPARE((*answer)->challenge, QString::fromLatin1(someChallenge()));
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.first().first().toBool(), true);
        QCOMPARE(spy.first().last().value<Fault>(), Fault());
    }

    void wrongCentre()
    {
        Line line;
        DirectSettings settings = line.settings();
        settings.caPem = TestPki(QStringLiteral("Another centre")).caPem();
        expectFault(line, std::move(settings), Failure::ServiceUntrusted);
    }

    void selfSignedService()
    {
        Line line;
        // Issued by an authority of the same name, but with another key.
        line.serve(TestPki(QStringLiteral("Test centre")).issue(Line::serviceLeaf()));
        expectFault(line, line.settings(), Failure::ServiceUntrusted);
    }

    void centreFileWithoutCertificate()
    {
        Line line;
        DirectSettings settings = line.settings();
        settings.caPem = "nothing";
        expectFault(line, std::move(settings), Failure::ServiceUntrusted);
    }

    void wrongHostName()
    {
        Line line;
        TestLeaf leaf = Line::serviceLeaf();
        leaf.hosts = { QStringLiteral("elsewhere.example") };
        line.serve(line.centre.issue(leaf));
        expectFault(line, line.settings(), Failure::ServiceWrongName);
    }

    void expiredService()
    {
        Line line;
        TestLeaf leaf = Line::serviceLeaf();
        leaf.from = QDateTime::currentDateTimeUtc().addDays(-10);
        leaf.to = QDateTime::currentDateTimeUtc().addDays(-1);
        line.serve(line.centre.issue(leaf));
        expectFault(line, line.settings(), Failure::ServiceCertificateExpired);
    }

    void clientCertificateAsService()
    {
        Line line;
        TestLeaf leaf = Line::serviceLeaf();
        leaf.server = false; // clientAuth only
        line.serve(line.centre.issue(leaf));
        expectFault(line, line.settings(), Failure::ServiceUntrusted);
    }

    void oldTlsIsRefusedUnlessAllowed()
    {
        Line line;
        line.serve(line.centre.issue(Line::serviceLeaf()), QSsl::TlsV1_2);
        expectFault(line, line.settings(), Failure::ServiceTlsTooOld);

        line.server->script({ openedAnswer() });
        DirectSettings settings = line.settings();
        settings.allowTls12 = true;
        line.connectClient(std::move(settings));
        const auto answer = line.openVisit();
        QVERIFY(answer && answer->ok());
    }

    void stationFaultsAreNamedBeforeConnecting_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<Failure>("failure");
        QTest::newRow("missing") << "missing" << Failure::StationCertificateMissing;
        QTest::newRow("passphrase") << "passphrase" << Failure::StationCertificatePassphrase;
        QTest::newRow("expired") << "expired" << Failure::StationCertificateExpired;
        QTest::newRow("institution") << "institution" << Failure::StationCertificateOther;
        QTest::newRow("kind") << "kind" << Failure::StationCertificateOther;
        QTest::newRow("address") << "address" << Failure::SettingsInvalid;
    }

    void stationFaultsAreNamedBeforeConnecting()
    {
        QFETCH(QString, what);
        QFETCH(Failure, failure);
        Line line;
        DirectSettings settings = line.settings();
        TestLeaf leaf = Line::stationLeaf();
        if (what == QStringLiteral("missing"))
            settings.stationCertificate.clear();
        if (what == QStringLiteral("passphrase"))
            settings.passphrase = SecretBytes(QByteArrayView("mistaken"));
        if (what == QStringLiteral("expired"))
            leaf.to = QDateTime::currentDateTimeUtc().addSecs(-60);
        if (what == QStringLiteral("institution"))
            leaf.commonName = QStringLiteral("1319999006");
        if (what == QStringLiteral("kind"))
            leaf.unit = QStringLiteral("consulting");
        if (what == QStringLiteral("address"))
            settings.url.setScheme(QStringLiteral("http"));
        if (!settings.stationCertificate.isEmpty())
            settings.stationCertificate = pkcs12(line.centre.issue(leaf), "himitsu");
        expectFault(line, std::move(settings), failure);
        QCOMPARE(line.server->connections(), 0);
    }

    void certificateThatExpiresWhileWeRun()
    {
        Line line;
        line.server->script({ openedAnswer() });
        line.connectClient();
        QVERIFY(line.openVisit()->ok());
        line.clock.pass(qint64(31) * 24 * 3600 * 1000);
        const auto later = line.openVisit();
        QCOMPARE(later->error().failure, Failure::StationCertificateExpired);
        QCOMPARE(line.server->requests().size(), 1);
    }

    void serviceThatRefusesOurCertificate()
    {
        Line line;
        DirectSettings settings = line.settings();
        // In order by everything that we can check, but of an authority that the service does not know.
        const TestPki other(QStringLiteral("Another centre"));
        settings.stationCertificate = pkcs12(other.issue(Line::stationLeaf()), "himitsu");
        expectFault(line, std::move(settings), Failure::StationCertificateRefused);
        QCOMPARE(line.server->requests().size(), 0);
    }

    void nobodyListens()
    {
        Line line;
        DirectSettings settings = line.settings();
        line.server->stopListening();
        expectFault(line, std::move(settings), Failure::ServiceUnreachable);
    }

private:
    static void expectFault(Line &line, DirectSettings settings, Failure failure)
    {
        line.server->script({ openedAnswer() });
        HttpsCentral &client = line.connectClient(std::move(settings));
        QSignalSpy spy(&client, &Central::lineChanged);
        const auto answer = line.openVisit();
        QVERIFY(answer && !answer->ok());
        QCOMPARE(failureName(answer->error().failure), failureName(failure));
        QVERIFY(line.server->requests().isEmpty());
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.first().first().toBool(), false);
        QCOMPARE(spy.first().last().value<Fault>(), answer->error());
    }
};

QTEST_GUILESS_MAIN(HttpsTrustTest)
#include "httpstrusttest.moc"
