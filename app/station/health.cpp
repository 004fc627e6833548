#include "app/station/health.h"

#include "app/support/fullfolder.h"
#include "app/support/handovertext.h"
#include "app/visit/cardfaultmap.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace madoguchi {

namespace {

using Part = HealthLine::Part;
using State = HealthLine::State;

HealthLine line(Part part, State state, std::optional<Fault> fault = {}, const QString &detail = {})
{
    HealthLine result;
    result.part = part;
    result.state = state;
    result.fault = std::move(fault);
    result.detail = detail;
    return result;
}

/// What an administrator has to decide on, and the desk does not wait for.
bool isTrouble(const Fault &fault)
{
    switch (fault.failure) {
    case Failure::StoreChangedOutside:
    case Failure::StoreOlder:
    case Failure::StationKindChanged:
    case Failure::SealBroken:
        return true;
    default:
        return false;
    }
}

/// What a certified reader does is told by nobody but its results: "reporting", never "all right"
/// (reader-link.md).
HealthLine lineOfReader(const HealthInputs &inputs)
{
    if (inputs.readerWay != ReaderWay::Driven)
        return line(Part::Reader, State::Unknown, {},
            inputs.readerWay == ReaderWay::Reporting ? QStringLiteral("reporting") : QStringLiteral("none"));
    const ReaderSnapshot &reader = inputs.reader;
    if (reader.state == ReaderSnapshot::State::Starting)
        return line(Part::Reader, State::Unknown);
    // A card that does not answer is the card's trouble: the next one may well be fine.
    if (reader.state == ReaderSnapshot::State::CardMute)
        return line(Part::Reader, State::Attention, Fault{ Failure::CardUnresponsive }, reader.reader);
    const std::optional<Fault> fault = faultOf(reader);
    return line(Part::Reader, fault ? State::Bad : State::Good, fault, reader.reader);
}

ReaderKind readerKind(const HealthInputs &inputs)
{
    switch (inputs.readerWay) {
    case ReaderWay::Reporting:
        return ReaderKind::Reporting;
    case ReaderWay::None:
        return ReaderKind::None;
    case ReaderWay::Driven:
        break;
    }
    return inputs.hasFaceEngine ? ReaderKind::WithEngine : ReaderKind::Plain;
}

HealthLine readerLine(const HealthInputs &inputs)
{
    HealthLine result = lineOfReader(inputs);
    result.reader = readerKind(inputs);
    return result;
}

/// Whatever it is: the PIN goes on, and the engine is started again with the next patient.
HealthLine faceEngineLine(const HealthInputs &inputs)
{
    if (!inputs.faceEngine)
        return line(Part::FaceEngine, State::Unknown);
    if (!inputs.faceEngine->ok())
        return line(Part::FaceEngine, State::Attention, faultOf(inputs.faceEngine->error()));
    const FaceTraits &traits = inputs.faceEngine->value();
    if (inputs.cardAuthorityFault && traits.can(FaceTraits::CodeB)) // it reads what nobody here can believe
        return line(Part::FaceEngine, State::Attention, inputs.cardAuthorityFault, inputs.cardAuthorityFile);
    QStringList detail{ QStringLiteral("%1 %2").arg(traits.model, traits.version) };
    for (const auto &[one, word] : { std::pair(FaceTraits::Face, "face"),
             std::pair(FaceTraits::CodeB, "code-b"), std::pair(FaceTraits::CardKey, "card-key") }) {
        if (traits.can(one))
            detail.append(QString::fromLatin1(word));
    }
    return line(Part::FaceEngine, State::Good, {}, detail.join(QLatin1Char('\n')));
}

HealthLine serviceLine(const HealthInputs &inputs)
{
    if (!inputs.serviceReached)
        return line(Part::Line, State::Unknown);
    if (*inputs.serviceReached)
        return line(Part::Line, State::Good);
    const bool passing = inputs.lineFault.failure == Failure::ServiceMaintenance
        || inputs.lineFault.failure == Failure::ServiceBusy;
    return line(Part::Line, passing ? State::Attention : State::Bad, inputs.lineFault, inputs.lineFault.code);
}

/// What another station does that must not be is as red here as there (config.md, `owner`).
HealthLine siteLine(const HealthInputs &inputs)
{
    const SiteStanding &site = inputs.site;
    const QString others = QString::number(site.others);
    if (!site.paired)
        return line(Part::Site, State::Bad, Fault{ Failure::SiteNotPaired });
    if (!site.looked)
        return line(Part::Site, State::Unknown);
    if (site.fault) {
        const bool folder = site.fault->failure == Failure::SiteUnreachable;
        const QString where = foldersText({ QStringLiteral("site") }, inputs.folders);
        return line(Part::Site, State::Bad, site.fault, folder ? where : site.fault->code);
    }
    if (site.gap)
        return line(Part::Site, State::Attention, site.gap, others);
    if (site.cut)
        return line(
            Part::Site, State::Attention, Fault{ Failure::FolderTooFull, QStringLiteral("site") }, others);
    if (site.broken > 0)
        return line(
            Part::Site, State::Attention, Fault{ Failure::SiteNoticeBroken, {}, site.broken }, others);
    return line(Part::Site, State::Good, {}, others);
}

HealthLine certificateLine(const HealthInputs &inputs)
{
    if (inputs.certificateFault)
        return line(Part::Certificate, State::Bad, inputs.certificateFault);
    if (inputs.trustExposed)
        return line(Part::Certificate, State::Attention, inputs.trustExposed);
    if (!inputs.certificateExpires.isValid())
        return line(Part::Certificate, State::Unknown);
    constexpr qint64 warnDays = 90;
    const qint64 days = inputs.today.daysTo(inputs.certificateExpires);
    return line(Part::Certificate, days > warnDays ? State::Good : State::Attention, {},
        inputs.certificateExpires.toString(Qt::ISODate));
}

/// Another station's is no trouble of ours, unless it is what the time goes by here.
HealthLine clockLine(const HealthInputs &inputs)
{
    constexpr qint64 refuse = 60'000;
    if (inputs.wrongClock) {
        const bool refuses = std::abs(inputs.clockOffset.value_or(0)) > refuse;
        return line(Part::Clock, refuses ? State::Bad : State::Attention, clockFault(*inputs.wrongClock));
    }
    if (!inputs.clockOffset)
        return line(
            Part::Clock, State::Unknown, {}, inputs.direct ? QString() : QStringLiteral("unmeasured"));
    constexpr qint64 warn = 2'000;
    const qint64 off = std::abs(*inputs.clockOffset);
    const QString detail = QString::number(static_cast<double>(*inputs.clockOffset) / 1000.0, 'f', 1);
    if (off > warn)
        return line(
            Part::Clock, off > refuse ? State::Bad : State::Attention, Fault{ Failure::ClockSkew }, detail);
    return line(Part::Clock, State::Good, {}, detail);
}

/// What is on its way is no trouble: only what did not get through, or never will, and that first: nobody
/// sends it again but by hand.
HealthLine outboxLine(const HealthInputs &inputs)
{
    const WaitingRequests &requests = *inputs.requests;
    const bool refused = requests.refused > 0;
    const int number = refused ? requests.refused : requests.failed;
    if (!refused && inputs.uncertainViews > 0)
        return line(Part::Outbox, State::Attention,
            Fault{ Failure::ViewsWaiting, QStringLiteral("uncertain"), inputs.uncertainViews },
            QString::number(inputs.uncertainViews));
    if (number == 0)
        return line(Part::Outbox, State::Good);
    const Failure ended = inputs.reportsViews ? Failure::ViewsRefused : Failure::OutboxRefused;
    const Failure waits = inputs.reportsViews ? Failure::ViewsWaiting : Failure::OutboxWaiting;
    const QString code = refused && inputs.unsettledViews > 0 ? QStringLiteral("unsettled") : QString();
    return line(Part::Outbox, State::Attention, Fault{ refused ? ended : waits, code, number },
        QString::number(number));
}

/// All folders of the terminal that cannot be used, in one fault: whoever mends one mends the others too.
std::optional<Fault> unreachableFolders(const HealthInputs &inputs)
{
    QStringList words;
    for (const Fault &fault : inputs.folderFaults) {
        if (fault.failure == Failure::FolderUnreachable && !fullFolders(fault))
            words += fault.code.split(QStringLiteral(", "));
    }
    const std::optional<Fault> &face = inputs.face.fault;
    if (face && face->failure == Failure::FolderUnreachable)
        words.append(face->code);
    if (words.isEmpty())
        return std::nullopt;
    return Fault{ Failure::FolderUnreachable, foldersText(words, inputs.folders) };
}

/// The same of those whose disk is full, while it is.
std::optional<Fault> foldersWithoutRoom(const HealthInputs &inputs)
{
    QStringList words;
    for (const Fault &fault : inputs.folderFaults) {
        if (const auto full = fullFolders(fault))
            words.append(*full);
    }
    if (words.isEmpty())
        return std::nullopt;
    return fullFolder(foldersText(words, inputs.folders));
}

/// The folders that are shared with the terminal.
HealthLine folderLine(const HealthInputs &inputs)
{
    if (const auto unreachable = unreachableFolders(inputs))
        return line(Part::Folder, State::Bad, unreachable); // which ones, its words say
    if (const auto full = foldersWithoutRoom(inputs))
        return line(Part::Folder, State::Bad, full);
    const FaceInboxStanding &face = inputs.face;
    if (face.fault)
        return line(Part::Folder, State::Bad, face.fault, face.fault->code);
    if (!inputs.folderFaults.isEmpty()) {
        const Fault &gravest = inputs.folderFaults.first();
        const bool passing = gravest.failure == Failure::FolderForeignFiles
            || gravest.failure == Failure::FolderTooFull || gravest.failure == Failure::FolderNotCleared;
        return line(Part::Folder, passing ? State::Attention : State::Bad, gravest);
    }
    // A question that failed while a folder was away or full says nothing of now.
    const bool past = inputs.lineFault.failure == Failure::FolderUnreachable;
    const bool failed = inputs.serviceReached && !*inputs.serviceReached;
    if (failed && !past)
        return line(Part::Folder, State::Bad, inputs.lineFault, inputs.lineFault.code);
    if (face.cut)
        return line(Part::Folder, State::Attention, Fault{ Failure::FolderTooFull, QStringLiteral("face") });
    if (face.left > 0)
        return line(Part::Folder, State::Attention, Fault{ Failure::FolderForeignFiles, {}, face.left });
    if (failed)
        return line(
            Part::Folder, State::Unknown, {}, inputs.foldersLooked ? QStringLiteral("again") : QString());
    if (!inputs.serviceReached)
        return line(
            Part::Folder, State::Unknown, {}, inputs.foldersLooked ? QStringLiteral("unasked") : QString());
    return line(Part::Folder, State::Good);
}

bool stops(const HealthLine &entry)
{
    if (entry.state != State::Bad)
        return false;
    switch (entry.part) {
    case Part::Certificate:
    case Part::KeyStore:
        return true;
    case Part::Store:
        return !entry.fault || !isTrouble(*entry.fault);
    default:
        return false;
    }
}

HealthLine keyStoreLine(const HealthInputs &inputs)
{
    if (inputs.keyStoreFault)
        return line(Part::KeyStore, State::Bad, inputs.keyStoreFault);
    if (inputs.fileKeys)
        return line(Part::KeyStore, State::Attention, Fault{ Failure::KeysInFile });
    return line(Part::KeyStore, State::Good);
}

HealthLine storeLine(const HealthInputs &inputs)
{
    if (inputs.storeFault)
        return line(Part::Store, State::Bad, inputs.storeFault);
    if (inputs.storeTrouble)
        return line(Part::Store, State::Bad, inputs.storeTrouble, inputs.storeTrouble->code);
    if (inputs.reserveUsed)
        return line(Part::Store, State::Attention, Fault{ Failure::SpaceReserveUsed });
    if (inputs.storeRestored)
        return line(Part::Store, State::Attention, inputs.storeRestored);
    return line(Part::Store, State::Good);
}

/// The desk says by name what could not be handed over; the reception itself stands.
HealthLine handOverLine(const HealthInputs &inputs)
{
    if (inputs.handOver.fault)
        return line(Part::HandOver, State::Attention, inputs.handOver.fault);
    if (inputs.handOver.uncollected == 0)
        return line(Part::HandOver, State::Good);
    Fault fault = handOverFault(HandOverTrouble::Uncollected);
    fault.number = inputs.handOver.uncollected;
    return line(Part::HandOver, State::Attention, fault);
}

/// A medium that is away for an hour, or a backup that is a week old, stops no work.
HealthLine backupLine(const HealthInputs &inputs)
{
    if (!inputs.backupLooked)
        return line(Part::Backup, State::Unknown);
    const QString newest = inputs.newestBackup.toString(Qt::ISODate);
    if (inputs.backupFault)
        return line(Part::Backup, State::Attention, inputs.backupFault, newest);
    return line(Part::Backup, inputs.backupOnSameDisk ? State::Attention : State::Good, {}, newest);
}

} // namespace

