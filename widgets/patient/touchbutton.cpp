#include "widgets/patient/touchbutton.h"

#include "widgets/common/theme.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>

namespace madoguchi {

namespace {

constexpr int targetHeight = 64; // more than product.md's 48: hands are not always steady
constexpr int textFlags = Qt::AlignCenter | Qt::TextWordWrap;

} // namespace

TouchButton::TouchButton(Kind kind, QWidget *parent)
    : QPushButton(parent)
    , m_kind(kind)
{
    setFocusPolicy(Qt::StrongFocus);
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Preferred, kind == Kind::Key ? QSizePolicy::Expanding : QSizePolicy::Fixed);
    setCheckable(kind == Kind::Language);
}

void TouchButton::setWords(const QString &words)
{
    setText(words);
    setAccessibleName(words);
    updateGeometry();
}

QSize TouchButton::sizeHint() const
{
    const QFontMetrics metrics(font());
    if (m_kind == Kind::Key)
        return { 96, std::max(targetHeight, metrics.height() + 28) };
    // Long answers stand on two lines rather than on a very wide button.
    const int longest = 24 * metrics.averageCharWidth();
    const QRect box = metrics.boundingRect(QRect(0, 0, std::max(longest, 240), 1000), textFlags, text());
    const int least = m_kind == Kind::Language ? 112 : 176;
    const int padding = m_kind == Kind::Primary || m_kind == Kind::Choice ? 36 : 24;
    return { std::max(least, box.width() + 56), std::max(targetHeight, box.height() + padding) };
}

QSize TouchButton::minimumSizeHint() const
{
    return m_kind == Kind::Key ? QSize(targetHeight, targetHeight) : sizeHint();
}

bool TouchButton::isFilled() const
{
    return m_kind == Kind::Primary || (m_kind == Kind::Language && isChecked());
}

void TouchButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(4, 4, -4, -4);
    QColor ground = isFilled() ? theme::accent : theme::surface;
    QColor ink = isFilled() ? theme::onAccent : (m_kind == Kind::Choice ? theme::accent : theme::text);
    QColor edge = m_kind == Kind::Choice || isFilled() ? theme::accent : theme::line;
    if (!isEnabled()) {
        ground = theme::page;
        ink = theme::muted;
        edge = theme::hairline;
    } else if (isDown()) {
        ground = isFilled() ? ground.darker(125) : QColor(theme::accentSoft);
    }
    painter.setPen(QPen(edge, m_kind == Kind::Choice ? 2.5 : 1.5));
    painter.setBrush(ground);
    painter.drawRoundedRect(box, 12, 12);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme::attention, 3));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), 14, 14);
    }
    painter.setPen(ink);
    painter.setFont(font());
    painter.drawText(box.adjusted(10, 2, -10, -2), textFlags, text());
}

void TouchButton::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->isAutoRepeat() && (isEnter || event->key() == Qt::Key_Space))
        return;
    if (isEnter && m_kind != Kind::Key) {
        click();
        return;
    }
    if (isEnter) {
        event->ignore();
        return;
    }
    QPushButton::keyPressEvent(event);
}

void TouchButton::mouseDoubleClickEvent(QMouseEvent *event)
{
    // On the keypad two quick taps are two digits; anywhere else the second one is a slip.
    if (m_kind == Kind::Key)
        QPushButton::mouseDoubleClickEvent(event);
}

} // namespace madoguchi
