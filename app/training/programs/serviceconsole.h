#pragma once

#include "app/training/programs/lineconsole.h"
#include "app/training/programs/servicefolder.h"
#include "app/training/standin/standinservice.h"

namespace madoguchi {

/// The commands of madoguchi-training-service:
///  - `faults`, `fault NAME [requests=N] [path=TEXT] [ms=N] [seconds=N] [until=RFC3339]`;
///  - `clock SECONDS`: how far the service is ahead of this machine;
///  - `bulk-looks N`: how often a bulk result is not ready yet;
///  - `journal`: a detail a request: method, path, status (0: none was given), problem, idempotency key,
///  organisational unit, and how often the work of this key has been accepted by then; `clear`;
///  - `people`, `card PERSON`: writes the person's card into the folder;
///  - `unregister PERSON`: the card is registered for insurance use no more.
class ServiceConsole
{
public:
    ServiceConsole(StandInService &service, TrainingPki &pki, const Population &people, ServiceFolder folder)
        : m_service(service)
        , m_pki(pki)
        , m_people(people)
        , m_folder(std::move(folder))
    { }

    /// An empty closing line: no such command.
    ConsoleAnswer obey(const ConsoleLine &line);

private:
    ConsoleAnswer setFault(const ConsoleLine &line);
    [[nodiscard]] ConsoleAnswer journal() const;
    ConsoleAnswer writeCard(const ConsoleLine &line);
    ConsoleAnswer unregister(const ConsoleLine &line);

    StandInService &m_service;
    TrainingPki &m_pki;
    const Population &m_people;
    ServiceFolder m_folder;
};

} // namespace madoguchi
