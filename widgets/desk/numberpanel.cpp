#include "widgets/desk/numberpanel.h"

#include "app/domain/questionstate.h"
#include "app/domain/rights.h"
#include "app/support/clock.h"
#include "widgets/common/announcer.h"
#include "widgets/common/keyscroll.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/desk/capturepanel.h"
#include "widgets/desk/numberasking.h"
#include "widgets/desk/numberform.h"
#include "widgets/desk/scrolledpanel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace madoguchi {

NumberPanel::NumberPanel(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_title(new PlainLabel(QStringLiteral("numberTitle"), this))
    , m_form(new NumberForm(this))
    , m_asking(new NumberAsking(this))
    , m_stack(new QStackedWidget)
    , m_scroll(new QScrollArea(this))
    , m_capture(new QPushButton(this))
    , m_act(new QPushButton(this))
    , m_clear(new QPushButton(this))
    , m_shut(new QPushButton(this))
{
    setObjectName(QStringLiteral("numberPanel"));
    build();
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &NumberPanel::follow);
    connect(&m_desk, &Desk::receptionsChanged, this, &NumberPanel::follow);
    connect(&m_desk, &Desk::healthChanged, this, &NumberPanel::follow); // what waits
    connect(&m_desk, &Desk::healthChanged, this, [this] {
        if (m_open) // else it is looked up when it opens
            retranslate();
    });
    connect(m_capture, &QPushButton::clicked, this, &NumberPanel::captureAsked);
    connect(m_form, &NumberForm::complete, this, &NumberPanel::ask);
    connect(m_form, &NumberForm::begunAnew, this, &NumberPanel::retranslate);
    connect(m_form, &NumberForm::restored, this, [this] {
        setOpen(true);
        retranslate(); // whose number it is
    });
    connect(m_form, &NumberForm::fieldEntered, this, [this](QWidget *field) {
        QTimer::singleShot(0, field, [this, field] { m_scroll->ensureWidgetVisible(field, 0, theme::gap); });
    });
    connect(m_act, &QPushButton::clicked, this, &NumberPanel::act);
    connect(m_clear, &QPushButton::clicked, this, &NumberPanel::clearForm);
    connect(m_shut, &QPushButton::clicked, this, &NumberPanel::shut);
    show(m_form);
}

void NumberPanel::build()
{
    m_title->setLook(theme::titlePoints, true, theme::text);
    m_capture->setObjectName(QStringLiteral("numberCapture"));
    m_capture->setAutoDefault(true);
    m_act->setObjectName(QStringLiteral("numberAct"));
    m_act->setProperty("primary", true);
    m_clear->setObjectName(QStringLiteral("numberClear"));
    m_shut->setObjectName(QStringLiteral("numberShut"));
    m_stack->addWidget(m_form);
    m_stack->addWidget(m_asking);
    m_scroll->setObjectName(QStringLiteral("numberScroll"));
    scrolledpanel::setContent(m_scroll, m_stack);
    auto *keys = new KeyScroll(m_scroll);
    for (QPushButton *button : { m_act, m_clear, m_shut })
        keys->follow(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::gapLarge, theme::gap, theme::gapLarge, theme::gap + 4);
    column->setSpacing(theme::gap);
    column->addWidget(m_title);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_capture);
    column->addLayout(scrolledpanel::buttonRow({ m_act, m_clear, m_shut }));
}

void NumberPanel::enter()
{
    m_sits = true;
    m_form->setToday(toJapanTime(m_desk.now()).date());
    const std::optional<StaffMember> who = m_desk.seat().member();
    m_form->setMayLimit(who && may(who->role, Right::OralLimitConsent, StationKind::Desk));
}

void NumberPanel::leave()
{
    m_sits = false;
    m_asked.reset();
    m_second.stop();
    m_form->leave();
    m_asking->clear();
    show(m_form);
    setOpen(false);
}

void NumberPanel::setOpen(bool open)
{
    if (std::exchange(m_open, open) == open)
        return;
    m_form->setOpen(open && m_sits);
    Q_EMIT changed();
}

void NumberPanel::begin()
{
    if (m_open && m_stack->currentWidget() == m_form)
        return takeKeyboard();
    if (m_form->isEmpty() || m_form->isFresh())
        m_form->clear(); // of another patient, whose birth date alone stands there
    open();
}

bool NumberPanel::beginWith(const NumberQuery &known)
{
    if (!m_form->isEmpty() && !m_form->isFresh() && !m_form->isFilledOnly())
        return false;
    m_form->clear();
    open();
    m_form->fill(known);
    return true;
}

/// What stands in the fields of another reception, or of none, goes: it is of another patient.
void NumberPanel::complete(const Reception &captured)
{
    if (m_form->completes() != captured.visit) {
        m_form->clear();
        m_form->setCompletes(captured.visit, captured.captured->patient.birthdate);
    }
    open();
}

