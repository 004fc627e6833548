#pragma once

#include "app/central/central.h"
#include "app/central/directsettings.h"
#include "app/central/request.h"

namespace madoguchi {

/// The requests of the contract (central-https.md, Requests) as they go over the line: method, address,
/// headers, body, what success looks like, and how long all of it may take. XML goes out in UTF-8, and comes
/// back in it. The same question under the same key is the same bytes.
class RequestPlans
{
public:
    RequestPlans(const DirectSettings &settings, const DirectTimings &timings);

    [[nodiscard]] const QString &institution() const { return m_institution; }

    [[nodiscard]] RequestPlan health() const;
    [[nodiscard]] RequestPlan openVisit() const;
    [[nodiscard]] RequestPlan identity(const QUuid &visit, const Proof &proof) const;
    [[nodiscard]] RequestPlan consents(const QUuid &visit, const Proof &proof) const;
    [[nodiscard]] RequestPlan registration(const QUuid &visit, const Proof &proof) const;
    [[nodiscard]] RequestPlan forget(const QUuid &visit) const;
    [[nodiscard]] RequestPlan visits(const QDate &day, const QualifiedStaff &staff) const;
    [[nodiscard]] RequestPlan reportView(const ViewReport &report) const;
    [[nodiscard]] RequestPlan viewsOf(const QUuid &visit, const QualifiedStaff &staff) const;
    [[nodiscard]] RequestPlan registrationStatus() const;
    [[nodiscard]] RequestPlan medication(const MedicationQuery &query, const QualifiedStaff &staff) const;
    [[nodiscard]] RequestPlan checkup(const CheckupQuery &query, const QualifiedStaff &staff) const;
    [[nodiscard]] RequestPlan eligibility(const EligibilityQuestion &question) const;
    [[nodiscard]] RequestPlan reference(const ReferenceQuestion &question) const;
    [[nodiscard]] RequestPlan bulk(const BulkQuery &query) const;
    [[nodiscard]] RequestPlan bulkResult(const BulkSlip &slip, const QUuid &key) const;

private:
    [[nodiscard]] RequestPlan plan(const QByteArray &method, const QString &path) const;
    /// `body` as JSON.
    [[nodiscard]] RequestPlan post(const QString &path, const QByteArray &body, const QUuid &key) const;
    /// `body` as XML, answered in XML.
    [[nodiscard]] RequestPlan message(const QString &path, const QByteArray &body, const QUuid &key) const;
    /// Who asks, for which visit, and the longer time that records may take.
    [[nodiscard]] RequestPlan records(
        RequestPlan plan, const QUuid &visit, const QualifiedStaff &staff) const;
    [[nodiscard]] RequestPlan proven(const QUuid &visit, const QString &step, const Proof &proof) const;

    QUrl m_url;
    QString m_institution;
    QString m_terminal;
    DirectTimings::Milliseconds m_records;
    DirectTimings::Milliseconds m_other;
    DirectTimings::Milliseconds m_health;
};

/// 1–64 visible ASCII characters: anything else must not get into a header.
bool fitsStaffHeader(const QString &id);
/// What identifies the message of a question by `key`, and comes back with its answer: always the same for
/// the same key.
QString fileIdentifierOf(const QUuid &key);

} // namespace madoguchi
