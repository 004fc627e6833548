#include "app/station/administrator.h"

#include "tests/app/station/stationstage.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace madoguchi;

namespace {

SecretBytes first()
{
    return SecretBytes(QByteArrayView("ame to kasa 1405"));
}

SecretBytes stagePassword()
{
    return SecretBytes(StationStage::password);
}

StaffMember member(const char *id, Role role)
{
    StaffMember one;
    one.id = QLatin1String(id);
    one.displayName = QStringLiteral("Mihon");
    one.role = role;
    if (role == Role::Qualified)
        one.qualification = Qualification::Dentist;
    return one;
}

/// A station of either kind with its administration. An account of the stage has chosen its password.
struct Room
{
    explicit Room(StationKind kind = StationKind::Desk)
        : stage(kind)
    { }

    bool open()
    {
        if (!stage.open())
            return false;
        administrator = std::make_unique<Administrator>(stage.core(), passwords);
        return true;
    }
    bool sit(const char *id)
    {
        stage.core().seat().lock();
        return stage.signIn(QLatin1String(id)).ok();
    }
    AccountState stateOf(const char *id) { return (*stage.core().accounts().find(QLatin1String(id)))->state; }
    StaffAccount account(const char *id) { return **stage.core().accounts().find(QLatin1String(id)); }
    bool has(const char *id) { return stage.core().accounts().find(QLatin1String(id))->has_value(); }
    AuditEntry last(AuditAct act) { return stage.entries(act).value(stage.entries(act).size() - 1); }

    StationStage stage;
    Passwords passwords{ HashingCost::least() };
    std::unique_ptr<Administration> administrator;
};

/// Every call that needs an administrator, by its name: what it gives.
QList<std::pair<QString, std::optional<Fault>>> administratorsCalls(Administration &on)
{
    const auto faultOf = [](const auto &outcome) {
        return outcome ? std::optional<Fault>() : std::optional(outcome.error());
    };
    const AuditQuestion ofOther{ {}, {}, QStringLiteral("somebody"), {}, {} };
    return {
        { QStringLiteral("staff"), faultOf(on.staff()) },
        { QStringLiteral("add"), faultOf(on.add(member("mado2", Role::Reception), first())) },
        { QStringLiteral("reset"), faultOf(on.resetPassword(QStringLiteral("uketsuke"), first())) },
        { QStringLiteral("lift"), faultOf(on.liftLock(QStringLiteral("uketsuke"))) },
        { QStringLiteral("disable"), faultOf(on.setEnabled(QStringLiteral("uketsuke"), false)) },
        { QStringLiteral("leave"), faultOf(on.leave(QStringLiteral("uketsuke"))) },
        { QStringLiteral("factor"), faultOf(on.dropSecondFactor(QStringLiteral("uketsuke"))) },
        { QStringLiteral("others' entries"), faultOf(on.review(ofOther)) },
        { QStringLiteral("export"), faultOf(on.exportReview({}, QStringLiteral("/nowhere/audit.csv"))) },
        { QStringLiteral("verify"), faultOf(on.verifyAudit()) },
        { QStringLiteral("patient"), faultOf(on.patientKey({}, {}, QStringLiteral("1"), {})) },
        { QStringLiteral("backups"), faultOf(on.backups()) },
        { QStringLiteral("back up"), faultOf(on.backUpNow()) },
        { QStringLiteral("drill"), faultOf(on.tryRestore({}, {})) },
        { QStringLiteral("sheet"), faultOf(on.newRecoverySheet()) },
        { QStringLiteral("printed"), faultOf(on.recoverySheetPrinted(QStringLiteral("K7QD-93MF"))) },
        { QStringLiteral("accept"), faultOf(on.accept(Fault{ Failure::StoreOlder })) },
        { QStringLiteral("dispose"), faultOf(on.dispose(QStringLiteral("DESK-1"))) },
    };
}

} // namespace

/// What an administrator may, on a real store: rights anew at each call, the entry before the effect, two
/// persons where two are needed (security.md 2, 7, 8, 9, 21, 22).
class AdministratorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyAdministratorsMay_data();
    void onlyAdministratorsMay();
    void everybodyReviewsTheOwnEntries();
    void worksAtBothKindsOfStation();
    void withoutAnEntryNothingHappens();
    void whatIsRefusedIsWrittenDownAndUndone();
    void qualifiedIsMadeByTwoOnly();
    void sameOrWrongSecondPersonIsRefused();
    void resetTellsWhoAndDropsTheKey();
    void leavingEndsTheSession();
    void lastAdministratorStays();
    void breakGlassTakesTwoAndEndsByItself();
    void listsLocksAndLiftsThem();
    void patientIsFoundByTyping();
    void chainIsVerified();
    void disposalWantsTheId();
};

