#pragma once

#include "widgets/assistant/assistantpage.h"

#include <QStringList>

class QCheckBox;

namespace madoguchi {

/// Lines of the settings file that cannot be followed, and settings that no other page asks for: what is
/// wrong with each, and a way on.
class FilePage : public AssistantPage
{
    Q_OBJECT
public:
    /// `asked`: settings of the other pages.
    FilePage(Assistant &assistant, const QStringList &asked, QWidget *parent);
    [[nodiscard]] QString title() const override;
    [[nodiscard]] bool isWanted() const override;
    bool isReady() override;

protected:
    void retranslate() override;

private:
    QList<PlainLabel *> m_lines{};
    QCheckBox *m_drop;
    Notice *m_needed;
    QList<SettingField *> m_fields{};
};

} // namespace madoguchi
