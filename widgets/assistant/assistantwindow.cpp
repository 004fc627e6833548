#include "widgets/assistant/assistantwindow.h"

#include "app/support/failuretext.h"
#include "widgets/assistant/accountspage.h"
#include "widgets/assistant/assistanthelp.h"
#include "widgets/assistant/displaypage.h"
#include "widgets/assistant/filepage.h"
#include "widgets/assistant/finishpage.h"
#include "widgets/assistant/keyspage.h"
#include "widgets/assistant/problemwords.h"
#include "widgets/assistant/readerpage.h"
#include "widgets/assistant/servicepage.h"
#include "widgets/assistant/stationpage.h"
#include "widgets/common/announcer.h"
#include "widgets/common/colourbox.h"
#include "widgets/common/colours.h"
#include "widgets/common/helppanel.h"
#include "widgets/common/language.h"
#include "widgets/common/languagebox.h"
#include "widgets/common/notice.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/roomscroll.h"
#include "widgets/common/theme.h"
#include "widgets/common/zoom.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QIcon>
#include <QKeyEvent>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace madoguchi {

namespace {

constexpr int widestLine = 760; // fields longer than a line that is read at once help nobody

/// Gives its page all the height that it likes: the theme lets a field be lower than large letters are.
class WholeRow : public QHBoxLayout
{
public:
    using QHBoxLayout::QHBoxLayout;
    [[nodiscard]] int minimumHeightForWidth(int width) const override { return heightForWidth(width); }
};

/// A page as wide as is read well, in the middle of the room there is.
QWidget *centred(QWidget *page)
{
    auto *room = new QWidget(page->parentWidget());
    auto *row = new WholeRow(room);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(page, 1000);
    row->addStretch(1);
    Zoom::instance().apply(page, [page] { page->setMaximumWidth(theme::px(widestLine)); });
    return room;
}

} // namespace

AssistantWindow::AssistantWindow(Assistant &assistant, QWidget *parent)
    : QWidget(parent)
    , m_assistant(assistant)
    , m_title(new PlainLabel(QStringLiteral("assistantTitle"), this))
    , m_step(new PlainLabel(QStringLiteral("assistantStep"), this))
    , m_stack(new QStackedWidget(this))
    , m_help(new HelpPanel(this))
    , m_notKept(new Notice(QStringLiteral("notKept"), this))
    , m_back(new QPushButton(this))
    , m_next(new QPushButton(this))
{
    setObjectName(QStringLiteral("assistantWindow"));
    setWindowIcon(QIcon(QStringLiteral(":/icons/madoguchi.svg")));
    resize(1024, 700);
    const QString language = m_assistant.value(QStringLiteral("station/language"));
    if (!language.isEmpty()) // as it was chosen before an interruption
        Language::instance().set(language);
    Colours::instance().follow(this);
    Zoom::instance().follow(this); // before anything is in it: what is measured earlier keeps its size
    build();
    makePages();
    connect(m_next, &QPushButton::clicked, this, &AssistantWindow::next);
    connect(m_back, &QPushButton::clicked, this, &AssistantWindow::back);
    connect(new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Left), this), &QShortcut::activated, this,
        &AssistantWindow::back);
    connect(&Language::instance(), &Language::changed, this,
        [this] { m_assistant.setValue(QStringLiteral("station/language"), Language::instance().current()); });
    turnTo(firstPage());
}

void AssistantWindow::build()
{
    m_title->setLook(theme::titlePoints, true, theme::text);
    m_title->setWordWrap(true);
    m_step->setLook(theme::bodyPoints, false, theme::muted);
    m_help->hide();
    m_notKept->hide();
    m_back->setObjectName(QStringLiteral("assistantBack"));
    m_next->setObjectName(QStringLiteral("assistantNext"));
    m_next->setProperty("primary", true);
    for (QPushButton *button : { m_back, m_next })
        button->setAutoDefault(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_step);
    words->addWidget(m_title);
    auto *head = new QHBoxLayout;
    head->addLayout(words, 1);
    head->addWidget(new LanguageBox(this), 0, Qt::AlignTop);
    head->addWidget(new ColourBox(this), 0, Qt::AlignTop);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_back);
    foot->addStretch(1);
    foot->addWidget(m_next);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::gapLarge, theme::gap, theme::gapLarge, theme::gap);
    column->addLayout(head);
    column->addWidget(m_stack, 1);
    column->addWidget(m_help);
    column->addWidget(m_notKept);
    column->addLayout(foot);
}

