#include "app/training/populationrecords.h"

#include <QHash>
#include <QJsonArray>

namespace madoguchi {

namespace {

class RecordsReader
{
public:
    explicit RecordsReader(PopulationItems &items)
        : m_items(items)
    { }

    QList<MedicationLine> medication(const QJsonObject &object);
    QList<TreatmentLine> treatments(const QJsonObject &object);
    Checkup checkup(const QJsonObject &object);

private:
    MedicationLine dispensed(const QJsonObject &object, const QDate &day);
    MedicationLine drug(const QJsonArray &row, MedicationLine line);
    TreatmentLine treatment(const QJsonArray &row, TreatmentLine line);
    CheckupItem checkupItem(const QString &key, const QString &value);

    PopulationItems &m_items;
};

MedicationLine RecordsReader::dispensed(const QJsonObject &object, const QDate &day)
{
    static const QHash<QString, MedicationLine::Source> sources{ { QStringLiteral("claim"),
                                                                     MedicationLine::Source::Claim },
        { QStringLiteral("dispensing"), MedicationLine::Source::Dispensing },
        { QStringLiteral("issuing"), MedicationLine::Source::Issuing } };
    const QString source = m_items.text(object, QLatin1String("source"));
    if (!sources.contains(source))
        m_items.blame(QStringLiteral("source"));
    MedicationLine line;
    line.source = sources.value(source, MedicationLine::Source::Claim);
    line.date = day;
    line.prescribed = day;
    line.month = day.toString(QStringLiteral("yyyyMM"));
    const QJsonObject facility
        = m_items.named(QLatin1String("facilities"), m_items.text(object, QLatin1String("facility")));
    line.facility = m_items.text(facility, QLatin1String("name"));
    line.facilityCode = m_items.text(facility, QLatin1String("code"));
    if (object.contains(QLatin1String("prescriber"))) {
        const QJsonObject prescriber
            = m_items.named(QLatin1String("facilities"), m_items.text(object, QLatin1String("prescriber")));
        line.prescriber = m_items.text(prescriber, QLatin1String("name"));
        line.prescriberCode = m_items.text(prescriber, QLatin1String("code"));
    }
    if (line.source == MedicationLine::Source::Claim)
        line.inpatient = object.value(QLatin1String("inpatient")).toBool();
    return line;
}

/// [drug, class, amount, usage, times, instruction]
MedicationLine RecordsReader::drug(const QJsonArray &row, MedicationLine line)
{
    if (row.size() != 6)
        m_items.blame(QStringLiteral("drugs"));
    const QJsonObject entry = m_items.named(QLatin1String("drugs"), row.at(0).toString());
    line.drugCode = m_items.text(entry, QLatin1String("code"));
    line.drug = m_items.text(entry, QLatin1String("name"));
    line.ingredient = m_items.text(entry, QLatin1String("ingredient"));
    line.unit = m_items.text(entry, QLatin1String("unit"));
    line.usageClass = row.at(1).toString();
    line.amount = row.at(2).toString();
    line.usage = row.at(3).toString();
    line.times = row.at(4).toString();
    line.instruction = row.at(5).toString();
    return line;
}

QList<MedicationLine> RecordsReader::medication(const QJsonObject &object)
{
    QList<MedicationLine> lines;
    const QJsonArray drugs = object.value(QLatin1String("drugs")).toArray();
    if (drugs.isEmpty())
        m_items.blame(QStringLiteral("medication"));
    for (const QDate &day : m_items.dates(object)) {
        const MedicationLine visit = dispensed(object, day);
        for (const QJsonValue &row : drugs)
            lines += drug(row.toArray(), visit);
    }
    return lines;
}

/// [class, code, name, amount, unit, times]
TreatmentLine RecordsReader::treatment(const QJsonArray &row, TreatmentLine line)
{
    if (row.size() != 6)
        m_items.blame(QStringLiteral("treatments"));
    line.treatmentClass = row.at(0).toString();
    line.code = row.at(1).toString();
    line.name = row.at(2).toString();
    line.amount = row.at(3).toString();
    line.unit = row.at(4).toString();
    line.times = row.at(5).toString();
    return line;
}

QList<TreatmentLine> RecordsReader::treatments(const QJsonObject &object)
{
    QList<TreatmentLine> lines;
    const QJsonObject facility
        = m_items.named(QLatin1String("facilities"), m_items.text(object, QLatin1String("facility")));
    for (const QDate &day : m_items.dates(object)) {
        TreatmentLine visit;
        visit.date = day;
        visit.month = day.toString(QStringLiteral("yyyyMM"));
        visit.facility = m_items.text(facility, QLatin1String("name"));
        visit.facilityCode = m_items.text(facility, QLatin1String("code"));
        visit.inpatient = object.value(QLatin1String("inpatient")).toBool();
        for (const QJsonValue &row : object.value(QLatin1String("entries")).toArray())
            lines += treatment(row.toArray(), visit);
    }
    return lines;
}

CheckupItem RecordsReader::checkupItem(const QString &key, const QString &value)
{
    static const QHash<QString, CheckupItem::Type> types{ { QStringLiteral("PQ"), CheckupItem::Type::Number },
        { QStringLiteral("CD"), CheckupItem::Type::Nominal },
        { QStringLiteral("CO"), CheckupItem::Type::Ordinal },
        { QStringLiteral("ST"), CheckupItem::Type::Text } };
    const QJsonObject entry = m_items.named(QLatin1String("checkupItems"), key);
    CheckupItem item;
    item.code = m_items.text(entry, QLatin1String("code"));
    item.name = m_items.text(entry, QLatin1String("name"));
    item.type = types.value(m_items.text(entry, QLatin1String("type")), CheckupItem::Type::Unknown);
    if (!isCheckupItemCode(item.code) || item.type == CheckupItem::Type::Unknown)
        m_items.blame(QStringLiteral("checkupItems/") + key);
    item.value = value;
    item.unit = entry.value(QLatin1String("unit")).toString();
    item.oid = entry.value(QLatin1String("oid")).toString();
    item.display = entry.value(QLatin1String("words")).toObject().value(value).toString(value);
    return item;
}

Checkup RecordsReader::checkup(const QJsonObject &object)
{
    Checkup checkup;
    checkup.date = m_items.date(object, QLatin1String("date"));
    const QJsonArray rows = object.value(QLatin1String("items")).toArray();
    if (!checkup.date.isValid() || rows.isEmpty())
        m_items.blame(QStringLiteral("checkups"));
    for (const QJsonValue &row : rows)
        checkup.items += checkupItem(row.toArray().at(0).toString(), row.toArray().at(1).toString());
    return checkup;
}

} // namespace

void readRecords(PopulationItems &items, const QJsonObject &object, Person &person)
{
    RecordsReader reader(items);
    for (const QJsonValue &entry : object.value(QLatin1String("medication")).toArray())
        person.medication += reader.medication(entry.toObject());
    for (const QJsonValue &entry : object.value(QLatin1String("treatments")).toArray())
        person.treatments += reader.treatments(entry.toObject());
    for (const QJsonValue &entry : object.value(QLatin1String("checkups")).toArray())
        person.checkups += reader.checkup(entry.toObject());
}

} // namespace madoguchi
