#include "widgets/desk/numberasking.h"

#include "app/support/failuretext.h"
#include "widgets/common/announcer.h"
#include "widgets/common/calendar.h"
#include "widgets/common/notice.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"

#include <QVBoxLayout>

namespace madoguchi {

NumberAsking::NumberAsking(QWidget *parent)
    : QWidget(parent)
    , m_seconds(new PlainLabel(QStringLiteral("askingSeconds"), this))
    , m_kept(new PlainLabel(QStringLiteral("askingKept"), this))
    , m_failure(new Notice(QStringLiteral("askingFailure"), this))
    , m_say(new Notice(QStringLiteral("askingSay"), this))
{
    m_seconds->setLook(theme::hugePoints, true, theme::accent);
    m_kept->setLook(theme::bodyPoints, false, theme::text);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gap);
    for (QWidget *widget : std::initializer_list<QWidget *>{ m_seconds, m_kept, m_failure, m_say })
        column->addWidget(widget);
    column->addStretch(1);
}

void NumberAsking::show(const Reception &reception, int seconds, int waiting)
{
    const bool failed = reception.question && reception.question->failure;
    m_seconds->setVisible(!failed);
    m_seconds->setWords(failed ? QString() : tr("%n second(s)", nullptr, seconds));
    m_failure->setVisible(failed);
    m_say->setVisible(failed);
    if (failed)
        showWaiting(reception, waiting);
    else
        m_kept->setWords(
            tr("The service is being asked. The reception is kept: its answer comes into the list "
               "by itself, also if you go on."));
    if (failed && !m_failed)
        Announcer::alert(m_failure);
    m_failed = failed;
}

void NumberAsking::showWaiting(const Reception &reception, int waiting)
{
    const NumberQuestion &question = *reception.question;
    const FailureText text = failureText(Fault{ *question.failure, question.failureCode });
    const QString again = question.againAt.isValid()
        ? tr("It is asked again by itself at %1.").arg(words::dayAndTime(question.againAt))
        : QString();
    m_kept->setWords(waiting > 0
            ? tr("Number %1 is kept. In the outbox %n question(s) wait(s) to be sent. %2", nullptr, waiting)
                  .arg(reception.number)
                  .arg(again)
            : tr("Number %1 is kept. %2").arg(reception.number).arg(again));
    m_failure->setContent(Tone::Attention, tr("No answer yet: %1").arg(text.title), text.remedy);
    m_say->setContent(Tone::Unknown, tr("For the patient"),
        tr("Say: \"Your insurance cannot be confirmed just now; we ask again by ourselves. Please take a "
           "seat, "
           "you need do nothing.\""));
}

void NumberAsking::clear()
{
    m_failed = false;
    for (PlainLabel *label : { m_seconds, m_kept })
        label->setWords({});
    m_failure->hide();
    m_say->hide();
}

} // namespace madoguchi
