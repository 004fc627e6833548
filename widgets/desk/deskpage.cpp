#include "widgets/desk/deskpage.h"

#include "app/domain/questionstate.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/common/zoom.h"
#include "widgets/desk/findbar.h"
#include "widgets/desk/ladderpanel.h"
#include "widgets/desk/numberpanel.h"
#include "widgets/desk/reasking.h"
#include "widgets/desk/receptiondetails.h"
#include "widgets/desk/receptionmodel.h"
#include "widgets/desk/receptiontable.h"
#include "widgets/desk/slipqueue.h"
#include "widgets/desk/visualpanel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QIcon>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace madoguchi {

namespace {

constexpr int sideWidth = 380;

QWidget *framed(QWidget *content, QWidget *parent)
{
    auto *frame = new QFrame(parent);
    frame->setObjectName(QStringLiteral("card"));
    frame->setStyleSheet(
        QStringLiteral("QFrame#card { background: %1; border: 1px solid %2; border-radius: 6px; }")
            .arg(theme::surface.name(), theme::line.name()));
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(content);
    return frame;
}

PlainLabel *emptyLabel(const QString &name, QWidget *parent)
{
    auto *label = new PlainLabel(name, parent);
    label->setAlignment(Qt::AlignCenter);
    label->setMargin(theme::gapLarge);
    label->setLook(12.0, false, theme::muted);
    return label;
}

} // namespace

DeskPage::DeskPage(
    Desk &desk, SlipPrinter &printer, QString clinic, std::chrono::milliseconds guard, QWidget *parent)
    : WorkPage(parent)
    , m_desk(desk)
    , m_model(new ReceptionModel(this))
    , m_slips(new SlipQueue(desk, printer, clinic, *m_model, this))
    , m_reasking(new Reasking(desk, *m_model, this))
    , m_table(new ReceptionTable(m_model, this))
    , m_find(new FindBar(this))
    , m_list(new QStackedWidget(this))
    , m_side(new QStackedWidget(this))
    , m_details(new ReceptionDetails(this))
    , m_visual(new VisualPanel(desk, guard, this))
    , m_number(new NumberPanel(desk, this))
    , m_ladder(new LadderPanel(desk, printer, std::move(clinic), this))
    , m_listEmpty(emptyLabel(QStringLiteral("listEmpty"), this))
    , m_sideEmpty(emptyLabel(QStringLiteral("sideEmpty"), this))
    , m_confirm(new QPushButton(this))
    , m_print(new QPushButton(QIcon(QStringLiteral(":/icons/print.svg")), {}, this))
    , m_again(new QPushButton(this))
    , m_steps(new QPushButton(this))
{
    m_guard.setSingleShot(true);
    m_guard.setInterval(guard);
    m_second.setInterval(std::chrono::seconds(1));
    build();
    connectParts();
    retranslate();
    refresh();
}

void DeskPage::build()
{
    m_list->addWidget(m_table);
    m_list->addWidget(m_listEmpty);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("detailsScroll"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_details);
    scroll->viewport()->setAutoFillBackground(false);
    m_details->setAutoFillBackground(false);

    m_confirm->setObjectName(QStringLiteral("confirmButton"));
    m_confirm->setProperty("primary", true);
    m_confirm->setProperty("tall", true);
    m_confirm->setAutoDefault(true);
    m_print->setObjectName(QStringLiteral("printButton"));
    m_print->setProperty("tall", true);
    m_print->setAutoDefault(true);
    m_again->setObjectName(QStringLiteral("askAgainButton"));
    m_again->setAutoDefault(true);
    m_steps->setObjectName(QStringLiteral("stepsButton"));
    m_steps->setAutoDefault(true);
    auto *main = new QHBoxLayout;
    main->addWidget(m_confirm, 1);
    main->addWidget(m_print);
    auto *more = new QHBoxLayout;
    more->addWidget(m_again, 1);
    more->addWidget(m_steps, 1);
    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(theme::gap);
    buttons->setContentsMargins(theme::gapLarge, theme::gap, theme::gapLarge, theme::gap + 4);
    for (QHBoxLayout *row : { main, more }) {
        row->setSpacing(theme::gap);
        buttons->addLayout(row);
    }
    auto *shown = new QWidget(this);
    auto *column = new QVBoxLayout(shown);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(scroll, 1);
    column->addLayout(buttons);
    m_side->addWidget(shown);
    m_side->addWidget(m_sideEmpty);
    m_side->addWidget(m_visual);
    m_side->addWidget(m_number);
    m_side->addWidget(m_ladder);

    m_sideFrame = framed(m_side, this);
    Zoom::instance().apply(this, [this] { fitSide(); });
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::gapLarge, theme::gap + 4, theme::gapLarge, theme::gap);
    layout->setSpacing(theme::gap + 4);
    auto *left = new QWidget(this);
    auto *rows = new QVBoxLayout(left);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_find);
    rows->addWidget(m_list, 1);
    layout->addWidget(framed(left, this), 1);
    layout->addWidget(m_sideFrame);
}