void AdministratorTest::onlyAdministratorsMay_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<Failure>("failure");
    QTest::newRow("reception") << QByteArrayLiteral("uketsuke") << Failure::NotPermitted;
    QTest::newRow("qualified") << QByteArrayLiteral("ishi") << Failure::NotPermitted;
    QTest::newRow("nobody") << QByteArray() << Failure::NotSignedIn;
}

void AdministratorTest::onlyAdministratorsMay()
{
    QFETCH(QByteArray, id);
    QFETCH(Failure, failure);
    for (const StationKind kind : { StationKind::Desk, StationKind::Consulting }) {
        Room room(kind);
        QVERIFY(room.open());
        QVERIFY(id.isEmpty() || room.sit(id.constData()));
        for (const auto &[name, fault] : administratorsCalls(*room.administrator)) {
            QVERIFY2(fault, qPrintable(name));
            QVERIFY2(fault->failure == failure, qPrintable(name + failureName(fault->failure)));
        }
        QVERIFY(room.administrator->auditHead().isEmpty());
        QVERIFY(room.administrator->troubles().isEmpty());
        QVERIFY(!room.has("mado2"));
        QCOMPARE(room.stateOf("uketsuke"), AccountState::Enabled);
        QVERIFY(QFile::exists(room.stage.plan.storeFile));
    }
}

void AdministratorTest::everybodyReviewsTheOwnEntries()
{
    Room room;
    QVERIFY(room.open());
    QVERIFY(room.sit("kanri"));
    QVERIFY(room.sit("uketsuke"));
    const auto own = room.administrator->review({});
    QVERIFY(own);
    QVERIFY(!own->isEmpty());
    for (const AuditRow &row : *own)
        QCOMPARE(row.staffId, QStringLiteral("uketsuke"));
    AuditQuestion patient;
    patient.patientKey = QByteArray(32, 'k');
    QCOMPARE(room.administrator->review(patient).error().failure, Failure::NotPermitted);
    QVERIFY(room.sit("kanri"));
    const auto all = room.administrator->review({});
    QVERIFY(all);
    QVERIFY(all->size() > own->size());
    QCOMPARE(room.last(AuditAct::AuditReviewed).staffId, QStringLiteral("kanri"));
}

void AdministratorTest::worksAtBothKindsOfStation()
{
    for (const StationKind kind : { StationKind::Desk, StationKind::Consulting }) {
        Room room(kind);
        QVERIFY(room.open());
        QVERIFY(room.sit("kanri"));
        QSignalSpy changed(room.administrator.get(), &Administration::changed);
        QVERIFY(room.administrator->add(member("mado2", Role::Reception), first()));
        QVERIFY(!changed.isEmpty());
        QVERIFY(room.account("mado2").mustChangePassword);
        const AuditEntry entry = room.last(AuditAct::StaffAdded);
        QCOMPARE(entry.staffId, QStringLiteral("kanri"));
        QCOMPARE(entry.purpose, QStringLiteral("account=mado2"));
        QVERIFY(!entry.result);
        const auto rows = room.administrator->staff();
        QVERIFY(rows);
        QCOMPARE(rows->size(), 4);
    }
}

void AdministratorTest::withoutAnEntryNothingHappens()
{
    Room room;
    QVERIFY(room.open());
    QVERIFY(room.sit("kanri"));
    QVERIFY(room.stage.breakAudit());
    Administration &on = *room.administrator;
    const QByteArray hash = room.account("uketsuke").passwordHash;
    QCOMPARE(on.add(member("mado2", Role::Reception), first()).error().failure, Failure::AuditNotWritten);
    QVERIFY(!room.has("mado2"));
    QVERIFY(!on.resetPassword(QStringLiteral("uketsuke"), first()));
    QCOMPARE(room.account("uketsuke").passwordHash, hash);
    QVERIFY(!on.setEnabled(QStringLiteral("uketsuke"), false));
    QVERIFY(!on.leave(QStringLiteral("uketsuke")));
    QCOMPARE(room.stateOf("uketsuke"), AccountState::Enabled);
    QVERIFY(!on.grant(member("ishi2", Role::Qualified), first(), QStringLiteral("ishi"), stagePassword()));
    QVERIFY(!room.has("ishi2"));
    QVERIFY(!on.breakGlass(QStringLiteral("ishi"), QStringLiteral("ishi"), stagePassword()));
    QVERIFY(!room.account("ishi").breakGlassUntil.isValid());
    QVERIFY(!on.review({}));
    QVERIFY(!on.verifyAudit());
    QVERIFY(!on.dispose(room.stage.plan.id));
    QVERIFY(QFile::exists(room.stage.plan.storeFile));
}

