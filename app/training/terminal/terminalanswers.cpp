#include "app/training/terminal/terminalanswers.h"

#include "app/central/messages/medication.h"
#include "app/training/centre/answertree.h"
#include "app/training/centre/eligibilitylookup.h"
#include "app/training/centre/registration.h"

namespace madoguchi {

namespace {

TerminalAnswer message(XmlTree tree)
{
    return { TerminalAnswer::Kind::Message, std::move(tree) };
}

XmlTree parsed(const QByteArray &bytes)
{
    return readTree(bytes).value_or(XmlTree{});
}

/// Why a message is refused, by the stand-ins' own codes.
struct Refusal
{
    const char *code;
    const char *text;
};
constexpr Refusal wrongItem{ "SYN-OQC-0001", "【合成】要求の項目に誤りがあります。" };
constexpr Refusal unknownNumber{ "SYN-OQC-0002", "【合成】受付番号に該当がありません。" };
constexpr Refusal wrongInstitution{ "SYN-OQC-0003", "【合成】医療機関コードが一致しません。" };
constexpr Refusal noConsent{ "SYN-OQC-0004", "【合成】閲覧の同意が登録されていないか期限を過ぎています。" };

TerminalAnswer refused(
    const QString &family, const Envelope &envelope, const QDateTime &now, const Refusal &refusal)
{
    const QString code = QString::fromLatin1(refusal.code);
    const QString text = QString::fromUtf8(refusal.text);
    XmlTree tree;
    if (family.startsWith(u"YZK") || family.startsWith(u"TKK")) {
        tree = parsed(messages::writeMedicationRefusal(
            envelope.institution, envelope.fileIdentifier, QStringLiteral("9"), text));
    } else {
        messages::MessageHeader header;
        header.processedAt = now;
        header.institution = envelope.institution;
        header.fileIdentifier = envelope.fileIdentifier;
        header.segment = QStringLiteral("9");
        header.errorCode = code;
        header.errorMessage = text;
        tree = parsed(messages::writeRefusal(header));
    }
    return { TerminalAnswer::Kind::Message, std::move(tree), true };
}

} // namespace

TerminalAnswers::Answering TerminalAnswers::answering(const QString &family)
{
    if (family == u"OQSsiquc01")
        return &TerminalAnswers::eligibility;
    if (family == u"OQSmuquc01")
        return &TerminalAnswers::bulk;
    if (family == u"OQSmuquc02")
        return &TerminalAnswers::bulkResult;
    if (family == u"OQSsiimm01")
        return &TerminalAnswers::reference;
    if (family == u"YZKsiquc01")
        return &TerminalAnswers::medication;
    if (family == u"TKKsiquc01")
        return &TerminalAnswers::checkup;
    return nullptr;
}

TerminalAnswer TerminalAnswers::to(const RequestFile &request, const QDateTime &now, bool otherPerson)
{
    const auto envelope = readEnvelope(request.bytes);
    const Answering answer = answering(request.family);
    if (!envelope || !answer)
        return {};
    if (!m_centre.institutions.contains(envelope->institution))
        return refused(request.family, *envelope, now, wrongInstitution);
    return (this->*answer)({ request, *envelope, now, otherPerson });
}

TerminalAnswer TerminalAnswers::eligibility(const Question &question)
{
    const auto request = messages::readEligibilityRequest(question.file.bytes);
    if (!request)
        return refused(question.file.family, question.envelope, question.now, wrongItem);
    const NumberAsked asked{ request->institution, request->fileIdentifier, request->confirmFor,
        request->person, question.now, question.otherPerson };
    return message(treeOf(lookUp(m_centre, asked), *request));
}

TerminalAnswer TerminalAnswers::bulk(const Question &question)
{
    const auto request = messages::readBulkRequest(question.file.bytes);
    if (!request)
        return refused(question.file.family, question.envelope, question.now, wrongItem);
    return message(parsed(messages::write(m_bulk.accept(*request, question.now))));
}

TerminalAnswer TerminalAnswers::bulkResult(const Question &question)
{
    const auto request = messages::readBulkResultRequest(question.file.bytes);
    if (!request)
        return refused(question.file.family, question.envelope, question.now, wrongItem);
    const BulkDesk::Look look
        = m_bulk.look(m_centre, *request, m_bulkLooks, question.now, question.otherPerson);
    if (look.state == BulkDesk::State::Unknown)
        return refused(question.file.family, question.envelope, question.now, unknownNumber);
    return message(parsed(look.state == BulkDesk::State::NotReady ? messages::writeRefusal(look.header)
                                                                  : messages::write(look.result)));
}

TerminalAnswer TerminalAnswers::reference(const Question &question)
{
    const auto request = messages::readReferenceRequest(question.file.bytes);
    if (!request)
        return refused(question.file.family, question.envelope, question.now, wrongItem);
    return message(registered(m_centre, *request, question.now));
}

template <typename Request>
std::optional<RecordsAsked> TerminalAnswers::granted(
    const Question &question, const Request &request, ConsentKind kind) const
{
    const NumberQuery insurance = insuranceIn(request);
    const QList<ConsentKind> open = m_consents.openFor(request.institution, insurance, question.now);
    const Person *person = m_centre.insuredAs(insurance);
    // A consent at the reader is one of an outpatient (MedicalTreatmentFlag 1) and opens nothing else.
    if (!person || request.treatmentFlag != 1 || !open.contains(kind))
        return {};
    return RecordsAsked{ request.institution, request.fileIdentifier, person,
        question.otherPerson ? &m_centre.otherThan(*person) : nullptr, open, question.now };
}

TerminalAnswer TerminalAnswers::medication(const Question &question)
{
    const auto request = messages::readMedicationRequest(question.file.bytes);
    if (!request)
        return refused(question.file.family, question.envelope, question.now, wrongItem);
    const auto asked = granted(question, *request, ConsentKind::Medication);
    if (!asked)
        return refused(question.file.family, question.envelope, question.now, noConsent);
    if (request->fileCategory % 2 == 1)
        return { TerminalAnswer::Kind::Document };
    return message(parsed(messages::write(medicationOf(*asked, *request))));
}

TerminalAnswer TerminalAnswers::checkup(const Question &question)
{
    const auto request = messages::readCheckupRequest(question.file.bytes);
    if (!request)
        return refused(question.file.family, question.envelope, question.now, wrongItem);
    const auto asked = granted(question, *request, ConsentKind::Checkup);
    if (!asked)
        return refused(question.file.family, question.envelope, question.now, noConsent);
    if (request->fileCategory % 2 == 1)
        return { TerminalAnswer::Kind::Document };
    return message(parsed(messages::write(checkupsOf(*asked))));
}

} // namespace madoguchi
