#include "widgets/desk/reasking.h"

#include "app/domain/questionstate.h"
#include "app/support/failuretext.h"
#include "widgets/desk/receptionmodel.h"

namespace madoguchi {

Reasking::Reasking(Desk &desk, const ReceptionModel &model, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_model(model)
{ }

void Reasking::ask(const Reception &reception)
{
    const QUuid visit = reception.visit;
    const int number = reception.number;
    if (questionState(reception) == QuestionState::Asking) {
        Q_EMIT said(tr("Number %1 is being asked already.").arg(number));
        return;
    }
    const Outcome<Done> asked = m_desk.askAgain(visit);
    if (!asked && asked.error().failure == Failure::RequestMalformed)
        Q_EMIT unaskable();
    else if (!asked)
        Q_EMIT failed(asked.error());
    if (!asked)
        return;
    Q_EMIT said(tr("Number %1 is asked again. What is shown stays until the answer comes.").arg(number));
    m_asked.insert(visit);
    follow(); // it may be answered already
}

void Reasking::follow()
{
    const QSet<QUuid> asked = m_asked;
    for (const QUuid &visit : asked) {
        const Reception *reception = m_model.find(visit);
        if (reception && (!reception->question || isBeingAsked(*reception)))
            continue;
        m_asked.remove(visit);
        if (!reception)
            continue;
        const NumberQuestion &question = *reception->question;
        if (questionState(*reception) == QuestionState::Answered)
            Q_EMIT said(tr("Number %1: the answer has come.").arg(reception->number));
        else
            Q_EMIT said(tr("Number %1: no answer: %2")
                            .arg(QString::number(reception->number),
                                failureText(Fault{ *question.failure, question.failureCode }).title));
    }
}

} // namespace madoguchi
