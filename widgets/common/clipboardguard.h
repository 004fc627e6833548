#pragma once

#include <QClipboard>
#include <QObject>

#include <array>

class QWidget;

namespace madoguchi {

/// Knows what was copied out of one window, and takes it out of the clipboard when the seat is left
/// (security.md 6). What came from elsewhere stays.
class ClipboardGuard : public QObject
{
    Q_OBJECT
public:
    /// Watches the clipboard, and the selection where there is one, while `window` lives.
    explicit ClipboardGuard(QWidget *window);
    void clear();

private:
    void changed(QClipboard::Mode mode);

    QWidget *m_window;
    std::array<bool, 3> m_ours{}; ///< by QClipboard::Mode
};

} // namespace madoguchi
