#include "app/station/auditwarnings.h"

#include "tests/app/store/storefixture.h"
#include "tests/support/accountsinmemory.h"
#include "tests/support/fixedclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace madoguchi;
using Kind = SeatNotice::Kind;

namespace {

StaffMember memberOf(const char *id, Role role)
{
    StaffMember member;
    member.id = QLatin1String(id);
    member.role = role;
    return member;
}

const StaffMember chief = memberOf("chief1", Role::Administrator);

QList<Kind> kindsOf(const QList<SeatNotice> &notices)
{
    QList<Kind> kinds;
    for (const SeatNotice &notice : notices)
        kinds.append(notice.kind);
    return kinds;
}

} // namespace

/// What every administrator is told at sign-in and the health panel shows (security.md 22).
class AuditWarningsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void onlyAdministratorsAreTold();
    void sinceTheOwnSignInBefore();
    void refusalsAndStoreTroubles();
    void notLongerThanAMonth();
    void breakGlassAndSleepersAreTold();
    void aBrokenChainIsFoundWhileItWorks();
    void aChainIsLookedThroughInPieces();
    void inPiecesTheSameBreakIsFound();
    void aForgedBaseIsFound();
    void theLineShowsWhatStandsOut();
    void whatStandsOutIsCountedOnceAndForAWeek();

private:
    void write(AuditAct act, const char *staffId, std::optional<Failure> result = {}, int times = 1)
    {
        for (int i = 0; i < times; ++i) {
            AuditEntry entry;
            entry.time = m_clock.now();
            entry.what = act;
            entry.staffId = QLatin1String(staffId);
            if (entry.staffId == chief.id)
                entry.role = Role::Administrator;
            entry.result = result;
            QVERIFY(m_log->append(entry).ok());
        }
    }
    void force(const QString &sql)
    {
        for (const char *trigger : { "audit_is_not_changed", "audit_base_only_grows" })
            QVERIFY(m_store->database->run(QStringLiteral("DROP TRIGGER IF EXISTS ") + QLatin1String(trigger))
                        .ok());
        QVERIFY2(m_store->database->run(sql).ok(), qPrintable(sql));
    }

    std::unique_ptr<StoreFixture> m_store;
    std::unique_ptr<AuditLog> m_log;
    std::unique_ptr<AccountsInMemory> m_accounts;
    FixedClock m_clock;
    std::unique_ptr<AuditWarnings> m_warnings;
};

void AuditWarningsTest::init()
{
    m_warnings.reset();
    m_log.reset();
    m_store = std::make_unique<StoreFixture>();
    QVERIFY(m_store->open().ok());
    m_log = std::make_unique<AuditLog>(*m_store->database, m_store->vault.standing(Vault::Standing::Audit));
    m_accounts = std::make_unique<AccountsInMemory>();
    m_clock = FixedClock();
    m_warnings = std::make_unique<AuditWarnings>(*m_log, *m_accounts, m_clock);
}

void AuditWarningsTest::onlyAdministratorsAreTold()
{
    write(AuditAct::SignIn, "doctor1", Failure::SignInFailed, 5);
    QVERIFY(m_warnings->noticesFor(memberOf("doctor1", Role::Qualified)).isEmpty());
    QVERIFY(m_warnings->noticesFor(memberOf("desk1", Role::Reception)).isEmpty());
    QCOMPARE(kindsOf(m_warnings->noticesFor(chief)), QList<Kind>{ Kind::FailedSignIns });
}

void AuditWarningsTest::sinceTheOwnSignInBefore()
{
    write(AuditAct::SignIn, "doctor1", Failure::SignInFailed, 4); // told the last time
    write(AuditAct::SignIn, "chief1");
    write(AuditAct::SignIn, "desk1", Failure::SignInFailed, 3);
    write(AuditAct::SignIn, "chief1", Failure::SignInFailed); // no sign-in
    write(AuditAct::SignIn, "chief2"); // another one's
    write(AuditAct::SignIn, "chief1"); // the present one
    const QList<SeatNotice> notices = m_warnings->noticesFor(chief);
    QCOMPARE(notices.size(), 1);
    QCOMPARE(notices.first(), (SeatNotice{ Kind::FailedSignIns, QStringLiteral("desk1"), {}, 3, {} }));
    QCOMPARE(m_warnings->noticesFor(memberOf("chief2", Role::Administrator)).size(), 2); // never here before
}

