#include "widgets/consulting/consultingpage.h"

#include "app/domain/personlink.h"
#include "widgets/common/colours.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/roomscroll.h"
#include "widgets/common/theme.h"
#include "widgets/common/zoom.h"
#include "widgets/consulting/chartline.h"
#include "widgets/consulting/identityblock.h"
#include "widgets/consulting/loggedmodel.h"
#include "widgets/consulting/recordsout.h"
#include "widgets/consulting/recordspanel.h"
#include "widgets/consulting/rowdelegate.h"
#include "widgets/consulting/visitmodel.h"

#include <QApplication>
#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>
#include <cstdlib>

namespace madoguchi {

namespace {

constexpr int leftWidth = 444;
constexpr int besideFrom = 1200; ///< of the page, for a list beside the patient
constexpr int newEnoughToOpen = 30; ///< seconds: an older call of the chart's only offers its patient
constexpr int secondsToRead = 3; ///< from one patient that opens by itself to the next

/// A column as wide as what stands in it, and as its heading in whatever language.
void widen(QTableView *table, int column, int pixels)
{
    const QString heading = table->model()->headerData(column, Qt::Horizontal).toString();
    const int words = table->horizontalHeader()->fontMetrics().size(0, heading).width();
    table->setColumnWidth(column, std::max(theme::px(pixels), words + theme::gap));
}

/// What its columns take, with that one which is given the rest no narrower than its heading.
int leastWidth(const QTableView &table, int rest)
{
    const QHeaderView &header = *table.horizontalHeader();
    int width
        = header.fontMetrics().size(0, table.model()->headerData(rest, Qt::Horizontal).toString()).width()
        + theme::gap + 2 * table.frameWidth() + table.verticalScrollBar()->sizeHint().width();
    for (int column = 0; column < header.count(); ++column)
        width += column == rest ? 0 : header.sectionSize(column);
    return width;
}

void tame(QTableView *table)
{
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setWordWrap(true);
    table->setCornerButtonEnabled(false);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    Colours::instance().apply(table, [table] {
        table->setStyleSheet(QStringLiteral("QTableView { border: 1px solid %1; }").arg(theme::line.name()));
    });
    table->setItemDelegate(new RowDelegate(theme::listPoints, table));
}

} // namespace

ConsultingPage::ConsultingPage(ConsultingRoom &room, QWidget *parent)
    : WorkPage(parent)
    , m_room(room)
    , m_visits(new VisitModel(this))
    , m_logged(new LoggedModel(this))
    , m_visitsTitle(new PlainLabel(this))
    , m_visitTable(new QTableView(this))
    , m_loggedTitle(new PlainLabel(this))
    , m_loggedTable(new QTableView(this))
    , m_loggedEmpty(new PlainLabel(QStringLiteral("loggedEmpty"), this))
    , m_loggedRemark(new PlainLabel(QStringLiteral("loggedRemark"), this))
    , m_chart(new ChartLine(this))
    , m_identity(new IdentityBlock(this))
    , m_records(new RecordsPanel(this))
    , m_out(new RecordsOut(room, this))
{
    build();
    connect(m_visitTable->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        [this](const QItemSelection &selected) {
            if (!m_filling && !selected.isEmpty())
                choose(selected.first().top());
        });
    connect(m_records, &RecordsPanel::openAsked, this, [this](ConsentKind kind) { open(kind); });
    connect(m_records, &RecordsPanel::closeAsked, this, [this] { m_room.closeRecords(); });
    connect(m_records, &RecordsPanel::anewAsked, this, [this] { m_room.askAnew(); });
    connect(m_chart, &ChartLine::openAsked, this, [this] { openFromChart(true); });
    connectOut();
    retranslate();
}

void ConsultingPage::followChart()
{
    if (m_who.isEmpty())
        return;
    const ChartCall call = m_room.chartCall();
    if (call.count != m_chartSeen) {
        m_chartSeen = call.count;
        m_chartCalled = m_room.now();
    }
    if (opensByItself(call))
        return openFromChart(false);
    if (call.state == ChartCall::State::Found) // once it was announced it opens by itself no more
        m_chartAsked = call.count;
    showChart();
}

/// Over nothing half typed or chosen since, not long after the call, no faster than somebody reads whose
/// records these are, and only on the screen: a view that nobody sees would stand on Mynaportal.
bool ConsultingPage::opensByItself(const ChartCall &call) const
{
    const QDateTime now = m_room.now();
    const auto isWithin = [&now](const QDateTime &time, int seconds) {
        return time.isValid() && std::abs(time.secsTo(now)) < seconds;
    };
    return call.state == ChartCall::State::Found && call.count != m_chartDone && call.count != m_chartAsked
        && isWithin(m_chartCalled, newEnoughToOpen) && !isWithin(m_chartOpened, secondsToRead) && isVisible()
        && !window()->isMinimized() && !m_records->isTyping();
}

/// Records are shown of somebody whom the chart does not call, as far as is known: who was chosen after the
/// call may be the one, whose number the desk has yet to link.
bool ConsultingPage::isOtherOpen(const ChartCall &call) const
{
    const ConsultingVisit *shown = m_chosen ? m_visits->at(m_visits->rowOf(*m_chosen)) : nullptr;
    return shown && m_room.records().state != RecordsView::State::Closed && m_chosenAt != call.count
        && call.visit != shown->visit
        && (shown->referenceNumber.isEmpty()
            || !samePatientNumber(shown->referenceNumber, call.number.reveal()));
}

void ConsultingPage::showChart()
{
    const ChartCall call = m_room.chartCall();
    const bool waits = call.state == ChartCall::State::Found && call.count != m_chartDone;
    using Below = ChartLine::Below;
    const bool isOpen = m_room.records().state != RecordsView::State::Closed;
    m_chart->setCall(call, waits,
        isOtherOpen(call) ? Below::Another
            : isOpen      ? Below::Chosen
                          : Below::Nothing);
}

void ConsultingPage::openFromChart(bool byHand)
{
    const ChartCall call = m_room.chartCall();
    m_chart->clear();
    const int row = call.state == ChartCall::State::Found ? m_visits->rowOf(call.visit) : -1;
    if (row < 0)
        return;
    m_chartDone = call.count;
    m_records->closeFileLine();
    m_fromChart = true;
    m_visitTable->selectRow(row);
    m_fromChart = false;
    const RecordsView &shown = m_room.records();
    if (shown.visit == call.visit && shown.state == RecordsView::State::Shown)
        return; // it is open already
    const Consents &consents = m_visits->at(row)->consents;
    const bool isCheckup = !consents.of(ConsentKind::Medication).isOpenAt(m_room.now())
        && consents.of(ConsentKind::Checkup).isOpenAt(m_room.now());
    if (!byHand)
        m_chartOpened = m_room.now();
    open(isCheckup ? ConsentKind::Checkup : ConsentKind::Medication, byHand);
}

void ConsultingPage::connectOut()
{
    connect(m_out, &RecordsOut::said, this, &ConsultingPage::said);
    connect(m_records, &RecordsPanel::drawAsked, &m_room, &ConsultingRoom::drawPage);
    connect(&m_room, &ConsultingRoom::pageDrawn, this,
        [this](int page, const QSize &pixels, const QByteArray &rgb) {
            if (!m_who.isEmpty())
                m_records->setDrawn(page, pixels, rgb);
        });
    connect(m_records, &RecordsPanel::printAsked, this, [this] {
        if (isChosenShown())
            m_out->print();
    });
    connect(m_records, &RecordsPanel::copyAsked, this, [this] {
        if (isChosenShown())
            m_out->copy();
    });
    connect(m_records, &RecordsPanel::saveAsked, this, [this](const QString &path) {
        if (isChosenShown() && m_out->save(path))
            m_records->closeFileLine();
    });
}

/// Whose records are shown: of nobody else is anything printed.
bool ConsultingPage::isChosenShown() const
{
    return m_chosen && m_room.records().visit == *m_chosen;
}

void ConsultingPage::build()
{
    buildTables();
    m_right = new QVBoxLayout;
    m_right->setSpacing(theme::gap);
    m_right->addWidget(m_chart);
    m_right->addWidget(m_records, 1);
    auto *content = new QWidget(this);
    m_row = new QBoxLayout(QBoxLayout::LeftToRight, content);
    m_row->setContentsMargins(theme::gapLarge, theme::gap, theme::gapLarge, theme::gap);
    m_row->setSpacing(theme::gapLarge);
    m_row->addWidget(m_left = buildLeft());
    m_row->addLayout(m_right, 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    m_head = new QHBoxLayout;
    m_head->setContentsMargins(theme::gapLarge, theme::gap, theme::gapLarge, 0);
    all->addLayout(m_head);
    all->addWidget(new RoomScroll(content, this), 1);
    Zoom::instance().apply(this, [this] { fit(); });
}

/// Where letters are large, the list lies above the records instead of beside, and who it is above all: it
/// never scrolls away from what is shown of them.
void ConsultingPage::fit()
{
    using theme::px;
    widen(m_visitTable, VisitModel::Time, 58);
    widen(m_visitTable, VisitModel::AgeAndSex, 78);
    widen(m_visitTable, VisitModel::Medication, 84);
    widen(m_visitTable, VisitModel::Checkup, 84);
    widen(m_loggedTable, LoggedModel::Time, 62);
    widen(m_loggedTable, LoggedModel::Report, 120);
    for (QTableView *table : { m_visitTable, m_loggedTable })
        table->resizeRowsToContents();
    const bool isBeside = width() >= px(besideFrom);
    m_row->setDirection(isBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    placeIdentity(isBeside);
    const int left = std::max(px(leftWidth), leastWidth(*m_visitTable, VisitModel::Name));
    m_left->setMinimumWidth(isBeside ? left : 0);
    m_left->setMaximumWidth(isBeside ? left : QWIDGETSIZE_MAX);
    m_visitTable->setMinimumHeight(isBeside ? 0 : px(150));
    m_records->setLeastContent(isBeside ? 0 : px(230));
    m_loggedTable->setFixedHeight(px(isBeside ? 132 : 100));
    m_loggedEmpty->setFixedHeight(isBeside ? px(132) : m_loggedEmpty->sizeHint().height());
    giveRoom();
}

void ConsultingPage::placeIdentity(bool isBeside)
{
    if ((isBeside ? m_right : m_head)->indexOf(m_identity) >= 0)
        return;
    (isBeside ? m_head : m_right)->removeWidget(m_identity);
    if (isBeside)
        m_right->insertWidget(1, m_identity); // below what the chart calls for
    else
        m_head->addWidget(m_identity);
}

/// Above records, or why there are none, there is no room for a list: it is back when they are closed (Esc).
void ConsultingPage::giveRoom()
{
    const bool isBeside = m_row->direction() == QBoxLayout::LeftToRight;
    const bool isOpen = !m_who.isEmpty() && m_room.records().state != RecordsView::State::Closed;
    if (!isBeside && isOpen && m_left->isAncestorOf(focusWidget()))
        m_records->takeKeyboard();
    m_left->setVisible(isBeside || !isOpen);
}

void ConsultingPage::resizeEvent(QResizeEvent *event)
{
    WorkPage::resizeEvent(event);
    fit();
}

void ConsultingPage::buildTables()
{
    m_visitTable->setObjectName(QStringLiteral("visitTable"));
    m_visitTable->setModel(m_visits);
    tame(m_visitTable);
    m_visitTable->horizontalHeader()->setSectionResizeMode(VisitModel::Name, QHeaderView::Stretch);
    m_visitTable->installEventFilter(this);
    m_loggedTable->setObjectName(QStringLiteral("loggedTable"));
    m_loggedTable->setModel(m_logged);
    tame(m_loggedTable);
    m_loggedTable->horizontalHeader()->setSectionResizeMode(LoggedModel::Kind, QHeaderView::Stretch);
}

QWidget *ConsultingPage::buildLeft()
{
    auto *left = new QWidget(this);
    m_visitsTitle->setLook(theme::bodyPoints, true, theme::text);
    m_loggedTitle->setLook(theme::bodyPoints, true, theme::text);
    m_loggedEmpty->setLook(theme::smallPoints, false, theme::muted);
    m_loggedEmpty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_loggedRemark->setLook(theme::smallPoints, false, theme::muted);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gapSmall);
    column->addWidget(m_visitsTitle);
    column->addWidget(m_visitTable, 1);
    column->addSpacing(theme::gap);
    column->addWidget(m_loggedTitle);
    column->addWidget(m_loggedTable);
    column->addWidget(m_loggedEmpty);
    column->addWidget(m_loggedRemark);
    return left;
}

void ConsultingPage::enter(const StaffMember &who)
{
    m_who = who.id;
    refreshVisits();
    const int row = m_kept.contains(m_who) ? m_visits->rowOf(m_kept.take(m_who)) : -1;
    if (row >= 0) // the patient who was in hand; records are opened anew
        m_visitTable->selectRow(row);
}

void ConsultingPage::leave()
{
    if (m_inHand)
        m_kept.insert(m_who, *m_inHand);
    m_inHand.reset();
    m_who.clear();
    clear();
}

bool ConsultingPage::askAnew()
{
    const QWidget *focus = QApplication::focusWidget();
    const RecordsView::State state = m_room.records().state;
    if (!focus || !m_records->isAncestorOf(focus)
        || (state != RecordsView::State::Shown && state != RecordsView::State::Empty))
        return false;
    m_room.askAnew();
    return true;
}

void ConsultingPage::takeKeyboard()
{
    m_visitTable->setFocus();
}

void ConsultingPage::refreshVisits()
{
    if (m_who.isEmpty())
        return;
    const ConsultingVisit *under = m_visits->at(m_visitTable->currentIndex().row());
    const std::optional<QUuid> stood = under ? std::optional(under->visit) : std::nullopt;
    m_filling = true;
    m_visits->setNow(m_room.now());
    m_visits->setVisits(m_room.visits());
    const int row = m_chosen ? m_visits->rowOf(*m_chosen) : -1;
    if (row >= 0)
        m_visitTable->setCurrentIndex(m_visits->index(row, VisitModel::Name));
    else
        standOn(stood);
    m_filling = false;
    if (m_chosen && row < 0) {
        // The visit is gone from the list: what is shown of it goes too.
        m_chosen.reset();
        m_room.closeRecords();
    }
    showChosen();
    followChart();
}

/// The keyboard's place, without choosing anybody: `visit`, else the first row.
void ConsultingPage::standOn(const std::optional<QUuid> &visit)
{
    const int row = visit ? m_visits->rowOf(*visit) : -1;
    m_visitTable->clearSelection();
    m_visitTable->selectionModel()->setCurrentIndex(
        m_visits->index(std::max(row, 0), VisitModel::Name), QItemSelectionModel::NoUpdate);
}

void ConsultingPage::refreshRecords()
{
    if (m_who.isEmpty())
        return;
    m_records->setRecords(m_room.records(), m_room.now());
    giveRoom();
    showChart();
}

void ConsultingPage::refreshOutcomes()
{
    QHash<ConsentKind, RecordsOutcome> outcomes;
    for (const ConsentKind kind : { ConsentKind::Medication, ConsentKind::Checkup }) {
        if (const auto outcome = m_chosen ? m_room.lastOutcome(*m_chosen, kind) : std::nullopt)
            outcomes.insert(kind, *outcome);
    }
    m_records->setOutcomes(outcomes);
}

/// A folder that is back is not known to be good before something was asked through it.
void ConsultingPage::setLine(const QList<HealthLine> &lines)
{
    const auto isAway = [](const HealthLine &line) {
        using Part = HealthLine::Part;
        const bool isOfLine = line.part == Part::Line || line.part == Part::Folder || line.part == Part::Site;
        const bool isOpen
            = line.state == HealthLine::State::Unknown && line.detail != QLatin1String("unasked");
        return isOfLine && (line.state == HealthLine::State::Bad || isOpen);
    };
    m_records->setLine(std::ranges::none_of(lines, isAway), m_room.now());
}

void ConsultingPage::refreshLogged()
{
    if (m_who.isEmpty())
        return;
    const MynaportalList list = m_room.mynaportal();
    const bool isOfChosen = m_chosen && list.visit == *m_chosen;
    m_logged->setList(isOfChosen ? list : MynaportalList());
    m_loggedTable->resizeRowsToContents();
    m_loggedRemark->setWords(m_logged->remark());
    m_loggedRemark->setVisible(!m_logged->remark().isEmpty());
    m_loggedTable->setVisible(m_logged->rowCount() > 0);
    m_loggedEmpty->setVisible(m_logged->rowCount() == 0);
}

void ConsultingPage::setNow(const QDateTime &now)
{
    if (m_who.isEmpty())
        return;
    m_visits->setNow(now);
    m_records->setNow(now);
    const RecordsView &records = m_room.records();
    // The use case closes what is over by itself; a window that shows it a second longer would be wrong all
    // the same.
    if (records.state == RecordsView::State::Shown && records.openUntil.isValid() && now >= records.openUntil)
        m_room.closeRecords();
}

void ConsultingPage::choose(int row)
{
    const ConsultingVisit *visit = m_visits->at(row);
    const std::optional<QUuid> chosen = visit ? std::optional(visit->visit) : std::nullopt;
    if (chosen == m_chosen)
        return;
    const ChartCall call = m_room.chartCall();
    if (!m_fromChart) // whoever has gone on is not called back
        m_chartAsked = call.count;
    if (chosen == call.visit) // whom the chart calls was chosen by hand
        m_chartDone = call.count;
    m_chosenAt = call.count;
    m_chosen = chosen;
    m_inHand = chosen;
    m_room.closeRecords();
    showChosen();
    showChart();
}

void ConsultingPage::showChosen()
{
    const ConsultingVisit *visit = m_chosen ? m_visits->at(m_visits->rowOf(*m_chosen)) : nullptr;
    const std::optional<ConsultingVisit> shown = visit ? std::optional(*visit) : std::nullopt;
    const QDateTime now = m_room.now();
    const bool isEmpty = m_visits->rowCount() == 0 || m_room.visitsFault();
    m_identity->setVisit(shown, now);
    m_identity->setVisible(shown.has_value());
    m_records->setInvitation(
        isEmpty ? recordswords::noVisits(m_room.visitsFault()) : recordswords::nobodyChosen());
    m_records->setVisit(shown, now);
    m_records->setReplaced(m_chosen ? m_visits->newerOf(m_visits->rowOf(*m_chosen)) : std::nullopt);
    m_records->setRecords(m_room.records(), now);
    refreshOutcomes();
    m_room.followMynaportal(m_chosen.value_or(QUuid()));
    refreshLogged();
}

void ConsultingPage::open(ConsentKind kind, bool byHand)
{
    if (!m_chosen)
        return;
    if (!byHand)
        return m_room.openForChart(*m_chosen, kind);
    m_chartAsked = m_room.chartCall().count;
    m_room.openRecords(*m_chosen, kind);
}

bool ConsultingPage::goBack()
{
    if (m_records->goBack())
        return true;
    if (m_room.records().state != RecordsView::State::Closed)
        m_room.closeRecords();
    m_visitTable->setFocus();
    return true;
}

void ConsultingPage::focusSearch()
{
    m_records->focusSearch();
}

void ConsultingPage::clear()
{
    m_filling = true;
    m_visits->setVisits({});
    m_filling = false;
    m_chosen.reset();
    m_chart->clear();
    m_chartDone = 0;
    m_chartAsked = 0;
    m_chartSeen = 0;
    m_chosenAt = 0;
    m_chartCalled = QDateTime();
    m_chartOpened = QDateTime();
    m_records->setOutcomes({});
    m_records->setReplaced(std::nullopt);
    m_logged->setList({});
    m_loggedRemark->setWords({});
    m_identity->setVisit(std::nullopt, m_room.now());
    m_records->setRecords({}, m_room.now());
    m_records->setVisit(std::nullopt, m_room.now());
    m_records->setInvitation({});
    giveRoom();
}

/// Records are opened of a patient who is named on the screen: the first Enter only chooses. On a page that
/// failed it asks for the same again.
bool ConsultingPage::enter()
{
    const RecordsView &shown = m_room.records();
    if (m_chosen)
        open(shown.state == RecordsView::State::Refused ? shown.kind : ConsentKind::Medication);
    else
        m_visitTable->selectRow(m_visitTable->currentIndex().row());
    return m_chosen.has_value();
}

bool ConsultingPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_visitTable && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && !key->isAutoRepeat())
            return enter();
    }
    return QWidget::eventFilter(watched, event);
}

void ConsultingPage::retranslate()
{
    m_visitsTitle->setWords(tr("Visits of today"));
    m_visitTable->setAccessibleName(tr("Visits of today, newest first"));
    m_loggedTitle->setWords(tr("What the patient will see on Mynaportal"));
    m_loggedTable->setAccessibleName(tr("Retrievals and views that the patient will see on Mynaportal"));
    m_loggedEmpty->setWords(tr("Nothing of this visit was retrieved or viewed, as far as is known."));
    m_visits->retranslate();
    m_logged->retranslate();
    fit();
    if (!m_who.isEmpty())
        showChosen();
}

void ConsultingPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace madoguchi
