#pragma once

#include <QDateTime>
#include <QString>

namespace madoguchi {

/// オンライン資格確認等コールセンター: whom the desk calls when a ladder has no more rungs (product.md).
namespace callcentre {

QString number(); ///< 0800-080-4583
/// By the clock in Japan: Mon–Fri 8–18, Sat 8–16. Holidays are not known here.
[[nodiscard]] bool isOpen(const QDateTime &moment);

} // namespace callcentre

} // namespace madoguchi
