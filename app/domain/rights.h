#pragma once

#include "app/domain/staff.h"

#include <QString>

#include <utility>

namespace madoguchi {

class StaffSession;

/// One row of the matrix "Who may do what" (security.md).
enum class Right {
    SeeEligibility, ///< eligibility, limit information and whether consents were given, with names
    SeeRecords, ///< never by this alone: a RecordsPermit is needed besides
    VisualCheck, ///< each in the audit review by name
    OralLimitConsent, ///< the same
    ChangeSettings, ///< settings and certificates of the station
    ManageStaff,
    GrantQualification, ///< one half of it: see GrantedTogether
    BreakGlass, ///< one half of it: see GrantedTogether
    ReviewOwnAudit,
    ReviewAllAudit,
    HandOver, ///< export of eligibility
};

/// Whether `role` has `right` at a station of kind `station`. Everything not named there is refused.
[[nodiscard]] bool may(Role role, Right right, StationKind station);

/// That the person who is signed in has a right. Only the staff session can make one; good for one call:
/// moved into it.
template <Right right> class Granted
{
public:
    Granted(Granted &&) = default;
    Granted &operator=(Granted &&) = default;
    Granted(const Granted &) = delete;
    Granted &operator=(const Granted &) = delete;

    [[nodiscard]] const StaffMember &by() const { return m_by; }

private:
    friend class StaffSession;
    explicit Granted(StaffMember by)
        : m_by(std::move(by))
    { }

    StaffMember m_by;
};

/// That two persons want it together: a signed-in administrator, and a qualified account that gave its
/// password for this (security.md 7, 9). At first run, while there is no qualified account yet, the
/// administrator alone.
template <Right right> class GrantedTogether
{
public:
    GrantedTogether(GrantedTogether &&) = default;
    GrantedTogether &operator=(GrantedTogether &&) = default;
    GrantedTogether(const GrantedTogether &) = delete;
    GrantedTogether &operator=(const GrantedTogether &) = delete;

    [[nodiscard]] const QString &administrator() const { return m_administrator; }
    /// Empty: the first one of the station.
    [[nodiscard]] const QString &qualified() const { return m_qualified; }

private:
    friend class StaffSession;
    GrantedTogether(QString administrator, QString qualified)
        : m_administrator(std::move(administrator))
        , m_qualified(std::move(qualified))
    { }

    QString m_administrator;
    QString m_qualified;
};

} // namespace madoguchi
