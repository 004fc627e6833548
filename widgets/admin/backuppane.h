#pragma once

#include "app/administration.h"
#include "widgets/common/state.h"

#include <QWidget>

class QPushButton;

namespace madoguchi {

class AdminTable;
class BackupModel;
class Notice;
class PlainLabel;
class SidePanel;

/// The backups: whether the next disaster costs a day or a year, one more now, and the drill with the
/// recovery sheet.
class BackupPane : public QWidget
{
    Q_OBJECT
public:
    /// `administration` outlives it.
    explicit BackupPane(Administration &administration, QWidget *parent = nullptr);

    void refresh();
    void clear();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void showHealth();
    void backUp();
    void ended(bool good);
    void askDrill();
    void tell(Tone tone, const QString &title, const QString &text);

    Administration &m_administration;
    BackupModel *m_model;
    PlainLabel *m_heading;
    Notice *m_health;
    Notice *m_notice;
    AdminTable *m_table;
    PlainLabel *m_empty;
    SidePanel *m_side;
    QPushButton *m_now;
    QPushButton *m_drill;
};

} // namespace madoguchi
