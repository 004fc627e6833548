#include "widgets/admin/sidepanel.h"

#include "widgets/admin/inlineform.h"
#include "widgets/common/largeletters.h"
#include "widgets/common/theme.h"
#include "widgets/common/zoom.h"

#include <QEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace madoguchi {

namespace {

constexpr int panelWidth = 380;
constexpr int listHeight = 150; ///< at the least, of a list that the panel lies below

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
    setWidget(m_stack);
    m_stack->installEventFilter(this);
    Zoom::instance().apply(this, [this] { fit(); });
    connect(m_form, &InlineForm::closed, this, &SidePanel::showActions);
    connect(m_form, &InlineForm::done, this, &SidePanel::done);
}

void SidePanel::standBeside(QBoxLayout *row, QWidget *list)
{
    m_row = row;
    m_list = list;
    row->addWidget(this);
    fit();
}

void SidePanel::fit()
{
    const bool isBelow = m_row && largeletters::areOn(); // a list and a form have no room side by side
    if (m_row)
        m_row->setDirection(isBelow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    if (m_list)
        m_list->setMinimumHeight(isBelow ? theme::px(listHeight) : 0);
    setMinimumWidth(isBelow ? 0 : theme::px(panelWidth));
    setMaximumWidth(isBelow ? QWIDGETSIZE_MAX : theme::px(panelWidth));
    fitHeight();
}

/// Below a list it does not scroll in itself: the page around does.
void SidePanel::fitHeight()
{
    const bool isBelow = m_row && m_row->direction() == QBoxLayout::TopToBottom;
    const int height = m_stack->hasHeightForWidth() ? m_stack->heightForWidth(viewport()->width())
                                                    : m_stack->minimumSizeHint().height();
    setMinimumHeight(isBelow ? height : 0);
}

bool SidePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_stack && event->type() == QEvent::LayoutRequest)
        fitHeight();
    return QScrollArea::eventFilter(watched, event);
}

void SidePanel::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fitHeight();
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
