#pragma once

#include "app/backup/backups.h"
#include "app/backup/recoverykey.h"
#include "app/security/vault.h"
#include "app/store/auditlog.h"
#include "app/store/database.h"
#include "tests/support/failingkeystore.h"
#include "tests/support/memorykeystore.h"

#include <QDate>
#include <QList>
#include <QStringList>

#include <memory>

namespace madoguchi {

/// A scripted day of a station's store, small enough to be run again for every write of it: from the first
/// opening to the next day. Each step either is done or leaves everything as it was.
class FaultyDay
{
public:
    /// All files of the day lie below `folder`, which must be there.
    explicit FaultyDay(QString folder);

    struct Step
    {
        const char *name;
        Outcome<Done> (FaultyDay::*run)();
        /// What may stand between before and after, once a fault has cut it off; null: nothing.
        const char *between;
    };
    static const QList<Step> &steps();

    Outcome<Done> open();
    /// What a power cut leaves: no orderly close, and the key store goes on.
    void close();
    [[nodiscard]] bool isOpen() const { return m_database != nullptr; }
    /// Everything that stands there, as words: equal for two days exactly where they have kept the same.
    QStringList state();
    /// What is wrong with ledger, audit chain and file; empty: nothing.
    QString whatIsBroken();

    FailingKeyStore &keys() { return m_keys; }
    Database &database() { return *m_database; }
    Vault &vault() { return *m_vault; }

private:
    Outcome<Done> makeDayKey();
    Outcome<Done> keepFirst();
    Outcome<Done> keepSecond();
    Outcome<Done> keepConsents();
    Outcome<Done> confirm();
    Outcome<Done> keepPatient();
    Outcome<Done> addAccount();
    Outcome<Done> countWrongPassword();
    Outcome<Done> showRecords();
    Outcome<Done> reportView();
    Outcome<Done> keepForgetting();
    Outcome<Done> forgetVisit();
    Outcome<Done> putQuestion();
    Outcome<Done> answerQuestion();
    Outcome<Done> askBooked();
    Outcome<Done> keepRecords();
    Outcome<Done> backUp();
    Outcome<Done> restart();
    Outcome<Done> forgetDay();
    Outcome<Done> cutAudit();
    Outcome<Done> beginNextDay();

    Outcome<Done> keep(int seed);
    Outcome<qint64> log(AuditAct act, const QUuid &visit);
    [[nodiscard]] QString storeFile() const { return m_folder + QStringLiteral("/store/station.db"); }
    [[nodiscard]] BackupPlan backupPlan() const;
    QStringList receptionsNow(const QDate &day);
    QStringList othersNow();
    QString count(const QString &sql);

    QString m_folder;
    MemoryKeyStore m_kept{};
    FailingKeyStore m_keys{ m_kept };
    KeptRecovery m_recovery;
    std::unique_ptr<Vault> m_vault{};
    std::unique_ptr<Database> m_database{};
};

} // namespace madoguchi
