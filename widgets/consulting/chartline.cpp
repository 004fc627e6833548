#include "widgets/consulting/chartline.h"

#include "widgets/common/announcer.h"
#include "widgets/common/notice.h"
#include "widgets/common/plainlabel.h"

#include <QEvent>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace madoguchi {

using State = ChartCall::State;

ChartLine::ChartLine(QWidget *parent)
    : QWidget(parent)
    , m_notice(new Notice(QStringLiteral("chartNotice"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_notice);
    auto *key = new QShortcut(Qt::CTRL | Qt::Key_O, this);
    key->setAutoRepeat(false);
    connect(key, &QShortcut::activated, this, [this] {
        if (m_waits)
            Q_EMIT openAsked();
    });
    connect(m_notice, &Notice::acted, this, &ChartLine::openAsked);
    hide();
}

void ChartLine::setCall(const ChartCall &call, bool waits, Below below)
{
    if (m_call == call && m_waits == waits && m_below == below)
        return;
    const bool isNew = m_call.count != call.count || m_call.state != call.state;
    m_call = call;
    m_waits = waits;
    m_below = below;
    fill();
    if (isNew && isVisible())
        Announcer::alert(m_notice);
}

QString ChartLine::step() const
{
    switch (m_call.state) {
    case State::Found:
        return tr("So that nothing is taken from under your hands it was not opened by itself.");
    case State::NoVisit:
        return tr(
            "If the patient is here, ask the desk whether the card was read and the number is linked: who "
            "was "
            "received without the card has no records here. The list is renewed by itself; leading zeros "
            "count.");
    case State::SeveralPatients:
        return m_below == Below::Nothing
            ? tr("None was opened. Choose in the list by name and birth date, and tell the desk.")
            : tr("Choose in the list by name and birth date, and tell the desk.");
    case State::Unreadable:
        return tr(
            "Choose in the list. If it stays so, have the administrator look at [chart] file: it takes one "
            "number of up to 20 letters, digits and hyphens.");
    case State::Away:
        return tr("Choose in the list. It is followed again by itself when the folder is back.");
    case State::None:
        break;
    }
    return {};
}

void ChartLine::fill()
{
    const QString number = harmless(m_call.number.reveal());
    QString title;
    switch (m_call.state) {
    case State::Found:
        title = tr("The chart shows another patient: number %1").arg(number);
        break;
    case State::NoVisit:
        title = tr("No visit of today has the patient number of the chart: %1").arg(number);
        break;
    case State::SeveralPatients:
        title = tr("Several patients of today have the number of the chart: %1").arg(number);
        break;
    case State::Unreadable:
        title = tr("The chart's file holds no patient number");
        break;
    case State::Away:
        title = tr("The chart's file cannot be reached");
        break;
    case State::None:
        break;
    }
    const bool isShown = m_call.state != State::None && (m_call.state != State::Found || m_waits);
    const bool isNamed = !number.isEmpty();
    QString words = step();
    if (isNamed && m_below == Below::Another) //: Two sentences, one after the other.
        words = tr("%1 %2").arg(
            tr("What is shown below is of another patient than the chart's: Esc closes it."), words);
    m_notice->setContent(Tone::Attention, isShown ? title : QString(), isShown ? words : QString());
    m_notice->setAction(isShown && m_waits ? tr("Open (Ctrl+O)") : QString());
    setVisible(isShown);
}

void ChartLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QWidget::changeEvent(event);
}

} // namespace madoguchi
