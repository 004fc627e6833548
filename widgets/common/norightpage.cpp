#include "widgets/common/norightpage.h"

#include "widgets/common/notice.h"
#include "widgets/common/theme.h"
#include "widgets/common/zoom.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace madoguchi {

namespace {

constexpr int noticeWidth = 640;

} // namespace

NoRightPage::NoRightPage(StationKind kind, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_notice(new Notice(QStringLiteral("noRight"), this))
{
    Zoom::instance().apply(this, [this] { m_notice->setFixedWidth(theme::px(noticeWidth)); });
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_notice);
    row->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::gapLarge, theme::gapLarge, theme::gapLarge, theme::gapLarge);
    column->addStretch(1);
    column->addLayout(row);
    column->addStretch(2);
    retranslate();
}

void NoRightPage::setRole(Role role)
{
    m_role = role;
    retranslate();
}

void NoRightPage::retranslate()
{
    if (m_role == Role::Administrator)
        m_notice->setContent(Tone::Unknown, tr("An administrator sees no names of patients"),
            m_kind == StationKind::Desk ? tr(
                "Receptions go on being kept and counted. For work at the desk press F12, choose \"Other "
                "person\", and sign in with a reception account.")
                                        : tr("Records are for doctors, dentists and pharmacists. Press F12, "
                                             "choose \"Other person\", and "
                                             "sign in with such an account."));
    else
        m_notice->setContent(Tone::Unknown, tr("The consulting room shows no visits to reception accounts"),
            tr("Eligibility is at the desk; records are for doctors, dentists and pharmacists. Press F12, so "
               "that one of them can sign in."));
}

void NoRightPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace madoguchi
