#pragma once

#include "app/assistant.h"
#include "app/backup/keptrecovery.h"
#include "app/support/recoverysheet.h"

#include <QDate>
#include <QString>

namespace madoguchi {

/// The recovery key of a station that is being set up. It lives here until its sheet is on paper, which is
/// proved by a word of each half; then the station is given what it keeps of it.
class NewRecovery
{
public:
    /// The sheet for that station; where one was made for it already, the same.
    const RecoverySheet &sheet(const QString &station, const QString &institution, const QDate &today);
    [[nodiscard]] bool isFor(const QString &station, const QString &institution) const;
    [[nodiscard]] SheetQuestion question() const { return m_question; }
    /// Kana or romaji, spaces ignored. RecoverySheetWrong.
    Outcome<Done> confirm(const QString &ofFirst, const QString &ofSecond);
    [[nodiscard]] bool isConfirmed() const { return m_isConfirmed; }
    [[nodiscard]] const KeptRecovery &kept() const { return m_kept; }

private:
    RecoverySheet m_sheet{};
    KeptRecovery m_kept{};
    SheetQuestion m_question{};
    bool m_isConfirmed = false;
};

} // namespace madoguchi
