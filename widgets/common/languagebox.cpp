#include "widgets/common/languagebox.h"

#include "widgets/common/language.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QWheelEvent>

namespace madoguchi {

LanguageBox::LanguageBox(QWidget *parent)
    : QComboBox(parent)
{
    setObjectName(QStringLiteral("languageBox"));
    for (const QString &language : Language::available())
        addItem(Language::ownName(language), language);
    showCurrent();
    connect(this, &QComboBox::activated, this,
        [this](int index) { Language::instance().set(itemData(index).toString()); });
}

void LanguageBox::showCurrent()
{
    const QSignalBlocker quiet(this);
    setCurrentIndex(findData(Language::instance().current()));
    setAccessibleName(tr("Language"));
}

void LanguageBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showCurrent();
    QComboBox::changeEvent(event);
}

void LanguageBox::keyPressEvent(QKeyEvent *event)
{
    // Enter, Space, F4 and Alt+Down open it; everything else that QComboBox knows would choose at once.
    const bool opens = event->key() == Qt::Key_Space || event->key() == Qt::Key_F4
        || (event->key() == Qt::Key_Down && event->modifiers().testFlag(Qt::AltModifier));
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        showPopup();
    else if (opens || view()->isVisible())
        QComboBox::keyPressEvent(event);
    else
        event->ignore();
}

void LanguageBox::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace madoguchi
