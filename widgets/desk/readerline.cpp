#include "widgets/desk/readerline.h"

#include "widgets/common/calendar.h"
#include "widgets/common/theme.h"
#include "widgets/common/zoom.h"
#include "widgets/desk/stepwords.h"

#include <QEvent>

namespace madoguchi {

ReaderLine::ReaderLine(QWidget *parent)
    : PlainLabel(QStringLiteral("readerLine"), parent)
{
    setLook(theme::smallPoints, false, theme::muted);
    setWordWrap(false);
    // Always there, so that the list above stays where it is; what does not fit is told by its tip.
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    Zoom::instance().apply(this, [this] { setFixedHeight(fontMetrics().height() + theme::gapSmall); });
}

void ReaderLine::setStanding(const AtReader &reader, const QString &name, const QString &lastName)
{
    m_reader = reader;
    m_name = name;
    m_lastName = lastName;
    fill();
}

QStringList ReaderLine::running() const
{
    if (m_reader.screen.isEmpty())
        return {};
    const QString step = stepwords::step(m_reader.screen);
    QStringList parts{ m_name.isEmpty() ? tr("At the reader: %1").arg(step)
                                        : tr("At the reader, %1: %2").arg(m_name, step) };
    if (m_reader.pinTriesLeft == 0)
        parts.append(tr("the PIN cannot be used"));
    else if (m_reader.pinTriesLeft > 0)
        parts.append(tr("PIN: %n try(s) left", nullptr, m_reader.pinTriesLeft));
    if (m_reader.faceLocked)
        parts.append(tr("the face is locked"));
    else if (m_reader.faceTry > 0)
        parts.append(tr("face: comparison %1").arg(m_reader.faceTry));
    return parts;
}

void ReaderLine::fill()
{
    QStringList sentences;
    if (const QStringList parts = running(); !parts.isEmpty())
        sentences.append(parts.join(tr("; ", "between what is said of the reader")));
    if (m_reader.last) {
        const QString until = words::time(m_reader.last->at);
        const QString whose = m_lastName.isEmpty()
            ? tr("The last one, until %1").arg(until)
            : tr("The one before, %1, until %2").arg(m_lastName, until);
        sentences.append(tr("%1: %2").arg(whose, stepwords::ended(*m_reader.last)));
    }
    setWords(sentences.join(QStringLiteral(" ／ "))); // two persons, perhaps
    setToolTip(text());
    elide();
}

/// What a screen reader says and what the tip shows stays whole.
void ReaderLine::elide()
{
    setText(fontMetrics().elidedText(toolTip(), Qt::ElideRight, width()));
}

void ReaderLine::resizeEvent(QResizeEvent *event)
{
    PlainLabel::resizeEvent(event);
    elide();
}

void ReaderLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    PlainLabel::changeEvent(event);
}

} // namespace madoguchi
