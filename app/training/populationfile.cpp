#include "app/training/populationfile.h"

#include "app/domain/fiscalyear.h"
#include "app/training/populationitems.h"
#include "app/training/populationrecords.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace madoguchi {

namespace {

/// Reads one file and remembers the first thing that does not hold together.
class PopulationReader : public PopulationItems
{
public:
    using PopulationItems::PopulationItems;

    QList<Person> people();
    QList<InsurerStanding> insurers();

private:
    Person person(const QJsonObject &object);
    Patient patient(const QJsonObject &object);
    Coverage coverage(const QJsonObject &object, const Person &owner);
    PersonsCard card(const QJsonObject &object);
    std::optional<ElderlyCertificate> elderly(const QJsonObject &object);
    std::optional<LimitInformation> limit(const QJsonObject &object);
    SpecificDisease disease(const QJsonObject &object);
    MedicalTicket ticket(const QJsonObject &object);
};

Patient PopulationReader::patient(const QJsonObject &object)
{
    Patient patient;
    patient.name = Pii(text(object, QLatin1String("name")));
    patient.kana = Pii(text(object, QLatin1String("kana")));
    patient.otherName = Pii(object.value(QLatin1String("otherName")).toString());
    patient.otherKana = Pii(object.value(QLatin1String("otherKana")).toString());
    patient.sex = static_cast<Sex>(object.value(QLatin1String("sex")).toInt());
    if (patient.sex != Sex::Male && patient.sex != Sex::Female && patient.sex != Sex::NotStated)
        blame(QStringLiteral("sex"));
    const QJsonObject birth = object.value(QLatin1String("birth")).toObject();
    patient.birthdate = Pii(birthOf(birth.value(QLatin1String("age")).toInt(-1),
        birth.value(QLatin1String("month")).toInt(), birth.value(QLatin1String("day")).toInt(), today()));
    if (!patient.birthdate.reveal().isValid())
        blame(QStringLiteral("birth"));
    patient.address = Pii(text(object, QLatin1String("address")));
    patient.postNumber = Pii(text(object, QLatin1String("post")));
    return patient;
}

std::optional<ElderlyCertificate> PopulationReader::elderly(const QJsonObject &object)
{
    if (object.isEmpty())
        return {};
    return ElderlyCertificate{ date(object, QLatin1String("issued")), date(object, QLatin1String("from")),
        date(object, QLatin1String("to")), text(object, QLatin1String("ratio")) };
}

std::optional<LimitInformation> PopulationReader::limit(const QJsonObject &object)
{
    if (object.isEmpty())
        return {};
    return LimitInformation{ text(object, QLatin1String("classification")),
        text(object, QLatin1String("class")), date(object, QLatin1String("issued")),
        date(object, QLatin1String("from")), date(object, QLatin1String("to")) };
}

SpecificDisease PopulationReader::disease(const QJsonObject &object)
{
    SpecificDisease disease;
    disease.category = text(object, QLatin1String("category"));
    disease.issued = date(object, QLatin1String("from"));
    disease.validFrom = disease.issued;
    disease.validTo = date(object, QLatin1String("to"));
    disease.selfPay = text(object, QLatin1String("selfPay"));
    return disease;
}

/// 医療券 of this month.
MedicalTicket PopulationReader::ticket(const QJsonObject &object)
{
    const QDate first(today().year(), today().month(), 1);
    MedicalTicket ticket;
    ticket.type = QStringLiteral("01");
    ticket.validFrom = first;
    ticket.validTo = first.addMonths(1).addDays(-1);
    ticket.issueNumber = text(object, QLatin1String("issue"));
    ticket.month = first.toString(QStringLiteral("yyyyMM"));
    ticket.designatedName = text(object, QLatin1String("designated"));
    ticket.injuries = { text(object, QLatin1String("injury")) };
    ticket.treatment = QStringLiteral("02");
    ticket.selfPay = object.value(QLatin1String("selfPay")).toString(QStringLiteral("0"));
    ticket.districtContact = text(object, QLatin1String("contact"));
    ticket.use = QStringLiteral("01");
    ticket.socialInsurance = QStringLiteral("02");
    return ticket;
}

Coverage PopulationReader::coverage(const QJsonObject &object, const Person &owner)
{
    const QJsonObject insurer = named(QLatin1String("insurers"), text(object, QLatin1String("insurer")));
    Coverage made;
    made.result.patient = owner.patient;
    Insurance &insurance = made.result.insurance;
    insurance.classification = object.value(QLatin1String("classification")).toString(QStringLiteral("01"));
    insurance.insurerNumber = paddedInsurerNumber(text(insurer, QLatin1String("number")));
    insurance.insurerName = text(insurer, QLatin1String("name"));
    insurance.symbol = Pii(object.value(QLatin1String("symbol")).toString());
    insurance.number = Pii(text(object, QLatin1String("number")));
    insurance.branch = Pii(object.value(QLatin1String("branch")).toString());
    insurance.family = static_cast<FamilyClass>(object.value(QLatin1String("family")).toInt(1));
    insurance.holderName = Pii(object.value(QLatin1String("holder")).toString(owner.patient.name.reveal()));
    insurance.validFrom = date(object, QLatin1String("from"));
    insurance.issued = insurance.validFrom;
    insurance.qualifiedOn = insurance.validFrom;
    insurance.lastDay = date(object, QLatin1String("last"));
    insurance.lostOn = date(object, QLatin1String("lost"));
    insurance.reasonOfLoss = object.value(QLatin1String("reason")).toString();
    made.result.preschool = object.value(QLatin1String("preschool")).toBool();
    made.result.lateElderlyRatio = object.value(QLatin1String("ratio")).toString();
    made.result.elderly = elderly(object.value(QLatin1String("elderly")).toObject());
    made.result.referenceNumber = object.value(QLatin1String("reference")).toString();
    made.limit = limit(object.value(QLatin1String("limit")).toObject());
    for (const QJsonValue &entry : object.value(QLatin1String("diseases")).toArray())
        made.diseases += disease(entry.toObject());
    for (const QJsonValue &entry : object.value(QLatin1String("tickets")).toArray())
        made.result.tickets += ticket(entry.toObject());
    return made;
}

PersonsCard PopulationReader::card(const QJsonObject &object)
{
    static const QHash<QString, CardCertificate> states{ { QStringLiteral("good"), CardCertificate::Good },
        { QStringLiteral("near-expiry"), CardCertificate::NearExpiry },
        { QStringLiteral("in-grace"), CardCertificate::InGrace },
        { QStringLiteral("past-grace"), CardCertificate::PastGrace },
        { QStringLiteral("revoked"), CardCertificate::Revoked } };
    static const QRegularExpression fourDigits(QStringLiteral("^[0-9]{4}$"));
    PersonsCard card;
    card.pin = text(object, QLatin1String("pin"));
    if (!fourDigits.match(card.pin).hasMatch())
        blame(QStringLiteral("pin"));
    card.triesLeft = object.value(QLatin1String("tries")).toInt(3);
    const QString state = object.value(QLatin1String("certificate")).toString(QStringLiteral("good"));
    if (!states.contains(state))
        blame(QStringLiteral("certificate"));
    card.certificate = states.value(state, CardCertificate::Good);
    card.suspended = object.value(QLatin1String("suspended")).toBool();
    card.registered = object.value(QLatin1String("registered")).toBool(true);
    return card;
}

Person PopulationReader::person(const QJsonObject &object)
{
    Person person;
    person.id = object.value(QLatin1String("id")).toString();
    beginWith(person.id);
    person.noteEnglish = text(object, QLatin1String("note"));
    person.hero = object.value(QLatin1String("hero")).toBool();
    person.patient = patient(object);
    person.newInsuranceExists = object.value(QLatin1String("newInsuranceExists")).toBool();
    person.card = card(object.value(QLatin1String("card")).toObject());
    for (const QJsonValue &entry : object.value(QLatin1String("coverages")).toArray())
        person.coverages += coverage(entry.toObject(), person);
    readRecords(*this, object, person);
    return person;
}

QList<Person> PopulationReader::people()
{
    QList<Person> people;
    QSet<QString> ids;
    for (const QJsonValue &entry : root().value(QLatin1String("people")).toArray()) {
        people += person(entry.toObject());
        if (people.last().id.isEmpty() || ids.contains(people.last().id))
            blame(QStringLiteral("id"));
        ids.insert(people.last().id);
    }
    beginWith(QStringLiteral("people"));
    if (std::count_if(people.begin(), people.end(), [](const Person &person) { return person.hero; }) != 1)
        blame(QStringLiteral("hero"));
    return people;
}

/// Those who have to do with checkups at all: "lastYear" counts from the running fiscal year.
QList<InsurerStanding> PopulationReader::insurers()
{
    QList<InsurerStanding> standings;
    const QJsonObject table = root().value(QLatin1String("insurers")).toObject();
    for (const QString &key : table.keys()) {
        const QJsonObject entry = table.value(key).toObject();
        beginWith(key);
        if (!entry.contains(QLatin1String("lastYear")))
            continue;
        InsurerStanding standing;
        standing.number = paddedInsurerNumber(text(entry, QLatin1String("number")));
        standing.name = text(entry, QLatin1String("name"));
        standing.lastYear = fiscalYear(today()) + entry.value(QLatin1String("lastYear")).toInt();
        const QDate planned = date(entry, QLatin1String("planned"));
        standing.planned = planned.isValid() ? planned.toString(QStringLiteral("yyyy-MM")) : QString();
        standings.append(standing);
    }
    return standings;
}

} // namespace

