#pragma once

#include "app/training/standin/identification.h"
#include "app/training/standin/keptanswers.h"
#include "app/training/standin/numberquestions.h"
#include "app/training/standin/records.h"
#include "app/training/standin/visitlist.h"

#include <QHash>

#include <functional>

namespace madoguchi {

/// What the contract answers under which method and path.
enum class Route {
    Health,
    OpenVisit,
    Identity,
    Consents,
    Registration,
    DeleteVisit,
    ListVisits,
    PostView,
    GetViews,
    Eligibility,
    Bulk,
    BulkResult,
    Medication,
    Checkup,
    Reference,
    RegistrationStatus
};

/// Takes a request to its use case, through the idempotency rules.
class Router
{
public:
    using Reply = std::function<void(const HttpResponse &)>;
    /// Runs its argument now or, with a delay, later: the time that the work takes.
    using Later = std::function<void(std::function<void()>)>;

    explicit Router(World &world);

    /// Replies exactly once, perhaps later.
    void handle(Exchange exchange, const Later &later, Reply reply);
    /// How often the work under an idempotency key was done and ended with success: never more than once in
    /// 24 hours.
    [[nodiscard]] int acceptances(const QByteArray &key) const { return m_accepted.value(key.toLower()); }
    /// `GET /v1/health`, also during maintenance.
    static bool isHealth(const HttpRequest &request);
    QDateTime maintenanceUntil{}; ///< invalid: none

private:
    struct Match
    {
        Route route = Route::Health;
        QString visit{};
    };
    [[nodiscard]] static Result<Match, Problem> match(const HttpRequest &request);
    [[nodiscard]] static std::optional<Problem> formFault(const HttpRequest &request, Route route);
    void handlePost(Route route, const Exchange &exchange, const Later &later, Reply reply);
    [[nodiscard]] KeptAnswers::Kept perform(Route route, const Exchange &exchange);
    /// A repeat is first examined as if new.
    [[nodiscard]] std::optional<Problem> examine(
        Route route, const Exchange &exchange, const QList<ConsentKind> &kinds);
    [[nodiscard]] HttpResponse health(const QDateTime &now) const;

    World &m_world;
    Faces m_faces;
    Identification m_identification;
    Records m_records;
    NumberQuestions m_numbers;
    VisitList m_list;
    KeptAnswers m_kept;
    QHash<QByteArray, int> m_accepted;
};

} // namespace madoguchi
