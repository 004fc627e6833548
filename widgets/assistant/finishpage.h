#pragma once

#include "widgets/assistant/assistantpage.h"

class QCheckBox;

namespace madoguchi {

/// What was answered, the last tick, and what became of it.
class FinishPage : public AssistantPage
{
    Q_OBJECT
public:
    FinishPage(Assistant &assistant, QWidget *parent);
    [[nodiscard]] QString title() const override;
    bool isReady() override;
    void refresh() override;
    void setAccounts(const QStringList &ids) { m_ids = ids; }
    [[nodiscard]] bool isPosted() const;
    /// isRepair: who puts it right.
    [[nodiscard]] QString administrator() const;
    [[nodiscard]] SecretBytes password();
    void tellFault(const Fault &fault);
    void tellBusy();
    /// What there is to write down before the window goes.
    void tellDone(const QStringList &lines);

protected:
    void retranslate() override;

private:
    [[nodiscard]] QStringList summary() const;

    QStringList m_ids{};
    PlainLabel *m_summary;
    QCheckBox *m_posted;
    QLineEdit *m_administrator;
    QLineEdit *m_password;
    Notice *m_outcome;
};

} // namespace madoguchi
