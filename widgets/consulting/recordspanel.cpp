#include "widgets/consulting/recordspanel.h"

#include "app/support/failuretext.h"
#include "widgets/common/announcer.h"
#include "widgets/common/furiganalabel.h"
#include "widgets/common/largeletters.h"
#include "widgets/common/notice.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/primary.h"
#include "widgets/common/theme.h"
#include "widgets/common/words.h"
#include "widgets/common/zoom.h"
#include "widgets/consulting/checkuppanel.h"
#include "widgets/consulting/documentpanel.h"
#include "widgets/consulting/medicationpanel.h"
#include "widgets/consulting/recordsactions.h"
#include "widgets/consulting/recordsfileline.h"
#include "widgets/consulting/roomsteps.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QStyle>
#include <QVBoxLayout>

namespace madoguchi {

namespace {

constexpr int absencePage = 0;
constexpr int medicationPage = 1;
constexpr int checkupPage = 2;
constexpr int documentPage = 3;
constexpr int wordsWidth = 600;

} // namespace

RecordsPanel::RecordsPanel(QWidget *parent)
    : QWidget(parent)
    , m_invitation(recordswords::nobodyChosen())
    , m_medication(new QPushButton(this))
    , m_checkup(new QPushButton(this))
    , m_actions(new RecordsActions(this))
    , m_file(new RecordsFileLine(this))
    , m_left(new PlainLabel(QStringLiteral("timeLeft"), this))
    , m_close(new QPushButton(this))
    , m_facts(new PlainLabel(QStringLiteral("recordsFacts"), this))
    , m_anew(new QPushButton(this))
    , m_stack(new QStackedWidget(this))
    , m_table(new MedicationPanel)
    , m_checkups(new CheckupPanel)
    , m_document(new DocumentPanel)
{
    build();
    connect(m_medication, &QPushButton::clicked, this, [this] { Q_EMIT openAsked(ConsentKind::Medication); });
    connect(m_checkup, &QPushButton::clicked, this, [this] { Q_EMIT openAsked(ConsentKind::Checkup); });
    connect(m_close, &QPushButton::clicked, this, &RecordsPanel::closeAsked);
    connect(m_anew, &QPushButton::clicked, this, &RecordsPanel::anewAsked);
    connectOut();
    refresh();
}

void RecordsPanel::connectOut()
{
    connect(m_actions, &RecordsActions::printAsked, this, &RecordsPanel::printAsked);
    connect(m_actions, &RecordsActions::copyAsked, this, &RecordsPanel::copyAsked);
    connect(m_actions, &RecordsActions::fileAsked, this, [this] {
        m_file->open(m_records.kind == ConsentKind::Checkup ? QStringLiteral("checkup")
                                                            : QStringLiteral("medication"));
    });
    connect(m_document, &DocumentPanel::drawAsked, this, &RecordsPanel::drawAsked);
    connect(m_file, &RecordsFileLine::saveAsked, this, &RecordsPanel::saveAsked);
    connect(m_file, &RecordsFileLine::closed, this, &RecordsPanel::focusTable);
}

void RecordsPanel::build()
{
    m_medication->setObjectName(QStringLiteral("openMedication"));
    m_checkup->setObjectName(QStringLiteral("openCheckup"));
    m_close->setObjectName(QStringLiteral("closeRecords"));
    m_anew->setObjectName(QStringLiteral("askAnew"));
    for (QPushButton *button : { m_medication, m_checkup, m_close, m_anew })
        button->setAutoDefault(true);
    for (QPushButton *button : { m_medication, m_checkup })
        button->setMinimumHeight(40);
    m_left->setLook(theme::bodyPoints, true, theme::attention);
    m_left->setWordWrap(false);
    m_stack->addWidget(buildAbsence());
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_checkups);
    m_stack->addWidget(m_document);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gap);
    column->addLayout(buildHead());
    column->addLayout(buildFacts());
    column->addWidget(m_file);
    column->addWidget(m_stack, 1);
}

QGridLayout *RecordsPanel::buildHead()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::gap);
    row->addWidget(m_medication);
    row->addWidget(m_checkup);
    auto *state = new QHBoxLayout;
    state->setSpacing(theme::gap);
    state->addWidget(m_left);
    state->addWidget(m_close);
    auto *head = new QGridLayout;
    head->setSpacing(theme::gap);
    head->setColumnStretch(1, 1);
    head->addLayout(row, 0, 0);
    head->addLayout(state, 0, 2);
    Zoom::instance().apply(this, [this, head] {
        head->removeWidget(m_actions);
        const bool isLarge = largeletters::areOn(); // a row of their own
        head->addWidget(m_actions, isLarge ? 1 : 0, isLarge ? 0 : 1, 1, isLarge ? 3 : 1,
            isLarge ? Qt::AlignLeft : Qt::AlignRight);
    });
    return head;
}

