#pragma once

#include "app/central/messages/bulk.h"
#include "app/training/centre/centre.h"

#include <QDateTime>
#include <QHash>

namespace madoguchi {

/// Bulk queries (OQSmuquc): a slip at once, the result when it is asked for often enough.
class BulkDesk
{
public:
    BulkSlip accept(const messages::BulkRequest &request, const QDateTime &now);

    enum class State { Unknown, NotReady, Ready };
    struct Look
    {
        State state = State::Unknown;
        messages::MessageHeader header{}; ///< of NotReady: segment 2
        BulkResult result{}; ///< of Ready
    };
    /// `looks`: how often a result is not ready. Another institution's number is unknown. The result carries
    /// the identifier of the first request, or of this one if it has one (central-https.md).
    Look look(const Centre &centre, const messages::BulkResultRequest &request, int looks,
        const QDateTime &now, bool otherPerson);

private:
    struct Query
    {
        messages::BulkRequest request{};
        int looks = 0;
    };
    QHash<QString, Query> m_queries;
};

} // namespace madoguchi
