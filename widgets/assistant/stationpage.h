#pragma once

#include "widgets/assistant/assistantpage.h"

namespace madoguchi {

/// Which station this is: its kind, the clinic, its own name.
class StationPage : public AssistantPage
{
    Q_OBJECT
public:
    StationPage(Assistant &assistant, QWidget *parent);
    [[nodiscard]] QString title() const override;
    void refresh() override;

protected:
    void retranslate() override;

private:
    void followKind();
    [[nodiscard]] QString clinicWords() const;

    SettingField *m_kind;
    SettingField *m_facility;
    SettingField *m_institution;
    PlainLabel *m_clinic;
    SettingField *m_id;
};

} // namespace madoguchi
