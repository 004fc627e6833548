#pragma once

#include "app/domain/pii.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace madoguchi {

/// Where somebody at the desk has read a subsidy.
enum class SubsidySource {
    Paper, ///< the 受給者証 itself
    Terminal ///< the certified terminal's own screen
};

/// 公費: what pays a part of a patient's bill besides the insurance (公費負担医療, 地方単独の医療費助成), as
/// it was read.
struct Subsidy
{
    QString payer{}; ///< 公費負担者番号, 8 digits; the first two are the 法別番号
    Pii<QString> recipient{}; ///< 公費受給者番号, 7 digits
    QDate from{}; ///< invalid: not said
    QDate until{}; ///< last day; invalid: not said
    SubsidySource source = SubsidySource::Paper; ///< where it was read the last time
    QDate confirmedOn{}; ///< on this day of the clinic
    bool operator==(const Subsidy &) const = default;

    [[nodiscard]] QString law() const { return payer.left(2); } ///< 法別番号
};

/// A claim has room for 第一公費 to 第四公費.
inline constexpr int mostSubsidies = 4;

/// The same one, perhaps renewed: payer and recipient agree.
[[nodiscard]] bool isSameSubsidy(const Subsidy &one, const Subsidy &other);

/// What was said about 公費 at one reception (front-desk.md T19).
enum class SubsidyState {
    NotAsked,
    Present, ///< 取得
    NotConsentedOrLost, ///< 未同意または喪失: the system does not tell them apart
    NotConnected ///< 自治体未対応: the patient's area tells nothing
};

/// What was told at once: read by a person today, by a message perhaps one day.
struct SubsidyAnswer
{
    SubsidyState state = SubsidyState::NotAsked;
    QList<Subsidy> told{}; ///< counts with Present alone
};

/// What two places have of one patient, however many: of the same one the newer says more, but an end or a
/// beginning that it does not say stays as it was.
[[nodiscard]] QList<Subsidy> joined(const QList<Subsidy> &older, const QList<Subsidy> &newer);
/// What stands of `stored` after `answer`. What is told is added, or renews what is the same (joined).
/// Whatever is not told stays: no answer ends a subsidy, since none can say that it is over. Nothing: they
/// would be more than a claim takes, and a person has to end one first.
[[nodiscard]] std::optional<QList<Subsidy>> afterAnswer(
    const QList<Subsidy> &stored, const SubsidyAnswer &answer);
/// Without this one: a person has asked the patient, who says that it is over. Nothing: it is not there.
[[nodiscard]] std::optional<QList<Subsidy>> withoutSubsidy(
    const QList<Subsidy> &stored, const Subsidy &ended);
/// With this one confirmed by nobody: it was the wrong one, or the wrong patient's. When it was confirmed
/// before is not known any more. Nothing: it is not there, or does not count as confirmed on `day`.
[[nodiscard]] std::optional<QList<Subsidy>> withoutConfirmation(
    const QList<Subsidy> &stored, const Subsidy &taken, const QDate &day);

/// 公費 of one reception.
struct Subsidies
{
    SubsidyState state = SubsidyState::NotAsked; ///< what was said at this reception
    QList<Subsidy> all{}; ///< what stands of its patient
    /// Nobody is surely known to keep them for (yet): they stand in this reception alone.
    bool ofReceptionOnly = false;
    bool operator==(const Subsidies &) const = default;
};

/// How one subsidy stands on a day.
enum class SubsidyMark {
    Confirmed, ///< on that day
    NotConfirmed, ///< on an earlier day, or never
    NotBegun,
    Expired ///< its last day is past; it is kept all the same
};
[[nodiscard]] SubsidyMark markOf(const Subsidy &subsidy, const QDate &day);
/// Present as soon as one of them is confirmed on `day`, whatever was said besides; and not by itself.
[[nodiscard]] SubsidyState stateOn(const Subsidies &subsidies, const QDate &day);

} // namespace madoguchi
