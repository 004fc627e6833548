#include "widgets/admin/staffpane.h"

#include "widgets/admin/adminfault.h"
#include "widgets/admin/admintable.h"
#include "widgets/admin/sidepanel.h"
#include "widgets/admin/staffforms.h"
#include "widgets/admin/staffmodel.h"
#include "widgets/common/announcer.h"
#include "widgets/common/notice.h"
#include "widgets/common/plainlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace madoguchi {

StaffPane::StaffPane(Administration &administration, QWidget *parent)
    : QWidget(parent)
    , m_administration(administration)
    , m_model(new StaffModel(this))
    , m_heading(new PlainLabel(QStringLiteral("staffHeading"), this))
    , m_notice(new Notice(QStringLiteral("staffNotice"), this))
    , m_table(new AdminTable(QStringLiteral("staffTable"), this))
    , m_side(new SidePanel(this))
    , m_add(m_side->addAction(QStringLiteral("staffAdd")))
    , m_grant(m_side->addAction(QStringLiteral("staffGrant")))
{
    m_side->addGap();
    m_reset = m_side->addAction(QStringLiteral("staffReset"));
    m_lift = m_side->addAction(QStringLiteral("staffLift"));
    m_on = m_side->addAction(QStringLiteral("staffOn"));
    m_off = m_side->addAction(QStringLiteral("staffOff"));
    m_factor = m_side->addAction(QStringLiteral("staffFactor"));
    m_glass = m_side->addAction(QStringLiteral("staffGlass"));
    m_leave = m_side->addAction(QStringLiteral("staffLeave"));
    build();
    connectActions();
    retranslate();
}

void StaffPane::build()
{
    m_heading->setLook(theme::titlePoints, true, theme::text);
    m_table->setModel(m_model);
    m_notice->hide();
    auto *column = new QVBoxLayout;
    column->setSpacing(theme::gap);
    column->addWidget(m_heading);
    column->addWidget(m_notice);
    column->addWidget(m_table, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::gapLarge);
    row->addLayout(column, 1);
    m_side->standBeside(row, m_table);
}

void StaffPane::connectActions()
{
    connect(m_table, &AdminTable::chosen, this, [this] {
        m_side->close(); // a form is about the account that it was opened for
        showActions();
    });
    connect(m_table, &AdminTable::entered, m_side, &SidePanel::focusActions);
    connect(m_add, &QPushButton::clicked, this, &StaffPane::askAdd);
    connect(m_grant, &QPushButton::clicked, this, &StaffPane::askGrant);
    connect(m_reset, &QPushButton::clicked, this, [this] {
        askAbout(&StaffForms::reset, [this](const QString &id, FormAnswers &answers) {
            return m_administration.resetPassword(id, answers.take(QStringLiteral("first")));
        });
    });
    connect(m_lift, &QPushButton::clicked, this, [this] { doAtOnce(m_administration.liftLock(chosenId())); });
    connect(m_on, &QPushButton::clicked, this,
        [this] { doAtOnce(m_administration.setEnabled(chosenId(), true)); });
    connect(m_off, &QPushButton::clicked, this, [this] {
        askAbout(&StaffForms::switchOff,
            [this](const QString &id, FormAnswers &) { return m_administration.setEnabled(id, false); });
    });
    connect(m_factor, &QPushButton::clicked, this, [this] {
        askAbout(&StaffForms::dropSecondFactor,
            [this](const QString &id, FormAnswers &) { return m_administration.dropSecondFactor(id); });
    });
    connect(m_glass, &QPushButton::clicked, this, &StaffPane::askBreakGlass);
    connect(m_leave, &QPushButton::clicked, this, [this] {
        askAbout(&StaffForms::leave,
            [this](const QString &id, FormAnswers &) { return m_administration.leave(id); });
    });
    connect(m_side, &SidePanel::done, this, [this] { doAtOnce(Done{}); });
}

void StaffPane::askAdd()
{
    m_notice->hide();
    m_side->ask(&StaffForms::add, [this](FormAnswers &answers) {
        return m_administration.add(StaffForms::memberOf(answers), answers.take(QStringLiteral("first")));
    });
}

