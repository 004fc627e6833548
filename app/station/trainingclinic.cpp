#include "app/station/trainingclinic.h"

#include "app/backup/recoverykey.h"
#include "app/station/trainingstaff.h"
#include "app/store/stationrecord.h"
#include "app/support/recoverypage.h"
#include "reader/engine/trainingengine.h"

#include <QDir>
#include <QSaveFile>

#include <array>
#include <utility>

namespace madoguchi {

namespace {

const QString institution = QStringLiteral("1319999998"); // invented
const QByteArray certificatePassphrase = QByteArrayLiteral("training-only");

Outcome<Done> writeFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return Fault{ Failure::StoreUnreachable };
    return Done();
}

} // namespace

TrainingClinic::TrainingClinic(QString folder, const Clock &clock, TrainingOptions options)
    : m_folder(std::move(folder))
    , m_clock(clock)
    , m_options(std::move(options))
    // The passwords stand on the sign-in: there is nothing to make expensive.
    , m_passwords(HashingCost::least())
    , m_reader(std::make_shared<VirtualPcsc>())
{
    m_serviceThread.setObjectName(QStringLiteral("stand-in"));
    m_reader->onTorn(
        [this] { QMetaObject::invokeMethod(this, &TrainingClinic::cardTorn, Qt::QueuedConnection); });
}

TrainingClinic::~TrainingClinic()
{
    m_closing = true;
    m_reader->onTorn({});
    m_desk.reset();
    m_consulting.reset();
    m_deskCore.reset();
    m_consultingCore.reset();
    if (m_service)
        m_service->deleteLater();
    m_serviceThread.quit();
    m_serviceThread.wait();
    if (m_warmUp)
        m_warmUp->wait();
}

Outcome<Done> TrainingClinic::open()
{
    const QDate today = toJapanTime(m_clock.now()).date();
    auto population = Population::load(today);
    if (!population)
        return population.error();
    m_population = std::make_unique<Population>(std::move(*population));
    m_pki = std::make_unique<TrainingPki>(*m_population, m_clock.now());
    if (m_options.face.library.isEmpty())
        m_options.face.library = trainingEngineFile();
    if (!m_options.face.library.isEmpty())
        m_authority = std::make_unique<VirtualAuthority>();
    if (const auto opened = openService(); !opened)
        return opened;
    auto desk = openStation(StationKind::Desk);
    if (!desk)
        return desk.error();
    m_deskCore = std::move(*desk);
    auto consulting = openStation(StationKind::Consulting);
    if (!consulting)
        return consulting.error();
    m_consultingCore = std::move(*consulting);
    std::shared_ptr<PcscApi> pcsc = m_options.pcsc ? m_options.pcsc : m_reader;
    m_desk = std::make_unique<DeskStation>(*m_deskCore, std::move(pcsc), m_options.timing);
    if (m_options.commands)
        m_desk->reader().observeCommands(m_options.commands);
    m_consulting = std::make_unique<Consulting>(*m_consultingCore);
    warmUpCards();
    return m_desk->start();
}

Outcome<Done> TrainingClinic::openService()
{
    if (!m_options.serviceFolder.isEmpty()) {
        m_files.emplace(m_options.serviceFolder);
        return m_files->url().isValid() ? Outcome<Done>(Done()) : Fault{ Failure::ServiceUnreachable };
    }
    m_service = new StandInService(*m_population, *m_pki, m_clock, m_options.service);
    m_service->moveToThread(&m_serviceThread);
    m_serviceThread.start();
    if (!m_service->listen())
        return Fault{ Failure::ServiceUnreachable };
    return Done();
}

StationPlan TrainingClinic::planOf(StationKind kind) const
{
    const QDir dir(m_folder + QLatin1Char('/') + contractWord(kind));
    StationPlan plan;
    plan.kind = kind;
    plan.id = kind == StationKind::Desk ? QStringLiteral("DESK-1") : QStringLiteral("ROOM-1");
    plan.institution = institution;
    plan.storeFile = dir.filePath(QStringLiteral("station.db"));
    plan.keyFile = dir.filePath(QStringLiteral("keys/station.keys"));
    plan.readerName = QStringLiteral("Virtual PCD");
    plan.readerProfile = QStringLiteral("panasonic");
    if (kind == StationKind::Desk && m_authority) {
        plan.faceEngine = m_options.face;
        plan.cardAuthorityFile = dir.filePath(QStringLiteral("card-authority.pem"));
    }
    plan.serviceUrl = m_files ? m_files->url() : m_service->url();
    plan.centreCaFile = dir.filePath(QStringLiteral("centre-ca.pem"));
    plan.certificateFile = dir.filePath(QStringLiteral("station.p12"));
    // Beside the stations, as if it were the other medium; the sign-in asks for no second factor.
    plan.backupDir = QDir(m_folder).filePath(QStringLiteral("backup"));
    plan.backupBesideStore = true;
    plan.idle = std::chrono::minutes(kind == StationKind::Desk ? 10 : 5);
    return plan;
}

