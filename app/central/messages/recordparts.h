#pragma once

#include "app/central/messages/fields.h"
#include "app/central/messages/messagewriter.h"
#include "app/central/messages/requestrules.h"
#include "app/domain/pii.h"

/// What the messages of medication (YZKsiquc01) and of checkups (TKKsiquc01) have in common
/// (oqs-interface.md 5 and 6).
namespace madoguchi::messages {

/// How one of the two spells the person that its answer is about.
struct PersonNames
{
    const char *group;
    const char *name;
    const char *kana;
    const char *birthdate;
    const char *sex;
};

/// Nothing where ResultCode, whose place is not fixed, is exactly 1; else RecordsRefused with the code that
/// was said, if it looks like one (ruling 33).
std::optional<Fault> resultFault(const XmlElement &root);
Patient readPerson(const Fields &person, const PersonNames &names);
void writePerson(MessageWriter &writer, const Patient &patient, const PersonNames &names);
/// Leaves the header open.
void openAnswer(MessageWriter &writer, const QString &institution, const QString &fileIdentifier);
QByteArray writeRecordsRefusal(const QString &institution, const QString &fileIdentifier,
    const QString &resultCode, const QString &contents, MessageEncoding encoding);

/// The elements that a request of both has, and those that only `own` one has.
QSet<QString> requestElements(const QSet<QString> &own = {});

template <typename Request> void writeRequestHeader(MessageWriter &writer, const Request &request)
{
    writer.open(QStringLiteral("MessageHeader"));
    writer.item(QStringLiteral("MedicalInstitutionCode"), request.institution);
    writer.item(QStringLiteral("InsurerNumber"), paddedInsurerNumber(request.insurerNumber));
    writer.item(QStringLiteral("InsuranceCardSymbol"), request.symbol.reveal());
    writer.item(QStringLiteral("InsuredPersonIdentificationNumber"), request.number.reveal());
    writer.item(QStringLiteral("BranchNumber"), request.branch.reveal());
    writer.item(QStringLiteral("ArbitraryFileIdentifier"), request.fileIdentifier);
    writer.close();
}

template <typename Request> void readRequestHeader(const Fields &header, Request &into)
{
    into.institution = header.digits(QStringLiteral("MedicalInstitutionCode"), 10, 10);
    into.insurerNumber = header.text(QStringLiteral("InsurerNumber"));
    into.symbol = Pii(header.text(QStringLiteral("InsuranceCardSymbol")));
    into.number = Pii(header.text(QStringLiteral("InsuredPersonIdentificationNumber")));
    into.branch = Pii(header.digits(QStringLiteral("BranchNumber"), 2, 2));
    into.fileIdentifier = header.text(QStringLiteral("ArbitraryFileIdentifier"));
}

/// FileCategory, PrDiInfClassification, MedicalTreatmentFlag.
template <typename Request> void writeRequestKind(MessageWriter &writer, const Request &request)
{
    writer.item(QStringLiteral("FileCategory"), QString::number(request.fileCategory));
    writer.item(QStringLiteral("PrDiInfClassification"),
        request.withPrescriptions ? QStringLiteral("1") : QStringLiteral("0"));
    writer.item(QStringLiteral("MedicalTreatmentFlag"), QString::number(request.treatmentFlag));
}

template <typename Request>
void readRequestKind(const Fields &body, const QStringList &categories, Request &into)
{
    const QString prescriptionsName = QStringLiteral("PrDiInfClassification");
    into.fileCategory = body.code(QStringLiteral("FileCategory"), categories).toInt();
    const QString prescriptions = body.code(prescriptionsName, { QStringLiteral("0"), QStringLiteral("1") });
    if (prescriptions.isEmpty())
        body.find(prescriptionsName, QStringLiteral("is missing"));
    into.withPrescriptions = prescriptions == QStringLiteral("1");
    into.treatmentFlag
        = body.code(QStringLiteral("MedicalTreatmentFlag"),
                  { QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("4") })
              .toInt();
}

template <typename Request> bool isCompleteRequest(const Request &request)
{
    return !request.institution.isEmpty() && isInsurerNumber(request.insurerNumber)
        && request.symbol.reveal().size() <= longestNumber && !request.number.isEmpty()
        && request.number.reveal().size() <= longestNumber && request.fileCategory != 0
        && request.treatmentFlag != 0;
}

} // namespace madoguchi::messages
