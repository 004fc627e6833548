#include "app/domain/staff.h"

namespace madoguchi {

QString contractWord(StationKind kind)
{
    return kind == StationKind::Desk ? QStringLiteral("desk") : QStringLiteral("consulting");
}

QString contractWord(Qualification qualification)
{
    switch (qualification) {
    case Qualification::Dentist:
        return QStringLiteral("dentist");
    case Qualification::Pharmacist:
        return QStringLiteral("pharmacist");
    case Qualification::Doctor:
        break;
    }
    return QStringLiteral("doctor");
}

std::optional<Qualification> qualificationFromContract(const QString &word)
{
    for (const Qualification qualification :
        { Qualification::Doctor, Qualification::Dentist, Qualification::Pharmacist }) {
        if (contractWord(qualification) == word)
            return qualification;
    }
    return std::nullopt;
}

} // namespace madoguchi
