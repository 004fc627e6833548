#pragma once

#include "app/domain/staff.h"

#include <QDateTime>
#include <QWidget>

#include <optional>

class QPushButton;

namespace madoguchi {

class LanguageBox;
class PlainLabel;

/// The head of the consulting room's window: day and time, who is signed in, language, sign out.
class ConsultingHeader : public QWidget
{
    Q_OBJECT
public:
    explicit ConsultingHeader(QWidget *parent = nullptr);
    void setNow(const QDateTime &now);
    void setStaff(const std::optional<StaffMember> &staff);

Q_SIGNALS:
    void refreshAsked();
    void signOutAsked();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    QDateTime m_now;
    std::optional<StaffMember> m_staff;
    PlainLabel *m_title;
    PlainLabel *m_time;
    PlainLabel *m_person;
    LanguageBox *m_language;
    QPushButton *m_refresh;
    QPushButton *m_signOut;
};

} // namespace madoguchi
