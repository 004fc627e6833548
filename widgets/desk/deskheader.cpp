#include "widgets/desk/deskheader.h"

#include "app/support/clock.h"
#include "widgets/common/calendar.h"
#include "widgets/common/colourbox.h"
#include "widgets/common/flowlayout.h"
#include "widgets/common/languagebox.h"
#include "widgets/common/largeletters.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/seatbuttons.h"
#include "widgets/common/theme.h"
#include "widgets/common/words.h"
#include "widgets/common/zoom.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QIcon>
#include <QPainter>
#include <QPushButton>

namespace madoguchi {

DeskHeader::DeskHeader(const QString &clinic, QWidget *parent)
    : QWidget(parent)
    , m_title(new PlainLabel(QStringLiteral("deskTitle"), this))
    , m_clinic(new PlainLabel(QStringLiteral("clinicName"), this))
    , m_right(new QWidget(this))
    , m_time(new PlainLabel(QStringLiteral("deskTime"), m_right))
    , m_language(new LanguageBox(m_right))
    , m_colours(new ColourBox(m_right))
    , m_bookings(new QPushButton(m_right))
    , m_closing(new QPushButton(m_right))
    , m_help(new QPushButton(theme::icon(QStringLiteral("help")), {}, m_right))
    , m_seat(new SeatButtons(m_right))
{
    m_title->setLook(theme::titlePoints, true, theme::accent);
    m_clinic->setLook(theme::bodyPoints, false, theme::muted);
    m_clinic->setWords(clinic);
    for (PlainLabel *label : { m_title, m_clinic, m_time })
        label->setWordWrap(false);
    m_help->setObjectName(QStringLiteral("helpButton"));
    m_help->setAutoDefault(true);
    m_closing->setObjectName(QStringLiteral("closingButton"));
    m_bookings->setObjectName(QStringLiteral("bookingsButton"));
    for (QPushButton *button : { m_bookings, m_closing }) {
        button->setAutoDefault(true);
        button->hide();
    }
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::gapLarge, theme::gap, theme::gapLarge, theme::gap);
    layout->setSpacing(theme::gapLarge);
    auto *names = new QBoxLayout(QBoxLayout::LeftToRight);
    names->addWidget(m_title);
    names->addWidget(m_clinic);
    layout->addLayout(names);
    Zoom::instance().apply(this, [names] {
        const bool isLarge = largeletters::areOn(); // one below the other
        names->setDirection(isLarge ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
        names->setSpacing(isLarge ? 0 : theme::gapLarge);
    });
    auto *flow = new FlowLayout(m_right, theme::gap, FlowLayout::Side::Right);
    flow->setContentsMargins(0, 0, 0, 0);
    for (QWidget *one : std::initializer_list<QWidget *>{
             m_time, m_language, m_bookings, m_closing, m_help, m_colours, m_seat })
        flow->addWidget(one);
    layout->addWidget(m_right, 1);
    connect(m_help, &QPushButton::clicked, this, &DeskHeader::helpAsked);
    connect(m_bookings, &QPushButton::clicked, this, &DeskHeader::bookingsAsked);
    connect(m_closing, &QPushButton::clicked, this, &DeskHeader::closingAsked);
    retranslate();
}

void DeskHeader::setNow(const QDateTime &now)
{
    m_now = now;
    const QDate day = toJapanTime(now).date();
    m_time->setWords(words::date(day) + QStringLiteral("　") + words::time(now));
}

void DeskHeader::setWorking(bool working)
{
    m_bookings->setVisible(working);
    m_closing->setVisible(working);
}

void DeskHeader::retranslate()
{
    m_title->setWords(tr("Madoguchi: reception"));
    m_bookings->setText(tr("Booked"));
    m_bookings->setAccessibleName(tr("Show the booked patients"));
    m_closing->setText(tr("Closing"));
    m_closing->setAccessibleName(tr("Show the closing sheet"));
    m_help->setText(tr("Help (F1)"));
    m_help->setAccessibleName(tr("Show help and keys"));
    if (m_now.isValid())
        setNow(m_now);
}

void DeskHeader::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void DeskHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme::hairline);
}

} // namespace madoguchi
