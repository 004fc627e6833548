#pragma once

#include "app/domain/captured.h"
#include "app/domain/eligibility.h"
#include "app/domain/failure.h"
#include "app/domain/numberquery.h"
#include "app/domain/personcheck.h"
#include "app/domain/pii.h"
#include "app/domain/sincelast.h"
#include "app/domain/subsidy.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QUuid>

#include <optional>
#include <tuple>

namespace madoguchi {

/// How the person proved to be the card's owner.
enum class IdentityMethod {
    Pin,
    Face,
    Visual,
    Reported, ///< by a certified reader's own application, which does not say how
    None ///< no card: received by number
};
/// "pin", "face", "visual", "reported"; empty for None.
QString contractWord(IdentityMethod method);

/// Where a reception stands at the desk. What needs action is derived, see Reception::needsAction.
enum class ReceptionStatus {
    Arrived,
    Confirmed,
    Printed,
    Closed ///< by hand: the same patient was received again, and that reception counts
};

/// How the patient's part at the reader ended, or that it goes on.
enum class VisitEnd {
    Running,
    Complete, ///< asked and answered
    NotAsked, ///< identified, but the card was pulled, the patient stopped or left before the answers were
              ///< given
    AnswersNotSent ///< answered, but the service could not take the answers
};

/// An eligibility that is asked for by number, and how the asking stands.
struct NumberQuestion
{
    NumberQuery query{};
    QString proof{}; ///< what was shown at the desk (isNumberProof); empty: a card
    QUuid key{}; ///< of the newest attempt: what its answer is known by
    bool answered = false; ///< the reception's eligibility is the newest attempt's answer
    QDateTime answeredAt{}; ///< when the newest answer came, also where it was asked anew; invalid: not yet
    QDateTime askedAt{}; ///< the newest attempt; invalid: not yet
    std::optional<Failure> failure{}; ///< why the newest attempt gave nothing
    QString failureCode{}; ///< Fault::code of `failure`: what the helpdesk asks for
    QDateTime againAt{}; ///< when it is asked by itself the next time; invalid: not by itself
    bool operator==(const NumberQuestion &) const = default;
};

/// What a patient can show at the desk instead of a card that was read (config.md, hand-over `Proof`):
/// "insurance-card", "certificate", "notice" and "mynaportal" (both with the card), "statement".
[[nodiscard]] bool isNumberProof(const QString &proof);

/// 受付: one arrival of one patient on one day. Made at identity; the rest follows.
struct Reception
{
    QUuid visit{}; ///< the service's visit id, or our own where there is none; also the key of the stored row
    int number = 0; ///< the day's running number, from 1; 0: not stored yet
    QDate day{}; ///< the clinic's day (day_starts)
    QDateTime arrivedAt{}; ///< when identity was confirmed, with the service's clock
    IdentityMethod method = IdentityMethod::Pin;
    Eligibility eligibility{};
    CertificateState certificate = CertificateState::Good;
    ReceptionStatus status = ReceptionStatus::Arrived;
    VisitEnd visitEnd = VisitEnd::Running;
    std::optional<NumberQuestion> question{}; ///< received by number, or asked again by number
    PersonCheck person = PersonCheck::Clear;
    PersonDoubt doubt = PersonDoubt::None; ///< of a doubtful one, or of one that was compared
    /// The clinic's own: said by the service of whom is surely that patient, or linked by hand. Empty: none.
    Pii<QString> patientNumber{};
    Pii<QString> displayName{}; ///< as the clinic writes it, see displayNameOf; empty: as received
    HandOverState handOver = HandOverState::None;
    QString faceFile{}; ///< name of the reader's file that told of it (folder way); empty: none did
    /// Written down at the desk while the service could not be asked; stays when the answer has come.
    std::optional<CapturedPerson> captured{};
    /// What the patient's last reception before its day has said; absent: none is known, or who it is is in
    /// doubt.
    std::optional<LastReception> last{};
    bool unseenAnswer = false; ///< see comesUnseen; until somebody at the desk has looked
    Subsidies subsidies{}; ///< 公費; none where it is in doubt who it is
    bool carried = false; ///< not stored: of an earlier day, and listed since it is open still
    bool cardOnReader = false; ///< not stored: known only while the program watches
    QByteArray receivedMessage{}; ///< the message byte for byte as it came, kept for hand-over and proof
    bool operator==(const Reception &) const = default;

    [[nodiscard]] const EligibilityResult *main() const { return eligibility.main(); }
    /// Who it is: as the service says it, else as it was written down; null: not known.
    [[nodiscard]] const Patient *patient() const;
    /// The name as it is written here: the display name, else as received, else as written down. Empty:
    /// nobody is known, or several fit.
    [[nodiscard]] Pii<QString> shownName() const;
    /// Consents as the service registered them; none at all where the message has no result.
    [[nodiscard]] Consents consents() const;
    /// The desk has to do something about it: perhaps another person, eligibility not confirmed, ratio
    /// missing, medical aid, name with ● and none to write in its place, answers not sent. Until it is
    /// confirmed also what is only told to the patient: certificate in its grace, details not registered yet.
    /// Nothing about a closed one.
    [[nodiscard]] bool needsAction() const;
    /// Closed; or confirmed, and nothing is left to do: a slip in the patient's hand resolves nothing by
    /// itself.
    [[nodiscard]] bool isDone() const;
};

/// Whether it outlives its day, to be asked again (security.md, At rest): its eligibility is not confirmed,
/// whatever the desk did with it; or the service has not got the patient's answers; or something about it
/// needs action and nobody at the desk has confirmed it. One that is plainly valid and was only never clicked
/// leaves no question open, nor does a closed one.
[[nodiscard]] bool isUnresolved(const Reception &reception);
/// Kept when its day is forgotten: unresolved, or still to be handed over.
[[nodiscard]] bool outlivesItsDay(const Reception &reception);

/// An answer about it came, and nobody will look there by themselves: it was confirmed before, or its day is
/// over. `before`: what it was shown with; the same once more is no news.
[[nodiscard]] bool comesUnseen(const Reception &answered, const Eligibility &before, const QDate &today);
/// Listed on later days too, until it is resolved or closed: nobody knows yet what the patient is insured
/// with, or who it is, or nobody has looked at the answer.
[[nodiscard]] bool isLeftOpen(const Reception &reception);

/// Written down in an outage, and the service has not said who it is: its own state at the desk.
[[nodiscard]] bool isCaptured(const Reception &reception);
/// What speaks against its answer being about the one who was written down, where no card has told who it is.
[[nodiscard]] PersonDoubt doubtAsWritten(const Reception &reception);

/// Somebody at the desk has something to do about it now: it needs action, or asking about it gave nothing.
/// Not one that has no answer yet and is being asked about, since that comes by itself.
[[nodiscard]] bool needsTheDesk(const Reception &reception);
/// Where a reception stands in the desk's list, the least first: what needs the desk, whether confirmed or
/// not, today's before what earlier days have left, then the oldest (product.md, The desk). Done ones come
/// last. No two of different visits have one place.
using DeskPlace = std::tuple<bool, bool, bool, QDateTime, int, QUuid>;
[[nodiscard]] DeskPlace deskPlaceOf(const Reception &reception);
void sortForDesk(QList<Reception> &receptions);

} // namespace madoguchi

Q_DECLARE_METATYPE(madoguchi::Reception)
