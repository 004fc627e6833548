#include "app/training/centre/bulkdesk.h"

#include "app/support/clock.h"
#include "app/training/centre/eligibilitylookup.h"

namespace madoguchi {

namespace {

BulkUnit unitOf(const Centre &centre, const messages::BulkRequest &request, const BulkQuestion &question,
    const QDateTime &now, bool otherPerson)
{
    BulkUnit unit;
    unit.identifier = question.identifier;
    unit.echoed = question.person;
    unit.eligibility = lookUp(centre,
        NumberAsked{ request.institution, {}, request.confirmFor, question.person, now, otherPerson });
    for (EligibilityResult &result : unit.eligibility.results)
        result.limitChanged = QStringLiteral("0");
    return unit;
}

} // namespace

BulkSlip BulkDesk::accept(const messages::BulkRequest &request, const QDateTime &now)
{
    BulkSlip slip;
    slip.receptionNumber
        = QStringLiteral("R%1%2").arg(toJapanTime(now).date().toString(QStringLiteral("yyyyMMdd")),
            QStringLiteral("%1").arg(m_queries.size() + 1, 8, 10, QLatin1Char('0')));
    slip.receivedAt = toSecond(now);
    slip.institution = request.institution;
    slip.fileIdentifier = request.fileIdentifier;
    m_queries.insert(slip.receptionNumber, { request });
    return slip;
}

BulkDesk::Look BulkDesk::look(const Centre &centre, const messages::BulkResultRequest &request, int looks,
    const QDateTime &now, bool otherPerson)
{
    const auto found = m_queries.find(request.receptionNumber);
    if (found == m_queries.end() || found->request.institution != request.institution)
        return {};
    const QString identifier
        = request.fileIdentifier.isEmpty() ? found->request.fileIdentifier : request.fileIdentifier;
    Look look;
    if (found->looks++ < looks) {
        look.state = State::NotReady;
        look.header.processedAt = toSecond(now);
        look.header.institution = request.institution;
        look.header.fileIdentifier = identifier;
        look.header.segment = QStringLiteral("2");
        look.header.receptionNumber = request.receptionNumber;
        return look;
    }
    look.state = State::Ready;
    look.result.processedAt = toSecond(now);
    look.result.institution = request.institution;
    look.result.fileIdentifier = identifier;
    look.result.receptionNumber = request.receptionNumber;
    for (const BulkQuestion &question : std::as_const(found->request.questions))
        look.result.units.append(unitOf(centre, found->request, question, now, otherPerson));
    look.result.told = static_cast<int>(look.result.units.size());
    look.result.toldGood = look.result.told;
    return look;
}

} // namespace madoguchi
