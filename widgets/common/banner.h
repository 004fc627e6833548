#pragma once

#include <QWidget>

namespace madoguchi {

/// 研修 / Training, on top of every window of the training clinic: both languages at once, whichever is set,
/// so that nobody takes an invented patient for a real one.
class Banner : public QWidget
{
    Q_OBJECT
public:
    /// `zooms`: it grows with what staff read.
    explicit Banner(QWidget *parent = nullptr, bool zooms = true);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QString m_text;
};

} // namespace madoguchi
