#include "app/training/centre/registration.h"

namespace madoguchi {

XmlTree registered(Centre &centre, const messages::ReferenceRequest &request, const QDateTime &now)
{
    const ReferenceRegistration &registration = request.registration;
    NumberQuery insurance;
    insurance.insurerNumber = registration.insurerNumber;
    insurance.symbol = registration.symbol;
    insurance.number = registration.number;
    insurance.branch = registration.branch;
    messages::PersonStatus status{ QStringLiteral("1"), {}, {} };
    if (centre.insuredAs(insurance))
        centre.references.store(request.institution, registration);
    else
        status = { QStringLiteral("2"), QStringLiteral("SYN-0003"),
            QStringLiteral("【合成】該当する資格がありません。") };
    const messages::MessageHeader header{ .processedAt = toSecond(now),
        .institution = request.institution,
        .fileIdentifier = request.fileIdentifier,
        .segment = QStringLiteral("1") };
    return readTree(messages::writeReferenceResult(header, status, request)).value_or(XmlTree{});
}

} // namespace madoguchi
