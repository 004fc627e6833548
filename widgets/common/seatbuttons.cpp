#include "widgets/common/seatbuttons.h"

#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/common/words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QIcon>
#include <QPushButton>

namespace madoguchi {

namespace {

QPushButton *button(const QString &name, const QString &icon, QWidget *parent)
{
    auto *made = new QPushButton(parent);
    if (!icon.isEmpty())
        made->setIcon(theme::icon(icon));
    made->setObjectName(name);
    made->setAutoDefault(true);
    return made;
}

} // namespace

SeatButtons::SeatButtons(QWidget *parent)
    : QWidget(parent)
    , m_person(button(QStringLiteral("staffName"), QStringLiteral("person"), this))
    , m_entries(button(QStringLiteral("entriesButton"), {}, this))
    , m_lock(button(QStringLiteral("lockNowButton"), QStringLiteral("lock"), this))
    , m_signOut(button(QStringLiteral("signOutButton"), QStringLiteral("signout"), this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::gap);
    for (QPushButton *one : { m_person, m_entries, m_lock, m_signOut })
        row->addWidget(one);
    connect(m_person, &QPushButton::clicked, this, &SeatButtons::accountAsked);
    connect(m_entries, &QPushButton::clicked, this, &SeatButtons::entriesAsked);
    connect(m_lock, &QPushButton::clicked, this, &SeatButtons::lockAsked);
    connect(m_signOut, &QPushButton::clicked, this, &SeatButtons::signOutAsked);
    retranslate();
    setStaff(std::nullopt);
}

void SeatButtons::setStaff(const std::optional<StaffMember> &staff)
{
    m_staff = staff;
    setVisible(staff.has_value());
    m_entries->setVisible(m_hasEntries && staff && staff->role != Role::Administrator);
    QString person;
    if (staff)
        person = harmless(tr("%1 (%2)").arg(staff->displayName, words::role(*staff)));
    m_person->setText(person.replace(QLatin1Char('&'), QStringLiteral("&&"))); // no mnemonic in a name
    m_person->setAccessibleName(staff ? tr("Your account: %1").arg(harmless(staff->displayName)) : QString());
    m_person->setToolTip(tr("Password, quick code, second factor"));
}

void SeatButtons::setHasEntries(bool has)
{
    m_hasEntries = has;
    setStaff(std::optional(m_staff));
}

void SeatButtons::retranslate()
{
    m_entries->setText(tr("My entries"));
    m_entries->setAccessibleName(tr("Show what was written down about my own work"));
    m_lock->setText(tr("Lock (F12)"));
    m_lock->setAccessibleName(tr("Lock this window"));
    m_signOut->setText(tr("Sign out"));
    m_signOut->setAccessibleName(tr("Sign out"));
    setStaff(std::optional(m_staff));
}

void SeatButtons::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace madoguchi
