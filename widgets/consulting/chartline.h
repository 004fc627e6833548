#pragma once

#include "app/consulting.h"

#include <QWidget>

namespace madoguchi {

class Notice;

/// What the 電子カルテ asks for and is not open here: why, or a button where it would have gone over
/// something half typed.
class ChartLine : public QWidget
{
    Q_OBJECT
public:
    explicit ChartLine(QWidget *parent = nullptr);

    /// Whose records are open: of nobody; of somebody whom the chart does not call; of who was chosen since.
    enum class Below { Nothing, Another, Chosen };
    /// `waits`: the visit is there, and the person is asked whether it opens.
    void setCall(const ChartCall &call, bool waits, Below below);
    void clear() { setCall({}, false, Below::Nothing); }

Q_SIGNALS:
    void openAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    [[nodiscard]] QString step() const;

    ChartCall m_call{};
    bool m_waits = false;
    Below m_below = Below::Nothing;
    Notice *m_notice;
};

} // namespace madoguchi
