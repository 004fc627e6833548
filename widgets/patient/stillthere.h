#pragma once

#include <QWidget>

namespace madoguchi {

class FuriganaLabel;
class TouchButton;

/// "Still there?" over the whole window: everything under it waits, any touch or key says yes.
class StillThere : public QWidget
{
    Q_OBJECT
public:
    explicit StillThere(QWidget *parent);

    void setLanguage(const QString &language);
    void setFonts(const QFont &title, const QFont &text);
    [[nodiscard]] TouchButton *button() const { return m_button; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *m_card;
    FuriganaLabel *m_title;
    FuriganaLabel *m_text;
    TouchButton *m_button;
};

} // namespace madoguchi
