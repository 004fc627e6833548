#pragma once

#include "app/desk.h"

#include <QDateTime>
#include <QTimer>
#include <QWidget>

#include <optional>

class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace madoguchi {

class NumberAsking;
class NumberForm;
class PlainLabel;

/// Reception by number (F2), in the place of the details: the fields, then how the asking stands. What was
/// typed stays through Esc, a fault and the lock; the answer is shown in the list and its details.
class NumberPanel : public QWidget
{
    Q_OBJECT
public:
    /// `desk` outlives it.
    explicit NumberPanel(Desk &desk, QWidget *parent = nullptr);

    /// Somebody sits who may receive.
    void enter();
    /// Nobody does: nothing of a patient is left here. The window gives the fields back to the same person.
    void leave();
    [[nodiscard]] bool isOpen() const { return m_open; }
    /// F2: the fields, whether or not the last question has its answer.
    void begin();
    /// F2 for a patient whose number is stored: the fields are filled with it, and what was shown is chosen.
    /// What somebody has typed for another patient stays, and false is given.
    bool beginWith(const NumberQuery &known);
    /// The same for the number of one that was written down in an outage: asked in its own reception.
    void complete(const Reception &captured);
    /// Esc: what was typed stays.
    void shut();
    void takeKeyboard();

Q_SIGNALS:
    /// Whether it is open.
    void changed();
    /// Its answer is there, or the person goes on to it: this one is in hand now.
    void handedOver(const QUuid &visit);
    void said(const QString &words);
    /// The patient has no number, and the service cannot be asked.
    void captureAsked();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void setOpen(bool open);
    void open();
    void ask(const NumberQuery &query, const QString &proof);
    void follow();
    void show(const QWidget *shown);
    void act();
    void clearForm();
    void retranslate();

    Desk &m_desk;
    bool m_sits = false;
    bool m_open = false;
    std::optional<QUuid> m_asked{}; ///< its answer is awaited here
    int m_number = 0; ///< of that reception
    QDateTime m_since{};
    QTimer m_second;
    PlainLabel *m_title;
    NumberForm *m_form;
    NumberAsking *m_asking;
    QStackedWidget *m_stack;
    QScrollArea *m_scroll;
    QPushButton *m_capture;
    QPushButton *m_act;
    QPushButton *m_clear;
    QPushButton *m_shut;
};

} // namespace madoguchi
