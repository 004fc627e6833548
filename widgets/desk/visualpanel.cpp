#include "widgets/desk/visualpanel.h"

#include "widgets/common/announcer.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/desk/photoview.h"
#include "widgets/desk/visualwords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <utility>

namespace madoguchi {

using State = VisualCheck::State;

VisualPanel::VisualPanel(Desk &desk, std::chrono::milliseconds guard, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_title(new PlainLabel(QStringLiteral("visualTitle"), this))
    , m_photo(new PhotoView(this))
    , m_task(new PlainLabel(QStringLiteral("visualTask"), this))
    , m_by(new PlainLabel(QStringLiteral("visualBy"), this))
    , m_confirm(new QPushButton(this))
    , m_end(new QPushButton(this))
{
    setObjectName(QStringLiteral("visualPanel"));
    setFocusPolicy(Qt::StrongFocus); // until there is a button to press
    m_guard.setSingleShot(true);
    m_guard.setInterval(guard);
    build();
    connect(&m_guard, &QTimer::timeout, this, &VisualPanel::updateButtons);
    connect(&m_desk, &Desk::visualCheckChanged, this, &VisualPanel::follow);
    connect(m_confirm, &QPushButton::clicked, this, &VisualPanel::confirm);
    connect(m_end, &QPushButton::clicked, this, &VisualPanel::giveUp);
}

void VisualPanel::build()
{
    m_title->setLook(theme::titlePoints, true, theme::text);
    m_task->setLook(theme::bodyPoints, false, theme::text);
    m_by->setLook(theme::bodyPoints, false, theme::muted);
    m_confirm->setObjectName(QStringLiteral("visualConfirm"));
    m_confirm->setProperty("primary", true);
    m_end->setObjectName(QStringLiteral("visualEnd"));
    for (QPushButton *button : { m_confirm, m_end }) {
        button->setProperty("tall", true);
        button->setAutoDefault(true);
    }
    auto *shown = new QWidget;
    auto *column = new QVBoxLayout(shown);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gap);
    column->addWidget(m_title);
    column->addWidget(m_photo, 1);
    column->addWidget(m_task);
    column->addWidget(m_by);
    auto *scroll = new QScrollArea(this); // where there is little room the answers stay in sight
    scroll->setObjectName(QStringLiteral("visualScroll"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(shown);
    scroll->viewport()->setAutoFillBackground(false);
    shown->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::gapLarge, theme::gap + 4, theme::gapLarge, theme::gap + 4);
    layout->setSpacing(theme::gap);
    layout->addWidget(scroll, 1);
    auto *answers = new QHBoxLayout;
    answers->setSpacing(theme::gap);
    answers->addWidget(m_confirm, 1);
    answers->addWidget(m_end, 1);
    layout->addLayout(answers);
}

void VisualPanel::enter(const StaffMember &who)
{
    m_who = who;
    follow();
}

void VisualPanel::leave()
{
    m_who.reset();
    follow();
}

void VisualPanel::follow()
{
    const bool was = isOpen();
    const State before = m_check.state;
    m_check = m_who ? m_desk.visualCheck() : VisualCheck{};
    const CardPhoto photo = std::exchange(m_check.photo, {});
    if (isOpen() && !was)
        m_guard.start();
    if (!isOpen())
        m_guard.stop();
    fill(photo);
    Q_EMIT changed(); // the page makes room for it, or takes the room back
    if (isOpen() && !was) {
        setFocus();
        Announcer::alert(this);
        updateButtons(); // without a guard there is a button at once
    } else if (was && !isOpen() && m_who) {
        Q_EMIT said(before == State::Unlocking
                ? tr("The visual check is done. The reader is back to normal for the next patient.")
                : tr("The visual check ended without a confirmation. The reader is back to normal."));
    }
}

QString VisualPanel::photoWords(const CardPhoto &photo) const
{
    if (!photo.isEmpty())
        return tr("The photo on the card");
    return m_check.photoComing
        ? tr("The photo is being read from the card …")
        : tr("The photo cannot be read from the card. Compare with the photo that is printed on it.");
}

void VisualPanel::fill(const CardPhoto &photo)
{
    if (!isOpen()) {
        m_photo->clear();
        for (PlainLabel *label : { m_title, m_task, m_by })
            label->setWords({});
        setAccessibleName({});
        return;
    }
    const bool asks = m_check.state == State::Comparing;
    m_title->setWords(asks ? tr("Is it the same person?") : tr("Confirmed: the card is being unlocked"));
    m_photo->setPhoto(photo, photoWords(photo));
    m_task->setWords(asks
            ? tr("Compare the patient at the reader with the photo, without mask, sunglasses and hat.")
            : tr("Nothing to do: the patient goes on at the reader."));
    const QString by = visualwords::person(m_check.staff, m_who);
    m_by->setWords(asks ? tr("Who confirms, on the audit log: %1").arg(by) : tr("Confirmed by: %1").arg(by));
    setAccessibleName(m_title->text() + QLatin1Char(' ') + m_task->text());
    m_confirm->setText(tr("Same person (Enter)"));
    m_end->setText(tr("Another, or stop (Esc)"));
    for (QPushButton *button : { m_confirm, m_end })
        button->setAccessibleName(button->text());
    updateButtons();
}

/// A button that can be pressed takes the keyboard over, so that it is seen what Enter does.
void VisualPanel::updateButtons()
{
    const bool asks = m_check.state == State::Comparing;
    m_confirm->setEnabled(asks && !m_guard.isActive());
    m_end->setEnabled(asks);
    if (m_confirm->isEnabled() && hasFocus())
        m_confirm->setFocus();
}

void VisualPanel::begin()
{
    if (!isOpen())
        return ask(&Desk::beginVisualCheck);
    setFocus();
    updateButtons();
}

void VisualPanel::confirm()
{
    if (m_check.state == State::Comparing && !m_guard.isActive())
        ask(&Desk::confirmVisualCheck);
}

void VisualPanel::giveUp()
{
    if (m_check.state == State::Comparing)
        ask(&Desk::endVisualCheck);
}

void VisualPanel::ask(Outcome<Done> (Desk::*what)())
{
    if (const Outcome<Done> done = (m_desk.*what)(); !done)
        Q_EMIT refused(done.error());
}

void VisualPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && isOpen())
        follow();
    QWidget::changeEvent(event);
}

} // namespace madoguchi