void AssistantWindow::addPage(AssistantPage *page)
{
    m_pages.append(page);
    m_stack->addWidget(new RoomScroll(centred(page), m_stack));
    connect(page, &AssistantPage::forward, this, &AssistantWindow::next);
}

void AssistantWindow::makePages()
{
    addPage(new StationPage(m_assistant, m_stack));
    addPage(new ReaderPage(m_assistant, m_stack));
    addPage(new DisplayPage(m_assistant, m_stack));
    m_service = new ServicePage(m_assistant, m_stack);
    addPage(m_service);
    addPage(new KeysPage(m_assistant, m_stack));
    m_accounts = new AccountsPage(m_assistant, m_stack);
    addPage(m_accounts);
    QStringList asked;
    const QList<SettingsProblem> problems = m_assistant.problems();
    for (const SettingsProblem &problem : problems) {
        const QString name = problem.section + u'/' + problem.key;
        if (std::any_of(m_pages.begin(), m_pages.end(),
                [&name](const AssistantPage *page) { return page->asksFor(name); }))
            asked.append(name);
    }
    addPage(new FilePage(m_assistant, asked, m_stack));
    m_pages.move(m_pages.size() - 1, 0); // the file's own troubles come first
    m_last = new FinishPage(m_assistant, m_stack);
    addPage(m_last);
}

QList<AssistantPage *> AssistantWindow::wanted() const
{
    QList<AssistantPage *> pages;
    std::copy_if(m_pages.begin(), m_pages.end(), std::back_inserter(pages),
        [](const AssistantPage *page) { return page->isWanted(); });
    return pages;
}

/// Where something in the file cannot be followed; else where whoever was interrupted stood, as far as what
/// comes before it is still there: secrets are not.
AssistantPage *AssistantWindow::firstPage() const
{
    const QList<AssistantPage *> pages = wanted();
    if (pages.first()->place() == u"file")
        return pages.first();
    const QList<SettingsProblem> problems = m_assistant.problems();
    for (const SettingsProblem &problem : problems) {
        if (problem.kind == SettingsProblem::Kind::Missing && !m_assistant.isRepair())
            continue;
        for (AssistantPage *page : pages) {
            if (page->asksFor(problem.section + u'/' + problem.key))
                return page;
        }
    }
    const QString kept = m_assistant.keptPlace();
    for (AssistantPage *page : pages) {
        const bool certificate
            = page == m_service && m_assistant.value(QStringLiteral("service/mode")) != u"folder";
        if (page->place() == kept || certificate || page->place() == u"keys")
            return kept.isEmpty() ? pages.first() : page;
    }
    return pages.first();
}

void AssistantWindow::turnTo(AssistantPage *page)
{
    if (m_current)
        m_current->leave();
    m_current = page;
    // By what it lies in: each page scrolls on its own.
    for (int i = 0; i < m_stack->count(); ++i) {
        if (m_stack->widget(i)->isAncestorOf(page))
            m_stack->setCurrentIndex(i);
    }
    m_last->setAccounts(m_accounts->ids());
    retranslate();
    page->enter();
}

void AssistantWindow::turnTo(const QString &place)
{
    const QList<AssistantPage *> pages = wanted();
    for (AssistantPage *page : pages) {
        if (page->place() == place)
            turnTo(page);
    }
}

void AssistantWindow::keep()
{
    const auto kept = m_assistant.keep(m_current->place());
    m_notKept->setVisible(!kept);
    if (!kept) {
        const FailureText words = failureText(kept.error());
        m_notKept->setContent(Tone::Attention, words.title, words.remedy);
    }
}

void AssistantWindow::next()
{
    if (m_isDone) {
        Q_EMIT finished();
        return;
    }
    if (!m_current->isReady())
        return;
    if (m_current == m_last) {
        if (!curesProblems())
            return;
        m_last->tellBusy();
        m_next->setEnabled(false);
        QTimer::singleShot(0, this, &AssistantWindow::finish); // what it says is painted first
        return;
    }
    const QList<AssistantPage *> pages = wanted();
    turnTo(pages.at(pages.indexOf(m_current) + 1));
    keep();
}

void AssistantWindow::back()
{
    const QList<AssistantPage *> pages = wanted();
    const qsizetype at = pages.indexOf(m_current);
    if (at <= 0 || m_isDone)
        return;
    turnTo(pages.at(at - 1));
    keep();
}

