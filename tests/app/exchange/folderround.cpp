#include "tests/app/exchange/folderround.h"

#include <QTest>
#include <QTimer>

#include <algorithm>

namespace madoguchi {

namespace {

using State = FolderSeen::State;

constexpr int patience = 20'000; ///< milliseconds: a machine may be busy
constexpr int nextTry = 130; ///< seconds: longer than the second wait of what is sent again by itself
constexpr std::array byNumber{ FolderAsked::Eligibility, FolderAsked::Reference, FolderAsked::Bulk,
    FolderAsked::BulkResult };

/// Names that the fault "leftover" makes, which are nobody's here.
bool isForeign(const QString &name)
{
    return name.contains(QLatin1String("19990101")) || name.endsWith(QLatin1String("Thumbs.db"));
}

int millisecondsOf(FaultCourse course)
{
    return course == FaultCourse::Late ? 8000 : 300;
}

} // namespace

FolderRound::FolderRound(
    TerminalClinic &clinic, StationStage &desk, StationStage &room, const Fault &fault, int number)
    : m_clinic(clinic)
    , m_desk(desk)
    , m_room(room)
    , m_fault(fault)
    , m_number(number)
    , m_firstDay(desk.core().today().addDays(1 + 3 * number))
{ }

void FolderRound::need(bool fine, const QString &what)
{
    if (!fine)
        m_wrong.append(terminalfaults::nameOf(m_fault.fault) + QLatin1Char(' ') + nameOf(m_fault.course)
            + QStringLiteral(": ") + what);
}

bool FolderRound::until(const std::function<bool()> &reached)
{
    return QTest::qWaitFor(reached, patience);
}

QStringList FolderRound::play()
{
    prepare();
    if (!m_wrong.isEmpty())
        return m_wrong;
    setFault();
    askAll();
    settleNumbers();
    for (const FolderAsked asked : byNumber)
        m_seen.insert(asked, look(asked));
    settleFace();
    compare();
    if (m_fault.course == FaultCourse::Late)
        awaitLate();
    else
        askSecondTime();
    takeBack();
    askByHand();
    serveNext();
    checkFolders();
    return m_wrong;
}

/// A visit with consents that the room lists.
void FolderRound::admit()
{
    const QString file
        = m_clinic.tap(QStringLiteral("p01"), "medication=yes checkup=yes diagnosis=yes operation=yes");
    need(until([&] { return TerminalClinic::received(m_desk.desk().receptions(), file).has_value(); }),
        QStringLiteral("no reception at the reader"));
    if (const auto received = TerminalClinic::received(m_desk.desk().receptions(), file))
        m_visit = received->visit;
    need(until([&] {
        m_room.core().board().look();
        const QList<ConsultingVisit> visits = m_room.room().visits();
        return std::any_of(visits.begin(), visits.end(),
            [this](const ConsultingVisit &listed) { return listed.visit == m_visit; });
    }),
        QStringLiteral("the room does not list the visit"));
}

/// Besides, a list of bookings that has its slip.
void FolderRound::prepare()
{
    admit();
    need(m_desk.desk().askBookings(m_clinic.bookings({ "p02", "p03" }), m_firstDay).ok(),
        QStringLiteral("the list cannot be read"));
    need(until([&] {
        return lookAtBookings(m_firstDay) == FolderSeen{ State::Waits }; // for its result
    }),
        QStringLiteral("no slip before the fault"));
    m_clinic.terminal().ask("clear");
}

void FolderRound::setFault()
{
    QByteArray line = "fault " + terminalfaults::nameOf(m_fault.fault).toLatin1()
        + " ms=" + QByteArray::number(millisecondsOf(m_fault.course));
    if (m_fault.course == FaultCourse::Once)
        line += " answers=1 each";
    m_clinic.terminal().ask(line);
    // What is not taken is no answer that could be counted.
    if (m_fault.fault == TerminalFault::NotTaken && m_fault.course == FaultCourse::Once)
        QTimer::singleShot(millisecondsOf(m_fault.course), &m_desk.core(),
            [this] { m_clinic.terminal().ask("fault none"); });
}

void FolderRound::askAll()
{
    Desk &desk = m_desk.desk();
    m_clinic.pass(6); // the first list's result is due
    const auto asked = desk.receiveByNumber(m_clinic.query("p07"), QStringLiteral("certificate"));
    need(asked.ok(), QStringLiteral("not received by number"));
    m_asked = asked ? *asked : QUuid();
    need(desk.linkPatientNumber(m_visit, QStringLiteral("M-%1").arg(m_number)).ok(),
        QStringLiteral("the clinic's number is not taken"));
    static_cast<void>(look(FolderAsked::Reference)); // its key, while it waits
    need(desk.askBookings(m_clinic.bookings({ "p08", "p10" }), m_firstDay.addDays(1)).ok(),
        QStringLiteral("the list cannot be read"));
    send();
    for (const FolderAsked records : { FolderAsked::Medication, FolderAsked::Checkup })
        m_seen.insert(records, openRecords(records));
    // Last: about another person, it is one who has come anew, and whose consents before are over.
    m_tapped = m_clinic.tap(QStringLiteral("p02"));
}

FolderSeen FolderRound::openRecords(FolderAsked asked)
{
    const ConsentKind kind
        = asked == FolderAsked::Medication ? ConsentKind::Medication : ConsentKind::Checkup;
    m_room.room().openRecords(m_visit, kind);
    need(until([&] { return m_room.room().records().state != RecordsView::State::Loading; }),
        nameOf(asked) + QStringLiteral(" has no end"));
    const RecordsView view = m_room.room().records();
    FolderSeen seen{ State::Refused,
        view.fault ? std::optional(view.fault->failure) : std::optional<Failure>() };
    if (view.state == RecordsView::State::Shown) {
        seen = { State::Served };
        const Patient &shown
            = asked == FolderAsked::Medication ? view.medication.patient : view.checkup.patient;
        need(shown.birthdate == m_clinic.person("p01").patient.birthdate,
            nameOf(asked) + QStringLiteral(" of somebody else"));
    }
    return seen;
}

void FolderRound::send()
{
    m_desk.desk().numbers().sender().send();
    m_desk.desk().numbers().bookingQueries().send();
}

void FolderRound::settleNumbers()
{
    for (const FolderAsked asked : byNumber)
        need(until([&] { return settled(asked); }), nameOf(asked) + QStringLiteral(" has no end"));
    need(until([&] { return lookAtBookings(m_firstDay.addDays(1)).state != State::Pending; }),
        QStringLiteral("the second list has no end")); // its slip came, and its result is asked for
}

void FolderRound::settleFace()
{
    need(until([&] { return settled(FolderAsked::Face); }), QStringLiteral("the face file has no end"));
    m_seen.insert(FolderAsked::Face, look(FolderAsked::Face));
}

void FolderRound::compare()
{
    for (const FolderAsked asked : everyFolderAsked) {
        const FolderSeen seen = m_seen.value(asked);
        const FolderSeen expected = expectedSeen(m_fault.fault, m_fault.course, asked);
        need(seen == expected,
            nameOf(asked) + QStringLiteral(" is ") + seen.text() + QStringLiteral(", not ")
                + expected.text());
        const int tries = m_desk.plan.folder.timings.processingTries;
        const int expectedCount = expectedTaken(m_fault.fault, m_fault.course, asked, tries);
        const int count = m_clinic.taken(familyOf(asked));
        need(count == expectedCount,
            nameOf(asked) + QStringLiteral(" was taken %1 times, not %2").arg(count).arg(expectedCount));
    }
}

/// By themselves, and only what waits: once the fault is over after its first answer, all of it is served.
void FolderRound::askSecondTime()
{
    m_clinic.terminal().ask("clear");
    m_clinic.pass(nextTry);
    send();
    settleNumbers();
    for (const FolderAsked asked : byNumber) {
        const FolderSeen first = m_seen.value(asked);
        if (first.state != State::Waits)
            continue;
        const FolderSeen expected = m_fault.course == FaultCourse::Once ? FolderSeen{ State::Served } : first;
        need(look(asked) == expected,
            QStringLiteral("at the second try, ") + nameOf(asked) + QStringLiteral(" is ")
                + look(asked).text());
    }
    need(m_clinic.taken("YZKsiquc01") + m_clinic.taken("TKKsiquc01") == 0,
        QStringLiteral("records were asked for again by themselves"));
}

/// Comes after all deadlines: what was asked by number is applied without a second request, records never.
void FolderRound::awaitLate()
{
    need(until([&] { return served(FolderAsked::Eligibility); }),
        QStringLiteral("a late eligibility was not applied"));
    const auto isGone = [this](const char *family) {
        const QStringList names = m_clinic.files();
        return std::none_of(names.begin(), names.end(),
            [&](const QString &name) { return name.contains(QLatin1String(family) + QLatin1String("res")); });
    };
    QTest::qWait(millisecondsOf(m_fault.course)); // until all have come
    need(until([&] { return isGone("OQSsiquc01"); }), QStringLiteral("a late eligibility was not deleted"));
    need(until([&] { return isGone("YZKsiquc01") && isGone("TKKsiquc01"); }),
        QStringLiteral("late records were not deleted"));
    need(m_room.room().records().state == RecordsView::State::Refused,
        QStringLiteral("late records were shown"));
    m_clinic.terminal().ask("fault none");
    m_clinic.pass(nextTry);
    send();
    settleNumbers();
    for (const FolderAsked asked : byNumber)
        need(served(asked), nameOf(asked) + QStringLiteral(" was not answered late"));
    for (const FolderAsked asked :
        { FolderAsked::Eligibility, FolderAsked::Reference, FolderAsked::Bulk, FolderAsked::BulkResult })
        need(m_clinic.taken(familyOf(asked)) == 1,
            nameOf(asked) + QStringLiteral(" was asked twice although its answer lay there"));
}

void FolderRound::takeBack()
{
    m_clinic.terminal().ask("fault none");
    const auto goesOn = [this](const QDate &day) {
        const State state = lookAtBookings(day).state;
        return state != State::Served && state != State::Refused;
    };
    constexpr int mostRounds = 4;
    for (int round = 0; round < mostRounds; ++round) {
        m_clinic.pass(nextTry * (round + 1));
        send();
        settleNumbers();
        const bool waits = std::any_of(byNumber.begin(), byNumber.end(),
            [this](FolderAsked asked) { return look(asked).state == State::Waits; });
        if (!waits && !goesOn(m_firstDay) && !goesOn(m_firstDay.addDays(1)))
            break;
    }
    for (const FolderAsked asked : byNumber) {
        const FolderSeen before = m_seen.value(asked);
        const bool refused = before.state == State::Refused;
        const bool laterRefused
            = asked == FolderAsked::Bulk && look(asked).state == State::Refused; // with its result
        need(laterRefused || look(asked).state == (refused ? State::Refused : State::Served),
            QStringLiteral("afterwards, ") + nameOf(asked) + QStringLiteral(" is ") + look(asked).text());
    }
}

/// Our own jumps of the clock may lie between the writing of a notice and its reading, and no record is asked
/// for by such a clock. The next patient at the reader brings a new notice, and with it the time.
void FolderRound::learnTime()
{
    const QString file = m_clinic.tap(QStringLiteral("p19"));
    need(until([&] { return TerminalClinic::received(m_desk.desk().receptions(), file).has_value(); }),
        QStringLiteral("no reception after the clock's jump"));
    need(until([&] {
        const SiteBoard &board = m_room.core().board();
        return board.clockOffset() && !board.standing().skew && !m_room.room().visitsFault();
    }),
        QStringLiteral("the room does not learn the time after the clock's jump"));
}

void FolderRound::askByHand()
{
    if (look(FolderAsked::Eligibility) != FolderSeen{ State::Served }) {
        need(m_desk.desk().askAgain(m_asked).ok(), QStringLiteral("cannot be asked again"));
        need(until([&] { return look(FolderAsked::Eligibility) == FolderSeen{ State::Served }; }),
            QStringLiteral("asked again, eligibility is ") + look(FolderAsked::Eligibility).text());
    }
    if (!served(FolderAsked::Reference)) {
        const QString again = QStringLiteral("A-%1").arg(m_number);
        need(m_desk.desk().linkPatientNumber(m_visit, again).ok(), QStringLiteral("cannot be told again"));
        need(until([&] { return served(FolderAsked::Reference); }),
            QStringLiteral("told again, the reference number is ") + look(FolderAsked::Reference).text());
    }
    if (m_fault.fault == TerminalFault::OtherPerson)
        admit(); // whom the face file was about has come anew, and ended what was consented to before
    learnTime();
    for (const FolderAsked asked : { FolderAsked::Medication, FolderAsked::Checkup }) {
        const FolderSeen again = openRecords(asked);
        need(again == FolderSeen{ State::Served },
            QStringLiteral("opened again, ") + nameOf(asked) + QStringLiteral(" is ") + again.text());
    }
}

void FolderRound::serveNext()
{
    m_clinic.terminal().ask("clear");
    const auto next = m_desk.desk().receiveByNumber(m_clinic.query("p26"), QStringLiteral("certificate"));
    const QDate day = m_firstDay.addDays(2);
    need(m_desk.desk().askBookings(m_clinic.bookings({ "p01" }), day).ok(),
        QStringLiteral("the next list cannot be read"));
    const QString file = m_clinic.tap(QStringLiteral("p10"));
    need(next && until([&] {
        const auto question = reception(*next).question;
        return question && question->answered;
    }),
        QStringLiteral("the next patient by number is not served"));
    need(until([&] { return TerminalClinic::received(m_desk.desk().receptions(), file).has_value(); }),
        QStringLiteral("the next patient at the reader is not served"));
    need(until([&] { return lookAtBookings(day).state == State::Waits; }),
        QStringLiteral("the next list is not taken"));
    m_clinic.pass(6);
    send();
    need(until([&] { return lookAtBookings(day).state == State::Served; }),
        QStringLiteral("the next list is not answered"));
    for (const char *family : { "OQSsiquc01", "OQSmuquc01", "OQSmuquc02", "face" })
        need(m_clinic.taken(family) == 1,
            QStringLiteral("the next %1 was taken %2 times")
                .arg(QLatin1String(family))
                .arg(m_clinic.taken(family)));
}

void FolderRound::checkFolders()
{
    // A face file that was left lies where it is. An answer that stayed unreadable goes with the next one.
    const auto ours = [&] {
        QStringList names = m_clinic.files();
        names.removeIf(
            [&](const QString &name) { return isForeign(name) || name.startsWith(QLatin1String("face/")); });
        return names;
    };
    need(until([&] { return ours().isEmpty(); }),
        QStringLiteral("left behind: ") + ours().join(QLatin1Char(' ')));
    m_filesLeft = m_clinic.files().size();
    const auto folderState = [this] {
        const QList<HealthLine> lines = m_desk.desk().health();
        const auto found = std::find_if(lines.begin(), lines.end(),
            [](const HealthLine &line) { return line.part == HealthLine::Part::Folder; });
        return found == lines.end() ? HealthLine() : *found;
    };
    if (m_filesLeft > 0)
        need(until([&] { return folderState().state == HealthLine::State::Attention; }),
            QStringLiteral("nothing is said of the files that lie there"));
    m_clinic.clearUp();
    need(until([&] { return folderState().state == HealthLine::State::Good; }),
        QStringLiteral("the folders do not become well again"));
}

} // namespace madoguchi
