#include "widgets/desk/candidatelist.h"

#include "app/domain/questionstate.h"
#include "widgets/common/calendar.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/common/words.h"

#include <QFrame>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace madoguchi {

namespace {

bool isOnly(const QList<EligibilityResult> &all, const QString &branch)
{
    return !branch.isEmpty()
        && std::count_if(all.begin(), all.end(),
               [&branch](const EligibilityResult &one) { return one.insurance.branch.reveal() == branch; })
        == 1;
}

} // namespace

CandidateList::CandidateList(QWidget *parent)
    : QWidget(parent)
    , m_heading(new PlainLabel(this))
    , m_task(new PlainLabel(QStringLiteral("candidateTask"), this))
    , m_rows(new QVBoxLayout)
{
    setObjectName(QStringLiteral("candidateList"));
    m_heading->setLook(theme::bodyPoints, true, theme::text);
    m_task->setLook(theme::smallPoints, false, theme::muted);
    m_rows->setSpacing(theme::gapSmall);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gapSmall);
    column->addWidget(m_heading);
    column->addWidget(m_task);
    column->addLayout(m_rows);
    hide();
}

void CandidateList::setReception(const Reception &reception)
{
    const bool several = reception.eligibility.validity == Validity::Several
        && questionState(reception) == QuestionState::Answered;
    const QList<EligibilityResult> all = several ? reception.eligibility.results : QList<EligibilityResult>();
    setVisible(!all.isEmpty());
    if (all == m_shown) // the button in hand stays
        return;
    clear();
    m_shown = all;
    const bool everyOne = std::all_of(all.begin(), all.end(),
        [&all](const EligibilityResult &one) { return isOnly(all, one.insurance.branch.reveal()); });
    m_heading->setWords(all.isEmpty() ? QString() : tr("Who is it?"));
    m_task->setWords(all.isEmpty() ? QString()
            : everyOne
            ? tr("Have the patient say the name, and compare with the proof. "
                 "The one you choose is asked for by its branch.")
            : tr("They cannot be told apart by the branch. Have the name said and compare; then call the "
                 "insurer, or ask for the My Number Card."));
    for (const EligibilityResult &one : all)
        add(one, isOnly(all, one.insurance.branch.reveal()));
}

void CandidateList::clear()
{
    m_shown.clear();
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (QWidget *row = item->widget()) { // its button may be the one that was just pressed
            row->hide();
            row->setParent(nullptr); // nothing of it is left in the window from now on
            row->deleteLater();
        }
        delete item;
    }
    for (PlainLabel *label : { m_heading, m_task })
        label->setWords({});
}

void CandidateList::add(const EligibilityResult &one, bool canBeAsked)
{
    auto *row = new QFrame(this);
    row->setFrameShape(QFrame::StyledPanel);
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(theme::gap, theme::gapSmall, theme::gap, theme::gap);
    column->setSpacing(0);
    const Patient &patient = one.patient;
    const QString branch = one.insurance.branch.reveal();
    const auto say = [&](const QString &words, double points, bool bold) {
        auto *label = new PlainLabel(row);
        label->setLook(points, bold, bold ? theme::text : theme::muted);
        label->setWords(words);
        column->addWidget(label);
    };
    say(words::wideKana(patient.kana.reveal()), theme::smallPoints, false);
    say(patient.name.reveal(), theme::titlePoints, true);
    say(QStringLiteral("%1　%2").arg(words::birthDate(patient.birthdate.reveal()), words::sex(patient.sex)),
        theme::bodyPoints, false);
    if (canBeAsked) {
        auto *choose = new QPushButton(tr("This one: branch %1").arg(branch), row);
        choose->setObjectName(QStringLiteral("candidate-") + branch);
        choose->setAutoDefault(true);
        choose->setAccessibleName(tr("Choose %1, branch %2").arg(harmless(patient.name.reveal()), branch));
        connect(choose, &QPushButton::clicked, this, [this, branch] { Q_EMIT chosen(branch); });
        column->addSpacing(theme::gapSmall);
        column->addWidget(choose, 0, Qt::AlignLeft);
    }
    m_rows->addWidget(row);
}

} // namespace madoguchi
