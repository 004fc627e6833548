#pragma once

#include "app/consulting.h"
#include "widgets/common/state.h"

#include <QString>

/// Words of the consulting room that belong to no single widget.
namespace madoguchi::recordswords {

/// Why there is nothing to read, as a heading and what it means: every reason has its own (product.md, reason
/// for emptiness).
struct Absence
{
    Look look{};
    QString title{};
    QString text{};
    bool operator==(const Absence &) const = default;
};

/// From what the visit itself says, before anything was asked for; an open consent gives the invitation to
/// open.
Absence beforeAsking(const ConsultingVisit &visit, ConsentKind kind, const QDateTime &now);
/// From what the use case answered with: Loading, Empty or Refused.
Absence afterAsking(const RecordsView &records, const QDateTime &now = {});
/// The patient was received again at `newer`: consents of this visit have ended with it.
Absence replaced(const QDateTime &newer);
/// What became of asking before, as a sentence for the page of a visit that is opened again: what failed and
/// when, or that the answer is here.
QString lastSaid(ConsentKind kind, const RecordsOutcome &outcome);
/// To a page that failed by the line.
QString lineIsBack(const QDateTime &since);
/// Nobody is chosen; the list could not be had; the list is empty.
Absence nobodyChosen();
Absence noVisits(const std::optional<Fault> &fault);

/// "Received 09:12", with the day where that is not today's. It may be hours before `now`.
QString received(const RecordsView &records, const QDateTime &now);
/// What the patient said to 診療 and 手術, which stand beside the drugs: nobody can tell from rows that are
/// not there. Empty: of records that have nothing beside them.
QString beside(const RecordsView &records, const ConsultingVisit &visit, const QDateTime &now);

/// "23 h 41 min", "9 min", under a minute "59 s". Never negative.
QString timeLeft(const QDateTime &now, const QDateTime &until);
/// A cell of the list: mark and, with an open consent, the time left below it.
QString consentCell(const ConsultingVisit &visit, ConsentKind kind, const QDateTime &now);

} // namespace madoguchi::recordswords
