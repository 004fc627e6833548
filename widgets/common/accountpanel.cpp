#include "widgets/common/accountpanel.h"

#include "widgets/common/announcer.h"
#include "widgets/common/notice.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/common/zoom.h"

#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace madoguchi {

namespace {

constexpr int accountWidth = 640;

} // namespace

AccountPanel::AccountPanel(Seat &seat, QWidget *parent)
    : SeatStep(seat, QStringLiteral("account"), parent)
    , m_done(new Notice(QStringLiteral("accountDone"), this))
{
    Zoom::instance().apply(this, [this] { setFixedWidth(theme::px(accountWidth)); });
    m_done->hide();
    column()->addWidget(m_done);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(theme::gapLarge);
    grid->setVerticalSpacing(theme::gapSmall);
    grid->setColumnStretch(0, 1);
    m_password = addRow(grid, QStringLiteral("accountPassword"), Thing::Password);
    m_quickCode = addRow(grid, QStringLiteral("accountQuickCode"), Thing::QuickCode);
    m_secondFactor = addRow(grid, QStringLiteral("accountSecondFactor"), Thing::SecondFactor);
    column()->addLayout(grid);
    addRefusal();
    m_close = addButton(QStringLiteral("accountClose"), false);
    column()->addStretch(1);
    connect(m_close, &QPushButton::clicked, this, &AccountPanel::closed);
    retranslate();
}

AccountPanel::Row AccountPanel::addRow(QGridLayout *grid, const QString &name, Thing thing)
{
    const Row row{ new PlainLabel(this), new PlainLabel(name + QStringLiteral("Text"), this),
        new QPushButton(this) };
    row.title->setLook(theme::bodyPoints, true, theme::text);
    row.text->setLook(theme::bodyPoints, false, theme::muted);
    row.action->setObjectName(name);
    row.action->setAutoDefault(true);
    connect(row.action, &QPushButton::clicked, this, [this, thing] { Q_EMIT asked(thing); });
    const int at = grid->rowCount();
    grid->addWidget(row.title, at, 0);
    grid->addWidget(row.text, at + 1, 0);
    grid->addWidget(row.action, at, 1, 2, 1, Qt::AlignVCenter);
    grid->setRowMinimumHeight(at + 2, theme::gap);
    return row;
}

void AccountPanel::forget()
{
    m_done->hide();
}

void AccountPanel::tellDone(Thing thing)
{
    QString words = tr("The second factor is set up. It is asked for at the next sign-in.");
    if (thing == Thing::Password)
        words = tr("Your password is changed.");
    else if (thing == Thing::QuickCode)
        words = tr("Your quick code is kept. F12 locks, the six digits open.");
    m_done->setContent(Tone::Good, words, {});
    m_done->show();
    Announcer::alert(m_done);
}

void AccountPanel::refresh()
{
    m_quickCode.text->setWords(seat().hasQuickCode()
            ? tr("Chosen. Six digits that unlock for 12 hours after signing in.")
            : tr("Not chosen yet. Six digits that unlock for 12 hours after signing in."));
    m_quickCode.action->setText(seat().hasQuickCode() ? tr("Choose another one") : tr("Choose"));
    m_quickCode.action->setAccessibleName(
        seat().hasQuickCode() ? tr("Choose another quick code") : tr("Choose a quick code"));
}

void AccountPanel::takeKeyboard()
{
    m_password.action->setFocus();
}

void AccountPanel::retranslate()
{
    setHeading(tr("Your account"));
    m_password.title->setWords(tr("Password"));
    m_password.text->setWords(tr("Change it whenever somebody may have seen it."));
    m_password.action->setText(tr("Change"));
    m_password.action->setAccessibleName(tr("Change the password"));
    m_quickCode.title->setWords(tr("Quick code"));
    m_secondFactor.title->setWords(tr("Second factor"));
    m_secondFactor.text->setWords(
        tr("Six digits of an authenticator on your phone, asked for at every sign-in."));
    m_secondFactor.action->setText(tr("Set up"));
    m_secondFactor.action->setAccessibleName(tr("Set up the second factor"));
    m_close->setText(tr("Back to work (Esc)"));
    m_close->setAccessibleName(tr("Back to work"));
    refresh();
}

} // namespace madoguchi
