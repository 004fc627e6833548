#include "tests/app/crash/crashclinic.h"

#include "app/backup/recoverykey.h"
#include "app/station/trainingstaff.h"
#include "app/store/stationrecord.h"

#include <QFile>
#include <QSslCertificate>

namespace madoguchi {

const QString CrashClinic::institution = QStringLiteral("1319999998"); // invented
const QByteArray CrashClinic::cardPin = "4826";

namespace {

const QByteArray passphrase = "invented-phrase";
constexpr int mostCards = 6;

Outcome<Done> put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly)
        || file.write(content) != content.size())
        return Fault{ Failure::StoreUnreachable, path };
    return Done();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool canVisit(const Person &person)
{
    return person.card.certificate == CardCertificate::Good && person.card.registered
        && !person.card.suspended && !person.coverages.isEmpty();
}

} // namespace

StationPlan CrashClinic::plan(StationKind kind) const
{
    const QDir dir(file(contractWord(kind)));
    StationPlan plan;
    plan.kind = kind;
    plan.id = kind == StationKind::Desk ? QStringLiteral("DESK-1") : QStringLiteral("ROOM-1");
    plan.institution = institution;
    plan.screens = QStringLiteral("2021"); // one question after the other: a life can end between any two
    plan.storeFile = dir.filePath(QStringLiteral("store/station.db"));
    plan.keyFile = file(QStringLiteral("keys/clinic.keys")); // one for both: their changes must not meet
    plan.serviceUrl = QUrl(QString::fromUtf8(contentOf(file(QStringLiteral("url")))));
    plan.centreCaFile = dir.filePath(QStringLiteral("ca.pem"));
    plan.certificateFile = dir.filePath(QStringLiteral("station.p12"));
    plan.backupDir = file(QStringLiteral("medium"));
    return plan;
}

int CrashClinic::cards() const
{
    return contentOf(file(QStringLiteral("cards/count"))).toInt();
}

std::shared_ptr<VirtualCard> CrashClinic::card(int index) const
{
    const QString name = QStringLiteral("cards/%1").arg(index);
    VirtualCardData data;
    data.certificateDer = contentOf(file(name + QStringLiteral(".der")));
    data.privateKeyPem = contentOf(file(name + QStringLiteral(".pem")));
    data.issuerCertificateDer = contentOf(file(QStringLiteral("cards/ca.der")));
    data.pin = cardPin;
    return std::make_shared<VirtualCard>(std::move(data));
}

QByteArray CrashClinic::numbers() const
{
    return contentOf(file(QStringLiteral("numbers.csv")));
}

QByteArray CrashClinic::cardCaPem() const
{
    return QSslCertificate(contentOf(file(QStringLiteral("cards/ca.der"))), QSsl::Der).toPem();
}

Outcome<std::unique_ptr<StationCore>> CrashClinic::open(
    StationKind kind, const Clock &clock, const Passwords &passwords) const
{
    const StationPlan described = plan(kind);
    return StationCore::open(described, StationCore::keyStoreOf(described), clock, passwords);
}

namespace {

/// Not those with the cards: what is asked about one patient is asked in order, and this must not wait.
QByteArray numbersOf(const Population &population)
{
    QByteArray csv
        = "InsurerNumber,InsuredCardSymbol,InsuredIdentificationNumber,InsuredBranchNumber,Birthdate\r\n";
    const QList<Person> people = population.people();
    for (qsizetype i = people.size() - 1; i > people.size() / 2; --i) {
        if (people[i].coverages.isEmpty())
            continue;
        const EligibilityResult &known = people[i].coverages.first().result;
        if (known.insurance.number.reveal().isEmpty())
            continue;
        const QStringList cells{ known.insurance.insurerNumber.trimmed(), known.insurance.symbol.reveal(),
            known.insurance.number.reveal(), known.insurance.branch.reveal(),
            known.patient.birthdate.reveal().toString(QStringLiteral("yyyyMMdd")) };
        csv += cells.join(QLatin1Char(',')).toUtf8() + "\r\n";
    }
    return csv;
}

} // namespace

