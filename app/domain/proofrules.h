#pragma once

#include <QDate>
#include <QList>
#include <QString>

namespace madoguchi {

/// How far what a patient shows at the desk counts on a day.
enum class ProofStanding {
    Accepted,
    IfConfirmed, ///< only where the answer says that the insurance is valid: an expired card in its grace
    NotAlone, ///< never by itself: it says a number, and not whose
    Ended, ///< not any more
    NotYet ///< does not exist yet
};

/// One line of the rules: what counts how from which day to which (資格の提示).
struct ProofRule
{
    QString kind{}; ///< as isNumberProof, and "notice-alone", which is never received by
    QDate from{}; ///< the first day; invalid: from ever
    QDate until{}; ///< the last day; invalid: no end is known
    ProofStanding standing = ProofStanding::Accepted;
    QString source{}; ///< where the rule stands
};

/// All of them, in the order in which a desk offers them.
[[nodiscard]] const QList<ProofRule> &proofRules();

/// Ended or NotYet where no line covers `day`; Ended for a kind that has no line at all.
[[nodiscard]] ProofStanding proofStanding(const QString &kind, const QDate &day);

/// The kinds to choose from on `day`: what counts, and what is shown often enough to be answered.
[[nodiscard]] QList<QString> proofsOn(const QDate &day);

/// Whether a reception can be made by it on `day`.
[[nodiscard]] bool isReceivedBy(const QString &kind, const QDate &day);

} // namespace madoguchi