void DeskPage::connectParts()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        showSelected();
        if (!m_programSelects && !m_filling)
            Q_EMIT personSelected();
    });
    connect(m_find, &FindBar::changed, this, &DeskPage::narrow);
    connect(m_find, &FindBar::coverAsked, this, &DeskPage::toggleCover);
    connect(m_find, &FindBar::left, this, &DeskPage::enterList);
    connect(m_slips, &SlipQueue::said, this, &DeskPage::said);
    connect(m_slips, &SlipQueue::failed, this, &DeskPage::failed);
    connect(m_slips, &SlipQueue::changed, this, &DeskPage::retranslatePrint);
    connect(m_reasking, &Reasking::said, this, &DeskPage::said);
    connect(m_reasking, &Reasking::failed, this, &DeskPage::failed);
    connect(m_reasking, &Reasking::unaskable, m_details, &ReceptionDetails::showUnaskable);
    connect(m_again, &QPushButton::clicked, this, &DeskPage::askAgain);
    connect(m_steps, &QPushButton::clicked, this, &DeskPage::toggleLadder);
    connect(m_ladder, &LadderPanel::askAsked, this, &DeskPage::askAgain);
    connect(m_ladder, &LadderPanel::said, this, &DeskPage::said);
    connect(m_ladder, &LadderPanel::failed, this, &DeskPage::failed);
    connect(m_ladder, &LadderPanel::changed, this, [this] {
        showSide();
        if (!m_ladder->isOpen() && !m_who.isEmpty())
            m_table->setFocus();
    });
    connect(&m_second, &QTimer::timeout, this, &DeskPage::showSelected);
    connect(m_table, &QTableView::clicked, this, [this] {
        m_guard.stop(); // a person meant this one
        updateConfirm();
    });
    connect(&m_guard, &QTimer::timeout, this, &DeskPage::updateConfirm);
    connect(m_confirm, &QPushButton::clicked, this, &DeskPage::confirm);
    connect(m_print, &QPushButton::clicked, this, &DeskPage::printSelected);
    connect(m_visual, &VisualPanel::changed, this, &DeskPage::followVisual);
    connect(m_visual, &VisualPanel::said, this, &DeskPage::said);
    connect(m_number, &NumberPanel::changed, this, &DeskPage::followNumber);
    connect(m_number, &NumberPanel::said, this, &DeskPage::said);
    connect(m_number, &NumberPanel::handedOver, this, [this](const QUuid &visit) {
        refresh();
        if (m_model->rowOf(visit) < 0)
            m_find->clear();
        selectByProgram(m_model->rowOf(visit));
    });
    connect(m_details, &ReceptionDetails::closeAsked, this, &DeskPage::closeSelected);
    connect(m_details, &ReceptionDetails::candidateChosen, this, &DeskPage::choose);
    connect(m_details, &ReceptionDetails::patientNumberGiven, this, &DeskPage::link);
    connect(m_details, &ReceptionDetails::recordsAsked, this, [this](ConsentKind kind) {
        const Reception *reception = selected();
        if (!reception)
            return;
        m_details->showRefusal(kind, m_desk.askForRecords(reception->visit, kind));
        QTimer::singleShot(0, this, [this] { // once it has its place
            if (auto *scroll = findChild<QScrollArea *>(QStringLiteral("detailsScroll")))
                scroll->ensureWidgetVisible(m_details->refusal(), 0, theme::gap);
        });
    });
}

