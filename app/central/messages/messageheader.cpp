#include "app/central/messages/messageheader.h"

namespace madoguchi::messages {

namespace {

QString name(const char *text)
{
    return QString::fromLatin1(text);
}

const QSet<QString> &startElements()
{
    static const QSet<QString> known = [] {
        QSet<QString> all;
        for (const char *element :
            { "MessageHeader", "ProcessExecutionTime", "QualificationConfirmationDate",
                "MedicalInstitutionCode", "ArbitraryFileIdentifier", "ReferenceClassification",
                "SegmentOfResult", "ErrorCode", "ErrorMessage", "ReceptionNumber", "NumberOfProcessingResult",
                "NumberOfNormalProcessing", "NumberOfError", "CharacterCodeIdentifier", "MessageBody",
                "ProcessingResultStatus", "ProcessingResultCode", "ProcessingResultMessage" })
            all.insert(name(element));
        return all;
    }();
    return known;
}

int readCount(const Fields &header, const char *element)
{
    const QString digits = header.digits(name(element), 1, 9);
    return digits.isEmpty() ? -1 : digits.toInt();
}

void writeCount(MessageWriter &writer, const char *element, int count)
{
    if (count >= 0)
        writer.item(name(element), QString::number(count));
}

} // namespace

Outcome<MessageStart> readStart(const QByteArray &message)
{
    const Outcome<XmlMessage> parsed = XmlMessage::parse(message, startElements());
    if (!parsed)
        return parsed.error();
    ReadNotes notes;
    const Fields root(&parsed->root(), notes);
    MessageStart start;
    start.encoding = parsed->encoding();
    start.header = readHeader(root.group(name("MessageHeader")), start.encoding);
    start.person = readPersonStatus(root.group(name("MessageBody")));
    if (notes.contradictory)
        return Fault{ .failure = Failure::AnswerMalformed };
    start.findings = notes.findings;
    return start;
}

MessageHeader readHeader(const Fields &header, MessageEncoding encoding)
{
    MessageHeader read;
    read.processedAt = header.time(name("ProcessExecutionTime"));
    read.confirmedFor = header.date(name("QualificationConfirmationDate"));
    read.institution = header.digits(name("MedicalInstitutionCode"), 10, 10);
    read.fileIdentifier = header.text(name("ArbitraryFileIdentifier"));
    read.medium = header.code(name("ReferenceClassification"), { name("1"), name("2") });
    read.segment = header.text(name("SegmentOfResult"));
    read.errorCode = header.opaqueCode(name("ErrorCode"));
    read.errorMessage = header.display(name("ErrorMessage"));
    read.receptionNumber = header.opaqueCode(name("ReceptionNumber"));
    read.told = readCount(header, "NumberOfProcessingResult");
    read.toldGood = readCount(header, "NumberOfNormalProcessing");
    read.toldErrors = readCount(header, "NumberOfError");
    const QString character = header.code(name("CharacterCodeIdentifier"), { name("0"), name("1") });
    if (!character.isEmpty() && character != characterCodeOf(encoding))
        header.find(name("CharacterCodeIdentifier"), QStringLiteral("differs from the declared encoding"));
    return read;
}

PersonStatus readPersonStatus(const Fields &fields)
{
    return { .status = fields.text(name("ProcessingResultStatus")),
        .code = fields.opaqueCode(name("ProcessingResultCode")),
        .text = fields.display(name("ProcessingResultMessage")) };
}

std::optional<Fault> faultOf(const MessageHeader &header)
{
    if (header.segment == QStringLiteral("1"))
        return std::nullopt;
    if (header.segment == QStringLiteral("2"))
        return Fault{ .failure = Failure::SegmentProcessing, .code = header.errorCode };
    if (header.segment == QStringLiteral("9"))
        return Fault{ .failure = Failure::SegmentError, .code = header.errorCode };
    return Fault{ .failure = Failure::AnswerMalformed };
}

std::optional<Fault> faultOf(const PersonStatus &person)
{
    if (person.status == QStringLiteral("1"))
        return std::nullopt;
    if (person.status == QStringLiteral("2"))
        return Fault{ .failure = Failure::PersonError, .code = person.code };
    return Fault{ .failure = Failure::AnswerMalformed };
}

void findMissing(const Fields &fields, std::initializer_list<const char *> required)
{
    for (const char *element : required) {
        if (!fields.has(name(element)))
            fields.find(name(element), QStringLiteral("is missing"));
    }
}

void writeHeader(MessageWriter &writer, const MessageHeader &header)
{
    writer.open(name("MessageHeader"));
    writer.optional(name("ProcessExecutionTime"), header.processedAt);
    writer.optional(name("QualificationConfirmationDate"), header.confirmedFor);
    writer.optional(name("MedicalInstitutionCode"), header.institution);
    writer.optional(name("ArbitraryFileIdentifier"), header.fileIdentifier);
    writer.optional(name("ReceptionNumber"), header.receptionNumber);
    writer.optional(name("ReferenceClassification"), header.medium);
    writer.optional(name("SegmentOfResult"), header.segment);
    writer.optional(name("ErrorCode"), header.errorCode);
    writer.optional(name("ErrorMessage"), header.errorMessage);
    writeCount(writer, "NumberOfProcessingResult", header.told);
    writeCount(writer, "NumberOfNormalProcessing", header.toldGood);
    writeCount(writer, "NumberOfError", header.toldErrors);
    writer.characterCode();
    writer.close();
}

void writePersonStatus(MessageWriter &writer, const PersonStatus &person)
{
    writer.optional(name("ProcessingResultStatus"), person.status);
    writer.optional(name("ProcessingResultCode"), person.code);
    writer.optional(name("ProcessingResultMessage"), person.text);
}

QByteArray writeRefusal(const MessageHeader &header, MessageEncoding encoding)
{
    MessageWriter writer(encoding);
    writeHeader(writer, header);
    writer.open(name("MessageBody"));
    return writer.finishAnswer();
}

} // namespace madoguchi::messages
