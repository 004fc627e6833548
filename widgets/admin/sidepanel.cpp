#include "widgets/admin/sidepanel.h"

#include "widgets/admin/inlineform.h"
#include "widgets/common/theme.h"
#include "widgets/common/zoom.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace madoguchi {

namespace {

constexpr int panelWidth = 380;

} // namespace

SidePanel::SidePanel(QWidget *parent)
    : QScrollArea(parent)
    , m_stack(new QStackedWidget(this))
    , m_actions(new QWidget(this))
    , m_column(new QVBoxLayout(m_actions))
    , m_form(new InlineForm(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme::gap);
    m_column->addStretch(1);
    m_stack->addWidget(m_actions);
    m_stack->addWidget(m_form);
    m_stack->setContentsMargins(theme::gapSmall, theme::gapSmall, theme::gap, theme::gapSmall);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    Zoom::instance().apply(this, [this] { setFixedWidth(theme::px(panelWidth)); });
    setWidget(m_stack);
    connect(m_form, &InlineForm::closed, this, &SidePanel::showActions);
    connect(m_form, &InlineForm::done, this, &SidePanel::done);
}

QPushButton *SidePanel::addAction(const QString &objectName)
{
    auto *button = new QPushButton(m_actions);
    button->setObjectName(objectName);
    button->setAutoDefault(true);
    m_column->insertWidget(m_column->count() - 1, button);
    return button;
}

void SidePanel::addGap()
{
    m_column->insertSpacing(m_column->count() - 1, theme::gapLarge);
}

void SidePanel::ask(DescribeForm describe, SubmitForm submit)
{
    m_before = focusWidget();
    m_stack->setCurrentWidget(m_form);
    m_form->open(std::move(describe), std::move(submit));
    ensureVisible(0, 0);
}

void SidePanel::close()
{
    m_form->close();
}

bool SidePanel::isAsking() const
{
    return m_form->isOpen();
}

void SidePanel::showActions()
{
    const bool hadFocus = m_form->isAncestorOf(focusWidget()) || m_form->hasFocus();
    m_stack->setCurrentWidget(m_actions);
    Q_EMIT closed();
    if (!hadFocus)
        return;
    if (m_before && m_actions->isAncestorOf(m_before) && m_before->isEnabled())
        m_before->setFocus();
    else
        focusActions();
}

void SidePanel::focusActions()
{
    const QList<QPushButton *> buttons = m_actions->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->isVisibleTo(m_actions) && button->isEnabled()) {
            button->setFocus();
            return;
        }
    }
}

} // namespace madoguchi
