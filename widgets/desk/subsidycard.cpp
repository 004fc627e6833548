#include "widgets/desk/subsidycard.h"

#include "widgets/common/announcer.h"
#include "widgets/common/notice.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/desk/subsidywords.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace madoguchi {

SubsidyCard::SubsidyCard(bool acts, QWidget *parent)
    : QWidget(parent)
    , m_law(new PlainLabel(QStringLiteral("subsidyLaw"), this))
    , m_numbers(new PlainLabel(QStringLiteral("subsidyNumbers"), this))
    , m_period(new PlainLabel(QStringLiteral("subsidyPeriod"), this))
    , m_shape(new ShapeView(this))
    , m_mark(new PlainLabel(QStringLiteral("subsidyMark"), this))
    , m_question(new PlainLabel(QStringLiteral("subsidyQuestion"), this))
    , m_seen(new QPushButton(this))
    , m_takeBack(new QPushButton(this))
    , m_end(new QPushButton(this))
    , m_stay(new QPushButton(this))
    , m_over(new QPushButton(this))
    , m_acts(acts)
{
    setObjectName(QStringLiteral("subsidyCard"));
    build(acts);
    connect(m_seen, &QPushButton::clicked, this, &SubsidyCard::seen);
    connect(m_takeBack, &QPushButton::clicked, this, &SubsidyCard::takenBack);
    connect(m_end, &QPushButton::clicked, this, [this] { ask(true); });
    connect(m_stay, &QPushButton::clicked, this, [this] { ask(false); });
    connect(m_over, &QPushButton::clicked, this, &SubsidyCard::ended);
    retranslate();
}

void SubsidyCard::build(bool acts)
{
    m_law->setLook(theme::bodyPoints, true, theme::text);
    m_numbers->setLook(theme::bodyPoints, false, theme::text);
    m_period->setLook(theme::bodyPoints, false, theme::text);
    m_mark->setLook(theme::smallPoints, false, theme::text);
    m_question->setLook(theme::bodyPoints, true, theme::text);
    m_question->hide();
    m_seen->setObjectName(QStringLiteral("subsidySeen"));
    m_takeBack->setObjectName(QStringLiteral("subsidyTakeBack"));
    m_end->setObjectName(QStringLiteral("subsidyEnd"));
    m_over->setObjectName(QStringLiteral("subsidyOver"));
    m_stay->setObjectName(QStringLiteral("subsidyStay"));
    auto *mark = new QHBoxLayout;
    mark->setSpacing(theme::gap);
    mark->addWidget(m_shape, 0, Qt::AlignTop);
    mark->addWidget(m_mark, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gapSmall);
    for (PlainLabel *label : { m_law, m_numbers, m_period })
        column->addWidget(label);
    column->addLayout(mark);
    column->addWidget(m_question);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::gap);
    for (QPushButton *button : { m_seen, m_takeBack, m_end, m_stay, m_over }) {
        button->setAutoDefault(true);
        button->setVisible(acts && (button == m_seen || button == m_end));
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    column->addLayout(buttons);
}

void SubsidyCard::setSubsidy(const Subsidy &subsidy, const QDate &day)
{
    if (!isSameSubsidy(m_subsidy, subsidy))
        m_asks = false; // it was asked about another one
    m_subsidy = subsidy;
    m_day = day;
    m_law->setWords(subsidywords::law(subsidy));
    m_numbers->setWords(subsidywords::numbers(subsidy));
    m_period->setWords(subsidywords::period(subsidy));
    m_period->setVisible(!m_period->text().isEmpty());
    m_shape->setLook(subsidywords::markLook(markOf(subsidy, day)));
    m_mark->setWords(subsidywords::mark(subsidy, day));
    retranslate();
    ask(m_asks);
}

bool SubsidyCard::isToSee() const
{
    const SubsidyMark mark = markOf(m_subsidy, m_day);
    return m_acts && mark == SubsidyMark::NotConfirmed;
}

void SubsidyCard::takeKeyboard()
{
    m_seen->setFocus(Qt::OtherFocusReason);
}

void SubsidyCard::rest()
{
    m_end->setFocus(Qt::OtherFocusReason);
}

bool SubsidyCard::goBack()
{
    if (!m_asks)
        return false;
    ask(false);
    rest();
    return true;
}

/// In place, beginning at what changes nothing.
void SubsidyCard::ask(bool asks)
{
    const bool isNew = asks && !m_asks;
    const bool hadKeyboard = m_over->hasFocus() || m_stay->hasFocus();
    m_asks = asks;
    m_question->setVisible(asks);
    m_over->setVisible(m_acts && asks);
    m_stay->setVisible(m_acts && asks);
    m_seen->setVisible(isToSee() && !asks);
    m_takeBack->setVisible(m_acts && !asks && markOf(m_subsidy, m_day) == SubsidyMark::Confirmed);
    m_end->setVisible(m_acts && !asks);
    if (isNew) {
        m_stay->setFocus(Qt::OtherFocusReason);
        Announcer::alert(m_question);
        Q_EMIT asked();
    } else if (!asks && hadKeyboard) {
        rest();
    }
}

void SubsidyCard::retranslate()
{
    const QString law = m_law->text();
    m_question->setWords(tr("Has the patient said that this one is over?"));
    m_seen->setText(tr("Seen: the same"));
    m_seen->setAccessibleName(tr("Seen today, and the same: %1").arg(law));
    m_takeBack->setText(tr("Not seen after all"));
    m_takeBack->setAccessibleName(tr("It was not seen after all: %1").arg(law));
    m_end->setText(tr("It is over …"));
    m_end->setAccessibleName(tr("It is over: %1").arg(law));
    m_over->setText(tr("Yes, end it"));
    m_over->setAccessibleName(tr("Yes, the patient says so, end it: %1").arg(law));
    m_stay->setText(tr("No, keep it"));
    m_stay->setAccessibleName(tr("No, keep it: %1").arg(law));
}

} // namespace madoguchi
