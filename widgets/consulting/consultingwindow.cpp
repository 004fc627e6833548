#include "widgets/consulting/consultingwindow.h"

#include "widgets/common/banner.h"
#include "widgets/common/composewatch.h"
#include "widgets/common/healthbar.h"
#include "widgets/common/signinpanel.h"
#include "widgets/consulting/consultingheader.h"
#include "widgets/consulting/consultingpage.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace madoguchi {

namespace {

constexpr int signInPage = 0;
constexpr int workPage = 1;

} // namespace

ConsultingWindow::ConsultingWindow(ConsultingRoom &room, ConsultingOptions options, QWidget *parent)
    : QMainWindow(parent)
    , m_room(room)
    , m_compose(new ComposeWatch(this))
    , m_header(new ConsultingHeader)
    , m_stack(new QStackedWidget)
    , m_signIn(new SignInPanel)
    , m_page(new ConsultingPage(room))
    , m_health(new HealthBar)
{
    setObjectName(QStringLiteral("consultingWindow"));
    build(options);
    connectParts();
    m_second.setInterval(1000);
    m_second.start();
    retranslate();
    m_health->setLines(m_room.health());
    tick();
    showSignedIn();
}

void ConsultingWindow::build(const ConsultingOptions &options)
{
    m_signIn->setAccounts(options.accounts);
    m_signIn->setAttempt(
        [this](const QString &id, SecretBytes password) { return m_room.signIn(id, std::move(password)); });
    auto *signIn = new QWidget;
    auto *across = new QHBoxLayout(signIn);
    across->setContentsMargins(0, 64, 0, 0);
    across->addStretch(1);
    across->addWidget(m_signIn);
    across->addStretch(1);
    m_stack->insertWidget(signInPage, signIn);
    m_stack->insertWidget(workPage, m_page);
    auto *centre = new QWidget;
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    if (options.training)
        column->addWidget(new Banner);
    column->addWidget(m_header);
    column->addWidget(m_stack, 1);
    column->addWidget(m_health);
    setCentralWidget(centre);
    resize(1366, 768);
}

void ConsultingWindow::connectParts()
{
    connect(&m_second, &QTimer::timeout, this, &ConsultingWindow::tick);
    connect(m_header, &ConsultingHeader::refreshAsked, this, [this] { m_room.refresh(); });
    connect(m_header, &ConsultingHeader::signOutAsked, this, [this] { m_room.signOut(); });
    connect(&m_room, &ConsultingRoom::signedInChanged, this, &ConsultingWindow::showSignedIn);
    connect(&m_room, &ConsultingRoom::visitsChanged, this, [this] {
        if (m_room.signedIn())
            m_page->refreshVisits();
    });
    connect(&m_room, &ConsultingRoom::recordsChanged, m_page, &ConsultingPage::refreshRecords);
    connect(&m_room, &ConsultingRoom::loggedViewsChanged, m_page, &ConsultingPage::refreshLogged);
    connect(&m_room, &ConsultingRoom::healthChanged, this, [this] { m_health->setLines(m_room.health()); });
}

void ConsultingWindow::showSignedIn()
{
    const std::optional<StaffMember> staff = m_room.signedIn();
    m_header->setStaff(staff);
    if (staff) {
        m_page->refreshVisits();
        const bool isFresh = m_stack->currentIndex() != workPage;
        m_stack->setCurrentIndex(workPage);
        if (isFresh)
            m_page->focusVisits();
        return;
    }
    m_page->clear();
    m_stack->setCurrentIndex(signInPage);
    m_signIn->reset();
}

void ConsultingWindow::tick()
{
    const QDateTime now = m_room.now();
    m_header->setNow(now);
    if (m_room.signedIn())
        m_page->setNow(now);
}

void ConsultingWindow::retranslate()
{
    setWindowTitle(tr("Madoguchi: consulting room"));
    m_signIn->setRemark(tr("For doctors, dentists and pharmacists, each with an own account."));
}

void ConsultingWindow::keyPressEvent(QKeyEvent *event)
{
    // While an input method composes, function keys belong to it.
    if (m_compose->isComposing()) {
        QMainWindow::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_F3:
        m_page->focusSearch();
        return;
    case Qt::Key_F5:
        if (m_room.signedIn())
            m_room.refresh();
        return;
    case Qt::Key_F10:
        m_health->setOpen(!m_health->isOpen());
        m_room.checkHealth();
        return;
    case Qt::Key_F12:
        m_room.signOut();
        return;
    case Qt::Key_Escape:
        if (m_room.signedIn())
            m_page->goBack();
        return;
    default:
        QMainWindow::keyPressEvent(event);
    }
}

void ConsultingWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

} // namespace madoguchi
