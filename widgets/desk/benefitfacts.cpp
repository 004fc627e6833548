#include "widgets/desk/benefitfacts.h"

#include "app/support/failuretext.h"
#include "widgets/common/calendar.h"
#include "widgets/common/codetext.h"
#include "widgets/common/language.h"

#include <QCoreApplication>

namespace madoguchi {

namespace {

QString say(const char *source)
{
    return QCoreApplication::translate("BenefitFacts", source);
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral("　"));
}

/// Why there is nothing to show; empty where there is something, or nobody was asked.
QString nothing(BenefitState state)
{
    if (state == BenefitState::Refused)
        return say(QT_TRANSLATE_NOOP("BenefitFacts", "Not agreed to"));
    if (state == BenefitState::None)
        return say(QT_TRANSLATE_NOOP("BenefitFacts", "Agreed to: there is no certificate"));
    return {};
}

QString ratioText(const QString &received)
{
    bool isNumber = false;
    const int percent = received.toInt(&isNumber);
    return isNumber ? QStringLiteral("%1%").arg(percent) : received;
}

QList<Fact> limitFacts(const EligibilityResult &result)
{
    const QString caption = say(QT_TRANSLATE_NOOP("BenefitFacts", "Limit"));
    if (result.limitState() != BenefitState::Present)
        return { { caption, nothing(result.limitState()) } };
    const LimitInformation &limit = *result.limit;
    return {
        { caption, words::code(CodeTable::LimitClass, limit.limitClass) },
        { say(QT_TRANSLATE_NOOP("BenefitFacts", "Kind of certificate")),
            words::code(CodeTable::LimitCertificate, limit.certificate) },
        { say(QT_TRANSLATE_NOOP("BenefitFacts", "Limit valid")),
            words::period(limit.validFrom, limit.validTo) },
        { say(QT_TRANSLATE_NOOP("BenefitFacts", "Long stay since")), words::date(limit.longTermFrom) },
        { say(QT_TRANSLATE_NOOP("BenefitFacts", "Limit certificate issued")), words::date(limit.issued) },
    };
}

QString diseaseText(const SpecificDisease &disease, const QDate &day)
{
    const QString pays = disease.selfPay.isEmpty()
        ? QString()
        : say(QT_TRANSLATE_NOOP("BenefitFacts", "pays up to %1 a month")).arg(words::yen(disease.selfPay));
    const QString ended = disease.hasEndedOn(day)
        ? say(QT_TRANSLATE_NOOP("BenefitFacts", "Ended: no longer valid"))
        : QString();
    return joined({ ended, words::code(CodeTable::Disease, disease.category), pays,
        words::period(disease.validFrom, disease.validTo) });
}

QList<Fact> diseaseFacts(const EligibilityResult &result, const QDate &day)
{
    const QString caption = say(QT_TRANSLATE_NOOP("BenefitFacts", "Specific disease"));
    if (result.diseaseState() != BenefitState::Present)
        return { { caption, nothing(result.diseaseState()) } };
    QList<Fact> facts;
    for (const SpecificDisease &disease : result.diseases) {
        facts.append({ caption, diseaseText(disease, day) });
        facts.append({ say(QT_TRANSLATE_NOOP("BenefitFacts", "Its certificate issued")),
            words::date(disease.issued) });
    }
    return facts;
}

/// A code under the name of its table.
Fact coded(CodeTable table, const QString &code)
{
    return { codeTableTitle(table).title.in(Language::instance().current()), words::code(table, code) };
}

QList<Fact> factsOf(const MedicalTicket &ticket)
{
    const QDate month = QDate::fromString(ticket.month, QStringLiteral("yyyyMM"));
    const QString monthText = month.isValid() ? month.toString(QStringLiteral("yyyy-MM")) : ticket.month;
    return {
        { say(QT_TRANSLATE_NOOP("BenefitFacts", "Ticket")),
            joined({ words::code(CodeTable::Ticket, ticket.type), ticket.issueNumber }) },
        { say(QT_TRANSLATE_NOOP("BenefitFacts", "Ticket valid")),
            joined({ words::period(ticket.validFrom, ticket.validTo), monthText }) },
        { say(QT_TRANSLATE_NOOP("BenefitFacts", "Given to")),
            joined({ ticket.designatedName, ticket.designatedCode }) },
        { say(QT_TRANSLATE_NOOP("BenefitFacts", "Prescriber")),
            joined({ ticket.prescriberName, ticket.prescriberCode }) },
        { say(QT_TRANSLATE_NOOP("BenefitFacts", "For")),
            joined({ words::code(CodeTable::TicketTreatment, ticket.treatment),
                ticket.injuries.join(QStringLiteral("、")) }) },
        { say(QT_TRANSLATE_NOOP("BenefitFacts", "Own payment")), words::yen(ticket.selfPay) },
        coded(CodeTable::TicketUse, ticket.use),
        coded(CodeTable::SocialInsurance, ticket.socialInsurance),
        coded(CodeTable::Inconsistent, ticket.inconsistent),
        coded(CodeTable::Infection, ticket.infection),
        coded(CodeTable::ElderlyCare, ticket.elderlyCare),
        coded(CodeTable::PrefecturalExpenses, ticket.prefecturalExpenses),
        { say(QT_TRANSLATE_NOOP("BenefitFacts", "Contacts")),
            joined({ ticket.districtContact, ticket.handlingContact }) },
        { say(QT_TRANSLATE_NOOP("BenefitFacts", "Remarks")), ticket.remarks.join(QStringLiteral("、")) },
    };
}

QList<Fact> aidFacts(const Insurance &aid)
{
    return { { say(QT_TRANSLATE_NOOP("BenefitFacts", "Welfare office")), aid.insurerName },
        { say(QT_TRANSLATE_NOOP("BenefitFacts", "Payer number")), aid.insurerNumber.trimmed() },
        { say(QT_TRANSLATE_NOOP("BenefitFacts", "Recipient number")), aid.number.reveal() },
        { say(QT_TRANSLATE_NOOP("BenefitFacts", "Medical aid valid")),
            words::period(aid.validFrom, aid.lastDay) } };
}

QString proofText(const QString &proof)
{
    if (proof == QStringLiteral("insurance-card"))
        return say(QT_TRANSLATE_NOOP("BenefitFacts", "Insurance card"));
    if (proof == QStringLiteral("certificate"))
        return say(QT_TRANSLATE_NOOP("BenefitFacts", "資格確認書"));
    if (proof == QStringLiteral("notice"))
        return say(QT_TRANSLATE_NOOP("BenefitFacts", "資格情報のお知らせ with the card"));
    if (proof == QStringLiteral("mynaportal"))
        return say(QT_TRANSLATE_NOOP("BenefitFacts", "Mynaportal screen with the card"));
    if (proof == QStringLiteral("statement"))
        return say(QT_TRANSLATE_NOOP("BenefitFacts", "被保険者資格申立書"));
    return {};
}

QString stateOf(const NumberQuestion &question)
{
    // Before all: what came before it is no answer to it.
    if (question.failure)
        return say(QT_TRANSLATE_NOOP("BenefitFacts", "No answer: %1"))
            .arg(failureText(Fault{ *question.failure, question.failureCode }).title);
    if (question.answered)
        return say(QT_TRANSLATE_NOOP("BenefitFacts", "Answered"));
    return question.askedAt.isValid()
        ? say(QT_TRANSLATE_NOOP("BenefitFacts", "Asked, waiting for the answer"))
        : say(QT_TRANSLATE_NOOP("BenefitFacts", "Waiting to be asked"));
}

QString moment(const QDateTime &time)
{
    return time.isValid() ? words::dayAndTime(time) : QString();
}

} // namespace

