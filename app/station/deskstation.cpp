#include "app/station/deskstation.h"

#include "app/domain/receivedagain.h"
#include "app/station/dayclosing.h"
#include "app/station/numberanswer.h"
#include "app/support/readerprofile.h"
#include "app/support/screenset.h"
#include "app/visit/sameperson.h"
#include "reader/pcsc/api.h"

#include <algorithm>
#include <utility>

namespace madoguchi {

namespace {

VisitOptions optionsOf(const StationPlan &plan, const VisitTiming &timing)
{
    VisitOptions options;
    options.institution = plan.institution;
    options.readerProfile = plan.readerProfile;
    options.ownPinPad = readReaderProfile(plan.readerProfile).profile.ownPinPad;
    options.screens = plan.screens;
    const ScreenSet screens = readScreenSet(plan.screens).set;
    options.together = screens.ask == ScreenSet::Ask::Together;
    options.kinds = screens.kinds;
    if (screens.limit == ScreenSet::Limit::Link)
        options.kinds.append(ConsentKind::Limit);
    options.dayStarts = plan.dayStarts;
    options.timing = timing;
    return options;
}

} // namespace

DeskStation::DeskStation(StationCore &core, std::shared_ptr<PcscApi> pcsc, const VisitTiming &timing)
    : m_core(core)
    , m_book(core)
    , m_handOvers(core, m_book)
    , m_forgetter(core.database(), core.central())
    , m_numbers(core)
    , m_opening(m_book)
    , m_reader(std::move(pcsc), core.plan().readerName)
    , m_visit(m_reader, core.central(), *this, optionsOf(core.plan(), timing))
{
    followHealth();
    connect(&m_core.seat(), &Seat::changed, this, &DeskStation::followSeat);
    connect(&m_core.housekeeping(), &Housekeeping::dayTurned, this, &DeskStation::turnDay);
    m_core.housekeeping().setBusyDays([this] { return busyDays(); });
    connect(&m_numbers, &NumberDesk::kept, this,
        [this](const Reception &reception) { static_cast<void>(put(reception)); });
    connect(&m_numbers, &NumberDesk::bookingsChanged, this, &Desk::bookingsChanged);
    connect(&m_handOvers, &HandOvers::kept, this,
        [this](const Reception &reception) { static_cast<void>(put(reception)); });
    connect(&m_handOvers, &HandOvers::freshChanged, this, &Desk::freshConfirmChanged);
    connect(&m_handOvers, &HandOvers::waitingChanged, this, &Desk::handOversChanged);
    connect(&m_forgetter, &Forgetter::storeFailed, &m_core, &StationCore::noteStore);
    followOpening();
    connectVisit();
    followInbox();
    followFaceEngine();
    m_readerDesk = std::make_unique<ReaderDesk>(m_core, m_reader, m_faceEngine.get(), m_visit);
    connect(m_readerDesk.get(), &ReaderDesk::visualCheckChanged, this, &Desk::visualCheckChanged);
    connect(m_readerDesk.get(), &ReaderDesk::cardLeftChanged, this, &Desk::cardLeftChanged);
    connect(m_readerDesk.get(), &ReaderDesk::atReaderChanged, this, &Desk::atReaderChanged);
}

/// Told once for all that changes in one turn: of ten patients who arrive at once, each changes it twice.
void DeskStation::followHealth()
{
    m_healthNews.setSingleShot(true);
    m_healthNews.setInterval(0);
    connect(&m_healthNews, &QTimer::timeout, this, &Desk::healthChanged);
    const auto tell = qOverload<>(&QTimer::start);
    connect(&m_core, &StationCore::healthChanged, &m_healthNews, tell);
    connect(&m_reader, &ReaderHub::changed, &m_healthNews, tell);
    connect(&m_numbers, &NumberDesk::waitingChanged, &m_healthNews, tell);
    connect(&m_handOvers, &HandOvers::standingChanged, &m_healthNews, tell);
}

/// What a certified reader tells, of ours or of another desk's (by its notice).
void DeskStation::followInbox()
{
    if (m_core.plan().way != ServiceWay::Folder)
        return;
    m_inbox = std::make_unique<FaceInbox>(m_core, m_book, m_core.plan().folder.timings);
    connect(m_inbox.get(), &FaceInbox::kept, this, &DeskStation::takeReported);
    connect(m_inbox.get(), &FaceInbox::notKept, this, &Desk::troubled);
    connect(m_inbox.get(), &FaceInbox::standingChanged, &m_healthNews, qOverload<>(&QTimer::start));
}

/// Only beside a reader that is driven from here; the settings see to that.
void DeskStation::followFaceEngine()
{
    if (m_core.plan().faceEngine.library.isEmpty())
        return;
    m_faceEngine = std::make_unique<FaceEngine>(m_core.plan().faceEngine);
    connect(m_faceEngine.get(), &FaceEngine::changed, &m_healthNews, qOverload<>(&QTimer::start));
}

void DeskStation::takeReported(const Reception &reception, bool isNew)
{
    turnDay();
    const auto shown = put(reception);
    static_cast<void>(shown);
    if (!isNew || reception.day != m_day)
        return;
    Q_EMIT arrived(reception.visit);
    closeWrittenDown(reception);
    completeCarried(reception);
}

void DeskStation::connectVisit()
{
    connect(&m_visit, &VisitShell::cardPresenceChanged, this, &DeskStation::followCard);
    connect(&m_visit, &VisitShell::notKept, this,
        [this](const QUuid &, const Fault &fault) { Q_EMIT troubled(fault); });
    connect(&m_visit, &VisitShell::helpCalled, this, [this](const QString &screen, const QUuid &visit) {
        HelpCall call;
        call.screen = screen;
        if (!visit.isNull())
            call.visit = visit;
        call.since = now();
        m_help = call;
        Q_EMIT helpCallChanged();
    });
    connect(&m_visit, &VisitShell::helpTakenBack, this, [this] {
        m_help.reset();
        Q_EMIT helpCallChanged();
    });
    connect(&m_visit, &VisitShell::stuck, this, &DeskStation::showReaderTrouble);
    connect(&m_visit, &VisitShell::unstuck, this, [this] { showReaderTrouble(std::nullopt); });
}

DeskStation::~DeskStation()
{
    m_core.housekeeping().setBusyDays({});
    m_reader.stop();
}

Outcome<Done> DeskStation::start()
{
    // What a visit that was cut off is, is settled before its day may be forgotten.
    m_book.closeInterrupted();
    m_core.housekeeping().start();
    if (const auto read = readDay(); !read)
        return read;
    if (const auto taken = m_forgetter.start(); !taken)
        m_core.noteStore(taken.error());
    if (const auto taken = m_handOvers.start(); !taken)
        m_core.noteStore(taken.error());
    m_numbers.start();
    m_core.measureLine();
    if (hasPatientScreens()) {
        m_visit.start();
        m_reader.start();
    }
    if (m_faceEngine)
        m_faceEngine->open(this, {}); // what it is, or why it cannot be had, is said before the first patient
    if (m_inbox)
        m_inbox->start();
    return Done();
}

/// A visit may outlive the day that it began on, but not by a day: one whose end could not be written down is
/// no reason to keep its day for good.
QSet<QDate> DeskStation::busyDays() const
{
    QSet<QDate> days;
    for (const QDate &day : m_running) {
        if (day.daysTo(m_core.today()) <= m_core.plan().keepDays)
            days.insert(day);
    }
    return days;
}

ReceptionList DeskStation::receptions() const
{
    return mayShow() && !isOpening() ? m_receptions : ReceptionList();
}

int DeskStation::waiting() const
{
    return static_cast<int>(std::count(m_standing.begin(), m_standing.end(), ReceptionStatus::Arrived));
}

Outcome<Done> DeskStation::confirm(const QUuid &visit)
{
    const bool isFirst = m_standing.value(visit, ReceptionStatus::Closed) == ReceptionStatus::Arrived;
    const auto confirmed = advanceTo(visit, ReceptionStatus::Confirmed, AuditAct::ReceptionConfirmed);
    if (const auto reception = confirmed && isFirst ? m_book.find(visit) : Outcome<Reception>(Fault{}))
        m_handOvers.confirmed(*reception);
    return confirmed;
}

std::optional<FreshConfirm> DeskStation::freshConfirm() const
{
    return mayShow() ? m_handOvers.fresh() : std::nullopt;
}

Outcome<Done> DeskStation::takeBackConfirm(const QUuid &visit)
{
    if (const auto granted = m_core.granted<Right::SeeEligibility>(); !granted)
        return granted.error();
    const auto back = m_handOvers.takeBack(visit);
    return back ? put(back) : back.error();
}

Outcome<Done> DeskStation::handOverAgain(const QUuid &visit)
{
    if (const auto granted = m_core.granted<Right::HandOver>(); !granted)
        return granted.error();
    const auto asked = m_handOvers.again(visit);
    return asked ? Outcome<Done>(Done()) : asked.error();
}

std::optional<HandOversWaiting> DeskStation::handOversWaiting() const
{
    return mayShow() ? m_handOvers.waiting() : std::nullopt;
}

Outcome<Done> DeskStation::slipPrinted(const QUuid &visit)
{
    return advanceTo(visit, ReceptionStatus::Printed, AuditAct::SlipPrinted);
}

Outcome<Done> DeskStation::statementPrinted(const QUuid &visit)
{
    return notePaper(visit, AuditAct::StatementPrinted);
}

Outcome<Done> DeskStation::eligibilityPrinted(const QUuid &visit)
{
    return visit.isNull() ? Fault{ Failure::NotFound } : notePaper(visit, AuditAct::EligibilityPrinted);
}

/// On the audit log alone: a paper leaves the reception as it stood.
Outcome<Done> DeskStation::notePaper(const QUuid &visit, AuditAct act)
{
    if (const auto granted = m_core.granted<Right::SeeEligibility>(); !granted)
        return granted.error();
    if (!visit.isNull() && !m_standing.contains(visit) && !m_carried.contains(visit))
        return Fault{ Failure::NotFound };
    AuditEntry entry;
    entry.what = act;
    entry.visit = visit;
    if (const auto reception = m_book.find(visit); reception && reception->main())
        entry.patientKey = m_core.patientKeyOf(reception->main()->insurance);
    const auto written = m_core.audit(entry);
    return written ? Outcome<Done>(Done()) : written.error();
}

Outcome<Done> DeskStation::advanceTo(const QUuid &visit, ReceptionStatus status, AuditAct act)
{
    if (const auto granted = m_core.granted<Right::SeeEligibility>(); !granted)
        return granted.error();
    if (!m_standing.contains(visit) || m_standing.value(visit) == ReceptionStatus::Closed)
        return Fault{ Failure::NotFound };
    return put(m_book.advance(visit, status, act));
}

Outcome<Done> DeskStation::closeReceivedAgain(const QUuid &visit)
{
    const bool isOpen = m_standing.contains(visit) && m_standing.value(visit) == ReceptionStatus::Arrived;
    const Reception *one = m_receptions.find(visit);
    if (!isOpen || !one || !receivedAfter(m_receptions, *one))
        return Fault{ Failure::NotFound };
    return advanceTo(visit, ReceptionStatus::Closed, AuditAct::ReceptionClosed);
}

Fault DeskStation::askForRecords(const QUuid &visit, ConsentKind kind)
{
    AuditEntry entry;
    entry.what = AuditAct::RecordsAsked;
    entry.visit = visit;
    entry.kind = kind;
    entry.result = Failure::WrongStation;
    if (const auto reception = m_book.find(visit); reception && reception->main())
        entry.patientKey = m_core.patientKeyOf(reception->main()->insurance);
    // Refused whether or not this can be written: there is nothing here that could be shown.
    const auto written = m_core.audit(entry);
    static_cast<void>(written);
    return Fault{ Failure::WrongStation };
}

/// Announced like every other arrival, once it stands.
Outcome<QUuid> DeskStation::receiveByNumber(const NumberQuery &query, const QString &proof)
{
    turnDay();
    const auto received = m_numbers.receive(query, proof);
    if (received)
        Q_EMIT arrived(*received);
    return received;
}

QList<HealthLine> DeskStation::health() const
{
    HealthInputs inputs = m_core.healthInputs();
    inputs.reader = m_reader.snapshot();
    inputs.requests = m_numbers.waiting();
    inputs.hasFaceEngine = m_faceEngine != nullptr;
    if (m_faceEngine)
        inputs.faceEngine = m_faceEngine->standing();
    inputs.handOver = m_handOvers.standing();
    inputs.cardAuthorityFault = m_readerDesk->cardAuthorityFault();
    inputs.cardAuthorityFile = m_core.plan().cardAuthorityFile;
    if (m_inbox)
        inputs.face = m_inbox->standing();
    if (m_broken > 0 && !inputs.storeTrouble)
        inputs.storeTrouble = Fault{ Failure::SealBroken, QStringLiteral("receptions"), m_broken };
    return healthLines(inputs);
}

void DeskStation::helpCame()
{
    m_visit.helpCame();
    m_help.reset();
    Q_EMIT helpCallChanged();
}

Outcome<ClosingSheet> DeskStation::closingSheet()
{
    if (const auto granted = m_core.granted<Right::SeeEligibility>(); !granted)
        return granted.error();
    turnDay();
    m_opening.finish();
    if (!m_shown)
        return Fault{ Failure::StoreDamaged, QStringLiteral("receptions") }; // said when it did not open
    ClosingSheet sheet;
    sheet.day = m_day;
    sheet.made = now();
    const auto count = [this](auto test) {
        return static_cast<int>(std::count_if(m_receptions.begin(), m_receptions.end(), test));
    };
    sheet.receptions = count([](const Reception &one) { return !one.carried; });
    sheet.unresolved = count([](const Reception &one) { return !one.carried && isUnresolved(one); });
    sheet.captured = count(isOpenCaptured);
    sheet.leftOpen = count([](const Reception &one) { return one.carried && !isOpenCaptured(one); });
    sheet.requests = m_numbers.waiting();
    sheet.cardsLeft = cardsLeftToday();
    sheet.knowsCards = hasPatientScreens();
    sheet.steps = m_readerDesk->steps().all();
    if (const auto filled = DayClosing(m_core).fill(sheet); !filled) {
        m_core.noteStore(filled.error());
        return filled.error();
    }
    return sheet;
}

Outcome<Done> DeskStation::keepArrived(const Reception &reception)
{
    turnDay();
    const bool known = m_standing.contains(reception.visit);
    auto before = known ? std::nullopt : broughtToNoEnd(reception);
    if (!known && !before)
        before = writtenDown(reception);
    if (before) {
        Reception goesOn = reception;
        goesOn.arrivedAt = before->arrivedAt;
        goesOn.captured = before->captured;
        const auto continued = m_book.goOn(before->visit, goesOn);
        if (continued)
            leave(before->visit);
        const auto stands = put(continued);
        completeCarried(reception);
        return stands;
    }
    const auto kept = put(m_book.arrive(reception));
    if (kept && !known) {
        Q_EMIT arrived(reception.visit);
        completeCarried(reception);
    }
    return kept;
}

Outcome<Done> DeskStation::keepMoved(const QUuid &from, const Reception &reception)
{
    const auto moved = m_book.move(from, reception);
    if (moved)
        leave(from);
    return put(moved);
}

/// Its row has gone on under another visit.
void DeskStation::leave(const QUuid &visit)
{
    m_standing.remove(visit);
    m_notAsked.remove(visit);
    m_captured.remove(visit);
    m_carried.remove(visit);
    m_carriedCaptured.remove(visit);
    m_running.remove(visit);
    m_receptions.remove(visit);
}

/// A card that was pulled before the questions were answered and is laid down again: one arrival, and one
/// row, if nobody at the desk has done anything about it yet, and whatever two answers can tell of a person
/// agrees. Whoever is not surely the same has a row of his own.
std::optional<Reception> DeskStation::broughtToNoEnd(const Reception &again)
{
    const EligibilityResult *result = again.main();
    if (!result || again.eligibility.results.size() != 1)
        return std::nullopt;
    for (const QUuid &visit : std::as_const(m_notAsked)) {
        const auto before = m_book.find(visit);
        const EligibilityResult *its = before ? before->main() : nullptr;
        if (!its || before->eligibility.results.size() != 1 || before->day != again.day)
            continue;
        if (samePerson(before->eligibility, again.eligibility)
            && isReceivedAgain({ its->patient, its->insurance }, { result->patient, result->insurance }))
            return *before;
    }
    return std::nullopt;
}

Outcome<Done> DeskStation::keepConsents(const QUuid &visit, const IdentityAnswer &answer, const Proof &proof)
{
    return put(m_book.keepConsents(visit, answer, proof));
}

Outcome<Done> DeskStation::keepNotAsked(const QUuid &visit)
{
    return put(m_book.end(visit, VisitEnd::NotAsked));
}

Outcome<Done> DeskStation::keepAnswersNotSent(const QUuid &visit)
{
    return put(m_book.end(visit, VisitEnd::AnswersNotSent));
}

/// What the store acknowledged is what the list shows; a fault leaves the list as it was.
Outcome<Done> DeskStation::put(const Outcome<Reception> &kept)
{
    m_core.noteStore(kept ? std::nullopt : std::optional(kept.error()));
    if (!kept)
        return kept.error();
    if (kept->visitEnd == VisitEnd::Running)
        m_running.insert(kept->visit, kept->day);
    else
        m_running.remove(kept->visit);
    if (kept->day == m_day) {
        count(*kept);
        if (m_shown)
            show(*kept);
    } else if (isLeftOpen(*kept)) { // perhaps by an answer that has come only now
        carry(*kept);
        if (m_shown)
            show(*kept);
    } else if (m_carried.contains(kept->visit)) {
        leave(kept->visit); // it is answered and seen, or closed: its own day has it
    }
    Q_EMIT receptionsChanged();
    return Done();
}

/// As the list has it: the message that it came by stays on the disk, which is most of it.
Reception DeskStation::shown(Reception reception) const
{
    reception.receivedMessage.clear();
    reception.carried = reception.day != m_day;
    reception.cardOnReader = !m_cardOf.isNull() && reception.visit == m_cardOf;
    return reception;
}

void DeskStation::show(const Reception &reception)
{
    m_receptions.put(shown(reception));
}

void DeskStation::showReaderTrouble(const std::optional<Fault> &fault)
{
    m_readerTrouble = fault;
    Q_EMIT readerTroubleChanged();
}

void DeskStation::followCard(bool present, const QUuid &visit)
{
    const QUuid before = std::exchange(m_cardOf, present ? visit : QUuid());
    for (const QUuid &one : { before, m_cardOf }) {
        if (const Reception *known = m_receptions.find(one))
            show(*known);
    }
    Q_EMIT receptionsChanged();
}

} // namespace madoguchi
