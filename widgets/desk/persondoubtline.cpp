#include "widgets/desk/persondoubtline.h"

#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/desk/personcomparisonview.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace madoguchi {

PersonDoubtLine::PersonDoubtLine(QWidget *parent)
    : QWidget(parent)
    , m_comparison(new PersonComparisonView(this))
    , m_question(new PlainLabel(QStringLiteral("personQuestion"), this))
    , m_same(new QPushButton(this))
    , m_another(new QPushButton(this))
{
    m_question->setLook(theme::bodyPoints, true, theme::text);
    m_same->setObjectName(QStringLiteral("personSame"));
    m_another->setObjectName(QStringLiteral("personAnother"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gapSmall);
    column->addWidget(m_comparison);
    column->addWidget(m_question);
    for (QPushButton *button : { m_same, m_another }) {
        button->setAutoDefault(true);
        column->addWidget(button);
    }
    connect(m_same, &QPushButton::clicked, this, [this] { Q_EMIT settled(true); });
    connect(m_another, &QPushButton::clicked, this, [this] { Q_EMIT settled(false); });
    retranslate();
    hide();
}

void PersonDoubtLine::setReception(
    const Reception &reception, const std::optional<PersonComparison> &comparison, bool covered)
{
    const bool isWritten = doubtAsWritten(reception) != PersonDoubt::None;
    if (std::exchange(m_isWritten, isWritten) != isWritten)
        retranslate();
    m_comparison->setComparison(comparison, isWritten, covered);
    setVisible(reception.person == PersonCheck::Doubtful);
}

void PersonDoubtLine::retranslate()
{
    m_question->setWords(tr("Compared with the 診療申込書: who is it?"));
    if (m_isWritten) {
        m_same->setText(tr("The same person as written down"));
        m_same->setAccessibleName(tr("Compared: the same person as who was written down"));
        m_another->setText(tr("Somebody else: not that insurance"));
        m_another->setAccessibleName(tr("Compared: somebody else, the answer is taken off this reception"));
        return;
    }
    m_same->setText(tr("The same person as stored"));
    m_same->setAccessibleName(tr("Compared: the same person as the stored patient"));
    m_another->setText(tr("Somebody else: not that patient number"));
    m_another->setAccessibleName(tr("Compared: somebody else, received without the stored patient number"));
}

} // namespace madoguchi
