#include "app/explain/familyanswer.h"

#include "app/central/messages/bulk.h"
#include "app/central/messages/checkup.h"
#include "app/central/messages/eligibility.h"
#include "app/central/messages/fields.h"
#include "app/central/messages/medication.h"
#include "app/central/messages/reference.h"
#include "app/explain/eligibilityjson.h"
#include "app/explain/personalelements.h"
#include "app/explain/recordsjson.h"
#include "app/explain/requestjson.h"

#include <utility>

namespace madoguchi::explaining {

using messages::XmlElement;
using Layout = MessageKind::Layout;

namespace {

QString name(const char *text)
{
    return QLatin1String(text);
}

/// The item that must say how the work ended, and does not; empty: all say it.
QString unsaid(const XmlElement &tree, const MessageKind &kind)
{
    const auto says = [&](const char *item, CodeTable table) {
        return codeWords(table, firstText(tree, name(item))).has_value();
    };
    if (kind.layout == Layout::BulkQuery)
        return firstText(tree, name("ReceptionNumber")).isEmpty() ? name("ReceptionNumber") : QString();
    if (!says("SegmentOfResult", CodeTable::Segment))
        return name("SegmentOfResult");
    return says("ProcessingResultStatus", CodeTable::Status) ? QString() : name("ProcessingResultStatus");
}

/// Why a reader refused, as far as the message shows it.
Problem refusal(const Fault &fault, const XmlElement &tree, const MessageKind &kind)
{
    const bool records = kind.layout == Layout::Medication || kind.layout == Layout::Checkup;
    const QStringList twice = contradictions(tree);
    if (!twice.isEmpty() && !records)
        return { name("contradictory"),
            QStringLiteral("says different things at once: %1").arg(twice.join(QStringLiteral(", "))) };
    if (kind.direction == MessageKind::Direction::Request)
        return { failureName(fault.failure),
            QStringLiteral("is no request as the interface has it: an item is missing, stands twice or has "
                           "another form") };
    if (kind.layout == Layout::Medication && messages::descendants(tree, name("QuaInf")).isEmpty())
        return { name("person"), QStringLiteral("does not say whom it is about: QuaInf") };
    if (kind.layout == Layout::Checkup && messages::descendants(tree, name("QualificationsInfo")).isEmpty())
        return { name("person"), QStringLiteral("does not say whom it is about: QualificationsInfo") };
    if (!records && firstText(tree, name("MedicalInstitutionCode")).size() != 10)
        return { name("institution"), QStringLiteral("does not say which institution it is for") };
    const QString open = records ? QString() : unsaid(tree, kind);
    if (!open.isEmpty())
        return { name("state"), QStringLiteral("does not say how it ended: ") + open };
    return { failureName(fault.failure), QStringLiteral("cannot be relied on: items contradict the layout") };
}

/// Faults that a message tells of by itself: it was read.
bool isTold(const Fault &fault)
{
    return fault.failure == Failure::SegmentProcessing || fault.failure == Failure::SegmentError
        || fault.failure == Failure::PersonError || fault.failure == Failure::RecordsRefused;
}

class Reading
{
public:
    Reading(const MessageKind &kind, const QByteArray &bytes, const XmlElement &tree, const Wishes &wishes)
        : m_kind(kind)
        , m_bytes(bytes)
        , m_tree(tree)
        , m_wishes(wishes)
        , m_texts(tree, wishes)
    {
        m_answer.members = emptyMembers(kind);
    }

    [[nodiscard]] FamilyAnswer run();

private:
    /// What the reader gave, or why not; whether there is a value to tell of.
    template <typename T> bool take(const Outcome<T> &read);
    template <typename T> void takeWithFindings(const Outcome<T> &read);
    void request();
    void eligibilities();
    void tellStart(const messages::MessageStart &start, QJsonObject &into) const;
    void tellPerson(const messages::PersonStatus &person, QJsonObject &into) const;
    void eligibility();
    void slip();
    void bulk(const messages::MessageHeader &header);
    [[nodiscard]] QJsonObject unitJson(
        const BulkUnit &unit, const XmlElement &element, const QList<Finding> &findings) const;
    void records();

