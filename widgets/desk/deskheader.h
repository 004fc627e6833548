#pragma once

#include <QDateTime>
#include <QString>
#include <QWidget>

class QPushButton;

namespace madoguchi {

class ColourBox;
class LanguageBox;
class PlainLabel;
class SeatButtons;

/// The head of the desk's window: clinic, day and time, language, keys, and who is signed in.
class DeskHeader : public QWidget
{
    Q_OBJECT
public:
    explicit DeskHeader(const QString &clinic, QWidget *parent = nullptr);
    void setNow(const QDateTime &now);
    /// The closing sheet and the booked patients are for who works here.
    void setWorking(bool working);
    /// Who sits here: own account, own entries, lock, sign out.
    [[nodiscard]] SeatButtons &seat() const { return *m_seat; }

Q_SIGNALS:
    void helpAsked();
    void closingAsked();
    void bookingsAsked();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    QDateTime m_now;
    PlainLabel *m_title;
    PlainLabel *m_clinic;
    QWidget *m_right; ///< what stands there is made in it: what moves is styled anew
    PlainLabel *m_time;
    LanguageBox *m_language;
    ColourBox *m_colours;
    QPushButton *m_bookings;
    QPushButton *m_closing;
    QPushButton *m_help;
    SeatButtons *m_seat;
};

} // namespace madoguchi
