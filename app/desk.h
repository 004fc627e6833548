#pragma once

#include "app/domain/atreader.h"
#include "app/domain/booking.h"
#include "app/domain/closingsheet.h"
#include "app/domain/failure.h"
#include "app/domain/personcomparison.h"
#include "app/domain/readerkind.h"
#include "app/domain/receptionlist.h"
#include "app/domain/registration.h"
#include "app/domain/waitingrequests.h"
#include "app/seat.h"

#include <QByteArray>
#include <QList>
#include <QObject>

#include <memory>
#include <optional>

namespace madoguchi {

/// One line of the health panel. Words are the window's business: `part` and `fault` say which.
struct HealthLine
{
    enum class Part {
        Reader,
        FaceEngine,
        Line,
        Folder,
        HandOver,
        Site,
        Certificate,
        Clock,
        Outbox,
        KeyStore,
        Store,
        Audit,
        Backup
    };
    enum class State { Good, Attention, Bad, Unknown };
    Part part = Part::Reader;
    State state = State::Unknown;
    std::optional<Fault> fault{}; ///< why, where it is not good
    QString detail{}; ///< technical: reader name, seconds as a number, ISO date. No personal data
    std::optional<ReaderKind> reader{}; ///< of Part::Reader: what it is, and so what it can tell
    bool operator==(const HealthLine &) const = default;
};

/// A patient pressed 係を呼ぶ, or can do nothing more at the reader.
struct HelpCall
{
    QString screen{}; ///< flow::screenName of the step
    std::optional<QUuid> visit{}; ///< once identified
    QDateTime since{};
    bool operator==(const HelpCall &) const = default;
};

/// The photo on the card, for the eyes of whoever compares: shown, and kept nowhere.
struct CardPhoto
{
    int width = 0; ///< 0: there is none
    int height = 0;
    QByteArray rgb{}; ///< RGB888 from the top left, lines of 3 * width bytes without gaps
    [[nodiscard]] bool isEmpty() const { return width == 0; }
};

/// 目視確認: staff compares the patient at the reader with the photo. For that one patient.
struct VisualCheck
{
    enum class State {
        NotPossible, ///< no reader that can, no patient for it, or not for who sits here
        Possible,
        Comparing, ///< `staff` has begun it
        Unlocking ///< and confirmed it
    };
    State state = State::NotPossible;
    QString staff{}; ///< account that has begun or confirmed it
    QDateTime since{};
    CardPhoto photo{}; ///< empty: see photoComing
    bool photoComing = false; ///< is being read; else the front cannot be read: the card itself has one
    [[nodiscard]] bool runs() const { return state == State::Comparing || state == State::Unlocking; }
};

/// A confirmation that may still be taken back.
struct FreshConfirm
{
    QUuid visit{};
    int number = 0; ///< the reception's
    int secondsLeft = 0; ///< at least 1
    bool operator==(const FreshConfirm &) const = default;
};

/// What was to be written for the レセコン and could not be.
struct HandOversWaiting
{
    QList<QUuid> visits{}; ///< in the order in which they were confirmed
    Fault fault{}; ///< why
    bool operator==(const HandOversWaiting &) const = default;
};

/// A card that lies on the reader after its owner's last screen.
struct CardLeft
{
    QDateTime since{}; ///< the last screen
    std::optional<QUuid> visit{}; ///< once identified
    bool sounds = false; ///< long enough for a tone, and nobody has acknowledged it
    bool acknowledged = false;
    bool operator==(const CardLeft &) const = default;
};

/// What the desk's window may ask for. Knows no records: there is no call for them but one that refuses.
class Desk : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Who sits here, and the way in. While nobody does, receptions go on being kept and counted.
    [[nodiscard]] virtual Seat &seat() = 0;

