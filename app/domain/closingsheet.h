#pragma once

#include "app/domain/waitingrequests.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

namespace madoguchi {

/// What a desk's closing sheet says of its day (product.md, The desk): counts, and of the staff who did what
/// stands in the audit review by name; how long patients stood and waited. Nothing in it says who a patient
/// is.
struct ClosingSheet
{
    struct Person
    {
        QString staffId{};
        int visualChecks = 0; ///< confirmed by sight
        int oralConsents = 0; ///< to limit information, ticked
        bool operator==(const Person &) const = default;
    };
    /// A step of the patient's way at this desk's reader, without who.
    struct Step
    {
        QString screen{}; ///< flow::screenName
        int times = 0;
        int medianSeconds = 0;
        int longestSeconds = 0;
        bool operator==(const Step &) const = default;
    };
    /// From the reception to its confirmation, of those that were confirmed.
    struct Waiting
    {
        int confirmed = 0;
        int medianMinutes = 0;
        int longestMinutes = 0;
        bool operator==(const Waiting &) const = default;
    };
    QDate day{};
    QDateTime made{};
    int receptions = 0;
    int unresolved = 0; ///< of those
    int captured = 0; ///< written down in an outage and open still, those of earlier days among them
    int leftOpen = 0; ///< by earlier days, besides
    WaitingRequests requests{};
    int statements = 0; ///< 被保険者資格申立書 that were printed
    int reprints = 0; ///< slips, statements and confirmed eligibilities beyond the first of a reception
    int cardsLeft = 0; ///< on the reader, see Desk::cardsLeftToday
    bool knowsCards = true; ///< false: this desk's reader does not tell of cards
    QList<Step> steps{}; ///< seen since the program was started
    Waiting waiting{};
    QList<Person> staff{}; ///< who did any of it, by id
    QString auditHead{}; ///< 16 characters; empty: no entries
    bool operator==(const ClosingSheet &) const = default;
};

} // namespace madoguchi
