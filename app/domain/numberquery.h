#pragma once

#include "app/domain/pii.h"

#include <QDate>
#include <QString>

namespace madoguchi {

/// What a person is looked up by without a card: the insurance as the patient shows it at the desk. Only
/// limit information can be agreed to by word of mouth, never a record.
struct NumberQuery
{
    QString insurerNumber{}; ///< 8 wide, padded with blanks on the left
    Pii<QString> symbol{}; ///< empty for late-elderly
    Pii<QString> number{};
    Pii<QString> branch{}; ///< 2 digits; empty: not known
    Pii<QDate> birthdate{};
    bool limitConsent = false; ///< ticked at the desk for this reception (oqs-interface.md ruling 22)
    bool operator==(const NumberQuery &) const = default;
};

/// 照会番号: the clinic's own patient number, registered for one insurance (OQSsiimm01).
struct ReferenceRegistration
{
    Pii<QString> referenceNumber{}; ///< 1 to 50 characters
    QString insurerNumber{};
    Pii<QString> symbol{};
    Pii<QString> number{};
    Pii<QString> branch{};
    bool operator==(const ReferenceRegistration &) const = default;
};

/// The first item that has not the form the service takes (oqs-interface.md 2.1), by its element's name:
/// "InsurerNumber", "Birthdate" …; empty: all have it. `today`: nobody is born after it.
[[nodiscard]] QString malformedItem(const NumberQuery &query, const QDate &today);
/// The same for 3.1; "ReferenceNumber" too.
[[nodiscard]] QString malformedItem(const ReferenceRegistration &registration);

} // namespace madoguchi