void AdministratorTest::whatIsRefusedIsWrittenDownAndUndone()
{
    Room room;
    QVERIFY(room.open());
    QVERIFY(room.sit("kanri"));
    const auto weak = room.administrator->add(
        member("mado2", Role::Reception), SecretBytes(QByteArrayLiteral("password1234567")));
    QCOMPARE(weak.error().failure, Failure::PasswordCommon);
    QVERIFY(!room.has("mado2"));
    QCOMPARE(room.stage.entries(AuditAct::StaffAdded).size(), 1);
    QCOMPARE(room.last(AuditAct::StaffAdded).result, Failure::PasswordCommon);
    QVERIFY(room.sit("uketsuke"));
    QVERIFY(!room.administrator->add(member("mado2", Role::Administrator), first()));
    QCOMPARE(room.last(AuditAct::StaffAdded).staffId, QStringLiteral("uketsuke"));
    QCOMPARE(room.last(AuditAct::StaffAdded).result, Failure::NotPermitted);
}

void AdministratorTest::qualifiedIsMadeByTwoOnly()
{
    Room room;
    QVERIFY(room.open());
    QVERIFY(room.sit("kanri"));
    Administration &on = *room.administrator;
    QCOMPARE(on.add(member("ishi2", Role::Qualified), first()).error().failure, Failure::NotPermitted);
    QCOMPARE(on.grant(member("ishi2", Role::Qualified), first(), {}, {}).error().failure,
        Failure::SecondPersonNeeded);
    QCOMPARE(on.grant(member("mado2", Role::Reception), first(), QStringLiteral("ishi"), stagePassword())
                 .error()
                 .failure,
        Failure::NotPermitted);
    QVERIFY(!room.has("ishi2"));
    QVERIFY(!room.has("mado2"));
    QVERIFY(on.grant(member("ishi2", Role::Qualified), first(), QStringLiteral("ishi"), stagePassword()));
    QVERIFY(!room.account("ishi2").recordsPublicKey.isEmpty());
    QCOMPARE(room.last(AuditAct::QualificationGranted).purpose, QStringLiteral("account=ishi2 second=ishi"));
}

void AdministratorTest::sameOrWrongSecondPersonIsRefused()
{
    Room room;
    QVERIFY(room.open());
    QVERIFY(room.sit("kanri"));
    Administration &on = *room.administrator;
    const StaffMember wanted = member("ishi2", Role::Qualified);
    for (const char *second : { "kanri", "uketsuke", "nobody" }) {
        const auto refused = on.grant(wanted, first(), QLatin1String(second), stagePassword());
        QCOMPARE(refused.error().failure, Failure::SecondPersonNeeded);
        QVERIFY(!on.breakGlass(QStringLiteral("ishi"), QLatin1String(second), stagePassword()));
    }
    QVERIFY(!on.grant(wanted, first(), QStringLiteral("ishi"), first())); // not that person's password
    QVERIFY(!room.has("ishi2"));
    QVERIFY(!room.account("ishi").breakGlassUntil.isValid());
    QVERIFY(room.last(AuditAct::BreakGlass).result);
}

void AdministratorTest::resetTellsWhoAndDropsTheKey()
{
    Room room(StationKind::Consulting);
    QVERIFY(room.open());
    QVERIFY(room.sit("kanri"));
    const QByteArray before = room.account("ishi").recordsPublicKey;
    QVERIFY(room.administrator->resetPassword(QStringLiteral("ishi"), first()));
    const StaffAccount account = room.account("ishi");
    QVERIFY(account.recordsPublicKey != before);
    QCOMPARE(account.resetBy, QStringLiteral("kanri"));
    QVERIFY(account.mustChangePassword);
    QCOMPARE(room.administrator->resetPassword(QStringLiteral("kanri"), first()).error().failure,
        Failure::NotPermitted);
}

void AdministratorTest::leavingEndsTheSession()
{
    Room room;
    QVERIFY(room.open());
    QVERIFY(room.sit("uketsuke"));
    QVERIFY(room.stage.core().seat().chooseQuickCode(SecretBytes(QByteArrayLiteral("407193"))));
    QVERIFY(room.sit("kanri"));
    QVERIFY(room.administrator->leave(QStringLiteral("uketsuke")));
    QCOMPARE(room.stateOf("uketsuke"), AccountState::Left);
    room.stage.core().seat().lock();
    QVERIFY(!room.stage.core().seat().unlock(SecretBytes(QByteArrayLiteral("407193"))));
    QVERIFY(room.sit("kanri"));
    QCOMPARE(room.administrator->setEnabled(QStringLiteral("uketsuke"), true).error().failure,
        Failure::NotPermitted);
}

