#pragma once

#include "app/seat.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace madoguchi {

class Notice;
class PlainLabel;

/// One step on the way into the seat: a heading, what to do, fields, and in words why it was refused. A delay
/// after a wrong try is counted down.
class SeatStep : public QWidget
{
    Q_OBJECT
public:
    /// `name` begins the object names: signInHeading, signInFailure …
    SeatStep(Seat &seat, const QString &name, QWidget *parent);

    /// The step begins: its fields are empty, no refusal is shown, the keyboard is in the first field.
    virtual void begin();
    /// Nothing that was typed, or that only this person may see, is left.
    virtual void forget() = 0;
    /// To the first field that has to be typed.
    virtual void takeKeyboard() = 0;
    /// What happened before this step came, e.g. why the quick code opens no more.
    void tellRefusal(const Fault &fault);
    /// The line under the heading. Empty: none.
    void setRemark(const QString &words);
    [[nodiscard]] QString failureWords() const;

Q_SIGNALS:
    /// Its own panel may be gone already: whoever shows the steps says it on the one that is shown then.
    void refused(const madoguchi::Fault &fault);

protected:
    void changeEvent(QEvent *event) override;

    [[nodiscard]] Seat &seat() const { return m_seat; }
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }
    void setHeading(const QString &words);
    /// A refusal is shown, said aloud, and the keyboard goes to the field that has to be typed again.
    void refuse(const Fault &fault);
    void clearRefusal();
    /// Whether a delay is still counted down.
    [[nodiscard]] bool isDelayed() const { return m_secondsLeft > 0; }
    /// Below the fields: refusal, then what the step adds.
    void addRefusal();
    QPushButton *addButton(const QString &name, bool primary);
    /// Caption and field, bound to each other.
    PlainLabel *addField(QLineEdit *field, const QString &name);

    virtual void retranslate() = 0;
    /// The delay began or is over, or a refusal came.
    virtual void refresh() { }

private:
    void showRefusal();
    void tick();
    [[nodiscard]] QString remedy() const;

    Seat &m_seat;
    Fault m_fault{};
    bool m_refused = false;
    int m_secondsLeft = 0;
    QTimer m_countdown{};
    QVBoxLayout *m_column;
    PlainLabel *m_heading;
    PlainLabel *m_remark;
    Notice *m_failure;
};

} // namespace madoguchi
