#pragma once

#include "app/administration.h"
#include "app/support/recoverysheet.h"
#include "widgets/admin/formdescription.h"
#include "widgets/common/state.h"

#include <QWidget>

#include <optional>

class QPushButton;

namespace madoguchi {

class AdminTable;
class BackupModel;
class Notice;
class PlainLabel;
class SidePanel;

/// The backups: whether the next disaster costs a day or a year, one more now, the drill with the
/// recovery sheet, and a new sheet.
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
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void retranslate();
    void showHealth();
    void showDrill();
    void backUp();
    void ended(bool good);
    void askDrill();
    void askSheet();
    [[nodiscard]] FormDescription sheetForm() const;
    Outcome<QString> printSheet() const;
    Outcome<QString> saveSheet(const QString &path) const;
    Outcome<Done> confirmSheet();
    void dropSheet();
    void renewed();
    void tell(Tone tone, const QString &title, const QString &text);

    Administration &m_administration;
    BackupModel *m_model;
    PlainLabel *m_heading;
    Notice *m_health;
    PlainLabel *m_lastDrill;
    Notice *m_notice;
    AdminTable *m_table;
    PlainLabel *m_empty;
    SidePanel *m_side;
    QPushButton *m_now;
    QPushButton *m_drill;
    QPushButton *m_renew;
    std::optional<RecoverySheet> m_sheet; ///< while its form is open
};

} // namespace madoguchi
