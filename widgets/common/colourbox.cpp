#include "widgets/common/colourbox.h"

#include "widgets/common/colours.h"
#include "widgets/common/zoom.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QIcon>
#include <QSignalBlocker>
#include <QStyleOptionComboBox>

namespace madoguchi {

namespace {

constexpr int iconSide = 16;

} // namespace

ColourBox::ColourBox(QWidget *parent)
    : ClosedBox(parent)
{
    setObjectName(QStringLiteral("colourBox"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    Zoom::instance().apply(this, [this] {
        setIconSize({ theme::px(iconSide), theme::px(iconSide) });
        updateGeometry();
    });
    for (const theme::Scheme scheme : theme::schemes())
        addItem({}, static_cast<int>(scheme));
    retranslate();
    connect(this, &QComboBox::activated, this,
        [](int index) { Colours::instance().set(theme::schemes().at(index)); });
    connect(&Colours::instance(), &Colours::changed, this, &ColourBox::showCurrent);
}

void ColourBox::retranslate()
{
    const QStringList words{ tr("Light"), tr("Dark"), tr("Strong contrast"),
        tr("Light, for colour blindness"), tr("Dark, for colour blindness") };
    for (int i = 0; i < count(); ++i)
        setItemText(i, words.at(i));
    showCurrent();
}

void ColourBox::showCurrent()
{
    const QSignalBlocker quiet(this);
    setCurrentIndex(static_cast<int>(theme::schemes().indexOf(Colours::instance().scheme())));
    setAccessibleName(tr("Colours"));
    setToolTip(tr("Colours of this station's windows: %1 (Ctrl+Shift+P: the next)").arg(currentText()));
}

QSize ColourBox::sizeHint() const
{
    constexpr int aroundIt = 50; // margins of the style sheet, and the arrow
    return { iconSize().width() + aroundIt, ClosedBox::sizeHint().height() };
}

void ColourBox::showPopup()
{
    constexpr int aroundWords = 24;
    view()->setMinimumWidth(view()->sizeHintForColumn(0) + aroundWords);
    ClosedBox::showPopup();
}

void ColourBox::initStyleOption(QStyleOptionComboBox *option) const
{
    ClosedBox::initStyleOption(option);
    option->currentText.clear();
    option->currentIcon = theme::icon(QStringLiteral("colours"));
}

void ColourBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    ClosedBox::changeEvent(event);
}

} // namespace madoguchi
