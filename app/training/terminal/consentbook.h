#pragma once

#include "app/domain/consent.h"
#include "app/domain/numberquery.h"
#include "app/training/population.h"

#include <QDateTime>
#include <QList>

namespace madoguchi {

/// The consents given at readers: by institution and insurance, since a request for records names nothing
/// else (oqs-interface.md 4.3).
class ConsentBook
{
public:
    /// A tap registers what was said for each of `coverages`, and ends all that the person had given that
    /// institution before (ruling 43).
    void tap(const QString &institution, const Person &person, const QList<Coverage> &coverages,
        const Consents &said);
    /// Kinds of record that this institution may ask for now about the insurance; the branch counts.
    [[nodiscard]] QList<ConsentKind> openFor(
        const QString &institution, const NumberQuery &insurance, const QDateTime &now) const;

private:
    struct Entry
    {
        QString institution{};
        QString person{};
        Insurance insurance{};
        Consents consents{};
    };
    QList<Entry> m_entries;
};

} // namespace madoguchi