QList<HealthLine> healthLines(const HealthInputs &inputs)
{
    QList<HealthLine> lines;
    if (inputs.hasReader)
        lines.append(readerLine(inputs));
    if (inputs.hasFaceEngine)
        lines.append(faceEngineLine(inputs));
    lines.append(inputs.direct ? serviceLine(inputs) : folderLine(inputs));
    if (inputs.handOver.configured)
        lines.append(handOverLine(inputs));
    if (inputs.site.configured)
        lines.append(siteLine(inputs));
    if (inputs.direct)
        lines.append(certificateLine(inputs));
    lines.append(clockLine(inputs));
    if (inputs.requests)
        lines.append(outboxLine(inputs));
    lines.append(keyStoreLine(inputs));
    lines.append(storeLine(inputs));
    lines.append(inputs.audit);
    lines.append(backupLine(inputs));
    return lines;
}

bool isAwaited(const HealthLine &entry)
{
    return entry.state == State::Unknown && entry.detail.isEmpty();
}

int checkStatus(const QList<HealthLine> &lines)
{
    const auto any = [&lines](auto test) { return std::any_of(lines.begin(), lines.end(), test); };
    if (any(stops))
        return 2;
    const auto matters = [](const HealthLine &entry) {
        return entry.state == State::Unknown ? isAwaited(entry) : entry.state != State::Good;
    };
    return any(matters) ? 1 : 0;
}

} // namespace madoguchi
