#include "app/domain/proofrules.h"

#include <algorithm>

namespace madoguchi {

namespace {

constexpr const char *endOfCards
    = "https://www.mhlw.go.jp/stf/newpage_50657.html (no new cards from 2024-12-02, "
      "all past their validity by 2025-12-01)";
constexpr const char *graceOfCards
    = "https://hodanren.doc-net.or.jp/info/news/2025-06-30 (expired cards that the "
      "number query confirms, to 2026-03-31; no later notice was seen)";
constexpr const char *withoutReader
    = "https://www.mhlw.go.jp/content/10200000/001120087.pdf (notice of 2023-07-10: "
      "the card could not be read)";
constexpr const char *certificates
    = "https://prorelations.jp/?p=550 (資格確認書 and 資格情報のお知らせ instead of "
      "cards; the notice alone is no proof)";

ProofRule rule(const char *kind, QDate from, QDate until, ProofStanding standing, const char *source)
{
    return { QString::fromLatin1(kind), from, until, standing, QString::fromUtf8(source) };
}

} // namespace

const QList<ProofRule> &proofRules()
{
    using enum ProofStanding;
    static const QDate newProofs(2024, 12, 2);
    static const QList<ProofRule> rules{
        rule("certificate", newProofs, {}, Accepted, certificates),
        rule("notice", newProofs, {}, Accepted, certificates),
        rule("mynaportal", QDate(2023, 7, 10), {}, Accepted, withoutReader),
        rule("statement", QDate(2023, 7, 10), {}, Accepted, withoutReader),
        rule("insurance-card", {}, QDate(2025, 12, 1), Accepted, endOfCards),
        rule("insurance-card", QDate(2025, 12, 2), QDate(2026, 3, 31), IfConfirmed, graceOfCards),
        rule("notice-alone", newProofs, {}, NotAlone, certificates),
    };
    return rules;
}

ProofStanding proofStanding(const QString &kind, const QDate &day)
{
    ProofStanding outside = ProofStanding::Ended;
    for (const ProofRule &one : proofRules()) {
        if (one.kind != kind)
            continue;
        const bool early = one.from.isValid() && day < one.from;
        const bool late = one.until.isValid() && day > one.until;
        if (!early && !late)
            return one.standing;
        outside = early ? ProofStanding::NotYet : ProofStanding::Ended;
    }
    return outside;
}

QList<QString> proofsOn(const QDate &day)
{
    QList<QString> kinds;
    for (const ProofRule &one : proofRules()) {
        const ProofStanding standing = proofStanding(one.kind, day);
        if (standing != ProofStanding::Ended && standing != ProofStanding::NotYet
            && !kinds.contains(one.kind))
            kinds.append(one.kind);
    }
    return kinds;
}

bool isReceivedBy(const QString &kind, const QDate &day)
{
    const ProofStanding standing = proofStanding(kind, day);
    return standing == ProofStanding::Accepted || standing == ProofStanding::IfConfirmed;
}

} // namespace madoguchi