QString elderlyText(const EligibilityResult &result)
{
    return result.elderly ? joined({ ratioText(result.elderly->ratio),
               words::period(result.elderly->validFrom, result.elderly->validTo) })
                          : QString();
}

QString limitText(const EligibilityResult &result)
{
    return result.limit ? joined({ words::code(CodeTable::LimitClass, result.limit->limitClass),
               words::period(result.limit->validFrom, result.limit->validTo) })
                        : QString();
}

QString diseasesText(const EligibilityResult &result, const QDate &day)
{
    QStringList all;
    for (const SpecificDisease &disease : result.diseases)
        all.append(diseaseText(disease, day));
    return all.join(QStringLiteral("、"));
}

QList<Fact> benefitFacts(const EligibilityResult &result, const QDate &day)
{
    QList<Fact> facts;
    if (result.elderly)
        facts.append({ say(QT_TRANSLATE_NOOP("BenefitFacts", "Elderly certificate")), elderlyText(result) });
    if (result.elderly)
        facts.append({ say(QT_TRANSLATE_NOOP("BenefitFacts", "Elderly certificate issued")),
            words::date(result.elderly->issued) });
    return facts + limitFacts(result) + diseaseFacts(result, day)
        + QList<Fact>{ { say(QT_TRANSLATE_NOOP("BenefitFacts", "Limit agreed to")),
                           moment(result.limitConsentAt) },
              { say(QT_TRANSLATE_NOOP("BenefitFacts", "Specific disease agreed to")),
                  moment(result.diseaseConsentAt) } };
}

QList<Fact> ticketFacts(const Eligibility &eligibility)
{
    QList<Fact> facts;
    for (const EligibilityResult &result : eligibility.results) {
        if (result.isMedicalAid()
            && &result != eligibility.main()) // beside an insurance, which is told above
            facts += aidFacts(result.insurance);
        for (const MedicalTicket &ticket : result.tickets)
            facts += factsOf(ticket);
    }
    return facts;
}

QList<Fact> questionFacts(const Reception &reception)
{
    if (!reception.question)
        return {};
    const NumberQuestion &question = *reception.question;
    return {
        { say(QT_TRANSLATE_NOOP("BenefitFacts", "Shown at the desk")), proofText(question.proof) },
        { say(QT_TRANSLATE_NOOP("BenefitFacts", "Answer")), stateOf(question) },
        { say(QT_TRANSLATE_NOOP("BenefitFacts", "Asked")), moment(question.askedAt) },
        { say(QT_TRANSLATE_NOOP("BenefitFacts", "Answer shown came")), moment(question.answeredAt) },
        { say(QT_TRANSLATE_NOOP("BenefitFacts", "Asked again")), moment(question.againAt) },
    };
}

} // namespace madoguchi
