#pragma once

#include "app/administration.h"
#include "widgets/common/workpage.h"

#include <optional>

class QListWidget;
class QStackedWidget;

namespace madoguchi {

class AuditPane;
class BackupPane;
class KeepingPane;
class OwnEntriesPane;
class PrintsPane;
class SettingsPane;
class StaffPane;
class StationPane;

/// Administration inside a window of either kind of station: for an administrator staff, audit, backup,
/// station, settings, papers and what is kept; for everybody else the own entries. Asks for what it shows
/// only once it is seen: each look at the audit is an entry of its own.
class AdminPage : public WorkPage
{
    Q_OBJECT
public:
    /// `administration` outlives it.
    explicit AdminPage(Administration &administration, QWidget *parent = nullptr);

    void enter(const StaffMember &who) override;
    void leave() override;
    SecretBytes takeDraft() override;
    void giveDraft(const SecretBytes &draft) override;
    void takeKeyboard() override;
    bool goBack() override;

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    enum Place { Staff, Audit, Backup, Station, Settings, Prints, Keeping, PlaceCount };

    void build();
    void addShortcuts();
    void fit();
    void retranslate();
    void fill();
    void go(int place);
    [[nodiscard]] bool isAdministrator() const;

    Administration &m_administration;
    std::optional<StaffMember> m_who;
    bool m_filled = false;
    QListWidget *m_places;
    QStackedWidget *m_stack;
    StaffPane *m_staff;
    AuditPane *m_audit;
    BackupPane *m_backup;
    StationPane *m_station;
    SettingsPane *m_settings;
    PrintsPane *m_prints;
    KeepingPane *m_keeping;
    OwnEntriesPane *m_own;
};

} // namespace madoguchi
