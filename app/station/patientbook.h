#pragma once

#include "app/domain/personcomparison.h"
#include "app/domain/reception.h"
#include "app/station/stationcore.h"
#include "app/store/patients.h"

#include <QString>

namespace madoguchi {

/// Who the stored patients are, beside the receptions: whether an answer is about the one that it leads to,
/// or who was written down for it (personlink.h), and what is known of a patient from then on. In the
/// transaction of whoever keeps the reception. Faults of all: the store's, SealBroken.
class PatientBook
{
public:
    /// `core` outlives it.
    explicit PatientBook(StationCore &core);

    /// Says of a reception whether it is doubtful, and gives what belongs to whom it is surely about: the
    /// patient number, the display name, the last reception of an earlier day, with which the answer is
    /// compared. Of several candidates nobody is recognised. One that was compared at
    /// the desk stays so, unless something else speaks against it now.
    Outcome<Done> recognise(Reception &reception);
    /// What is known of the patient from now on (of 公費: as recognise or freshen has just given them), for
    /// the next comparison (security.md, At rest): nothing of a doubtful one, of several candidates, or
    /// without an insurance number, by which nobody is found again. Of a family's number without branch the
    /// member stays whom it is linked to.
    Outcome<Done> remember(const Reception &reception);
    /// A person has compared. What is stored or was written down follows the answer; or the answer's patient
    /// begins anew, and who was written down is without an answer again.
    Outcome<Done> settle(Reception &reception, bool same);
    /// Whom a doubtful one is about, beside whom its answer names; nothing: it is not doubtful.
    Outcome<std::optional<PersonComparison>> comparison(const Reception &reception);
    /// `number` was typed for it: doubtful from now on, where that is stored for somebody else.
    Outcome<Done> giveNumber(Reception &reception, const QString &number);
    /// Who is stored under the clinic's number, as Patients::byNumber.
    Outcome<std::optional<KnownPatient>> byNumber(const QString &number)
    {
        return m_patients.byNumber(number);
    }
    /// 公費 as they are stored by now: another reception of the same patient may have changed them.
    Outcome<Done> freshen(Reception &reception);
    /// A person has said what stands of them. Kept for the patient, where it is surely known who that is,
    /// else in the reception alone, and for the patient once that is known.
    Outcome<Done> keepSubsidies(Reception &reception);

private:
    using Known = std::optional<KnownPatient>;
    struct Stored
    {
        Known ofNumber{};
        Known ofInsurance{};
        [[nodiscard]] StoredPeople people() const;
    };
    Outcome<Done> recogniseStored(Reception &reception);
    Outcome<Done> settleWritten(Reception &reception, bool same);
    Outcome<Stored> find(const EligibilityResult &answer, const QString &number);
    /// What is stored of the patient from before `day`, the newest: with it the answer is compared.
    [[nodiscard]] static std::optional<LastReception> lastOf(const Stored &stored, const QDate &day);
    /// `own`: the stored rows that are surely this patient's. `isRemembered`: one under its insurance is kept
    /// from now on.
    static void takeSubsidies(Reception &reception, const Stored &own, bool isRemembered);
    /// Nothing is stored under its insurance yet, and it is remembered by it.
    [[nodiscard]] bool isNew(const EligibilityResult &answer, const Stored &stored) const;
    [[nodiscard]] static Stored withoutOthers(const EligibilityResult &answer, Stored stored);
    [[nodiscard]] static Pii<QString> displayNameOf(const EligibilityResult &answer, const Stored &stored);

    StationCore &m_core;
    Patients m_patients;
};

} // namespace madoguchi