QHBoxLayout *RecordsPanel::buildFacts()
{
    m_facts->setLook(theme::smallPoints, false, theme::muted);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::gap);
    row->addWidget(m_facts, 1);
    row->addWidget(m_anew);
    return row;
}

QWidget *RecordsPanel::buildAbsence()
{
    auto *page = new QWidget;
    page->setObjectName(QStringLiteral("absence"));
    m_shape = new ShapeView(page);
    m_title = new FuriganaLabel(page);
    m_title->setObjectName(QStringLiteral("absenceTitle"));
    m_text = new FuriganaLabel(page);
    m_text->setObjectName(QStringLiteral("absenceText"));
    auto *column = new QVBoxLayout(page);
    column->setSpacing(theme::gapLarge);
    column->addStretch(2);
    column->addWidget(m_shape, 0, Qt::AlignHCenter);
    for (FuriganaLabel *label : { m_title, m_text }) {
        label->setAlignment(Qt::AlignCenter);
        column->addWidget(label, 0, Qt::AlignHCenter);
    }
    m_again = new QPushButton(page);
    m_again->setObjectName(QStringLiteral("askAgain"));
    m_again->setAutoDefault(true);
    connect(m_again, &QPushButton::clicked, this, [this] {
        if (const std::optional<ConsentKind> kind = again())
            Q_EMIT openAsked(*kind);
    });
    column->addWidget(m_again, 0, Qt::AlignHCenter);
    column->addStretch(3);
    Zoom::instance().apply(this, [this] {
        m_shape->setFixedSize(theme::px(44), theme::px(44));
        m_title->setFont(theme::font(theme::titlePoints, true));
        m_text->setFont(theme::font(theme::bodyPoints));
        fitAbsence();
    });
    return page;
}

void RecordsPanel::setVisit(const std::optional<ConsultingVisit> &visit, const QDateTime &now)
{
    m_visit = visit;
    m_now = now;
    refresh();
}

void RecordsPanel::setReplaced(const std::optional<QDateTime> &newer)
{
    m_newer = newer;
    refresh();
}

/// The page would say that nothing was asked: that it has ended is the truth.
bool RecordsPanel::isReplaced() const
{
    if (!m_newer || m_visit->certificateExpired)
        return false;
    if (m_records.state == RecordsView::State::Closed)
        return m_visit->consents.of(ConsentKind::Medication).state == Consent::State::Unasked;
    return m_records.state == RecordsView::State::Refused && m_records.fault
        && m_records.fault->failure == Failure::RecordsNotAsked;
}

void RecordsPanel::setRecords(const RecordsView &records, const QDateTime &now)
{
    const bool isSame = m_records.state == records.state && m_records.visit == records.visit
        && m_records.kind == records.kind && m_records.auditEntry == records.auditEntry;
    const bool isLess = m_records.kinds != records.kinds; // a consent beside it has ended
    m_records = records;
    m_now = now;
    if (records.state != RecordsView::State::Shown || !isSame || isLess)
        fillTables();
    refresh();
    if (isSame || !m_visit)
        return;
    if (records.state == RecordsView::State::Shown)
        focusTable();
    else if (records.state != RecordsView::State::Closed)
        Announcer::alert(m_title);
}

/// What is not shown leaves nothing in a table.
void RecordsPanel::fillTables()
{
    const bool isShown = m_records.state == RecordsView::State::Shown;
    const bool isCheckup = m_records.kind == ConsentKind::Checkup;
    m_document->setPages(isShown ? m_records.pages : QList<QSizeF>());
    if (isShown && !isCheckup && !isDocument())
        m_table->setPicture(
            MedicationPicture(m_records.medication, m_records.joiningGapDays), m_records.from, m_records.to);
    else
        m_table->clear();
    if (isShown && isCheckup && !isDocument())
        m_checkups->setRecord(m_records.checkup, m_records.from, m_records.to);
    else
        m_checkups->clear();
}

void RecordsPanel::setNow(const QDateTime &now)
{
    m_now = now;
    showButtons();
    showTimeLeft();
    if (m_records.state == RecordsView::State::Closed || m_records.state == RecordsView::State::Loading)
        showContent();
}

