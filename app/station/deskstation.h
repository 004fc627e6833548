#pragma once

#include "app/desk.h"
#include "app/station/dayopening.h"
#include "app/station/faceinbox.h"
#include "app/station/forgetter.h"
#include "app/station/handovers.h"
#include "app/station/numberdesk.h"
#include "app/station/readerdesk.h"
#include "app/station/receptionbook.h"
#include "app/station/stationcore.h"
#include "app/visit/receptionkeeper.h"
#include "app/visit/visitshell.h"
#include "reader/engine/faceengine.h"
#include "reader/readerhub.h"

#include <QHash>
#include <QSet>
#include <QTimer>

#include <memory>

namespace madoguchi {

class PcscApi;

/// The reception desk: the day's receptions, the reader, and the patient's way. Goes on while nobody is
/// signed in, or the seat is locked: receptions are kept, sealed, and counted; none is open in memory then.
class DeskStation : public Desk, public ReceptionKeeper
{
    Q_OBJECT
public:
    /// `core`: an opened desk station; outlives this.
    DeskStation(StationCore &core, std::shared_ptr<PcscApi> pcsc, const VisitTiming &timing = {});
    ~DeskStation() override;

    /// Reads the day from the disk and starts reader and visit. Faults: the store's and the keys'.
    Outcome<Done> start();
    /// Only a reader that is driven from here has screens of ours: without one nothing moves in it.
    [[nodiscard]] bool hasPatientScreens() const { return m_core.plan().reader == ReaderWay::Driven; }
    [[nodiscard]] PatientView &patient() { return m_visit; }
    /// Null: this station asks the service directly.
    [[nodiscard]] FaceInbox *inbox() { return m_inbox.get(); }
    [[nodiscard]] ReaderHub &reader() { return m_reader; }
    /// Null: none is configured.
    [[nodiscard]] FaceEngine *faceEngine() { return m_faceEngine.get(); }

    [[nodiscard]] Seat &seat() override { return m_core.seat(); }
    [[nodiscard]] ReceptionList receptions() const override;
    [[nodiscard]] bool isOpening() const override { return m_opening.isUnderWay(); }
    [[nodiscard]] int waiting() const override;
    Outcome<Done> confirm(const QUuid &visit) override;
    [[nodiscard]] std::optional<FreshConfirm> freshConfirm() const override;
    Outcome<Done> takeBackConfirm(const QUuid &visit) override;
    [[nodiscard]] std::optional<PersonComparison> comparison(const QUuid &visit) override;
    [[nodiscard]] Outcome<std::optional<NumberQuery>> knownNumber(const QString &patientNumber) override
    {
        return m_numbers.knownNumber(patientNumber);
    }
    [[nodiscard]] Registration registration(const QUuid &visit) override
    {
        return m_numbers.registration(visit);
    }
    Outcome<Done> seeAnswer(const QUuid &visit) override;
    Outcome<Done> closeLeftOpen(const QUuid &visit) override;
    Outcome<Done> settlePerson(const QUuid &visit, bool same) override;
    Outcome<Done> keepDisplayName(const QUuid &visit, const QString &name) override;
    Outcome<Done> noteSubsidies(const QUuid &visit, const SubsidyAnswer &answer) override;
    Outcome<Done> endSubsidy(const QUuid &visit, const Subsidy &subsidy) override;
    Outcome<Done> takeBackSubsidy(const QUuid &visit, const Subsidy &subsidy) override;
    Outcome<Done> handOverAgain(const QUuid &visit) override;
    [[nodiscard]] std::optional<HandOversWaiting> handOversWaiting() const override;
    [[nodiscard]] HandOvers &handOvers() { return m_handOvers; }
    Outcome<Done> slipPrinted(const QUuid &visit) override;
    Outcome<Done> statementPrinted(const QUuid &visit) override;
    Outcome<Done> eligibilityPrinted(const QUuid &visit) override;
    Outcome<Done> closeReceivedAgain(const QUuid &visit) override;
    Fault askForRecords(const QUuid &visit, ConsentKind kind) override;
    Outcome<QUuid> receiveByNumber(const NumberQuery &query, const QString &proof) override;
    Outcome<QUuid> capture(const CapturedPerson &person) override;
    Outcome<Done> completeByNumber(
        const QUuid &visit, const NumberQuery &query, const QString &proof) override;
    Outcome<Done> askAgain(const QUuid &visit) override { return m_numbers.askAgain(visit); }
    Outcome<Done> chooseCandidate(const QUuid &visit, const QString &branch) override
    {
        return m_numbers.choose(visit, branch);
    }
    Outcome<Done> linkPatientNumber(const QUuid &visit, const QString &number) override
    {
        return m_numbers.link(visit, number);
    }
    Outcome<Done> askBookings(const QByteArray &csv, const QDate &day) override
    {
        return m_numbers.askBookings(csv, day);
    }
    [[nodiscard]] QList<BookingCheck> bookings() const override { return m_numbers.bookings(); }
    [[nodiscard]] WaitingRequests waitingRequests() const override { return m_numbers.waiting(); }
    [[nodiscard]] NumberDesk &numbers() { return m_numbers; }
    [[nodiscard]] QList<HealthLine> health() const override;
    void checkHealth() override { m_core.measureLine(); }
    [[nodiscard]] std::optional<HelpCall> helpCall() const override { return m_help; }
    void helpCame() override;
    [[nodiscard]] std::optional<Fault> readerTrouble() const override { return m_readerTrouble; }
    [[nodiscard]] AtReader atReader() const override { return m_readerDesk->atReader(); }
    [[nodiscard]] VisualCheck visualCheck() const override { return m_readerDesk->visual().check(); }
    Outcome<Done> beginVisualCheck() override { return m_readerDesk->visual().begin(); }
    Outcome<Done> confirmVisualCheck() override { return m_readerDesk->visual().confirm(); }
    Outcome<Done> endVisualCheck() override { return m_readerDesk->visual().end(); }
    [[nodiscard]] std::optional<CardLeft> cardLeft() const override { return m_readerDesk->cards().card(); }
    void acknowledgeCard() override { m_readerDesk->cards().acknowledge(); }
    [[nodiscard]] int cardsLeftToday() const override { return m_readerDesk->cardsLeftToday(); }
    [[nodiscard]] Outcome<ClosingSheet> closingSheet() override;
    [[nodiscard]] QDateTime now() const override { return m_core.now(); }

