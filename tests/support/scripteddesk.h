#pragma once

#include "app/desk.h"
#include "tests/support/scriptedseat.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <functional>
#include <utility>

namespace madoguchi {

/// A Desk that a test writes: what it holds is set by hand, and what was asked of it is kept.
class ScriptedDesk : public Desk
{
    Q_OBJECT
public:
    explicit ScriptedDesk(QObject *parent = nullptr);

    // What the script sets
    ScriptedSeat chair{};
    QList<Reception> list{};
    bool opening = false; ///< `list` is not to be had yet
    QList<HealthLine> lines{};
    std::optional<HelpCall> call{};
    std::optional<Fault> trouble{};
    AtReader reader{};
    QDateTime clock{};
    std::optional<Fault> confirmFault{};
    std::optional<FreshConfirm> fresh{}; ///< set by `confirm`, as the use case does
    std::optional<Fault> takeBackFault{};
    std::optional<PersonComparison> compared{}; ///< of whichever is doubtful
    std::optional<Fault> handOverFault{};
    std::optional<Fault> subsidyFault{};
    std::optional<HandOversWaiting> handOvers{};
    std::optional<Fault> numberFault{}; ///< of all that is asked for by number
    VisualCheck visual{};
    std::optional<Fault> visualFault{};
    std::optional<CardLeft> left{};
    int leftToday = 0;
    ClosingSheet closing{};
    std::optional<Fault> closingFault{};
    QList<BookingCheck> checks{};
    WaitingRequests requests{};

    // What was asked
    QList<QUuid> confirmed{};
    QList<QUuid> takenBack{};
    QList<std::pair<QUuid, bool>> settled{}; ///< doubtful ones: the same person, or not
    QList<std::pair<QUuid, QString>> named{}; ///< display names
    QList<std::pair<QUuid, SubsidyAnswer>> subsidiesNoted{};
    QList<std::pair<QUuid, Subsidy>> subsidiesEnded{};
    QList<std::pair<QUuid, Subsidy>> subsidiesTakenBack{};
    QList<QUuid> handedOver{}; ///< once more
    QHash<QString, NumberQuery> knownNumbers{}; ///< by patient number
    QHash<QUuid, Registration> registrations{}; ///< of patient numbers
    QList<QUuid> answersSeen{};
    QList<QUuid> closedLeftOpen{};
    QList<QUuid> printed{};
    QList<QUuid> statements{}; ///< 申立書
    QList<QUuid> eligibilities{}; ///< 資格確認結果 on paper
    QList<QUuid> closed{};
    QList<ConsentKind> recordsAsked{};
    QList<NumberQuery> received{}; ///< by number
    QStringList proofs{}; ///< of those
    QList<CapturedPerson> captured{}; ///< written down
    QList<QUuid> completed{}; ///< of those, whose number was given
    QList<QUuid> askedAgain{};
    QList<std::pair<QUuid, QString>> chosen{}; ///< of several candidates, by branch
    QList<std::pair<QUuid, QString>> linked{};
    QList<std::pair<QByteArray, QDate>> booked{};
    QStringList visualAsked{}; ///< "begin", "confirm", "end"
    int cardsAcknowledged = 0;
    int healthChecks = 0;
    int helpCameCount = 0;

    /// A new reception arrives as the façade tells it: in the list, in the desk's order, then the signals.
    void arrive(const Reception &reception);
    /// The list changes under `visit`.
    void change(const Reception &reception);

    /// A receptionist with an invented name.
    static StaffMember receptionist();

