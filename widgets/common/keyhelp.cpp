#include "widgets/common/keyhelp.h"

#include "widgets/common/largeletters.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/common/zoom.h"

#include <QCoreApplication>
#include <QGridLayout>

namespace madoguchi {

KeyHelp::KeyHelp(QWidget *parent)
    : QFrame(parent)
    , m_grid(new QGridLayout(this))
{
    setObjectName(QStringLiteral("keyHelp"));
    m_grid->setContentsMargins(theme::gapLarge, theme::gap, theme::gapLarge, theme::gap);
    m_grid->setHorizontalSpacing(theme::gap);
    m_grid->setVerticalSpacing(theme::gapSmall);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    Zoom::instance().apply(this, [this] { place(); });
}

void KeyHelp::setKeys(const QList<KeyText> &keys)
{
    while (m_keys.size() < keys.size()) {
        auto *key = new PlainLabel(this);
        key->setLook(theme::bodyPoints, true, theme::accent);
        key->setWordWrap(false);
        auto *meaning = new PlainLabel(this);
        meaning->setWordWrap(false);
        key->show(); // where the help is open already they count for its height at once
        meaning->show();
        m_keys.append(std::pair(key, meaning));
    }
    for (qsizetype i = 0; i < m_keys.size(); ++i) {
        const KeyText text = keys.value(i);
        m_keys.at(i).first->setWords(text.keys);
        m_keys.at(i).second->setWords(text.meaning);
    }
    setAccessibleName(QCoreApplication::translate("KeyHelp", "Keys"));
    place();
}

/// Fewer beside each other where letters are large.
void KeyHelp::place()
{
    const int columns = largeletters::areOn() ? 2 : 5;
    for (int i = 0; i < m_keys.size(); ++i) {
        const auto &[key, meaning] = m_keys.at(i);
        m_grid->addWidget(key, i / columns, 2 * (i % columns)); // from wherever it was
        m_grid->addWidget(meaning, i / columns, 2 * (i % columns) + 1);
        m_grid->setColumnStretch(2 * i + 1, i < columns ? 1 : 0);
    }
}

} // namespace madoguchi
