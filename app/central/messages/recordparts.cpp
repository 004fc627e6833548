#include "app/central/messages/recordparts.h"

namespace madoguchi::messages {

namespace {

QString name(const char *text)
{
    return QString::fromLatin1(text);
}

} // namespace

std::optional<Fault> resultFault(const XmlElement &root)
{
    const QString element = name("ResultCode");
    QStringList codes;
    for (const XmlElement *found : descendants(root, element)) {
        if (!found->text.isEmpty() && !codes.contains(found->text))
            codes.append(found->text);
    }
    if (codes == QStringList{ name("1") })
        return std::nullopt;
    Fault refused{ .failure = Failure::RecordsRefused };
    if (codes.size() == 1) {
        // Reads the code once more for its form: what does not look like a code is not passed on.
        ReadNotes notes;
        const XmlElement holder{ {}, {}, true, { XmlElement{ element, codes.first(), false, {} } } };
        refused.code = Fields(&holder, notes).opaqueCode(element);
    }
    return refused;
}

Patient readPerson(const Fields &header, const PersonNames &names)
{
    const Fields person = header.group(name(names.group));
    Patient patient;
    patient.name = Pii(person.display(name(names.name)));
    patient.kana = Pii(person.display(name(names.kana)));
    patient.birthdate = Pii(person.date(name(names.birthdate)));
    const QString sex = person.code(name(names.sex), { name("1"), name("2"), name("3") });
    patient.sex = sex.isEmpty() ? Sex::NotStated : static_cast<Sex>(sex.toInt());
    return patient;
}

void writePerson(MessageWriter &writer, const Patient &patient, const PersonNames &names)
{
    writer.open(name(names.group));
    writer.optional(name(names.name), patient.name.reveal());
    writer.optional(name(names.kana), patient.kana.reveal());
    writer.optional(name(names.birthdate), patient.birthdate.reveal());
    writer.item(name(names.sex), QString::number(static_cast<int>(patient.sex)));
    writer.close();
}

void openAnswer(MessageWriter &writer, const QString &institution, const QString &fileIdentifier)
{
    writer.open(name("MessageHeader"));
    writer.optional(name("MedicalInstitutionCode"), institution);
    writer.optional(name("ArbitraryFileIdentifier"), fileIdentifier);
}

QByteArray writeRefusal(const QString &institution, const QString &fileIdentifier, const QString &resultCode,
    const QString &contents)
{
    MessageWriter writer;
    openAnswer(writer, institution, fileIdentifier);
    writer.close();
    writer.open(name("MessageBody"));
    writer.optional(name("ResultCode"), resultCode);
    writer.optional(name("MessageContents"), contents);
    return writer.finish();
}

} // namespace madoguchi::messages
