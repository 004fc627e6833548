#include "widgets/desk/deskpage.h"

#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/common/zoom.h"
#include "widgets/desk/receptiondelegate.h"
#include "widgets/desk/receptiondetails.h"
#include "widgets/desk/receptionmodel.h"
#include "widgets/desk/visualpanel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QIcon>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace madoguchi {

namespace {

constexpr int sideWidth = 380;
constexpr int leastName = 120;

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
    , m_printer(printer)
    , m_clinic(std::move(clinic))
    , m_model(new ReceptionModel(this))
    , m_table(new QTableView(this))
    , m_list(new QStackedWidget(this))
    , m_side(new QStackedWidget(this))
    , m_details(new ReceptionDetails(this))
    , m_visual(new VisualPanel(desk, guard, this))
    , m_listEmpty(emptyLabel(QStringLiteral("listEmpty"), this))
    , m_sideEmpty(emptyLabel(QStringLiteral("sideEmpty"), this))
    , m_confirm(new QPushButton(this))
    , m_print(new QPushButton(QIcon(QStringLiteral(":/icons/print.svg")), {}, this))
{
    m_guard.setSingleShot(true);
    m_guard.setInterval(guard);
    buildTable();
    build();
    connectParts();
    retranslate();
    refresh();
}

void DeskPage::buildTable()
{
    m_table->setObjectName(QStringLiteral("receptionTable"));
    m_table->setModel(m_model);
    m_table->setColumnHidden(ReceptionModel::Kana, true); // stands below the name
    m_table->setItemDelegate(new ReceptionDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setCornerButtonEnabled(false);
    m_table->setTabKeyNavigation(false); // Tab leaves the list
    m_table->setWordWrap(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    QHeaderView *header = m_table->horizontalHeader();
    header->setObjectName(QStringLiteral("receptionHeader"));
    header->setHighlightSections(false);
    header->setMinimumSectionSize(24);
    header->setSectionResizeMode(QHeaderView::Fixed);
    Zoom::instance().apply(this, [this, header] {
        m_table->verticalHeader()->setDefaultSectionSize(theme::px(ReceptionDelegate::rowHeight));
        header->setFixedHeight(theme::px(theme::rowHeight));
        setColumnWidths();
    });
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
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::gap);
    buttons->setContentsMargins(theme::gapLarge, theme::gap, theme::gapLarge, theme::gap + 4);
    buttons->addWidget(m_confirm, 1);
    buttons->addWidget(m_print);
    auto *shown = new QWidget(this);
    auto *column = new QVBoxLayout(shown);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(scroll, 1);
    column->addLayout(buttons);
    m_side->addWidget(shown);
    m_side->addWidget(m_sideEmpty);
    m_side->addWidget(m_visual);

    m_sideFrame = framed(m_side, this);
    Zoom::instance().apply(this, [this] { fitSide(); });
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::gapLarge, theme::gap + 4, theme::gapLarge, theme::gap);
    layout->setSpacing(theme::gap + 4);
    layout->addWidget(framed(m_list, this), 1);
    layout->addWidget(m_sideFrame);
}

void DeskPage::connectParts()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        showSelected();
        if (!m_programSelects)
            Q_EMIT personSelected();
    });
    connect(m_table, &QTableView::clicked, this, [this] {
        m_guard.stop(); // a person meant this one
        updateConfirm();
    });
    connect(&m_guard, &QTimer::timeout, this, &DeskPage::updateConfirm);
    connect(m_confirm, &QPushButton::clicked, this, &DeskPage::confirm);
    connect(m_print, &QPushButton::clicked, this, &DeskPage::printSelected);
    connect(m_visual, &VisualPanel::changed, this, &DeskPage::followVisual);
    connect(m_visual, &VisualPanel::said, this, &DeskPage::said);
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
    refresh();
    const int row = m_kept.contains(m_who) ? m_model->rowOf(m_kept.take(m_who)) : -1;
    if (row >= 0)
        selectByProgram(row);
}

void DeskPage::leave()
{
    if (m_inHand)
        m_kept.insert(m_who, *m_inHand);
    m_inHand.reset();
    m_who.clear();
    m_visual->leave();
    refresh(); // the desk tells no receptions to nobody
}

void DeskPage::takeKeyboard()
{
    m_table->setFocus();
}

const Reception *DeskPage::selected() const
{
    return m_model->at(m_table->currentIndex().row());
}

void DeskPage::refresh()
{
    m_filling = true;
    m_model->update(m_who.isEmpty() ? QList<Reception>() : m_desk.receptions(), m_desk.now());
    m_filling = false;
    m_list->setCurrentIndex(m_model->rowCount() == 0 ? 1 : 0);
    setColumnWidths();
    if (!selected() && m_model->firstOpen() >= 0)
        selectByProgram(m_model->firstOpen());
    showSelected();
    Q_EMIT unprintedChanged(); // names come and go with who sits
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
        if (visit && m_programSelects)
            m_guard.start();
        else
            m_guard.stop();
    }
    // Nothing selected, or nobody signed in: the labels let go of the person they showed.
    m_details->setReception(
        reception ? *reception : Reception(), m_desk.now(), visit ? m_model->newerOf(*visit) : 0);
    updateConfirm();
}

/// One patient is compared, or one reception is shown: whatever Enter acts on is all that is to be seen.
void DeskPage::showSide()
{
    m_side->setCurrentIndex(m_visual->isOpen() ? 2 : selected() ? 0 : 1);
}

void DeskPage::followVisual()
{
    showSide();
    if (std::exchange(m_comparing, m_visual->isOpen()) && !m_comparing && !m_who.isEmpty())
        m_table->setFocus();
}

