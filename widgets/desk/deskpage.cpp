#include "widgets/desk/deskpage.h"

#include "app/domain/questionstate.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/common/zoom.h"
#include "widgets/desk/cardframe.h"
#include "widgets/desk/deskside.h"
#include "widgets/desk/findbar.h"
#include "widgets/desk/ladderpanel.h"
#include "widgets/desk/reasking.h"
#include "widgets/desk/receptiondetails.h"
#include "widgets/desk/receptionmodel.h"
#include "widgets/desk/receptiontable.h"
#include "widgets/desk/slipqueue.h"
#include "widgets/desk/visualpanel.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace madoguchi {

namespace {

constexpr int sideWidth = 380;
constexpr qint64 longestFolding = 4; ///< milliseconds at a time

} // namespace

DeskPage::DeskPage(
    Desk &desk, SlipPrinter &printer, const QString &clinic, std::chrono::milliseconds guard, QWidget *parent)
    : WorkPage(parent)
    , m_desk(desk)
    , m_guard(guard)
    , m_model(new ReceptionModel(this))
    , m_slips(new SlipQueue(desk, printer, clinic, *m_model, this))
    , m_reasking(new Reasking(desk, *m_model, this))
    , m_left(new QWidget(this))
    , m_leftFrame(framed(m_left, this)) // before it is filled: what moves is styled anew
    , m_list(new QStackedWidget(m_left))
    , m_table(new ReceptionTable(m_model, m_list))
    , m_find(new FindBar(m_left))
    , m_side(new DeskSide(desk, printer, clinic, guard, this))
    , m_listEmpty(new PlainLabel(QStringLiteral("listEmpty"), m_list))
{
    setObjectName(QStringLiteral("deskPage")); // what drafts are kept by
    m_second.setInterval(std::chrono::seconds(1));
    m_ahead.setSingleShot(true);
    m_ahead.setInterval(0);
    build();
    connectParts();
    retranslate();
    refresh();
}

void DeskPage::build()
{
    m_listEmpty->setAlignment(Qt::AlignCenter);
    m_listEmpty->setMargin(theme::gapLarge);
    m_listEmpty->setLook(12.0, false, theme::muted);
    m_list->addWidget(m_table);
    m_list->addWidget(m_listEmpty);
    auto *rows = new QVBoxLayout(m_left);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_find);
    rows->addWidget(m_list, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::gapLarge, theme::gap + 4, theme::gapLarge, theme::gap);
    layout->setSpacing(theme::gap + 4);
    layout->addWidget(m_leftFrame, 1);
    layout->addWidget(m_side);
    m_side->installEventFilter(this);
    Zoom::instance().apply(this, [this] { fitSide(); });
}

