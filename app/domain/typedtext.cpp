#include "app/domain/typedtext.h"

#include <algorithm>

namespace madoguchi {

namespace {

/// Letters and signs of full width, half-width kana with their marks, and the wide blank.
bool hasOtherWidth(QChar character)
{
    const char16_t code = character.unicode();
    return (code >= 0xFF01 && code <= 0xFF9F) || code == 0x3000;
}

/// Hyphens, dashes, minus signs, and the line of a box, as oqs-interface.md ruling 8 makes them one. The
/// long-vowel mark only beside a digit: in a word it is a letter.
bool isHyphen(const QString &text, qsizetype at)
{
    static const QString hyphens
        = QStringLiteral("\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\u2500\ufe63");
    if (text.at(at) != u'\u30fc')
        return hyphens.contains(text.at(at));
    const auto isDigitAt = [&](qsizetype where) {
        return where >= 0 && where < text.size() && text.at(where) >= u'0' && text.at(where) <= u'9';
    };
    return isDigitAt(at - 1) || isDigitAt(at + 1);
}

} // namespace

QString typedText(const QString &typed)
{
    QString text;
    for (qsizetype at = 0; at < typed.size();) {
        qsizetype end = at;
        while (end < typed.size() && hasOtherWidth(typed.at(end)))
            ++end;
        if (end > at)
            text
                += typed.mid(at, end - at).normalized(QString::NormalizationForm_KC); // a mark joins its kana
        else
            text += typed.at(end++);
        at = end;
    }
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (isHyphen(text, at))
            text[at] = u'-';
    }
    return text.trimmed();
}

QString typedDigits(const QString &typed)
{
    const QString text = typedText(typed);
    QString digits;
    for (const QChar character : text) {
        if (character >= u'0' && character <= u'9')
            digits.append(character);
        else if (character != u'-' && character != u' ')
            return text;
    }
    return digits;
}

bool isDigits(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar character) {
        return character >= u'0' && character <= u'9';
    });
}

} // namespace madoguchi
