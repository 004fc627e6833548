#include "widgets/desk/capturepanel.h"

#include "app/support/clock.h"
#include "widgets/common/announcer.h"
#include "widgets/common/notice.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/desk/captureform.h"
#include "widgets/desk/nextsteps.h"
#include "widgets/desk/scrolledpanel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace madoguchi {

bool isOutage(const QList<HealthLine> &lines)
{
    return std::any_of(lines.begin(), lines.end(), [](const HealthLine &line) {
        if (line.part != HealthLine::Part::Line && line.part != HealthLine::Part::Folder)
            return false;
        const bool maintained = line.fault && line.fault->failure == Failure::ServiceMaintenance;
        return line.state == HealthLine::State::Bad || maintained;
    });
}

CapturePanel::CapturePanel(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_title(new PlainLabel(QStringLiteral("captureTitle"), this))
    , m_say(new Notice(QStringLiteral("captureSay"), this))
    , m_form(new CaptureForm(this))
    , m_scroll(new QScrollArea(this))
    , m_act(new QPushButton(this))
    , m_clear(new QPushButton(this))
    , m_shut(new QPushButton(this))
{
    setObjectName(QStringLiteral("capturePanel"));
    build();
    connect(m_form, &CaptureForm::complete, this, &CapturePanel::receive);
    connect(m_form, &CaptureForm::restored, this, [this] { setOpen(true); });
    connect(m_form, &CaptureForm::fieldEntered, this, [this](QWidget *field) {
        QTimer::singleShot(0, field, [this, field] { m_scroll->ensureWidgetVisible(field, 0, theme::gap); });
    });
    connect(m_act, &QPushButton::clicked, m_form, &CaptureForm::goOn);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_form->clear();
        m_form->begin();
    });
    connect(m_shut, &QPushButton::clicked, this, &CapturePanel::shut);
    retranslate();
}

void CapturePanel::build()
{
    m_title->setLook(theme::titlePoints, true, theme::text);
    m_act->setObjectName(QStringLiteral("captureAct"));
    m_act->setProperty("primary", true);
    m_clear->setObjectName(QStringLiteral("captureClear"));
    m_shut->setObjectName(QStringLiteral("captureShut"));
    auto *shown = new QWidget;
    auto *fields = new QVBoxLayout(shown);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(theme::gap);
    fields->addWidget(m_say);
    fields->addWidget(m_form, 1);
    m_scroll->setObjectName(QStringLiteral("captureScroll"));
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scrolledpanel::setContent(m_scroll, shown);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::gapLarge, theme::gap, theme::gapLarge, theme::gap + 4);
    column->setSpacing(theme::gap);
    column->addWidget(m_title);
    column->addWidget(m_scroll, 1);
    column->addLayout(scrolledpanel::buttonRow({ m_act, m_clear, m_shut }));
}

void CapturePanel::enter()
{
    m_sits = true;
    m_form->setToday(toJapanTime(m_desk.now()).date());
}

void CapturePanel::leave()
{
    m_sits = false;
    m_form->leave();
    setOpen(false);
}

void CapturePanel::setOpen(bool open)
{
    if (std::exchange(m_open, open) == open)
        return;
    m_form->setOpen(open && m_sits);
    Q_EMIT changed();
}

/// What has been typed is shown in any case: it may be all that is known of a patient.
void CapturePanel::begin()
{
    if (!m_open && m_form->isEmpty() && !isOutage(m_desk.health())) {
        Q_EMIT said(tr("The service can be asked: have the card placed, or receive by number (F2)."));
        return;
    }
    m_form->setToday(toJapanTime(m_desk.now()).date());
    m_scroll->verticalScrollBar()->setValue(0);
    setOpen(true);
    takeKeyboard();
    Announcer::alert(this);
}

void CapturePanel::takeKeyboard()
{
    m_form->begin();
}

void CapturePanel::shut()
{
    if (!m_open)
        return;
    const bool kept = !m_form->isEmpty();
    setOpen(false);
    if (kept)
        Q_EMIT said(tr("What was typed is kept: Ctrl+F2 shows it again."));
}

void CapturePanel::receive(const CapturedPerson &person)
{
    const Outcome<QUuid> received = m_desk.capture(person);
    if (!received)
        return m_form->showFault(received.error());
    m_form->clear();
    shut();
    Q_EMIT handedOver(*received);
}

void CapturePanel::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const int key = event->key();
    if (plain && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        if (!event->isAutoRepeat())
            m_form->goOn();
        return;
    }
    if (plain && key == Qt::Key_Escape)
        return shut();
    QWidget::keyPressEvent(event);
}

void CapturePanel::retranslate()
{
    m_title->setWords(tr("The service cannot be asked: write the patient down"));
    setAccessibleName(m_title->text());
    m_say->setLines(Tone::Attention, tr("For patients without a number"),
        { sayLine(tr("We cannot confirm your insurance over the line at the moment. Please tell me your "
                     "name, birth date and address. You will be seen today all the same.")) });
    m_act->setText(tr("Next, receive (Enter)"));
    m_clear->setText(tr("Clear"));
    m_shut->setText(tr("Close (Esc)"));
    m_clear->setToolTip(tr("Clear all fields"));
    m_act->setAccessibleName(m_act->text());
    m_clear->setAccessibleName(tr("Clear all fields"));
    m_shut->setAccessibleName(m_shut->text());
    m_form->retranslate();
}

void CapturePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace madoguchi