void DeskPage::enter(const StaffMember &who)
{
    m_who = who.id;
    m_visual->enter(who);
    m_number->enter();
    refresh();
    const int row = m_kept.contains(m_who) ? m_model->rowOf(m_kept.take(m_who)) : -1;
    if (row >= 0)
        selectByProgram(row);
}

void DeskPage::leave()
{
    if (m_inHand)
        m_kept.insert(m_who, *m_inHand);
    m_find->clear(); // which may show another one for a moment
    m_search.forget();
    m_inHand.reset();
    m_who.clear();
    m_visual->leave();
    m_number->leave();
    m_ladder->shut();
    m_reasking->forget();
    refresh(); // the desk tells no receptions to nobody
}

void DeskPage::takeKeyboard()
{
    if (m_number->isOpen())
        m_number->takeKeyboard();
    else
        m_table->setFocus();
}

const Reception *DeskPage::selected() const
{
    return m_model->at(m_table->currentIndex().row());
}

void DeskPage::refresh()
{
    const std::optional<QUuid> visit = m_shown;
    m_filling = true;
    m_model->update(m_who.isEmpty() ? QList<Reception>() : m_desk.receptions(), m_desk.now());
    if (!selected() && visit && m_model->rowOf(*visit) >= 0)
        selectByProgram(m_model->rowOf(*visit)); // the same as before: Enter waits for nothing anew
    showRows();
    m_filling = false;
    if (!selected() && m_model->firstOpen() >= 0 && !m_ladder->isOpen())
        selectByProgram(m_model->firstOpen());
    showSelected();
    m_reasking->follow();
    Q_EMIT m_slips->changed(); // names come and go with who sits
}

void DeskPage::showRows()
{
    const bool nobody = m_model->all().isEmpty();
    m_listEmpty->setWords(
        nobody ? tr(
            "No reception yet today. A patient who places a card on the reader appears here by themselves.")
               : tr("None of today's receptions is like that. Esc shows all of them."));
    m_list->setCurrentIndex(m_model->rowCount() == 0 ? 1 : 0);
    m_find->setCounts(m_model->rowCount(), static_cast<int>(m_model->all().size()));
    m_table->fitColumns();
}

/// Whoever is in hand stays in hand as long as they are listed; else the first of those who are is shown, by
/// the page: Enter waits.
void DeskPage::narrow()
{
    const std::optional<QUuid> visit = m_shown;
    m_search.setWords(m_find->words());
    m_filling = true;
    m_model->setFilter(m_find->isNarrowing() ? ReceptionModel::Filter([this](const Reception &reception) {
        return passes(reception, m_find->filter()) && m_search.matches(reception);
    })
                                             : ReceptionModel::Filter());
    const int row = visit ? m_model->rowOf(*visit) : -1;
    if (row >= 0 || m_model->rowCount() > 0)
        selectByProgram(std::max(row, 0));
    showRows();
    m_filling = false;
    showSelected();
}

/// As the page's own choice: Enter waits until it was to be seen.
void DeskPage::takeScan(const QString &number)
{
    const Reception *reception = m_model->byPatientNumber(number);
    if (!reception) {
        Q_EMIT said(tr("No reception of today has the scanned patient number."));
        return;
    }
    const QUuid visit = reception->visit;
    if (m_model->rowOf(visit) < 0)
        m_find->clear();
    selectByProgram(m_model->rowOf(visit));
    if (!m_visual->isOpen())
        m_table->setFocus();
    Q_EMIT said(
        tr("Number %1 has the scanned patient number. Enter confirms it.").arg(m_model->numberOf(visit)));
}

void DeskPage::toggleCover()
{
    const bool covered = !m_model->isCovered();
    m_model->setCovered(covered);
    m_details->setCovered(covered);
    m_find->setCovered(covered);
    Q_EMIT coverChanged();
}

/// From the field to the list: what Enter did there is done.
void DeskPage::enterList()
{
    if (m_model->rowCount() > 0)
        m_table->setFocus();
}

