#pragma once

#include <QComboBox>

namespace madoguchi {

/// 日本語 / English: sets the staff's language while the program runs. Each language by its own name.
class LanguageBox : public QComboBox
{
    Q_OBJECT
public:
    explicit LanguageBox(QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    /// Closed, it keeps its language: arrows and the wheel are somebody on the way to the list beneath.
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void showCurrent();
};

} // namespace madoguchi
