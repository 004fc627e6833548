#include "widgets/common/plainlabel.h"

#include "widgets/common/theme.h"

namespace madoguchi {

QString harmless(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        // A surrogate pair (𠮷) and a variation selector (葛󠄀) are part of a name and stay.
        const bool harms = c.category() == QChar::Other_Control || c.category() == QChar::Other_Format
            || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph;
        result.append(harms ? QChar(u' ') : c);
    }
    return result;
}

PlainLabel::PlainLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
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
    setAccessibleName(words);
}

void PlainLabel::setLook(double points, bool bold, const QColor &colour)
{
    setFont(theme::font(points, bold));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, colour);
    setPalette(colours);
}

} // namespace madoguchi
