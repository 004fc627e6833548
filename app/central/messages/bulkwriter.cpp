#include "app/central/messages/bulk.h"
#include "app/central/messages/eligibilityresults.h"
#include "app/central/messages/searchinfo.h"

#include <algorithm>

namespace madoguchi::messages {

namespace {

QString name(const char *text)
{
    return QString::fromLatin1(text);
}

PersonStatus statusOf(const BulkUnit &unit)
{
    if (unit.fault)
        return { name("2"), unit.fault->code, {} };
    return { name("1"), unit.eligibility.remarkCode, unit.eligibility.remark };
}

void writeUnit(MessageWriter &writer, const BulkUnit &unit)
{
    writer.open(name("BulkConfirmUnit"));
    writeSearch(writer, { unit.identifier, unit.echoed });
    writePersonStatus(writer, statusOf(unit));
    if (!unit.fault) {
        const QList<EligibilityResult> &results = unit.eligibility.results;
        writeValidity(writer, unit.eligibility.validity);
        for (const EligibilityResult &result : results)
            writeResult(writer, result, ResultPlace::Bulk);
        const bool anyReference = std::any_of(results.begin(), results.end(),
            [](const EligibilityResult &result) { return !result.referenceNumber.isEmpty(); });
        for (const EligibilityResult &result : results) {
            if (anyReference)
                writer.item(name("ReferenceNumber"), result.referenceNumber);
        }
    }
    writer.close();
}

/// The header's, which the units share.
QDate confirmedFor(const BulkResult &result)
{
    const auto found = std::find_if(result.units.begin(), result.units.end(),
        [](const BulkUnit &unit) { return unit.eligibility.confirmedFor.isValid(); });
    return found == result.units.end() ? QDate() : found->eligibility.confirmedFor;
}

} // namespace

QByteArray write(const BulkSlip &slip, MessageEncoding encoding)
{
    MessageWriter writer(encoding);
    writeHeader(writer,
        { .processedAt = slip.receivedAt,
            .institution = slip.institution,
            .fileIdentifier = slip.fileIdentifier });
    writer.open(name("MessageBody"));
    writer.optional(name("ReceptionNumber"), slip.receptionNumber);
    writer.optional(name("ReceptionDateTime"), slip.receivedAt);
    return writer.finishAnswer();
}

QByteArray write(const BulkResult &result, MessageEncoding encoding)
{
    MessageWriter writer(encoding);
    writeHeader(writer,
        { .processedAt = result.processedAt,
            .confirmedFor = confirmedFor(result),
            .institution = result.institution,
            .fileIdentifier = result.fileIdentifier,
            .segment = name("1"),
            .receptionNumber = result.receptionNumber,
            .told = result.told,
            .toldGood = result.toldGood,
            .toldErrors = result.toldErrors });
    writer.open(name("MessageBody"));
    for (const BulkUnit &unit : result.units)
        writeUnit(writer, unit);
    return writer.finishAnswer();
}

} // namespace madoguchi::messages
