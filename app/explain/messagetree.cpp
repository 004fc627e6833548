#include "app/explain/messagetree.h"

#include "app/central/messages/fields.h"
#include "app/central/messages/xmldecoding.h"

#include <QHash>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <vector>

namespace madoguchi::explaining {

using messages::XmlElement;
using messages::XmlMessage;

namespace {

/// Follows the elements of a message and stops where it breaks the gate's rules (ruling 7): only to say which
/// rule it was. Whether a message is taken is XmlMessage's to decide.
class Inspection
{
public:
    explicit Inspection(const QString &text)
        : m_reader(text)
    { }

    std::optional<Problem> run()
    {
        while (!m_reader.atEnd()) {
            switch (m_reader.readNext()) {
            case QXmlStreamReader::DTD:
                return problem("document-type", QStringLiteral("has a document type, which no message has"));
            case QXmlStreamReader::StartElement:
                if (const auto broken = start())
                    return broken;
                break;
            case QXmlStreamReader::EndElement:
                m_children.pop_back();
                break;
            default:
                break;
            }
        }
        if (m_reader.hasError())
            return problem("not-well-formed",
                QStringLiteral("is not well-formed XML: line %1").arg(m_reader.lineNumber()));
        return std::nullopt;
    }

    [[nodiscard]] const QSet<QString> &names() const { return m_names; }

private:
    static Problem problem(const char *code, const QString &why) { return { QLatin1String(code), why }; }

    std::optional<Problem> start()
    {
        const QString name = m_reader.qualifiedName().toString();
        if (m_children.empty() && name != QLatin1String("XmlMsg"))
            return problem("not-a-message", QStringLiteral("has another root than XmlMsg"));
        if (m_children.size() >= std::size_t(XmlMessage::maximumDepth))
            return problem("too-deep",
                QStringLiteral("has elements deeper than %1 levels").arg(XmlMessage::maximumDepth));
        if (!m_children.empty() && ++m_children.back() > XmlMessage::maximumChildren)
            return problem("too-many",
                QStringLiteral("has more than %1 elements in one").arg(XmlMessage::maximumChildren));
        m_children.push_back(0);
        m_names.insert(name);
        return std::nullopt;
    }

    QXmlStreamReader m_reader;
    std::vector<int> m_children{};
    QSet<QString> m_names{};
};

QByteArray declaredName(const QByteArray &bytes)
{
    static const QRegularExpression form(
        QStringLiteral("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"'>]*)[\"']"));
    const QByteArray head = bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3, 256) : bytes.left(256);
    return form.match(QString::fromLatin1(head)).captured(1).toLatin1();
}

Problem undecodable(const QByteArray &bytes)
{
    if (declaredEncoding(bytes).isEmpty())
        return { QStringLiteral("encoding-unknown"),
            QStringLiteral("declares an encoding that is neither UTF-8 nor Shift_JIS") };
    if (bytes.startsWith("\xEF\xBB\xBF") && declaredEncoding(bytes) != QLatin1String("UTF-8"))
        return { QStringLiteral("encoding-contradictory"),
            QStringLiteral("begins as UTF-8 (with a byte order mark) and declares Shift_JIS") };
    return { QStringLiteral("encoding-wrong"),
        QStringLiteral("has bytes that do not belong to %1").arg(declaredEncoding(bytes)) };
}

void collectContradictions(const XmlElement &element, QStringList &into)
{
    QHash<QString, QString> said;
    for (const XmlElement &child : element.children()) {
        const QString text = child.text();
        if (!text.isEmpty() && said.contains(child.name()) && said.value(child.name()) != text
            && !into.contains(child.name()))
            into.append(child.name());
        if (!text.isEmpty())
            said.insert(child.name(), text);
        collectContradictions(child, into);
    }
}

} // namespace

QString declaredEncoding(const QByteArray &bytes)
{
    const QByteArray name = declaredName(bytes).toLower();
    if (name.isEmpty() || name == "utf-8")
        return QStringLiteral("UTF-8");
    if (name == "shift_jis" || name == "windows-31j" || name == "ms932" || name == "cp932")
        return QStringLiteral("Shift_JIS");
    return {};
}

Result<XmlMessage, Problem> readTree(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return Problem{ QStringLiteral("empty"), QStringLiteral("is empty") };
    if (bytes.size() > XmlMessage::maximumBytes)
        return Problem{ QStringLiteral("too-large"), QStringLiteral("is larger than 8 MiB") };
    const auto decoded = messages::decodeMessage(bytes);
    if (!decoded)
        return undecodable(bytes);
    Inspection inspection(decoded->text);
    if (const auto broken = inspection.run())
        return *broken;
    auto message = XmlMessage::parse(bytes, inspection.names());
    if (!message)
        return Problem{ failureName(message.error().failure), QStringLiteral("cannot be read as a message") };
    return std::move(*message);
}

QString firstText(const XmlElement &element, const QString &name)
{
    for (const XmlElement *found : messages::descendants(element, name)) {
        if (!found->text().isEmpty())
            return found->text();
    }
    return {};
}

QStringList contradictions(const XmlElement &root)
{
    QStringList names;
    collectContradictions(root, names);
    return names;
}

} // namespace madoguchi::explaining
