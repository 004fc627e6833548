#pragma once

#include "widgets/common/closedbox.h"

namespace madoguchi {

/// 日本語 / English: sets the staff's language while the program runs. Each language by its own name.
class LanguageBox : public ClosedBox
{
    Q_OBJECT
public:
    explicit LanguageBox(QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showCurrent();
};

} // namespace madoguchi