/// What is left of an earlier way and has no field now says nothing any more; what is wrong on a page is
/// asked there. True: nothing is wrong.
bool AssistantWindow::curesProblems()
{
    const QList<SettingsProblem> found = m_assistant.problems();
    for (const SettingsProblem &problem : found) {
        const QString name = problem.section + u'/' + problem.key;
        const bool isMissing = problem.kind == SettingsProblem::Kind::Missing;
        if (name == u"reader/mode" && m_assistant.value(QStringLiteral("station/kind")) == u"consulting")
            m_assistant.setValue(name, QStringLiteral("none"));
        else if (!isMissing && (problem.section == u"folder" || problem.section == u"direct"))
            m_assistant.setValue(name, QString());
    }
    const QList<SettingsProblem> problems = m_assistant.problems();
    if (problems.isEmpty())
        return true;
    const QString first = problems.first().section + u'/' + problems.first().key;
    const QList<AssistantPage *> pages = wanted();
    for (AssistantPage *page : pages) {
        if (!page->asksFor(first))
            continue;
        turnTo(page);
        if (!page->isReady())
            return false;
        turnTo(m_last);
    }
    m_last->tellProblem(problemWordsWithName(problems.first()));
    return false;
}

void AssistantWindow::finish()
{
    m_next->setEnabled(true);
    if (m_assistant.isRepair()) {
        const auto repaired = m_assistant.repair(m_last->administrator(), m_last->password(), m_last->code());
        if (!repaired)
            m_last->tellFault(repaired.error());
        else
            Q_EMIT finished();
        return;
    }
    LastAnswers answers;
    answers.accounts = m_accounts->accounts();
    answers.purposePosted = m_last->isPosted();
    const bool shares = m_assistant.value(QStringLiteral("service/mode")) == u"folder"
        && !m_assistant.value(QStringLiteral("site/dir")).isEmpty();
    if (shares)
        answers.siteCode = m_service->siteCode();
    const auto done = m_assistant.setUp(std::move(answers));
    if (!done)
        m_last->tellFault(done.error());
    else
        end(*done);
}

/// The pairing code is shown this once.
void AssistantWindow::end(const QStringList &code)
{
    m_isDone = true;
    m_accounts->forget();
    m_service->forget();
    if (code.size() < 2) {
        Q_EMIT finished();
        return;
    }
    m_last->tellCode(code.at(0), code.at(1));
    retranslate();
    m_next->setFocus();
}

void AssistantWindow::retranslate()
{
    setWindowTitle(tr("Madoguchi: set-up"));
    const QList<AssistantPage *> pages = wanted();
    const qsizetype at = pages.indexOf(m_current);
    m_title->setWords(m_current ? m_current->title() : QString());
    m_step->setWords(m_assistant.isRepair()
            ? tr("Putting the settings right, step %1 of %2").arg(at + 1).arg(pages.size())
            : tr("Setting up this station, step %1 of %2").arg(at + 1).arg(pages.size()));
    m_back->setText(tr("Back"));
    m_back->setEnabled(at > 0 && !m_isDone);
    m_next->setText(tr("Next"));
    if (m_current == m_last)
        m_next->setText(m_assistant.isRepair() ? tr("Write the settings") : tr("Set up the station"));
    if (m_isDone)
        m_next->setText(tr("Open the sign-in"));
    for (QPushButton *button : { m_back, m_next })
        button->setAccessibleName(button->text());
    fillHelp();
}

void AssistantWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void AssistantWindow::fillHelp()
{
    if (m_help->isVisible())
        m_help->setText(assistantKeys(), assistantHelp(m_current->place()));
}

void AssistantWindow::keyPressEvent(QKeyEvent *event)
{
    const bool asks = event->key() == Qt::Key_F1;
    if (!asks && (event->key() != Qt::Key_Escape || !m_help->isVisible()))
        return QWidget::keyPressEvent(event);
    m_help->setVisible(asks && !m_help->isVisible());
    fillHelp();
    if (m_help->isVisible())
        Announcer::alert(m_help);
}

/// What was typed goes on at the next start.
void AssistantWindow::closeEvent(QCloseEvent *event)
{
    if (!m_isDone && !m_assistant.isRepair())
        keep();
    m_current->leave();
    QWidget::closeEvent(event);
}

} // namespace madoguchi