Outcome<Done> CrashClinic::make(const Population &population, TrainingPki &pki, const QUrl &url,
    const Clock &clock, const Passwords &passwords) const
{
    if (const auto kept = put(file(QStringLiteral("url")), url.toString().toUtf8()); !kept)
        return kept;
    if (const auto kept = put(file(QStringLiteral("numbers.csv")), numbersOf(population)); !kept)
        return kept;
    if (const auto kept = put(file(QStringLiteral("medium/README")), "somebody else's file"); !kept)
        return kept;
    int count = 0;
    for (const Person &person : population.people()) {
        if (!canVisit(person) || count == mostCards)
            continue;
        const CardIdentity identity = pki.cardOf(person.id);
        const QString name = file(QStringLiteral("cards/%1").arg(count++));
        for (const auto &[ending, content] : { std::pair(QStringLiteral(".der"), identity.certificateDer),
                 std::pair(QStringLiteral(".pem"), identity.privateKeyPem) }) {
            if (const auto kept = put(name + ending, content); !kept)
                return kept;
        }
    }
    for (const auto &[name, content] : { std::pair(QStringLiteral("cards/count"), QByteArray::number(count)),
             std::pair(QStringLiteral("cards/ca.der"), pki.cardCaDer()) }) {
        if (const auto kept = put(file(name), content); !kept)
            return kept;
    }
    const auto desk = makeStation(StationKind::Desk, pki, clock, passwords);
    return desk ? makeStation(StationKind::Consulting, pki, clock, passwords) : desk;
}

Outcome<Done> CrashClinic::makeStation(
    StationKind kind, TrainingPki &pki, const Clock &clock, const Passwords &passwords) const
{
    const StationPlan described = plan(kind);
    if (const auto kept = put(described.centreCaFile, pki.centreCaPem()); !kept)
        return kept;
    if (const auto kept = put(described.certificateFile, pki.stationPkcs12(institution, kind, passphrase));
        !kept)
        return kept;
    if (!QDir().mkpath(QFileInfo(described.storeFile).path()))
        return Fault{ Failure::StoreUnreachable };
    auto core = open(kind, clock, passwords);
    if (!core)
        return core.error();
    if (const auto kept = (*core)->vault().keepCertificatePassphrase(SecretBytes(passphrase)); !kept)
        return kept;
    StationRecords records((*core)->database(), (*core)->vault().standing(Vault::Standing::Vault));
    StationRecord record;
    record.kind = kind;
    record.id = described.id;
    record.institution = institution;
    const KeptRecovery recovery = RecoveryKey::make().kept();
    record.recoveryPublicKey = recovery.publicKey;
    record.recoveryProof = recovery.proof;
    record.created = clock.now();
    if (const auto kept = records.keep(record); !kept)
        return kept;
    const auto accounts = TrainingStaff::accountsAt(kind, passwords, clock.now());
    if (!accounts)
        return accounts.error();
    for (const StaffAccount &account : *accounts) {
        if (const auto added = (*core)->accounts().add(account); !added)
            return added;
    }
    return Done();
}

CrashService::CrashService(AheadClock &clock)
    : m_clock(clock)
{ }

CrashService::~CrashService()
{
    if (m_service)
        m_service->deleteLater();
    m_thread.quit();
    m_thread.wait();
}

bool CrashService::listen()
{
    auto population = Population::load(toJapanTime(m_clock.now()).date());
    if (!population)
        return false;
    m_population = std::make_unique<Population>(std::move(*population));
    m_pki = std::make_unique<TrainingPki>(*m_population, m_clock.now());
    m_service = new StandInService(*m_population, *m_pki, m_clock, {});
    m_service->moveToThread(&m_thread);
    m_thread.start();
    return m_service->listen();
}

} // namespace madoguchi
