#include "app/training/standin/numberquestions.h"

#include "app/central/messages/eligibility.h"
#include "app/training/centre/eligibilitylookup.h"

namespace madoguchi {

HttpResponse NumberQuestions::answer(const Exchange &exchange)
{
    const QByteArray &body = exchange.request.body;
    const auto request = messages::readEligibilityRequest(body);
    const auto encoding = declaredEncoding(body);
    if (!request || !encoding)
        return problem("message-malformed").response();
    if (request->institution != exchange.caller.institution)
        return problem("facility-mismatch").response();
    const NumberAsked asked{ request->institution, request->fileIdentifier, request->confirmFor,
        request->person, exchange.now, exchange.otherPerson };
    return m_faces.finished(treeOf(lookUp(m_world.centre, asked), *request), *encoding);
}

} // namespace madoguchi