void RecordsPanel::setOutcomes(const QHash<ConsentKind, RecordsOutcome> &outcomes)
{
    m_outcomes = outcomes;
    showContent();
}

void RecordsPanel::takeKeyboard()
{
    if (m_records.state == RecordsView::State::Shown)
        focusTable();
    else
        setFocus();
}

void RecordsPanel::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const std::optional<ConsentKind> kind = again();
    if (isEnter && !event->isAutoRepeat() && hasFocus() && kind)
        Q_EMIT openAsked(*kind);
    else
        QWidget::keyPressEvent(event);
}

void RecordsPanel::setLeastContent(int height)
{
    m_stack->setMinimumHeight(height);
}

void RecordsPanel::setLine(bool isGood, const QDateTime &now)
{
    if (isGood && !m_isLineGood)
        m_lineBack = now;
    m_isLineGood = isGood;
    showContent();
}

void RecordsPanel::setInvitation(const recordswords::Absence &invitation)
{
    m_invitation = invitation;
    refresh();
}

void RecordsPanel::focusSearch()
{
    if (m_stack->currentIndex() == medicationPage)
        m_table->focusSearch();
}

void RecordsPanel::focusTable()
{
    if (m_stack->currentIndex() == medicationPage)
        m_table->focusTable();
    else if (m_stack->currentIndex() == checkupPage)
        m_checkups->focusTable();
    else if (m_stack->currentIndex() == documentPage)
        m_document->focusPage();
}

bool RecordsPanel::isTyping() const
{
    const QWidget *focus = QApplication::focusWidget();
    const bool isInField = focus && focus->window() == window()
        && (qobject_cast<const QLineEdit *>(focus) || qobject_cast<const QAbstractSpinBox *>(focus));
    return isInField || !m_file->isHidden() || m_table->isSearching();
}

bool RecordsPanel::isDocument() const
{
    return !m_records.pages.isEmpty();
}

void RecordsPanel::setDrawn(int page, const QSize &pixels, const QByteArray &rgb)
{
    m_document->setDrawn(page, pixels, rgb);
}

void RecordsPanel::closeFileLine()
{
    m_file->close();
}

bool RecordsPanel::goBack()
{
    const bool isOpen = !m_file->isHidden();
    m_file->close();
    return isOpen;
}

void RecordsPanel::refresh()
{
    m_actions->retranslate();
    m_file->retranslate();
    m_close->setText(tr("Close (Esc)"));
    m_close->setAccessibleName(tr("Close the records"));
    m_anew->setText(tr("Ask again (F5)"));
    m_anew->setAccessibleName(tr("Ask the service again for these records"));
    showButtons();
    showTimeLeft();
    showContent();
}

void RecordsPanel::showButtons()
{
    const auto fill = [this](QPushButton *button, ConsentKind kind) {
        button->setVisible(m_visit.has_value());
        if (!m_visit)
            return;
        const QString mark = m_visit->certificateExpired
            ? QStringLiteral("－")
            : words::consentMark(m_visit->consents.of(kind), m_now);
        button->setText(QStringLiteral("%1  %2").arg(mark, words::consentKind(kind)));
        button->setAccessibleName(
            tr("Open %1: %2")
                .arg(words::consentKind(kind), words::consentSaid(m_visit->consents.of(kind), m_now)));
        setPrimary(button, m_records.state != RecordsView::State::Closed && m_records.kind == kind);
    };
    fill(m_medication, ConsentKind::Medication);
    fill(m_checkup, ConsentKind::Checkup);
}

void RecordsPanel::showTimeLeft()
{
    const bool isOpen
        = m_visit && m_records.state == RecordsView::State::Shown && m_records.openUntil.isValid();
    m_left->setVisible(isOpen);
    m_actions->setVisible(isOpen);
    m_actions->setDocument(isDocument());
    if (!isOpen)
        m_file->close();
    m_close->setVisible(m_visit && m_records.state != RecordsView::State::Closed);
    m_left->setWords(
        isOpen ? tr("Closes in %1").arg(recordswords::timeLeft(m_now, m_records.openUntil)) : QString());
    showFacts();
}

