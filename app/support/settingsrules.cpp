#include "app/support/settingsrules.h"

#include <QDate>
#include <QRegularExpression>
#include <QSet>
#include <QTime>
#include <QUrl>

namespace madoguchi::settingsrules {

namespace {

bool matches(const QString &value, const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(value).hasMatch();
}

/// Own digits only: toInt takes blanks and signs, \d takes the digits of every script.
bool isNumber(const QString &value, int least, int most)
{
    if (!matches(value, QStringLiteral("[0-9]{1,6}")))
        return false;
    const int number = value.toInt();
    return number >= least && number <= most;
}

} // namespace

SettingsRule text()
{
    return { .fits = [](const QString &) { return true; }, .allowed = QStringLiteral("any text") };
}

SettingsRule textUpTo(int most)
{
    return { .fits
        = [most](const QString &value) { return value.size() <= most && !value.contains(QChar::Null); },
        .allowed = QStringLiteral("a text of up to %1 characters").arg(most),
        .most = most };
}

SettingsRule path()
{
    return { .fits = [](const QString &value) { return !value.contains(QChar::Null); },
        .allowed = QStringLiteral("a path, or empty"),
        .isPath = true,
        .form = SettingsRule::Form::Path };
}

SettingsRule oneOf(const QStringList &words)
{
    return { .fits = [words](const QString &value) { return words.contains(value); },
        .allowed = words.join(QStringLiteral(" | ")),
        .words = words,
        .form = SettingsRule::Form::Word };
}

SettingsRule oneOfOrFile(const QStringList &words)
{
    // A word without a path or an ending would be a misspelt known word rather than a file.
    return { .fits =
                 [words](const QString &value) {
                     return words.contains(value) || value.contains(u'/')
                         || matches(value, QStringLiteral(".+\\.ini|.+\\.json"));
                 },
        .allowed = words.join(QStringLiteral(" | ")) + QStringLiteral(" | a file"),
        .isPath = true,
        .words = words,
        .form = SettingsRule::Form::WordOrFile };
}

SettingsRule flag()
{
    return oneOf({ QStringLiteral("true"), QStringLiteral("false") });
}

SettingsRule whole(int least, int most)
{
    return { .fits = [least, most](const QString &value) { return isNumber(value, least, most); },
        .allowed = QStringLiteral("a number from %1 to %2").arg(least).arg(most),
        .form = SettingsRule::Form::Number,
        .least = least,
        .most = most };
}

SettingsRule timeOfDay()
{
    return { .fits =
                 [](const QString &value) {
                     return matches(value, QStringLiteral("[0-9]{2}:[0-9]{2}"))
                         && QTime::fromString(value, QStringLiteral("HH:mm")).isValid();
                 },
        .allowed = QStringLiteral("a time from 00:00 to 23:59"),
        .form = SettingsRule::Form::Time };
}

SettingsRule date()
{
    return { .fits =
                 [](const QString &value) {
                     return matches(value, QStringLiteral("[0-9]{4}-[0-9]{2}-[0-9]{2}"))
                         && QDate::fromString(value, Qt::ISODate).isValid();
                 },
        .allowed = QStringLiteral("a date as yyyy-MM-dd"),
        .form = SettingsRule::Form::Date };
}

SettingsRule digits(int count)
{
    return { .fits
        = [count](const QString &value) { return matches(value, QStringLiteral("[0-9]{%1}").arg(count)); },
        .allowed = QStringLiteral("%1 digits").arg(count),
        .form = SettingsRule::Form::Digits,
        .most = count };
}

SettingsRule stationId()
{
    return { .fits
        = [](const QString &value) { return matches(value, QStringLiteral("[A-Za-z0-9._-]{1,64}")); },
        .allowed = QStringLiteral("1 to 64 of A-Z, a-z, 0-9, . _ -"),
        .form = SettingsRule::Form::Id };
}

SettingsRule serviceUrl()
{
    return { .fits =
                 [](const QString &value) {
                     const QUrl url(value, QUrl::StrictMode);
                     const bool plain = url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment()
                         && (url.path().isEmpty() || url.path() == u"/");
                     return url.isValid() && url.scheme() == u"https" && !url.host().isEmpty() && plain;
                 },
        .allowed = QStringLiteral("https://host or https://host:port"),
        .form = SettingsRule::Form::Url };
}

SettingsRule listOf(const QStringList &words)
{
    return { .fits =
                 [words](const QString &value) {
                     QSet<QString> seen;
                     const QStringList parts = value.split(u',');
                     for (const QString &part : parts) {
                         const QString word = part.trimmed();
                         if (!words.contains(word) || seen.contains(word))
                             return false;
                         seen.insert(word);
                     }
                     return true;
                 },
        .allowed = QStringLiteral("some of ") + words.join(QStringLiteral(", ")),
        .words = words,
        .form = SettingsRule::Form::Words };
}

SettingsRule tokenRange()
{
    return { .fits =
                 [](const QString &value) {
                     return matches(value, QStringLiteral("[0-9]{4}-[0-9]{4}"))
                         && QStringView(value).left(4).toInt() <= QStringView(value).right(4).toInt();
                 },
        .allowed = QStringLiteral("nnnn-nnnn, the smaller first"),
        .form = SettingsRule::Form::Tokens };
}

} // namespace madoguchi::settingsrules
