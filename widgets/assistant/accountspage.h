#pragma once

#include "widgets/assistant/assistantpage.h"

namespace madoguchi {

class AccountForm;

/// Who works here first.
class AccountsPage : public AssistantPage
{
    Q_OBJECT
public:
    AccountsPage(Assistant &assistant, QWidget *parent);
    [[nodiscard]] QString title() const override;
    [[nodiscard]] bool isWanted() const override { return !assistant().isRepair(); }
    bool isReady() override;
    void refresh() override;
    /// With a copy of each password; the fields keep theirs.
    [[nodiscard]] std::vector<AccountAnswer> accounts() const;
    /// No password is left in any field.
    void forget();
    void leave() override;
    /// Their ids, for the summary.
    [[nodiscard]] QStringList ids() const;

protected:
    void retranslate() override;

private:
    [[nodiscard]] QList<AccountForm *> shown() const;

    PlainLabel *m_rules;
    AccountForm *m_administrator;
    AccountForm *m_qualified;
    AccountForm *m_reception;
};

} // namespace madoguchi
