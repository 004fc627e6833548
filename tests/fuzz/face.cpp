#include "app/central/messages/eligibility.h"
#include "tests/fuzz/fuzztarget.h"

using namespace madoguchi;
using namespace madoguchi::messages;

/// The face result, and that it says the same when it is written and read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto read = readEligibility(fuzz::bytesOf(data, size));
    if (!read)
        return 0;
    fuzz::requireSound(*read);
    const bool face = read->medium == QLatin1String("1");
    const auto again = readEligibility(write(*read, face));
    if (!again)
        return 0; // a value that no message can carry, such as a date that is missing
    fuzz::requireSound(*again);
    fuzz::require(again->results.size() == read->results.size());
    for (qsizetype i = 0; i < read->results.size(); ++i)
        fuzz::require(again->results[i].consents == read->results[i].consents);
    return 0;
}
