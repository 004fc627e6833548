#include "app/training/terminal/requestfile.h"

#include "app/central/messages/xmlmessage.h"

#include <QRegularExpression>

namespace madoguchi {

namespace {

/// The first of that name right inside; null: none.
const messages::XmlElement *childOf(const messages::XmlElement &element, const QString &name)
{
    for (const messages::XmlElement &child : element.children()) {
        if (child.name() == name)
            return &child;
    }
    return nullptr;
}

} // namespace

std::optional<RequestFile> RequestFile::named(const QString &name)
{
    static const QRegularExpression form(
        QStringLiteral("\\A([A-Za-z]{3}(?:si|mu)[A-Za-z]{3}[0-9]{2})req_([0-9A-Za-z]+)\\.[xX][mM][lL]\\z"));
    const QRegularExpressionMatch match = form.match(name);
    if (!match.hasMatch())
        return {};
    return RequestFile{ name, match.captured(1), match.captured(2), {} };
}

std::optional<Envelope> readEnvelope(const QByteArray &message)
{
    static const QString institution = QStringLiteral("MedicalInstitutionCode");
    static const QString identifier = QStringLiteral("ArbitraryFileIdentifier");
    static const QRegularExpression tenDigits(QStringLiteral("\\A[0-9]{10}\\z"));
    const QString headerName = QStringLiteral("MessageHeader");
    const QString bodyName = QStringLiteral("MessageBody");
    const auto parsed
        = messages::XmlMessage::parse(message, { headerName, bodyName, institution, identifier });
    if (!parsed)
        return {};
    const messages::XmlElement *header = childOf(parsed->root(), headerName);
    if (!header || !childOf(parsed->root(), bodyName))
        return {};
    const messages::XmlElement *code = childOf(*header, institution);
    if (!code || !tenDigits.match(code->text()).hasMatch())
        return {};
    const messages::XmlElement *echoed = childOf(*header, identifier);
    return Envelope{ code->text(), echoed ? echoed->text() : QString() };
}

} // namespace madoguchi