void DeskPage::updateConfirm()
{
    const Reception *reception = selected();
    const bool open = reception && reception->status == ReceptionStatus::Arrived;
    m_confirm->setEnabled(open && !m_guard.isActive());
    if (open && reception->needsAction())
        m_confirm->setText(tr("Print slip, unresolved (Enter)"));
    else
        m_confirm->setText(
            open || !reception ? tr("Confirm and print slip (Enter)") : tr("Confirmed already"));
    m_confirm->setAccessibleName(m_confirm->text());
    m_print->setEnabled(reception && !open);
    m_print->setVisible(m_print->isEnabled()); // before, there is nothing to print again
}

void DeskPage::confirm()
{
    if (m_visual->isOpen())
        return m_visual->confirm();
    const Reception *found = selected();
    if (!found || found->status != ReceptionStatus::Arrived || m_guard.isActive())
        return;
    const Reception reception = *found; // the list changes below it
    const Outcome<Done> confirmed = m_desk.confirm(reception.visit);
    if (!confirmed) {
        Q_EMIT failed(confirmed.error());
        return;
    }
    print(reception);
    refresh();
    selectByProgram(m_model->firstOpen());
    m_table->setFocus();
}

bool DeskPage::print(const Reception &reception)
{
    const Outcome<Done> onPaper = m_printer.print(slipOf(reception, m_clinic));
    setUnprinted(reception.visit, onPaper ? std::nullopt : std::optional(onPaper.error()));
    if (!onPaper)
        return false;
    const Outcome<Done> printed = m_desk.slipPrinted(reception.visit);
    if (!printed)
        Q_EMIT failed(printed.error());
    else if (reception.needsAction())
        Q_EMIT said(tr("The slip of number %1 is printed. It still needs action.").arg(reception.number));
    else
        Q_EMIT said(tr("Number %1 is confirmed, the slip is printed.").arg(reception.number));
    return true;
}

void DeskPage::setUnprinted(const QUuid &visit, const std::optional<Fault> &fault)
{
    if (fault && !m_unprinted.contains(visit))
        m_unprinted.append(visit);
    else if (!fault)
        m_unprinted.removeAll(visit);
    m_printFault = fault.value_or(m_printFault);
    retranslatePrint();
    Q_EMIT unprintedChanged();
}

UnprintedSlips DeskPage::unprinted() const
{
    UnprintedSlips slips;
    slips.fault = m_printFault;
    for (const QUuid &visit : m_unprinted) {
        if (m_model->rowOf(visit) >= 0)
            slips.people.append({ numberOf(visit), nameOf(visit) });
    }
    return slips;
}

void DeskPage::forgetUnprinted()
{
    m_unprinted.clear();
    retranslatePrint();
    Q_EMIT unprintedChanged();
}

/// In the order in which they failed; where one fails again, the others would too.
void DeskPage::printUnprinted()
{
    const QList<QUuid> visits = m_unprinted; // it changes below
    for (const QUuid &visit : visits) {
        const Reception *reception = m_model->at(m_model->rowOf(visit));
        if (reception && !print(Reception(*reception)))
            break;
    }
    refresh();
}

void DeskPage::printAgain()
{
    if (!unprinted().people.isEmpty())
        return printUnprinted();
    printSelected();
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
    print(Reception(*reception));
    refresh();
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
    else if (!m_details->hideRefusal())
        m_table->setFocus();
    return true;
}

QString DeskPage::nameOf(const QUuid &visit) const
{
    const Reception *reception = m_model->at(m_model->rowOf(visit));
    const EligibilityResult *result = reception ? reception->main() : nullptr;
    return result ? harmless(result->patient.name.reveal()) : QString();
}

int DeskPage::numberOf(const QUuid &visit) const
{
    const Reception *reception = m_model->at(m_model->rowOf(visit));
    return reception ? reception->number : 0;
}

/// As wide as what stands in it; the name, with its kana below, takes what is left. Where that is less than
/// the usual share of a name, the list is scrolled sideways.
void DeskPage::setColumnWidths()
{
    QHeaderView *header = m_table->horizontalHeader();
    const QAbstractItemView *cells = m_table; // where its hints are public
    int others = 0;
    for (int column = 0; column < ReceptionModel::ColumnCount; ++column) {
        if (column == ReceptionModel::Name)
            continue;
        header->setSectionResizeMode(column, QHeaderView::ResizeToContents);
        if (!header->isSectionHidden(column))
            others += std::max(cells->sizeHintForColumn(column), header->sectionSizeHint(column));
    }
    const bool hasRoom = m_table->viewport()->width() - others >= theme::px(leastName);
    header->setSectionResizeMode(ReceptionModel::Name, hasRoom ? QHeaderView::Stretch : QHeaderView::Fixed);
    if (!hasRoom)
        header->resizeSection(ReceptionModel::Name, theme::px(leastName));
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
    setColumnWidths();
}

void DeskPage::retranslate()
{
    m_model->retranslate();
    m_table->setAccessibleName(tr("Receptions of today"));
    m_table->horizontalHeader()->setAccessibleName(tr("Columns of the receptions"));
    m_listEmpty->setWords(
        tr("No reception yet today. A patient who places a card on the reader appears here by themselves."));
    m_sideEmpty->setWords(tr("Nothing to confirm. Select a reception to see it."));
    m_print->setAccessibleName(tr("Print the slip again"));
    retranslatePrint();
    updateConfirm();
}

/// F4 is that of the slips that are missing, while there are any.
void DeskPage::retranslatePrint()
{
    m_print->setText(m_unprinted.isEmpty() ? tr("Print again (F4)") : tr("Print again"));
}

void DeskPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace madoguchi
