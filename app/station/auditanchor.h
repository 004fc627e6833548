#pragma once

#include "app/store/auditlog.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace madoguchi {

class Vault;

/// The audit's newest place, kept in the key store (security.md 20): the chain may be longer than its anchor,
/// never shorter. Finds what the chain alone cannot: entries cut at the end, and an older store put in the
/// newest one's place.
class AuditAnchor : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it; `vault` is open.
    AuditAnchor(AuditLog &log, Vault &vault, QObject *parent = nullptr);

    /// Compares, at opening, before anything is written to the log. `ledgerWhole`: what Ledger::check found;
    /// with it a shorter chain means that the whole store was put back. AuditCut or StoreOlder (number: how
    /// many entries are missing at least), AuditBroken (number: the entry that is another one; code
    /// "anchor": the anchor itself is none), or the fault of log or key store. From such a fault on nothing
    /// is anchored until accept().
    /// `expected`: this store had an anchor before, so that none is AuditCut (code "anchor") where the log
    /// has entries: an older store and a removed anchor look like a new one.
    Outcome<Done> check(bool ledgerWhole, bool expected = false);
    /// An administrator has accepted the log as it stands: it is anchored anew.
    Outcome<Done> accept();

    /// Keeps the log's head where it moved: after each record view and at the program's end. A failure never
    /// stops the work: it is in fault().
    Outcome<Done> keep();
    /// keep() every 60 s from now on.
    void start();

    /// What stands between log and anchor, or why it could not be kept last; nothing: all is well. For the
    /// health line.
    [[nodiscard]] const std::optional<Fault> &fault() const { return m_fault; }

    /// "1", number, link: how a place stands in the key store. For backups and for --verify-audit.
    static SecretBytes written(const AuditPlace &place);
    /// Nothing: not an anchor.
    static std::optional<AuditPlace> read(const SecretBytes &bytes);
    /// What `place` of the key store says of a log: the same faults as check().
    static Outcome<Done> compare(AuditLog &log, const AuditPlace &place, bool ledgerWhole);

Q_SIGNALS:
    void faultChanged();

private:
    Outcome<Done> put(const AuditPlace &place);
    Outcome<Done> note(const Outcome<Done> &outcome);

    AuditLog &m_log;
    Vault &m_vault;
    AuditPlace m_kept{};
    std::optional<Fault> m_fault{};
    bool m_disputed = false; ///< log and anchor do not fit, and nobody has accepted that yet
    bool m_keeping = false; ///< a key store may turn the event loop, and the timer may knock meanwhile
    QTimer m_timer{};
};

} // namespace madoguchi
