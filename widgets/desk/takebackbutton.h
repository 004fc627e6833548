#pragma once

#include "app/desk.h"

#include <QPushButton>

#include <optional>

namespace madoguchi {

/// The newest confirmation, as long as it can be taken back: in the line that tells what just happened.
class TakeBackButton : public QPushButton
{
    Q_OBJECT
public:
    explicit TakeBackButton(QWidget *parent = nullptr);

    /// Nothing: none can be taken back.
    void setFresh(const std::optional<FreshConfirm> &fresh);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();

    std::optional<FreshConfirm> m_fresh{};
};

} // namespace madoguchi
