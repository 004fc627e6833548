#include "app/training/populationfile.h"

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
class PopulationReader
{
public:
    PopulationReader(QJsonObject root, const QDate &today)
        : m_root(std::move(root))
        , m_today(today)
    { }

    QList<Person> people();
    [[nodiscard]] const QString &trouble() const { return m_trouble; }

private:
    Person person(const QJsonObject &object);
    Patient patient(const QJsonObject &object);
    Coverage coverage(const QJsonObject &object, const Person &owner);
    PersonsCard card(const QJsonObject &object);
    std::optional<ElderlyCertificate> elderly(const QJsonObject &object);
    std::optional<LimitInformation> limit(const QJsonObject &object);
    QList<MedicationLine> medication(const QJsonObject &object);
    MedicationLine dispensed(const QJsonObject &object, const QDate &day);
    MedicationLine drug(const QJsonArray &row, MedicationLine line);

    void blame(const QString &item);
    QString text(const QJsonObject &object, QLatin1String item);
    QDate date(const QJsonObject &object, QLatin1String item);
    QJsonObject named(QLatin1String table, const QString &key);

    QJsonObject m_root;
    QDate m_today;
    QString m_where;
    QString m_trouble;
};

void PopulationReader::blame(const QString &item)
{
    if (m_trouble.isEmpty())
        m_trouble = m_where + u'.' + item;
}

QString PopulationReader::text(const QJsonObject &object, QLatin1String item)
{
    const QString value = object.value(item).toString();
    if (value.isEmpty())
        blame(item);
    return value;
}

QDate PopulationReader::date(const QJsonObject &object, QLatin1String item)
{
    if (!object.contains(item))
        return {};
    const QDate value = relativeDate(object.value(item).toString(), m_today);
    if (!value.isValid())
        blame(item);
    return value;
}

QJsonObject PopulationReader::named(QLatin1String table, const QString &key)
{
    const QJsonObject entry = m_root.value(table).toObject().value(key).toObject();
    if (entry.isEmpty())
        blame(QString(table) + u'/' + key);
    return entry;
}

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
        birth.value(QLatin1String("month")).toInt(), birth.value(QLatin1String("day")).toInt(), m_today));
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

MedicationLine PopulationReader::dispensed(const QJsonObject &object, const QDate &day)
{
    static const QHash<QString, MedicationLine::Source> sources{ { QStringLiteral("claim"),
                                                                     MedicationLine::Source::Claim },
        { QStringLiteral("dispensing"), MedicationLine::Source::Dispensing },
        { QStringLiteral("issuing"), MedicationLine::Source::Issuing } };
    const QString source = text(object, QLatin1String("source"));
    if (!sources.contains(source))
        blame(QStringLiteral("source"));
    MedicationLine line;
    line.source = sources.value(source, MedicationLine::Source::Claim);
    line.date = day;
    line.prescribed = day;
    line.month = day.toString(QStringLiteral("yyyyMM"));
    const QJsonObject facility = named(QLatin1String("facilities"), text(object, QLatin1String("facility")));
    line.facility = text(facility, QLatin1String("name"));
    line.facilityCode = text(facility, QLatin1String("code"));
    if (object.contains(QLatin1String("prescriber"))) {
        const QJsonObject prescriber
            = named(QLatin1String("facilities"), text(object, QLatin1String("prescriber")));
        line.prescriber = text(prescriber, QLatin1String("name"));
        line.prescriberCode = text(prescriber, QLatin1String("code"));
    }
    if (line.source == MedicationLine::Source::Claim)
        line.inpatient = object.value(QLatin1String("inpatient")).toBool();
    return line;
}

/// [drug, class, amount, usage, times, instruction]
MedicationLine PopulationReader::drug(const QJsonArray &row, MedicationLine line)
{
    if (row.size() != 6)
        blame(QStringLiteral("drugs"));
    const QJsonObject entry = named(QLatin1String("drugs"), row.at(0).toString());
    line.drugCode = text(entry, QLatin1String("code"));
    line.drug = text(entry, QLatin1String("name"));
    line.ingredient = text(entry, QLatin1String("ingredient"));
    line.unit = text(entry, QLatin1String("unit"));
    line.usageClass = row.at(1).toString();
    line.amount = row.at(2).toString();
    line.usage = row.at(3).toString();
    line.times = row.at(4).toString();
    line.instruction = row.at(5).toString();
    return line;
}

QList<MedicationLine> PopulationReader::medication(const QJsonObject &object)
{
    QList<MedicationLine> lines;
    const QJsonArray dates = object.value(QLatin1String("dates")).toArray();
    const QJsonArray drugs = object.value(QLatin1String("drugs")).toArray();
    if (dates.isEmpty() || drugs.isEmpty())
        blame(QStringLiteral("medication"));
    for (const QJsonValue &when : dates) {
        const QDate day = relativeDate(when.toString(), m_today);
        if (!day.isValid())
            blame(QStringLiteral("dates"));
        const MedicationLine visit = dispensed(object, day);
        for (const QJsonValue &row : drugs)
            lines += drug(row.toArray(), visit);
    }
    return lines;
}

Person PopulationReader::person(const QJsonObject &object)
{
    Person person;
    person.id = object.value(QLatin1String("id")).toString();
    m_where = person.id;
    person.noteEnglish = text(object, QLatin1String("note"));
    person.hero = object.value(QLatin1String("hero")).toBool();
    person.patient = patient(object);
    person.newInsuranceExists = object.value(QLatin1String("newInsuranceExists")).toBool();
    person.card = card(object.value(QLatin1String("card")).toObject());
    for (const QJsonValue &entry : object.value(QLatin1String("coverages")).toArray())
        person.coverages += coverage(entry.toObject(), person);
    for (const QJsonValue &entry : object.value(QLatin1String("medication")).toArray())
        person.medication += medication(entry.toObject());
    return person;
}

QList<Person> PopulationReader::people()
{
    QList<Person> people;
    QSet<QString> ids;
    for (const QJsonValue &entry : m_root.value(QLatin1String("people")).toArray()) {
        people += person(entry.toObject());
        if (people.last().id.isEmpty() || ids.contains(people.last().id))
            blame(QStringLiteral("id"));
        ids.insert(people.last().id);
    }
    m_where = QStringLiteral("people");
    if (std::count_if(people.begin(), people.end(), [](const Person &person) { return person.hero; }) != 1)
        blame(QStringLiteral("hero"));
    return people;
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

Outcome<QList<Person>> readPopulationFile(const QByteArray &json, const QDate &today)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return Fault{ Failure::StoreDamaged, QStringLiteral("population.json") };
    PopulationReader reader(document.object(), today);
    QList<Person> people = reader.people();
    if (!reader.trouble().isEmpty())
        return Fault{ Failure::StoreDamaged, reader.trouble() };
    return people;
}

} // namespace madoguchi
