#include "widgets/desk/takebackbutton.h"

#include <QEvent>

namespace madoguchi {

TakeBackButton::TakeBackButton(QWidget *parent)
    : QPushButton(parent)
{
    setObjectName(QStringLiteral("takeBackButton"));
    setAutoDefault(true);
    fill();
    hide();
}

void TakeBackButton::setFresh(const std::optional<FreshConfirm> &fresh)
{
    m_fresh = fresh;
    fill();
    setVisible(m_fresh.has_value());
}

void TakeBackButton::fill()
{
    const FreshConfirm fresh = m_fresh.value_or(FreshConfirm());
    setText(tr("Take back no. %1 (Ctrl+Z): %2 s").arg(fresh.number).arg(fresh.secondsLeft));
    setAccessibleName(tr("Take back the confirmation of number %1").arg(fresh.number)); // without the seconds
}

void TakeBackButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QPushButton::changeEvent(event);
}

} // namespace madoguchi
