#pragma once

#include "app/domain/failure.h"
#include "app/domain/reception.h"
#include "widgets/common/sheet.h"

#include <QDate>
#include <QString>

#include <array>
#include <optional>

namespace madoguchi {

/// What a patient is given to take along when something is to be done elsewhere. Says nothing of who it is.
enum class Handout {
    Renewal, ///< 電子証明書の更新
    PinReset, ///< 暗証番号の再設定
    Mynaportal, ///< how to show the insurance on one's own phone
    Registration ///< 利用申込: the card as insurance card
};
inline constexpr std::array allHandouts{ Handout::Renewal, Handout::PinReset, Handout::Mynaportal,
    Handout::Registration };

/// Which one helps with `fault`, if one does.
std::optional<Handout> handoutFor(const Fault &fault);
/// With `certificate`, `validity`: as above.
std::optional<Handout> handoutFor(CertificateState certificate);
std::optional<Handout> handoutFor(Validity validity);

/// Its title, e.g. for a button. `language` empty: the current one.
QString handoutTitle(Handout handout, const QString &language = {});
/// `clinic` may be empty; `day` invalid: for whatever day it is given on.
Sheet handoutSheet(Handout handout, const QDate &day, const QString &clinic, const QString &language = {});

} // namespace madoguchi
