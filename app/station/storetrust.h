#pragma once

#include "app/domain/failure.h"
#include "app/domain/rights.h"
#include "app/store/auditentry.h"

#include <QList>
#include <QString>

#include <optional>

namespace madoguchi {

class StationCore;

/// Whether what stands on the disk can be trusted: that nobody else has changed a row (ledger), that the
/// audit is not shorter than it was (anchor), and that the store was made for this station. What is wrong
/// stops no desk, but at a consulting station no records are shown until an administrator has looked at it
/// and accepted it.
class StoreTrust
{
public:
    /// `core` outlives it.
    explicit StoreTrust(StationCore &core);

    /// At every opening, before anything else is written: looks, and writes down what is wrong. A new store
    /// learns which station it is of. `restored`: it comes from a backup.
    void check(const std::optional<Fault> &restored);
    /// At every sign-in: looks at the rows once more.
    void lookAgain();

    /// Why records are refused; nothing: all is well.
    [[nodiscard]] std::optional<Fault> trouble() const;
    /// Everything that an administrator should know.
    [[nodiscard]] QList<Fault> told() const;
    [[nodiscard]] std::optional<Fault> storeTrouble() const; ///< of `told`, for the health line of the store
    [[nodiscard]] std::optional<Fault> auditTrouble() const; ///< the same for the audit's
    [[nodiscard]] const std::optional<Fault> &restored() const { return m_restored; }
    /// The settings name another kind, id or institution than the store was made for: only administrators
    /// get in.
    [[nodiscard]] bool stationChanged() const { return m_station.has_value(); }
    /// StationKindChanged for everybody else than administrators, as long as it is so.
    [[nodiscard]] Outcome<Done> admits(const StaffMember &member) const;

    /// Takes the store as it stands. On the log before it takes effect. AuditNotWritten, the store's.
    Outcome<Done> accept(Granted<Right::ChangeSettings> by);
    /// Takes the settings as they stand: the store is this station's from now on.
    Outcome<Done> confirmStation(Granted<Right::ChangeSettings> by);

private:
    [[nodiscard]] std::optional<Fault> ledgerFault();
    [[nodiscard]] std::optional<Fault> stationFault();
    [[nodiscard]] std::optional<Fault> restoredBefore();
    [[nodiscard]] qint64 lastOf(AuditAct act, const std::optional<Failure> &acceptedTrouble);
    void noteQualified();
    [[nodiscard]] std::optional<Fault> chainFault() const;
    Outcome<Done> writeDown(const Fault &fault, const QString &purpose);

    StationCore &m_core;
    std::optional<Fault> m_ledger;
    std::optional<Fault> m_anchor;
    std::optional<Fault> m_station;
    std::optional<Fault> m_restored;
};

} // namespace madoguchi
