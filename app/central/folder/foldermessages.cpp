#include "app/central/folder/foldermessages.h"

#include "app/central/checkedanswers.h"
#include "app/central/messagelog.h"
#include "app/central/messages/bulk.h"
#include "app/central/messages/checkup.h"
#include "app/central/messages/eligibility.h"
#include "app/central/messages/medication.h"
#include "app/central/messages/reference.h"

#include <algorithm>

namespace madoguchi {

namespace {

using messages::MessageEncoding;

const Fault malformed{ .failure = Failure::AnswerMalformed };
const Fault forOther{ .failure = Failure::AnswerForOther };

MessageEncoding encodingOf(bool shiftJis)
{
    return shiftJis ? MessageEncoding::CodePage932 : MessageEncoding::Utf8;
}

Sent sentWith(const QString &institution, const FolderAnswer &answer)
{
    return Sent{ institution, answer.exchange.identifier, EchoRule::Folder };
}

/// The insurance as both kinds of record are asked for.
template <typename Request> Request recordRequest(const ListedVisit &visit)
{
    Request request;
    request.insurerNumber = visit.insurerNumber;
    request.symbol = visit.symbol;
    request.number = visit.number;
    request.branch = visit.branch;
    return request;
}

/// An institution's code that is no such code is not absent: it is another.
template <typename Record> bool leavesOutInstitution(const Record &record)
{
    return record.institution.isEmpty()
        && std::none_of(record.findings.begin(), record.findings.end(), [](const Finding &finding) {
               return finding.element == QStringLiteral("MedicalInstitutionCode");
           });
}

/// The header may repeat institution and identifier (ruling 32). What does not repeat the one is the right
/// person's all the same where the other agrees, and the file's name (ruling 18).
template <typename Record>
bool answers(Record &record, const QString &institution, const Sent &sent, const ListedVisit &visit)
{
    const auto leftOut = [&record](const char *element, QString &repeated, const QString &known) {
        repeated = known;
        record.findings.append(
            { QString::fromLatin1(element), QStringLiteral("is missing, although it was sent") });
    };
    if (record.fileIdentifier.isEmpty())
        leftOut("ArbitraryFileIdentifier", record.fileIdentifier, sent.fileIdentifier);
    else if (leavesOutInstitution(record))
        leftOut("MedicalInstitutionCode", record.institution, sent.institution);
    MedicationRecord asked;
    asked.patient = record.patient;
    asked.institution = record.institution;
    asked.fileIdentifier = record.fileIdentifier;
    MedicationQuery query;
    query.visit = visit;
    query.fileIdentifier = sent.fileIdentifier;
    return echoes(asked, institution, query);
}

/// A record of this visit's person, or the document that came in its place. `read` is the family's reader.
template <typename Record>
Outcome<Record> readRecord(const FolderAnswer &answer, const QString &institution, const ListedVisit &visit,
    Outcome<Record> (*read)(const QByteArray &, messages::MessageCounts &))
{
    Record document;
    document.institution = institution;
    document.fileIdentifier = answer.exchange.identifier;
    document.pdf = answer.content;
    if (answer.document)
        return document;
    messages::MessageCounts counts;
    Outcome<Record> record = read(answer.content, counts);
    logLeftOut(counts);
    if (record && !answers(*record, institution, sentWith(institution, answer), visit))
        return forOther;
    return record;
}

} // namespace

FolderMessages::FolderMessages(QString institution, bool shiftJis)
    : m_institution(std::move(institution))
    , m_shiftJis(shiftJis)
{ }

QByteArray FolderMessages::request(const EligibilityQuestion &question, const QString &identifier) const
{
    messages::EligibilityRequest request;
    request.confirmFor = question.confirmFor;
    request.institution = m_institution;
    request.fileIdentifier = identifier;
    request.person = question.person;
    return messages::write(request, encodingOf(m_shiftJis));
}

QByteArray FolderMessages::request(const ReferenceQuestion &question, const QString &identifier) const
{
    return messages::write(messages::ReferenceRequest{ m_institution, identifier, question.registration },
        encodingOf(m_shiftJis));
}

QByteArray FolderMessages::request(const BulkQuery &query, const QString &identifier) const
{
    return messages::write(
        messages::BulkRequest{ query.confirmFor, m_institution, identifier, query.questions },
        encodingOf(m_shiftJis));
}

QByteArray FolderMessages::request(const BulkSlip &slip, const QString &identifier) const
{
    return messages::write(messages::BulkResultRequest{ m_institution, identifier, slip.receptionNumber },
        encodingOf(m_shiftJis));
}

QByteArray FolderMessages::request(const MedicationQuery &query, const QString &identifier) const
{
    auto request = recordRequest<messages::MedicationRequest>(query.visit);
    request.institution = m_institution;
    request.fileIdentifier = identifier;
    request.startMonth = query.startMonth;
    request.endMonth = query.endMonth;
    request.fileCategory = query.withTreatments ? 4 : 2;
    return messages::write(request, encodingOf(m_shiftJis));
}

QByteArray FolderMessages::request(const CheckupQuery &query, const QString &identifier) const
{
    auto request = recordRequest<messages::CheckupRequest>(query.visit);
    request.institution = m_institution;
    request.fileIdentifier = identifier;
    return messages::write(request, encodingOf(m_shiftJis));
}

Outcome<NumberAnswer> FolderMessages::read(
    const FolderAnswer &answer, const EligibilityQuestion &question) const
{
    return answer.document ? malformed
                           : readNumberAnswer(answer.content, question, sentWith(m_institution, answer));
}

Outcome<Done> FolderMessages::read(const FolderAnswer &answer, const ReferenceQuestion &question) const
{
    if (answer.document)
        return malformed;
    return readReferenceAnswer(answer.content, question.registration, sentWith(m_institution, answer));
}

Outcome<BulkSlip> FolderMessages::read(const FolderAnswer &answer, const BulkQuery &) const
{
    return answer.document ? malformed : readSlipAnswer(answer.content, sentWith(m_institution, answer));
}

Outcome<BulkResult> FolderMessages::read(const FolderAnswer &answer, const BulkSlip &slip) const
{
    return answer.document ? malformed
                           : readBulkAnswer(answer.content, slip, sentWith(m_institution, answer));
}

Outcome<MedicationRecord> FolderMessages::read(const FolderAnswer &answer, const MedicationQuery &query) const
{
    return readRecord<MedicationRecord>(answer, m_institution, query.visit, messages::readMedication);
}

Outcome<CheckupRecord> FolderMessages::read(const FolderAnswer &answer, const CheckupQuery &query) const
{
    return readRecord<CheckupRecord>(answer, m_institution, query.visit, messages::readCheckup);
}

std::optional<Outcome<NumberAnswer>> FolderMessages::readUnasked(const FolderAnswer &answer) const
{
    if (answer.document)
        return malformed;
    messages::MessageCounts counts;
    auto read = messages::readNumberResult(answer.content, counts);
    logLeftOut(counts);
    if (!read)
        return read.error();
    if (read->header.institution != m_institution)
        return forOther;
    if (read->header.fileIdentifier.isEmpty())
        return std::nullopt;
    if (read->header.fileIdentifier != answer.exchange.identifier)
        return forOther;
    if (!read->eligibility)
        return read->eligibility.error();
    return NumberAnswer{ std::move(*read->eligibility), answer.content };
}

} // namespace madoguchi
