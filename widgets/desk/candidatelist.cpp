#include "widgets/desk/candidatelist.h"

#include "app/domain/beforeconfirm.h"
#include "app/domain/questionstate.h"
#include "widgets/common/calendar.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/common/words.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace madoguchi {

CandidateList::CandidateList(QWidget *parent)
    : QWidget(parent)
    , m_heading(new PlainLabel(this))
    , m_task(new PlainLabel(QStringLiteral("candidateTask"), this))
    , m_rows(new QVBoxLayout)
{
    setObjectName(QStringLiteral("candidateList"));
    setFocusPolicy(Qt::StrongFocus);
    m_heading->setLook(theme::titlePoints, true, theme::text);
    m_task->setLook(theme::smallPoints, false, theme::muted);
    m_rows->setSpacing(theme::gapSmall);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::gapSmall, theme::gapSmall, theme::gapSmall, theme::gapSmall);
    column->setSpacing(theme::gapSmall);
    column->addWidget(m_heading);
    column->addLayout(m_rows);
    column->addWidget(m_task);
    hide();
}

void CandidateList::setReception(const Reception &reception, bool covered)
{
    const bool several = reception.eligibility.validity == Validity::Several
        && (!reception.question || questionState(reception) == QuestionState::Answered);
    const QList<EligibilityResult> all = several ? reception.eligibility.results : QList<EligibilityResult>();
    setVisible(!all.isEmpty());
    if (all == m_shown && covered == m_covered) // the button in hand stays
        return;
    clear();
    m_shown = all;
    m_covered = covered;
    fill();
}

void CandidateList::fill()
{
    const auto isTold = [this](const EligibilityResult &one) {
        return isToldByBranch(m_shown, one.insurance.branch.reveal());
    };
    const QString heading = m_shown.isEmpty() ? QString() : tr("Several fit: who is it?");
    m_heading->setWords(heading);
    setAccessibleName(heading);
    m_task->setWords(m_shown.isEmpty() ? QString()
            : std::all_of(m_shown.begin(), m_shown.end(), isTold)
            ? tr("Have the patient say the name, and compare with the proof. "
                 "The one you choose is asked for by its branch.")
            : tr("They cannot be told apart by the branch. Have the name said and compare; then call the "
                 "insurer, or ask for the My Number Card."));
    QWidget *before = this; // rows that come later would be the last that Tab reaches
    for (const EligibilityResult &one : std::as_const(m_shown)) {
        if (QPushButton *choose = add(one, isTold(one))) {
            setTabOrder(before, choose);
            before = choose;
        }
    }
}

void CandidateList::takeKeyboard()
{
    setFocus(Qt::OtherFocusReason);
}

void CandidateList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && hasFocus())
        focusNextChild();
    else
        QWidget::keyPressEvent(event);
}

/// That the keyboard is here, and on no candidate yet.
void CandidateList::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(theme::accent), 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
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

QPushButton *CandidateList::add(const EligibilityResult &one, bool canBeAsked)
{
    auto *row = new QFrame(this);
    row->setFrameShape(QFrame::StyledPanel);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(theme::gap, theme::gapSmall, theme::gap, theme::gapSmall);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    line->addLayout(column, 1);
    const Patient &patient = one.patient;
    const QString branch = one.insurance.branch.reveal();
    const auto say = [&](const QString &words, double points, bool bold) {
        auto *label = new PlainLabel(row);
        label->setLook(points, bold, bold ? theme::text : theme::muted);
        label->setWords(words);
        column->addWidget(label);
    };
    const QString name = m_covered ? tr("(name covered)") : patient.name.reveal();
    const QString born = m_covered ? QString() : words::birthDate(patient.birthdate.reveal());
    if (!m_covered)
        say(words::wideKana(patient.kana.reveal()), theme::smallPoints, false);
    say(name, theme::titlePoints, true);
    say(QStringLiteral("%1　%2").arg(born, words::sex(patient.sex)).trimmed(), theme::bodyPoints, false);
    QPushButton *choose = nullptr;
    if (canBeAsked) {
        choose = new QPushButton(tr("Branch %1").arg(branch), row);
        choose->setObjectName(QStringLiteral("candidate-") + branch);
        choose->setAutoDefault(true);
        choose->setAccessibleName(tr("Choose %1, branch %2").arg(harmless(name), branch));
        connect(choose, &QPushButton::clicked, this, [this, branch] { Q_EMIT chosen(branch); });
        line->addWidget(choose, 0, Qt::AlignVCenter);
    }
    m_rows->addWidget(row);
    return choose;
}

} // namespace madoguchi
