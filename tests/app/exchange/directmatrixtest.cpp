#include "app/training/standin/faults.h"
#include "tests/app/exchange/deskrequests.h"
#include "tests/app/exchange/directway.h"
#include "tests/app/exchange/faultmatrix.h"
#include "tests/app/exchange/numberrequests.h"
#include "tests/app/exchange/roomrequests.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <map>

using namespace madoguchi;
using Fails = StandInFault;

namespace {

/// How a kind of request is known on the line.
struct OnTheLine
{
    const char *name;
    const char *method;
    const char *path; ///< a regular expression
    const char *part; ///< of the path: what a fault is bound to
};

constexpr std::array lines{
    OnTheLine{ "health", "GET", "/v1/health", "/v1/health" },
    OnTheLine{ "open visit", "POST", "/v1/visits", "/v1/visits" },
    OnTheLine{ "identity", "POST", "/v1/visits/.*/identity", "/identity" },
    OnTheLine{ "consents", "POST", "/v1/visits/.*/consents", "/consents" },
    OnTheLine{ "registration", "POST", "/v1/visits/.*/registration", "/registration" },
    OnTheLine{ "forget", "DELETE", "/v1/visits/[^/]*", "/v1/visits" },
    OnTheLine{ "visit list", "GET", "/v1/visits", "/v1/visits" },
    OnTheLine{ "view report", "POST", "/v1/visits/.*/views", "/views" },
    OnTheLine{ "eligibility", "POST", "/v1/eligibility", "/v1/eligibility" },
    OnTheLine{ "reference number", "POST", "/v1/reference-numbers", "/reference-numbers" },
    OnTheLine{ "bulk", "POST", "/v1/eligibility/bulk", "/eligibility/bulk" },
    OnTheLine{ "bulk result", "POST", "/v1/eligibility/bulk/result", "/bulk/result" },
    OnTheLine{ "medication", "POST", "/v1/medication", "/medication" },
    OnTheLine{ "checkup", "POST", "/v1/checkup", "/checkup" },
};

const OnTheLine &lineOf(const WayRequest &request)
{
    return *std::find_if(lines.begin(), lines.end(),
        [&](const OnTheLine &line) { return request.name == QLatin1String(line.name); });
}

bool isXml(AnswerForm form)
{
    return form != AnswerForm::Json && form != AnswerForm::Nothing;
}

/// central-https.md: what an answer that is not as agreed comes to.
std::optional<Failure> expectedOfMessage(Fails fault, AnswerForm form)
{
    if (!isXml(form))
        return std::nullopt;
    const bool records = form == AnswerForm::Records;
    switch (fault) {
    case Fails::SegmentError:
        return records ? Failure::RecordsRefused : Failure::SegmentError;
    case Fails::Processing:
        return records ? std::nullopt : std::optional(Failure::SegmentProcessing);
    case Fails::PersonError:
        if (form == AnswerForm::Slip) // a slip says nothing of persons: what is left has no reception number
            return Failure::AnswerMalformed;
        return records ? std::nullopt : std::optional(Failure::PersonError);
    case Fails::OtherPerson: // nobody is named in a slip
        return form == AnswerForm::Slip ? std::nullopt : std::optional(Failure::AnswerForOther);
    case Fails::OtherInstitution:
    case Fails::OtherIdentifier:
    case Fails::NoIdentifier:
        return Failure::AnswerForOther;
    case Fails::OtherReceptionNumber:
        return form == AnswerForm::Bulk ? std::optional(Failure::AnswerForOther) : std::nullopt;
    default:
        return std::nullopt;
    }
}

/// central-https.md, Connection: what comes of the line before anything is answered.
std::optional<Failure> expectedOfLine(Fails fault)
{
    switch (fault) {
    case Fails::WrongCentre:
        return Failure::ServiceUntrusted;
    case Fails::ExpiredCertificate:
        return Failure::ServiceCertificateExpired;
    case Fails::WrongHost:
        return Failure::ServiceWrongName;
    case Fails::OnlyTls12:
    case Fails::OnlyTls11:
        return Failure::ServiceTlsTooOld;
    case Fails::Delay:
    case Fails::Silence:
        return Failure::ServiceTimeout;
    default:
        return Failure::ServiceUnreachable;
    }
}

/// What the contract makes of a fault that stays, by the failure's name; nothing: the request is served all
/// the same, since the fault is none of its answer.
std::optional<Failure> expectedOf(Fails fault, const WayRequest &request)
{
    const AnswerForm form = request.form;
    const auto where
        = [](bool concerned, Failure failure) { return concerned ? std::optional(failure) : std::nullopt; };
    switch (fault) {
    case Fails::HalfBody: // what has no body is whole
        return where(form != AnswerForm::Nothing, Failure::ServiceUnreachable);
    case Fails::Maintenance:
        return where(request.name != QLatin1String("health"), Failure::ServiceMaintenance);
    case Fails::TooManyRequests:
        return Failure::ServiceBusy;
    case Fails::Unavailable:
    case Fails::UnavailableRetryAfter:
    case Fails::UnavailableRetryDate:
        return Failure::ServiceMaintenance;
    case Fails::Internal:
        return Failure::ServiceInternal;
    case Fails::UnknownProblem:
        return Failure::ServiceUnknownProblem;
    case Fails::BadGateway:
    case Fails::GatewayTimeout:
    case Fails::Redirect:
    case Fails::SetCookie:
        return Failure::AnswerMalformed;
    case Fails::WrongContentType:
    case Fails::ContentEncoding:
    case Fails::HugeBody:
        return where(form != AnswerForm::Nothing, Failure::AnswerMalformed);
    case Fails::MalformedXml:
        return where(isXml(form), Failure::AnswerMalformed);
    case Fails::MalformedJson:
        return where(form == AnswerForm::Json, Failure::AnswerMalformed);
    default:
        return fault < Fails::WrongContentType ? expectedOfLine(fault) : expectedOfMessage(fault, form);
    }
}

/// After these the contract lets a request be repeated inside its deadline.
bool isRepeated(Fails fault)
{
    switch (fault) {
    case Fails::Maintenance:
    case Fails::TooManyRequests:
    case Fails::Unavailable:
    case Fails::UnavailableRetryAfter:
    case Fails::UnavailableRetryDate:
    case Fails::BadGateway:
    case Fails::GatewayTimeout:
    case Fails::DropBeforeBody:
    case Fails::DropBeforeAnswer:
    case Fails::HalfBody:
        return true;
    default:
        return false;
    }
}

/// A wait that is longer than the deadline is not begun: that answer stands.
bool asksForPatience(Fails fault)
{
    return fault == Fails::TooManyRequests || fault == Fails::UnavailableRetryAfter
        || fault == Fails::UnavailableRetryDate;
}

bool isWorkDone(Fails fault)
{
    return (fault >= Fails::Delay && fault != Fails::DropBeforeBody) || fault == Fails::None;
}

} // namespace

