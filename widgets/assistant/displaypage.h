#pragma once

#include "widgets/assistant/assistantpage.h"

class QScreen;

namespace madoguchi {

class ScreenSign;

/// Which screen patients look at.
class DisplayPage : public AssistantPage
{
    Q_OBJECT
public:
    DisplayPage(Assistant &assistant, QWidget *parent);
    [[nodiscard]] QString title() const override;
    [[nodiscard]] bool isWanted() const override;
    void leave() override;
    void refresh() override;

protected:
    void retranslate() override;

private:
    void offerScreens();
    void showSign();
    [[nodiscard]] QScreen *chosen() const;

    SettingField *m_display;
    QPushButton *m_show;
    Notice *m_seen;
    ScreenSign *m_sign;
};

} // namespace madoguchi