    // Receptions
    /// Today's, as they stand now, without the messages that they came by. Empty while nobody is signed in,
    /// and until the day is open for who has just signed in; `waiting` counts them all the same.
    [[nodiscard]] virtual ReceptionList receptions() const = 0;
    /// The day is being opened, of thousands in more than a moment: `opened` follows.
    [[nodiscard]] virtual bool isOpening() const = 0;
    [[nodiscard]] virtual int waiting() const = 0;
    /// Confirmed is on disk when this returns. AnswerForOther: perhaps another person, to be settled first
    /// (personcode::doubtful), or several fit and one of them is to be chosen first
    /// (personcode::chooseFirst).
    virtual Outcome<Done> confirm(const QUuid &visit) = 0;
    /// The newest confirmation that may be taken back: for 10 s, before its file is written. Nothing: none.
    [[nodiscard]] virtual std::optional<FreshConfirm> freshConfirm() const = 0;
    /// It is as it was before; its slip stays counted. On the audit log. NotFound: not (any more).
    virtual Outcome<Done> takeBackConfirm(const QUuid &visit) = 0;
    /// Whom a doubtful one is about, beside whom the service names, for the eyes of whoever compares.
    /// Nothing: it is not doubtful, nobody may see it, or it cannot be read.
    [[nodiscard]] virtual std::optional<PersonComparison> comparison(const QUuid &visit) = 0;
    /// Somebody has looked at an answer that came after its reception was confirmed, or after its day
    /// (Reception::unseenAnswer): its file is handed over (anew). One of an earlier day that was not
    /// confirmed is confirmed by it, and leaves the list. On the audit log. NotFound: there is none to look
    /// at; AnswerForOther: it is in doubt who it is.
    virtual Outcome<Done> seeAnswer(const QUuid &visit) = 0;
    /// One that an earlier day has left open (`carried`) is settled on paper, and asked about no more. On the
    /// audit log. NotFound: it is not, or not any more.
    virtual Outcome<Done> closeLeftOpen(const QUuid &visit) = 0;
    /// A doubtful one was compared with the 診療申込書: the patient who is stored, or somebody else, who is
    /// received without what is stored. Where it is not who was written down in an outage (doubtAsWritten),
    /// its answer goes, and the right number can be given. On the audit log by name. NotFound: it is not
    /// doubtful (any more).
    virtual Outcome<Done> settlePerson(const QUuid &visit, bool same) = 0;
    /// How the clinic writes the name, from now on; empty: as received. On the audit log. RequestMalformed
    /// ("DisplayName"): it has a ● itself, or is too long; NotFound: nobody is known, or nobody surely.
    virtual Outcome<Done> keepDisplayName(const QUuid &visit, const QString &name) = 0;
    /// What somebody at the desk has read of a patient's 公費, today: on the 受給者証 or on the terminal's
    /// own screen. Present: `told` is added or renewed, and kept for the patient; the other states leave what
    /// is stored as it is. On the audit log. RequestMalformed ("SubsidyState": nothing, or not what goes with
    /// it; "Subsidy": one that does not read, has expired, or is the answer's own 医療扶助; "Subsidies": more
    /// than a claim takes); AnswerForOther (personcode): it is in doubt whose they are; NotFound: no
    /// reception of today, or closed.
    virtual Outcome<Done> noteSubsidies(const QUuid &visit, const SubsidyAnswer &answer) = 0;
    /// The patient was asked, and says that this one is over: nothing else ends one. On the audit log.
    /// NotFound and AnswerForOther as above.
    virtual Outcome<Done> endSubsidy(const QUuid &visit, const Subsidy &subsidy) = 0;
    /// It was said by mistake that this one was seen today. It stays stored, confirmed by nobody. On the
    /// audit log. NotFound: it is not there, or not confirmed today; AnswerForOther as above.
    virtual Outcome<Done> takeBackSubsidy(const QUuid &visit, const Subsidy &subsidy) = 0;
    /// The file for the レセコン once more, of what is known now. On the audit log. Faults: NotPermitted;
    /// SettingsInvalid ("handover"): there is no folder for it; NotFound: not confirmed; AnswerForOther.
    virtual Outcome<Done> handOverAgain(const QUuid &visit) = 0;
    /// What could not be written, and is tried again by itself. Nothing: all is.
    [[nodiscard]] virtual std::optional<HandOversWaiting> handOversWaiting() const = 0;
    /// The slip is out of the printer (or in its file).
    virtual Outcome<Done> slipPrinted(const QUuid &visit) = 0;
    /// A 被保険者資格申立書 is out, of this reception; null: of none, with nothing filled in.
    virtual Outcome<Done> statementPrinted(const QUuid &visit) = 0;
    /// A 資格確認結果 is out, of this reception.
    virtual Outcome<Done> eligibilityPrinted(const QUuid &visit) = 0;
    /// The same patient was received again, and that reception counts: this one is out of the way, without a
    /// slip. On the audit log. NotFound: there is no such other one, or this one is not open (any more).
    virtual Outcome<Done> closeReceivedAgain(const QUuid &visit) = 0;
    /// What happens when somebody at the desk asks for records: always a refusal (WrongStation), on the audit
    /// log. Nothing is sent anywhere.
    virtual Fault askForRecords(const QUuid &visit, ConsentKind kind) = 0;