    Outcome<Done> keepArrived(const Reception &reception) override;
    Outcome<Done> keepMoved(const QUuid &from, const Reception &reception) override;
    Outcome<Done> keepConsents(const QUuid &visit, const IdentityAnswer &answer, const Proof &proof) override;
    Outcome<Done> keepNotAsked(const QUuid &visit) override;
    Outcome<Done> keepAnswersNotSent(const QUuid &visit) override;
    Outcome<Done> forgetVisit(const QUuid &visit) override { return m_forgetter.forget(visit); }

private:
    void followHealth();
    void connectVisit();
    void followInbox();
    void followFaceEngine();
    void takeReported(const Reception &reception, bool isNew);
    [[nodiscard]] bool mayShow() const;
    void followOpening();
    Outcome<Done> readDay();
    void count(const Reception &reception);
    void followSeat();
    void openDay();
    void tellNotOpened(const Fault &fault);
    void turnDay();
    [[nodiscard]] QSet<QDate> busyDays() const;
    [[nodiscard]] Outcome<Done> mayNoteSubsidies(const QUuid &visit);
    Outcome<Done> notePaper(const QUuid &visit, AuditAct act);
    Outcome<Done> advanceTo(const QUuid &visit, ReceptionStatus status, AuditAct act);
    [[nodiscard]] std::optional<Reception> broughtToNoEnd(const Reception &again);
    [[nodiscard]] std::optional<Reception> writtenDown(const Reception &card);
    void closeWrittenDown(const Reception &card);
    void completeCarried(const Reception &card);
    [[nodiscard]] QList<Reception> readCarried();
    void carry(const Reception &reception);
    void leave(const QUuid &visit);
    Outcome<Done> put(const Outcome<Reception> &kept);
    [[nodiscard]] Reception shown(Reception reception) const;
    void show(const Reception &reception);
    void followCard(bool present, const QUuid &visit);
    void showReaderTrouble(const std::optional<Fault> &fault);

    StationCore &m_core;
    QTimer m_healthNews{};
    ReceptionBook m_book;
    HandOvers m_handOvers;
    Forgetter m_forgetter;
    mutable NumberDesk m_numbers;
    DayOpening m_opening;
    ReaderHub m_reader;
    std::unique_ptr<FaceEngine> m_faceEngine;
    VisitShell m_visit;
    std::unique_ptr<ReaderDesk> m_readerDesk;
    std::unique_ptr<FaceInbox> m_inbox;
    QDate m_day;
    QHash<QUuid, ReceptionStatus> m_standing; ///< the day's, by visit: counted without a name
    QSet<QUuid> m_notAsked; ///< of these, by card, open, and not asked to the end
    QSet<QUuid> m_captured; ///< the day's that were written down in an outage, and are open
    QSet<QUuid> m_carried; ///< what earlier days have left open
    QSet<QUuid> m_carriedCaptured; ///< those of them that were written down in an outage, and have no answer
    QHash<QUuid, QDate> m_running; ///< visits at the reader, with the day that each is kept under
    ReceptionList m_receptions; ///< opened so far; empty while nobody may see them
    bool m_shown = false;
    int m_broken = 0; ///< of the day's rows, how many do not open
    QUuid m_cardOf; ///< whose card lies on the reader; null: none, or not known
    std::optional<HelpCall> m_help;
    std::optional<Fault> m_readerTrouble;
};

} // namespace madoguchi
