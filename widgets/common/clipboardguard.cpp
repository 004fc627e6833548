#include "widgets/common/clipboardguard.h"

#include <QApplication>
#include <QWidget>

namespace madoguchi {

ClipboardGuard::ClipboardGuard(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    connect(QApplication::clipboard(), &QClipboard::changed, this, &ClipboardGuard::changed);
}

void ClipboardGuard::changed(QClipboard::Mode mode)
{
    // Who owns a clipboard is not told by every platform. The keyboard's place is: nobody copies elsewhere
    // while it is in our window.
    const QWidget *focus = QApplication::focusWidget();
    m_ours.at(static_cast<std::size_t>(mode)) = focus && focus->window() == m_window;
}

void ClipboardGuard::clear()
{
    QClipboard *clipboard = QApplication::clipboard();
    for (const auto mode : { QClipboard::Clipboard, QClipboard::Selection, QClipboard::FindBuffer }) {
        if (!m_ours.at(static_cast<std::size_t>(mode)))
            continue;
        if (mode == QClipboard::Clipboard || (mode == QClipboard::Selection && clipboard->supportsSelection())
            || (mode == QClipboard::FindBuffer && clipboard->supportsFindBuffer()))
            clipboard->clear(mode);
        m_ours.at(static_cast<std::size_t>(mode)) = false;
    }
}

} // namespace madoguchi
