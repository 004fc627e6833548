#include "app/central/messages/medicationnames.h"

namespace madoguchi::messages {

namespace {

/// Around the three sources, and what they have that is not read: 診療 entries come with FileCategory 4 only.
constexpr const char *otherNames[] = { "MessageHeader", "MedicalInstitutionCode", "ArbitraryFileIdentifier",
    "QuaInf", "Name", "KanaName", "Birth", "AdmGendCode", "MessageBody", "ResultCode", "MessageContents",
    "PrIsOrg", "CzPrIsOrg", "ShPrIsOrg", "CzPrCl", "ShPrCl", "MeTrInfs", "MeTrInf", "SinInfN", "SinInfCd" };

} // namespace

const QSet<QString> &medicationElements()
{
    static const QSet<QString> known = [] {
        QSet<QString> all;
        for (const char *name : otherNames)
            all.insert(QString::fromLatin1(name));
        for (const MedicationNames &n : medicationNames) {
            for (const char *name : { n.container, n.month, n.own, n.facilityCode, n.facility,
                     n.prescriberCode, n.prescriber, n.monthValue, n.inOut, n.days, n.day, n.date,
                     n.prescribed, n.drugs, n.drug, n.usageClass, n.drugCode, n.drugName, n.ingredient,
                     n.amount, n.unit, n.usage, n.instruction, n.times }) {
                if (name)
                    all.insert(QString::fromLatin1(name));
            }
        }
        return all;
    }();
    return known;
}

} // namespace madoguchi::messages
