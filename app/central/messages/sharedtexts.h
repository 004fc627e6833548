#pragma once

#include <QByteArrayView>
#include <QString>

#include <vector>

namespace madoguchi::messages {

/// What there is to say of a text by itself, whatever item it stands in.
struct TextTraits
{
    bool hides = false; ///< control, bidirectional, zero-width, private-use characters, line ends (ruling 5)
    bool isWord = false; ///< ASCII without blanks, or nothing
    bool isDecimal = false; ///< ASCII digits, perhaps with a point inside and a minus before
};

/// A text as received, looked through.
struct ReadText
{
    QString text{};
    TextTraits traits{};
};

ReadText readText(QByteArrayView utf8);

/// The texts of one message that come again and again: institutions, drugs, units, ways of taking. What came
/// a moment ago is found instead of made anew, and looked through once. Of bounded size; the message outlives
/// it.
class SharedTexts
{
public:
    SharedTexts()
        : m_entries(places)
    { }
    /// Good until the next call.
    const ReadText &of(QByteArrayView utf8);

private:
    struct Entry
    {
        [[nodiscard]] bool is(QByteArrayView text) const;
        QByteArrayView utf8{};
        ReadText read{};
    };
    static constexpr std::size_t places = 1024; ///< a power of two; two neighbours serve the same texts

    std::vector<Entry> m_entries;
};

} // namespace madoguchi::messages
