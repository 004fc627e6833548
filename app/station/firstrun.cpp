#include "app/station/firstrun.h"

#include "app/security/passwordpolicy.h"
#include "app/security/signin.h"
#include "app/station/namedfolders.h"
#include "app/station/provisioning.h"
#include "app/support/privatefile.h"
#include "app/support/smallfile.h"

#include <QDir>
#include <QFileInfo>

#include <unistd.h>
#include <utility>

namespace madoguchi {

namespace {

FolderSeen::State stateOf(const QString &path)
{
    const QFileInfo folder(path);
    if (!folder.exists())
        return FolderSeen::State::Missing;
    if (!folder.isDir())
        return FolderSeen::State::NotAFolder;
    const QByteArray name = QFile::encodeName(path);
    if (::access(name.constData(), R_OK | X_OK) != 0)
        return FolderSeen::State::NotReadable;
    return ::access(name.constData(), W_OK) == 0 ? FolderSeen::State::Good : FolderSeen::State::NotWritable;
}

/// "[folder] req" as "folder/req"
QString nameOf(QString setting)
{
    return setting.remove(u'[').replace(QStringLiteral("] "), QStringLiteral("/"));
}

const QString certificateName = QStringLiteral("direct/certificate");

} // namespace

FirstRun::FirstRun(FirstRunGround ground, const Clock &clock, const Passwords &passwords)
    : m_ground(std::move(ground))
    , m_clock(clock)
    , m_passwords(passwords)
    , m_draft(m_ground.files)
    , m_reader(m_ground.pcsc)
    , m_service(clock)
{
    connect(&m_reader, &ReaderTrial::changed, this, &FirstRun::readersChanged);
    connect(&m_reader, &ReaderTrial::cardTried, this, &FirstRun::cardTried);
    connect(&m_service, &ServiceTrial::answered, this, &FirstRun::serviceTried);
}

FirstRun::~FirstRun() = default;

void FirstRun::setValue(const QString &name, const QString &value)
{
    const StationSettings before = settings();
    m_draft.setValue(name, value);
    const bool sameWay = settings().direct == before.direct
        && settings().station.institution == before.station.institution
        && settings().station.id == before.station.id && settings().station.kind == before.station.kind;
    if (!sameWay)
        m_service.forget();
    if (m_reader.isWatching())
        m_reader.watch(settings().reader.name);
    Q_EMIT changed();
}

QList<SettingsProblem> FirstRun::problems() const
{
    return m_draft.problems();
}

void FirstRun::watchReaders(bool on)
{
    if (on)
        m_reader.watch(settings().reader.name);
    else
        m_reader.stop();
}

QList<FolderSeen> FirstRun::folders() const
{
    QList<FolderSeen> seen;
    const QList<NamedFolder> named = namedFolders(planOf(settings(), {}));
    for (const NamedFolder &folder : named)
        seen.append({ nameOf(folder.setting), stateOf(folder.path) });
    return seen;
}

Outcome<Done> FirstRun::takeCertificate(const QString &path, SecretBytes passphrase)
{
    const QDir beside = QFileInfo(m_draft.userFile()).absoluteDir();
    const auto content = readSmallFile(beside.absoluteFilePath(path));
    if (!content)
        return Fault{ Failure::StationCertificateMissing, QFileInfo(path).fileName() };
    if (const auto opened = m_service.open(*content, std::move(passphrase), settings()); !opened)
        return opened;
    const auto kept = keepCertificate(*content);
    Q_EMIT changed();
    return kept;
}

/// On the station's own disk, closed to others: the medium that it came on goes back into its safe.
Outcome<Done> FirstRun::keepCertificate(const QByteArray &content)
{
    const auto there = readSmallFile(settings().direct.certificate);
    if (m_draft.isLocked(certificateName)) {
        if (there && *there == content)
            return Done();
        return Fault{ Failure::StationCertificateOther, QFileInfo(settings().direct.certificate).fileName() };
    }
    const QDir beside = QFileInfo(m_draft.userFile()).absoluteDir();
    const QString name = settings().station.id + QStringLiteral(".p12");
    if (!QDir().mkpath(beside.path()))
        return Fault{ Failure::StoreReadOnly, name };
    if (const auto written = writePrivateFile(beside.filePath(name), content); !written)
        return written;
    m_draft.setValue(certificateName, name);
    return Done();
}

std::optional<CertificateSeen> FirstRun::certificate() const
{
    return m_service.certificate(settings());
}

std::optional<Fault> FirstRun::keyStoreFault() const
{
    const auto keys = StationCore::keyStoreOf(planOf(settings(), {}));
    const auto read = keys->read(QStringLiteral("vault"));
    return read ? std::nullopt : std::optional(read.error());
}

const RecoverySheet &FirstRun::recoverySheet()
{
    const StationSettings::Station &station = settings().station;
    return m_recovery.sheet(station.id, station.institution, clinicDay(m_clock.now(), station.dayStarts));
}

SheetQuestion FirstRun::sheetQuestion()
{
    static_cast<void>(recoverySheet());
    return m_recovery.question();
}

Outcome<Done> FirstRun::confirmSheet(const QString &ofFirst, const QString &ofSecond)
{
    static_cast<void>(recoverySheet());
    return m_recovery.confirm(ofFirst, ofSecond);
}

bool FirstRun::isSheetConfirmed() const
{
    return m_recovery.isConfirmed()
        && m_recovery.isFor(settings().station.id, settings().station.institution);
}

Outcome<bool> FirstRun::judge(const StaffMember &member, const SecretBytes &password) const
{
    const PasswordPolicy policy(m_passwords, { settings().station.id, settings().station.institution });
    return policy.expires(password, member);
}

ProvisionAnswers FirstRun::provisionAnswers(const LastAnswers &answers) const
{
    ProvisionAnswers given;
    for (const AccountAnswer &one : answers.accounts) {
        StaffMember member = one.member;
        if (member.displayName.isEmpty())
            member.displayName = member.id;
        given.accounts.append(member);
    }
    if (isSheetConfirmed())
        given.sheetFile = QStringLiteral("paper");
    given.purposePosted = answers.purposePosted;
    return given;
}

Outcome<QStringList> FirstRun::setUp(LastAnswers answers)
{
    const ProvisionAnswers given = provisionAnswers(answers);
    if (m_ground.repair || !problems().isEmpty() || !problemsOf(given, settings().station.kind).isEmpty())
        return Fault{ Failure::SettingsInvalid };
    Secrets secrets;
    for (AccountAnswer &one : answers.accounts)
        secrets.insert_or_assign(passwordNameOf(one.member.role), std::move(one.password));
    if (!answers.siteCode.isEmpty())
        secrets.insert_or_assign(QStringLiteral("site-code"), std::move(answers.siteCode));
    if (certificate())
        secrets.insert_or_assign(QStringLiteral("certificate-passphrase"), m_service.passphrase());
    m_reader.stop();
    // As --provision does: a station that is set up and has no settings could not be found again.
    if (const auto written = m_draft.write(); !written)
        return written.error();
    const auto core = m_ground.open(settings());
    if (!core) {
        m_ground.close();
        return core.error();
    }
    Provisioning provisioning(
        **core, m_passwords, [this](const QString &) -> Outcome<KeptRecovery> { return m_recovery.kept(); });
    auto done = provisioning.run(given, std::move(secrets));
    m_ground.close();
    return done;
}

Outcome<Done> FirstRun::checkAdministrator(
    StationCore &core, const QString &id, const SecretBytes &password) const
{
    StaffRules rules;
    rules.station = core.plan().kind;
    SignIn signIn(core.accounts(), m_passwords, m_clock, rules);
    const auto account = signIn.verify(id, password);
    if (!account)
        return account.error();
    AuditEntry entry;
    entry.what = AuditAct::SettingsChanged;
    entry.staffId = id;
    if (account->state != AccountState::Enabled || account->member.role != Role::Administrator)
        entry.result = Failure::NotPermitted;
    if (const auto written = core.audit(entry); !written)
        return written.error();
    return entry.result ? Outcome<Done>(Fault{ Failure::NotPermitted }) : Outcome<Done>(Done());
}

Outcome<Done> FirstRun::repair(const QString &id, SecretBytes password)
{
    if (!m_ground.repair || !problems().isEmpty())
        return Fault{ Failure::SettingsInvalid };
    m_reader.stop();
    const auto core = m_ground.open(settings());
    auto allowed = core ? checkAdministrator(**core, id, password) : Outcome<Done>(core.error());
    if (allowed && certificate()) // opened anew: the old passphrase is another file's
        allowed = (*core)->vault().keepCertificatePassphrase(m_service.passphrase());
    m_ground.close();
    return allowed ? m_draft.write() : allowed;
}

} // namespace madoguchi
