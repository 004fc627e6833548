#pragma once

#include "app/administration.h"
#include "widgets/admin/formdescription.h"

#include <QPushButton>
#include <QWidget>

#include <functional>

namespace madoguchi {

class AdminTable;
class Notice;
class PlainLabel;
class SidePanel;
class StaffModel;

/// The station's accounts, and what an administrator does about them.
class StaffPane : public QWidget
{
    Q_OBJECT
public:
    /// `administration` outlives it.
    explicit StaffPane(Administration &administration, QWidget *parent = nullptr);

    /// Asks for the accounts anew, and keeps the chosen one.
    void refresh();
    /// Nothing of anybody is left, nor anything typed.
    void clear();

protected:
    void changeEvent(QEvent *event) override;

private:
    using Describe = FormDescription (*)(const StaffMember &);
    using Act = std::function<Outcome<Done>(const QString &id, FormAnswers &)>;

    void build();
    void connectActions();
    void retranslate();
    void showActions();
    void askAdd();
    void askGrant();
    void askAbout(Describe describe, const Act &act);
    void askBreakGlass();
    void doAtOnce(const Outcome<Done> &outcome);
    [[nodiscard]] QString chosenId() const;
    void tell(Tone tone, const QString &title, const QString &text);

    Administration &m_administration;
    StaffModel *m_model;
    PlainLabel *m_heading;
    Notice *m_notice;
    AdminTable *m_table;
    SidePanel *m_side;
    QPushButton *m_add;
    QPushButton *m_grant;
    QPushButton *m_reset;
    QPushButton *m_lift;
    QPushButton *m_on;
    QPushButton *m_off;
    QPushButton *m_factor;
    QPushButton *m_glass;
    QPushButton *m_leave;
};

} // namespace madoguchi