/// Each fault of the service in each request of the direct way: the right named state in the use case,
/// nothing lost, nothing doubled at the service, and the next request served.
class DirectMatrixTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFault_data();
    void everyFault();
    void nothingIsLost();
    void cleanupTestCase();

private:
    struct Stage;
    enum class Mode { Stays, Once };
    [[nodiscard]] Stage &stageFor(Fails fault);
    void play(Stage &stage, Fails fault, const WayRequest &request, Mode mode);
    [[nodiscard]] static QStringList doubled(
        Stage &stage, Fails fault, const WayRequest &request, const std::optional<Failure> &expected);
    [[nodiscard]] QString judge(Stage &stage, Fails fault, const WayRequest &request, Mode mode);

    std::map<DirectWay::Pace, std::unique_ptr<Stage>> m_stages;
    FaultMatrix m_matrix{ QStringLiteral("Direct way, fault x request; what the use case says") };
    QStringList m_wrong;
};

/// The service, a desk and a consulting room, and one patient who has consented to all.
struct DirectMatrixTest::Stage
{
    explicit Stage(DirectWay::Pace pace)
        : way(pace)
    { }

    bool open()
    {
        if (!way.start())
            return false;
        clock.pass(clock.toMorning());
        way.pass(clock);
        if (!desk.open())
            return false;
        DeskVisit patient(desk, way, "p01");
        if (!patient.toQuestions())
            return false;
        patient.answer(ConsentAnswer::Yes, ConsentAnswer::Yes);
        if (!patient.reaches(flow::Screen::Finished) || !patient.clear())
            return false;
        inRoom.setVisit(desk.desk().receptions().first().visit);
        if (!room.open() || !inRoom.lists())
            return false;
        requests = atReader.requests() + byNumber.requests() + inRoom.requests();
        return !room.room().visits().isEmpty();
    }
    bool comesBack() { return desk.comesBack() && room.comesBack(); }
    /// Of one kind, since the journal was cleared.
    QList<NotedRequest> noted(const WayRequest &request)
    {
        const OnTheLine &line = lineOf(request);
        const QRegularExpression path(QRegularExpression::anchoredPattern(QString::fromLatin1(line.path)));
        QList<NotedRequest> all = way.noted();
        all.removeIf([&](const NotedRequest &one) {
            return one.method != line.method || !path.match(QString::fromUtf8(one.path)).hasMatch();
        });
        return all;
    }

