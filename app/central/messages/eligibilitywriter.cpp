#include "app/central/messages/eligibility.h"
#include "app/central/messages/eligibilityresults.h"

namespace madoguchi::messages {

namespace {

QString name(const char *text)
{
    return QString::fromLatin1(text);
}

MessageHeader headerOf(const Eligibility &eligibility)
{
    return { .processedAt = eligibility.processedAt,
        .confirmedFor = eligibility.confirmedFor,
        .institution = eligibility.institution,
        .fileIdentifier = eligibility.fileIdentifier,
        .medium = eligibility.medium,
        .segment = name("1") };
}

QByteArray writeAnswer(
    const Eligibility &eligibility, bool face, const EligibilityRequest *asked, MessageEncoding encoding)
{
    MessageWriter writer(encoding);
    writeHeader(writer, headerOf(eligibility));
    writer.open(name("MessageBody"));
    if (asked)
        writeSearch(writer, { asked->identifier, asked->person });
    writer.optional(name("PrescriptionIssueSelect"), eligibility.prescriptionSelect);
    writePersonStatus(writer, { name("1"), eligibility.remarkCode, eligibility.remark });
    writeValidity(writer, eligibility.validity);
    if (!eligibility.results.isEmpty()) {
        writer.open(name("ResultList"));
        for (const EligibilityResult &result : eligibility.results)
            writeResult(writer, result, face ? ResultPlace::Face : ResultPlace::Number);
        writer.close();
    }
    return writer.finishAnswer();
}

} // namespace

QByteArray write(const Eligibility &eligibility, bool face, MessageEncoding encoding)
{
    return writeAnswer(eligibility, face, nullptr, encoding);
}

QByteArray write(const Eligibility &eligibility, const EligibilityRequest &asked, MessageEncoding encoding)
{
    return writeAnswer(eligibility, false, &asked, encoding);
}

QByteArray writePersonError(const MessageHeader &header, const PersonStatus &error,
    const EligibilityRequest &asked, MessageEncoding encoding)
{
    MessageWriter writer(encoding);
    writeHeader(writer, header);
    writer.open(name("MessageBody"));
    writeSearch(writer, { asked.identifier, asked.person });
    writePersonStatus(writer, error);
    return writer.finishAnswer();
}

} // namespace madoguchi::messages