    [[nodiscard]] Seat &seat() override { return chair; }
    [[nodiscard]] ReceptionList receptions() const override;
    [[nodiscard]] bool isOpening() const override { return opening; }
    [[nodiscard]] int waiting() const override;
    Outcome<Done> confirm(const QUuid &visit) override;
    [[nodiscard]] std::optional<FreshConfirm> freshConfirm() const override { return fresh; }
    Outcome<Done> takeBackConfirm(const QUuid &visit) override;
    [[nodiscard]] std::optional<PersonComparison> comparison(const QUuid &visit) override;
    Outcome<Done> settlePerson(const QUuid &visit, bool same) override;
    Outcome<Done> keepDisplayName(const QUuid &visit, const QString &name) override;
    Outcome<Done> seeAnswer(const QUuid &visit) override;
    Outcome<Done> closeLeftOpen(const QUuid &visit) override;
    Outcome<Done> noteSubsidies(const QUuid &visit, const SubsidyAnswer &answer) override;
    Outcome<Done> endSubsidy(const QUuid &visit, const Subsidy &subsidy) override;
    Outcome<Done> takeBackSubsidy(const QUuid &visit, const Subsidy &subsidy) override;
    Outcome<Done> handOverAgain(const QUuid &visit) override;
    [[nodiscard]] std::optional<HandOversWaiting> handOversWaiting() const override { return handOvers; }
    void keepWaiting(const std::optional<HandOversWaiting> &waiting);
    /// The seconds pass.
    void ripen();
    Outcome<Done> slipPrinted(const QUuid &visit) override;
    Outcome<Done> statementPrinted(const QUuid &visit) override
    {
        statements.append(visit);
        return Done{};
    }
    Outcome<Done> eligibilityPrinted(const QUuid &visit) override
    {
        eligibilities.append(visit);
        return Done{};
    }
    Outcome<Done> closeReceivedAgain(const QUuid &visit) override;
    Fault askForRecords(const QUuid &visit, ConsentKind kind) override;
    Outcome<QUuid> receiveByNumber(const NumberQuery &query, const QString &proof) override;
    Outcome<QUuid> capture(const CapturedPerson &person) override;
    Outcome<Done> completeByNumber(
        const QUuid &visit, const NumberQuery &query, const QString &proof) override;
    Outcome<Done> askAgain(const QUuid &visit) override;
    Outcome<Done> chooseCandidate(const QUuid &visit, const QString &branch) override;
    Outcome<Done> linkPatientNumber(const QUuid &visit, const QString &number) override;
    Outcome<Done> askBookings(const QByteArray &csv, const QDate &day) override;
    [[nodiscard]] QList<BookingCheck> bookings() const override { return checks; }
    [[nodiscard]] WaitingRequests waitingRequests() const override { return requests; }
    [[nodiscard]] Outcome<std::optional<NumberQuery>> knownNumber(const QString &patientNumber) override
    {
        const auto known = knownNumbers.constFind(patientNumber);
        return known == knownNumbers.cend() ? std::optional<NumberQuery>() : std::optional(*known);
    }
    [[nodiscard]] Registration registration(const QUuid &visit) override
    {
        return registrations.value(visit);
    }
    [[nodiscard]] QList<HealthLine> health() const override { return lines; }
    void checkHealth() override;
    [[nodiscard]] std::optional<HelpCall> helpCall() const override { return call; }
    void helpCame() override;
    [[nodiscard]] std::optional<Fault> readerTrouble() const override { return trouble; }
    [[nodiscard]] AtReader atReader() const override { return reader; }
    [[nodiscard]] VisualCheck visualCheck() const override { return visual; }
    Outcome<Done> beginVisualCheck() override { return askVisual(QStringLiteral("begin")); }
    Outcome<Done> confirmVisualCheck() override { return askVisual(QStringLiteral("confirm")); }
    Outcome<Done> endVisualCheck() override { return askVisual(QStringLiteral("end")); }
    [[nodiscard]] std::optional<CardLeft> cardLeft() const override { return left; }
    void acknowledgeCard() override { ++cardsAcknowledged; }
    [[nodiscard]] int cardsLeftToday() const override { return leftToday; }
    [[nodiscard]] Outcome<ClosingSheet> closingSheet() override
    {
        return closingFault ? Outcome<ClosingSheet>(*closingFault) : Outcome<ClosingSheet>(closing);
    }
    /// The comparison by sight, or the card that lies there, is another one now.
    void show(const VisualCheck &check);
    void show(const std::optional<CardLeft> &card);
    [[nodiscard]] QDateTime now() const override { return clock; }

private:
    Outcome<Done> changeSubsidies(const QUuid &visit, const std::function<void(Reception &)> &how);
    Outcome<Done> askVisual(const QString &call);
    void setStatus(const QUuid &visit, ReceptionStatus status);
};

} // namespace madoguchi