void DeskPage::selectByProgram(int row)
{
    m_programSelects = true;
    if (row < 0)
        m_table->setCurrentIndex({});
    else
        m_table->selectRow(row);
    m_programSelects = false;
}

void DeskPage::showSelected()
{
    const Reception *reception = selected();
    showSide();
    const std::optional<QUuid> visit = reception ? std::optional(reception->visit) : std::nullopt;
    if (visit && !m_filling)
        m_inHand = visit;
    if (visit != m_shown) {
        m_shown = visit;
        if (auto *scroll = findChild<QScrollArea *>(QStringLiteral("detailsScroll")))
            scroll->verticalScrollBar()->setValue(0); // a person begins at the name
        if (visit && (m_programSelects || m_filling)) // also where a row went and the next took its place
            m_guard.start();
        else
            m_guard.stop();
    }
    followLadder(reception);
    if (!reception || !isBeingAsked(*reception))
        m_second.stop();
    else if (!m_second.isActive())
        m_second.start();
    // Nothing selected, or nobody signed in: the labels let go of the person they showed.
    m_details->setReception(reception ? *reception : Reception(), m_desk.now(),
        visit ? m_model->othersOf(*visit) : OtherReceptions());
    updateConfirm();
}

/// One patient is compared, or one reception is shown: whatever Enter acts on is all that is to be seen.
void DeskPage::showSide()
{
    if (m_visual->isOpen())
        return m_side->setCurrentWidget(m_visual);
    if (m_number->isOpen())
        return m_side->setCurrentWidget(m_number);
    if (m_ladder->isOpen())
        return m_side->setCurrentWidget(m_ladder);
    m_side->setCurrentIndex(selected() ? 0 : 1);
}

/// Steps of one patient are never shown beside another who is selected.
void DeskPage::followLadder(const Reception *reception)
{
    const QUuid visit = reception ? reception->visit : QUuid();
    if (m_ladder->isOpen() && !m_ladder->isOf(visit))
        m_ladder->shut();
    else if (m_ladder->isOpen())
        m_ladder->follow(reception ? *reception : Reception());
}

void DeskPage::toggleLadder()
{
    const Reception *reception = selected();
    if (m_ladder->isOpen())
        m_ladder->shut();
    else if (!m_visual->isOpen() && !m_number->isOpen())
        m_ladder->open(reception ? std::optional(*reception) : std::nullopt);
}

void DeskPage::followVisual()
{
    showSide();
    if (std::exchange(m_comparing, m_visual->isOpen()) && !m_comparing && !m_who.isEmpty())
        takeKeyboard();
}

void DeskPage::followNumber()
{
    if (m_number->isOpen())
        m_ladder->shut();
    showSide();
    if (!m_number->isOpen() && !m_visual->isOpen() && !m_who.isEmpty())
        m_table->setFocus();
}

void DeskPage::updateConfirm()
{
    const Reception *reception = selected();
    const bool open = reception && reception->status == ReceptionStatus::Arrived;
    const bool isClosed = reception && reception->status == ReceptionStatus::Closed;
    m_confirm->setEnabled(open && !m_guard.isActive());
    if (open && reception->needsAction())
        m_confirm->setText(tr("Print slip, unresolved (Enter)"));
    else
        m_confirm->setText(open || !reception ? tr("Confirm and print slip (Enter)")
                : isClosed                    ? tr("Closed, received again")
                                              : tr("Confirmed already"));
    m_confirm->setAccessibleName(m_confirm->text());
    m_print->setEnabled(reception && !open && !isClosed);
    m_print->setVisible(m_print->isEnabled()); // before, there is nothing to print again
}

void DeskPage::confirm()
{
    if (m_visual->isOpen())
        return m_visual->confirm();
    if (m_number->isOpen()) // what Enter would confirm is not to be seen
        return m_number->takeKeyboard();
    if (m_ladder->isOpen())
        return m_ladder->act();
    const Reception *found = selected();
    if (!found || found->status != ReceptionStatus::Arrived || m_guard.isActive())
        return;
    const Reception reception = *found; // the list changes below it
    const Outcome<Done> confirmed = m_desk.confirm(reception.visit);
    if (!confirmed) {
        Q_EMIT failed(confirmed.error());
        return;
    }
    m_slips->print(reception);
    refresh();
    selectByProgram(m_model->firstOpen());
    m_table->setFocus();
}

