#include "app/store/storedwords.h"

namespace madoguchi::stored {

QString word(Role role)
{
    switch (role) {
    case Role::Reception:
        return QStringLiteral("reception");
    case Role::Qualified:
        return QStringLiteral("qualified");
    case Role::Administrator:
        break;
    }
    return QStringLiteral("administrator");
}

std::optional<Role> roleOf(const QString &text)
{
    for (const Role role : { Role::Reception, Role::Qualified, Role::Administrator }) {
        if (word(role) == text)
            return role;
    }
    return std::nullopt;
}

std::optional<Failure> failureOf(const QString &text)
{
    const QList<Failure> all = allFailures();
    for (const Failure failure : all) {
        if (failureName(failure) == text)
            return failure;
    }
    return std::nullopt;
}

} // namespace madoguchi::stored
