#include "widgets/common/codefield.h"

#include "widgets/common/theme.h"
#include "widgets/common/zoom.h"

#include <QKeyEvent>

namespace madoguchi {

namespace {

/// What remains of typed or pasted text: "123 456" and １２３４５６ are codes too.
QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit() && digits.size() < CodeField::digits)
            digits.append(QChar(u'0' + c.digitValue()));
    }
    return digits;
}

} // namespace

SecretBytes takenFrom(QLineEdit &field)
{
    QString typed = field.text();
    field.setText({}); // unlike clear(), this empties the undo stack
    return SecretBytes::taking(typed);
}

CodeField::CodeField(bool hidden, QWidget *parent)
    : QLineEdit(parent)
{
    setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    setAttribute(Qt::WA_InputMethodEnabled, false); // digits come as digits, whatever the input method is at
    setEchoMode(hidden ? QLineEdit::Password : QLineEdit::Normal);
    setAlignment(Qt::AlignCenter);
    Zoom::instance().apply(this, [this] {
        QFont large = theme::font(theme::namePoints, true);
        large.setLetterSpacing(QFont::AbsoluteSpacing, 8);
        setFont(large);
    });
    setMinimumHeight(theme::touchTarget);
    connect(this, &QLineEdit::textEdited, this, &CodeField::clean);
}

void CodeField::keyPressEvent(QKeyEvent *event)
{
    // One press is one digit: a key that is held down fills no code.
    const bool isDigit = !event->text().isEmpty() && event->text().front().isDigit();
    if (isDigit && event->isAutoRepeat())
        return;
    if (isDigit && isFull() && !hasSelectedText())
        return;
    QLineEdit::keyPressEvent(event);
}

void CodeField::clean(const QString &typed)
{
    const QString wanted = digitsOf(typed);
    if (wanted != typed)
        setText(wanted);
    if (isFull())
        Q_EMIT filled();
}

SecretBytes CodeField::take()
{
    return takenFrom(*this);
}

} // namespace madoguchi
