#include "app/station/health.h"

#include "app/visit/cardfaultmap.h"

#include <algorithm>
#include <cmath>

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

HealthLine readerLine(const ReaderSnapshot &reader)
{
    if (reader.state == ReaderSnapshot::State::Starting)
        return line(Part::Reader, State::Unknown);
    // A card that does not answer is the card's trouble: the next one may well be fine.
    if (reader.state == ReaderSnapshot::State::CardMute)
        return line(Part::Reader, State::Attention, Fault{ Failure::CardUnresponsive }, reader.reader);
    const std::optional<Fault> fault = faultOf(reader);
    return line(Part::Reader, fault ? State::Bad : State::Good, fault, reader.reader);
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

HealthLine certificateLine(const HealthInputs &inputs)
{
    if (inputs.certificateFault)
        return line(Part::Certificate, State::Bad, inputs.certificateFault);
    if (!inputs.certificateExpires.isValid())
        return line(Part::Certificate, State::Unknown);
    constexpr qint64 warnDays = 90;
    const qint64 days = inputs.today.daysTo(inputs.certificateExpires);
    return line(Part::Certificate, days > warnDays ? State::Good : State::Attention, {},
        inputs.certificateExpires.toString(Qt::ISODate));
}

HealthLine clockLine(const HealthInputs &inputs)
{
    if (!inputs.clockOffset)
        return line(Part::Clock, State::Unknown);
    constexpr qint64 warn = 2'000;
    constexpr qint64 refuse = 60'000;
    const qint64 off = std::abs(*inputs.clockOffset);
    const QString detail = QString::number(static_cast<double>(*inputs.clockOffset) / 1000.0, 'f', 1);
    if (off > warn)
        return line(
            Part::Clock, off > refuse ? State::Bad : State::Attention, Fault{ Failure::ClockSkew }, detail);
    return line(Part::Clock, State::Good, {}, detail);
}

} // namespace

QList<HealthLine> healthLines(const HealthInputs &inputs)
{
    QList<HealthLine> lines;
    if (inputs.hasReader)
        lines.append(readerLine(inputs.reader));
    lines.append(serviceLine(inputs));
    lines.append(certificateLine(inputs));
    lines.append(clockLine(inputs));
    lines.append(inputs.fileKeys ? line(Part::KeyStore, State::Attention, Fault{ Failure::KeysInFile })
                                 : line(Part::KeyStore, State::Good));
    lines.append(line(Part::Store, inputs.storeFault ? State::Bad : State::Good, inputs.storeFault));
    return lines;
}

int checkStatus(const QList<HealthLine> &lines)
{
    const auto any = [&lines](auto test) { return std::any_of(lines.begin(), lines.end(), test); };
    const auto stops = [](const HealthLine &entry) {
        return entry.state == State::Bad && entry.part != Part::Reader && entry.part != Part::Line
            && entry.part != Part::Clock;
    };
    if (any(stops))
        return 2;
    return any([](const HealthLine &entry) { return entry.state != State::Good; }) ? 1 : 0;
}

} // namespace madoguchi
