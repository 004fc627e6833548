#include "app/station/firstrun.h"

#include "app/security/passwordpolicy.h"
#include "app/security/signin.h"
#include "app/site/sitecode.h"
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
    , m_draft(m_ground.files, !m_ground.repair)
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
    auto named = nameCertificate(*content);
    // A new station takes it now, for its medium goes back into its safe; a station that works keeps what it
    // has until an administrator has signed.
    if (named && !m_ground.repair)
        named = writeCertificate();
    Q_EMIT changed();
    return named;
}

Outcome<Done> FirstRun::nameCertificate(const QByteArray &content)
{
    const auto there = readSmallFile(settings().direct.certificate);
    if (there && *there == content)
        return Done();
    if (m_draft.isLocked(certificateName))
        return Fault{ Failure::StationCertificateOther, QFileInfo(settings().direct.certificate).fileName() };
    m_newCertificate = content;
    m_draft.setValue(certificateName, settings().station.id + QStringLiteral(".p12"));
    return Done();
}

/// On the station's own disk, closed to others. One that lies there under that name is kept beside it.
Outcome<Done> FirstRun::writeCertificate()
{
    if (m_newCertificate.isEmpty())
        return Done();
    const QString path = settings().direct.certificate;
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return Fault{ Failure::StoreReadOnly, QFileInfo(path).fileName() };
    const auto there = readSmallFile(path);
    if (there && *there != m_newCertificate) {
        if (const auto kept = writePrivateFile(path + QStringLiteral(".old"), *there); !kept)
            return kept;
    }
    const auto written = writePrivateFile(path, m_newCertificate);
    if (written)
        m_newCertificate.clear();
    return written;
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
    const auto core = m_ground.open(settings());
    auto done = core ? provision(**core, given, std::move(secrets)) : Outcome<QStringList>(core.error());
    m_ground.close();
    return done;
}

/// The settings are written only where the station may be set up, and before it is: one that is set up and
/// has no settings could not be found again.
Outcome<QStringList> FirstRun::provision(StationCore &core, const ProvisionAnswers &given, Secrets secrets)
{
    Provisioning provisioning(
        core, m_passwords, [this](const QString &) -> Outcome<KeptRecovery> { return m_recovery.kept(); });
    const auto setUp = provisioning.isSetUp();
    if (!setUp)
        return setUp.error();
    if (*setUp)
        return Fault{ Failure::NotPermitted, QStringLiteral("accounts-exist") };
    if (const auto written = m_draft.write(); !written)
        return written.error();
    const auto done = provisioning.run(given, std::move(secrets));
    return done ? Outcome<QStringList>(provisioning.madeCode()) : done.error();
}

bool FirstRun::isSiteCode(const SecretBytes &typed) const
{
    return SiteCode::fromTyped(typed.view()).ok();
}

QStringList FirstRun::changes() const
{
    QStringList lines;
    const QList<SettingsChange> changes = m_draft.changes();
    for (const SettingsChange &change : changes) {
        const QString before = m_draft.foundValue(change.section + u'/' + change.key);
        lines.append(
            QStringLiteral("[%1] %2: %3 → %4").arg(change.section, change.key, before, change.value));
    }
    return lines;
}

/// As at the seat: the password and, where the account has one, the second factor.
Outcome<Done> FirstRun::checkAdministrator(
    StationCore &core, const QString &id, const SecretBytes &password, const SecretBytes &code) const
{
    StaffRules rules;
    rules.station = core.plan().kind;
    rules.totpFrom = core.plan().totpFrom;
    SignIn signIn(core.accounts(), m_passwords, m_clock, rules);
    auto step = signIn.begin(id, password, false);
    if (step && *step == SignIn::Step::SecondFactor) {
        if (code.isEmpty())
            return Fault{ Failure::SecondFactorWrong, QStringLiteral("needed") };
        step = signIn.giveSecondFactor(code);
    }
    if (!step)
        return step.error();
    // Whoever gave the first password knows it, too.
    if (*step == SignIn::Step::NewPassword)
        return Fault{ Failure::NotPermitted, QStringLiteral("first-password") };
    if (signIn.account()->member.role != Role::Administrator)
        return Fault{ Failure::NotPermitted };
    return Done();
}

Outcome<Done> FirstRun::writeRepaired(StationCore &core, const QString &id)
{
    const QList<SettingsChange> changes = m_draft.changes();
    for (const SettingsChange &change : changes) {
        AuditEntry entry;
        entry.what = AuditAct::SettingsChanged;
        entry.staffId = id;
        entry.role = Role::Administrator;
        entry.purpose = QStringLiteral("key=%1/%2").arg(change.section, change.key);
        if (const auto written = core.audit(entry); !written)
            return written.error();
    }
    if (const auto written = writeCertificate(); !written)
        return written;
    if (certificate()) { // opened anew: the passphrase before it is another file's
        if (const auto kept = core.vault().keepCertificatePassphrase(m_service.passphrase()); !kept)
            return kept;
    }
    return m_draft.write();
}

Outcome<Done> FirstRun::repair(const QString &id, SecretBytes password, SecretBytes code)
{
    if (!m_ground.repair || !problems().isEmpty())
        return Fault{ Failure::SettingsInvalid };
    m_reader.stop();
    const auto core = m_ground.open(settings());
    auto done = core ? checkAdministrator(**core, id, password, code) : Outcome<Done>(core.error());
    if (core && !done) {
        AuditEntry entry;
        entry.what = AuditAct::SettingsChanged;
        entry.staffId = id;
        entry.result = done.error().failure;
        const auto written = (*core)->audit(entry);
        static_cast<void>(written); // refused it is in any case
    }
    if (done)
        done = writeRepaired(**core, id);
    m_ground.close();
    return done;
}

} // namespace madoguchi
