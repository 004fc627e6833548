#pragma once

#include "app/domain/reception.h"

#include <QDate>

#include <optional>

namespace madoguchi {

/// What the share that a patient pays today goes by (front-desk.md T10, the notice of 2023-07-10).
enum class ChargeToday {
    NotToday, ///< of an earlier day, or closed: its patient does not stand here
    Figure, ///< the burden ratio is known
    Ticket, ///< 医療扶助: the 医療券 says it
    WhoFirst, ///< perhaps another person, or several fit: first who it is
    AnswerFirst, ///< it is being asked about: the answer comes by itself
    /// The eligibility is confirmed and the ratio is not said: 高齢受給者証 or 資格確認書, else as
    /// Unconfirmed.
    RatioMissing,
    /// Not confirmed. With the Mynaportal screen, the 資格情報のお知らせ, the insurance of the previous visit
    /// or by word of mouth the usual tenths; else the ratio that the 被保険者資格申立書 names.
    Unconfirmed
};
[[nodiscard]] ChargeToday chargeToday(const Reception &reception);

/// The tenths that are usual at this age; nothing: from 70 on the age alone does not tell, or the birth date
/// is not known.
[[nodiscard]] std::optional<int> usualTenths(const QDate &born, const QDate &day);
/// Of whoever this is, as far as it is known, or was typed to ask by.
[[nodiscard]] std::optional<int> usualTenths(const Reception &reception);

} // namespace madoguchi
