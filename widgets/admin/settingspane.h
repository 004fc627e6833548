#pragma once

#include "app/administration.h"
#include "widgets/common/state.h"

#include <QHash>
#include <QWidget>

class QComboBox;
class QPushButton;
class QVBoxLayout;

namespace madoguchi {

class Notice;
class PlainLabel;
class RoomScroll;
class SettingRow;

/// The station's settings: every key that its kind uses, each with the reason for it. What is typed is tried
/// at once by the rules that the settings are read with, and written together; nothing counts before that.
class SettingsPane : public QWidget
{
    Q_OBJECT
public:
    /// `administration` outlives it.
    explicit SettingsPane(Administration &administration, QWidget *parent = nullptr);

    /// Reads the files anew; what is typed and not saved stays.
    void refresh();
    /// Nothing of the settings is left, nor anything typed.
    void clear();
    /// What is typed and not saved; empty: nothing is.
    [[nodiscard]] SecretBytes takeDraft() const;
    /// To be seen with the next `refresh`.
    void giveDraft(const SecretBytes &draft);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void fillRows();
    void take(SettingRow *row);
    void tryOut();
    void save();
    void discard();
    void goTo(int group);
    [[nodiscard]] QList<SettingsChange> changes() const;
    void showChanges(bool canSave);
    void tell(Tone tone, const QString &title, const QString &text, const QString &action = {});
    void tell(const Fault &fault);

    Administration &m_administration;
    QHash<QString, QString> m_typed; ///< "section/key" → what is not saved yet
    QList<SettingRow *> m_rows;
    PlainLabel *m_heading;
    PlainLabel *m_about;
    PlainLabel *m_groupLabel;
    QComboBox *m_group;
    Notice *m_notice;
    QWidget *m_list;
    QVBoxLayout *m_column;
    RoomScroll *m_scroll;
    PlainLabel *m_count;
    QPushButton *m_save;
    QPushButton *m_discard;
    bool m_saidChanged = false; ///< that the file says something else by now
};

} // namespace madoguchi
