#include "tests/app/exchange/waystation.h"

#include "app/security/recordskey.h"
#include "tests/support/lentkeys.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>

namespace madoguchi {

namespace {

const QByteArray password = QByteArrayLiteral("yama-to-kawa-34");

QString personOf(StationKind kind)
{
    return kind == StationKind::Desk ? QStringLiteral("uketsuke") : QStringLiteral("ishi");
}

} // namespace

WayStation::WayStation(StationKind kind, Way &way, PassingClock &clock)
    : m_way(way)
    , m_clock(clock)
{
    m_plan.kind = kind;
    m_plan.id = kind == StationKind::Desk ? QStringLiteral("DESK-1") : QStringLiteral("ROOM-1");
    m_plan.institution = QStringLiteral("1319999998");
    m_plan.screens = QStringLiteral("2021"); // asks about all that the service names
    m_plan.storeFile = m_folder.filePath(QStringLiteral("station.db"));
    m_plan.idle = std::chrono::hours(24);
}

WayStation::~WayStation()
{
    close();
}

bool WayStation::open()
{
    close();
    m_way.complete(m_plan);
    auto core = StationCore::open(
        m_plan, std::make_unique<LentKeys>(m_keys), m_clock, m_passwords, m_way.central(m_plan, m_clock));
    if (!core)
        return false;
    m_core = std::move(*core);
    QObject::connect(
        &m_core->central(), &Central::lineChanged, m_core.get(), [this](bool reached, const Fault &fault) {
            ++m_lineNews;
            m_lineFault = reached ? std::nullopt : std::optional(fault);
        });
    const auto accounts = m_core->accounts().list();
    if (!accounts || (accounts->isEmpty() && !addPerson()))
        return false;
    if (m_plan.kind == StationKind::Desk) {
        m_desk = std::make_unique<DeskStation>(
            *m_core, m_reader, VisitTiming{ .linger = std::chrono::milliseconds(1) });
        if (!m_desk->start())
            return false;
    } else {
        m_room = std::make_unique<Consulting>(*m_core);
    }
    return comesBack() && m_core->seat().signIn(personOf(m_plan.kind), SecretBytes(password)).ok();
}

void WayStation::close()
{
    m_desk.reset();
    m_room.reset();
    m_core.reset();
}

bool WayStation::addPerson()
{
    StaffAccount account;
    account.member.id = personOf(m_plan.kind);
    account.member.displayName = account.member.id;
    account.member.role = Role::Reception;
    account.addedAt = m_clock.now();
    account.passwordSince = m_clock.now();
    account.passwordHash = m_passwords.hash(SecretBytes(password)).value_or(QByteArray());
    if (m_plan.kind == StationKind::Consulting) {
        account.member.role = Role::Qualified;
        account.member.qualification = Qualification::Doctor;
        const auto key = RecordsKey::make(SecretBytes(password), HashingCost::least());
        if (!key)
            return false;
        account.recordsPublicKey = key->publicKey;
        account.recordsLockedKey = key->lockedKey;
    }
    return m_core->accounts().add(account).ok();
}

std::optional<Fault> WayStation::lineHealth()
{
    const QList<HealthLine> lines = m_desk ? m_desk->health() : m_room->health();
    const auto found = std::find_if(lines.begin(), lines.end(),
        [](const HealthLine &line) { return line.part == HealthLine::Part::Line; });
    if (found == lines.end())
        return Fault{ Failure::ServiceInternal, QStringLiteral("no such line") };
    return found->state == HealthLine::State::Good ? std::nullopt : found->fault;
}

bool WayStation::measures()
{
    const int before = m_lineNews;
    m_core->measureLine();
    return waitUntil([&] { return m_lineNews > before; });
}

bool WayStation::comesBack()
{
    return measures() && !lineHealth();
}

bool waitUntil(const std::function<bool()> &done, int milliseconds)
{
    QElapsedTimer since;
    since.start();
    QTimer wake;
    wake.start(10);
    while (!done()) {
        if (since.hasExpired(milliseconds))
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

} // namespace madoguchi
