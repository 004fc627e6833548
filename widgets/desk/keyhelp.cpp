#include "widgets/desk/keyhelp.h"

#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"

#include <QEvent>
#include <QGridLayout>

namespace madoguchi {

namespace {

constexpr int columns = 4;
constexpr int keyCount = 8;

} // namespace

KeyHelp::KeyHelp(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("keyHelp"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(theme::gapLarge, theme::gap, theme::gapLarge, theme::gap);
    grid->setHorizontalSpacing(theme::gap);
    grid->setVerticalSpacing(theme::gapSmall);
    for (int i = 0; i < keyCount; ++i) {
        auto *key = new PlainLabel(this);
        key->setLook(theme::bodyPoints, true, theme::accent);
        key->setWordWrap(false);
        auto *meaning = new PlainLabel(this);
        meaning->setWordWrap(false);
        grid->addWidget(key, i / columns, 2 * (i % columns));
        grid->addWidget(meaning, i / columns, 2 * (i % columns) + 1);
        grid->setColumnStretch(2 * (i % columns) + 1, 1);
        m_keys.append(std::pair(key, meaning));
    }
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    retranslate();
}

void KeyHelp::retranslate()
{
    setAccessibleName(tr("Keys"));
    const QList<std::pair<QString, QString>> words{
        { tr("Enter"), tr("confirm, print, go on") },
        { tr("Esc"), tr("back") },
        { QStringLiteral("Ctrl+↑ ↓"), tr("previous, next") },
        { QStringLiteral("F4"), tr("print the slip again") },
        { QStringLiteral("F1"), tr("these keys") },
        { QStringLiteral("F10"), tr("state of the equipment") },
        { QStringLiteral("F12"), tr("lock") },
        { tr("Tab"), tr("next field") },
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
