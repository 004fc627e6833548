#pragma once

#include "widgets/assistant/assistantpage.h"

namespace madoguchi {

/// Where keys and backups are kept, and the recovery sheet: it is on paper, or the way does not go on.
class KeysPage : public AssistantPage
{
    Q_OBJECT
public:
    KeysPage(Assistant &assistant, QWidget *parent);
    [[nodiscard]] QString title() const override;
    void enter() override;
    bool isReady() override;
    void refresh() override;

protected:
    void retranslate() override;

private:
    void followBackend();
    void lookAtKeys();
    void showKeys();
    void print();
    void save();
    bool confirm();
    void retranslateSheet();

    SettingField *m_backend;
    SettingField *m_file;
    Notice *m_keys;
    SettingField *m_backup;
    PlainLabel *m_sheetTitle;
    PlainLabel *m_sheetWords;
    QPushButton *m_print;
    QLineEdit *m_pdf;
    QPushButton *m_save;
    Notice *m_paper;
    QLineEdit *m_first;
    QLineEdit *m_second;
    Notice *m_confirmed;
    std::optional<Fault> m_fault{}; ///< of the key store, when it was last looked at
    bool m_wrong = false;
};

} // namespace madoguchi
