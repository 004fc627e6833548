#include "widgets/desk/noticeboard.h"

#include "app/support/failuretext.h"
#include "app/visit/flow.h"
#include "widgets/common/announcer.h"
#include "widgets/common/calendar.h"
#include "widgets/common/notice.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace madoguchi {

namespace {

constexpr qsizetype mostTroubles = 3;

} // namespace

NoticeBoard::NoticeBoard(QWidget *parent)
    : QWidget(parent)
    , m_help(new Notice(QStringLiteral("helpNotice"), this))
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(theme::gapLarge, theme::gap, theme::gapLarge, 0);
    m_layout->setSpacing(theme::gap);
    m_layout->addWidget(m_help);
    m_help->hide();
    m_help->actionButton()->setObjectName(QStringLiteral("helpCame"));
    connect(m_help, &Notice::acted, this, &NoticeBoard::helpCame);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    hide();
}

void NoticeBoard::setHelpCall(const std::optional<HelpCall> &call, const QString &who)
{
    const bool isNew = call && (!m_call || m_call->since != call->since);
    m_call = call;
    m_caller = who;
    fillHelp();
    m_help->setVisible(call.has_value());
    showIfAny();
    if (isNew)
        Announcer::alert(m_help);
}

void NoticeBoard::fillHelp()
{
    if (!m_call)
        return;
    const QString title = m_caller.isEmpty() ? tr("A patient at the reader asks for help")
                                             : tr("%1 asks for help at the reader").arg(m_caller);
    const auto stepName = [this]() -> QString {
        using flow::Screen;
        const QString &screen = m_call->screen;
        if (screen == flow::screenName(Screen::PlaceCard))
            return tr("placing the card");
        if (screen == flow::screenName(Screen::ChooseMethod))
            return tr("choosing how to be identified");
        if (screen == flow::screenName(Screen::EnterPin) || screen == flow::screenName(Screen::CheckingPin))
            return tr("entering the PIN");
        if (screen == flow::screenName(Screen::OfferRegistration)
            || screen == flow::screenName(Screen::Registering))
            return tr("registering the card");
        if (screen == flow::screenName(Screen::AskConsent)
            || screen == flow::screenName(Screen::SendingConsents))
            return tr("the questions for consent");
        if (screen == flow::screenName(Screen::Finished) || screen == flow::screenName(Screen::TakeCard))
            return tr("taking the card back");
        if (screen == flow::screenName(Screen::Trouble))
            return tr("a message about trouble");
        return tr("waiting for the card or the service");
    };
    m_help->setContent(Tone::Attention, title,
        tr("Since %1, at this step: %2. Help without asking for the PIN.")
            .arg(words::time(m_call->since), stepName()));
    m_help->setAction(tr("I am there"));
}

void NoticeBoard::addTrouble(const Fault &fault)
{
    for (Trouble &trouble : m_troubles) {
        if (trouble.fault.failure != fault.failure)
            continue;
        trouble.fault = fault;
        fill(trouble);
        return;
    }
    if (m_troubles.size() >= mostTroubles)
        remove(m_troubles.first().notice);
    auto *notice = new Notice(QStringLiteral("troubleNotice"), this);
    m_layout->addWidget(notice);
    m_troubles.append({ fault, notice });
    fill(m_troubles.last());
    connect(notice, &Notice::acted, this, [this, notice] { remove(notice); });
    showIfAny();
    Announcer::alert(notice);
}

void NoticeBoard::fill(const Trouble &trouble)
{
    const FailureText text = failureText(trouble.fault);
    trouble.notice->setContent(Tone::Bad, text.title, text.remedy);
    trouble.notice->setAction(tr("Close"));
    trouble.notice->actionButton()->setAccessibleName(tr("Close: %1").arg(text.title));
}

void NoticeBoard::remove(Notice *notice)
{
    m_troubles.removeIf([notice](const Trouble &trouble) { return trouble.notice == notice; });
    notice->hide();
    notice->deleteLater();
    showIfAny();
}

bool NoticeBoard::dismissNewest()
{
    if (m_troubles.isEmpty())
        return false;
    remove(m_troubles.last().notice);
    return true;
}

void NoticeBoard::showIfAny()
{
    setVisible(m_call.has_value() || !m_troubles.isEmpty());
}

void NoticeBoard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        fillHelp();
        for (const Trouble &trouble : std::as_const(m_troubles))
            fill(trouble);
    }
    QWidget::changeEvent(event);
}

} // namespace madoguchi
