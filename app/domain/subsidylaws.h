#pragma once

#include "app/domain/codes.h"

#include <QString>

#include <optional>

namespace madoguchi {

/// What a 法別番号 stands for in the whole country, short (記載要領, 法別番号及び制度の略称表). Nothing: a
/// number of a prefecture or municipality, whose names differ from place to place, or none at all.
[[nodiscard]] std::optional<CodeWords> subsidyLaw(const QString &law);
/// 地方単独: a prefecture's or municipality's own, by its 法別番号.
[[nodiscard]] bool isLocalSubsidy(const QString &law);

/// 生活保護の医療扶助, which the service tells by itself (EligibilityResult::isMedicalAid).
inline constexpr QLatin1String medicalAidLaw("12");

} // namespace madoguchi
