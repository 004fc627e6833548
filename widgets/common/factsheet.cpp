#include "widgets/common/factsheet.h"

#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/common/zoom.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace madoguchi {

namespace {

constexpr int captionWidth = 112;

} // namespace

FactSheet::FactSheet(QWidget *parent)
    : QWidget(parent)
    , m_heading(new PlainLabel(this))
    , m_grid(new QGridLayout)
{
    m_heading->setLook(theme::bodyPoints, true, theme::text);
    m_grid->setHorizontalSpacing(theme::gap);
    m_grid->setVerticalSpacing(theme::gapSmall);
    Zoom::instance().apply(this, [this] { m_grid->setColumnMinimumWidth(0, theme::px(captionWidth)); });
    m_grid->setColumnStretch(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::gapSmall);
    layout->addWidget(m_heading);
    layout->addLayout(m_grid);
}

void FactSheet::setFacts(const QString &heading, const QList<Fact> &facts)
{
    m_heading->setWords(heading);
    m_heading->setVisible(!heading.isEmpty());
    while (m_rows.size() < facts.size()) {
        auto *caption = new PlainLabel(this);
        caption->setLook(theme::bodyPoints, false, theme::muted);
        auto *value = new PlainLabel(this);
        const int row = static_cast<int>(m_rows.size());
        m_grid->addWidget(caption, row, 0, Qt::AlignTop);
        m_grid->addWidget(value, row, 1);
        m_rows.append(std::pair(caption, value));
    }
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        const auto &[caption, value] = m_rows.at(row);
        const bool used = row < facts.size() && !facts.at(row).value.isEmpty();
        caption->setVisible(used);
        value->setVisible(used);
        if (!used) {
            caption->setWords({});
            value->setWords({});
            continue;
        }
        caption->setWords(facts.at(row).caption);
        value->setWords(facts.at(row).value);
        value->setAccessibleName(
            facts.at(row).caption + QStringLiteral(": ") + harmless(facts.at(row).value));
    }
}

} // namespace madoguchi
