#include "widgets/patient/touchbutton.h"

#include "widgets/common/ink.h"
#include "widgets/common/rubytext.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>

namespace madoguchi {

namespace {

constexpr int targetHeight = 64; // more than product.md's 48: hands are not always steady
constexpr int textFlags = Qt::AlignCenter | Qt::TextWordWrap;
constexpr int aroundWords = 56; // left and right together

} // namespace

TouchButton::TouchButton(Kind kind, QWidget *parent)
    : QPushButton(parent)
    , m_kind(kind)
{
    setFocusPolicy(Qt::StrongFocus);
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Preferred, kind == Kind::Key ? QSizePolicy::Expanding : QSizePolicy::Fixed);
    setCheckable(kind == Kind::Language || kind == Kind::Tool);
}

void TouchButton::setWords(const QString &words)
{
    const QString plain = furigana::plain(words);
    m_phrases = furigana::phrases(words);
    setText(plain);
    setAccessibleName(plain);
    claimHeight();
}

void TouchButton::setWidest(int width)
{
    if (width == m_widest)
        return;
    m_widest = width;
    claimHeight();
}

/// The application's style sheet gives every button a least height, which a layout takes for this one's.
void TouchButton::claimHeight()
{
    setMinimumHeight(minimumSizeHint().height());
    updateGeometry();
}

void TouchButton::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        claimHeight();
}

void TouchButton::showEvent(QShowEvent *event)
{
    QPushButton::showEvent(event);
    claimHeight(); // the style sheet has said its own when it was first shown
}

/// Long answers stand on two lines rather than on a very wide button.
int TouchButton::wordsWidth() const
{
    const int longest = std::max(24 * QFontMetrics(font()).averageCharWidth(), 240);
    return m_widest > 0 ? std::min(longest, std::max(m_widest - aroundWords, 1)) : longest;
}

int TouchButton::narrowest() const
{
    const QFontMetrics metrics(font());
    int widest = 0;
    const QStringList words = text().split(u' ');
    for (const QString &word : words) {
        // Where there are no blanks, a line may end after any character: only long ones are broken, in
        // halves.
        const bool isLong = word.size() > 14 && word.front().unicode() >= 0x2e80;
        widest = std::max(widest, metrics.horizontalAdvance(isLong ? word.left(word.size() / 2 + 1) : word));
    }
    return widest + aroundWords;
}

QSize TouchButton::sizeHint() const
{
    const QFontMetrics metrics(font());
    if (m_kind == Kind::Key)
        return { 96, std::max(targetHeight, metrics.height() + 28) };
    if (m_kind == Kind::Tool) {
        const int side = std::max(targetHeight, metrics.height() + 24);
        return { side, side };
    }
    const QRect box = metrics.boundingRect(QRect(0, 0, wordsWidth(), 2000), textFlags, text());
    const bool isNarrow = m_kind == Kind::Language;
    const int least = isNarrow ? 72 : 176;
    const int padding = m_kind == Kind::Primary || m_kind == Kind::Choice ? 36 : 24;
    return { std::max(least, box.width() + (isNarrow ? 28 : aroundWords)),
        std::max(isNarrow ? 56 : targetHeight, box.height() + padding) };
}

QSize TouchButton::minimumSizeHint() const
{
    return m_kind == Kind::Key ? QSize(targetHeight, std::max(48, QFontMetrics(font()).height() + 12))
                               : sizeHint();
}

bool TouchButton::isFilled() const
{
    return m_kind == Kind::Primary || (isCheckable() && isChecked());
}

/// Letters of two sizes, or a disc that is half filled. Both as on a cash machine.
void TouchButton::paintMark(QPainter &painter, const QRectF &box) const
{
    const qreal side = std::min(box.width(), box.height()) * 0.62;
    QRectF mark(0, 0, side, side);
    mark.moveCenter(box.center());
    if (m_mark == Mark::Contrast) {
        painter.setPen(QPen(painter.pen().color(), 2.5));
        painter.drawEllipse(mark);
        painter.setBrush(painter.pen().color());
        painter.drawPie(mark, 90 * 16, -180 * 16);
        return;
    }
    QFont letter = font();
    letter.setBold(true);
    letter.setPixelSize(static_cast<int>(side * 0.62));
    painter.setFont(letter);
    painter.drawText(mark.adjusted(-side, 0, -side * 0.52, side * 0.04), Qt::AlignRight | Qt::AlignBottom,
        QStringLiteral("A"));
    letter.setPixelSize(static_cast<int>(side));
    painter.setFont(letter);
    painter.drawText(mark.adjusted(side * 0.44, -side, side, side * 0.12), Qt::AlignLeft | Qt::AlignBottom,
        QStringLiteral("A"));
}

/// The words are never smaller or less for their readings.
void TouchButton::paintWords(QPainter &painter, const QRectF &box) const
{
    const RubyText words(m_phrases, font());
    if (!words.hasRuby() || !words.paintIn(painter, box.adjusted(6, 2, -6, -2)))
        painter.drawText(box.adjusted(10, 2, -10, -2), textFlags, text());
}

void TouchButton::paintEvent(QPaintEvent *)
{
    const Ink colours = inkOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(4, 4, -4, -4);
    QColor ground = isFilled() ? colours.accent : colours.surface;
    QColor ink = isFilled() ? colours.onAccent : (m_kind == Kind::Choice ? colours.accent : colours.text);
    QColor edge = m_kind == Kind::Choice || isFilled() ? colours.accent : colours.line;
    if (!isEnabled()) {
        ground = colours.page;
        ink = colours.muted;
        edge = colours.hairline;
    } else if (isDown()) {
        ground = isFilled() ? ground.darker(125) : colours.accentSoft;
    }
    painter.setPen(QPen(edge, m_kind == Kind::Choice || colours.strong ? 2.5 : 1.5));
    painter.setBrush(ground);
    painter.drawRoundedRect(box, 12, 12);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colours.ring, 3));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), 14, 14);
    }
    painter.setPen(ink);
    painter.setBrush(Qt::NoBrush);
    painter.setFont(font());
    if (m_mark == Mark::None)
        paintWords(painter, box);
    else
        paintMark(painter, box);
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
