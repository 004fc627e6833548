#pragma once

#include "app/backup/keptrecovery.h"
#include "app/domain/account.h"
#include "app/security/passwords.h"
#include "app/site/sitecode.h"
#include "app/station/provisionanswers.h"
#include "app/station/stationcore.h"

#include <functional>
#include <optional>

namespace madoguchi {

/// Sets a station up from answers that were given beforehand (config.md, --provision): the passphrase of its
/// certificate (where it asks the service directly), its recovery key and sheet, the clinic's pairing code
/// (where it shares a folder with other stations), its first accounts. The accounts come last and all at
/// once: a station is set up, or may be set up again.
class Provisioning
{
public:
    /// Makes a new recovery key, writes its sheet to `file` and gives what the station keeps of it.
    /// StoreReadOnly, StoreFull; StoreBusy where there is a file of that name.
    using MakeSheet = std::function<Outcome<KeptRecovery>(const QString &file)>;

    /// All outlive it.
    Provisioning(StationCore &core, const Passwords &passwords, MakeSheet makeSheet);

    /// The answers have no problemsOf. What was done, a line each in the station's language. NotPermitted
    /// with code "accounts-exist" where it is set up. Password… with the account's id as code;
    /// SettingsInvalid with what is missing; StationCertificate…; the store's, the keys'.
    Outcome<QStringList> run(const ProvisionAnswers &answers, Secrets secrets);

    /// The pairing code that run() has made for the clinic, and its number; empty: none was made.
    [[nodiscard]] const QStringList &madeCode() const { return m_madeCode; }

    /// There are accounts: nothing may be set up any more.
    Outcome<bool> isSetUp();

private:
    Outcome<Done> keepPassphrase(Secrets &secrets, QStringList &done);
    Outcome<Done> pair(const std::optional<SiteCode> &typed, QStringList &done);
    Outcome<Done> makeRecoveryKey(const QString &file, QStringList &done);
    Outcome<QList<StaffAccount>> accountsOf(const ProvisionAnswers &answers, const Secrets &secrets);
    Outcome<Done> addAccounts(const QList<StaffAccount> &accounts, QStringList &done);
    Outcome<StaffAccount> accountOf(const StaffMember &member, const SecretBytes &password);

    StationCore &m_core;
    const Passwords &m_passwords;
    MakeSheet m_makeSheet;
    QStringList m_madeCode{};
};

} // namespace madoguchi
