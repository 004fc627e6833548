#include "widgets/desk/eligibilitysheet.h"

#include "widgets/common/calendar.h"
#include "widgets/common/words.h"
#include "widgets/desk/benefitfacts.h"
#include "widgets/desk/insurancefacts.h"
#include "widgets/desk/subsidywords.h"

#include <QCoreApplication>

#include <algorithm>

namespace madoguchi {

namespace {

QString say(const char *source)
{
    return QCoreApplication::translate("EligibilitySheet", source);
}

SheetPart personPart(const Reception &reception, const Patient &patient)
{
    const QDate birth = patient.birthdate.reveal();
    return { say(QT_TRANSLATE_NOOP("EligibilitySheet", "Patient")), {}, false,
        { { say(QT_TRANSLATE_NOOP("EligibilitySheet", "Name")), reception.shownName().reveal() },
            { say(QT_TRANSLATE_NOOP("EligibilitySheet", "Kana")), words::wideKana(patient.kana.reveal()) },
            { say(QT_TRANSLATE_NOOP("EligibilitySheet", "Birth date")), words::birthDate(birth) },
            { say(QT_TRANSLATE_NOOP("EligibilitySheet", "Age")), words::age(ageOn(birth, reception.day)) },
            { say(QT_TRANSLATE_NOOP("EligibilitySheet", "Sex")), words::sex(patient.sex) },
            { say(QT_TRANSLATE_NOOP("EligibilitySheet", "Address")), patient.address.reveal() } } };
}

SheetPart eligibilityPart(const Reception &reception)
{
    const BurdenRatio ratio = burdenRatio(reception.eligibility, reception.day);
    return { say(QT_TRANSLATE_NOOP("EligibilitySheet", "Eligibility")), {}, false,
        { { say(QT_TRANSLATE_NOOP("EligibilitySheet", "Result")),
              words::validity(reception.eligibility.validity) },
            { say(QT_TRANSLATE_NOOP("EligibilitySheet", "Burden ratio")), words::burdenLine(ratio) } } };
}

SheetPart receptionPart(const Reception &reception)
{
    return {
        say(QT_TRANSLATE_NOOP("EligibilitySheet", "Reception")), {}, false,
        { { say(QT_TRANSLATE_NOOP("EligibilitySheet", "Number")), QString::number(reception.number) },
            { say(QT_TRANSLATE_NOOP("EligibilitySheet", "Arrived")), words::dayAndTime(reception.arrivedAt) },
            { say(QT_TRANSLATE_NOOP("EligibilitySheet", "Shown")),
                words::medium(reception.eligibility.medium) },
            { say(QT_TRANSLATE_NOOP("EligibilitySheet", "Confirmed by")), words::method(reception.method) } }
    };
}

} // namespace

std::optional<Sheet> eligibilitySheet(const Reception &reception, const QDateTime &now, const QString &clinic)
{
    const EligibilityResult *result = reception.main();
    if (!result || reception.eligibility.validity == Validity::Several)
        return {};
    Sheet sheet;
    sheet.job = QStringLiteral("eligibility");
    sheet.title = say(QT_TRANSLATE_NOOP("EligibilitySheet", "Confirmed eligibility"));
    sheet.parts = { personPart(reception, result->patient), eligibilityPart(reception),
        { say(QT_TRANSLATE_NOOP("EligibilitySheet", "Insurance")), {}, false, insuranceFacts(reception) } };
    const QList<Fact> benefits = benefitFacts(*result, reception.day) + ticketFacts(reception.eligibility);
    if (std::any_of(benefits.begin(), benefits.end(), [](const Fact &fact) { return !fact.value.isEmpty(); }))
        sheet.parts.append(
            { say(QT_TRANSLATE_NOOP("EligibilitySheet", "Ceilings and certificates")), {}, false, benefits });
    if (const QList<Fact> subsidies = subsidywords::facts(reception.subsidies, reception.day);
        !subsidies.isEmpty())
        sheet.parts.append(
            { say(QT_TRANSLATE_NOOP("EligibilitySheet", "Public subsidies")), {}, false, subsidies });
    sheet.parts.append(receptionPart(reception));
    if (!clinic.isEmpty())
        sheet.foot.append(clinic);
    sheet.foot.append(say(QT_TRANSLATE_NOOP("EligibilitySheet", "Printed %1")).arg(words::dayAndTime(now)));
    sheet.foot.append(say(
        QT_TRANSLATE_NOOP("EligibilitySheet", "For this clinic's own entry; shred it when it is entered.")));
    return sheet;
}

} // namespace madoguchi
