#pragma once

#include "app/domain/staff.h"

#include <QWidget>

namespace madoguchi {

class Notice;

/// Why somebody who is signed in sees no patients at this station, and what to do instead (security.md, Who
/// may do what).
class NoRightPage : public QWidget
{
    Q_OBJECT
public:
    explicit NoRightPage(StationKind kind, QWidget *parent = nullptr);
    void setRole(Role role);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    StationKind m_kind;
    Role m_role = Role::Administrator;
    Notice *m_notice;
};

} // namespace madoguchi
