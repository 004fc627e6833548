#include "widgets/consulting/medicationwords.h"

#include "app/domain/courses.h"
#include "widgets/common/codetext.h"
#include "widgets/common/language.h"
#include "widgets/common/plainlabel.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

namespace madoguchi::medicationwords {

namespace {

enum class Counted { Days, Occasions, AsReceived };

struct UsageClass
{
    const char *code;
    const char *word;
    Counted counted;
};

/// 診療識別 in claims (oqs-interface.md 5.2).
constexpr UsageClass claimClasses[] = {
    { "14", QT_TRANSLATE_NOOP("MedicationWords", "Home care"), Counted::AsReceived },
    { "21", QT_TRANSLATE_NOOP("MedicationWords", "Oral"), Counted::Days },
    { "22", QT_TRANSLATE_NOOP("MedicationWords", "As needed"), Counted::Occasions },
    { "23", QT_TRANSLATE_NOOP("MedicationWords", "External"), Counted::AsReceived },
    { "28", QT_TRANSLATE_NOOP("MedicationWords", "Other drug"), Counted::AsReceived },
    { "31", QT_TRANSLATE_NOOP("MedicationWords", "Injection"), Counted::AsReceived },
    { "32", QT_TRANSLATE_NOOP("MedicationWords", "Injection"), Counted::AsReceived },
    { "33", QT_TRANSLATE_NOOP("MedicationWords", "Injection"), Counted::AsReceived },
    { "40", QT_TRANSLATE_NOOP("MedicationWords", "Treatment"), Counted::AsReceived },
    { "50", QT_TRANSLATE_NOOP("MedicationWords", "Operation"), Counted::AsReceived },
    { "54", QT_TRANSLATE_NOOP("MedicationWords", "Anaesthesia"), Counted::AsReceived },
    { "60", QT_TRANSLATE_NOOP("MedicationWords", "Test"), Counted::AsReceived },
    { "70", QT_TRANSLATE_NOOP("MedicationWords", "Imaging"), Counted::AsReceived },
    { "90", QT_TRANSLATE_NOOP("MedicationWords", "Inpatient"), Counted::AsReceived },
};

/// 剤形区分 in e-prescriptions, likely this set (oqs-interface.md 5.2): so only its first two count anything.
constexpr UsageClass prescriptionClasses[] = {
    { "1", QT_TRANSLATE_NOOP("MedicationWords", "Oral"), Counted::Days },
    { "2", QT_TRANSLATE_NOOP("MedicationWords", "As needed"), Counted::Occasions },
    { "3", QT_TRANSLATE_NOOP("MedicationWords", "External"), Counted::AsReceived },
    { "4", QT_TRANSLATE_NOOP("MedicationWords", "Oral drops"), Counted::AsReceived },
    { "5", QT_TRANSLATE_NOOP("MedicationWords", "Injection"), Counted::AsReceived },
    { "6", QT_TRANSLATE_NOOP("MedicationWords", "Medical material"), Counted::AsReceived },
    { "9", QT_TRANSLATE_NOOP("MedicationWords", "Other"), Counted::AsReceived },
};

QString say(const char *source)
{
    return QCoreApplication::translate("MedicationWords", source);
}

template <std::size_t Size> const UsageClass *find(const UsageClass (&classes)[Size], const QString &code)
{
    for (const UsageClass &one : classes)
        if (code == QLatin1String(one.code))
            return &one;
    return nullptr;
}

QString nameOr(const QString &name, const QString &code)
{
    return harmless(name.isEmpty() ? code : name);
}

QString inOut(bool inpatient)
{
    return inpatient ? say(QT_TRANSLATE_NOOP("MedicationWords", "Inpatient"))
                     : say(QT_TRANSLATE_NOOP("MedicationWords", "Outpatient"));
}

const UsageClass *classOf(const MedicationLine &line)
{
    return line.source == MedicationLine::Source::Claim ? find(claimClasses, line.usageClass)
                                                        : find(prescriptionClasses, line.usageClass);
}

} // namespace

QString usageClass(const MedicationLine &line)
{
    const UsageClass *known = classOf(line);
    return known ? say(known->word) : harmless(line.usageClass);
}

QString times(const MedicationLine &line)
{
    if (line.times.isEmpty())
        return {};
    const UsageClass *known = classOf(line);
    const QString figure = harmless(line.times);
    if (known && known->counted == Counted::Days)
        return say(QT_TRANSLATE_NOOP("MedicationWords", "%1 days")).arg(figure);
    if (known && known->counted == Counted::Occasions)
        return say(QT_TRANSLATE_NOOP("MedicationWords", "%1 occasions")).arg(figure);
    return say(QT_TRANSLATE_NOOP("MedicationWords", "× %1")).arg(figure);
}

QString amount(const MedicationLine &line)
{
    const QString both = line.amount + QLatin1Char(' ') + line.unit;
    return harmless(both.trimmed());
}

QString usage(const MedicationLine &line)
{
    if (line.instruction.isEmpty())
        return harmless(line.usage);
    return harmless(
        line.usage.isEmpty() ? line.instruction : line.usage + QStringLiteral("／") + line.instruction);
}

QString drug(const MedicationLine &line)
{
    const QString name = harmless(line.drug);
    if (!name.trimmed().isEmpty())
        return name;
    const QString code = harmless(line.drugCode).trimmed();
    return code.isEmpty() ? say(QT_TRANSLATE_NOOP("MedicationWords", "(name not said)"))
                          : say(QT_TRANSLATE_NOOP("MedicationWords", "(name not said, code %1)")).arg(code);
}

QString prescriber(const MedicationLine &line)
{
    if (!isPrescriberKnown(line))
        return withoutPrescriber(nameOr(line.facility, line.facilityCode));
    return nameOr(prescriberOf(line), prescriberCodeOf(line));
}

QString withoutPrescriber(const QString &dispenser)
{
    return dispenser.isEmpty()
        ? say(QT_TRANSLATE_NOOP("MedicationWords", "Prescriber not said"))
        : say(QT_TRANSLATE_NOOP("MedicationWords", "Prescriber not said (dispensed by %1)")).arg(dispenser);
}

QString dispenser(const MedicationLine &line)
{
    const QString name = nameOr(line.facility, line.facilityCode);
    const bool isOther = line.facilityCode != prescriberCodeOf(line) || line.facility != prescriberOf(line);
    if (line.source == MedicationLine::Source::Issuing || name.isEmpty() || !isPrescriberKnown(line)
        || !isOther)
        return {};
    return say(QT_TRANSLATE_NOOP("MedicationWords", "dispensed by %1")).arg(name);
}

QString facility(const MedicationLine &line, const QString &institution)
{
    const QString who = withPlace(prescriber(line), isOwn(line, institution));
    const QString pharmacy = dispenser(line);
    return pharmacy.isEmpty() ? who : who + u'\n' + pharmacy;
}

QString setting(const MedicationLine &line)
{
    QStringList words;
    if (line.inpatient)
        words.append(inOut(*line.inpatient));
    if (!line.prescriptionClass.isEmpty())
        words.append(say(QT_TRANSLATE_NOOP("MedicationWords", "prescription class %1"))
                         .arg(harmless(line.prescriptionClass)));
    return words.join(say(QT_TRANSLATE_NOOP("MedicationWords", ", ")));
}

QString classAndSetting(const MedicationLine &line)
{
    const QString where = setting(line);
    return where.isEmpty() ? usageClass(line) : usageClass(line) + u'\n' + where;
}

QString treatmentKind(const TreatmentLine &line)
{
    const QString kind = words::code(CodeTable::ReceiptClass, line.treatmentClass);
    return line.inpatient ? kind + say(QT_TRANSLATE_NOOP("MedicationWords", ", ")) + inOut(*line.inpatient)
                          : kind;
}

QString day(const MedicationLine &line)
{
    const QString shown = dayOf(line).toString(QStringLiteral("yyyy-MM-dd"));
    if (shown.isEmpty())
        return say(QT_TRANSLATE_NOOP("MedicationWords", "not said"));
    if (dispensedOn(line).isValid())
        return shown;
    return (line.source == MedicationLine::Source::Issuing
            ? say(QT_TRANSLATE_NOOP("MedicationWords", "issued %1\ndispensing not known"))
            : say(QT_TRANSLATE_NOOP("MedicationWords", "issued %1\ndispensing day not said")))
        .arg(shown);
}

QString withPlace(const QString &name, const std::optional<bool> &own)
{
    if (!own)
        return name;
    return *own ? say(QT_TRANSLATE_NOOP("MedicationWords", "%1 (here)")).arg(name)
                : say(QT_TRANSLATE_NOOP("MedicationWords", "%1 (elsewhere)")).arg(name);
}

QString sourceOnly(const MedicationLine &line)
{
    switch (line.source) {
    case MedicationLine::Source::Claim:
        return say(QT_TRANSLATE_NOOP("MedicationWords", "Claim"));
    case MedicationLine::Source::Dispensing:
        return say(QT_TRANSLATE_NOOP("MedicationWords", "e-prescription, dispensed"));
    case MedicationLine::Source::Issuing:
        return say(QT_TRANSLATE_NOOP("MedicationWords", "e-prescription, issued"));
    }
    return {};
}

QString counterpart(const Counterpart &counterpart)
{
    using Kind = Counterpart::Kind;
    switch (counterpart.kind) {
    case Kind::None:
        break;
    case Kind::Drug:
        return say(QT_TRANSLATE_NOOP("MedicationWords", "counted in another line"));
    case Kind::Ingredient:
        return say(QT_TRANSLATE_NOOP(
            "MedicationWords", "counted in another line, as another product of this ingredient"));
    case Kind::Unnamed:
        return counterpart.source == MedicationLine::Source::Claim
            ? say(QT_TRANSLATE_NOOP("MedicationWords", "the claim of this prescription does not name it"))
            : say(
                QT_TRANSLATE_NOOP("MedicationWords", "the dispensing of this prescription does not name it"));
    }
    return {};
}

QString source(const MedicationLine &line, const Counterpart &counterpart)
{
    const QString became = medicationwords::counterpart(counterpart);
    return became.isEmpty() ? sourceOnly(line) : sourceOnly(line) + u'\n' + became;
}

QString month(const QString &yyyyMM)
{
    const QDate first = QDate::fromString(yyyyMM + QStringLiteral("01"), QStringLiteral("yyyyMMdd"));
    if (!first.isValid())
        return yyyyMM.isEmpty() ? say(QT_TRANSLATE_NOOP("MedicationWords", "Month not said"))
                                : harmless(yyyyMM);
    //: A month's heading, a date format of QLocale: "MMMM yyyy" gives "September 2026".
    return Language::instance().locale().toString(
        first, say(QT_TRANSLATE_NOOP("MedicationWords", "MMMM yyyy")));
}

} // namespace madoguchi::medicationwords
