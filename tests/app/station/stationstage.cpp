#include "tests/app/station/stationstage.h"

#include "app/security/recordskey.h"
#include "tests/support/lentkeys.h"
#include "tests/support/samplereception.h"

#include <QSignalSpy>
#include <QTest>

#include <utility>

namespace madoguchi {

const QByteArray StationStage::password = QByteArrayLiteral("yama-to-kawa-34");

StationStage::StationStage(StationKind kind)
{
    plan.kind = kind;
    plan.id = kind == StationKind::Desk ? QStringLiteral("DESK-1") : QStringLiteral("ROOM-1");
    plan.institution = QStringLiteral("1319999998");
    plan.storeFile = file(QStringLiteral("station.db"));
    record.lines.append(MedicationLine{ .month = QStringLiteral("202610") });
    checkups.checkups.append(Checkup{ .date = QDate(2026, 6, 3), .items = { CheckupItem{} } });
}

StationStage::~StationStage()
{
    close();
}

std::unique_ptr<Central> StationStage::scripted()
{
    auto central = std::make_unique<ScriptedCentral>();
    central->record = record;
    central->checkups = checkups;
    central->listed = m_listed;
    central->now = clock.now();
    central->offset = clockOffset;
    m_central = central.get();
    return central;
}

Outcome<Done> StationStage::open()
{
    close();
    auto lent = std::make_unique<LentKeys>(m_keys, [this] {
        if (const auto meanwhile = std::exchange(whileKeysAreWritten, {}))
            meanwhile();
    });
    auto core = StationCore::open(
        plan, std::move(lent), time(), m_passwords, ownWay ? std::unique_ptr<Central>() : scripted());
    if (!core)
        return core.error();
    m_core = std::move(*core);
    const auto accounts = m_core->accounts().list();
    if (!accounts)
        return accounts.error();
    if (accounts->isEmpty()) {
        for (const auto &[id, role] : { std::pair(QStringLiteral("uketsuke"), Role::Reception),
                 std::pair(QStringLiteral("ishi"), Role::Qualified),
                 std::pair(QStringLiteral("kanri"), Role::Administrator) }) {
            if (const auto added = addAccount(id, role); !added)
                return added;
        }
    }
    if (plan.kind == StationKind::Consulting) {
        m_room = std::make_unique<Consulting>(*m_core);
        return Done();
    }
    m_desk = std::make_unique<DeskStation>(*m_core, m_pcsc);
    return m_desk->start();
}

void StationStage::close()
{
    if (m_central)
        m_listed = m_central->listed;
    m_desk.reset();
    m_room.reset();
    m_core.reset();
    m_central = nullptr;
}

Outcome<Done> StationStage::addAccount(const QString &id, Role role)
{
    StaffAccount account;
    account.member.id = id;
    account.member.displayName = id;
    account.member.role = role;
    account.addedAt = time().now();
    account.passwordSince = time().now();
    account.passwordHash = m_passwords.hash(SecretBytes(password)).value_or(QByteArray());
    if (role == Role::Qualified) {
        account.member.qualification = Qualification::Doctor;
        const auto key = RecordsKey::make(SecretBytes(password), HashingCost::least());
        if (!key)
            return key.error();
        account.recordsPublicKey = key->publicKey;
        account.recordsLockedKey = key->lockedKey;
    }
    return m_core->accounts().add(account);
}

Outcome<Done> StationStage::signIn(const QString &id)
{
    return m_core->seat().signIn(id, SecretBytes(password));
}

void StationStage::pass(qint64 milliseconds)
{
    clock.pass(milliseconds);
    if (m_central)
        m_central->now = m_central->now.addMSecs(milliseconds);
}

void StationStage::list(const QUuid &visit, Consent::State state, qint64 secondsLeft)
{
    const Reception sample = sampleReception();
    ListedVisit listed;
    listed.visit = visit;
    listed.time = m_central->now;
    listed.patient = sample.main()->patient;
    listed.insurerNumber = sample.main()->insurance.insurerNumber;
    listed.number = sample.main()->insurance.number;
    m_central->listed = { listed };
    consent(ConsentKind::Medication, state, secondsLeft);
}

void StationStage::consent(ConsentKind kind, Consent::State state, qint64 secondsLeft)
{
    Consent consent;
    consent.state = state;
    if (state == Consent::State::Yes) {
        consent.at = m_central->now.addSecs(-3600);
        consent.until = m_central->now.addSecs(secondsLeft);
    }
    m_central->listed.first().consents.set(kind, consent);
}

bool StationStage::signInToRoom(const QString &id)
{
    return signIn(id).ok()
        && QTest::qWaitFor([this] { return !m_room->visits().isEmpty() || m_room->visitsFault(); });
}

bool StationStage::listed()
{
    QSignalSpy changed(m_room.get(), &ConsultingRoom::visitsChanged);
    m_room->refresh();
    return QTest::qWaitFor([&] { return !changed.isEmpty(); });
}

RecordsView::State StationStage::openRecords(const QUuid &visit, ConsentKind kind)
{
    m_room->openRecords(visit, kind);
    const bool settled
        = QTest::qWaitFor([this] { return m_room->records().state != RecordsView::State::Loading; });
    return settled ? m_room->records().state : RecordsView::State::Loading;
}

Failure StationStage::recordsFault() const
{
    return m_room->records().fault.value_or(Fault{}).failure;
}

QByteArray StationStage::messageOf(const QUuid &visit)
{
    const auto stored = ReceptionBook(core()).find(visit);
    return stored ? stored->receivedMessage : QByteArray();
}

QList<AuditEntry> StationStage::entries(AuditAct act)
{
    AuditLog log(m_core->database(), m_core->vault().standing(Vault::Standing::Audit));
    QList<AuditEntry> found;
    const auto all = log.entries();
    if (!all)
        return found;
    for (const NumberedEntry &one : *all) {
        if (one.entry.what == act)
            found.append(one.entry);
    }
    return found;
}

bool StationStage::breakAudit()
{
    return m_core->database()
        .run(QStringLiteral("CREATE TEMP TRIGGER no_more BEFORE INSERT ON main.audit "
                            "BEGIN SELECT RAISE(ABORT, 'no more'); END"))
        .ok();
}

} // namespace madoguchi
