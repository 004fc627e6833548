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
    [[nodiscard]] SecretBytes code();
    void tellFault(const Fault &fault);
    void tellBusy();
    /// The clinic's pairing code and its number, to be written down before the window goes.
    void tellCode(const QString &code, const QString &number);
    void tellProblem(const QString &words);

protected:
    void retranslate() override;

private:
    void printPurposes();
    [[nodiscard]] QStringList summary() const;

    QStringList m_ids{};
    QVBoxLayout *m_summary;
    QList<PlainLabel *> m_lines{}; ///< a line each: a label takes no line ends
    QCheckBox *m_posted;
    QLineEdit *m_administrator;
    QLineEdit *m_password;
    QLineEdit *m_code;
    QPushButton *m_print;
    Notice *m_outcome;
};

} // namespace madoguchi