void AuditWarningsTest::refusalsAndStoreTroubles()
{
    write(AuditAct::RecordsAsked, "doctor1", Failure::RecordsConsentExpired, 3);
    write(AuditAct::StoreTrouble, "", Failure::StoreChangedOutside);
    const QList<SeatNotice> notices = m_warnings->noticesFor(chief);
    QCOMPARE(kindsOf(notices), (QList<Kind>{ Kind::Refusals, Kind::StoreTrouble }));
    QCOMPARE(notices.first().who, QStringLiteral("doctor1"));
    QCOMPARE(notices.first().number, 3);
    QVERIFY(notices.last().fault == Fault{ Failure::StoreChangedOutside });
}

void AuditWarningsTest::notLongerThanAMonth()
{
    write(AuditAct::SignIn, "doctor1", Failure::SignInFailed, 5);
    m_clock.pass(32LL * 24 * 3600 * 1000);
    QVERIFY(m_warnings->noticesFor(chief).isEmpty());
}

void AuditWarningsTest::breakGlassAndSleepersAreTold()
{
    StaffAccount doctor;
    doctor.member = memberOf("doctor1", Role::Qualified);
    doctor.breakGlassUntil = m_clock.now().addSecs(3600);
    m_accounts->accounts[doctor.member.id] = doctor;
    StaffAccount sleeper;
    sleeper.member = memberOf("desk9", Role::Reception);
    sleeper.state = AccountState::Idle;
    m_accounts->accounts[sleeper.member.id] = sleeper;
    const QList<SeatNotice> notices = m_warnings->noticesFor(chief);
    QCOMPARE(kindsOf(notices), (QList<Kind>{ Kind::BreakGlass, Kind::AccountsIdle }));
    QCOMPARE(notices.first().who, QStringLiteral("doctor1"));
    QCOMPARE(notices.first().when, doctor.breakGlassUntil);
    QCOMPARE(notices.last().number, 1);
    m_clock.pass(3'600'000);
    QCOMPARE(kindsOf(m_warnings->noticesFor(chief)), QList<Kind>{ Kind::AccountsIdle });
}

void AuditWarningsTest::aBrokenChainIsFoundWhileItWorks()
{
    write(AuditAct::ReceptionKept, "desk1", {}, 5);
    m_warnings->look();
    QVERIFY(!m_warnings->chainFault());
    QCOMPARE(m_warnings->line({}).state, HealthLine::State::Good);
    force(QStringLiteral("UPDATE audit SET staff = 'other' WHERE number = 4"));
    QSignalSpy changed(m_warnings.get(), &AuditWarnings::changed);
    m_warnings->look(); // looked through within the hour: not again
    QVERIFY(!m_warnings->chainFault());
    m_clock.pass(3'600'000);
    m_warnings->look();
    const Fault broken{ Failure::AuditBroken, QString(), 4 };
    QVERIFY(m_warnings->chainFault() == broken);
    QCOMPARE(changed.count(), 1);
    const HealthLine line = m_warnings->line({});
    QCOMPARE(line.part, HealthLine::Part::Audit);
    QCOMPARE(line.state, HealthLine::State::Bad);
    QVERIFY(line.fault == broken);
    const QList<SeatNotice> notices = m_warnings->noticesFor(chief);
    QCOMPARE(kindsOf(notices), QList<Kind>{ Kind::ChainBroken });
    QVERIFY(notices.first().fault == broken);
}

