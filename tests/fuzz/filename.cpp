#include "app/central/folder/foldernames.h"
#include "app/explain/messagekind.h"
#include "tests/fuzz/fuzztarget.h"

using namespace madoguchi;

/// The names of the exchange: none is two things at once, and none leads out of its folder.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString fileName = QString::fromUtf8(fuzz::bytesOf(data, size));
    const auto exchange = exchangeName(fileName);
    const auto face = faceName(fileName);
    fuzz::require(!(exchange && face));
    fuzz::require(!(isNotice(fileName) && (exchange || face)));
    if (exchange || face) {
        fuzz::require(!fileName.contains(QLatin1Char('/')) && !fileName.contains(QStringLiteral("..")));
        fuzz::require(!unfinishedRequest(fileName));
    }
    if (exchange)
        fuzz::require(!exchange->token.isEmpty() && exchange->token.size() <= 32);
    if (const auto day = dayToken(fileName))
        fuzz::require(tokenOf(day->day, day->number) == fileName);
    explaining::kindByName(fileName);
    return 0;
}