    const MessageKind &m_kind;
    const QByteArray &m_bytes;
    const XmlElement &m_tree;
    const Wishes &m_wishes;
    ServiceTexts m_texts;
    FamilyAnswer m_answer{};
};

FamilyAnswer Reading::run()
{
    const QJsonValue asked = askedJson(m_tree, m_wishes);
    if (!asked.isNull())
        m_answer.members.insert(name("asked"), asked);
    if (m_kind.direction == MessageKind::Direction::Request)
        request();
    else if (m_kind.layout == Layout::Medication || m_kind.layout == Layout::Checkup)
        records();
    else
        eligibilities();
    return m_answer;
}

template <typename T> bool Reading::take(const Outcome<T> &read)
{
    if (!read && !isTold(read.error()))
        m_answer.problem = refusal(read.error(), m_tree, m_kind);
    return read.ok();
}

template <typename T> void Reading::takeWithFindings(const Outcome<T> &read)
{
    if (take(read))
        m_answer.findings = read->findings;
}

void Reading::request()
{
    switch (m_kind.layout) {
    case Layout::Eligibility:
        take(messages::readEligibilityRequest(m_bytes));
        break;
    case Layout::BulkQuery:
        // Those by period are another layout: told as they stand.
        if (m_kind.family == name("OQSmuquc01"))
            take(messages::readBulkRequest(m_bytes));
        break;
    case Layout::BulkResult:
        take(messages::readBulkResultRequest(m_bytes));
        break;
    case Layout::Reference:
        take(messages::readReferenceRequest(m_bytes));
        break;
    case Layout::Medication:
        take(messages::readMedicationRequest(m_bytes));
        break;
    case Layout::Checkup:
        take(messages::readCheckupRequest(m_bytes));
        break;
    case Layout::Unknown:
        break;
    }
}

void Reading::eligibilities()
{
    const auto start = messages::readStart(m_bytes);
    if (!take(start))
        return;
    m_answer.findings = start->findings;
    tellStart(*start, m_answer.members);
    switch (m_kind.layout) {
    case Layout::Eligibility:
        eligibility();
        break;
    case Layout::BulkQuery:
        slip();
        break;
    case Layout::BulkResult:
        bulk(start->header);
        break;
    case Layout::Reference:
        takeWithFindings(messages::readReferenceResult(m_bytes, m_answer.counts));
        break;
    default:
        break;
    }
}

void Reading::tellStart(const messages::MessageStart &start, QJsonObject &into) const
{
    into.insert(name("medium"), codeValue(CodeTable::Medium, start.header.medium));
    into.insert(name("segment"), codeValue(CodeTable::Segment, start.header.segment));
    into.insert(
        name("error"), messageValue(start.header.errorCode, m_texts.value(start.header.errorMessage)));
    // What it is for is not published (oqs-interface.md 2.3): it may lead to the person.
    const QString key = firstText(m_tree, name("QualificationConfirmationKey"));
    if (!key.isEmpty())
        into.insert(name("confirmation_key"), personalValue(key, m_wishes));
    tellPerson(start.person, into);
}

void Reading::tellPerson(const messages::PersonStatus &person, QJsonObject &into) const
{
    into.insert(name("status"), codeValue(CodeTable::Status, person.status));
    into.insert(name("remark"), messageValue(person.code, m_texts.value(person.text)));
}

void Reading::eligibility()
{
    if (m_kind.isFace()) {
        const auto read = messages::readEligibility(m_bytes, m_answer.counts);
        takeWithFindings(read);
        if (read)
            join(m_answer.members, eligibilityJson(*read, m_wishes));
        return;
    }
    const auto read = messages::readNumberResult(m_bytes, m_answer.counts);
    if (!take(read))
        return;
    takeWithFindings(read->eligibility);
    if (read->eligibility)
        join(m_answer.members, eligibilityJson(*read->eligibility, m_wishes));
}

void Reading::slip()
{
    QList<Finding> findings;
    const auto read = messages::readBulkSlip(m_bytes, m_answer.counts, findings);
    for (const Finding &finding : std::as_const(findings)) {
        if (!m_answer.findings.contains(finding)) // the header was read before
            m_answer.findings.append(finding);
    }
    if (!take(read))
        return;
    m_answer.members.insert(name("received_at"), timeValue(read->receivedAt));
}

/// Each unit is read where it stands: what is told of it is its own, whatever units a result leaves out.
void Reading::bulk(const messages::MessageHeader &header)
{
    const auto read = messages::readBulkResult(m_bytes, m_answer.counts);
    takeWithFindings(read);
    if (!read)
        return;
    const auto number = [](int told) { return told < 0 ? QJsonValue() : QJsonValue(told); };
    m_answer.members.insert(name("told"),
        QJsonObject{ { name("processed"), number(header.told) }, { name("good"), number(header.toldGood) },
            { name("errors"), number(header.toldErrors) } });
    messages::ReadNotes notes;
    messages::MessageCounts counted; // with the result
    QJsonArray units;
    const messages::Fields body = messages::Fields(&m_tree, notes).group(name("MessageBody"));
    body.each(name("BulkConfirmUnit"), [&](const messages::Fields &fields) {
        QList<Finding> findings;
        const XmlElement &element = *fields.element();
        const auto unit = messages::readBulkUnit(element, header, counted, findings);
        if (!unit)
            return;
        units.append(unitJson(*unit, element, findings));
        m_answer.isDoubtful = m_answer.isDoubtful || !findings.isEmpty();
    });
    m_answer.members.insert(name("units"), units);
}

QJsonObject Reading::unitJson(
    const BulkUnit &unit, const XmlElement &element, const QList<Finding> &findings) const
{
    QJsonObject json = emptyEligibility();
    if (!unit.fault)
        join(json, eligibilityJson(unit.eligibility, m_wishes));
    json.insert(name("identifier"), textValue(unit.identifier));
    json.insert(name("findings"), findingsJson(findings, element, m_wishes));
    messages::ReadNotes notes;
    tellPerson(messages::readPersonStatus(messages::Fields(&element, notes)), json);
    for (const XmlElement *search :
        messages::descendants(element, QStringLiteral("QualificationConfirmSearchInfo")))
        json.insert(name("asked"), searchJson(*search, m_wishes));
    return json;
}

void Reading::records()
{
    m_answer.members.insert(name("result_code"), textValue(firstText(m_tree, name("ResultCode"))));
    m_answer.members.insert(name("message"), m_texts.value(firstText(m_tree, name("MessageContents"))));
    if (m_kind.layout == Layout::Medication) {
        const auto read = messages::readMedication(m_bytes, m_answer.counts);
        takeWithFindings(read);
        if (read)
            join(m_answer.members, medicationJson(*read, m_wishes));
        return;
    }
    const auto read = messages::readCheckup(m_bytes, m_answer.counts);
    takeWithFindings(read);
    if (read)
        join(m_answer.members, checkupJson(*read, m_wishes));
}

} // namespace

QJsonObject emptyMembers(const MessageKind &kind)
{
    switch (kind.layout) {
    case Layout::Medication:
        return emptyMedication();
    case Layout::Checkup:
        return emptyCheckup();
    case Layout::BulkResult: {
        QJsonObject json = emptyEligibility();
        json.remove(name("results"));
        json.insert(name("units"), QJsonArray());
        return json;
    }
    case Layout::Unknown:
        return {};
    default:
        return emptyEligibility();
    }
}

FamilyAnswer readFamily(
    const MessageKind &kind, const QByteArray &bytes, const XmlElement &tree, const Wishes &wishes)
{
    return Reading(kind, bytes, tree, wishes).run();
}

} // namespace madoguchi::explaining
