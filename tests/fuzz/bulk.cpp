#include "app/central/messages/bulk.h"

#include "tests/fuzz/fuzztarget.h"

using namespace madoguchi;
using namespace madoguchi::messages;

/// OQSmuquc01 and 02, each way.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    MessageCounts counts;
    if (const auto result = readBulkResult(bytes, counts)) {
        for (const BulkUnit &unit : result->units) {
            fuzz::requireSound(unit.eligibility);
            for (const EligibilityResult &one : unit.eligibility.results)
                fuzz::require(one.consents == Consents());
        }
    }
    if (const auto slip = readBulkSlip(bytes))
        fuzz::require(!slip->receptionNumber.isEmpty());
    fuzz::requireSameAgain(&readBulkRequest, bytes);
    fuzz::requireSameAgain(&readBulkResultRequest, bytes);
    return 0;
}
