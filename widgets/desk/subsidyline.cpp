#include "widgets/desk/subsidyline.h"

#include "widgets/common/flowlayout.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/statechip.h"
#include "widgets/common/theme.h"
#include "widgets/common/zoom.h"
#include "widgets/desk/subsidycard.h"
#include "widgets/desk/subsidywords.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace madoguchi {

bool mayNoteSubsidies(const Reception &reception)
{
    return !reception.visit.isNull() && !reception.carried && reception.status != ReceptionStatus::Closed
        && reception.person != PersonCheck::Doubtful && reception.eligibility.validity != Validity::Several;
}

SubsidyLine::SubsidyLine(QWidget *parent)
    : QWidget(parent)
    , m_heading(new PlainLabel(this))
    , m_state(new StateChip(this))
    , m_rows(new QVBoxLayout)
    , m_step(new PlainLabel(QStringLiteral("subsidyStep"), this))
    , m_only(new PlainLabel(QStringLiteral("subsidyOnly"), this))
    , m_note(new QPushButton(this))
{
    setObjectName(QStringLiteral("subsidyLine"));
    m_heading->setLook(theme::bodyPoints, true, theme::text);
    m_heading->setWordWrap(false);
    m_state->setObjectName(QStringLiteral("subsidyState"));
    Zoom::instance().apply(this, [this] { m_state->setFont(theme::font(theme::bodyPoints, true)); });
    m_step->setLook(theme::bodyPoints, false, theme::text);
    m_only->setLook(theme::smallPoints, false, theme::muted);
    m_note->setObjectName(QStringLiteral("noteSubsidies"));
    m_note->setAutoDefault(true);
    connect(m_note, &QPushButton::clicked, this, &SubsidyLine::asked);
    auto *head = new QWidget(this);
    auto *flow = new FlowLayout(head, theme::gap);
    flow->setContentsMargins(0, 0, 0, 0);
    for (QWidget *part : std::initializer_list<QWidget *>{ m_heading, m_state, m_note })
        flow->addWidget(part);
    m_rows->setSpacing(theme::gap);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gapSmall);
    column->addWidget(head);
    column->addWidget(m_step); // before what stands: it is what has to be done
    column->addLayout(m_rows);
    column->addWidget(m_only);
    retranslate();
    hide();
}

void SubsidyLine::setReception(const Reception &reception)
{
    const bool isShown = mayNoteSubsidies(reception);
    const Subsidies subsidies = isShown ? reception.subsidies : Subsidies();
    const SubsidyState state = stateOn(subsidies, reception.day);
    m_state->setState(subsidywords::stateLook(state, !subsidies.all.isEmpty()), subsidywords::state(state));
    showCards(subsidies.all, reception.day);
    m_step->setWords(isShown ? subsidywords::nextStep(subsidies, reception.day) : QString());
    m_step->setVisible(!m_step->text().isEmpty());
    m_only->setVisible(subsidies.ofReceptionOnly && !subsidies.all.isEmpty());
    setVisible(isShown);
}

void SubsidyLine::showCards(const QList<Subsidy> &all, const QDate &day)
{
    while (m_cards.size() < all.size()) {
        m_cards.append(new SubsidyCard(false, this));
        m_rows->addWidget(m_cards.last());
    }
    for (qsizetype at = 0; at < m_cards.size(); ++at) {
        m_cards.at(at)->setSubsidy(at < all.size() ? all.at(at) : Subsidy(), day);
        m_cards.at(at)->setVisible(at < all.size());
    }
}

void SubsidyLine::retranslate()
{
    m_heading->setWords(tr("Public subsidies"));
    m_only->setWords(tr("Of this reception only: it is not known yet whose they are."));
    m_note->setText(tr("Write down (Ctrl+R)"));
    m_note->setAccessibleName(tr("Write down what the 受給者証 or the terminal says of 公費"));
}

} // namespace madoguchi
