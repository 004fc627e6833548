#include "widgets/assistant/problemwords.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

#include <array>

namespace madoguchi {

namespace {

using Kind = SettingsProblem::Kind;

QString say(const char *source)
{
    return QCoreApplication::translate("SettingsProblem", source);
}

/// What the rules say in English for the helpdesk, as words of the window. Choices are words of the file and
/// stay.
struct Allowed
{
    const char *pattern;
    const char *words;
};

const std::array<Allowed, 12> allowedWords{ {
    { "no semicolon after a blank",
        QT_TRANSLATE_NOOP("SettingsProblem", "no semicolon after a blank, and no line end") },
    { "any text", QT_TRANSLATE_NOOP("SettingsProblem", "any text") },
    { "a text of up to ([0-9]+) characters",
        QT_TRANSLATE_NOOP("SettingsProblem", "a text of up to %1 characters") },
    { "a path, or empty", QT_TRANSLATE_NOOP("SettingsProblem", "a path, or empty") },
    { "a number from ([0-9]+) to ([0-9]+)", QT_TRANSLATE_NOOP("SettingsProblem", "a number from %1 to %2") },
    { "a time from 00:00 to 23:59", QT_TRANSLATE_NOOP("SettingsProblem", "a time from 00:00 to 23:59") },
    { "a date as yyyy-MM-dd", QT_TRANSLATE_NOOP("SettingsProblem", "a date as 2027-04-01") },
    { "([0-9]+) digits", QT_TRANSLATE_NOOP("SettingsProblem", "%1 digits") },
    { "10 digits, the first two from 01 to 47",
        QT_TRANSLATE_NOOP("SettingsProblem", "10 digits; the first two are the prefecture, 01 to 47") },
    { "1 to 64 of A-Z, a-z, 0-9, \\. _ -",
        QT_TRANSLATE_NOOP("SettingsProblem", "1 to 64 letters, digits, points, hyphens or underlines") },
    { "https://host or https://host:port",
        QT_TRANSLATE_NOOP("SettingsProblem", "an address as https://name or https://name:port") },
    { "nnnn-nnnn, the smaller first",
        QT_TRANSLATE_NOOP("SettingsProblem", "two numbers of four digits as 0000-9999, the smaller first") },
} };

QString allowedText(const QString &english)
{
    for (const Allowed &one : allowedWords) {
        const QRegularExpression whole(QRegularExpression::anchoredPattern(QString::fromLatin1(one.pattern)));
        const QRegularExpressionMatch match = whole.match(english);
        if (!match.hasMatch())
            continue;
        QString words = say(one.words);
        for (int i = 1; i <= match.lastCapturedIndex(); ++i)
            words = words.arg(match.captured(i));
        return words;
    }
    return english;
}

QString contradiction(const SettingsProblem &problem)
{
    if (problem.key == u"institution")
        return say(QT_TRANSLATE_NOOP("SettingsProblem",
            "The third digit does not go with the type of facility: 1 clinic or hospital, 3 dental, 4 "
            "pharmacy."));
    if (problem.section == u"reader" && problem.key == u"mode")
        return say(QT_TRANSLATE_NOOP("SettingsProblem",
            "The reader and the way to the service do not go together: a reader that Madoguchi drives needs "
            "the direct way, one whose results are reported needs the folders."));
    return say(QT_TRANSLATE_NOOP("SettingsProblem", "Does not go with: %1")).arg(problem.allowed);
}

QString wrongness(const SettingsProblem &problem)
{
    switch (problem.kind) {
    case Kind::FileUnreadable:
        return say(QT_TRANSLATE_NOOP("SettingsProblem", "The file cannot be read."));
    case Kind::LineUnreadable:
        return say(QT_TRANSLATE_NOOP("SettingsProblem", "This is no line of a settings file."));
    case Kind::UnknownKey:
        return say(QT_TRANSLATE_NOOP("SettingsProblem", "There is no such setting. Known here: %1"))
            .arg(problem.allowed);
    case Kind::BadValue:
        return say(QT_TRANSLATE_NOOP("SettingsProblem", "This value cannot be used. Allowed: %1"))
            .arg(allowedText(problem.allowed));
    case Kind::SaidTwice:
        return say(QT_TRANSLATE_NOOP("SettingsProblem", "Said a second time; the first counts."));
    case Kind::Locked:
        return say(QT_TRANSLATE_NOOP(
            "SettingsProblem", "The system's file has set this; what stands here does not count."));
    case Kind::Missing:
        return say(QT_TRANSLATE_NOOP("SettingsProblem", "This is needed."));
    case Kind::Contradiction:
        return contradiction(problem);
    case Kind::NamedFile:
        break;
    }
    return problem.allowed;
}

QString placeOf(const SettingsProblem &problem)
{
    if (problem.line <= 0)
        return {};
    return say(QT_TRANSLATE_NOOP("SettingsProblem", "%1, line %2: "))
        .arg(QFileInfo(problem.file).fileName())
        .arg(problem.line);
}

} // namespace

QString problemWords(const SettingsProblem &problem)
{
    return placeOf(problem) + wrongness(problem);
}

QString problemWordsWithName(const SettingsProblem &problem)
{
    QString name;
    if (!problem.section.isEmpty())
        name = QStringLiteral("[%1] %2 ").arg(problem.section, problem.key);
    return placeOf(problem) + name + wrongness(problem);
}

} // namespace madoguchi
