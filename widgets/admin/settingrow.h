#pragma once

#include "app/support/settingsbook.h"

#include <QFrame>

class QComboBox;
class QLineEdit;

namespace madoguchi {

class PlainLabel;

/// One key of the settings: what it is, why one would change it, its value, what it may be, and where it
/// stands with it. A value that is fixed can be read, and copied.
class SettingRow : public QFrame
{
    Q_OBJECT
public:
    explicit SettingRow(const SettingsEntry &entry, const SettingsFiles &files, QWidget *parent = nullptr);

    [[nodiscard]] const SettingsEntry &entry() const { return m_entry; }
    /// As typed or chosen.
    [[nodiscard]] QString value() const;
    void setValue(const QString &value);
    [[nodiscard]] QWidget *control() const;
    /// Empty: nothing is wrong with it.
    void setProblem(const QString &words);

Q_SIGNALS:
    void edited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void makeControl();
    void retranslate();
    void fillWords();
    void fitControl();
    [[nodiscard]] QString standing() const;

    const SettingsEntry m_entry;
    const SettingsFiles m_files;
    QString m_problem;
    PlainLabel *m_caption;
    PlainLabel *m_reason;
    QLineEdit *m_edit = nullptr; ///< or
    QComboBox *m_choice = nullptr;
    PlainLabel *m_allowed;
    PlainLabel *m_standing;
};

} // namespace madoguchi
