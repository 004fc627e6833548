#include "widgets/desk/bookingspanel.h"

#include "app/support/clock.h"
#include "widgets/common/announcer.h"
#include "widgets/common/dayedit.h"
#include "widgets/common/fileread.h"
#include "widgets/common/language.h"
#include "widgets/common/notice.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/desk/bookingwords.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QUrl>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

namespace madoguchi {

namespace {

constexpr qsizetype mostLists = 5;
constexpr qsizetype mostPeople = 100; ///< shown of one list
constexpr std::chrono::seconds patience{ 5 };
constexpr qint64 mostBytes = 4 * 1024 * 1024;
constexpr int mostDaysAhead = 62;

} // namespace

/// Who, and below it why and what to do: a column of words would be too narrow beside a name.
class BookingsPanel::People : public QWidget
{
public:
    explicit People(QWidget *parent)
        : QWidget(parent)
        , m_column(new QVBoxLayout(this))
    {
        m_column->setContentsMargins(0, 0, 0, 0);
        m_column->setSpacing(theme::gapSmall);
    }

    void set(const QList<Fact> &people)
    {
        while (m_labels.size() < 2 * people.size()) {
            auto *who = new PlainLabel(this);
            who->setLook(theme::bodyPoints, true, theme::text);
            auto *why = new PlainLabel(this);
            for (PlainLabel *label : { who, why }) {
                m_column->addWidget(label);
                m_labels.append(label);
            }
            m_column->addSpacing(theme::gapSmall);
        }
        for (qsizetype i = 0; i < m_labels.size(); ++i) {
            const Fact person = people.value(i / 2);
            m_labels.at(i)->setWords(i % 2 == 0 ? person.caption : person.value);
            m_labels.at(i)->setVisible(i / 2 < people.size());
        }
        setVisible(!people.isEmpty());
    }

private:
    QVBoxLayout *m_column;
    QList<PlainLabel *> m_labels{};
};

BookingsPanel::BookingsPanel(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_title(new PlainLabel(QStringLiteral("bookingsTitle"), this))
    , m_explanation(new PlainLabel(this))
    , m_dayCaption(new PlainLabel(this))
    , m_day(new DayEdit(QStringLiteral("bookingsDay"), this))
    , m_fileCaption(new PlainLabel(this))
    , m_file(new QLineEdit(this))
    , m_choose(new QPushButton(this))
    , m_refusal(new Notice(QStringLiteral("bookingsRefusal"), this))
    , m_scroll(new QScrollArea(this))
    , m_lists(new QVBoxLayout)
    , m_none(new PlainLabel(QStringLiteral("bookingsNone"), this))
    , m_act(new QPushButton(this))
    , m_shut(new QPushButton(this))
{
    setObjectName(QStringLiteral("bookingsPanel"));
    setAcceptDrops(true);
    build();
    connect(m_choose, &QPushButton::clicked, this, &BookingsPanel::choose);
    connect(m_act, &QPushButton::clicked, this, &BookingsPanel::act);
    connect(m_shut, &QPushButton::clicked, this, &BookingsPanel::shut);
    connect(m_file, &QLineEdit::textEdited, m_refusal, &QWidget::hide);
    connect(&m_desk, &Desk::bookingsChanged, this, &BookingsPanel::fill);
    fillWords();
}

QWidget *BookingsPanel::buildForm()
{
    auto *form = new QWidget(this);
    auto *grid = new QGridLayout(form);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme::gap);
    grid->setVerticalSpacing(theme::gapSmall);
    m_file->setObjectName(QStringLiteral("bookingsFile"));
    m_file->setAcceptDrops(false); // the panel's own takes a file in place of its address
    m_choose->setObjectName(QStringLiteral("bookingsChoose"));
    m_choose->setAutoDefault(true);
    grid->addWidget(m_dayCaption, 0, 0);
    grid->addWidget(m_day, 0, 1, 1, 2);
    grid->addWidget(m_fileCaption, 1, 0);
    grid->addWidget(m_file, 1, 1);
    grid->addWidget(m_choose, 1, 2);
    grid->setColumnStretch(1, 1);
    return form;
}

void BookingsPanel::build()
{
    m_title->setLook(theme::titlePoints, true, theme::text);
    m_explanation->setLook(theme::bodyPoints, false, theme::muted);
    m_none->setLook(theme::bodyPoints, false, theme::muted);
    m_refusal->hide();
    auto *shown = new QWidget;
    m_lists->setContentsMargins(0, 0, 0, 0);
    m_lists->setSpacing(theme::gap);
    auto *column = new QVBoxLayout(shown);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_lists);
    column->addWidget(m_none);
    column->addStretch(1);
    m_scroll->setObjectName(QStringLiteral("bookingsScroll"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(shown);
    m_scroll->viewport()->setAutoFillBackground(false);
    shown->setAutoFillBackground(false);
    m_act->setObjectName(QStringLiteral("bookingsAct"));
    m_act->setProperty("primary", true);
    m_shut->setObjectName(QStringLiteral("bookingsShut"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::gap);
    for (QPushButton *button : { m_act, m_shut }) {
        button->setProperty("tall", true);
        button->setAutoDefault(true);
        buttons->addWidget(button, button == m_act ? 1 : 0);
    }
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(theme::gapLarge, theme::gap, theme::gapLarge, theme::gap + 4);
    all->setSpacing(theme::gap);
    all->addWidget(m_title);
    all->addWidget(m_scroll, 1);
    all->addWidget(m_explanation);
    all->addWidget(buildForm());
    all->addWidget(m_refusal);
    all->addLayout(buttons);
}

void BookingsPanel::open()
{
    setOpen(true);
    const QDate today = toJapanTime(m_desk.now()).date();
    m_day->setDateRange(today, today.addDays(mostDaysAhead));
    m_day->setDate(today.addDays(1));
    takeKeyboard();
    Announcer::alert(this);
}

void BookingsPanel::shut()
{
    setOpen(false);
}

void BookingsPanel::leave()
{
    setOpen(false);
    m_file->clear();
}

void BookingsPanel::setOpen(bool open)
{
    if (m_dialog)
        m_dialog->close();
    if (std::exchange(m_open, open) == open)
        return;
    m_refusal->hide();
    fill();
    Q_EMIT changed();
}

void BookingsPanel::setCovered(bool covered)
{
    m_covered = covered;
    fill();
}

void BookingsPanel::takeKeyboard()
{
    m_file->setFocus();
}

void BookingsPanel::refuse(const QString &title, const QString &text)
{
    m_refusal->setContent(Tone::Bad, title, text);
    m_refusal->show();
    Announcer::alert(m_refusal);
    takeKeyboard();
}

void BookingsPanel::act()
{
    const QString name = m_file->text().trimmed();
    if (name.isEmpty())
        return m_choose->setFocus();
    if (!m_act->isEnabled())
        return; // it is being read
    m_act->setEnabled(false);
    m_refusal->hide();
    const QDate day = m_day->date();
    readFile(this, name, mostBytes, patience, [this, day](const FileRead &read) { take(read, day); });
}

void BookingsPanel::take(const FileRead &read, const QDate &day)
{
    m_act->setEnabled(true);
    if (!m_open)
        return; // the seat was left, or it was given up
    switch (read.state) {
    case FileRead::State::Unreadable:
        return refuse(
            tr("This file cannot be opened"), tr("Nothing was asked. Choose the list of booked patients."));
    case FileRead::State::TooLarge:
        return refuse(tr("This file is too large for a list of booked patients"),
            tr("Nothing was asked. Choose the list of booked patients, saved as CSV."));
    case FileRead::State::Silent:
        return refuse(tr("The folder of this file does not answer"),
            tr("Nothing was asked. Check that the other computer is switched on, or copy the file to this "
               "one."));
    case FileRead::State::Read:
        break;
    }
    if (const Outcome<Done> asked = m_desk.askBookings(read.bytes, day); !asked) {
        const auto refusal = bookingwords::refusal(asked.error());
        return refuse(refusal.title, refusal.text);
    }
    m_file->clear();
    fill();
    Q_EMIT said(tr("The list is kept and asked about. Who is to be looked at is shown here by itself."));
}

/// Never before the window: the list goes on beside it.
void BookingsPanel::choose()
{
    if (m_dialog)
        m_dialog->close();
    m_dialog = new QFileDialog(this, tr("List of booked patients"), QFileInfo(m_file->text()).path(),
        tr("Lists (*.csv *.txt);;All files (*)"));
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setFileMode(QFileDialog::ExistingFile);
    m_dialog->setModal(false);
    connect(m_dialog, &QFileDialog::fileSelected, this, [this](const QString &name) {
        m_file->setText(name);
        m_refusal->hide();
        m_act->setFocus();
    });
    m_dialog->show();
}

void BookingsPanel::fill()
{
    const QList<BookingCheck> checks = m_open
        ? currentBookings(m_desk.bookings(), toJapanTime(m_desk.now()).date()).mid(0, mostLists)
        : QList<BookingCheck>();
    while (m_shown.size() < checks.size()) {
        m_shown.append(
            { new Notice(QStringLiteral("bookings%1").arg(m_shown.size()), this), new People(this) });
        m_lists->addWidget(m_shown.last().standing);
        m_lists->addWidget(m_shown.last().people);
    }
    for (qsizetype i = 0; i < m_shown.size(); ++i) {
        const BookingCheck check = checks.value(i);
        const bool isThere = i < checks.size();
        const auto standing = isThere ? bookingwords::standing(check) : bookingwords::Standing();
        m_shown.at(i).standing->setContent(standing.tone, standing.title, standing.text);
        m_shown.at(i).standing->setVisible(isThere);
        m_shown.at(i).people->set(bookingwords::exceptions(check, m_covered, mostPeople));
    }
    m_none->setVisible(checks.isEmpty());
}

void BookingsPanel::fillWords()
{
    m_title->setWords(tr("Booked patients"));
    setAccessibleName(m_title->text());
    m_explanation->setWords(
        tr("Read in a list (CSV): all of them are asked about in one query, and whoever is to be looked at "
           "is shown above."));
    m_dayCaption->setWords(tr("Booked for"));
    m_day->setAccessibleName(tr("Day that they are booked for"));
    const bool japanese = Language::instance().current() == QStringLiteral("ja");
    m_day->setLocale(QLocale(japanese ? QLocale::Japanese : QLocale::English));
    m_day->setDisplayFormat(
        japanese ? QStringLiteral("yyyy年M月d日（ddd）") : QStringLiteral("ddd d MMM yyyy"));
    m_fileCaption->setWords(tr("List"));
    m_file->setAccessibleName(tr("File with the list of booked patients"));
    m_file->setPlaceholderText(tr("drop a CSV file here, or choose it"));
    m_choose->setText(tr("Choose…"));
    m_choose->setAccessibleName(tr("Choose the file with the list"));
    m_none->setWords(tr("No list has been read in yet."));
    m_act->setText(tr("Ask about the list (Enter)"));
    m_act->setAccessibleName(tr("Ask about the patients of the list"));
    m_shut->setText(tr("Close (Esc)"));
    m_shut->setAccessibleName(tr("Close the booked patients"));
}

/// Esc is this panel's before it is that of a notice above.
void BookingsPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier)
        return shut();
    QWidget::keyPressEvent(event);
}

void BookingsPanel::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void BookingsPanel::dropEvent(QDropEvent *event)
{
    m_file->setText(event->mimeData()->urls().value(0).toLocalFile());
    m_refusal->hide();
    m_act->setFocus();
    event->acceptProposedAction();
}

void BookingsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_refusal->hide();
        fillWords();
        fill();
    }
    QWidget::changeEvent(event);
}

} // namespace madoguchi
