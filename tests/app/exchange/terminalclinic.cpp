#include "tests/app/exchange/terminalclinic.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <array>

namespace madoguchi {

namespace {

using std::chrono::milliseconds;

constexpr std::array folders{ "req", "res", "face", "records-req", "records-res" };

/// The answer's deadline is long beside an exchange, also on a machine that is busy.
FolderTimings shortened()
{
    FolderTimings timings;
    timings.scan = milliseconds(25);
    timings.settle = milliseconds(30);
    timings.hung = std::chrono::hours(1); // time that passes at once is no share that hangs
    timings.again = milliseconds(60);
    timings.unreadable = milliseconds(1200);
    timings.answer = milliseconds(3000);
    timings.queue = milliseconds(3000);
    timings.apart = milliseconds(5);
    timings.processing = milliseconds(80);
    return timings;
}

} // namespace

TerminalClinic::TerminalClinic()
    : m_people(Population::load(toJapanTime(clock.now()).date()).value())
{ }

bool TerminalClinic::start(const QStringList &more)
{
    // It is the next morning for the terminal, while its files are written now: none of them is left behind.
    const QStringList usual{ QStringLiteral("--look"), QStringLiteral("20"), QStringLiteral("--bulk-looks"),
        QStringLiteral("0"), QStringLiteral("--stay"), QStringLiteral("10000") };
    if (!QDir().mkpath(path("site")) || !m_terminal.startTerminal(usual + more, true))
        return false;
    pass(static_cast<int>(clock.toMorning() / 1000));
    return true;
}

std::unique_ptr<StationStage> TerminalClinic::station(
    StationKind kind, const QString &id, bool owner, int tokens) const
{
    auto stage = std::make_unique<StationStage>(kind);
    stage->ownWay = &clock;
    StationPlan &plan = stage->plan;
    plan.id = id;
    plan.way = ServiceWay::Folder;
    plan.reader = owner ? ReaderWay::Reporting : ReaderWay::None;
    plan.siteDir = path("site");
    plan.idle = std::chrono::hours(24);
    plan.folder.req = path("req");
    plan.folder.res = path("res");
    plan.folder.face = path("face");
    plan.folder.owner = owner;
    if (kind == StationKind::Consulting) {
        plan.folder.recordsReq = path("records-req");
        plan.folder.recordsRes = path("records-res");
    }
    constexpr int part = 1000;
    plan.folder.firstToken = tokens * part;
    plan.folder.lastToken = plan.folder.firstToken + part - 1;
    plan.folder.timings = shortened();
    return stage;
}

bool TerminalClinic::open(StationStage &stage) const
{
    if (!stage.open())
        return false;
    stage.core().board().pair(m_key);
    const bool room = stage.plan.kind == StationKind::Consulting;
    return stage.signIn(room ? QStringLiteral("ishi") : QStringLiteral("uketsuke")).ok();
}

QString TerminalClinic::tap(const QString &person, const QByteArray &said)
{
    const QByteArray answer = m_terminal.ask("tap " + person.toLatin1() + ' ' + said);
    return answer.startsWith("tapped ") ? QString::fromLatin1(answer.mid(7)) : QString();
}

void TerminalClinic::pass(int seconds)
{
    clock.pass(qint64(seconds) * 1000);
    m_terminal.ask("clock " + QByteArray::number(clock.passed() / 1000));
}

QStringList TerminalClinic::files() const
{
    QStringList all;
    for (const char *folder : folders) {
        const QStringList names = QDir(path(folder)).entryList(QDir::Files | QDir::System | QDir::Hidden);
        for (const QString &name : names)
            all.append(QLatin1String(folder) + QLatin1Char('/') + name);
    }
    return all;
}

void TerminalClinic::clearUp() const
{
    const QStringList names = files();
    for (const QString &name : names)
        QFile::remove(m_terminal.path(name));
}

int TerminalClinic::taken(const char *family)
{
    return m_terminal.journalled(QByteArray(" ") + family + ' ');
}

NumberQuery TerminalClinic::query(const char *id) const
{
    const EligibilityResult &known = person(id).coverages.first().result;
    NumberQuery query;
    query.insurerNumber = known.insurance.insurerNumber.rightJustified(8);
    query.symbol = known.insurance.symbol;
    query.number = known.insurance.number;
    query.branch = known.insurance.branch;
    query.birthdate = known.patient.birthdate;
    return query;
}

QByteArray TerminalClinic::bookings(const QList<const char *> &persons) const
{
    QString csv = QStringLiteral(
        "InsurerNumber,InsuredCardSymbol,InsuredIdentificationNumber,InsuredBranchNumber,Birthdate\r\n");
    for (const char *id : persons) {
        const NumberQuery asked = query(id);
        csv += QStringList{ asked.insurerNumber, asked.symbol.reveal(), asked.number.reveal(),
            asked.branch.reveal(), asked.birthdate.reveal().toString(QStringLiteral("yyyyMMdd")) }
                   .join(QLatin1Char(','))
            + QStringLiteral("\r\n");
    }
    return csv.toUtf8();
}

std::optional<Reception> TerminalClinic::received(const ReceptionList &receptions, const QString &faceFile)
{
    const auto found = std::find_if(receptions.begin(), receptions.end(),
        [&](const Reception &one) { return !faceFile.isEmpty() && one.faceFile == faceFile; });
    return found == receptions.end() ? std::nullopt : std::optional(*found);
}

} // namespace madoguchi
