#pragma once

#include <QAccessible>
#include <QLabel>
#include <QPushButton>
#include <QString>
#include <QWidget>

namespace madoguchi {

/// The words of the first visible label that has less room than its words take; empty: none.
inline QString cutLabel(const QWidget &window)
{
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        const bool wraps = label->wordWrap();
        const int height = wraps ? label->heightForWidth(label->width()) : label->sizeHint().height();
        const bool narrow = !wraps && label->objectName() != QLatin1String("announcer")
            && label->sizeHint().width() > label->width();
        if (height > label->height() || narrow)
            return label->text();
    }
    return {};
}

/// The same of a button.
inline QString cutButton(const QWidget &window)
{
    for (const QPushButton *button : window.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->sizeHint().width() > button->width())
            return button->text();
    }
    return {};
}

/// What a screen reader finds under `name`; null: nothing that can be seen.
template <typename T> T *named(const QWidget &window, const QString &name)
{
    for (T *widget : window.findChildren<T *>()) {
        const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        if (widget->isVisible() && interface && interface->text(QAccessible::Name) == name)
            return widget;
    }
    return nullptr;
}

} // namespace madoguchi