void DeskPage::connectParts()
{
    connect(&m_desk, &Desk::opened, this, &WorkPage::ready);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        showSelected();
        if (!m_programSelects && !m_filling) {
            m_side->shutBookings(); // a person wants to see this one
            Q_EMIT personSelected();
        }
    });
    m_table->composeIn(m_find->field());
    connect(m_find, &FindBar::changed, this, &DeskPage::narrow);
    connect(m_find, &FindBar::coverAsked, this, &DeskPage::toggleCover);
    connect(m_find, &FindBar::left, this, &DeskPage::enterList);
    connect(m_slips, &SlipQueue::said, this, &DeskPage::said);
    connect(m_slips, &SlipQueue::failed, this, &DeskPage::failed);
    connect(m_slips, &SlipQueue::changed, this, [this] { m_side->setSlipsMissing(!m_slips->isEmpty()); });
    connect(m_reasking, &Reasking::said, this, &DeskPage::said);
    connect(m_reasking, &Reasking::failed, this, &DeskPage::failed);
    connect(m_reasking, &Reasking::unaskable, &m_side->details(), &ReceptionDetails::showUnaskable);
    connect(m_side, &DeskSide::confirmAsked, this, &DeskPage::confirm);
    connect(m_side, &DeskSide::printAsked, this, &DeskPage::printSelected);
    connect(m_side, &DeskSide::againAsked, this, &DeskPage::askAgain);
    connect(m_side, &DeskSide::released, this, [this] { m_table->setFocus(); });
    connect(m_side, &DeskSide::placed, this, [this] {
        m_guard.setInSight(m_side->isShowingDetails());
        updateConfirm();
        Q_EMIT shownChanged();
    });
    connect(m_side, &DeskSide::said, this, &DeskPage::said);
    connect(m_side, &DeskSide::failed, this, &DeskPage::failed);
    connect(&m_second, &QTimer::timeout, this, &DeskPage::showSelected);
    connect(&m_ahead, &QTimer::timeout, this, &DeskPage::foldAhead);
    connect(m_table, &QTableView::clicked, this, [this] {
        m_side->shutBookings();
        m_guard.meant();
        updateConfirm();
    });
    connect(&m_guard, &SeenGuard::changed, this, &DeskPage::updateConfirm);
    connect(m_side, &DeskSide::handedOver, this, &DeskPage::takeInHand);
    const ReceptionDetails *details = &m_side->details();
    connect(details, &ReceptionDetails::closeAsked, this, &DeskPage::closeSelected);
    connect(details, &ReceptionDetails::candidateChosen, this, &DeskPage::choose);
    connect(details, &ReceptionDetails::patientNumberGiven, this, &DeskPage::link);
    connect(details, &ReceptionDetails::personSettled, this, &DeskPage::settle);
    connect(details, &ReceptionDetails::displayNameGiven, this, &DeskPage::keepName);
    connect(details, &ReceptionDetails::recordsAsked, this, [this](ConsentKind kind) {
        if (const Reception *reception = selected())
            m_side->showRefusal(kind, m_desk.askForRecords(reception->visit, kind));
    });
}

void DeskPage::enter(const StaffMember &who)
{
    m_who = who.id;
    m_side->enter(who);
    refresh();
    const int row = m_kept.contains(m_who) ? m_model->rowOf(m_kept.take(m_who)) : -1;
    if (row >= 0)
        selectByProgram(row);
}

/// Who was just received.
void DeskPage::takeInHand(const QUuid &visit)
{
    refresh();
    if (m_model->rowOf(visit) < 0)
        m_find->clear();
    selectByProgram(m_model->rowOf(visit));
}

void DeskPage::leave()
{
    if (m_inHand)
        m_kept.insert(m_who, *m_inHand);
    m_find->clear(); // which may show another one for a moment
    m_search.forget();
    m_inHand.reset();
    m_who.clear();
    m_side->leave();
    m_reasking->forget();
    refresh(); // the desk tells no receptions to nobody
}

SecretBytes DeskPage::takeDraft()
{
    return m_side->takeDraft();
}

void DeskPage::giveDraft(const SecretBytes &draft)
{
    m_side->giveDraft(draft);
}

void DeskPage::takeKeyboard()
{
    if (!m_side->takeKeyboard())
        m_table->setFocus();
}

const Reception *DeskPage::selected() const
{
    return m_model->at(m_table->currentIndex().row());
}

void DeskPage::refresh()
{
    if (m_holding)
        return;
    const std::optional<QUuid> visit = m_shown;
    m_filling = true;
    m_model->update(m_who.isEmpty() ? ReceptionList() : m_desk.receptions(), m_desk.now());
    if (!selected() && visit && m_model->rowOf(*visit) >= 0)
        selectByProgram(m_model->rowOf(*visit)); // the same as before: Enter waits for nothing anew
    showRows();
    m_filling = false;
    if (!selected() && m_model->firstOpen() >= 0 && !m_side->ladder().isOpen())
        selectByProgram(m_model->firstOpen());
    showSelected();
    m_reasking->follow();
    Q_EMIT m_slips->changed(); // names come and go with who sits
    m_folded = 0;
    m_ahead.start();
}

/// While nothing else happens, names are folded for the search: else the first key waits for all of a day's.
void DeskPage::foldAhead()
{
    QElapsedTimer timer;
    timer.start();
    const QList<SharedReception> &all = m_model->all().shared();
    while (m_folded < all.size() && timer.elapsed() < longestFolding)
        m_search.fold(all.at(m_folded++));
    if (m_folded < all.size())
        m_ahead.start();
    else
        m_search.forgetAllBut(m_model->all());
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
    m_table->fitSoon();
}

