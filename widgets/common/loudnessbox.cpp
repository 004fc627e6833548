#include "widgets/common/loudnessbox.h"

#include "widgets/common/loudness.h"

#include <QEvent>
#include <QSignalBlocker>
#include <QWheelEvent>

namespace madoguchi {

LoudnessBox::LoudnessBox(QWidget *parent)
    : QComboBox(parent)
{
    setObjectName(QStringLiteral("loudnessBox"));
    for (const int percent : Loudness::steps())
        addItem(QString(), percent);
    retranslate();
    connect(this, &QComboBox::activated, this, [this](int index) {
        Loudness::instance().set(itemData(index).toInt());
        Q_EMIT chosen();
    });
    connect(&Loudness::instance(), &Loudness::changed, this, &LoudnessBox::showCurrent);
}

void LoudnessBox::retranslate()
{
    const QStringList words{ tr("Sound off"), tr("Sound low"), tr("Sound medium"), tr("Sound high") };
    for (int i = 0; i < count(); ++i)
        setItemText(i, words.value(i));
    setAccessibleName(tr("Loudness of the tones"));
    setToolTip(tr("Loudness of the tones at the desk and at the patient's display"));
    showCurrent();
}

void LoudnessBox::showCurrent()
{
    const QSignalBlocker quiet(this);
    setCurrentIndex(findData(Loudness::instance().percent()));
}

void LoudnessBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QComboBox::changeEvent(event);
}

void LoudnessBox::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace madoguchi
