#pragma once

#include <QComboBox>

namespace madoguchi {

/// How loud the tones are, mute among it. What is chosen is heard at once.
class LoudnessBox : public QComboBox
{
    Q_OBJECT
public:
    explicit LoudnessBox(QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen();

protected:
    void changeEvent(QEvent *event) override;
    /// Closed, it keeps its loudness: the wheel is somebody on the way to the list beneath.
    void wheelEvent(QWheelEvent *event) override;

private:
    void retranslate();
    void showCurrent();
};

} // namespace madoguchi
