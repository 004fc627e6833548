#include "widgets/admin/adminpage.h"

#include "widgets/admin/auditpane.h"
#include "widgets/admin/backuppane.h"
#include "widgets/admin/keepingpane.h"
#include "widgets/admin/ownentriespane.h"
#include "widgets/admin/printspane.h"
#include "widgets/admin/settingspane.h"
#include "widgets/admin/sidepanel.h"
#include "widgets/admin/staffpane.h"
#include "widgets/admin/stationpane.h"
#include "widgets/common/colours.h"
#include "widgets/common/roomscroll.h"
#include "widgets/common/theme.h"
#include "widgets/common/zoom.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QShortcut>
#include <QShowEvent>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace madoguchi {

namespace {

constexpr int placesWidth = 150;

} // namespace

AdminPage::AdminPage(Administration &administration, QWidget *parent)
    : WorkPage(parent)
    , m_administration(administration)
    , m_places(new QListWidget(this))
    , m_stack(new QStackedWidget(this))
    , m_staff(new StaffPane(administration, this))
    , m_audit(new AuditPane(administration, this))
    , m_backup(new BackupPane(administration, this))
    , m_station(new StationPane(administration, this))
    , m_settings(new SettingsPane(administration, this))
    , m_prints(new PrintsPane(administration, this))
    , m_keeping(new KeepingPane(administration, this))
    , m_own(new OwnEntriesPane(administration, this))
{
    setObjectName(QStringLiteral("adminPage"));
    build();
    connect(m_places, &QListWidget::currentRowChanged, this, &AdminPage::go);
    addShortcuts();
    retranslate();
    leave();
}

void AdminPage::addShortcuts()
{
    for (int place = 0; place < PlaceCount; ++place) {
        auto *key = new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + place)), this);
        key->setContext(Qt::WidgetWithChildrenShortcut);
        connect(key, &QShortcut::activated, this, [this, place] {
            if (isAdministrator())
                m_places->setCurrentRow(place);
        });
    }
}

void AdminPage::build()
{
    m_places->setObjectName(QStringLiteral("adminPlaces"));
    Colours::instance().apply(this, [this] {
        m_places->setStyleSheet(QStringLiteral("QListWidget { border: 2px solid transparent; }"
                                               "QListWidget:focus { border: 2px solid %1; }"
                                               "QListWidget::item { border: 0; padding-left: 12px; }"
                                               "QListWidget::item:selected { background: %1; color: %2; }")
                                    .arg(theme::accent.name(), theme::onAccent.name()));
    });
    m_places->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (int place = 0; place < PlaceCount; ++place)
        new QListWidgetItem(m_places);
    for (QWidget *pane : std::initializer_list<QWidget *>{
             m_staff, m_audit, m_backup, m_station, m_settings, m_prints, m_keeping, m_own })
        m_stack->addWidget(pane);
    auto *content = new QWidget(this);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(theme::gapLarge, theme::gapLarge, theme::gapLarge, theme::gap);
    row->setSpacing(theme::gapLarge);
    row->addWidget(m_places);
    row->addWidget(m_stack, 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(new RoomScroll(content, this));
    Zoom::instance().apply(this, [this] { fit(); });
}

void AdminPage::fit()
{
    m_places->setFixedWidth(theme::px(placesWidth));
    m_places->setFont(theme::font(theme::bodyPoints, true));
    for (int place = 0; place < PlaceCount; ++place)
        m_places->item(place)->setSizeHint({ 0, theme::px(theme::touchTarget) });
}

bool AdminPage::isAdministrator() const
{
    return m_who && m_who->role == Role::Administrator;
}

void AdminPage::enter(const StaffMember &who)
{
    if (m_who == who)
        return;
    leave();
    m_who = who;
    if (isVisible())
        fill();
}

void AdminPage::leave()
{
    m_who.reset();
    m_filled = false;
    m_staff->clear();
    m_audit->clear();
    m_backup->clear();
    m_station->clear();
    m_settings->clear();
    m_prints->clear();
    m_keeping->clear();
    m_own->clear();
    const QSignalBlocker quiet(m_places);
    m_places->setCurrentRow(Staff);
    m_stack->setCurrentIndex(Staff);
}

SecretBytes AdminPage::takeDraft()
{
    return m_settings->takeDraft();
}

/// Where it was typed, so that nobody wonders later what is not saved.
void AdminPage::giveDraft(const SecretBytes &draft)
{
    if (!isAdministrator())
        return;
    m_settings->giveDraft(draft);
    m_places->setCurrentRow(Settings);
}

void AdminPage::takeKeyboard()
{
    if (isAdministrator())
        m_places->setFocus();
    else
        m_own->takeKeyboard();
}

bool AdminPage::goBack()
{
    const QList<SidePanel *> panels = findChildren<SidePanel *>();
    for (SidePanel *panel : panels) {
        if (panel->isAsking()) {
            panel->close();
            return true;
        }
    }
    return false;
}

void AdminPage::showEvent(QShowEvent *event)
{
    WorkPage::showEvent(event);
    if (!event->spontaneous() && !m_filled)
        fill();
}

void AdminPage::fill()
{
    if (!m_who)
        return;
    m_filled = true;
    m_places->setVisible(isAdministrator());
    if (isAdministrator()) {
        go(m_places->currentRow());
    } else {
        m_stack->setCurrentWidget(m_own);
        m_own->refresh();
    }
}

void AdminPage::go(int place)
{
    if (!m_filled || !isAdministrator())
        return;
    switch (place) {
    case Staff:
        m_staff->refresh();
        break;
    case Audit:
        m_audit->refresh();
        break;
    case Backup:
        m_backup->refresh();
        break;
    case Station:
        m_station->refresh();
        break;
    case Settings:
        m_settings->refresh();
        break;
    case Prints:
        m_prints->refresh();
        break;
    case Keeping:
        m_keeping->refresh();
        break;
    default:
        return;
    }
    m_stack->setCurrentIndex(place);
}

void AdminPage::retranslate()
{
    setAccessibleName(tr("Administration"));
    m_places->setAccessibleName(tr("Administration"));
    const QStringList words{ tr("Staff"), tr("Audit"), tr("Backup"), tr("Station"), tr("Settings"),
        tr("For print"), tr("What is kept") };
    for (int place = 0; place < PlaceCount; ++place)
        m_places->item(place)->setText(words.at(place));
}

void AdminPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    WorkPage::changeEvent(event);
}

} // namespace madoguchi
