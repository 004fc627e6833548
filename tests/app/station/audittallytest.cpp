#include "app/station/audittally.h"

#include <QTest>

using namespace madoguchi;

namespace {

AuditEntry entryOf(AuditAct act, const char *staffId, std::optional<Failure> result)
{
    AuditEntry entry;
    entry.what = act;
    entry.staffId = QLatin1String(staffId);
    entry.result = result;
    return entry;
}

AuditTally tallyOf(const QList<AuditEntry> &entries)
{
    AuditTally tally;
    for (const AuditEntry &entry : entries)
        tally.add(entry);
    return tally;
}

} // namespace

class AuditTallyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void threeWrongOnesOfOneNameAreTold();
    void whatCountsAsAFailedSignIn_data();
    void whatCountsAsAFailedSignIn();
    void refusalsAreToldByPersonOrOfTheStation();
    void aLineThatIsDownIsNoRefusal();
    void theStoresTroublesAreToldOnce();
};

void AuditTallyTest::threeWrongOnesOfOneNameAreTold()
{
    const AuditEntry doctor = entryOf(AuditAct::SignIn, "doctor1", Failure::SignInFailed);
    const AuditEntry nobody = entryOf(AuditAct::SignIn, "", Failure::SignInFailed);
    QVERIFY(tallyOf({ doctor, doctor, nobody, nobody }).failedSignIns().isEmpty());
    const AuditTally tally = tallyOf({ doctor, nobody, doctor, nobody, doctor, nobody, nobody });
    QCOMPARE(tally.failedSignIns(),
        (QList<AuditTally::Count>{ { QString(), 4 }, { QStringLiteral("doctor1"), 3 } }));
    QCOMPARE(tally.standingOut(), 7);
}

void AuditTallyTest::whatCountsAsAFailedSignIn_data()
{
    QTest::addColumn<AuditAct>("act");
    QTest::addColumn<std::optional<Failure>>("result");
    QTest::addColumn<bool>("counts");
    const auto row = [](const char *name, AuditAct act, std::optional<Failure> result, bool counts) {
        QTest::newRow(name) << act << result << counts;
    };
    row("good", AuditAct::SignIn, std::nullopt, false);
    row("password", AuditAct::SignIn, Failure::SignInFailed, true);
    row("second factor", AuditAct::SignIn, Failure::SecondFactorWrong, true);
    row("locked", AuditAct::SignIn, Failure::SignInLocked, true);
    row("too soon", AuditAct::SignIn, Failure::SignInDelayed, false);
    row("quick code", AuditAct::Unlocked, Failure::QuickCodeWrong, true);
    row("quick code used up", AuditAct::Unlocked, Failure::QuickCodeUsedUp, true);
    row("another act", AuditAct::PasswordChanged, Failure::SignInFailed, false);
}

void AuditTallyTest::whatCountsAsAFailedSignIn()
{
    QFETCH(AuditAct, act);
    QFETCH(std::optional<Failure>, result);
    QFETCH(bool, counts);
    const AuditEntry entry = entryOf(act, "doctor1", result);
    QCOMPARE(tallyOf({ entry, entry, entry }).failedSignIns().size(), counts ? 1 : 0);
}

void AuditTallyTest::refusalsAreToldByPersonOrOfTheStation()
{
    const auto of = [](const char *who) {
        return entryOf(AuditAct::RecordsAsked, who, Failure::RecordsConsentMissing);
    };
    QVERIFY(tallyOf({ of("a"), of("b") }).refusals().isEmpty());
    QCOMPARE(
        tallyOf({ of("a"), of("b"), of("c") }).refusals(), (QList<AuditTally::Count>{ { QString(), 3 } }));
    QCOMPARE(tallyOf({ of("a"), of("a"), of("b"), of("a") }).refusals(),
        (QList<AuditTally::Count>{ { QStringLiteral("a"), 3 } }));
}

void AuditTallyTest::aLineThatIsDownIsNoRefusal()
{
    for (const auto &result : { std::optional(Failure::ServiceTimeout), std::optional(Failure::ClockSkew),
             std::optional(Failure::RecordsSwitchedOff), std::optional<Failure>() }) {
        const AuditEntry entry = entryOf(AuditAct::RecordsAsked, "a", result);
        QVERIFY(tallyOf({ entry, entry, entry, entry }).refusals().isEmpty());
    }
    const AuditEntry closed = entryOf(AuditAct::RecordsClosed, "a", Failure::RecordsConsentExpired);
    QVERIFY(tallyOf({ closed, closed, closed }).refusals().isEmpty());
}

void AuditTallyTest::theStoresTroublesAreToldOnce()
{
    const AuditEntry older = entryOf(AuditAct::StoreTrouble, "", Failure::StoreOlder);
    const AuditEntry restored = entryOf(AuditAct::StoreRestored, "", std::nullopt);
    QCOMPARE(tallyOf({ older, restored, older }).storeTroubles(),
        (QList<Fault>{ Fault{ Failure::StoreOlder }, Fault{ Failure::StoreRestored } }));
}

QTEST_GUILESS_MAIN(AuditTallyTest)
#include "audittallytest.moc"
