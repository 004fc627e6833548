#include "widgets/consulting/coursedelegate.h"

#include "widgets/common/theme.h"
#include "widgets/consulting/coursemodel.h"

#include <QPainter>

#include <algorithm>

namespace madoguchi {

namespace {

constexpr int beside = 6; // left and right of the line of time
constexpr int barHeight = 12;
constexpr int leastBar = 3; // a week in three years is to be seen

} // namespace

CourseDelegate::CourseDelegate(double points, const CourseModel &model, QObject *parent)
    : RowDelegate(points, parent)
    , m_model(model)
{ }

int CourseDelegate::placeOf(const QDate &day, const QRect &box) const
{
    const qint64 all = std::max<qint64>(1, m_model.firstDay().daysTo(m_model.lastDay()));
    const qint64 from = std::clamp<qint64>(m_model.firstDay().daysTo(day), 0, all);
    return box.left() + static_cast<int>(from * (box.width() - 1) / all);
}

void CourseDelegate::paintYears(QPainter &painter, const QRect &box) const
{
    painter.setPen(theme::hairline);
    for (int year = m_model.firstDay().year() + 1; year <= m_model.lastDay().year(); ++year) {
        const int place = placeOf(QDate(year, 1, 1), box);
        painter.drawLine(place, box.top(), place, box.bottom());
    }
    if (!m_model.today().isValid())
        return;
    const int place = placeOf(m_model.today(), box);
    painter.setPen(QPen(QColor(theme::muted), 1, Qt::DashLine));
    painter.drawLine(place, box.top(), place, box.bottom());
}

void CourseDelegate::paintSpans(QPainter &painter, const QRect &box, int row) const
{
    const Course *course = m_model.courseAt(row);
    if (!course)
        return;
    const int height = theme::px(barHeight);
    const int top = box.center().y() - height / 2;
    for (const CourseSpan &span : spansWithin(*course, m_model.firstDay(), m_model.lastDay())) {
        const int left = placeOf(span.from, box);
        const int width = std::max(theme::px(leastBar), placeOf(span.to, box) - left);
        const QRect bar(std::min(left, box.right() - width + 1), top, width, height);
        switch (span.kind) {
        case CourseSpan::Kind::Supply:
            painter.fillRect(bar, theme::accent);
            break;
        case CourseSpan::Kind::Day: // half as wide and higher: a moment
            painter.fillRect(bar.adjusted(0, -height / 4, 0, height / 4), theme::text);
            break;
        case CourseSpan::Kind::Issued:
            painter.setPen(QPen(QColor(theme::accent), 1));
            painter.drawRect(bar.adjusted(0, 0, -1, -1));
            break;
        }
    }
}

void CourseDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    RowDelegate::paint(painter, option, index);
    if (index.column() != CourseModel::Timeline || m_model.isHeading(index.row())
        || !m_model.firstDay().isValid() || !m_model.lastDay().isValid())
        return;
    painter->save();
    const QRect box = option.rect.adjusted(beside, 0, -beside, -1);
    paintYears(*painter, box);
    paintSpans(*painter, box, index.row());
    painter->restore();
}

} // namespace madoguchi
