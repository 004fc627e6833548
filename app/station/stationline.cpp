#include "app/station/stationline.h"

#include "app/central/problems.h"
#include "app/central/stationcertificate.h"
#include "app/station/trustexposure.h"
#include "app/support/smallfile.h"

#include <QFileInfo>

#include <utility>

namespace madoguchi {

namespace {

constexpr int measureEvery = 5 * 60'000; // central-https.md, Time

/// The file's bytes; empty where it cannot be read, which the line's own checks then name.
QByteArray contentOf(const QString &path)
{
    auto content = readSmallFile(path);
    return content ? std::move(*content) : QByteArray();
}

} // namespace

StationLine::StationLine(const Ground &ground, std::unique_ptr<Central> central)
    : m_clock(ground.clock)
    , m_central(central ? std::move(central) : centralOf(ground))
    , m_looks(ground.looks)
{
    followFolders();
    m_look.setSingleShot(true);
    connect(&m_look, &QTimer::timeout, this, &StationLine::measure);
    connect(m_central.get(), &Central::lineChanged, this, [this](bool reached, const Fault &fault) {
        const bool news = m_reached != reached || m_fault != fault;
        m_reached = reached;
        m_fault = fault;
        lookLater();
        if (news)
            Q_EMIT changed();
    });
    m_measure.setInterval(measureEvery);
    connect(&m_measure, &QTimer::timeout, this, &StationLine::measure);
    m_measure.start();
}

std::unique_ptr<Central> StationLine::centralOf(const Ground &ground)
{
    if (ground.plan.way == ServiceWay::Folder)
        return byFolder(ground);
    return std::make_unique<HttpsCentral>(read(ground.plan, ground.vault), m_clock);
}

/// A store without its second counter that has asked before comes from a backup: `--restore` on a new
/// machine.
std::unique_ptr<Central> StationLine::byFolder(const Ground &ground)
{
    const FolderPlan &folder = ground.plan.folder;
    FolderSettings settings;
    settings.numbers = FolderPair{ folder.req, folder.res, false };
    if (ground.plan.kind == StationKind::Consulting && !folder.recordsReq.isEmpty())
        settings.records = FolderPair{ folder.recordsReq, folder.recordsRes, true };
    settings.part = NumberPart{ folder.firstToken, folder.lastToken };
    settings.shiftJis = folder.shiftJis;
    settings.institution = ground.plan.institution;
    const QString counter = FolderExchanges::counterFileOf(ground.plan.storeFile);
    m_book = std::make_unique<FolderExchanges>(ground.database, counter);
    const auto asked = m_book->all();
    const bool restored = ground.restored || (!QFileInfo::exists(counter) && asked && !asked->isEmpty());
    const QDate today = toJapanTime(m_clock.now()).date();
    if (const auto prepared = m_book->prepare(restored ? std::optional(today) : std::nullopt); !prepared)
        m_bookFault = prepared.error();
    auto central = std::make_unique<FolderCentral>(std::move(settings), *m_book, m_clock, folder.timings);
    m_folder = central.get();
    return central;
}

void StationLine::followFolders()
{
    if (m_folder)
        connect(m_folder, &FolderCentral::folderHealthChanged, this, &StationLine::changed);
}

/// What the plan's files and the key store say of the line. What is wrong with the certificate is a health
/// line; each request says it too.
DirectSettings StationLine::read(const StationPlan &plan, Vault &vault)
{
    DirectSettings settings;
    settings.url = plan.serviceUrl;
    settings.caPem = contentOf(plan.centreCaFile);
    settings.stationCertificate = contentOf(plan.certificateFile);
    settings.allowTls12 = plan.allowTls12;
    settings.institution = plan.institution;
    settings.terminal = plan.id;
    settings.kind = plan.kind;
    if (auto passphrase = vault.certificatePassphrase(); passphrase && *passphrase)
        settings.passphrase = std::move(**passphrase);
    m_trustExposed = exposureOf({ plan.certificateFile, plan.centreCaFile, settings.stationCertificate,
        !settings.passphrase.isEmpty() });
    const auto certificate = StationCertificate::load(
        settings.stationCertificate, settings.passphrase, settings.institution, settings.kind);
    if (certificate) {
        m_certificateExpires = toJapanTime(certificate->expires()).date();
        m_certificateFault = certificate->faultAt(m_clock.now());
    } else {
        m_certificateFault = certificate.error();
    }
    return settings;
}

void StationLine::measure()
{
    if (m_folder && !std::exchange(m_folderStarted, true))
        m_folder->start();
    if (m_measuring)
        return;
    m_measuring = true;
    m_central->health([this](const Outcome<CentralHealth> &health) {
        // An answer came, so that the line is there; but a service whose health makes no sense is not well.
        if (!health && concernsLine(health.error().failure)) {
            m_reached = false;
            m_fault = health.error();
        }
        m_measuring = false;
        lookLater();
        Q_EMIT changed();
    });
}

void StationLine::attend(bool attended)
{
    if (std::exchange(m_attended, attended) == attended)
        return;
    if (attended && !m_folder && m_reached)
        measure(); // who comes in the morning is told how it is now
    else
        lookLater();
}

/// By folder each look every half second tells by itself.
void StationLine::lookLater()
{
    if (m_folder || !m_reached)
        return;
    m_look.start(!*m_reached ? m_looks.down : m_attended ? m_looks.attended : m_looks.alone);
}

void StationLine::settle(const QUuid &key)
{
    if (m_folder)
        m_folder->settle(key);
}

void StationLine::setWhoWants(WhoWants whoWants)
{
    if (m_folder)
        m_folder->setWhoWants(std::move(whoWants));
}

void StationLine::leaveUnkept(const QUuid &key)
{
    if (m_folder)
        m_folder->leaveUnkept(key);
}

void StationLine::describe(HealthInputs &inputs) const
{
    inputs.serviceReached = m_reached;
    if (m_folder) {
        const FolderHealth folders = m_folder->folderHealth();
        inputs.folderFaults = folders.faults();
        inputs.foldersLooked = folders.looked();
    }
    if (m_bookFault)
        inputs.folderFaults.prepend(*m_bookFault);
    inputs.lineFault = m_fault;
    inputs.certificateFault = m_certificateFault;
    inputs.trustExposed = m_trustExposed;
    inputs.certificateExpires = m_certificateExpires;
    inputs.today = toJapanTime(now()).date();
    inputs.clockOffset = m_central->clockOffset();
}

} // namespace madoguchi
