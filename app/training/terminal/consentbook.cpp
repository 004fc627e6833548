#include "app/training/terminal/consentbook.h"

#include "app/training/centre/samenumber.h"

namespace madoguchi {

void ConsentBook::tap(
    const QString &institution, const Person &person, const QList<Coverage> &coverages, const Consents &said)
{
    m_entries.removeIf(
        [&](const Entry &entry) { return entry.institution == institution && entry.person == person.id; });
    for (const Coverage &coverage : coverages)
        m_entries.append({ institution, person.id, coverage.result.insurance, said });
}

QList<ConsentKind> ConsentBook::openFor(
    const QString &institution, const NumberQuery &insurance, const QDateTime &now) const
{
    QList<ConsentKind> open;
    for (const Entry &entry : m_entries) {
        if (entry.institution != institution || !isNamed(entry.insurance, insurance)
            || !(entry.insurance.branch == insurance.branch))
            continue;
        for (const ConsentKind kind : allConsentKinds) {
            if (entry.consents.of(kind).isOpenAt(now))
                open.append(kind);
        }
    }
    return open;
}

} // namespace madoguchi
