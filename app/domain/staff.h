#pragma once

#include <QByteArray>
#include <QMetaType>
#include <QString>

#include <optional>

namespace madoguchi {

enum class StationKind { Desk, Consulting };
QString contractWord(StationKind kind); ///< "desk", "consulting"

/// What an account may do (security.md, Who may do what). An account has one role, never two.
enum class Role { Reception, Qualified, Administrator };

/// 資格: what makes an account Qualified.
enum class Qualification { Doctor, Dentist, Pharmacist };
QString contractWord(Qualification qualification); ///< "doctor", "dentist", "pharmacist"
std::optional<Qualification> qualificationFromContract(const QString &word);

/// Who is signed in. Staff are not patients: ids and names of staff may stand in audit entries, not in logs.
struct StaffMember
{
    QString id{}; ///< 1–64 visible ASCII characters
    QString displayName{};
    Role role = Role::Reception;
    std::optional<Qualification> qualification{}; ///< exactly with Role::Qualified
    bool operator==(const StaffMember &) const = default;
};

} // namespace madoguchi

Q_DECLARE_METATYPE(madoguchi::StaffMember)
