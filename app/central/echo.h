#pragma once

#include "app/central/central.h"

#include <optional>

namespace madoguchi {

/// How much an answer must repeat of what it answers. Compared as in oqs-interface.md ruling 8.
enum class EchoRule {
    Direct, ///< whatever was sent (central-https.md, Echo)
    Folder ///< the file's name has tied the answer to its question: what only repeats it may be absent, and
           ///< is a finding (ruling 18)
};

/// What every answer repeats: who asked, and under which identifier.
struct Sent
{
    QString institution{};
    QString fileIdentifier{};
    EchoRule rule = EchoRule::Direct;
};

/// Whether the results of an answer may be one person's (oqs-interface.md ruling 24): one, or two of one
/// birth date of which one is 医療扶助. Several candidates (validity 5) differ by what makes them candidates:
/// only a settled answer must be of one person.
bool isOfOnePerson(const Eligibility &answer);

/// Whether a face result answers for this institution and this visit, and its results for one person
/// (central-https.md, Echo; oqs-interface.md ruling 24): several insurances of one person share the birth
/// date, and one of two is 医療扶助.
bool echoes(const Eligibility &answer, const QString &institution, const QUuid &visit);

/// Whether records answer for this institution, this request and the person of the visit: name,
/// birth date, and kana and sex where the visit states them. Nobody is known by what is absent on both sides.
bool echoes(const MedicationRecord &answer, const QString &institution, const MedicationQuery &query);
bool echoes(const CheckupRecord &answer, const QString &institution, const CheckupQuery &query);

/// Whether the results are those of the person asked about (ruling 24): one carries the insurer, number,
/// birth date and, where sent, branch; a second has the same birth date, and one of the two is 医療扶助.
/// Several candidates (validity 5) all have the insurer, symbol, number and birth date. No results: they are
/// nobody else's.
bool areOf(const NumberQuery &asked, const Eligibility &answer);

/// Whether it is the same question: insurer, symbol, number, branch and birth date.
bool sameQuestion(const NumberQuery &echoed, const NumberQuery &asked);
/// Insurer, number and birth date only: what a unit of a bulk result is known by (ruling 29).
bool samePerson(const NumberQuery &echoed, const NumberQuery &asked);
/// The same person by name and birth date, which both say, and by kana where `known` says it.
bool samePerson(const Patient &one, const Patient &known);

} // namespace madoguchi
