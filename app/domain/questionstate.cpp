#include "app/domain/questionstate.h"

namespace madoguchi {

QuestionState questionState(const Reception &reception)
{
    if (!reception.question)
        return QuestionState::NotAsked;
    const NumberQuestion &question = *reception.question;
    // First: it may have been answered once and have failed since.
    if (question.failure)
        return QuestionState::Failed;
    if (question.answered)
        return QuestionState::Answered;
    return question.askedAt.isValid() ? QuestionState::Asking : QuestionState::Waiting;
}

bool isBeingAsked(const Reception &reception)
{
    const QuestionState state = questionState(reception);
    return state == QuestionState::Waiting || state == QuestionState::Asking;
}

} // namespace madoguchi
