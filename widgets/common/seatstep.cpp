#include "widgets/common/seatstep.h"

#include "app/support/failuretext.h"
#include "widgets/common/announcer.h"
#include "widgets/common/calendar.h"
#include "widgets/common/notice.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/common/zoom.h"

#include <QEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace madoguchi {

namespace {

constexpr int stepWidth = 440;

} // namespace

SeatStep::SeatStep(Seat &seat, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_seat(seat)
    , m_column(new QVBoxLayout(this))
    , m_heading(new PlainLabel(name + QStringLiteral("Heading"), this))
    , m_remark(new PlainLabel(name + QStringLiteral("Remark"), this))
    , m_failure(new Notice(name + QStringLiteral("Failure"), this))
{
    m_heading->setLook(theme::titlePoints, true, theme::text);
    m_remark->setLook(theme::bodyPoints, false, theme::text);
    m_remark->hide();
    m_failure->hide();
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme::gap);
    m_column->addWidget(m_heading);
    m_column->addWidget(m_remark);
    m_column->addSpacing(theme::gapSmall);
    Zoom::instance().apply(this, [this] { setFixedWidth(theme::px(stepWidth)); });
    m_countdown.setInterval(1000);
    connect(&m_countdown, &QTimer::timeout, this, &SeatStep::tick);
}

void SeatStep::begin()
{
    forget();
    clearRefusal();
    refresh();
    takeKeyboard();
}

void SeatStep::setHeading(const QString &words)
{
    m_heading->setWords(words);
}

void SeatStep::setRemark(const QString &words)
{
    m_remark->setWords(words);
    m_remark->setVisible(!words.isEmpty());
}

void SeatStep::addRefusal()
{
    m_column->addWidget(m_failure);
}

QPushButton *SeatStep::addButton(const QString &name, bool primary)
{
    auto *button = new QPushButton(this);
    button->setObjectName(name);
    button->setProperty(primary ? "primary" : "link", true);
    button->setAutoDefault(true); // Enter presses it where it has the focus
    m_column->addWidget(button, 0, primary ? Qt::Alignment() : Qt::AlignLeft);
    return button;
}

PlainLabel *SeatStep::addField(QLineEdit *field, const QString &name)
{
    auto *caption = new PlainLabel(this);
    field->setObjectName(name);
    field->setContextMenuPolicy(Qt::NoContextMenu);
    caption->setBuddy(field);
    m_column->addWidget(caption);
    m_column->addWidget(field);
    return caption;
}

void SeatStep::tellRefusal(const Fault &fault)
{
    m_fault = fault;
    m_refused = true;
    m_secondsLeft = fault.failure == Failure::SignInDelayed && fault.number > 0 ? fault.number : 0;
    if (m_secondsLeft > 0)
        m_countdown.start();
    showRefusal();
    m_failure->show();
    Announcer::alert(m_failure);
    refresh();
}

void SeatStep::refuse(const Fault &fault)
{
    tellRefusal(fault);
    takeKeyboard();
    Q_EMIT refused(fault);
}

void SeatStep::clearRefusal()
{
    // A delay that runs is not shortened by going away and coming back.
    m_refused = isDelayed();
    m_failure->setVisible(m_refused);
}

QString SeatStep::failureWords() const
{
    return m_refused ? m_failure->title() : QString();
}

void SeatStep::tick()
{
    if (m_secondsLeft > 0)
        --m_secondsLeft;
    if (m_secondsLeft == 0)
        m_countdown.stop();
    showRefusal();
    refresh();
}

QString SeatStep::remedy() const
{
    if (m_fault.failure == Failure::SignInDelayed)
        return m_secondsLeft > 0 ? tr("Try again in %1 s.").arg(m_secondsLeft) : tr("You can try again now.");
    const QString usual = failureText(m_fault).remedy;
    if (m_fault.failure == Failure::SignInLocked && m_fault.until.isValid())
        return tr("Until %1.").arg(words::time(m_fault.until)) + QLatin1Char(' ') + usual;
    return usual;
}

void SeatStep::showRefusal()
{
    m_failure->setContent(Tone::Bad, failureText(m_fault).title, remedy());
}

void SeatStep::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (m_refused)
            showRefusal();
    }
    QWidget::changeEvent(event);
}

} // namespace madoguchi
