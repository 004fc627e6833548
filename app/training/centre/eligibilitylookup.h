#pragma once

#include "app/training/centre/centre.h"

#include <QDateTime>

namespace madoguchi {

/// A question about one person's eligibility by insurance number.
struct NumberAsked
{
    QString institution{};
    QString fileIdentifier{};
    QDate confirmFor{};
    NumberQuery person{};
    QDateTime at{}; ///< when it is answered
    bool otherPerson = false; ///< fault: somebody else is answered about
};

/// The answer to a number (OQSsiquc01), as of the day asked for (oqs-interface.md ruling 42).
Eligibility lookUp(const Centre &centre, const NumberAsked &asked);

/// A card that was shown, with what its holder said.
struct CardShown
{
    QString institution{};
    QString fileIdentifier{};
    const Person *person = nullptr;
    const Person *answeredAbout = nullptr; ///< fault: somebody else; null: the person
    QDateTime at{};
    bool inGrace = false; ///< the certificate has expired, and is in its grace
    bool withConsents = true; ///< false: before anything was asked
    Consents consents{};
    std::optional<bool> limit{}; ///< what is told of limits and diseases; absent: no flag
};

/// A face result.
Eligibility lookUp(const Centre &centre, const CardShown &shown);

/// What a remark says on a valid answer (ProcessingResultCode); the real list is not public.
inline constexpr auto remarkNearExpiry = "SYN-0101";
inline constexpr auto remarkInGrace = "SYN-0102";

} // namespace madoguchi