    DirectWay way;
    PassingClock clock;
    WayStation desk{ StationKind::Desk, way, clock };
    WayStation room{ StationKind::Consulting, way, clock };
    DeskRequests atReader{ desk, way };
    NumberRequests byNumber{ desk, way, clock };
    RoomRequests inRoom{ room };
    QList<WayRequest> requests;
};

DirectMatrixTest::Stage &DirectMatrixTest::stageFor(Fails fault)
{
    const bool runsOut = fault == Fails::Delay || fault == Fails::Silence;
    const auto pace = runsOut ? DirectWay::Pace::Hasty : DirectWay::Pace::Patient;
    std::unique_ptr<Stage> &stage = m_stages[pace];
    if (!stage) {
        stage = std::make_unique<Stage>(pace);
        if (!stage->open())
            m_wrong.append(QStringLiteral("the stations cannot be opened"));
    }
    return *stage;
}

void DirectMatrixTest::everyFault_data()
{
    QTest::addColumn<QString>("fault");
    const QStringList names = faults::allNames();
    for (const QString &name : names) {
        if (name != faults::nameOf(Fails::None))
            QTest::newRow(qPrintable(name)) << name;
    }
}

void DirectMatrixTest::everyFault()
{
    QFETCH(QString, fault);
    m_wrong.clear();
    const Fails kind = faults::byName(fault).value_or(Fails::None);
    Stage &stage = stageFor(kind);
    QVERIFY2(m_wrong.isEmpty(), qPrintable(m_wrong.value(0)));
    for (const WayRequest &request : std::as_const(stage.requests)) {
        play(stage, kind, request, Mode::Stays);
        if (isRepeated(kind))
            play(stage, kind, request, Mode::Once);
    }
    QVERIFY2(m_wrong.isEmpty(), qPrintable(m_wrong.join(u'\n')));
}

void DirectMatrixTest::play(Stage &stage, Fails fault, const WayRequest &request, Mode mode)
{
    const QString row = faults::nameOf(fault) + (mode == Mode::Once ? QStringLiteral(" once") : QString());
    const QString wrong = judge(stage, fault, request, mode);
    if (!wrong.isEmpty())
        m_wrong.append(QStringLiteral("%1, %2: %3").arg(row, request.name, wrong));
}

