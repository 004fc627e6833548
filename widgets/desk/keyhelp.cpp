#include "widgets/desk/keyhelp.h"

#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/common/zoom.h"

#include <QEvent>
#include <QGridLayout>

namespace madoguchi {

namespace {

constexpr int keyCount = 24;

} // namespace

KeyHelp::KeyHelp(QWidget *parent)
    : QFrame(parent)
    , m_grid(new QGridLayout(this))
{
    setObjectName(QStringLiteral("keyHelp"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_grid->setContentsMargins(theme::gapLarge, theme::gap, theme::gapLarge, theme::gap);
    m_grid->setHorizontalSpacing(theme::gap);
    m_grid->setVerticalSpacing(theme::gapSmall);
    for (int i = 0; i < keyCount; ++i) {
        auto *key = new PlainLabel(this);
        key->setLook(theme::bodyPoints, true, theme::accent);
        key->setWordWrap(false);
        auto *meaning = new PlainLabel(this);
        meaning->setWordWrap(false);
        m_keys.append(std::pair(key, meaning));
    }
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    Zoom::instance().apply(this, [this] { place(); });
    retranslate();
}

/// Fewer beside each other where letters are large.
void KeyHelp::place()
{
    const int columns = theme::scale() < 1.5 ? 5 : 2;
    for (int i = 0; i < keyCount; ++i) {
        const auto &[key, meaning] = m_keys.at(i);
        m_grid->addWidget(key, i / columns, 2 * (i % columns)); // from wherever it was
        m_grid->addWidget(meaning, i / columns, 2 * (i % columns) + 1);
        m_grid->setColumnStretch(2 * i + 1, i < columns ? 1 : 0);
    }
}

void KeyHelp::retranslate()
{
    setAccessibleName(tr("Keys"));
    const QList<std::pair<QString, QString>> words{
        { tr("Enter"), tr("confirm, print, go on") },
        { tr("Esc"), tr("back") },
        { QStringLiteral("Ctrl+Z"), tr("take a confirmation back (10 s)") },
        { QStringLiteral("Ctrl+↑ ↓"), tr("previous, next") },
        { QStringLiteral("F2"), tr("receive by number") },
        { QStringLiteral("Ctrl+F2"), tr("service down: write down") },
        { QStringLiteral("F3"), tr("find (or just type)") },
        { QStringLiteral("Alt+1 … 6"), tr("which are listed") },
        { QStringLiteral("F4"), tr("print the slip again") },
        { QStringLiteral("Shift+F4"), tr("closing sheet") },
        { QStringLiteral("Ctrl+P"), tr("print the eligibility") },
        { QStringLiteral("Ctrl+E"), tr("hand over once more") },
        { QStringLiteral("F5"), tr("ask again") },
        { QStringLiteral("F6"), tr("visual check") },
        { QStringLiteral("F7"), tr("card left: no tone") },
        { QStringLiteral("F8"), tr("trouble, step by step") },
        { QStringLiteral("F1"), tr("these keys") },
        { QStringLiteral("F10"), tr("state of the equipment") },
        { QStringLiteral("F9"), tr("cover names") },
        { QStringLiteral("F11"), tr("full screen") },
        { QStringLiteral("F12"), tr("lock") },
        { QStringLiteral("Ctrl++ − 0"), tr("larger, smaller, usual") },
        { tr("Tab"), tr("next field") },
        { QStringLiteral("PgUp PgDn"), tr("scroll the steps") },
    };
    for (int i = 0; i < keyCount; ++i) {
        m_keys.at(i).first->setWords(words.at(i).first);
        m_keys.at(i).second->setWords(words.at(i).second);
    }
}

void KeyHelp::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace madoguchi
