#pragma once

#include "app/training/programs/lineconsole.h"
#include "app/training/terminal/trainingterminal.h"

namespace madoguchi {

/// The commands of madoguchi-training-terminal:
///  - `tap PERSON [medication=yes|no|unasked] [checkup=…] [diagnosis=…] [operation=…] [limit=…]
///  [prescription=1|2] [visual]`: answered by `tapped FILE`, or `refused WHY`;
///  - `faults`, `fault NAME [answers=N] [each] [family=BEGINNING] [ms=N]`; taps are of the family `face`;
///  `each`: so many answers of each family;
///  - `stay MINUTES`, `encoding UTF-8|Shift_JIS`, `clock SECONDS`, `bulk-looks N`;
///  - `journal`: a detail a request: name, family, outcome; `clear`; `people`.
class TerminalConsole
{
public:
    TerminalConsole(TrainingTerminal &terminal, const Population &people)
        : m_terminal(terminal)
        , m_people(people)
    { }

    /// An empty closing line: no such command.
    ConsoleAnswer obey(const ConsoleLine &line);

private:
    ConsoleAnswer tap(const ConsoleLine &line);
    ConsoleAnswer setFault(const ConsoleLine &line);
    ConsoleAnswer setEncoding(const ConsoleLine &line);
    ConsoleAnswer setNumber(const ConsoleLine &line);
    [[nodiscard]] ConsoleAnswer journal() const;

    TrainingTerminal &m_terminal;
    const Population &m_people;
};

} // namespace madoguchi
