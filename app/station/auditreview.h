#pragma once

#include "app/domain/administered.h"
#include "app/domain/rights.h"
#include "app/store/auditlog.h"

#include <QTime>

#include <functional>

namespace madoguchi {

/// AuditEntry::purpose of records that were asked for by the person they are of: told by who knows it.
QString ownRecordPurpose();

/// Reads the audit for people: one's own entries, or all of them, as rows or as a file. That somebody looked
/// is on the log before anything is given (security.md 22). Rows name staff and visits, never patients.
class AuditReview
{
public:
    using Audit = std::function<Outcome<qint64>(AuditEntry)>;

    /// `log` outlives it. `dayStarts`: Japan time. `audit` fills in time, station and who is signed in.
    AuditReview(AuditLog &log, QTime dayStarts, Audit audit);

    /// Newest first, at most `most`; `question.staffId` empty: everybody's. SettingsInvalid, code
    /// "audit-act": no such act. AuditNotWritten; the store's.
    Outcome<QList<AuditRow>> all(
        Granted<Right::ReviewAllAudit> right, const AuditQuestion &question, int most);
    /// The same of one's own, whatever `question.staffId` says.
    Outcome<QList<AuditRow>> own(
        Granted<Right::ReviewOwnAudit> right, const AuditQuestion &question, int most);
    /// Every row that fits, as CSV (RFC 4180: UTF-8 with BOM, CRLF, a header line) into `file`: 0600, in
    /// place of a regular file of that name, never through a link. How many rows. Faults of the file:
    /// StoreUnreachable, StoreReadOnly, StoreFull.
    Outcome<qint64> exportAll(
        Granted<Right::ReviewAllAudit> right, const AuditQuestion &question, const QString &file);

private:
    Outcome<QList<AuditRow>> reviewed(const StaffMember &by, const AuditQuestion &question, int most);
    Outcome<Done> write(AuditAct act, const StaffMember &by, const AuditQuestion &question);
    Outcome<QList<AuditRow>> rows(const AuditQuestion &question, int most);

    AuditLog &m_log;
    QTime m_dayStarts;
    Audit m_audit;
};

/// The chain's head in 16 characters, for paper: its first 80 bits in groups of four, without characters that
/// look alike (0 O, 1 I). Empty: an empty log.
QString auditHead16(const QByteArray &link);

} // namespace madoguchi