void DeskPage::choose(const QString &branch)
{
    const Reception *reception = selected();
    if (!reception)
        return;
    if (const Outcome<Done> chosen = m_desk.chooseCandidate(reception->visit, branch); !chosen)
        Q_EMIT failed(chosen.error());
    else
        Q_EMIT said(tr("The chosen one is being asked for by the branch."));
    m_table->setFocus(); // the button that was pressed is gone
    refresh();
}

void DeskPage::link(const QString &number)
{
    const Reception *reception = selected();
    if (!reception)
        return;
    if (const Outcome<Done> linked = m_desk.linkPatientNumber(reception->visit, number); !linked)
        return Q_EMIT failed(linked.error());
    m_details->patientNumberTaken();
    m_table->setFocus();
    Q_EMIT said(tr("The patient number is kept, and registered with the service by itself."));
    refresh();
}

void DeskPage::printAgain()
{
    if (m_slips->unprinted().people.isEmpty())
        return printSelected();
    m_slips->printMissing();
    refresh();
}

void DeskPage::printSelected()
{
    const Reception *reception = selected();
    if (!reception)
        return;
    if (reception->status == ReceptionStatus::Arrived) {
        Q_EMIT said(tr("Confirm first (Enter): the slip is printed with it."));
        return;
    }
    if (reception->status == ReceptionStatus::Closed)
        return;
    m_slips->print(Reception(*reception));
    refresh();
}

void DeskPage::askAgain()
{
    const Reception *reception = selected();
    if (reception && !m_visual->isOpen() && !m_number->isOpen()) // only about one that is to be seen
        m_reasking->ask(Reception(*reception)); // the list changes below it
    refresh();
}

/// And leads to the one that counts.
void DeskPage::closeSelected()
{
    const Reception *reception = selected();
    if (!reception)
        return;
    const int number = reception->number;
    const int after = m_model->othersOf(reception->visit).after;
    const Outcome<Done> closed = m_desk.closeReceivedAgain(reception->visit);
    if (!closed) {
        Q_EMIT failed(closed.error());
        return;
    }
    Q_EMIT said(tr("Number %1 is closed. Go on with number %2.").arg(number).arg(after));
    refresh();
    selectByProgram(m_model->rowOfNumber(after));
    m_table->setFocus();
}

void DeskPage::step(int rows)
{
    if (m_model->rowCount() == 0)
        return;
    m_table->selectRow(std::clamp(m_table->currentIndex().row() + rows, 0, m_model->rowCount() - 1));
    m_table->setFocus();
}

bool DeskPage::goBack()
{
    if (m_visual->isOpen())
        m_visual->giveUp();
    else if (m_number->isOpen())
        m_number->shut();
    else if (m_ladder->isOpen())
        m_ladder->shut();
    else if (m_find->isNarrowing())
        m_find->clear();
    else if (!m_details->hideRefusal())
        m_table->setFocus();
    return true;
}

/// The one in hand keeps half of the room where letters are large.
void DeskPage::fitSide()
{
    m_sideFrame->setFixedWidth(std::min(theme::px(sideWidth), std::max(sideWidth, width() / 2)));
}

void DeskPage::resizeEvent(QResizeEvent *event)
{
    WorkPage::resizeEvent(event);
    fitSide();
}

void DeskPage::retranslate()
{
    m_model->retranslate();
    showRows();
    m_sideEmpty->setWords(tr("Nothing to confirm. Select a reception to see it."));
    m_print->setAccessibleName(tr("Print the slip again"));
    m_steps->setText(tr("Step by step (F8)"));
    m_steps->setAccessibleName(tr("What to do, step by step"));
    m_again->setText(tr("Ask again (F5)"));
    m_again->setAccessibleName(tr("Ask for the eligibility again"));
    retranslatePrint();
    updateConfirm();
}

/// F4 is that of the slips that are missing, while there are any.
void DeskPage::retranslatePrint()
{
    m_print->setText(m_slips->isEmpty() ? tr("Print again (F4)") : tr("Print again"));
}

void DeskPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace madoguchi
