#pragma once

#include "app/domain/consent.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

namespace madoguchi {

/// One line of what Mynaportal shows.
struct LookedAt
{
    QDateTime time{};
    QString institution{};
    ConsentKind kind = ConsentKind::Medication;
    bool viewed = false; ///< a person has looked; false: retrieved
};

/// One visit as the service knows it.
struct StandInVisit
{
    QString id{};
    QString institution{};
    QByteArray challenge{}; ///< base64, the newest; empty: none may be answered
    QDateTime challengeGiven{};
    QDateTime identifiedAt{}; ///< invalid: not identified
    QString personId{};
    QByteArray certificate{}; ///< DER, of the identity
    bool inGrace = false;
    bool closed = false; ///< after DELETE
    Consents consents{};
    ConsentAnswer limit = ConsentAnswer::Unasked;
    QList<LookedAt> looked{};

    [[nodiscard]] bool identified() const { return identifiedAt.isValid(); }
};

/// The visits of all institutions, with their challenges and consents.
class Visits
{
public:
    StandInVisit &open(const QString &institution, const QDateTime &now);
    /// Null: never known, or another institution's.
    [[nodiscard]] StandInVisit *find(const QString &id, const QString &institution);
    [[nodiscard]] const StandInVisit *find(const QString &id) const;
    /// A fresh challenge replaces the visit's.
    static void challengeAgain(StandInVisit &visit, const QDateTime &now);
    /// The visit is identified from now on; earlier visits of that person at that institution lose their
    /// consents.
    void identify(StandInVisit &visit, const QString &personId, const QByteArray &certificate, bool inGrace,
        const QDateTime &now);
    /// The patient stopped: consents go, retrievals and views stay.
    static void close(StandInVisit &visit);
    /// Identified, not stopped visits of that day, and the day before's with a consent that is still open.
    [[nodiscard]] QList<StandInVisit> listed(
        const QString &institution, const QDate &day, const QDateTime &now) const;

private:
    QHash<QString, StandInVisit> m_visits;
};

} // namespace madoguchi
