#include "widgets/common/plainlabel.h"

#include "app/domain/showntext.h"
#include "widgets/common/colours.h"
#include "widgets/common/zoom.h"

namespace madoguchi {

QString harmless(const QString &text)
{
    return shownText(text);
}

PlainLabel::PlainLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    connect(&Zoom::instance(), &Zoom::changed, this, &PlainLabel::giveFont);
    connect(&Colours::instance(), &Colours::changed, this, &PlainLabel::giveColour);
}

PlainLabel::PlainLabel(const QString &objectName, QWidget *parent)
    : PlainLabel(parent)
{
    setObjectName(objectName);
}

void PlainLabel::setWords(const QString &text)
{
    const QString words = harmless(text);
    setText(words);
    if (accessibleName() != words) // a screen reader is told of each name that is set, also of the same again
        setAccessibleName(words);
}

void PlainLabel::setLook(double points, bool bold, theme::Colour colour)
{
    m_points = points;
    m_bold = bold;
    m_colour = colour;
    giveFont();
    giveColour();
}

void PlainLabel::giveColour()
{
    if (!m_colour)
        return;
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, *m_colour);
    setPalette(colours);
}

void PlainLabel::giveFont()
{
    if (m_points > 0)
        setFont(theme::font(m_points, m_bold));
}

} // namespace madoguchi
