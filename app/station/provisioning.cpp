#include "app/station/provisioning.h"

#include "app/central/stationcertificate.h"
#include "app/security/passwordpolicy.h"
#include "app/security/recordskey.h"
#include "app/station/sitepairing.h"
#include "app/store/stationrecord.h"
#include "app/support/smallfile.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <utility>

namespace madoguchi {

namespace {

const QString siteCodeName = QStringLiteral("site-code");
const QString passphraseName = QStringLiteral("certificate-passphrase");

QString say(const char *source)
{
    return QCoreApplication::translate("Provisioning", source);
}

Fault missing(const QString &secret)
{
    return Fault{ Failure::SettingsInvalid,
        say(QT_TRANSLATE_NOOP("Provisioning", "the line %1= is missing on standard input")).arg(secret) };
}

/// Nothing: none was given, which makes this the first station of its clinic.
Outcome<std::optional<SiteCode>> typedSiteCode(const Secrets &secrets)
{
    const auto found = secrets.find(siteCodeName);
    if (found == secrets.end())
        return std::optional<SiteCode>();
    auto code = SiteCode::fromTyped(found->second.view());
    if (!code)
        return Fault{ Failure::SettingsInvalid,
            say(QT_TRANSLATE_NOOP("Provisioning",
                    "%1= is not a pairing code: compare it, letter by letter, with what the first station "
                    "printed when it was set up"))
                .arg(siteCodeName) };
    return std::optional<SiteCode>(std::move(*code));
}

QString roleWord(Role role)
{
    switch (role) {
    case Role::Administrator:
        return say(QT_TRANSLATE_NOOP("Provisioning", "administrator"));
    case Role::Qualified:
        return say(QT_TRANSLATE_NOOP("Provisioning", "qualified account"));
    case Role::Reception:
        break;
    }
    return say(QT_TRANSLATE_NOOP("Provisioning", "receptionist"));
}

} // namespace

Provisioning::Provisioning(StationCore &core, const Passwords &passwords, MakeSheet makeSheet)
    : m_core(core)
    , m_passwords(passwords)
    , m_makeSheet(std::move(makeSheet))
{ }

Outcome<bool> Provisioning::isSetUp()
{
    const auto accounts = m_core.accounts().list();
    return accounts ? Outcome<bool>(!accounts->isEmpty()) : accounts.error();
}

Outcome<QStringList> Provisioning::run(const ProvisionAnswers &answers, Secrets secrets)
{
    // An emptied store is no new one.
    if (const std::optional<Fault> trouble = m_core.trust().trouble())
        return *trouble;
    const auto setUp = isSetUp();
    if (!setUp)
        return setUp.error();
    if (*setUp)
        return Fault{ Failure::NotPermitted, QStringLiteral("accounts-exist") };
    // What people answered is looked at before anything is made of it.
    const auto accounts = accountsOf(answers, secrets);
    if (!accounts)
        return accounts.error();
    const auto siteCode = typedSiteCode(secrets);
    if (!siteCode)
        return siteCode.error();
    QStringList done;
    const bool direct = m_core.plan().way == ServiceWay::Direct;
    if (const auto kept = direct ? keepPassphrase(secrets, done) : Done(); !kept)
        return kept.error();
    if (const auto made = makeRecoveryKey(answers.sheetFile, done); !made)
        return made.error();
    if (const auto paired = pair(*siteCode, done); !paired)
        return paired.error();
    if (const auto added = addAccounts(*accounts, done); !added)
        return added.error();
    return done;
}

/// The passphrase has to open the certificate: on the first morning nobody could tell why the service is
/// silent.
Outcome<Done> Provisioning::keepPassphrase(Secrets &secrets, QStringList &done)
{
    const StationPlan &plan = m_core.plan();
    const auto content = readSmallFile(plan.certificateFile);
    if (!content)
        return Fault{ Failure::StationCertificateMissing, QFileInfo(plan.certificateFile).fileName() };
    const auto found = secrets.find(passphraseName);
    if (found == secrets.end())
        return missing(passphraseName);
    const auto certificate = StationCertificate::load(*content, found->second, plan.institution, plan.kind);
    if (!certificate)
        return certificate.error();
    if (const auto kept = m_core.vault().keepCertificatePassphrase(std::move(found->second)); !kept)
        return kept;
    done.append(say(QT_TRANSLATE_NOOP("Provisioning",
                        "station certificate opened, good until %1; its passphrase is in the key store"))
                    .arg(toJapanTime(certificate->expires()).date().toString(Qt::ISODate)));
    return Done();
}

Outcome<Done> Provisioning::pair(const std::optional<SiteCode> &typed, QStringList &done)
{
    if (m_core.plan().siteDir.isEmpty())
        return Done();
    if (typed) {
        const auto paired = pairWith(m_core, *typed, PairedBy::FirstRunTyped);
        if (paired)
            done.append(say(QT_TRANSLATE_NOOP("Provisioning",
                                "paired with the clinic's other stations, by the pairing code with the "
                                "number %1"))
                            .arg(SiteCode::numberOf(typed->key())));
        return paired;
    }
    const SiteCode code = SiteCode::make();
    const auto paired = pairWith(m_core, code, PairedBy::FirstRunMade);
    if (paired)
        m_madeCode = { code.text(), SiteCode::numberOf(code.key()) };
    if (paired)
        done.append(say(QT_TRANSLATE_NOOP("Provisioning",
                            "pairing code of this clinic's stations (its number: %2): %1\n"
                            "  write it down now, it is not shown again; each other station is given it as "
                            "site-code= when it is set up"))
                        .arg(code.text(), SiteCode::numberOf(code.key())));
    return paired;
}

Outcome<Done> Provisioning::makeRecoveryKey(const QString &file, QStringList &done)
{
    const auto made = m_makeSheet(file);
    if (!made)
        return made.error();
    StationRecords records(m_core.database(), m_core.vault().standing(Vault::Standing::Vault));
    const auto kept = m_core.database().transact([&]() -> Outcome<Done> {
        const auto found = records.find();
        if (!found)
            return found.error();
        StationRecord record = found->value_or(StationRecord());
        record.kind = m_core.plan().kind;
        record.id = m_core.plan().id;
        record.institution = m_core.plan().institution;
        record.recoveryPublicKey = made->publicKey;
        record.recoveryProof = made->proof;
        if (!record.created.isValid())
            record.created = m_core.clock().now();
        AuditEntry entry;
        entry.what = AuditAct::RecoverySheetMade;
        entry.purpose = QStringLiteral("first-run");
        if (const auto written = m_core.audit(entry); !written)
            return written.error();
        return records.keep(record);
    });
    if (kept)
        done.append(say(QT_TRANSLATE_NOOP("Provisioning",
                            "recovery sheet written to %1: print it, keep its two halves apart, delete the "
                            "file"))
                        .arg(file));
    return kept;
}

Outcome<QList<StaffAccount>> Provisioning::accountsOf(const ProvisionAnswers &answers, const Secrets &secrets)
{
    QList<StaffAccount> accounts;
    for (const StaffMember &member : answers.accounts) {
        const auto password = secrets.find(passwordNameOf(member.role));
        if (password == secrets.end())
            return missing(passwordNameOf(member.role));
        auto account = accountOf(member, password->second);
        if (!account)
            return Fault{ account.error().failure, member.id };
        accounts.append(std::move(*account));
    }
    return accounts;
}

Outcome<StaffAccount> Provisioning::accountOf(const StaffMember &member, const SecretBytes &password)
{
    const PasswordPolicy policy(m_passwords, { m_core.plan().id, m_core.plan().institution });
    const auto expires = policy.expires(password, member);
    if (!expires)
        return expires.error();
    const auto hash = m_passwords.hash(password);
    if (!hash)
        return Fault{ Failure::StoreFull, QStringLiteral("memory") };
    StaffAccount account;
    account.member = member;
    account.addedAt = m_core.clock().now();
    account.passwordHash = *hash;
    account.passwordSince = account.addedAt;
    account.passwordExpires = *expires;
    account.mustChangePassword = true; // security.md 1: whoever set it up knows it
    if (member.role == Role::Qualified) {
        auto key = RecordsKey::make(password, m_passwords.cost());
        if (!key)
            return key.error();
        account.recordsPublicKey = std::move(key->publicKey);
        account.recordsLockedKey = std::move(key->lockedKey);
    }
    return account;
}

Outcome<Done> Provisioning::addAccounts(const QList<StaffAccount> &accounts, QStringList &done)
{
    StationRecords records(m_core.database(), m_core.vault().standing(Vault::Standing::Vault));
    const auto added = m_core.database().transact([&]() -> Outcome<Done> {
        for (const StaffAccount &account : accounts) {
            AuditEntry entry;
            const bool qualified = account.member.role == Role::Qualified;
            entry.what = qualified ? AuditAct::QualificationGranted : AuditAct::StaffAdded;
            entry.purpose = QStringLiteral("first-run:") + account.member.id;
            if (const auto written = m_core.audit(entry); !written)
                return written.error();
            if (const auto kept = m_core.accounts().add(account); !kept)
                return kept;
            if (const auto noted = qualified ? records.noteGranted() : Done(); !noted)
                return noted;
        }
        return Done();
    });
    if (!added)
        return added;
    for (const StaffAccount &account : accounts) {
        done.append(
            say(QT_TRANSLATE_NOOP("Provisioning", "%1 %2 added; the first sign-in asks for an own password"))
                .arg(roleWord(account.member.role), account.member.id));
    }
    return Done();
}

} // namespace madoguchi
