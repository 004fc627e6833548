#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QKeyEvent;

namespace madoguchi {

class PatientView;
class PinDots;
class TouchButton;

/// The keypad: ten digits, clear, back, enter, and four masked places. The digits stay in one buffer here
/// until they are handed to the view, once, and are wiped whenever they are no longer needed.
class PinPad : public QWidget
{
    Q_OBJECT
public:
    explicit PinPad(PatientView &view, QWidget *parent = nullptr);
    ~PinPad() override;

    void setLanguage(const QString &language);
    /// A way back to the choice, beside Enter.
    void setOffersOther(bool offers);
    /// Wipes what was typed.
    void clear();
    /// A key of the keyboard; false where it is none of the keypad's.
    bool take(const QKeyEvent &event);
    void setKeyFonts(const QFont &digits, const QFont &words);
    [[nodiscard]] PinDots *dots() const { return m_dots; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void fitWords();
    void type(QChar digit);
    void back();
    void enter();
    void update();

    PatientView &m_view;
    QString m_digits;
    QString m_language;
    QFont m_wordsFont{};
    PinDots *m_dots;
    QList<TouchButton *> m_keys; ///< 0 to 9
    TouchButton *m_clear;
    TouchButton *m_back;
    TouchButton *m_enter;
    TouchButton *m_other;
};

} // namespace madoguchi