/// One cell: what is wrong with it; empty: nothing.
QString DirectMatrixTest::judge(Stage &stage, Fails fault, const WayRequest &request, Mode mode)
{
    const bool once = mode == Mode::Once;
    const QString row = faults::nameOf(fault) + (once ? QStringLiteral(" once") : QString());
    if (!request.prepare())
        return QStringLiteral("cannot be prepared");
    stage.way.clear();
    stage.way.tell("fault " + faults::nameOf(fault).toLatin1() + " path=" + lineOf(request).part
        + (once ? " requests=1 seconds=0" : " seconds=30 ms=700"));
    const auto staying = expectedOf(fault, request);
    const auto expected = once ? std::nullopt : staying;
    const auto state = request.ask();
    const auto asked = stage.noted(request).size();
    stage.way.tell("fault none");
    m_matrix.put(row, request.name, FaultMatrix::stateOf(state));
    QStringList wrong;
    if (state != expected)
        wrong.append(
            FaultMatrix::stateOf(state) + QStringLiteral(" instead of ") + FaultMatrix::stateOf(expected));
    if (!stage.comesBack())
        wrong.append(QStringLiteral("the line does not come back"));
    if (!request.settle())
        wrong.append(QStringLiteral("it is not served afterwards"));
    const bool repeats = staying && isRepeated(fault) && (once || !asksForPatience(fault));
    const qsizetype attempts = repeats ? (once ? 2 : DirectWay::mostAttempts) : 1;
    const bool isNoted = !faults::isOfLine(fault) && fault != Fails::Delay; // which is noted when it is over
    if (isNoted && asked != attempts)
        wrong.append(QStringLiteral("sent %1 times instead of %2").arg(asked).arg(attempts));
    wrong += doubled(stage, fault, request, expected);
    return wrong.join(QStringLiteral("; "));
}

/// Under one key a request is accepted at most once; and a second question is put only where the answer to
/// the first one was of no use.
QStringList DirectMatrixTest::doubled(
    Stage &stage, Fails fault, const WayRequest &request, const std::optional<Failure> &expected)
{
    QStringList wrong;
    QSet<QByteArray> accepted;
    const QList<NotedRequest> noted = stage.noted(request);
    for (const NotedRequest &one : noted) {
        if (one.accepted > 1)
            wrong.append(QStringLiteral("done twice under one key"));
        if (one.accepted > 0)
            accepted.insert(one.key);
    }
    const bool lost = expected == Failure::ServiceTimeout || expected == Failure::ServiceUnreachable;
    // A bulk result is asked for with a new key each time, which does nothing at the service.
    const bool keepsKey
        = request.waits && request.form != AnswerForm::Bulk && (lost || request.form == AnswerForm::Nothing);
    const bool misled = fault == Fails::OtherReceptionNumber && request.form == AnswerForm::Slip;
    const int most = isWorkDone(fault) && (expected || misled) && !keepsKey ? 2 : 1;
    const int least = lineOf(request).method == QByteArrayLiteral("POST") ? 1 : 0; // the others have no key
    if (accepted.size() > most || accepted.size() < least)
        wrong.append(QStringLiteral("%1 accepted instead of %2").arg(accepted.size()).arg(most));
    return wrong;
}

/// What was acknowledged is on the disk: after all of it, and after a restart.
void DirectMatrixTest::nothingIsLost()
{
    for (auto &[pace, stage] : m_stages) {
        const ReceptionList before = stage->desk.desk().receptions();
        const auto audited = stage->desk.core().auditLog().entries();
        QVERIFY(audited.ok());
        QCOMPARE(stage->desk.desk().waitingRequests().waiting(), 0);
        QVERIFY(stage->desk.open());
        const ReceptionList after = stage->desk.desk().receptions();
        QCOMPARE(after.size(), before.size());
        QVERIFY(std::equal(before.begin(), before.end(), after.begin(), after.end()));
        const auto kept = stage->desk.core().auditLog().entries();
        QVERIFY(kept.ok() && kept->size() >= audited->size());
        QVERIFY(!stage->desk.core().trust().trouble());
        QCOMPARE(stage->desk.desk().waitingRequests().waiting(), 0);
    }
}

void DirectMatrixTest::cleanupTestCase()
{
    QVERIFY(m_matrix.publish(QStringLiteral("fault-matrix-direct.txt")));
    m_stages.clear();
}

QTEST_GUILESS_MAIN(DirectMatrixTest)
#include "directmatrixtest.moc"
