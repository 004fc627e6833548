#include "reader/engine/training/script.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace training {

namespace {

struct Part
{
    std::string_view word{};
    std::string_view value{};
};

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(' ');
    return first == text.npos ? std::string_view()
                              : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

Part partOf(std::string_view text)
{
    const auto sign = text.find('=');
    if (sign == text.npos)
        return { trimmed(text), {} };
    return { trimmed(text.substr(0, sign)), trimmed(text.substr(sign + 1)) };
}

bool readNumber(std::string_view text, std::uint32_t &number)
{
    const char *end = text.data() + text.size();
    const auto [stop, trouble] = std::from_chars(text.data(), end, number);
    return trouble == std::errc() && stop == end;
}

bool isMadeOf(std::string_view text, std::string_view letters)
{
    return text.find_first_not_of(letters) == text.npos;
}

bool readCall(std::string_view text, Script::Call &call)
{
    using Call = Script::Call;
    struct Named
    {
        std::string_view name;
        Call call;
    };
    constexpr std::array calls{ Named{ "open", Call::Open }, Named{ "code-b", Call::CodeB },
        Named{ "start", Call::Start }, Named{ "poll", Call::Poll }, Named{ "cancel", Call::Cancel },
        Named{ "unlock", Call::Unlock }, Named{ "close", Call::Close } };
    if (text.empty())
        return true;
    const auto *found
        = std::find_if(calls.begin(), calls.end(), [text](const Named &one) { return one.name == text; });
    if (found != calls.end())
        call = found->call;
    return found != calls.end();
}

bool takeNumber(Script &script, const Part &part)
{
    if (part.word == "match-after")
        return readNumber(part.value, script.matchAfter);
    if (part.word == "too-far")
        return readNumber(part.value, script.tooFar);
    if (part.word == "too-near")
        return readNumber(part.value, script.tooNear);
    if (part.word == "off-centre")
        return readNumber(part.value, script.offCentre);
    return part.word == "tries" && readNumber(part.value, script.tries);
}

bool takeResult(Script &script, const Part &part)
{
    using Result = Script::Result;
    if (!part.value.empty())
        return false;
    if (part.word == "no-match")
        script.result = Result::NoMatch;
    else if (part.word == "locked")
        script.result = Result::Locked;
    else if (part.word == "timeout")
        script.result = Result::TimeOut;
    else if (part.word == "no-frames")
        script.noFrames = true;
    else
        return part.word == "unreadable"; // the code, which it is without code-b
    return true;
}

bool takeFault(Script &script, const Part &part)
{
    using Fault = Script::Fault;
    if (part.word == "device-fault")
        script.fault = Fault::Device;
    else if (part.word == "hang")
        script.fault = Fault::Hang;
    else if (part.word == "crash")
        script.fault = Fault::Crash;
    else if (part.word == "refuse")
        script.fault = Fault::Refuse;
    else if (part.word == "cancelled")
        script.fault = Fault::Cancelled;
    else
        return false;
    script.faultAt = script.fault == Fault::Refuse ? Script::Call::Unlock : Script::Call::Poll;
    return readCall(part.value, script.faultAt);
}

bool takeText(Script &script, const Part &part)
{
    if (part.word == "code-b") {
        script.codeB = part.value;
        return part.value.size() == 14 && isMadeOf(part.value, "0123456789");
    }
    if (part.word != "key")
        return false;
    script.key = part.value;
    return part.value.size() % 2 == 0 && !part.value.empty()
        && isMadeOf(part.value, "0123456789abcdefABCDEF");
}

} // namespace

std::optional<Script> Script::read(std::string_view line)
{
    Script script;
    while (!line.empty()) {
        const auto end = std::min(line.find(';'), line.size());
        const Part part = partOf(line.substr(0, end));
        line.remove_prefix(std::min(end + 1, line.size()));
        const bool isEmpty = part.word.empty() && part.value.empty();
        if (!isEmpty && !takeText(script, part) && !takeNumber(script, part) && !takeResult(script, part)
            && !takeFault(script, part))
            return std::nullopt;
    }
    return script;
}

} // namespace training
