#pragma once

#include "app/training/population.h"
#include "app/training/programs/lineconsole.h"

namespace madoguchi {

/// `people`: a detail a person, the id and what the person is for.
inline ConsoleAnswer peopleIn(const Population &population)
{
    ConsoleAnswer answer;
    for (const Person &person : population.people())
        answer.details.append(person.id.toUtf8() + ' ' + person.noteEnglish.toUtf8());
    answer.closing = "people " + QByteArray::number(answer.details.size());
    return answer;
}

} // namespace madoguchi
