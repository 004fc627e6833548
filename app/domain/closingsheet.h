#pragma once

#include "app/domain/waitingrequests.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

namespace madoguchi {

/// What a desk's closing sheet says of its day (product.md, The desk): counts, and of the staff who did what
/// stands in the audit review by name. Nothing in it says who a patient is.
struct ClosingSheet
{
    struct Person
    {
        QString staffId{};
        int visualChecks = 0; ///< confirmed by sight
        int oralConsents = 0; ///< to limit information, ticked
        bool operator==(const Person &) const = default;
    };
    QDate day{};
    QDateTime made{};
    int receptions = 0;
    int unresolved = 0; ///< of those
    int captured = 0; ///< written down in an outage and open still, those of earlier days among them
    WaitingRequests requests{};
    int statements = 0; ///< 被保険者資格申立書 that were printed
    int reprints = 0; ///< slips, statements and confirmed eligibilities beyond the first of a reception
    int cardsLeft = 0; ///< on the reader, see Desk::cardsLeftToday
    bool knowsCards = true; ///< false: this desk's reader does not tell of cards
    QList<Person> staff{}; ///< who did any of it, by id
    QString auditHead{}; ///< 16 characters; empty: no entries
    bool operator==(const ClosingSheet &) const = default;
};

} // namespace madoguchi
