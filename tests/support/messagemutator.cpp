#include "tests/support/messagemutator.h"

#include "app/central/messages/xmldecoding.h"

#include <QXmlStreamReader>

#include <algorithm>

namespace madoguchi {

namespace {

constexpr int mostChanges = 3;
constexpr int hugeText = 60'000;

MutableElement readElement(QXmlStreamReader &reader)
{
    MutableElement element{ reader.name().toString(), {}, {}, {} };
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement:
            element.children.push_back(readElement(reader));
            break;
        case QXmlStreamReader::Characters:
            element.text += reader.text();
            break;
        case QXmlStreamReader::EndElement:
            return element;
        default:
            break;
        }
    }
    return element;
}

void writeElement(const MutableElement &element, QString &into)
{
    into += QLatin1Char('<') + element.name + QLatin1Char('>');
    if (!element.raw.isEmpty())
        into += element.raw;
    else if (element.children.empty())
        into += element.text.toHtmlEscaped();
    for (const MutableElement &child : element.children) {
        if (element.raw.isEmpty())
            writeElement(child, into);
    }
    into += QStringLiteral("</") + element.name + QLatin1Char('>');
}

template <typename Visit> void walk(MutableElement &parent, const Visit &visit)
{
    for (std::size_t i = 0; i < parent.children.size(); ++i) {
        visit(parent, i);
        walk(parent.children[i], visit);
    }
}

QString fullWidth(QString text)
{
    for (QChar &c : text) {
        if (c > u' ' && c <= u'~')
            c = QChar(c.unicode() + 0xFEE0);
    }
    return text;
}

QString asReferences(const QString &text)
{
    QString references;
    for (const uint point : text.toUcs4())
        references += QStringLiteral("&#x%1;").arg(point, 0, 16);
    return references;
}

} // namespace

MutableElement elementsOf(const QByteArray &message)
{
    const auto decoded = messages::decodeMessage(message);
    QXmlStreamReader reader(decoded ? decoded->text : QString());
    return reader.readNextStartElement() ? readElement(reader) : MutableElement{};
}

QByteArray messageOf(const MutableElement &root)
{
    QString text = QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n");
    writeElement(root, text);
    return text.toUtf8();
}

MessageMutator::MessageMutator(quint32 seed)
    : m_random(seed)
{ }

void MessageMutator::lend(const QByteArray &message)
{
    MutableElement root = elementsOf(message);
    walk(root, [this](MutableElement &parent, std::size_t at) {
        const MutableElement &element = parent.children[at];
        if (!m_names.contains(element.name))
            m_names.append(element.name);
        QStringList &texts = m_lent[element.name];
        if (element.children.empty() && !texts.contains(element.text))
            texts.append(element.text);
    });
}

MessageMutator::Mutant MessageMutator::mutate(const QByteArray &message)
{
    Mutant mutant;
    MutableElement root = elementsOf(message);
    const int changes = 1 + below(mostChanges);
    for (int i = 0; i < changes; ++i)
        mutant.changes.append(change(root, mutant.onlyTexts));
    mutant.bytes = messageOf(root);
    if (below(10) == 0) {
        mutant.onlyTexts = false;
        mutant.changes.append(changeBytes(mutant.bytes));
    }
    return mutant;
}

MessageMutator::Place MessageMutator::somewhere(Element &root, bool leaf)
{
    std::vector<Place> places;
    walk(root, [&](Element &parent, std::size_t at) {
        if (!leaf || parent.children[at].children.empty())
            places.push_back({ &parent, at });
    });
    return places.empty() ? Place{} : places[std::size_t(below(int(places.size())))];
}

QString MessageMutator::change(Element &root, bool &onlyTexts)
{
    const int kind = below(10);
    if (kind < 5)
        return changeText(root);
    onlyTexts = false;
    return kind < 8 ? changePlace(root) : changeSpelling(root);
}

/// A value that stands in another message under the same name, or any short code.
QString MessageMutator::otherText(const Element &element)
{
    static const QStringList codes{ QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("2"),
        QStringLiteral("3"), QStringLiteral("4"), QStringLiteral("5"), QStringLiteral("6"),
        QStringLiteral("9"), QStringLiteral("01"), QStringLiteral("02"), QStringLiteral("03"),
        QStringLiteral("99"), QStringLiteral("A1"), QStringLiteral("B05"), QStringLiteral("010"),
        QStringLiteral("20"), QStringLiteral("20261121083001"), QStringLiteral("19780412"),
        QStringLiteral("00000000"), QStringLiteral("-1") };
    const QStringList lent = m_lent.value(element.name);
    if (below(3) > 0 && !lent.isEmpty())
        return lent[below(int(lent.size()))];
    return codes[below(int(codes.size()))];
}