Outcome<std::unique_ptr<StationCore>> TrainingClinic::openStation(StationKind kind)
{
    const StationPlan plan = planOf(kind);
    if (!QDir().mkpath(QFileInfo(plan.storeFile).path()) || !QDir().mkpath(plan.backupDir))
        return Fault{ Failure::StoreUnreachable };
    if (const auto kept = writeCertificates(plan); !kept)
        return kept.error();
    auto core = StationCore::open(plan, StationCore::keyStoreOf(plan), m_clock, m_passwords);
    if (!core)
        return core;
    const auto accounts = TrainingStaff::accountsAt(kind, m_passwords, m_clock.now());
    if (!accounts)
        return accounts.error();
    for (const StaffAccount &account : *accounts) {
        if (const auto added = (*core)->accounts().add(account); !added)
            return added.error();
    }
    if (const auto made = makeRecoverySheet(**core); !made)
        return made.error();
    return core;
}

/// What the station and the service know each other by, and what the cards' face records are believed by.
Outcome<Done> TrainingClinic::writeCertificates(const StationPlan &plan)
{
    const QByteArray centre = m_files ? m_files->centreCaPem() : m_pki->centreCaPem();
    if (const auto kept = writeFile(plan.centreCaFile, centre); !kept)
        return kept;
    if (!plan.cardAuthorityFile.isEmpty()) {
        if (const auto kept = writeFile(plan.cardAuthorityFile, m_authority->publicPem()); !kept)
            return kept;
    }
    const QByteArray certificate = m_files
        ? m_files->station(plan.kind)
        : m_pki->stationPkcs12(institution, plan.kind, certificatePassphrase);
    if (const auto kept = writeFile(plan.certificateFile, certificate); !kept)
        return kept;
    return keepPassphrase(plan, m_files ? m_files->passphrase() : certificatePassphrase);
}

Outcome<Done> TrainingClinic::keepPassphrase(const StationPlan &plan, const QByteArray &passphrase)
{
    const std::unique_ptr<KeyStore> keys = StationCore::keyStoreOf(plan);
    Vault vault(*keys);
    if (const auto opened = vault.open(Database::exists(plan.storeFile)); !opened)
        return opened;
    return vault.keepCertificatePassphrase(SecretBytes(QByteArrayView(passphrase)));
}

/// So that the first backup can be made, and the drill be tried: the sheet lies in the station's folder.
Outcome<Done> TrainingClinic::makeRecoverySheet(StationCore &core)
{
    const RecoveryKey key = RecoveryKey::make();
    RecoverySheet sheet = key.sheet();
    sheet.station = core.plan().id;
    sheet.institution = core.plan().institution;
    sheet.made = core.today();
    const QDir dir(QFileInfo(core.plan().storeFile).path());
    if (const auto kept = writeRecoverySheet(sheet, dir.filePath(QStringLiteral("recovery-sheet.txt")));
        !kept)
        return kept;
    StationRecords records(core.database(), core.vault().standing(Vault::Standing::Vault));
    auto record = records.find();
    if (!record)
        return record.error();
    StationRecord changed = record->value_or(StationRecord());
    changed.recoveryPublicKey = key.publicKey();
    changed.recoveryProof = key.proofKey();
    return records.keep(changed);
}

/// RSA keys take tenths of a second each: made while nobody waits for them.
void TrainingClinic::warmUpCards()
{
    if (m_files)
        return; // they are the service's
    QStringList ids;
    for (const Person &person : m_population->people())
        ids.append(person.id);
    m_warmUp.reset(QThread::create([this, ids] {
        for (const QString &id : ids) {
            if (m_closing)
                return;
            const CardIdentity made = m_pki->cardOf(id);
            static_cast<void>(made);
        }
    }));
    m_warmUp->start(QThread::LowPriority);
}

QList<TrainingPerson> TrainingClinic::people() const
{
    const QDate today = toJapanTime(m_clock.now()).date();
    QList<TrainingPerson> people;
    for (const Person &person : m_population->people()) {
        TrainingPerson shown;
        shown.id = person.id;
        shown.name = person.patient.name.reveal();
        shown.age = ageOn(person.patient.birthdate.reveal(), today).value_or(0);
        shown.pin = person.card.pin;
        shown.noteEnglish = person.noteEnglish;
        // The walkthrough plays the first one.
        people.insert(person.hero ? 0 : people.size(), shown);
    }
    return people;
}

void TrainingClinic::set(Switch which, bool on)
{
    if (on)
        m_switches.insert(which);
    else
        m_switches.remove(which);
    if (which == Switch::ReaderServiceDown)
        m_reader->setServiceDown(on);
    followReader();
    if (which == Switch::CardTurned)
        turn();
    applyServiceFault();
    Q_EMIT changed();
}

/// The stand-in has one fault at a time: of several switches, the one nearest to the line.
void TrainingClinic::applyServiceFault()
{
    static constexpr std::array faults{ std::pair(Switch::LineDown, StandInFault::LineDown),
        std::pair(Switch::WrongCentre, StandInFault::WrongCentre),
        std::pair(Switch::ServiceMaintenance, StandInFault::Maintenance),
        std::pair(Switch::MalformedAnswers, StandInFault::MalformedXml) };
    if (!m_service)
        return; // one that runs by itself has its own console
    StandInFault chosen = StandInFault::None;
    for (const auto &[which, fault] : faults) {
        if (m_switches.contains(which)) {
            chosen = fault;
            break;
        }
    }
    m_service->setFault(chosen);
}

QList<TrainingAccount> TrainingClinic::deskAccounts() const
{
    return TrainingStaff::shownAt(StationKind::Desk);
}

QList<TrainingAccount> TrainingClinic::consultingAccounts() const
{
    return TrainingStaff::shownAt(StationKind::Consulting);
}

} // namespace madoguchi
