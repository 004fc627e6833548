#pragma once

#include "app/desk.h"

#include <QWidget>

class QPushButton;
class QScrollArea;

namespace madoguchi {

class CaptureForm;
class Notice;
class PlainLabel;

/// Whether the service cannot be asked just now, as the health lines say it.
[[nodiscard]] bool isOutage(const QList<HealthLine> &lines);

/// Who is written down while the service cannot be asked (Ctrl+F2), in the place of the details: what to say,
/// and the fields. What was typed stays through Esc, a fault and the lock.
class CapturePanel : public QWidget
{
    Q_OBJECT
public:
    /// `desk` outlives it.
    explicit CapturePanel(Desk &desk, QWidget *parent = nullptr);

    /// Somebody sits who may receive.
    void enter();
    /// Nobody does: nothing of a patient is left here. The window gives the fields back to the same person.
    void leave();
    [[nodiscard]] bool isOpen() const { return m_open; }
    /// Opens it where the service cannot be asked; else says what is to be done instead.
    void begin();
    /// Esc: what was typed stays.
    void shut();
    void takeKeyboard();

Q_SIGNALS:
    /// Whether it is open.
    void changed();
    /// It is received: this one is in hand now.
    void handedOver(const QUuid &visit);
    void said(const QString &words);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void setOpen(bool open);
    void receive(const CapturedPerson &person);
    void retranslate();

    Desk &m_desk;
    bool m_sits = false;
    bool m_open = false;
    PlainLabel *m_title;
    Notice *m_say;
    CaptureForm *m_form;
    QScrollArea *m_scroll;
    QPushButton *m_act;
    QPushButton *m_clear;
    QPushButton *m_shut;
};

} // namespace madoguchi
