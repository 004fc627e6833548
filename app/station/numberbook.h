#pragma once

#include "app/central/central.h"
#include "app/domain/reception.h"
#include "app/domain/registration.h"
#include "app/station/receptionbook.h"
#include "app/store/openreceptions.h"
#include "app/store/outbox.h"
#include "app/store/receptions.h"

#include <QList>

#include <functional>
#include <optional>

namespace madoguchi {

/// Receptions that are asked about by number, together with what waits for them in the outbox: the question
/// and its answer stand in both or in neither, so that a program that is cut off has lost and doubled
/// nothing. A reception is found while its day is kept, and as an open one after it.
/// Faults of all: the store's, KeyMissing, KeyStoreUnavailable, AuditNotWritten, SealBroken.
class NumberBook
{
public:
    /// `core` outlives it.
    explicit NumberBook(StationCore &core);

    /// A new reception with its number and its question, on the audit log with its ticked consent.
    Outcome<Reception> receive(const NumberQuery &query, const QString &proof);
    enum class Asked { ByHand, ByItself };
    /// Puts a new question, or has the one that waits sent at once. NotFound; RequestMalformed: there is
    /// nothing to ask by.
    Outcome<Reception> ask(const QUuid &visit, Asked how);
    /// The same with the branch of the one candidate that has it, by hand. RequestMalformed: none has, or a
    /// question waits.
    Outcome<Reception> choose(const QUuid &visit, const QString &branch);
    /// Remembers the clinic's own number of the patient, and puts its registration; of one that is doubtful
    /// by it, when that is settled. AnswerForOther: nobody is surely the patient.
    Outcome<Reception> link(const QUuid &visit, const QString &number);
    /// Desk::knownNumber.
    Outcome<std::optional<NumberQuery>> knownNumber(const QString &patientNumber);
    /// How the newest registration of its number stands.
    Outcome<Registration> registration(const QUuid &visit);
    /// Desk::settlePerson, on the audit log; the number that was typed for it is registered now.
    Outcome<Reception> settlePerson(const QUuid &visit, bool same);
    /// A patient who was written down in an outage: with a number, and nothing to ask by yet.
    Outcome<Reception> capture(const CapturedPerson &person);
    /// The question of one that was written down, in place of one that has ended. RequestMalformed:
    /// "Birthdate", it is another person's; "InsuredIdentificationNumber", a question is out, or it is none.
    /// `how`: by itself, by a card that surely is that patient's; nobody at the desk has asked.
    Outcome<Reception> complete(
        const QUuid &visit, const NumberQuery &query, const QString &proof, Asked how = Asked::ByHand);
    /// Those of days before `day` that are left open (isLeftOpen), oldest first.
    Outcome<QList<Reception>> leftOpenBefore(const QDate &day);
    /// Somebody has looked at the answer that came unseen; one of an earlier day that nobody had confirmed is
    /// confirmed by it. `handsOver`: its file is to be written (anew). On the audit log. NotFound: there is
    /// none to look at; AnswerForOther: it is in doubt who it is.
    Outcome<Reception> seeAnswer(const QUuid &visit, bool handsOver);
    /// One that is left open, of a day before `day`, is settled on paper: it is asked about no more. On the
    /// audit log. NotFound: it is not, or not any more.
    Outcome<Reception> closeLeftOpen(const QUuid &visit, const QDate &day);
    /// One of these as it stands now; nothing: it is open no more.
    Outcome<std::optional<Reception>> leftOpen(const QUuid &visit);
    /// Whether a card's answer surely is of the one who was written down (surelyIs), and it is open still.
    Outcome<bool> isSurely(const QUuid &visit, const Reception &card);
    /// Receptions whose time has come to be asked about by itself.
    Outcome<QList<QUuid>> dueAgain();

    // What the sender does with an entry
    /// It is about to be sent: under which key stands on the disk first. A key that is older than a day,
    /// which the service remembers no more, gives way to a new one: these questions may be asked twice.
    /// Nothing: its reception is forgotten, and the entry has ended.
    struct Begun
    {
        OutboxEntry entry{};
        std::optional<Reception> reception{}; ///< which is being asked about now
    };
    Outcome<std::optional<Begun>> begin(OutboxEntry entry);
    using Changed = Outcome<std::optional<Reception>>; ///< nothing: no reception is changed by it
    /// Refused where the reception's card was another person's, though the question was the same.
    Changed answer(OutboxEntry entry, const NumberAnswer &answer);
    /// One that came after its deadline, or after a restart; nothing where it is of another person, or
    /// another question has taken the place of its own.
    Changed late(const OutboxEntry &entry, const NumberAnswer &answer);
    Changed registered(OutboxEntry entry);
    /// The service cannot say it of this person: an answer too, where nothing was known before.
    Changed personError(OutboxEntry entry, const Fault &fault);
    Changed refuse(OutboxEntry entry, const Fault &fault);
    /// It waits until `again`; with a new key where the old one would bring the same.
    Changed postpone(OutboxEntry entry, const Fault &fault, const QDateTime &again);
    [[nodiscard]] Outbox &outbox() { return m_outbox; }

private:
    struct Found
    {
        Reception reception{};
        QDateTime since{}; ///< valid: it is an open one, of a day that is over
    };
    Outcome<Reception> put(Found &found, Asked how);
    [[nodiscard]] Reception begunAtDesk() const;
    Outcome<Done> auditTicked(const Reception &reception);
    Outcome<Done> endWaiting(const QUuid &visit);
    Outcome<std::optional<Found>> find(const QUuid &visit);
    Outcome<Done> keep(const Found &found);
    Changed settle(const OutboxEntry &entry, const std::function<void(Reception &)> &change);
    Outcome<Done> registerNumber(const Reception &reception);
    Outcome<Done> audit(
        const Reception &reception, AuditAct act, const QString &purpose = {}, Asked how = Asked::ByHand);
    [[nodiscard]] QDateTime nextTime(const Reception &reception) const;
    [[nodiscard]] bool isDue(const Reception &reception) const;

    StationCore &m_core;
    ReceptionBook m_book;
    Receptions m_table;
    OpenReceptions m_open;
    Outbox m_outbox;
};

} // namespace madoguchi