/// Also where there is none: of a kind that was refused none could be there.
void RecordsPanel::showFacts()
{
    const bool isAnswered = m_visit
        && (m_records.state == RecordsView::State::Shown || m_records.state == RecordsView::State::Empty);
    m_facts->setVisible(isAnswered);
    m_anew->setVisible(isAnswered);
    QStringList said;
    if (isAnswered)
        said = { recordswords::received(m_records, m_now), recordswords::beside(m_records, *m_visit, m_now) };
    if (isAnswered && m_records.fault) // it stays, and is not what there is now
        said.prepend(tr("Not asked again: %1").arg(failureText(*m_records.fault).title));
    said.removeAll(QString());
    const QString words = said.join(QStringLiteral(" · "));
    const bool isNews = !m_records.ended.isEmpty() || (isAnswered && m_records.fault);
    if (m_facts->text() == harmless(words))
        return;
    m_facts->setLook(theme::smallPoints, isNews, isNews ? theme::attention : theme::muted);
    m_facts->setWords(words);
    if (isNews && m_facts->isVisible()) // rows have gone from under the reader's eyes
        Announcer::alert(m_facts);
}

recordswords::Absence RecordsPanel::absence() const
{
    if (!m_visit)
        return m_invitation;
    if (isReplaced())
        return recordswords::replaced(*m_newer);
    if (m_records.state == RecordsView::State::Closed) {
        recordswords::Absence words = recordswords::beforeAsking(*m_visit, ConsentKind::Medication, m_now);
        const QString before = saidBefore();
        if (!before.isEmpty())
            words.text = before + QLatin1Char(' ') + words.text;
        if (again()) // what failed is no good news
            words.look = lookAttention;
        return words;
    }
    recordswords::Absence words = recordswords::afterAsking(m_records, m_now);
    const auto last = m_outcomes.constFind(m_records.kind);
    if (m_records.state == RecordsView::State::Refused && last != m_outcomes.constEnd())
        words.text += backSince(m_records.fault.value_or(Fault{}), last->time);
    return words;
}

/// Of the kinds that can be opened now: where the consent is not there, the page says that.
QString RecordsPanel::saidBefore() const
{
    QStringList said;
    for (const ConsentKind kind : { ConsentKind::Medication, ConsentKind::Checkup }) {
        const auto found = m_outcomes.constFind(kind);
        if (found == m_outcomes.constEnd() || m_visit->certificateExpired
            || !m_visit->consents.of(kind).isOpenAt(m_now))
            continue;
        said.append(recordswords::lastSaid(kind, *found));
        if (found->fault)
            said.last() += backSince(*found->fault, found->time);
    }
    return said.join(QLatin1Char(' '));
}

QString RecordsPanel::backSince(const Fault &fault, const QDateTime &failed) const
{
    const bool isBack = m_isLineGood && m_lineBack.isValid() && m_lineBack >= failed;
    return isBack && roomsteps::isOfTheLine(fault.failure)
        ? QLatin1Char(' ') + recordswords::lineIsBack(m_lineBack)
        : QString();
}

/// What the page's button, and Enter on the patient's row, asks for again.
std::optional<ConsentKind> RecordsPanel::again() const
{
    if (!m_visit)
        return std::nullopt;
    if (m_records.state == RecordsView::State::Refused
        && roomsteps::canAskAgain(m_records.fault.value_or(Fault{}).failure))
        return m_records.kind;
    const auto last = m_outcomes.constFind(ConsentKind::Medication);
    if (m_records.state == RecordsView::State::Closed && last != m_outcomes.constEnd() && last->fault
        && !m_visit->certificateExpired && m_visit->consents.of(ConsentKind::Medication).isOpenAt(m_now)
        && roomsteps::canAskAgain(last->fault->failure))
        return ConsentKind::Medication;
    return std::nullopt;
}

void RecordsPanel::showContent()
{
    const bool isTable = m_visit && m_records.state == RecordsView::State::Shown;
    const int tablePage = isDocument()           ? documentPage
        : m_records.kind == ConsentKind::Checkup ? checkupPage
                                                 : medicationPage;
    m_stack->setCurrentIndex(isTable ? tablePage : absencePage);
    const recordswords::Absence words = isTable ? recordswords::Absence{} : absence();
    m_shape->setLook(words.look);
    m_title->setMarkedText(harmless(words.title));
    m_text->setMarkedText(harmless(words.text));
    m_again->setText(tr("Ask again (Enter)"));
    m_again->setVisible(!isTable && again().has_value());
    fitAbsence();
    m_stack->widget(absencePage)->setAccessibleName(words.title);
}

/// A centred label gets one line from its layout, however many its words need.
void RecordsPanel::fitAbsence()
{
    const int width = theme::px(wordsWidth);
    for (FuriganaLabel *label : { m_title, m_text })
        label->setFixedSize(width, label->heightForWidth(width));
}

void RecordsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace madoguchi
