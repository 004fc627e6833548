#include "app/central/messages/eligibility.h"

#include "tests/fuzz/fuzztarget.h"

using namespace madoguchi;
using namespace madoguchi::messages;

/// OQSsiquc01, request and answer to a number.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    MessageCounts counts;
    if (const auto read = readNumberResult(bytes, counts); read && read->eligibility) {
        fuzz::requireSound(*read->eligibility);
        for (const EligibilityResult &result : read->eligibility->results)
            fuzz::require(result.consents == Consents());
    }
    fuzz::requireSameAgain(&readEligibilityRequest, bytes);
    return 0;
}
