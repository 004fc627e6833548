#include "app/central/messages/reference.h"

#include "tests/fuzz/fuzztarget.h"

using namespace madoguchi;
using namespace madoguchi::messages;

/// OQSsiimm01, each way.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    if (const auto result = readReferenceResult(bytes))
        fuzz::require(result->fault || result->header.segment == QLatin1String("1"));
    fuzz::requireSameAgain(&readReferenceRequest, bytes);
    return 0;
}
