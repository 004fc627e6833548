#include "widgets/common/helppanel.h"

#include "widgets/common/theme.h"
#include "widgets/common/zoom.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace madoguchi {

HelpPanel::HelpPanel(QWidget *parent)
    : QFrame(parent)
    , m_keys(new KeyHelp(this))
    , m_scroll(new QScrollArea(this))
    , m_lines(new FactSheet)
{
    setObjectName(QStringLiteral("helpPanel"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_lines->setContentsMargins(theme::gapLarge, theme::gapSmall, theme::gapLarge, theme::gap);
    m_lines->setAutoFillBackground(false);
    m_scroll->setObjectName(QStringLiteral("helpScroll"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_lines);
    m_scroll->viewport()->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_keys);
    column->addWidget(m_scroll);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    Zoom::instance().apply(this, [this] { fit(); });
}

void HelpPanel::setText(const QList<KeyText> &keys, const HelpText &text)
{
    m_keys->setKeys(keys);
    m_lines->setFacts(text.title, text.lines);
    m_scroll->setAccessibleName(text.title);
    setAccessibleName(text.title);
    fit();
}

/// All of it where there is room, and never more than a quarter of the window: the list stays.
void HelpPanel::fit()
{
    m_keys->setFixedHeight(m_keys->layout()->totalSizeHint().height());
    const int all = m_lines->hasHeightForWidth() ? m_lines->heightForWidth(std::max(width(), 1))
                                                 : m_lines->sizeHint().height();
    m_scroll->setFixedHeight(std::min(all, std::max(theme::px(96), window()->height() / 4)));
}

void HelpPanel::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fit();
}

} // namespace madoguchi
