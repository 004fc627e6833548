#include "widgets/consulting/consultingheader.h"

#include "app/support/clock.h"
#include "widgets/common/colourbox.h"
#include "widgets/common/flowlayout.h"
#include "widgets/common/languagebox.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/seatbuttons.h"
#include "widgets/common/theme.h"
#include "widgets/common/words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace madoguchi {

ConsultingHeader::ConsultingHeader(QWidget *parent)
    : QWidget(parent)
    , m_title(new PlainLabel(QStringLiteral("consultingTitle"), this))
    , m_time(new PlainLabel(QStringLiteral("consultingTime"), this))
    , m_language(new LanguageBox(this))
    , m_colours(new ColourBox(this))
    , m_refresh(new QPushButton(this))
    , m_help(new QPushButton(theme::icon(QStringLiteral("help")), {}, this))
    , m_seat(new SeatButtons(this))
{
    m_title->setLook(theme::titlePoints, true, theme::accent);
    for (PlainLabel *label : { m_title, m_time })
        label->setWordWrap(false);
    m_refresh->setObjectName(QStringLiteral("refreshButton"));
    m_help->setObjectName(QStringLiteral("helpButton"));
    for (QPushButton *button : { m_refresh, m_help })
        button->setAutoDefault(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme::gapLarge, theme::gap, theme::gapLarge, theme::gap);
    row->setSpacing(theme::gapLarge);
    row->addWidget(m_title);
    auto *right = new QWidget(this);
    auto *flow = new FlowLayout(right, theme::gapLarge, FlowLayout::Side::Right);
    flow->setContentsMargins(0, 0, 0, 0);
    for (QWidget *widget :
        std::initializer_list<QWidget *>{ m_time, m_language, m_refresh, m_help, m_colours, m_seat })
        flow->addWidget(widget);
    row->addWidget(right, 1);
    connect(m_refresh, &QPushButton::clicked, this, &ConsultingHeader::refreshAsked);
    connect(m_help, &QPushButton::clicked, this, &ConsultingHeader::helpAsked);
    retranslate();
}

void ConsultingHeader::setNow(const QDateTime &now)
{
    m_now = now;
    m_time->setWords(words::date(toJapanTime(now).date()) + QStringLiteral("　") + words::time(now));
}

void ConsultingHeader::setCanRefresh(bool can)
{
    m_refresh->setVisible(can);
}

void ConsultingHeader::retranslate()
{
    m_title->setWords(tr("Madoguchi: consulting room"));
    m_refresh->setText(tr("Refresh (F5)"));
    m_refresh->setAccessibleName(tr("Ask for the list of visits anew"));
    m_help->setText(tr("Help (F1)"));
    m_help->setAccessibleName(tr("Show help and keys"));
    if (m_now.isValid())
        setNow(m_now);
}

void ConsultingHeader::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ConsultingHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme::hairline);
}

} // namespace madoguchi