QDate relativeDate(const QString &text, const QDate &today)
{
    static const QRegularExpression form(QStringLiteral("^([+-][0-9]{1,4})([dm])([\\^$]?)$"));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return {};
    const int amount = match.captured(1).toInt();
    const QDate day = match.captured(2) == u"d" ? today.addDays(amount) : today.addMonths(amount);
    if (match.captured(3) == u"^")
        return { day.year(), day.month(), 1 };
    if (match.captured(3) == u"$")
        return { day.year(), day.month(), day.daysInMonth() };
    return day;
}

QDate birthOf(int age, int month, int day, const QDate &today)
{
    if (age < 0 || age > 120)
        return {};
    const QDate thisYear(today.year() - age, month, day);
    if (!thisYear.isValid() || thisYear.addYears(age) <= today)
        return thisYear;
    return { today.year() - age - 1, month, day };
}

Outcome<PopulationFile> readPopulationFile(const QByteArray &json, const QDate &today)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return Fault{ Failure::StoreDamaged, QStringLiteral("population.json") };
    PopulationReader reader(document.object(), today);
    PopulationFile file{ reader.people(), reader.insurers() };
    if (!reader.trouble().isEmpty())
        return Fault{ Failure::StoreDamaged, reader.trouble() };
    return file;
}

} // namespace madoguchi
