#include "app/central/contractjson.h"

#include "app/central/problems.h"
#include "app/central/visitlist.h"

#include <QTest>

using namespace madoguchi;

namespace {

const QByteArray entry
    = R"({"visit":"6f1c2a9e-6f0e-4a86-9a0e-0123456789ab","time":"2026-11-22T10:00:03+09:00",
    "name":"見本　花子","kana":"ﾐﾎﾝ ﾊﾅｺ","birthdate":"19600229","sex":"2","insurer":"  138057","symbol":null,
    "number":"001234","branch":"01","referenceNumber":null,
    "consents":{"medication":{"state":"yes","until":"2026-11-23T10:01:00+09:00"},"checkup":{"state":"no"},
    "diagnosis":{"state":"unasked"},"operation":{"state":"unasked"}}})";

std::optional<QList<ListedVisit>> listWith(const QByteArray &before = {}, const QByteArray &after = {})
{
    return readVisitList("[" + QByteArray(entry).replace(before, after) + "]");
}

} // namespace

/// JSON, headers and problems of central-https.md.
class ContractJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void times()
    {
        const QDateTime utc(QDate(2026, 11, 22), QTime(1, 0, 3), Qt::UTC);
        QCOMPARE(timeFromRfc3339(QStringLiteral("2026-11-22T10:00:03+09:00")), utc);
        QCOMPARE(timeFromRfc3339(QStringLiteral("2026-11-22T01:00:03Z")), utc);
        QCOMPARE(timeFromRfc3339(QStringLiteral("2026-11-22T01:00:03.250Z")), utc.addMSecs(250));
        for (const char *bad : { "2026-11-22T10:00:03", "2026-11-22 10:00:03+09:00", "2026-11-31T10:00:03Z",
                 "2026-11-22", "", "20261122T100003Z" })
            QVERIFY2(!timeFromRfc3339(QString::fromLatin1(bad)).isValid(), bad);
    }

    void challenges()
    {
        QVERIFY(isChallenge(QString::fromLatin1(QByteArray(32, '\xFF').toBase64())));
        QVERIFY(!isChallenge(QString::fromLatin1(QByteArray(31, 'a').toBase64())));
        QVERIFY(!isChallenge(QString::fromLatin1(QByteArray(32, 'a').toBase64()) + QStringLiteral("\n")));
        QVERIFY(!isChallenge(QString()));
    }

    void problemCodes_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<Failure>("failure");
        const auto row = [](const char *code, Failure failure) {
            QTest::newRow(code) << QString::fromLatin1(code) << failure;
        };
        row("message-malformed", Failure::RequestMalformed);
        row("facility-mismatch", Failure::FacilityMismatch);
        row("facility-unknown", Failure::FacilityUnknown);
        row("not-qualified", Failure::NotQualified);
        row("no-consent", Failure::NoConsent);
        row("consent-expired", Failure::ConsentExpired);
        row("signature-invalid", Failure::SignatureInvalid);
        row("certificate-untrusted", Failure::CertificateUntrusted);
        row("certificate-expired", Failure::CertificateExpired);
        row("certificate-revoked", Failure::CertificateRevoked);
        row("card-suspended", Failure::CardSuspended);
        row("not-found", Failure::NotFound);
        row("challenge-expired", Failure::ChallengeExpired);
        row("clock-skew", Failure::ClockSkew);
        row("visit-closed", Failure::VisitClosed);
        row("card-not-registered", Failure::CardNotRegistered);
        row("key-reused", Failure::KeyReused);
        row("too-many-requests", Failure::ServiceBusy);
        row("internal", Failure::ServiceInternal);
        row("maintenance", Failure::ServiceMaintenance);
    }

    void problemCodes()
    {
        QFETCH(QString, code);
        QFETCH(Failure, failure);
        const QByteArray body = "{\"title\":\"x\",\"status\":403,\"code\":\"" + code.toLatin1() + "\"}";
        // The code decides, whatever the status.
        QCOMPARE(faultOfProblem(body, 418), (Fault{ .failure = failure, .code = code, .number = 418 }));
    }

    void problemsOutsideTheContract()
    {
        QCOMPARE(faultOfProblem("{\"code\":\"out-of-tea\"}", 418),
            (Fault{ .failure = Failure::ServiceUnknownProblem,
                .code = QStringLiteral("out-of-tea"),
                .number = 418 }));
        QCOMPARE(faultOfProblem("{}", 500).failure, Failure::ServiceUnknownProblem);
        QCOMPARE(faultOfProblem("[]", 500).failure, Failure::AnswerMalformed);
        QCOMPARE(faultOfProblem("<html>", 500).failure, Failure::AnswerMalformed);
        const QByteArray wild = "{\"code\":\"a\\u202eb\\nc" + QByteArray(200, 'd') + "\"}";
        QCOMPARE(faultOfProblem(wild, 500).code, QStringLiteral("abc") + QString(59, u'd'));
    }

    void emptyReasons()
    {
        QVERIFY(!readEmpty("something-else"));
        QVERIFY(!readEmpty("not-applicable; reason=new"));
        QVERIFY(!readEmpty(""));
        QCOMPARE(readEmpty("insurer-not-registered;year=2025")->year, 2025);
    }

    void listIsRead()
    {
        const auto list = listWith();
        QVERIFY(list && list->size() == 1);
        const ListedVisit &visit = list->first();
        QCOMPARE(visitText(visit.visit), QStringLiteral("6f1c2a9e-6f0e-4a86-9a0e-0123456789ab"));
        QCOMPARE(visit.patient.name.reveal(), QStringLiteral("見本　花子"));
        QCOMPARE(visit.patient.birthdate.reveal(), QDate(1960, 2, 29));
        QVERIFY(visit.patient.sex == Sex::Female);
        QCOMPARE(visit.insurerNumber, QStringLiteral("  138057"));
        QVERIFY(visit.symbol.isEmpty());
        QVERIFY(!visit.certificateExpired);
        const Consent &medication = visit.consents.of(ConsentKind::Medication);
        QVERIFY(medication.isOpenAt(timeFromRfc3339(QStringLiteral("2026-11-23T10:00:59+09:00"))));
        QVERIFY(!medication.isOpenAt(timeFromRfc3339(QStringLiteral("2026-11-23T10:01:00+09:00"))));
        QVERIFY(visit.consents.of(ConsentKind::Checkup).state == Consent::State::No);
        QVERIFY(visit.consents.of(ConsentKind::Diagnosis).state == Consent::State::Unasked);
    }

    void certificateInGrace()
    {
        QByteArray grace = entry;
        for (const char *state : { R"({"state":"yes","until":"2026-11-23T10:01:00+09:00"})",
                 R"({"state":"no"})", R"({"state":"unasked"})" })
            grace.replace(state, R"({"state":"certificate-expired"})");
        const auto list = readVisitList("[" + grace + "]");
        QVERIFY(list && list->first().certificateExpired);
        QCOMPARE(list->first().consents, Consents());
    }

    void yesWithoutAnEndIsClosed()
    {
        for (const char *end : { R"("2026-11-23T10:01:00")", "null", R"("2026-11-22T09:00:00+09:00")" }) {
            const auto list = listWith(R"("2026-11-23T10:01:00+09:00")", end);
            QVERIFY2(list, end);
            QVERIFY(list->first().consents.of(ConsentKind::Medication).state == Consent::State::No);
        }
    }

    void listsThatAreNone()
    {
        QVERIFY(readVisitList("[]")->isEmpty());
        const QByteArray once(entry);
        const QByteArray other = QByteArray(entry).replace("6f1c2a9e", "7f1c2a9e");
        QVERIFY(other != once);
        QCOMPARE(readVisitList('[' + once + ',' + other + ']')->size(), 2);
        QVERIFY(!readVisitList('[' + once + ',' + other + ',' + once + ']'));
        QVERIFY(!readVisitList("{}"));
        QVERIFY(!readVisitList("[1]"));
        QVERIFY(!listWith("6f1c2a9e-", "6f1c2a9e"));
        QVERIFY(!listWith("10:00:03+09:00", "10:00:03"));
        QVERIFY(!listWith("19600229", "19600230"));
        QVERIFY(!listWith(R"("sex":"2")", R"("sex":2)"));
        QVERIFY(!listWith(R"("number":"001234")", R"("number":1234)"));
        QVERIFY(!listWith(R"({"state":"no"})", R"({"state":"maybe"})"));
        QVERIFY(!listWith("見本　花子", ""));
    }
};

QTEST_GUILESS_MAIN(ContractJsonTest)
#include "contractjsontest.moc"
