#include "widgets/common/passwordhint.h"

#include <QCoreApplication>
#include <QList>

#include <algorithm>

namespace madoguchi {

namespace {

/// As security.md 3 counts.
constexpr qsizetype longEnough = 13;
constexpr qsizetype leastMixed = 8;

QString say(const char *source, qsizetype number = -1)
{
    return QCoreApplication::translate("PasswordHint", source, nullptr, static_cast<int>(number));
}

QString missingKinds(const QList<uint> &typed)
{
    const auto has = [&](auto &&is) { return std::any_of(typed.begin(), typed.end(), is); };
    const auto letter = [](uint c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); };
    const auto digit = [](uint c) { return c >= u'0' && c <= u'9'; };
    QStringList missing;
    if (!has(letter))
        missing.append(say(QT_TRANSLATE_NOOP("PasswordHint", "a letter")));
    if (!has(digit))
        missing.append(say(QT_TRANSLATE_NOOP("PasswordHint", "a digit")));
    if (!has([&](uint c) { return !letter(c) && !digit(c); }))
        missing.append(say(QT_TRANSLATE_NOOP("PasswordHint", "a sign")));
    return missing.join(say(QT_TRANSLATE_NOOP("PasswordHint", ", ")));
}

} // namespace

QString passwordHint(const QString &first, const QString &second)
{
    if (first.isEmpty())
        return {};
    const QList<uint> typed = first.toUcs4();
    if (typed.size() < leastMixed)
        return say(QT_TRANSLATE_N_NOOP("PasswordHint", "Still %n character(s) too short."),
            leastMixed - typed.size());
    if (typed.size() < longEnough) {
        const QString missing = missingKinds(typed);
        if (!missing.isEmpty())
            return say(QT_TRANSLATE_NOOP("PasswordHint", "Still missing: %1. Or go on to 13 characters."))
                .arg(missing);
    }
    if (second.isEmpty())
        return say(QT_TRANSLATE_NOOP("PasswordHint", "Now the same once more."));
    if (first != second)
        return say(QT_TRANSLATE_NOOP("PasswordHint", "The two are not the same yet."));
    return {};
}

} // namespace madoguchi
