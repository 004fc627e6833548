#pragma once

#include "app/domain/staff.h"
#include "app/training/centre/centre.h"
#include "app/training/pki.h"
#include "app/training/standin/proofverifier.h"
#include "app/training/standin/visits.h"

#include <QMap>
#include <QSet>
#include <QStringList>

namespace madoguchi {

/// How the stand-in is set up. Institutions that are not named here are facility-unknown.
struct StandInConfig
{
    QStringList institutions{ QStringLiteral("1319999998") };
    /// What the clinic may ask about: goes into Madoguchi-Ask. With Limit: the screens of 2021.
    QList<ConsentKind> asks{ ConsentKind::Medication, ConsentKind::Checkup };
    bool shuffle = true; ///< element order of answers is mixed
    quint32 seed = 20261122;
    int bulkLooks = 1; ///< how often a bulk result is not ready yet when it is asked for
};

/// Who is at the other end: read from the station certificate, at every request.
struct Caller
{
    QString institution{};
    QString unit{}; ///< organisational unit as it stands
    StationKind kind = StationKind::Desk; ///< anything but "consulting" counts as a desk
};

/// One request with what belongs to it.
struct Exchange
{
    HttpRequest request{};
    Caller caller{};
    QDateTime now{}; ///< the service's clock
    QString visit{}; ///< from the path
    bool otherPerson = false; ///< fault: answer with another person's data
};

/// How many statements of each kind were verified and accepted.
struct VerifiedStatements
{
    int identity = 0;
    int consent = 0;
    int registration = 0;
    bool operator==(const VerifiedStatements &) const = default;
};

/// Everything that the service knows. Lives on the service's thread.
struct World
{
    World(const Population &people, TrainingPki &authorities, StandInConfig configuration)
        : centre(people, configuration.institutions, configuration.shuffle, configuration.seed)
        , pki(&authorities)
        , config(std::move(configuration))
        , verifier(authorities.cardCaDer())
    {
        for (const Person &person : centre.population.people()) {
            if (person.card.registered)
                registered.insert(person.id);
        }
    }

    Centre centre;
    TrainingPki *pki;
    StandInConfig config;
    ProofVerifier verifier;
    Visits visits{};
    QSet<QString> registered{}; ///< ids of persons whose card is registered for insurance use
    VerifiedStatements verified{};
};

} // namespace madoguchi
