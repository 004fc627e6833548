#pragma once

#include <QFont>
#include <QWidget>

class QBoxLayout;

namespace madoguchi {

class FuriganaLabel;
class TouchButton;
class Voice;

/// The foot of the patient's display, on every screen: stop, larger letters, strong contrast, call staff.
class FootBar : public QWidget
{
    Q_OBJECT
public:
    explicit FootBar(QWidget *parent = nullptr);

    void setVoice(const Voice &voice);
    void setState(bool canStop, bool helpCalled);
    /// What is on; the words say what the next touch does.
    void setTools(const Voice &voice, bool large, bool contrast);
    void setWordsFont(const QFont &font);
    /// One row, or two where one would not hold the words.
    void fit(int width);
    [[nodiscard]] bool canStop() const;

Q_SIGNALS:
    void stopped();
    void staffCalled();
    void lettersToggled();
    void contrastToggled();

private:
    QBoxLayout *m_box;
    QWidget *m_ways;
    TouchButton *m_stop;
    TouchButton *m_letters;
    TouchButton *m_contrast;
    FuriganaLabel *m_coming;
    TouchButton *m_call;
};

} // namespace madoguchi
