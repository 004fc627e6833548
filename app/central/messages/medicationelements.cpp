#include "app/central/messages/medicationnames.h"

namespace madoguchi::messages {

const XmlNames &medicationElements()
{
    static const XmlNames known([] {
        QStringList all;
        const auto add = [&all](const char *name) {
            if (name)
                all.append(QString::fromLatin1(name));
            return name;
        };
        for (const char *name :
            { "MessageHeader", "MedicalInstitutionCode", "ArbitraryFileIdentifier", "MessageBody",
                "ResultCode", "MessageContents", medicationPerson.group, medicationPerson.name,
                medicationPerson.kana, medicationPerson.birthdate, medicationPerson.sex })
            add(name);
        for (const MedicationNames &names : medicationNames)
            (void)names.with(add);
        (void)treatmentNames.with(add);
        return all;
    }());
    return known;
}

} // namespace madoguchi::messages
