#pragma once

#include <QString>
#include <QStringList>

#include <functional>

namespace madoguchi {

/// What a setting's value may be: a test, and the words that say what would be right.
struct SettingsRule
{
    std::function<bool(const QString &value)> fits{};
    QString allowed{}; ///< English, for people: "desk | consulting", "a number from 1 to 31"
    bool isPath = false; ///< a value that is no known word counts from the file it stands in
    QStringList words{}; ///< the known words, where there are some
    /// How a value is typed or chosen: for a window, which says the same in its own language.
    enum class Form { Text, Path, Word, WordOrFile, Words, Number, Time, Date, Digits, Id, Url, Tokens };
    Form form = Form::Text;
    int least = 0; ///< of a number
    int most = 0; ///< of a number, of the characters of a text, of digits; 0: no end
};

/// The kinds of values in config.md.
namespace settingsrules {

SettingsRule text();
SettingsRule textUpTo(int most); ///< characters
SettingsRule path(); ///< may be empty
SettingsRule oneOf(const QStringList &words);
SettingsRule oneOfOrFile(const QStringList &words);
SettingsRule flag(); ///< true | false
SettingsRule whole(int least, int most);
SettingsRule timeOfDay(); ///< HH:mm
SettingsRule date(); ///< yyyy-MM-dd
SettingsRule digits(int count);
SettingsRule stationId(); ///< it names a key store entry and travels as `terminal`
SettingsRule serviceUrl(); ///< https, a host, perhaps a port, nothing else
SettingsRule listOf(const QStringList &words); ///< with commas, each once, at least one
SettingsRule tokenRange(); ///< 0000-9999

} // namespace settingsrules

} // namespace madoguchi
