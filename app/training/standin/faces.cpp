#include "app/training/standin/faces.h"

#include "app/domain/proof.h"
#include "app/training/centre/eligibilitylookup.h"

#include <QUuid>

namespace madoguchi {

namespace {

/// The limit flag of the answer to the consents: said on a screen of 2021, or given without one (2024-10).
std::optional<bool> limitFlag(const StandInVisit &visit, const StandInConfig &config)
{
    if (visit.inGrace)
        return {};
    if (!config.asks.contains(ConsentKind::Limit))
        return true;
    if (visit.limit == ConsentAnswer::Unasked)
        return {};
    return visit.limit == ConsentAnswer::Yes;
}

} // namespace

HttpResponse Faces::face(const StandInVisit &visit, Step step, const Exchange &exchange)
{
    const Person &person = *m_world.centre.population.find(visit.personId);
    CardShown shown;
    shown.institution = visit.institution;
    shown.fileIdentifier = exchange.otherPerson ? visitText(QUuid::createUuid()) : visit.id;
    shown.person = &person;
    shown.answeredAbout = exchange.otherPerson ? &m_world.centre.otherThan(person) : nullptr;
    shown.at = exchange.now;
    shown.inGrace = visit.inGrace;
    shown.withConsents = step == Step::Consents;
    shown.consents = visit.consents;
    shown.limit = limitFlag(visit, m_world.config);
    return finished(treeOf(lookUp(m_world.centre, shown)), XmlEncoding::Utf8);
}

HttpResponse Faces::finished(XmlTree tree, XmlEncoding encoding)
{
    HttpResponse response;
    response.contentType = QByteArrayLiteral("application/xml");
    response.body = madoguchi::finished(m_world.centre, std::move(tree), encoding);
    return response;
}

} // namespace madoguchi
