#include "app/store/storedwords.h"

#include <QHash>

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
    static const QHash<QString, Failure> byName = [] {
        QHash<QString, Failure> all;
        for (const Failure failure : allFailures())
            all.insert(failureName(failure), failure);
        return all;
    }();
    const auto found = byName.constFind(text);
    return found == byName.constEnd() ? std::nullopt : std::optional(*found);
}

} // namespace madoguchi::stored