    // By number: what waits is on disk, and is sent by itself once the line is there
    /// A patient without a card that was read. `proof`: what was shown, see isReceivedBy. The reception is
    /// on disk when this returns, and is asked about then; a ticked limit consent is on the audit log with
    /// who ticked it. Faults: RequestMalformed (code: the item), NotPermitted, the store's.
    virtual Outcome<QUuid> receiveByNumber(const NumberQuery &query, const QString &proof) = 0;
    /// Asks for its eligibility by number at once, by what was typed, or by the insurance on the card's
    /// answer; consents stay as they are. RequestMalformed: there is nothing to ask by.
    virtual Outcome<Done> askAgain(const QUuid &visit) = 0;
    /// Of several candidates the one whom a person has compared: asked for at once, by its branch. Faults:
    /// RequestMalformed ("InsuredBranchNumber"): no candidate has it, or two have; a question is out.
    virtual Outcome<Done> chooseCandidate(const QUuid &visit, const QString &branch) = 0;
    /// The clinic's own number of the patient: remembered, and registered with the service for the insurance
    /// of this reception. Stored already for somebody who does not agree: the reception is doubtful from then
    /// on, and the number waits until that is settled. Faults: RequestMalformed (code: the item); NotFound:
    /// no such reception; AnswerForOther (personcode): several fit, or it is doubtful.
    virtual Outcome<Done> linkPatientNumber(const QUuid &visit, const QString &number) = 0;
    /// Asks about all patients of a list (CSV, one header line) who are booked for `day`, in one query. All
    /// or nothing: BookingsUnreadable (number: the line, code: the column), and nobody is asked about.
    virtual Outcome<Done> askBookings(const QByteArray &csv, const QDate &day) = 0;
    /// The lists that are kept, newest day first. Empty while nobody is signed in.
    [[nodiscard]] virtual QList<BookingCheck> bookings() const = 0;
    [[nodiscard]] virtual WaitingRequests waitingRequests() const = 0;
    /// What the last answer of the clinic's patient with this number was asked by or could be asked by;
    /// nothing: nobody is stored under it, or nothing to ask by. Whether it is that patient who stands there,
    /// the desk compares. Faults: NotPermitted, the store's.
    [[nodiscard]] virtual Outcome<std::optional<NumberQuery>> knownNumber(const QString &patientNumber) = 0;
    /// How the registration of a reception's patient number with the service stands; none: there was nothing
    /// to register, it is too long ago, or nobody sits who may know.
    [[nodiscard]] virtual Registration registration(const QUuid &visit) = 0;

    // While the service cannot be asked (front-desk.md T16)
    /// A patient who has neither number nor a card that can be read now, by what was written down: received
    /// at once, in its own state, on disk when this returns. Nothing can be asked by it; it stays open until
    /// its number is given, or the same patient is received otherwise. Open ones of earlier days stand among
    /// receptions(), as `carried`. Faults as receiveByNumber.
    virtual Outcome<QUuid> capture(const CapturedPerson &person) = 0;
    /// The number of one that was written down: asked by it in the same reception. An answer about somebody
    /// else makes it doubtful (settlePerson). Faults: RequestMalformed ("Birthdate":
    /// another one was written down; "InsuredIdentificationNumber": a question is out, or nothing is open).
    virtual Outcome<Done> completeByNumber(const QUuid &visit, const NumberQuery &query, const QString &proof)
        = 0;

    // Around
    [[nodiscard]] virtual QList<HealthLine> health() const = 0;
    virtual void checkHealth() = 0; ///< measure anew; healthChanged follows
    [[nodiscard]] virtual std::optional<HelpCall> helpCall() const = 0;
    virtual void helpCame() = 0;
    /// Why the visit at the reader stands still, from then until the patient goes on or the card is gone.
    /// Says nothing of whose card it is.
    [[nodiscard]] virtual std::optional<Fault> readerTrouble() const = 0;
    /// At which step the visit at the reader stands, and how the last one ended that came to no end.
    [[nodiscard]] virtual AtReader atReader() const = 0;

    // Visual check (F6)
    [[nodiscard]] virtual VisualCheck visualCheck() const = 0;
    /// By who is signed in. NotPermitted; FaceEngineUnsupported ("reporting": a certified reader), what
    /// is wrong with the engine, or what speaks against this card; NotFound: nobody there.
    virtual Outcome<Done> beginVisualCheck() = 0;
    /// The same person: on the audit log by name, before the card is unlocked. As above, AuditNotWritten.
    virtual Outcome<Done> confirmVisualCheck() = 0;
    /// Another person, or given up: back to the patient's own choice.
    virtual Outcome<Done> endVisualCheck() = 0;

    // A card left behind (F7)
    [[nodiscard]] virtual std::optional<CardLeft> cardLeft() const = 0;
    virtual void acknowledgeCard() = 0;
    /// How many were left behind today, for the closing sheet; one that was fetched at once is none.
    [[nodiscard]] virtual int cardsLeftToday() const = 0;
    /// The day so far, for paper. NotSignedIn, NotPermitted; the store's.
    [[nodiscard]] virtual Outcome<ClosingSheet> closingSheet() = 0;

    [[nodiscard]] virtual QDateTime now() const = 0; ///< corrected by the service's offset

Q_SIGNALS:
    void receptionsChanged();
    void opened(); ///< the day, for who has signed in; or it cannot be opened (`troubled`)
    /// A new one stands on disk and in the list: announce it, move nothing.
    void arrived(const QUuid &visit);
    void freshConfirmChanged();
    void handOversChanged(); ///< of `handOversWaiting`
    void bookingsChanged();
    void healthChanged(); ///< of `waitingRequests` too
    void helpCallChanged();
    void readerTroubleChanged();
    void atReaderChanged();
    void visualCheckChanged();
    void cardLeftChanged();
    /// Something failed that belongs to no reception, e.g. StoreFull.
    void troubled(const madoguchi::Fault &fault);
};

} // namespace madoguchi
