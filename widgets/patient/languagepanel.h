#pragma once

#include <QWidget>

namespace madoguchi {

class LanguageButtons;

/// All languages, large, over the whole window: where the letters are so large that there is no row for them.
/// Goes with the choice, with Escape, and with a touch beside it.
class LanguagePanel : public QWidget
{
    Q_OBJECT
public:
    LanguagePanel(const QStringList &languages, QWidget *parent);

    void open(const QString &current, double points);
    [[nodiscard]] LanguageButtons *buttons() const { return m_buttons; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    LanguageButtons *m_buttons;
};

} // namespace madoguchi
