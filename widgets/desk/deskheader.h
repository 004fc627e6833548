#pragma once

#include "app/domain/staff.h"

#include <QDateTime>
#include <QString>
#include <QWidget>

#include <optional>

class QPushButton;

namespace madoguchi {

class LanguageBox;
class PlainLabel;

/// The head of the desk's window: clinic, day and time, who is signed in, language, sign out.
class DeskHeader : public QWidget
{
    Q_OBJECT
public:
    explicit DeskHeader(const QString &clinic, QWidget *parent = nullptr);
    void setNow(const QDateTime &now);
    void setStaff(const std::optional<StaffMember> &staff);

Q_SIGNALS:
    void helpAsked();
    void signOutAsked();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    QDateTime m_now;
    std::optional<StaffMember> m_staff;
    PlainLabel *m_title;
    PlainLabel *m_clinic;
    PlainLabel *m_time;
    PlainLabel *m_person;
    LanguageBox *m_language;
    QPushButton *m_help;
    QPushButton *m_signOut;
};

} // namespace madoguchi
