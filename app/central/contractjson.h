#pragma once

#include "app/central/central.h"

#include <QByteArray>

#include <optional>

namespace madoguchi {

/// RFC 3339 with its offset (or Z); invalid for anything else, a time without offset too.
QDateTime timeFromRfc3339(const QString &text);
/// Whether `text` is strict base64 of exactly 32 bytes: a challenge.
bool isChallenge(const QString &text);

/// The proof as the contract writes it; `staff` null but for a visual check.
QByteArray proofJson(const Proof &proof);
/// The body of `POST /v1/visits`: nothing of the patient.
QByteArray openVisitJson(const QString &institution, const QString &terminal);
/// The body of `POST /v1/visits/{visit}/views`.
QByteArray viewJson(ConsentKind kind, const QDateTime &time);

/// The answer to `POST /v1/visits`; nothing where an item is missing or of another form.
std::optional<OpenedVisit> readOpenedVisit(const QByteArray &body);
/// `time` and `maintenanceUntil` of the answer to `GET /v1/health`; the offset is left for the caller.
std::optional<CentralHealth> readHealth(const QByteArray &body);

/// The answer to `GET /v1/registration-status`; nothing where it is not such a list.
std::optional<QList<InsurerRegistration>> readRegistrations(const QByteArray &body);
/// The answer to `GET /v1/visits/{visit}/views`; nothing where it is not such a list.
std::optional<QList<LookedAtRecord>> readLookedAt(const QByteArray &body);

/// `Madoguchi-Ask`: the kinds that may be asked about; words that are not known are left out.
QSet<ConsentKind> readAsk(const QByteArray &header);

/// `Madoguchi-Empty`: why there are no records. Nothing for a header that cannot be made out.
struct EmptyReason
{
    RecordsAbsence absence = RecordsAbsence::NoRecord;
    int year = 0; ///< fiscal year, with InsurerNotRegistered
    QString planned{}; ///< yyyy-MM, with InsurerNotRegistered; empty: not said
};
std::optional<EmptyReason> readEmpty(const QByteArray &header);

} // namespace madoguchi
