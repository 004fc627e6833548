#include "app/central/messages/checkup.h"

#include "tests/fuzz/fuzztarget.h"

using namespace madoguchi;
using namespace madoguchi::messages;

/// TKKsiquc01, each way, and what trends are made of.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    if (const auto record = readCheckup(bytes)) {
        for (const Checkup &checkup : record->checkups) {
            for (const CheckupItem &item : checkup.items) {
                fuzz::require(checkupItemKey(item.code).size() <= 9);
                trendValue(item);
                foldedUnit(item.unit);
            }
        }
    }
    fuzz::requireSameAgain(&readCheckupRequest, bytes);
    return 0;
}
