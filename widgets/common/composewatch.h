#pragma once

#include <QObject>

namespace madoguchi {

/// Knows whether an input method is composing somewhere in the application: function keys belong to it then
/// (product.md, The desk).
class ComposeWatch : public QObject
{
    Q_OBJECT
public:
    /// Watches the whole application while it lives.
    explicit ComposeWatch(QObject *parent = nullptr);
    [[nodiscard]] bool isComposing() const { return m_composing; }

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool m_composing = false;
};

} // namespace madoguchi
