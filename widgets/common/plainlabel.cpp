#include "widgets/common/plainlabel.h"

#include "app/domain/showntext.h"
#include "widgets/common/theme.h"

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
