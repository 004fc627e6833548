#include "app/central/messages/refusalwords.h"

#include "app/central/messages/fields.h"
#include "app/domain/showntext.h"

namespace madoguchi::messages {

namespace {

/// A text that goes on says so.
QString clipped(const QString &text)
{
    const QList<uint> points = text.toUcs4();
    if (points.size() <= longestRefusal)
        return text;
    const QList<uint> kept = points.first(longestRefusal - 1);
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(kept.constData()), kept.size())
        + QStringLiteral("…");
}

} // namespace

Pii<QString> refusalWords(const QByteArray &message)
{
    static const XmlNames names({ QStringLiteral("XmlMsg"), QStringLiteral("MessageContents") });
    const auto parsed = XmlMessage::parse(message, names, XmlMessage::InsideUnknown::Kept);
    if (!parsed)
        return {};
    for (const XmlElement *found : descendants(parsed->root(), names.at("MessageContents"))) {
        const QString words = shownText(QString::fromUtf8(found->utf8())).simplified();
        if (!words.isEmpty())
            return Pii(clipped(words));
    }
    return {};
}

} // namespace madoguchi::messages
