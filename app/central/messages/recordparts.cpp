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
    QByteArrayView code;
    bool contradictory = false;
    for (const XmlElement *found : descendants(root, name("ResultCode"))) {
        const QByteArrayView said = found->utf8();
        contradictory
            = contradictory || found->holdsElements() || (!code.isEmpty() && !said.isEmpty() && said != code);
        if (!said.isEmpty())
            code = said;
    }
    if (code == "1" && !contradictory)
        return std::nullopt;
    // What does not look like a code is not passed on.
    Fault refused{ .failure = Failure::RecordsRefused };
    if (const QString text = QString::fromUtf8(code); !contradictory && isOpaqueCode(text))
        refused.code = text;
    return refused;
}

Patient readPerson(const Fields &person, const PersonNames &names)
{
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

QSet<QString> requestElements(const QSet<QString> &own)
{
    QSet<QString> elements = own;
    for (const char *element : { "MessageHeader", "MessageBody", "MedicalInstitutionCode", "InsurerNumber",
             "InsuranceCardSymbol", "InsuredPersonIdentificationNumber", "BranchNumber",
             "ArbitraryFileIdentifier", "FileCategory", "PrDiInfClassification", "MedicalTreatmentFlag" })
        elements.insert(name(element));
    return elements;
}

QByteArray writeRecordsRefusal(const QString &institution, const QString &fileIdentifier,
    const QString &resultCode, const QString &contents, MessageEncoding encoding)
{
    MessageWriter writer(encoding);
    openAnswer(writer, institution, fileIdentifier);
    writer.close();
    writer.open(name("MessageBody"));
    writer.optional(name("ResultCode"), resultCode);
    writer.optional(name("MessageContents"), contents);
    return writer.finishAnswer();
}

} // namespace madoguchi::messages
