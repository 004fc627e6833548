#pragma once

#include "widgets/consulting/rowdelegate.h"

namespace madoguchi {

class CourseModel;

/// The rows of courses, with a painted timeline: a bar is supply, a mark a day whose class tells no days, an
/// open bar what is issued only; a line at each new year and one for today. The same is in words beside it.
class CourseDelegate : public RowDelegate
{
    Q_OBJECT
public:
    /// `model` outlives the delegate.
    CourseDelegate(double points, const CourseModel &model, QObject *parent);

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintYears(QPainter &painter, const QRect &box) const;
    void paintSpans(QPainter &painter, const QRect &box, int row) const;
    [[nodiscard]] int placeOf(const QDate &day, const QRect &box) const;

    const CourseModel &m_model;
};

} // namespace madoguchi
