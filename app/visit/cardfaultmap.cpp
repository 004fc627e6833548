#include "app/visit/cardfaultmap.h"

namespace madoguchi {

namespace {

/// Of the reader's own keys, the card's front and its key; what is none of these faults is the reader's.
Failure frontFailureOf(CardFault fault)
{
    switch (fault) {
    case CardFault::PinPadMissing:
        return Failure::PinPadMissing;
    case CardFault::PinPadCancelled:
        return Failure::PinPadCancelled;
    case CardFault::PinPadTimedOut:
        return Failure::PinPadTimedOut;
    case CardFault::CodeBMalformed:
        return Failure::CodeBMalformed;
    case CardFault::CodeBWrong:
        return Failure::CodeBWrong;
    case CardFault::CodeBLocked:
        return Failure::CodeBLocked;
    case CardFault::FaceRecordMissing:
        return Failure::FaceRecordMissing;
    case CardFault::FaceRecordUnreadable:
        return Failure::FaceRecordUnreadable;
    case CardFault::FaceRecordUntrusted:
        return Failure::FaceRecordUntrusted;
    case CardFault::CardExpired:
        return Failure::CardExpired;
    case CardFault::PhotoUnreadable:
        return Failure::PhotoUnreadable;
    case CardFault::KeyNotUnlocked:
        return Failure::CardKeyNotUnlocked;
    default:
        return Failure::ReaderFault;
    }
}

/// Of the face engine and its device.
Failure engineFailureOf(CardFault fault)
{
    switch (fault) {
    case CardFault::EngineNotStarted:
        return Failure::FaceEngineNotStarted;
    case CardFault::EngineMissing:
        return Failure::FaceEngineMissing;
    case CardFault::EngineIncomplete:
        return Failure::FaceEngineIncomplete;
    case CardFault::EngineOtherAbi:
        return Failure::FaceEngineOtherAbi;
    case CardFault::EngineUnknownCode:
        return Failure::FaceEngineUnknownCode;
    case CardFault::EngineUnknownState:
        return Failure::FaceEngineUnknownState;
    case CardFault::EngineLate:
        return Failure::FaceEngineLate;
    case CardFault::EngineCrashed:
        return Failure::FaceEngineCrashed;
    case CardFault::EngineGarbled:
        return Failure::FaceEngineGarbled;
    case CardFault::EngineBadFrame:
        return Failure::FaceEngineBadFrame;
    case CardFault::EngineForbidden:
        return Failure::FaceEngineForbidden;
    case CardFault::EngineUnsupported:
        return Failure::FaceEngineUnsupported;
    case CardFault::EngineArgument:
        return Failure::FaceEngineArgument;
    case CardFault::FaceDevice:
        return Failure::FaceDeviceFault;
    case CardFault::FaceRefused:
        return Failure::FaceRefused;
    case CardFault::CodeBUnreadable:
        return Failure::CodeBUnreadable;
    case CardFault::FaceCancelled:
        return Failure::FaceCancelled;
    default:
        return frontFailureOf(fault);
    }
}

Failure failureOf(CardFault fault)
{
    switch (fault) {
    case CardFault::ServiceDown:
    case CardFault::Stopped: // the program is closing: nothing else will be said
        return Failure::ReaderServiceDown;
    case CardFault::NoReader:
        return Failure::NoReader;
    case CardFault::ReaderNotFound:
        return Failure::ReaderNotFound;
    case CardFault::ReaderFault:
    case CardFault::Busy: // another program holds the card, or a command of another visit runs
        return Failure::ReaderFault;
    case CardFault::Unresponsive:
        return Failure::CardUnresponsive;
    case CardFault::Removed:
        return Failure::CardRemoved;
    case CardFault::Unsupported:
        return Failure::CardUnsupported;
    case CardFault::Unreadable:
        return Failure::CardUnreadable;
    case CardFault::NoCertificate:
        return Failure::CardWithoutCertificate;
    case CardFault::PinMalformed:
        return Failure::PinMalformed;
    case CardFault::PinWrong:
        return Failure::PinWrong;
    case CardFault::PinUnusable:
        return Failure::PinUnusable;
    default:
        return engineFailureOf(fault);
    }
}

QString hexadecimal(quint64 value, int digits)
{
    return QStringLiteral("%1").arg(value, digits, 16, QLatin1Char('0')).toUpper();
}

} // namespace

Fault faultOf(const CardError &error)
{
    Fault fault{ .failure = failureOf(error.fault) };
    if (error.statusWord != 0)
        fault.code = hexadecimal(error.statusWord, 4);
    else if (error.pcscCode != 0)
        fault.code = hexadecimal(static_cast<quint64>(error.pcscCode) & 0xFFFF'FFFFu, 8);
    else
        fault.code = error.detail;
    if (error.fault == CardFault::PinWrong || error.fault == CardFault::CodeBWrong)
        fault.number = error.triesLeft;
    return fault;
}

std::optional<Fault> faultOf(const ReaderSnapshot &reader)
{
    switch (reader.state) {
    case ReaderSnapshot::State::NoCard:
    case ReaderSnapshot::State::CardPresent:
    case ReaderSnapshot::State::CardMute:
        return std::nullopt;
    case ReaderSnapshot::State::Starting: // not looked yet: not claimed to be ready
    case ReaderSnapshot::State::ServiceDown:
        return Fault{ .failure = Failure::ReaderServiceDown };
    case ReaderSnapshot::State::NoReader:
        return Fault{ .failure = Failure::NoReader };
    case ReaderSnapshot::State::ReaderNotFound:
        return Fault{ .failure = Failure::ReaderNotFound };
    case ReaderSnapshot::State::ReaderFault:
        break;
    }
    return Fault{ .failure = Failure::ReaderFault };
}

bool hasCard(const ReaderSnapshot &reader)
{
    return reader.state == ReaderSnapshot::State::CardPresent
        || reader.state == ReaderSnapshot::State::CardMute;
}

} // namespace madoguchi
