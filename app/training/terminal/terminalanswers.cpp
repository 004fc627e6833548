#include "app/training/terminal/terminalanswers.h"

#include "app/central/messages/eligibility.h"
#include "app/central/messages/medication.h"
#include "app/central/messages/messagewriter.h"
#include "app/training/centre/answertree.h"
#include "app/training/centre/eligibilitylookup.h"
#include "app/training/centre/oddities.h"
#include "app/training/centre/recordlookup.h"
#include "app/training/centre/samenumber.h"

namespace madoguchi {

namespace {

TerminalAnswer message(XmlTree tree)
{
    return { TerminalAnswer::Kind::Message, std::move(tree) };
}

/// A message of an OQS family without anything in its body yet.
XmlTree emptyMessage(const Envelope &envelope, const QDateTime &now)
{
    XmlTree header{ QStringLiteral("MessageHeader") };
    header.set(QStringLiteral("ProcessExecutionTime"), messages::timeText(now));
    header.set(QStringLiteral("MedicalInstitutionCode"), envelope.institution);
    if (!envelope.fileIdentifier.isEmpty())
        header.set(QStringLiteral("ArbitraryFileIdentifier"), envelope.fileIdentifier);
    header.set(QStringLiteral("CharacterCodeIdentifier"), QStringLiteral("0"));
    return { QStringLiteral("XmlMsg"), {}, { header, XmlTree{ QStringLiteral("MessageBody") } } };
}

TerminalAnswer refused(const QString &family, const Envelope &envelope, const QDateTime &now,
    const QString &code, const QString &text)
{
    XmlTree tree = emptyMessage(envelope, now);
    if (family.startsWith(u"YZK") || family.startsWith(u"TKK"))
        tree = readTree(messages::writeMedicationRefusal(
                            envelope.institution, envelope.fileIdentifier, QStringLiteral("9"), text))
                   .value_or(XmlTree{});
    else
        oddities::refuse(tree, code, text);
    return { TerminalAnswer::Kind::Message, std::move(tree), true };
}

const QString wrongItem = QStringLiteral("【合成】要求の項目に誤りがあります。");
const QString wrongInstitution = QStringLiteral("【合成】医療機関コードが一致しません。");
const QString noConsent = QStringLiteral("【合成】閲覧の同意が登録されていないか期限を過ぎています。");
const QString wrongItemCode = QStringLiteral("SYN-OQC-0001");
const QString wrongInstitutionCode = QStringLiteral("SYN-OQC-0003");
const QString noConsentCode = QStringLiteral("SYN-OQC-0004");

} // namespace

TerminalAnswers::Answering TerminalAnswers::answering(const QString &family)
{
    if (family == u"OQSsiquc01")
        return &TerminalAnswers::eligibility;
    if (family == u"YZKsiquc01")
        return &TerminalAnswers::medication;
    return nullptr;
}

TerminalAnswer TerminalAnswers::to(const RequestFile &request, const QDateTime &now, bool otherPerson)
{
    const auto envelope = readEnvelope(request.bytes);
    const Answering answer = answering(request.family);
    if (!envelope || !answer)
        return {};
    if (!m_centre.institutions.contains(envelope->institution))
        return refused(request.family, *envelope, now, wrongInstitutionCode, wrongInstitution);
    return (this->*answer)({ request, *envelope, now, otherPerson });
}

TerminalAnswer TerminalAnswers::eligibility(const Question &question)
{
    const auto request = messages::readEligibilityRequest(question.file.bytes);
    if (!request)
        return refused(question.file.family, question.envelope, question.now, wrongItemCode, wrongItem);
    const NumberAsked asked{ request->institution, request->fileIdentifier, request->confirmFor,
        request->person, question.now, question.otherPerson };
    return message(treeOf(lookUp(m_centre, asked), *request));
}

TerminalAnswer TerminalAnswers::medication(const Question &question)
{
    const auto request = messages::readMedicationRequest(question.file.bytes);
    if (!request)
        return refused(question.file.family, question.envelope, question.now, wrongItemCode, wrongItem);
    const NumberQuery insurance = insuranceIn(*request);
    const QList<ConsentKind> open = m_consents.openFor(request->institution, insurance, question.now);
    const Person *person = m_centre.insuredAs(insurance);
    // A consent at the reader is one of an outpatient (MedicalTreatmentFlag 1) and opens nothing else.
    if (!person || request->treatmentFlag != 1 || !open.contains(ConsentKind::Medication))
        return refused(question.file.family, question.envelope, question.now, noConsentCode, noConsent);
    if (request->fileCategory % 2 == 1)
        return { TerminalAnswer::Kind::Document };
    const RecordsAsked asked{ request->institution, request->fileIdentifier, person,
        question.otherPerson ? &m_centre.otherThan(*person) : nullptr, open, question.now };
    return message(readTree(messages::write(medicationOf(asked, *request))).value_or(XmlTree{}));
}

} // namespace madoguchi
