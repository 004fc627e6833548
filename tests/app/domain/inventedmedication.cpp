#include "tests/app/domain/inventedmedication.h"

namespace madoguchi {

namespace {

using Source = MedicationLine::Source;

const QDate firstDay(2026, 8, 7);

InventedDrug numbered(int number)
{
    static const QStringList ingredients{ QStringLiteral("アムロジピンベシル酸塩"),
        QStringLiteral("ロスバスタチンカルシウム"), QStringLiteral("メトホルミン塩酸塩"),
        QStringLiteral("ランソプラゾール"), QStringLiteral("アスピリン"), QStringLiteral("フロセミド"),
        QStringLiteral("カルベジロール"), QStringLiteral("フェブキソスタット"),
        QStringLiteral("酸化マグネシウム"), QStringLiteral("ブロチゾラム") };
    static const QStringList names{ QStringLiteral("アムロジピン錠５ｍｇ「見本」"),
        QStringLiteral("ロスバスタチン錠２．５ｍｇ「見本」"),
        QStringLiteral("メトホルミン塩酸塩錠２５０ｍｇＭＴ「見本」"),
        QStringLiteral("ランソプラゾールＯＤ錠１５ｍｇ「見本」"),
        QStringLiteral("アスピリン腸溶錠１００ｍｇ「見本」"), QStringLiteral("フロセミド錠２０ｍｇ「見本」"),
        QStringLiteral("カルベジロール錠２．５ｍｇ「見本」"),
        QStringLiteral("フェブキソスタット錠１０ｍｇ「見本」"),
        QStringLiteral("酸化マグネシウム錠３３０ｍｇ「見本」"),
        QStringLiteral("ブロチゾラムＯＤ錠０．２５ｍｇ「見本」") };
    return { QString::number(629999200 + number), names.at(number), ingredients.at(number) };
}

} // namespace

InventedDrug InventedMedication::amlodipine()
{
    return { QStringLiteral("629999101"), QStringLiteral("アムロジピン錠５ｍｇ「見本」"),
        QStringLiteral("アムロジピンベシル酸塩") };
}

InventedDrug InventedMedication::amlodipineWeak()
{
    return { QStringLiteral("629999105"), QStringLiteral("アムロジピン錠２．５ｍｇ「見本」"),
        QStringLiteral("アムロジピンベシル酸塩") };
}

InventedDrug InventedMedication::statin()
{
    return { QStringLiteral("629999102"), QStringLiteral("ロスバスタチン錠２．５ｍｇ「見本」"),
        QStringLiteral("ロスバスタチンカルシウム") };
}

InventedDrug InventedMedication::painkiller()
{
    return { QStringLiteral("629999103"), QStringLiteral("ロキソプロフェンＮａ錠６０ｍｇ「見本」"),
        QStringLiteral("ロキソプロフェンナトリウム水和物") };
}

InventedDrug InventedMedication::painkillerTape()
{
    return { QStringLiteral("629999106"), QStringLiteral("ロキソプロフェンＮａテープ１００ｍｇ「見本」"),
        QStringLiteral("ロキソプロフェンナトリウム水和物"), QStringLiteral("枚") };
}

MedicationLine InventedMedication::line(const InventedDrug &drug, const QDate &day, const QString &times)
{
    MedicationLine line;
    line.date = day;
    line.prescribed = day;
    line.month = day.toString(QStringLiteral("yyyyMM"));
    line.drugCode = drug.code;
    line.drug = drug.name;
    line.ingredient = drug.ingredient;
    line.amount = QStringLiteral("1");
    line.unit = drug.unit;
    line.usage = QStringLiteral("１日１回朝食後服用");
    line.usageClass = QStringLiteral("21");
    line.times = times;
    line.facility = QStringLiteral("架空れい薬局");
    line.facilityCode = QStringLiteral("1349999021");
    line.ownFacility = false;
    return from(line, 1);
}

MedicationLine InventedMedication::as(Source source, MedicationLine line)
{
    line.source = source;
    line.usageClass = line.usageClass == QLatin1String("22") ? QStringLiteral("2")
        : line.usageClass == QLatin1String("23")             ? QStringLiteral("3")
                                                             : QStringLiteral("1");
    return line;
}

MedicationLine InventedMedication::from(MedicationLine line, int facility)
{
    static const QStringList names{ QStringLiteral("架空ひがし医院"), QStringLiteral("架空みどり内科"),
        QStringLiteral("架空整形外科"), QStringLiteral("架空皮膚科"), QStringLiteral("架空総合病院"),
        QStringLiteral("架空眼科") };
    line.prescriber = names.at(facility);
    line.prescriberCode = facility == 0 ? here() : QString::number(1319999014 + facility);
    line.ownPrescriber = facility == 0;
    return line;
}

TreatmentLine InventedMedication::treatment(const QString &kind, const QString &name, const QDate &day)
{
    TreatmentLine line;
    line.month = day.toString(QStringLiteral("yyyyMM"));
    line.date = day;
    line.facility = QStringLiteral("架空総合病院");
    line.facilityCode = QStringLiteral("1319999018");
    line.ownFacility = false;
    line.treatmentClass = kind;
    line.code = QStringLiteral("199999001");
    line.name = name;
    line.amount = QStringLiteral("1");
    line.unit = QStringLiteral("回");
    line.times = QStringLiteral("1");
    return line;
}

QString InventedMedication::here()
{
    return QStringLiteral("1319999998");
}

MedicationRecord InventedMedication::record(const QList<MedicationLine> &lines)
{
    MedicationRecord record;
    record.institution = here();
    record.lines = lines;
    if (lines.isEmpty())
        record.absence = RecordsAbsence::NoRecord;
    return record;
}

MedicationRecord InventedMedication::oneDrug()
{
    QList<MedicationLine> lines;
    for (int month = 0; month < 3; ++month)
        lines.append(line(amlodipine(), firstDay.addDays(28 * month), QStringLiteral("28")));
    lines.last().amount = QStringLiteral("2");
    return record(lines);
}

MedicationRecord InventedMedication::fiveFacilities()
{
    MedicationLine tape = line(painkillerTape(), QDate(2026, 9, 20), QStringLiteral("1"));
    tape.usageClass = QStringLiteral("23");
    tape.usage = QStringLiteral("１日１回貼付");
    MedicationLine pain = line(painkiller(), QDate(2026, 9, 20), QStringLiteral("5"));
    pain.usageClass = QStringLiteral("22");
    pain.usage = QStringLiteral("疼痛時服用");
    MedicationLine injection = line(
        { QStringLiteral("629999107"), QStringLiteral("見本注射液１０ｍＬ"), {}, QStringLiteral("管") },
        QDate(2026, 9, 1), QStringLiteral("1"));
    injection.usageClass = QStringLiteral("31");
    injection.usage.clear();
    return record({ from(line(amlodipine(), firstDay, QStringLiteral("28")), 0),
        from(line(amlodipine(), firstDay.addDays(10), QStringLiteral("28")), 1), from(tape, 2), from(pain, 2),
        from(line(statin(), firstDay, QStringLiteral("14")), 3), from(injection, 4),
        from(line(amlodipineWeak(), QDate(2026, 10, 20), QStringLiteral("14")), 5) });
}

MedicationRecord InventedMedication::tenDrugsInThreeYears()
{
    QList<MedicationLine> lines;
    for (int visit = 0; visit < 36; ++visit) {
        const QDate day = QDate(2023, 11, 6).addDays(28 * visit);
        for (int drug = 0; drug < 10; ++drug) {
            const bool isPaused = drug == 1 && visit > 12 && visit < 20;
            if (visit < drug * 3 || isPaused) // one after another; one with a long gap
                continue;
            MedicationLine one = from(line(numbered(drug), day, QStringLiteral("28")), drug % 2 == 0 ? 1 : 4);
            if (drug == 5 && visit >= 34)
                one.amount = QStringLiteral("2");
            if (drug == 3 && visit >= 35)
                one.usage = QStringLiteral("１日１回夕食後服用");
            lines.append(one);
        }
    }
    return record(lines);
}

MedicationRecord InventedMedication::claimsAndPrescriptions()
{
    QList<MedicationLine> lines;
    const MedicationLine first = line(amlodipine(), firstDay, QStringLiteral("28"));
    const MedicationLine second = line(amlodipine(), firstDay.addDays(28), QStringLiteral("28"));
    MedicationLine byIngredient = as(Source::Issuing, first);
    byIngredient.drugCode.clear();
    byIngredient.drug = QStringLiteral("【般】アムロジピン錠５ｍｇ");
    byIngredient.superseded = true;
    MedicationLine dispensed = as(Source::Dispensing, first);
    dispensed.superseded = true;
    MedicationLine changed = as(Source::Issuing, line(painkiller(), firstDay, QStringLiteral("7")));
    changed.superseded = true; // the claim has no such drug
    MedicationLine now = as(Source::Dispensing, second);
    now.drug = QStringLiteral("アムロジピンＯＤ錠５ｍｇ「別見本」");
    now.drugCode = QStringLiteral("629999108");
    lines << first << dispensed << byIngredient << changed << now
          << as(Source::Issuing, line(statin(), firstDay.addDays(28), QStringLiteral("14")));
    return record(lines);
}

MedicationRecord InventedMedication::missingCharacters()
{
    InventedDrug unreadable{ {}, QStringLiteral("●リン錠５ｍｇ「見本」"), QStringLiteral("●リン") };
    InventedDrug maker{ {}, QStringLiteral("アムロジピン錠５ｍｇ「●本」"),
        QStringLiteral("アムロジピンベシル酸塩") };
    MedicationLine place = line(statin(), firstDay, QStringLiteral("14"));
    place.prescriber = QStringLiteral("架空渡●医院");
    place.prescriberCode.clear();
    place.ownPrescriber.reset();
    return record({ line(unreadable, firstDay, QStringLiteral("14")),
        line(unreadable, firstDay.addDays(14), QStringLiteral("14")),
        line(maker, firstDay, QStringLiteral("14")),
        line(amlodipine(), firstDay.addDays(14), QStringLiteral("14")), place });
}

MedicationRecord InventedMedication::leftOut()
{
    MedicationLine nobody = line(amlodipine(), firstDay, QStringLiteral("28"));
    nobody.prescriber.clear();
    nobody.prescriberCode.clear();
    nobody.ownPrescriber.reset();
    MedicationLine prescribed = line(statin(), firstDay.addDays(30), QStringLiteral("14"));
    prescribed.date = QDate();
    MedicationLine month = from(line(amlodipine(), QDate(2026, 9, 1), {}), 2);
    month.date = month.prescribed = QDate();
    MedicationLine pain = line(painkiller(), QDate(2026, 9, 20), QStringLiteral("5"));
    pain.usageClass = QStringLiteral("22");
    MedicationLine nameless = line({ {}, {}, {} }, firstDay, QStringLiteral("7"));
    MedicationLine again = from(pain, 3);
    again.date = again.prescribed = pain.date.addDays(9);
    return record({ nobody, prescribed, month, pain, again, nameless, nameless });
}

MedicationRecord InventedMedication::withTreatments()
{
    MedicationRecord all = record({ from(line(statin(), firstDay, QStringLiteral("14")), 4) });
    all.treatments = { treatment(QStringLiteral("12"), QStringLiteral("再診料"), firstDay),
        treatment(QStringLiteral("50"), QStringLiteral("見本手術"), QDate(2026, 9, 10)),
        treatment(QStringLiteral("60"), QStringLiteral("心電図（見本）"), QDate(2026, 10, 2)) };
    return all;
}

} // namespace madoguchi