void NumberPanel::open()
{
    m_asked.reset(); // the list has it
    m_second.stop();
    m_asking->clear();
    m_form->setToday(toJapanTime(m_desk.now()).date());
    show(m_form);
    setOpen(true);
    takeKeyboard();
    Announcer::alert(this);
}

void NumberPanel::takeKeyboard()
{
    if (m_stack->currentWidget() == m_form)
        m_form->begin();
    else
        m_act->setFocus();
}

void NumberPanel::shut()
{
    if (!m_open)
        return;
    const auto asked = std::exchange(m_asked, std::nullopt);
    m_second.stop();
    const bool kept = m_stack->currentWidget() == m_form && !m_form->isEmpty() && !m_form->isFresh();
    m_asking->clear();
    show(m_form);
    setOpen(false);
    if (asked)
        Q_EMIT handedOver(*asked);
    else if (kept)
        Q_EMIT said(tr("What was typed is kept: F2 shows it again."));
}

void NumberPanel::ask(const NumberQuery &query, const QString &proof)
{
    const QUuid completes = m_form->completes();
    const Outcome<Done> completed
        = completes.isNull() ? Outcome<Done>(Done()) : m_desk.completeByNumber(completes, query, proof);
    const Outcome<QUuid> received = !completed ? Outcome<QUuid>(completed.error())
        : completes.isNull()                   ? m_desk.receiveByNumber(query, proof)
                                               : Outcome<QUuid>(completes);
    if (!received) {
        m_form->showFault(received.error());
        return;
    }
    m_asked = *received;
    m_since = m_desk.now();
    m_form->clear();
    follow(); // it may have its answer already
    if (!m_asked)
        return;
    m_second.start();
    show(m_asking);
    m_act->setFocus();
}

/// How the one that was asked here stands.
void NumberPanel::follow()
{
    if (!m_asked || !m_sits)
        return;
    const ReceptionList receptions = m_desk.receptions();
    const Reception *found = receptions.find(*m_asked);
    if (!found || questionState(*found) == QuestionState::Answered)
        return shut(); // not listed any more: settled elsewhere
    const auto seconds = static_cast<int>(std::max<qint64>(0, m_since.secsTo(m_desk.now())));
    m_number = found->number;
    m_asking->show(*found, seconds, m_desk.waitingRequests().eligibility);
}

void NumberPanel::show(const QWidget *shown)
{
    for (QWidget *page : std::initializer_list<QWidget *>{ m_form, m_asking }) // no room for the other one
        page->setSizePolicy(
            QSizePolicy::Preferred, page == shown ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    m_stack->setCurrentIndex(shown == m_form ? 0 : 1);
    m_scroll->verticalScrollBar()->setValue(0);
    retranslate();
}

void NumberPanel::act()
{
    if (m_stack->currentWidget() == m_form)
        m_form->goOn(); // no field is in hand: all of them count
    else
        shut();
}

void NumberPanel::clearForm()
{
    const QUuid completes = m_form->completes();
    const ReceptionList receptions = m_desk.receptions();
    const Reception *captured = receptions.find(completes);
    m_form->clear();
    if (captured && captured->captured)
        m_form->setCompletes(completes, captured->captured->patient.birthdate);
    m_form->begin();
    retranslate();
}

void NumberPanel::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool onForm = m_stack->currentWidget() == m_form;
    const int key = event->key();
    if (plain && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        if (!event->isAutoRepeat())
            act();
        return;
    }
    if (plain && key == Qt::Key_Escape)
        return shut();
    if (onForm && key == Qt::Key_F2 && event->modifiers() == Qt::ShiftModifier)
        return clearForm();
    QWidget::keyPressEvent(event);
}

void NumberPanel::retranslate()
{
    const bool onForm = m_stack->currentWidget() == m_form;
    const QUuid completes = m_form->completes();
    const ReceptionList receptions = completes.isNull() ? ReceptionList() : m_desk.receptions();
    const Reception *captured = receptions.find(completes);
    m_title->setWords(!onForm ? tr("Reception %1 by number").arg(m_number)
            : captured        ? tr("Number of reception %1, written down").arg(captured->number)
                              : tr("Reception by number"));
    m_capture->setVisible(onForm && completes.isNull() && isOutage(m_desk.health()));
    m_capture->setText(tr("Service down, no number: write down (Ctrl+F2)"));
    m_capture->setAccessibleName(m_capture->text());
    setAccessibleName(m_title->text());
    m_act->setText(onForm ? tr("Next, ask (Enter)") : tr("Go on (Enter)"));
    m_clear->setText(tr("Clear"));
    m_clear->setToolTip(tr("Clear all fields (Shift+F2)"));
    m_clear->setVisible(onForm);
    m_shut->setText(onForm ? tr("Close (Esc)") : tr("List (Esc)"));
    m_act->setAccessibleName(m_act->text());
    m_clear->setAccessibleName(tr("Clear all fields (Shift+F2)"));
    m_shut->setAccessibleName(m_shut->text());
}

void NumberPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_form->retranslate();
        retranslate();
        follow();
    }
    QWidget::changeEvent(event);
}

} // namespace madoguchi