void AdministratorTest::lastAdministratorStays()
{
    Room room;
    QVERIFY(room.open());
    QVERIFY(room.sit("kanri"));
    QCOMPARE(room.administrator->setEnabled(QStringLiteral("kanri"), false).error().failure,
        Failure::LastAdministrator);
    QCOMPARE(room.administrator->leave(QStringLiteral("kanri")).error().failure, Failure::LastAdministrator);
    QVERIFY(room.stage.addAccount(QStringLiteral("kanri2"), Role::Administrator));
    QVERIFY(room.administrator->setEnabled(QStringLiteral("kanri2"), false));
    QCOMPARE(room.stateOf("kanri"), AccountState::Enabled);
}

void AdministratorTest::breakGlassTakesTwoAndEndsByItself()
{
    Room room;
    QVERIFY(room.open());
    QVERIFY(room.sit("kanri"));
    Administration &on = *room.administrator;
    QCOMPARE(
        on.breakGlass(QStringLiteral("uketsuke"), QStringLiteral("ishi"), stagePassword()).error().failure,
        Failure::NotPermitted);
    QVERIFY(on.breakGlass(QStringLiteral("ishi"), QStringLiteral("ishi"), stagePassword()));
    const QDateTime until = room.account("ishi").breakGlassUntil;
    QCOMPARE(room.stage.clock.now().secsTo(until), 8 * 3600);
    QCOMPARE(room.last(AuditAct::BreakGlass).purpose, QStringLiteral("account=ishi second=ishi"));
    // Not a way around the second factor of others, nor to drop a qualified one for good.
    QCOMPARE(on.dropSecondFactor(QStringLiteral("ishi")).error().failure, Failure::NotPermitted);
}

void AdministratorTest::listsLocksAndLiftsThem()
{
    Room room;
    QVERIFY(room.open());
    for (int i = 0; i < 5; ++i) {
        QVERIFY(!room.stage.core().seat().signIn(QStringLiteral("uketsuke"), first()));
        room.stage.pass(10'000);
    }
    QVERIFY(room.sit("kanri"));
    const auto lockOf = [&room](const char *id) {
        const auto rows = room.administrator->staff();
        for (const StaffRow &row : *rows)
            if (row.member.id == QLatin1String(id))
                return row.lockedUntil;
        return QDateTime();
    };
    QVERIFY(lockOf("uketsuke") > room.stage.clock.now());
    QVERIFY(!lockOf("ishi").isValid());
    QVERIFY(room.administrator->liftLock(QStringLiteral("uketsuke")));
    QVERIFY(!lockOf("uketsuke").isValid());
    QVERIFY(room.sit("uketsuke"));
}

void AdministratorTest::patientIsFoundByTyping()
{
    Room room;
    QVERIFY(room.open());
    QVERIFY(room.sit("kanri"));
    Administration &on = *room.administrator;
    Insurance insurance;
    insurance.insurerNumber = paddedInsurerNumber(QStringLiteral("139998"));
    insurance.symbol = Pii<QString>(QStringLiteral("架空１２"));
    insurance.number = Pii<QString>(QStringLiteral("998877"));
    insurance.branch = Pii<QString>(QStringLiteral("01"));
    const auto key = on.patientKey(QStringLiteral("139998"), QStringLiteral("架空12"),
        QStringLiteral("９９８８７７"), QStringLiteral("1"));
    QVERIFY(key);
    QCOMPARE(*key, room.stage.core().patientKeyOf(insurance));
    QVERIFY(!on.patientKey(QStringLiteral("139998"), {}, {}, {}));
}

void AdministratorTest::chainIsVerified()
{
    Room room;
    QVERIFY(room.open());
    QVERIFY(room.sit("kanri"));
    const auto standing = room.administrator->verifyAudit();
    QVERIFY(standing);
    QVERIFY(!standing->fault);
    QVERIFY(standing->count > 1);
    QCOMPARE(standing->head, room.administrator->auditHead());
    QCOMPARE(QString(standing->head).remove(QLatin1Char('-')).size(), 16);
}

void AdministratorTest::disposalWantsTheId()
{
    Room room;
    QVERIFY(room.open());
    QVERIFY(room.sit("kanri"));
    QCOMPARE(room.administrator->dispose(QStringLiteral("DESK-2")).error().failure, Failure::SettingsInvalid);
    QVERIFY(QFile::exists(room.stage.plan.storeFile));
    QVERIFY(!room.stage.keys().names().isEmpty());
    const auto proof = room.administrator->dispose(QStringLiteral("DESK-1"));
    QVERIFY(proof);
    QVERIFY(proof->contains(QStringLiteral("DESK-1")));
    QVERIFY(!QFile::exists(room.stage.plan.storeFile));
    QVERIFY(room.stage.keys().names().isEmpty());
}

QTEST_GUILESS_MAIN(AdministratorTest)
#include "administratortest.moc"
