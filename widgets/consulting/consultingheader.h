#pragma once

#include <QDateTime>
#include <QWidget>

class QPushButton;

namespace madoguchi {

class ColourBox;
class LanguageBox;
class PlainLabel;
class SeatButtons;

/// The head of the consulting room's window: day and time, language, refresh, help, and who is signed in.
class ConsultingHeader : public QWidget
{
    Q_OBJECT
public:
    explicit ConsultingHeader(QWidget *parent = nullptr);
    void setNow(const QDateTime &now);
    /// Refreshing is for who sees the visits.
    void setCanRefresh(bool can);
    /// Who sits here: own account, own entries, lock, sign out.
    [[nodiscard]] SeatButtons &seat() const { return *m_seat; }

Q_SIGNALS:
    void refreshAsked();
    void helpAsked();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    QDateTime m_now;
    PlainLabel *m_title;
    PlainLabel *m_time;
    LanguageBox *m_language;
    ColourBox *m_colours;
    QPushButton *m_refresh;
    QPushButton *m_help;
    SeatButtons *m_seat;
};

} // namespace madoguchi
