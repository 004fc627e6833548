#include "app/training/centre/xmltree.h"

#include "app/central/messages/xmldecoding.h"

#include <QStringEncoder>
#include <QXmlStreamReader>

#include <algorithm>

namespace madoguchi {

namespace {

constexpr int maximumDepth = 32;

std::optional<XmlTree> readElement(QXmlStreamReader &reader, int depth)
{
    XmlTree tree{ reader.name().toString() };
    if (depth > maximumDepth)
        return {};
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement: {
            auto child = readElement(reader, depth + 1);
            if (!child)
                return {};
            tree.children.append(std::move(*child));
            break;
        }
        case QXmlStreamReader::Characters:
            tree.text += reader.text();
            break;
        case QXmlStreamReader::EndElement:
            if (!tree.children.isEmpty())
                tree.text.clear();
            return tree;
        default:
            break;
        }
    }
    return {};
}

void writeElement(QString &out, const XmlTree &tree, int depth)
{
    const QString indent(depth, u'\t');
    out += indent + u'<' + tree.name + u'>';
    if (tree.children.isEmpty()) {
        out += tree.text.toHtmlEscaped();
    } else {
        out += QStringLiteral("\r\n");
        for (const XmlTree &child : tree.children)
            writeElement(out, child, depth + 1);
        out += indent;
    }
    out += QStringLiteral("</") + tree.name + QStringLiteral(">\r\n");
}

QByteArray inShiftJis(const QString &text)
{
    QStringEncoder encoder("Shift_JIS");
    QByteArray bytes = encoder.encode(text);
    if (!encoder.hasError())
        return bytes;
    bytes.clear();
    for (const char32_t character : text.toStdU32String()) {
        QStringEncoder single("Shift_JIS");
        const QByteArray encoded = single.encode(QString::fromUcs4(&character, 1));
        bytes += single.hasError() ? QByteArrayLiteral("\x81\x9c") : encoded;
    }
    return bytes;
}

} // namespace

XmlTree *XmlTree::find(QStringView wanted)
{
    if (name == wanted)
        return this;
    for (XmlTree &child : children) {
        if (XmlTree *found = child.find(wanted))
            return found;
    }
    return nullptr;
}

const XmlTree *XmlTree::find(QStringView wanted) const
{
    if (name == wanted)
        return this;
    for (const XmlTree &child : children) {
        if (const XmlTree *found = child.find(wanted))
            return found;
    }
    return nullptr;
}

void XmlTree::set(const QString &child, const QString &value)
{
    children.removeIf([&](const XmlTree &old) { return old.name == child; });
    children.append({ child, value, {} });
}

std::optional<XmlEncoding> declaredEncoding(const QByteArray &message)
{
    const auto decoded = messages::decodeMessage(message);
    if (!decoded)
        return {};
    return decoded->encoding == messages::XmlMessage::Encoding::Utf8 ? XmlEncoding::Utf8
                                                                     : XmlEncoding::ShiftJis;
}

std::optional<XmlTree> readTree(const QByteArray &message)
{
    const auto decoded = messages::decodeMessage(message);
    if (!decoded)
        return {};
    QXmlStreamReader reader(decoded->text);
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::DTD)
            return {};
        if (token != QXmlStreamReader::StartElement)
            continue;
        auto tree = readElement(reader, 1);
        while (tree && !reader.atEnd())
            reader.readNext();
        return reader.hasError() ? std::optional<XmlTree>{} : tree;
    }
    return {};
}

QByteArray writeTree(const XmlTree &tree, XmlEncoding encoding)
{
    const bool utf8 = encoding == XmlEncoding::Utf8;
    QString text = QStringLiteral("<?xml version=\"1.0\" encoding=\"%1\" standalone=\"no\"?>\r\n")
                       .arg(utf8 ? QStringLiteral("UTF-8") : QStringLiteral("Shift_JIS"));
    writeElement(text, tree, 0);
    return utf8 ? text.toUtf8() : inShiftJis(text);
}

void shuffle(XmlTree &tree, std::mt19937 &generator)
{
    for (XmlTree &child : tree.children)
        shuffle(child, generator);
    // Mix the places, then deal the elements of each name to that name's places in their own order.
    QList<QString> places;
    for (const XmlTree &child : std::as_const(tree.children))
        places.append(child.name);
    std::shuffle(places.begin(), places.end(), generator);
    QList<XmlTree> waiting = std::exchange(tree.children, {});
    for (const QString &place : std::as_const(places)) {
        const auto next = std::find_if(
            waiting.begin(), waiting.end(), [&](const XmlTree &child) { return child.name == place; });
        tree.children.append(*next);
        waiting.erase(next);
    }
}

} // namespace madoguchi
