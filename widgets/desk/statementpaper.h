#pragma once

#include "app/domain/reception.h"

#include <QRectF>
#include <QString>

class QPainter;

namespace madoguchi {

/// 被保険者資格申立書: what a patient fills in and signs when the eligibility cannot be confirmed. What is
/// known of the person stands on it already; of an insurance that did not hold, nothing does.
struct StatementPaper
{
    int number = 0; ///< of the reception; 0: of none
    QDate day{};
    QString clinic{}; ///< may be empty
    Patient patient{}; ///< empty: to be filled in
    QString insurerNumber{}; ///< as it was typed at the desk; empty: to be filled in
};

/// A name with ● is left to be filled in: no paper may carry it.
StatementPaper statementOf(const Reception &reception, const QString &clinic);

/// Paints `paper` into `page`, upright; A4 and A5 alike, as every size follows the page's width, and a roll
/// of 80 mm with what is to be filled in below each other. In Japanese whatever the staff reads: it goes to
/// the insurer.
void paintStatement(QPainter &painter, const QRectF &page, const StatementPaper &paper);

} // namespace madoguchi
