#pragma once

#include "app/site/sitecode.h"
#include "app/training/population.h"
#include "tests/app/exchange/way.h"
#include "tests/app/station/stationstage.h"

#include <memory>
#include <optional>

namespace madoguchi {

/// A clinic beside a certified terminal that runs as a process of its own: its folders, stations on them with
/// a store each, and time that passes for all of them.
class TerminalClinic
{
public:
    TerminalClinic();

    /// The terminal comes up, and it is morning. `more`: further arguments. False: the terminal does not run.
    bool start(const QStringList &more = {});
    /// A station that is not open yet, with waits a hundred times shorter than the contract's. `owner`: it
    /// empties `face`. `tokens`: which hundred of the day's counter is its own.
    std::unique_ptr<StationStage> station(StationKind kind, const QString &id, bool owner, int tokens) const;
    /// Opens it, paired, and somebody sits down. False: it does not open.
    [[nodiscard]] bool open(StationStage &stage) const;

    [[nodiscard]] TrainingProgram &terminal() { return m_terminal; }
    /// A patient at the reader: `said` as the terminal's console takes it. Gives the face file's name; empty:
    /// refused.
    QString tap(const QString &person, const QByteArray &said = {});
    /// Time passes for the stations and the terminal.
    void pass(int seconds);
    /// The names in all of its folders, "res/OQS…".
    [[nodiscard]] QStringList files() const;
    /// Somebody clears up what belongs to nobody.
    void clearUp() const;
    /// How many requests of a family the terminal has taken since the journal was cleared.
    [[nodiscard]] int taken(const char *family);

    [[nodiscard]] const Person &person(const char *id) const { return *m_people.find(QLatin1String(id)); }
    /// What is typed at the desk for a person.
    [[nodiscard]] NumberQuery query(const char *id) const;
    /// A list of booked patients.
    [[nodiscard]] QByteArray bookings(const QList<const char *> &persons) const;
    /// The desk's reception of that face file; nothing: none.
    static std::optional<Reception> received(const ReceptionList &receptions, const QString &faceFile);

    PassingClock clock;

private:
    [[nodiscard]] QString path(const char *name) const { return m_terminal.path(QLatin1String(name)); }

    TrainingProgram m_terminal;
    Population m_people;
    std::shared_ptr<const SealingKey> m_key = SealingKey::from(SiteCode::make().key());
};

} // namespace madoguchi
