#pragma once

#include "app/domain/staff.h"

#include <QWidget>

#include <optional>

class QPushButton;

namespace madoguchi {

/// In a window's head: who sits here, one's own entries, lock, sign out. Nothing while nobody sits.
class SeatButtons : public QWidget
{
    Q_OBJECT
public:
    explicit SeatButtons(QWidget *parent = nullptr);
    void setStaff(const std::optional<StaffMember> &staff);
    /// Whether there is a page of one's own entries.
    void setHasEntries(bool has);

Q_SIGNALS:
    void accountAsked();
    void entriesAsked();
    void lockAsked();
    void signOutAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    std::optional<StaffMember> m_staff{};
    bool m_hasEntries = false;
    QPushButton *m_person;
    QPushButton *m_entries;
    QPushButton *m_lock;
    QPushButton *m_signOut;
};

} // namespace madoguchi