void AuditWarningsTest::aChainIsLookedThroughInPieces()
{
    QVERIFY(m_store->database->run(QStringLiteral("PRAGMA synchronous = OFF")).ok());
    const auto written = m_store->database->transact([this]() -> Outcome<Done> {
        write(AuditAct::ReceptionKept, "desk1", {}, 4'500);
        return Done{};
    });
    QVERIFY(written.ok());
    force(QStringLiteral("UPDATE audit SET staff = 'other' WHERE number = 4400"));
    m_warnings->look();
    QVERIFY(!m_warnings->chainFault());
    m_warnings->look();
    QVERIFY(!m_warnings->chainFault());
    m_warnings->look();
    QVERIFY(m_warnings->chainFault() == (Fault{ Failure::AuditBroken, QString(), 4400 }));
}

/// Wherever it is: at the place that a look through all at once tells.
void AuditWarningsTest::inPiecesTheSameBreakIsFound()
{
    QVERIFY(m_store->database->run(QStringLiteral("PRAGMA synchronous = OFF")).ok());
    const auto written = m_store->database->transact([this]() -> Outcome<Done> {
        write(AuditAct::ReceptionKept, "desk1", {}, 2'600);
        return Done{};
    });
    QVERIFY(written.ok());
    for (const int bad : { 1, 2, 249, 250, 251, 1'000, 1'999, 2'000, 2'001, 2'250, 2'251, 2'600 }) {
        force(QStringLiteral("UPDATE audit SET staff = 'other' WHERE number = %1").arg(bad));
        const auto whole = m_log->verify();
        QVERIFY(whole && whole->firstBad);
        m_warnings->lookAnew();
        for (int looks = 0; looks < 3 && !m_warnings->chainFault(); ++looks)
            m_warnings->look();
        QVERIFY(m_warnings->chainFault()
            == (Fault{ Failure::AuditBroken, QString(), static_cast<int>(*whole->firstBad) }));
        QCOMPARE(*whole->firstBad, bad);
        force(QStringLiteral("UPDATE audit SET staff = 'desk1' WHERE number = %1").arg(bad));
    }
    m_warnings->lookAnew();
    for (int looks = 0; looks < 3; ++looks)
        m_warnings->look();
    QVERIFY(!m_warnings->chainFault());
}

void AuditWarningsTest::aForgedBaseIsFound()
{
    write(AuditAct::ReceptionKept, "desk1", {}, 3);
    force(
        QStringLiteral("UPDATE audit_base SET (number, link) = (SELECT number, link FROM audit WHERE number "
                       "= 2)"));
    m_warnings->look();
    QVERIFY(m_warnings->chainFault() == (Fault{ Failure::AuditBroken, QStringLiteral("base"), 1 }));
}

void AuditWarningsTest::theLineShowsWhatStandsOut()
{
    m_warnings->look();
    write(AuditAct::SignIn, "doctor1", Failure::SignInFailed, 4);
    m_clock.pass(60'000);
    m_warnings->look();
    const HealthLine line = m_warnings->line({});
    QCOMPARE(line.state, HealthLine::State::Attention);
    QVERIFY(line.fault == (Fault{ Failure::AuditToReview, QString(), 4 }));
    const Fault cut{ Failure::AuditCut, QString(), 2 };
    QCOMPARE(m_warnings->line(cut).state, HealthLine::State::Bad);
    QVERIFY(m_warnings->line(cut).fault == cut);
    write(AuditAct::SignIn, "chief1"); // who is told then
    m_clock.pass(60'000);
    m_warnings->look();
    QCOMPARE(m_warnings->line({}).state, HealthLine::State::Good);
}

void AuditWarningsTest::whatStandsOutIsCountedOnceAndForAWeek()
{
    const auto after = [this](qint64 milliseconds) {
        m_clock.pass(milliseconds);
        m_warnings->look();
        const auto fault = m_warnings->line({}).fault;
        return fault ? fault->number : 0;
    };
    constexpr qint64 minute = 60'000;
    constexpr qint64 day = 24 * 60 * minute;
    write(AuditAct::SignIn, "doctor1", Failure::SignInFailed, 3);
    QCOMPARE(after(0), 3);
    QCOMPARE(after(minute), 3);
    m_clock.pass(3 * day);
    write(AuditAct::SignIn, "doctor1", Failure::SignInFailed, 4);
    QCOMPARE(after(minute), 7);
    QCOMPARE(after(5 * day), 4); // the first ones are of more than a week ago
    write(AuditAct::SignIn, "chief1");
    write(AuditAct::SignIn, "doctor1", Failure::SignInFailed, 3);
    QCOMPARE(after(minute), 3); // what came since
    m_warnings = std::make_unique<AuditWarnings>(*m_log, *m_accounts, m_clock);
    QCOMPARE(after(0), 3); // as if the program began now
}

QTEST_GUILESS_MAIN(AuditWarningsTest)
#include "auditwarningstest.moc"
