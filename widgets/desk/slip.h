#pragma once

#include "app/domain/pii.h"
#include "app/domain/reception.h"

#include <QDateTime>
#include <QRectF>
#include <QString>

class QPainter;

namespace madoguchi {

/// 受付票: what a patient takes along. Number, time, name; no insurance, no record.
struct Slip
{
    int number = 0;
    QDateTime time{}; ///< of arrival
    Pii<QString> name{};
    QString clinic{}; ///< the clinic's own words at the foot, e.g. its name; may be empty
};

Slip slipOf(const Reception &reception, const QString &clinic);

/// Paints `slip` into `page`, upright, in the current language; every size follows the page's width, so that
/// 80 mm thermal paper and A6 both come out readable.
void paintSlip(QPainter &painter, const QRectF &page, const Slip &slip);

} // namespace madoguchi
