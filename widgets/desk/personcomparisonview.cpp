#include "widgets/desk/personcomparisonview.h"

#include "widgets/common/calendar.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/statechip.h"
#include "widgets/common/theme.h"
#include "widgets/common/zoom.h"

#include <QGridLayout>

namespace madoguchi {

namespace {

using State = PersonComparison::State;

Look lookOf(State state)
{
    switch (state) {
    case State::Same:
        return lookGood;
    case State::Different:
        return lookBad;
    case State::NotTold:
        break;
    }
    return lookUnknown;
}

} // namespace

PersonComparisonView::PersonComparisonView(QWidget *parent)
    : QWidget(parent)
    , m_answer(new PlainLabel(QStringLiteral("comparedAnswer"), this))
    , m_other(new PlainLabel(QStringLiteral("comparedOther"), this))
{
    setObjectName(QStringLiteral("personComparison"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, theme::gap, 0, theme::gapSmall);
    grid->setHorizontalSpacing(theme::gap);
    grid->setVerticalSpacing(0);
    grid->addWidget(m_answer, 0, 0);
    grid->addWidget(m_other, 0, 1);
    for (const int column : { 0, 1 })
        grid->setColumnStretch(column, 1);
    for (PlainLabel *label : { m_answer, m_other })
        label->setLook(theme::smallPoints, true, theme::text);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        row = { new PlainLabel(this), new StateChip(this), new PlainLabel(this), new PlainLabel(this) };
        row.chip->setObjectName(QStringLiteral("compared%1").arg(i));
        row.caption->setLook(theme::smallPoints, false, theme::muted);
        for (PlainLabel *label : { row.answer, row.other })
            label->setLook(theme::bodyPoints, true, theme::text);
        const int line = 1 + 2 * static_cast<int>(i);
        grid->addWidget(row.caption, line, 0);
        grid->addWidget(row.chip, line, 1, Qt::AlignLeft | Qt::AlignVCenter);
        grid->addWidget(row.answer, line + 1, 0, Qt::AlignTop);
        grid->addWidget(row.other, line + 1, 1, Qt::AlignTop);
    }
    Zoom::instance().apply(this, [this] {
        for (const Row &row : m_rows)
            row.chip->setFont(theme::font(theme::smallPoints, true));
    });
    hide();
}

void PersonComparisonView::setComparison(
    const std::optional<PersonComparison> &comparison, bool isWritten, bool covered)
{
    setVisible(comparison.has_value());
    const PersonComparison shown = comparison.value_or(PersonComparison());
    m_answer->setWords(tr("The service names"));
    m_other->setWords(isWritten ? tr("Written down here") : tr("Stored here"));
    const auto say = [covered](const QString &words) { return covered ? QStringLiteral("＊＊＊") : words; };
    const auto born = [&say](const Pii<QDate> &date) { // the year's other form has no room beside it
        return say(words::birthDate(date.reveal()).replace(QStringLiteral("（"), QStringLiteral("\n（")));
    };
    fill(m_rows[0], tr("Birth date"), shown.birthdate(), born(shown.answer.birthdate),
        born(shown.other.birthdate));
    fill(m_rows[1], tr("Kana"), shown.kana(), say(words::wideKana(shown.answer.kana.reveal())),
        say(words::wideKana(shown.other.kana.reveal())));
    fill(m_rows[2], tr("Patient number (照会番号)"), shown.number(), say(shown.answersNumber),
        say(shown.other.patientNumber.reveal()));
}

void PersonComparisonView::fill(
    const Row &row, const QString &caption, State state, const QString &answer, const QString &other)
{
    const QString word = state == State::Same ? tr("Same")
        : state == State::Different           ? tr("Different")
                                              : tr("Cannot be compared");
    row.caption->setWords(caption);
    row.chip->setState(lookOf(state), word);
    row.chip->setAccessibleName(tr("%1: %2").arg(caption, word));
    const QString none = QStringLiteral("―");
    row.answer->setWords(answer.isEmpty() ? none : answer);
    row.other->setWords(other.isEmpty() ? none : other);
    const bool differs = state == State::Different;
    for (PlainLabel *label : { row.answer, row.other })
        label->setLook(theme::bodyPoints, true, differs ? theme::bad : theme::text);
}

} // namespace madoguchi
