#pragma once

#include "widgets/assistant/assistantpage.h"

namespace madoguchi {

/// What stands at the desk for patients; a reader that Madoguchi drives is found and tried here.
class ReaderPage : public AssistantPage
{
    Q_OBJECT
public:
    ReaderPage(Assistant &assistant, QWidget *parent);
    [[nodiscard]] QString title() const override;
    [[nodiscard]] bool isWanted() const override;
    void enter() override;
    void leave() override;
    void refresh() override;

protected:
    void retranslate() override;

private:
    void followMode();
    void showReaders();
    void showCard();
    [[nodiscard]] bool isDriven() const;
    void offerReaders();

    SettingField *m_mode;
    SettingField *m_name;
    SettingField *m_profile;
    Notice *m_readers;
    Notice *m_card;
};

} // namespace madoguchi
