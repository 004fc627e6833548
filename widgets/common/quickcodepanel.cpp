#include "widgets/common/quickcodepanel.h"

#include "widgets/common/announcer.h"
#include "widgets/common/codefield.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace madoguchi {

QuickCodePanel::QuickCodePanel(Seat &seat, QWidget *parent)
    : SeatStep(seat, QStringLiteral("quickCode"), parent)
    , m_first(new CodeField(true, this))
    , m_second(new CodeField(true, this))
    , m_hint(new PlainLabel(QStringLiteral("quickCodeHint"), this))
{
    m_firstLabel = addField(m_first, QStringLiteral("quickCodeFirst"));
    m_secondLabel = addField(m_second, QStringLiteral("quickCodeSecond"));
    m_hint->setLook(theme::bodyPoints, true, theme::attention);
    column()->addWidget(m_hint);
    m_submit = addButton(QStringLiteral("quickCodeButton"), true);
    addRefusal();
    m_later = addButton(QStringLiteral("quickCodeLater"), false);
    column()->addStretch(1);
    connect(m_first, &CodeField::filled, this, &QuickCodePanel::firstFilled);
    connect(m_second, &CodeField::filled, this, &QuickCodePanel::submit);
    connect(m_first, &QLineEdit::textChanged, this, &QuickCodePanel::refresh);
    connect(m_second, &QLineEdit::textChanged, this, &QuickCodePanel::refresh);
    connect(m_second, &QLineEdit::returnPressed, this, &QuickCodePanel::submit);
    connect(m_submit, &QPushButton::clicked, this, &QuickCodePanel::submit);
    connect(m_later, &QPushButton::clicked, this, &QuickCodePanel::givenUp);
    retranslate();
    refresh();
}

void QuickCodePanel::forget()
{
    m_first->setText({});
    m_second->setText({});
}

void QuickCodePanel::firstFilled()
{
    m_second->setFocus();
}

bool QuickCodePanel::differ() const
{
    return m_first->isFull() && m_second->isFull() && m_first->text() != m_second->text();
}

void QuickCodePanel::submit()
{
    if (differ()) {
        Announcer::alert(m_hint);
        m_second->selectAll();
        return;
    }
    if (!m_first->isFull() || !m_second->isFull())
        return;
    m_second->setText({});
    const Outcome<Done> outcome = seat().chooseQuickCode(m_first->take());
    if (!outcome) {
        refuse(outcome.error());
        return;
    }
    Q_EMIT done();
}

void QuickCodePanel::refresh()
{
    m_hint->setVisible(differ());
    m_submit->setEnabled(m_first->isFull() && m_second->isFull() && !differ());
}

void QuickCodePanel::takeKeyboard()
{
    m_first->setFocus();
}

void QuickCodePanel::retranslate()
{
    setHeading(tr("Choose a quick code"));
    setRemark(
        tr("F12 locks at once; six digits of your own bring you back, for 12 hours after signing in. Nobody "
           "else may know them. No rows, no repetitions, no dates of yours."));
    m_firstLabel->setWords(tr("Six digits"));
    m_secondLabel->setWords(tr("The same once more"));
    m_first->setAccessibleName(tr("Quick code, six digits"));
    m_second->setAccessibleName(tr("Quick code once more"));
    m_hint->setWords(tr("The two are not the same. Type the second one again."));
    m_submit->setText(tr("Use this code"));
    m_submit->setAccessibleName(m_submit->text());
    m_later->setText(tr("Not now"));
    m_later->setAccessibleName(tr("Do not choose a quick code now"));
}

} // namespace madoguchi
