#include "widgets/common/languagebox.h"

#include "widgets/common/language.h"

#include <QEvent>
#include <QSignalBlocker>

namespace madoguchi {

LanguageBox::LanguageBox(QWidget *parent)
    : ClosedBox(parent)
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
    ClosedBox::changeEvent(event);
}

} // namespace madoguchi
