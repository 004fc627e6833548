#pragma once

#include "app/desk.h"

#include <QList>
#include <QPointer>
#include <QString>
#include <QWidget>

class QFileDialog;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace madoguchi {

class DayEdit;
class Notice;
class PlainLabel;
struct FileRead;

/// Who is booked for a day (Ctrl+B): a clinic's list is read in and asked about in one query, and whoever is
/// to be looked at before the day stands here with the next step. Names nobody while it is not open.
class BookingsPanel : public QWidget
{
    Q_OBJECT
public:
    /// `desk` outlives it.
    explicit BookingsPanel(Desk &desk, QWidget *parent = nullptr);

    void open();
    void shut();
    /// Nobody sits: nothing of a patient is left here.
    void leave();
    [[nodiscard]] bool isOpen() const { return m_open; }
    /// Asks about the list that is named; without one, the keyboard goes to its name.
    void act();
    void takeKeyboard();
    /// No names until they are uncovered.
    void setCovered(bool covered);

Q_SIGNALS:
    void changed(); ///< open or shut
    void said(const QString &words);

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    class People;
    /// One day's list.
    struct Shown
    {
        Notice *standing;
        People *people;
    };
    void build();
    QWidget *buildForm();
    void setOpen(bool open);
    void fill();
    void fillWords();
    void choose();
    void take(const FileRead &read, const QDate &day);
    void refuse(const QString &title, const QString &text);

    Desk &m_desk;
    bool m_open = false;
    bool m_covered = false;
    PlainLabel *m_title;
    PlainLabel *m_explanation;
    PlainLabel *m_dayCaption;
    DayEdit *m_day;
    PlainLabel *m_fileCaption;
    QLineEdit *m_file;
    QPushButton *m_choose;
    Notice *m_refusal;
    QScrollArea *m_scroll;
    QVBoxLayout *m_lists;
    QList<Shown> m_shown{};
    PlainLabel *m_none;
    QPushButton *m_act;
    QPushButton *m_shut;
    QPointer<QFileDialog> m_dialog{};
};

} // namespace madoguchi