/// Whoever is in hand stays in hand as long as they are listed; else the first of those who are is shown, by
/// the page: Enter waits.
void DeskPage::narrow()
{
    const std::optional<QUuid> visit = m_shown;
    m_search.setWords(m_find->words());
    m_filling = true;
    m_model->setFilter(m_find->isNarrowing()
            ? ReceptionModel::Filter([this](const SharedReception &reception) {
                  return passes(*reception, m_find->filter()) && m_search.matches(reception);
              })
            : ReceptionModel::Filter());
    const int row = visit ? m_model->rowOf(*visit) : -1;
    if (row >= 0 || m_model->rowCount() > 0)
        selectByProgram(std::max(row, 0));
    showRows();
    m_filling = false;
    showSelected();
}

/// A 診察券 of somebody who is not received yet: by what is stored of the patient, once it is said what was
/// shown.
void DeskPage::takeCardOf(const QString &number)
{
    const auto known = m_desk.knownNumber(number);
    if (!known)
        return Q_EMIT failed(known.error());
    if (!*known || m_side->isTaken() || !m_side->beginNumberOf(**known))
        return Q_EMIT said(*known
                ? tr("No reception of today has the scanned patient number. First finish or "
                     "close what is open here (Esc), then scan again.")
                : tr("No reception of today has the scanned patient number, and nobody is "
                     "stored under it."));
    Q_EMIT said(
        tr("Not received today. The stored number of the insurance is filled in: compare it with what "
           "is shown, and choose that."));
}

/// As the page's own choice: Enter waits until it was to be seen.
void DeskPage::takeScan(const QString &number)
{
    const Reception *reception = m_model->byPatientNumber(number);
    if (!reception)
        return takeCardOf(number);
    const QUuid visit = reception->visit;
    if (m_model->rowOf(visit) < 0)
        m_find->clear();
    m_side->shutBookings();
    selectByProgram(m_model->rowOf(visit));
    if (!m_side->visual().isOpen())
        m_table->setFocus();
    const QString words = m_side->isTaken()
        ? tr("Number %1 has the scanned patient number.")
        : tr("Number %1 has the scanned patient number. Enter confirms it.");
    Q_EMIT said(words.arg(m_model->numberOf(visit)));
}

void DeskPage::toggleCover()
{
    const bool covered = !m_model->isCovered();
    m_model->setCovered(covered);
    m_side->setCovered(covered);
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
    const std::optional<QUuid> visit = reception ? std::optional(reception->visit) : std::nullopt;
    if (visit && !m_filling)
        m_inHand = visit;
    if (visit != m_shown) {
        m_shown = visit;
        m_side->toTop();
    }
    // By a person, but not where a row went and the next took its place.
    m_guard.follow(reception ? *reception : Reception(), !m_programSelects && !m_filling);
    if (!reception || !isBeingAsked(*reception))
        m_second.stop();
    else if (!m_second.isActive())
        m_second.start();
    // Nothing selected, or nobody signed in: the labels let go of the person they showed.
    // But not what is selected while rows come and go: it would shut what is open beside the one in hand.
    if (!m_filling)
        m_side->show(
            reception ? *reception : Reception(), visit ? m_model->othersOf(*visit) : OtherReceptions());
    updateConfirm();
}

void DeskPage::toggleLadder()
{
    m_side->toggleLadder();
}

void DeskPage::updateConfirm()
{
    const Reception *reception = selected();
    m_side->showButtons(reception ? *reception : Reception(), m_guard.isSeen());
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
    if (m_side->shutOne())
        return true;
    if (m_find->isNarrowing())
        m_find->clear();
    else if (!m_side->details().hideRefusal())
        m_table->setFocus();
    return true;
}

/// The one in hand keeps half of the room where letters are large; never less than its buttons take.
void DeskPage::fitSide()
{
    const int room = std::min(theme::px(sideWidth), std::max(sideWidth, width() / 2));
    m_side->setFixedWidth(std::max(room, m_side->layout()->totalMinimumSize().width()));
}

bool DeskPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_side && event->type() == QEvent::LayoutRequest)
        fitSide();
    return WorkPage::eventFilter(watched, event);
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
}

void DeskPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace madoguchi
