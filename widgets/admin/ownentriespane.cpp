#include "widgets/admin/ownentriespane.h"

#include "widgets/admin/auditlist.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"

#include <QEvent>
#include <QVBoxLayout>

namespace madoguchi {

OwnEntriesPane::OwnEntriesPane(Administration &administration, QWidget *parent)
    : QWidget(parent)
    , m_administration(administration)
    , m_heading(new PlainLabel(QStringLiteral("ownHeading"), this))
    , m_about(new PlainLabel(QStringLiteral("ownAbout"), this))
    , m_list(new AuditList(administration, AuditList::Of::Oneself, this))
{
    m_heading->setLook(theme::titlePoints, true, theme::text);
    m_about->setLook(theme::bodyPoints, false, theme::muted);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gap);
    column->addWidget(m_heading);
    column->addWidget(m_about);
    column->addWidget(m_list, 1);
    retranslate();
}

void OwnEntriesPane::refresh()
{
    retranslate();
    m_list->begin();
}

void OwnEntriesPane::clear()
{
    m_heading->setWords({});
    m_list->clear();
}

void OwnEntriesPane::retranslate()
{
    const auto asker = m_administration.asker();
    m_heading->setWords(asker ? tr("My entries: %1 (%2)").arg(asker->displayName, asker->id) : QString());
    m_about->setWords(tr("What the audit log of this station holds about you. Nobody can change it. What you "
                         "cannot explain, tell an administrator. Esc leads back."));
}

void OwnEntriesPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void OwnEntriesPane::takeKeyboard()
{
    m_list->takeKeyboard();
}

} // namespace madoguchi
