#include "app/central/messages/xmlnames.h"

#include <cstring>

namespace madoguchi::messages {

namespace {

/// Names of one family differ in length or at their ends.
std::size_t hashOf(const char *wire, std::size_t length)
{
    if (length == 0)
        return 0;
    const auto at = [&](std::size_t place) { return static_cast<unsigned char>(wire[place]); };
    return length * 7U + at(0) * 131U + at(length / 2) * 31U + at(length - 1) * 17U
        + at(length < 4 ? 0 : length - 4) * 67U;
}

} // namespace

XmlNames::XmlNames(const QStringList &names)
{
    // At most a quarter is taken, so that an unknown name meets a free place soon.
    std::size_t places = 64;
    while (places < 4 * static_cast<std::size_t>(names.size()))
        places *= 2;
    m_places.resize(places);
    for (const QString &name : names)
        add(name);
}

void XmlNames::add(const QString &name)
{
    const QByteArray wire = name.toUtf8();
    if (find(wire.constData()))
        return;
    m_names.push_back({ name, wire, m_names.size() });
    std::size_t place = hashOf(wire.constData(), static_cast<std::size_t>(wire.size()));
    while (m_places[place & (m_places.size() - 1)])
        ++place;
    m_places[place & (m_places.size() - 1)] = &m_names.back();
}

const XmlName *XmlNames::find(const char *wire) const
{
    const std::size_t length = std::strlen(wire);
    for (std::size_t place = hashOf(wire, length);; ++place) {
        const XmlName *name = m_places[place & (m_places.size() - 1)];
        if (!name
            || (static_cast<std::size_t>(name->wire.size()) == length
                && std::memcmp(name->wire.constData(), wire, length) == 0))
            return name;
    }
}

const XmlName &XmlNames::at(const char *wire) const
{
    const XmlName *found = find(wire);
    Q_ASSERT(found);
    return *found;
}

} // namespace madoguchi::messages
