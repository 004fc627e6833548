#include "app/central/messages/bulk.h"
#include "app/central/messages/eligibilityresults.h"
#include "app/central/messages/searchinfo.h"

#include <algorithm>

namespace madoguchi::messages {

namespace {

const Fault malformed{ .failure = Failure::AnswerMalformed };

QString name(const char *text)
{
    return QString::fromLatin1(text);
}

const QSet<QString> &bulkElements()
{
    static const QSet<QString> names = QSet<QString>(eligibilityElements())
                                           .unite({
                                               name("ReceptionNumber"),
                                               name("ReceptionDateTime"),
                                               name("NumberOfProcessingResult"),
                                               name("NumberOfNormalProcessing"),
                                               name("NumberOfError"),
                                               name("BulkConfirmUnit"),
                                           });
    return names;
}

/// Beside the results, paired with them by index: only if there are as many, empty ones counted (ruling 30).
void pairReferences(const Fields &unit, Eligibility &into)
{
    QStringList references;
    for (const XmlElement &child : unit.element()->children()) {
        if (child.name() == name("ReferenceNumber") && !child.holdsElements())
            references.append(child.text());
    }
    if (references.size() != into.results.size()) {
        if (!references.isEmpty())
            unit.find(name("ReferenceNumber"), QStringLiteral("is not there once for each result"));
        return;
    }
    for (qsizetype i = 0; i < references.size(); ++i) {
        if (!references[i].isEmpty())
            into.results[i].referenceNumber = references[i];
    }
}

void compareCount(const Fields &header, const char *element, int told, qsizetype found)
{
    if (told >= 0 && told != found)
        header.find(name(element), QStringLiteral("is not the number that is there"));
}

void compareCounts(const Fields &top, const MessageHeader &header, const BulkResult &result, qsizetype units)
{
    const auto errors = std::count_if(result.units.begin(), result.units.end(),
        [](const BulkUnit &unit) { return unit.fault.has_value(); });
    compareCount(top, "NumberOfProcessingResult", header.told, units);
    compareCount(top, "NumberOfNormalProcessing", header.toldGood, result.units.size() - errors);
    compareCount(top, "NumberOfError", header.toldErrors, errors);
}

} // namespace

std::optional<BulkUnit> readBulkUnit(
    const XmlElement &element, const MessageHeader &header, MessageCounts &counts, QList<Finding> &findings)
{
    ReadNotes notes;
    const Fields fields(&element, notes);
    BulkUnit unit;
    const SearchEcho echo = readSearchEcho(fields.group(name("QualificationConfirmSearchInfo")));
    unit.identifier = echo.question.identifier;
    unit.echoed = echo.question.person;
    const PersonStatus person = readPersonStatus(fields);
    unit.fault = faultOf(person);
    Eligibility eligibility = eligibilityStartedWith(header);
    readOutcome(fields, false, eligibility, counts);
    pairReferences(fields, eligibility);
    findings = notes.findings;
    if (notes.contradictory || unit.fault == malformed)
        return std::nullopt;
    if (unit.fault)
        return unit;
    eligibility.remarkCode = person.code;
    eligibility.remark = person.text;
    eligibility.findings = notes.findings;
    unit.eligibility = std::move(eligibility);
    return unit;
}

Outcome<BulkSlip> readBulkSlip(const QByteArray &message)
{
    MessageCounts counts;
    QList<Finding> findings;
    return readBulkSlip(message, counts, findings);
}

Outcome<BulkSlip> readBulkSlip(const QByteArray &message, MessageCounts &counts, QList<Finding> &findings)
{
    const Outcome<XmlMessage> parsed
        = XmlMessage::parse(message, bulkElements(), XmlMessage::InsideUnknown::WithoutRecords);
    if (!parsed)
        return parsed.error();
    counts.unknownElements = parsed->ignoredElements();
    ReadNotes notes;
    const Fields root(&parsed->root(), notes);
    const Fields body = root.group(name("MessageBody"));
    MessageHeader header = readHeader(root.group(name("MessageHeader")), parsed->encoding());
    if (header.segment.isEmpty())
        header.segment = name("1"); // a slip need not say it (ruling 31)
    const std::optional<Fault> fault = faultOf(header);
    BulkSlip slip;
    slip.receptionNumber = body.opaqueCode(name("ReceptionNumber"));
    slip.receivedAt = body.time(name("ReceptionDateTime"));
    slip.institution = header.institution;
    slip.fileIdentifier = header.fileIdentifier;
    findings = notes.findings;
    if (notes.contradictory || slip.institution.isEmpty())
        return malformed;
    if (fault)
        return *fault;
    if (slip.receptionNumber.isEmpty())
        return malformed; // nothing could be asked for with it
    return slip;
}

Outcome<BulkResult> readBulkResult(const QByteArray &message)
{
    MessageCounts counts;
    return readBulkResult(message, counts);
}

Outcome<BulkResult> readBulkResult(const QByteArray &message, MessageCounts &counts)
{
    const Outcome<XmlMessage> parsed
        = XmlMessage::parse(message, bulkElements(), XmlMessage::InsideUnknown::WithoutRecords);
    if (!parsed)
        return parsed.error();
    counts.unknownElements = parsed->ignoredElements();
    ReadNotes notes;
    const Fields root(&parsed->root(), notes);
    const Fields top = root.group(name("MessageHeader"));
    const Fields body = root.group(name("MessageBody"));
    const MessageHeader header = readHeader(top, parsed->encoding());
    findMissing(top, { "ProcessExecutionTime", "QualificationConfirmationDate", "ReceptionNumber" });
    const std::optional<Fault> fault = faultOf(header);
    if (notes.contradictory || header.institution.isEmpty())
        return malformed;
    if (fault)
        return *fault;
    BulkResult result{ .processedAt = header.processedAt,
        .institution = header.institution,
        .fileIdentifier = header.fileIdentifier,
        .receptionNumber = header.receptionNumber,
        .told = std::max(header.told, 0),
        .toldGood = std::max(header.toldGood, 0),
        .toldErrors = std::max(header.toldErrors, 0) };
    const QList<Fields> units = body.all(name("BulkConfirmUnit"));
    for (const Fields &fields : units) {
        QList<Finding> findings; // in the unit's own eligibility
        if (auto unit = readBulkUnit(*fields.element(), header, counts, findings))
            result.units.append(std::move(*unit));
        else
            body.find(name("BulkConfirmUnit"), QStringLiteral("contradicts itself and is left out"));
    }
    compareCounts(top, header, result, units.size());
    result.findings = notes.findings;
    return result;
}

} // namespace madoguchi::messages
