#include "app/station/recordstrail.h"

namespace madoguchi {

namespace {

/// The code of such a fault says what the answer was (answerEvidence), and nothing of a person.
QString evidenceOf(const Fault &fault)
{
    switch (fault.failure) {
    case Failure::AnswerMalformed:
    case Failure::AnswerForOther:
    case Failure::FolderAnswerUnreadable:
    case Failure::FolderAnswerEncrypted:
    case Failure::RecordsAreDocument:
        return fault.code;
    default:
        return {};
    }
}

} // namespace

RecordsTrail::RecordsTrail(StationCore &core)
    : m_core(core)
    , m_reporter(core)
{
    connect(&m_reporter, &ViewReporter::reported, this, &RecordsTrail::markReported);
    connect(&m_reporter, &ViewReporter::changed, this, &RecordsTrail::waitingChanged);
}

Outcome<QList<qint64>> RecordsTrail::write(
    const OpenedRecords &opened, AuditAct act, const std::optional<Fault> &result)
{
    AuditEntry entry;
    entry.what = act;
    entry.visit = opened.visit;
    entry.patientKey = m_core.patientKeyOf(opened.insurance);
    entry.period = opened.period;
    entry.purpose = opened.isForChart ? QStringLiteral("care chart") : QStringLiteral("care");
    if (result) {
        entry.result = result->failure;
        if (const QString evidence = evidenceOf(*result); !evidence.isEmpty())
            entry.purpose += QLatin1Char(' ') + evidence;
    }
    if (opened.member) {
        entry.staffId = opened.member->id;
        entry.role = opened.member->role;
    }
    QList<qint64> numbers;
    for (const ConsentKind kind : opened.kinds) {
        entry.kind = kind;
        const auto written = m_core.audit(entry);
        if (!written)
            return written.error();
        numbers.append(*written);
    }
    return numbers;
}

Outcome<Done> RecordsTrail::keepViews(const OpenedRecords &opened, const QList<ConsentKind> &kinds,
    const QList<qint64> &entries, const QualifiedStaff &staff)
{
    QList<LoggedView> kept;
    // All or none: what is not shown is no view, and must not be told as one.
    const auto done = m_core.database().transact([&]() -> Outcome<Done> {
        kept.clear();
        for (qsizetype i = 0; i < opened.kinds.size(); ++i) {
            if (!kinds.contains(opened.kinds[i]))
                continue;
            const auto view = keepView(opened.visit, opened.kinds[i], entries.value(i), staff);
            if (!view)
                return view.error();
            kept.append(*view);
        }
        return Done();
    });
    if (!done)
        return done.error();
    m_views = kept + m_views;
    Q_EMIT viewsChanged();
    return Done();
}

Outcome<LoggedView> RecordsTrail::keepView(
    const QUuid &visit, ConsentKind kind, qint64 entry, const QualifiedStaff &staff)
{
    View view;
    view.visit = visit;
    view.kind = kind;
    view.time = m_core.now();
    view.staffId = staff.id;
    view.qualification = staff.qualification;
    view.auditEntry = entry;
    const auto kept = m_reporter.keep(view);
    if (!kept)
        return kept.error();
    LoggedView logged;
    logged.visit = view.visit;
    logged.kind = view.kind;
    logged.time = view.time;
    logged.auditEntry = view.auditEntry;
    return logged;
}

void RecordsTrail::keepAnchor()
{
    QMetaObject::invokeMethod(&m_core, &StationCore::keepAnchor, Qt::QueuedConnection);
}

void RecordsTrail::forgetViews()
{
    m_views.clear();
    Q_EMIT viewsChanged();
}

void RecordsTrail::markReported(const View &view)
{
    for (LoggedView &logged : m_views) {
        if (logged.auditEntry == view.auditEntry)
            logged.reported = true;
    }
    Q_EMIT viewsChanged();
}

} // namespace madoguchi
