#pragma once

#include "app/domain/consent.h"
#include "app/domain/staff.h"

#include <QString>
#include <QUuid>

namespace madoguchi {

class Consulting;

/// Permission to ask the service for one kind of record of one visit: holding it is the permission. Only the
/// use case of a signed-in, qualified account at a consulting station can make one, and only after the audit
/// entry is on disk (security.md 10). Good for one request: moved into it.
class RecordsPermit
{
public:
    RecordsPermit(RecordsPermit &&) = default;
    RecordsPermit &operator=(RecordsPermit &&) = default;
    RecordsPermit(const RecordsPermit &) = delete;
    RecordsPermit &operator=(const RecordsPermit &) = delete;

    [[nodiscard]] const QUuid &visit() const { return m_visit; }
    [[nodiscard]] ConsentKind kind() const { return m_kind; }
    [[nodiscard]] const QString &staffId() const { return m_staffId; }
    [[nodiscard]] Qualification qualification() const { return m_qualification; }
    /// The audit entry that stands on disk for this view.
    [[nodiscard]] qint64 auditEntry() const { return m_auditEntry; }

private:
    friend class Consulting; // the use case in app/station/consulting, and nobody else
    RecordsPermit(
        const QUuid &visit, ConsentKind kind, QString staffId, Qualification qualification, qint64 auditEntry)
        : m_visit(visit)
        , m_kind(kind)
        , m_staffId(std::move(staffId))
        , m_qualification(qualification)
        , m_auditEntry(auditEntry)
    { }

    QUuid m_visit;
    ConsentKind m_kind;
    QString m_staffId;
    Qualification m_qualification;
    qint64 m_auditEntry;
};

} // namespace madoguchi
