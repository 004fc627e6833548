#include "app/central/messages/checkup.h"
#include "app/central/messages/checkupnames.h"

#include <algorithm>

namespace madoguchi::messages {

namespace {

constexpr const char *otherNames[] = { "MessageHeader", "MedicalInstitutionCode", "ArbitraryFileIdentifier",
    "MessageBody", "ResultCode", "MessageContents", "SpecificHealthCheckupInfos", "SpecificHealthCheckupInfo",
    "EffectiveTime", "HealthCheckupResultAndQuestionInfos", "HealthCheckupResultAndQuestionInfo", "ItemCode",
    "ItemName", "DataType", "DataValue", "Unit", "Oid", "DataValueName" };

QString name(const char *text)
{
    return QString::fromLatin1(text);
}

QString typeWord(CheckupItem::Type type)
{
    const auto *known = std::find_if(checkupTypeWords.begin(), checkupTypeWords.end(),
        [=](const CheckupTypeWord &word) { return word.type == type; });
    return known == checkupTypeWords.end() ? QString() : name(known->word);
}

void writeItem(MessageWriter &writer, const CheckupItem &item)
{
    writer.open(name("HealthCheckupResultAndQuestionInfo"));
    writer.optional(name("ItemCode"), item.code);
    writer.optional(name("ItemName"), item.name);
    writer.optional(name("DataType"), typeWord(item.type));
    writer.optional(name("DataValue"), item.value);
    writer.optional(name("Unit"), item.unit);
    writer.optional(name("Oid"), item.oid);
    writer.optional(name("DataValueName"), item.display);
    writer.close();
}

void writeCheckup(MessageWriter &writer, const Checkup &checkup)
{
    writer.open(name("SpecificHealthCheckupInfo"));
    writer.optional(name("EffectiveTime"), checkup.date);
    writer.open(name("HealthCheckupResultAndQuestionInfos"));
    for (const CheckupItem &item : checkup.items)
        writeItem(writer, item);
    writer.close();
    writer.close();
}

} // namespace

const XmlNames &checkupElements()
{
    static const XmlNames known([] {
        QStringList all;
        for (const char *one : otherNames)
            all.append(name(one));
        for (const char *one : { checkupPerson.group, checkupPerson.name, checkupPerson.kana,
                 checkupPerson.birthdate, checkupPerson.sex })
            all.append(name(one));
        return all;
    }());
    return known;
}

QByteArray write(const CheckupRecord &record, MessageEncoding encoding)
{
    MessageWriter writer(encoding);
    openAnswer(writer, record.institution, record.fileIdentifier);
    writePerson(writer, record.patient, checkupPerson);
    writer.close();
    writer.open(name("MessageBody"));
    writer.item(name("ResultCode"), name("1"));
    if (!record.checkups.isEmpty()) {
        writer.open(name("SpecificHealthCheckupInfos"));
        for (const Checkup &checkup : record.checkups)
            writeCheckup(writer, checkup);
        writer.close();
    }
    return writer.finishAnswer();
}

QByteArray writeCheckupRefusal(const QString &institution, const QString &fileIdentifier,
    const QString &resultCode, const QString &contents, MessageEncoding encoding)
{
    return writeRecordsRefusal(institution, fileIdentifier, resultCode, contents, encoding);
}

} // namespace madoguchi::messages