void StaffPane::askGrant()
{
    m_notice->hide();
    const bool first = !m_model->hasQualified();
    m_side->ask([first] { return StaffForms::grant(first); },
        [this](FormAnswers &answers) {
            return m_administration.grant(StaffForms::memberOf(answers),
                answers.take(QStringLiteral("first")), answers.text(QStringLiteral("second")),
                answers.take(QStringLiteral("secondPassword")));
        });
}

void StaffPane::askAbout(Describe describe, const Act &act)
{
    const StaffRow *row = m_model->at(m_table->chosenRow());
    if (!row)
        return;
    m_notice->hide();
    const StaffMember member = row->member;
    m_side->ask([describe, member] { return describe(member); },
        [act, id = member.id](FormAnswers &answers) { return act(id, answers); });
}

void StaffPane::askBreakGlass()
{
    askAbout(&StaffForms::breakGlass, [this](const QString &id, FormAnswers &answers) {
        return m_administration.breakGlass(
            id, answers.text(QStringLiteral("second")), answers.take(QStringLiteral("secondPassword")));
    });
}

void StaffPane::doAtOnce(const Outcome<Done> &outcome)
{
    if (outcome) {
        tell(Tone::Good, tr("Done, and written to the audit log."), {});
        refresh();
        return;
    }
    const FailureText words = adminFault(outcome.error());
    tell(Tone::Bad, words.title, words.remedy);
}

void StaffPane::tell(Tone tone, const QString &title, const QString &text)
{
    m_notice->setContent(tone, title, text);
    m_notice->show();
    Announcer::alert(m_notice);
}

QString StaffPane::chosenId() const
{
    const StaffRow *row = m_model->at(m_table->chosenRow());
    return row ? row->member.id : QString();
}

void StaffPane::refresh()
{
    const QString before = chosenId();
    const auto rows = m_administration.staff();
    m_model->setRows(rows ? *rows : QList<StaffRow>(), m_administration.now());
    m_table->fitColumns();
    m_table->choose(std::max(0, m_model->rowOf(before)));
    showActions();
    if (!rows) {
        const FailureText words = adminFault(rows.error());
        tell(Tone::Bad, words.title, words.remedy);
    }
}

void StaffPane::clear()
{
    m_side->close();
    m_notice->hide();
    m_model->setRows({}, {});
    showActions();
}

/// Only what fits the chosen account is there, so that nothing has to be refused that could be known.
void StaffPane::showActions()
{
    const StaffRow *row = m_model->at(m_table->chosenRow());
    const auto asker = m_administration.asker();
    const bool qualified = row && row->member.role == Role::Qualified;
    const bool own = row && asker && asker->id == row->member.id;
    const bool here = row && row->state != AccountState::Left;
    const bool locked = row && row->lockedUntil.isValid() && m_administration.now() < row->lockedUntil;
    m_reset->setVisible(here && !own);
    m_lift->setVisible(here && locked);
    m_on->setVisible(here && row->state != AccountState::Enabled);
    m_off->setVisible(here && !own && row->state == AccountState::Enabled);
    m_factor->setVisible(here && !qualified && row->hasSecondFactor);
    m_glass->setVisible(here && qualified && row->hasSecondFactor);
    m_leave->setVisible(here && !own);
}

void StaffPane::retranslate()
{
    m_heading->setWords(tr("Staff"));
    m_table->setAccessibleName(tr("Accounts of this station"));
    const std::initializer_list<std::pair<QPushButton *, QString>> labels{
        { m_add, tr("Add an account …") },
        { m_grant, tr("Add a doctor, dentist or pharmacist …") },
        { m_reset, tr("Reset the password …") },
        { m_lift, tr("Lift the lock") },
        { m_on, tr("Switch the account on") },
        { m_off, tr("Switch the account off …") },
        { m_factor, tr("Take off the second factor …") },
        { m_glass, tr("Emergency: without second factor …") },
        { m_leave, tr("Has left the clinic …") },
    };
    for (const auto &label : labels) {
        label.first->setText(label.second);
        label.first->setAccessibleName(label.second);
    }
    m_model->retranslate();
    m_table->fitColumns();
}

void StaffPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace madoguchi
