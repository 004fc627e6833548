#include "app/central/messages/answerkind.h"
#include "app/central/messages/checkup.h"
#include "app/central/messages/checkupnames.h"
#include "app/domain/unreadablerecords.h"

#include <algorithm>

namespace madoguchi::messages {

namespace {

QString name(const char *text)
{
    return QString::fromLatin1(text);
}

CheckupItem::Type readType(const Fields &item)
{
    const QString element = name("DataType");
    const QString word = item.text(element);
    for (const CheckupTypeWord &known : checkupTypeWords) {
        if (word == QLatin1String(known.word))
            return known.type;
    }
    item.find(element, word.isEmpty() ? QStringLiteral("is missing") : QStringLiteral("is not a known code"));
    return CheckupItem::Type::Unknown;
}

CheckupItem readItem(const Fields &fields)
{
    CheckupItem item;
    item.code = fields.text(name("ItemCode"));
    item.name = fields.display(name("ItemName"));
    item.type = readType(fields);
    item.value = item.type == CheckupItem::Type::Number ? fields.decimal(name("DataValue"))
                                                        : fields.display(name("DataValue"));
    item.unit = fields.display(name("Unit"));
    item.oid = fields.text(name("Oid"));
    item.display = fields.display(name("DataValueName"));
    if (!isCheckupItemCode(item.code))
        fields.find(name("ItemCode"), QStringLiteral("is not the code of an item"));
    return item;
}

QString rowOf(const Checkup &checkup, const CheckupItem &item)
{
    const QString day = checkup.date.toString(Qt::ISODate);
    return (day + QLatin1Char(' ') + (item.name.isEmpty() ? item.code : item.name)).trimmed();
}

Checkup readCheckup(const Fields &fields, ReadNotes &notes)
{
    const QString day = name("EffectiveTime");
    Checkup checkup;
    checkup.date = fields.date(day);
    if (!fields.has(day))
        fields.find(day, QStringLiteral("is missing"));
    notes.setRow(checkup.date.toString(Qt::ISODate));
    for (const Fields &items : fields.all(name("HealthCheckupResultAndQuestionInfos"))) {
        for (const Fields &item : items.all(name("HealthCheckupResultAndQuestionInfo"))) {
            checkup.items.append(readItem(item));
            if (notes.hasNew())
                notes.setRow(rowOf(checkup, checkup.items.constLast()));
        }
    }
    return checkup;
}

/// A day alone is kept beside others: that there was a checkup is worth knowing.
void append(QList<Checkup> &checkups, const Fields &element, ReadNotes &notes)
{
    const Checkup checkup = readCheckup(element, notes);
    if (checkup.items.isEmpty())
        element.find(name("SpecificHealthCheckupInfo"), QStringLiteral("holds no item that can be read"));
    notes.setRow(checkup.date.toString(Qt::ISODate));
    if (!checkup.items.isEmpty() || checkup.date.isValid())
        checkups.append(checkup);
}

bool holdsCheckups(const XmlElement &body)
{
    const auto hasContent = [](const XmlElement *one) { return one->holdsElements(); };
    return std::ranges::any_of(descendants(body, name("SpecificHealthCheckupInfo")), hasContent)
        || !descendants(body, name("HealthCheckupResultAndQuestionInfo")).isEmpty();
}

/// Newest first; those without a day that can be read come last. What is of one day stays as it came.
void sortByDay(QList<Checkup> &checkups)
{
    std::stable_sort(checkups.begin(), checkups.end(), [](const Checkup &a, const Checkup &b) {
        return a.date.isValid() && (!b.date.isValid() || a.date > b.date);
    });
}

Outcome<CheckupRecord> readPdf(const QByteArray &document)
{
    CheckupRecord record;
    record.pdf = document;
    return record;
}

} // namespace

Outcome<CheckupRecord> readCheckup(const QByteArray &message)
{
    MessageCounts counts;
    return readCheckup(message, counts);
}

Outcome<CheckupRecord> readCheckup(const QByteArray &message, MessageCounts &counts)
{
    if (answerKind(message) == AnswerKind::Pdf)
        return readPdf(message);
    const Outcome<XmlMessage> parsed
        = XmlMessage::parse(message, checkupElements(), XmlMessage::InsideUnknown::Kept);
    if (!parsed)
        return parsed.error();
    counts.unknownElements = parsed->ignoredElements();
    if (const std::optional<Fault> refused = resultFault(parsed->root()))
        return *refused;

    ReadNotes notes;
    const Fields root(&parsed->root(), notes);
    const Fields header = root.group(name("MessageHeader"));
    const Fields person = header.group(name(checkupPerson.group));
    const Fields body = root.group(name("MessageBody"));
    CheckupRecord record;
    record.institution = header.digits(name("MedicalInstitutionCode"), 10, 10);
    record.fileIdentifier = header.text(name("ArbitraryFileIdentifier"));
    record.patient = readPerson(person, checkupPerson);
    notes.setRow({});
    if (body.exists()) {
        // Wherever in the body they stand (ruling 34).
        for (const XmlElement *element : descendants(*body.element(), name("SpecificHealthCheckupInfo"))) {
            if (element->holdsElements())
                append(record.checkups, Fields(element, notes), notes);
        }
    }
    // Ruling 32: no success without the person.
    if (notes.contradictory || !person.exists())
        return Fault{ .failure = Failure::AnswerMalformed };
    const bool isNothingRead = std::ranges::all_of(
        record.checkups, [](const Checkup &checkup) { return checkup.items.isEmpty(); });
    if (isNothingRead && body.exists() && (holdsUnknown(*body.element()) || holdsCheckups(*body.element())))
        return Fault{ .failure = Failure::AnswerMalformed, .code = unreadableRecords };
    sortByDay(record.checkups);
    record.absence = record.checkups.isEmpty() ? RecordsAbsence::NoRecord : RecordsAbsence::None;
    if (body.exists() && holdsWhollyUnknown(*body.element()))
        notes.find(name("MessageBody"), QStringLiteral("holds parts that are not known here"));
    notes.setRow({});
    record.findings = notes.findings;
    record.findingRows = notes.rows;
    return record;
}

} // namespace madoguchi::messages
