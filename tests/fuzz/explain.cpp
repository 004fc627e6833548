#include "app/central/messages/fields.h"
#include "app/explain/explanation.h"
#include "tests/fuzz/fuzztarget.h"

#include <QJsonDocument>

using namespace madoguchi;
using namespace madoguchi::explaining;

/// `--explain` under a name that leaves the family open: JSON that can be read, and a problem where it is
/// refused and nowhere else.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const Wishes wishes{ .now = messages::messageTime(QStringLiteral("20261120090000")), .reveal = false };
    const Explanation explanation = explain(QStringLiteral("message.xml"), fuzz::bytesOf(data, size), wishes);
    const auto read = QJsonDocument::fromJson(explanationText(explanation));
    fuzz::require(read.isObject() && read.object() == explanation.json);
    const bool refused = explanation.verdict == Explanation::Verdict::Refused;
    fuzz::require(refused != explanation.json.value(QStringLiteral("problem")).isNull());
    return 0;
}