/// A text with something in it that does not belong there.
QString MessageMutator::spoiled(QString text)
{
    static const QStringList strangers{ QStringLiteral(" "), QString(QChar(0x3000)), QString(QChar(0x202E)),
        QString(QChar(0x200B)), QString(QChar(0x0085)), QString(QChar(0xE000)), QStringLiteral("\n"),
        QStringLiteral("\t"), QString(QChar(0x25CF)), QString(QChar(0xFFFD)), QStringLiteral("0"),
        QStringLiteral("x"), QStringLiteral("<&>'\"") };
    switch (below(6)) {
    case 0:
        return fullWidth(text);
    case 1:
        return text.left(below(int(text.size())));
    case 2:
        return text + text;
    case 3:
        return QString(hugeText, text.isEmpty() ? QLatin1Char('1') : text.front());
    default:
        return text.insert(below(int(text.size()) + 1), strangers[below(int(strangers.size()))]);
    }
}

QString MessageMutator::changeText(Element &root)
{
    const Place place = somewhere(root, true);
    if (!place.parent)
        return {};
    Element &element = place.element();
    switch (below(4)) {
    case 0:
        element.text.clear();
        return QStringLiteral("emptied ") + element.name;
    case 1:
        // Rarely huge: it costs what a message of that size costs.
        element.text
            = below(8) > 0 && element.text.size() < 100 ? spoiled(element.text) : fullWidth(element.text);
        return QStringLiteral("spoiled ") + element.name;
    default:
        element.text = otherText(element);
        return QStringLiteral("other value of ") + element.name;
    }
}

QString MessageMutator::changePlace(Element &root)
{
    const Place place = somewhere(root, below(2) == 0);
    if (!place.parent)
        return {};
    std::vector<Element> &siblings = place.parent->children;
    const auto here = siblings.begin() + std::ptrdiff_t(place.at);
    const QString name = here->name;
    switch (below(7)) {
    case 0:
        siblings.erase(here);
        return QStringLiteral("deleted ") + name;
    case 1:
        siblings.insert(here, Element(*here));
        return QStringLiteral("repeated ") + name;
    case 2: {
        Element another = *here;
        if (another.children.empty())
            another.text = otherText(another);
        else
            changeText(another);
        siblings.insert(here, another);
        return QStringLiteral("repeated otherwise ") + name;
    }
    case 3:
        std::swap(*here, siblings[std::size_t(below(int(siblings.size())))]);
        return QStringLiteral("moved ") + name;
    case 4:
        if (!m_names.isEmpty())
            here->name = m_names[below(int(m_names.size()))];
        return QStringLiteral("renamed ") + name;
    case 5: {
        Element inner = *here;
        *here = Element{ name, {}, { inner }, {} };
        return QStringLiteral("nested ") + name;
    }
    default: {
        const Place other = somewhere(root, false);
        Element copy = *here;
        other.parent->children.push_back(std::move(copy));
        return QStringLiteral("copied elsewhere ") + name;
    }
    }
}

QString MessageMutator::changeSpelling(Element &root)
{
    const Place place = somewhere(root, true);
    if (!place.parent)
        return {};
    Element &element = place.element();
    const QString text = element.text.toHtmlEscaped();
    switch (below(6)) {
    case 0:
        element.raw = QStringLiteral("<![CDATA[") + element.text + QStringLiteral("]]>");
        break;
    case 1:
        element.raw = text.left(1) + QStringLiteral("<!-- between -->") + text.mid(1);
        break;
    case 2:
        element.raw
            = asReferences(element.text) + QStringLiteral(" ").repeated(element.text.isEmpty() ? 1 : 0);
        break;
    case 3:
        element.raw = QStringLiteral("&other;") + text;
        break;
    case 4:
        element.raw = text + QStringLiteral("<Unknown>1</Unknown>");
        break;
    default:
        element.raw = QStringLiteral("<?pi between?>") + text;
        break;
    }
    return QStringLiteral("spelt otherwise ") + element.name;
}

QString MessageMutator::changeBytes(QByteArray &bytes)
{
    switch (below(7)) {
    case 0:
        bytes.truncate(below(int(bytes.size())));
        return QStringLiteral("cut off");
    case 1:
        bytes.replace("UTF-8", below(2) == 0 ? "Shift_JIS" : "EUC-JP");
        return QStringLiteral("declared otherwise");
    case 2:
        bytes[below(int(bytes.size()))] = char(below(256));
        return QStringLiteral("a byte changed");
    case 3:
        bytes.prepend("\xEF\xBB\xBF");
        return QStringLiteral("with a mark");
    case 4:
        bytes.replace("<XmlMsg>", "<!DOCTYPE XmlMsg [<!ENTITY other \"1\">]><XmlMsg>");
        return QStringLiteral("with a document type");
    case 5:
        bytes.append("<XmlMsg/>");
        return QStringLiteral("with something after it");
    default:
        bytes.insert(below(int(bytes.size())), QByteArray(1, '\0'));
        return QStringLiteral("with a null");
    }
}

} // namespace madoguchi
