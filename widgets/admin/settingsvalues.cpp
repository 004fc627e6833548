// What values of settings may be, what their words mean, and what is wrong with them.
#include "widgets/admin/settingswords.h"

#include <QCoreApplication>

namespace madoguchi::settingswords {

namespace {

struct ValueWords
{
    const char *name; ///< "section/key", or "*": of any key
    const char *word;
    const char *meaning;
};

constexpr ValueWords values[] = {
    { "station/kind", "desk", QT_TRANSLATE_NOOP("SettingsWords", "desk: reception") },
    { "station/kind", "consulting", QT_TRANSLATE_NOOP("SettingsWords", "consulting: consulting room") },
    { "station/facility", "clinic", QT_TRANSLATE_NOOP("SettingsWords", "clinic") },
    { "station/facility", "hospital", QT_TRANSLATE_NOOP("SettingsWords", "hospital") },
    { "station/facility", "dental", QT_TRANSLATE_NOOP("SettingsWords", "dental clinic") },
    { "station/facility", "pharmacy", QT_TRANSLATE_NOOP("SettingsWords", "pharmacy") },
    { "station/language", "ja", "日本語" },
    { "station/language", "en", "English" },
    { "reader/mode", "driven", QT_TRANSLATE_NOOP("SettingsWords", "driven: from this station") },
    { "reader/mode", "reporting",
        QT_TRANSLATE_NOOP("SettingsWords", "reporting: a certified reader with its own program") },
    { "reader/mode", "none", QT_TRANSLATE_NOOP("SettingsWords", "none") },
    { "reader/profile", "generic", QT_TRANSLATE_NOOP("SettingsWords", "generic: any other model") },
    { "service/mode", "direct", QT_TRANSLATE_NOOP("SettingsWords", "direct: from this station") },
    { "service/mode", "folder", QT_TRANSLATE_NOOP("SettingsWords", "folder: beside a certified terminal") },
    { "desk/print_on_confirm", "slip", QT_TRANSLATE_NOOP("SettingsWords", "slip") },
    { "desk/print_on_confirm", "none", QT_TRANSLATE_NOOP("SettingsWords", "none") },
    { "keys/backend", "system", QT_TRANSLATE_NOOP("SettingsWords", "system: the computer's key store") },
    { "keys/backend", "file", QT_TRANSLATE_NOOP("SettingsWords", "file") },
    { "*", "true", QT_TRANSLATE_NOOP("SettingsWords", "yes") },
    { "*", "false", QT_TRANSLATE_NOOP("SettingsWords", "no") },
};

struct UnitWords
{
    const char *name;
    const char *words;
};

constexpr UnitWords units[] = {
    { "desk/card_chip_seconds", QT_TRANSLATE_NOOP("SettingsWords", "seconds") },
    { "desk/card_tone_seconds", QT_TRANSLATE_NOOP("SettingsWords", "seconds") },
    { "staff/idle_desk", QT_TRANSLATE_NOOP("SettingsWords", "minutes") },
    { "staff/idle_consulting", QT_TRANSLATE_NOOP("SettingsWords", "minutes") },
    { "records/medication_years", QT_TRANSLATE_NOOP("SettingsWords", "years") },
    { "records/joining_gap_days", QT_TRANSLATE_NOOP("SettingsWords", "days") },
    { "store/keep_days", QT_TRANSLATE_NOOP("SettingsWords", "days") },
    { "store/patients_days", QT_TRANSLATE_NOOP("SettingsWords", "days") },
    { "store/audit_years", QT_TRANSLATE_NOOP("SettingsWords", "years") },
    { "backup/generations", QT_TRANSLATE_NOOP("SettingsWords", "backups") },
};

QString say(const char *source)
{
    return QCoreApplication::translate("SettingsWords", source);
}

QString placeOf(const SettingsProblem &problem)
{
    if (problem.key.isEmpty())
        return problem.line > 0 ? say(QT_TRANSLATE_NOOP("SettingsWords", "Line %1")).arg(problem.line)
                                : problem.file;
    return QStringLiteral("%1 ([%2] %3)")
        .arg(caption(problem.section, problem.key), problem.section, problem.key);
}

QString whatIsWrong(const SettingsProblem &problem)
{
    using Kind = SettingsProblem::Kind;
    switch (problem.kind) {
    case Kind::FileUnreadable:
        return say(QT_TRANSLATE_NOOP("SettingsWords", "the file cannot be read"));
    case Kind::LineUnreadable:
        return say(QT_TRANSLATE_NOOP("SettingsWords", "this is no line of a settings file"));
    case Kind::UnknownKey:
        return say(QT_TRANSLATE_NOOP("SettingsWords", "there is no such setting"));
    case Kind::BadValue:
        return say(QT_TRANSLATE_NOOP("SettingsWords", "this value is not possible"));
    case Kind::SaidTwice:
        return say(QT_TRANSLATE_NOOP("SettingsWords", "it is said twice; the first counts"));
    case Kind::Locked:
        return say(QT_TRANSLATE_NOOP("SettingsWords", "the computer's settings have fixed it"));
    case Kind::Missing:
        return say(QT_TRANSLATE_NOOP("SettingsWords", "it is needed here and not said"));
    case Kind::Contradiction:
        return say(QT_TRANSLATE_NOOP("SettingsWords", "it does not go with %1")).arg(problem.allowed);
    case Kind::NamedFile:
        return say(QT_TRANSLATE_NOOP("SettingsWords", "the file that it names cannot be used: %1"))
            .arg(problem.allowed);
    }
    return {};
}

} // namespace

QString unit(const QString &section, const QString &key)
{
    const QString name = section + QLatin1Char('/') + key;
    for (const UnitWords &row : units) {
        if (name == QLatin1String(row.name))
            return say(row.words);
    }
    return {};
}

QString word(const QString &section, const QString &key, const QString &word)
{
    const QString name = section + QLatin1Char('/') + key;
    for (const ValueWords &row : values) {
        if (word == QLatin1String(row.word) && (name == QLatin1String(row.name) || *row.name == '*'))
            return say(row.meaning);
    }
    return word;
}

QString allowed(const SettingsRule &rule)
{
    using Form = SettingsRule::Form;
    switch (rule.form) {
    case Form::Text:
        return rule.most > 0
            ? say(QT_TRANSLATE_NOOP("SettingsWords", "Up to %1 characters, or empty")).arg(rule.most)
            : say(QT_TRANSLATE_NOOP("SettingsWords", "Any text, or empty"));
    case Form::Path:
        return say(QT_TRANSLATE_NOOP(
            "SettingsWords", "A path, or empty; without a / in front it counts from the settings file"));
    case Form::Word:
        return say(QT_TRANSLATE_NOOP("SettingsWords", "One of the list"));
    case Form::WordOrFile:
        return say(QT_TRANSLATE_NOOP("SettingsWords", "%1, or a file"))
            .arg(rule.words.join(QStringLiteral(", ")));
    case Form::Words:
        return say(QT_TRANSLATE_NOOP("SettingsWords", "Some of %1, with commas between"))
            .arg(rule.words.join(QStringLiteral(", ")));
    case Form::Number:
        return say(QT_TRANSLATE_NOOP("SettingsWords", "%1 to %2")).arg(rule.least).arg(rule.most);
    case Form::Time:
        return say(QT_TRANSLATE_NOOP("SettingsWords", "00:00 to 23:59"));
    case Form::Date:
        return say(QT_TRANSLATE_NOOP("SettingsWords", "A day as 2027-04-01"));
    case Form::Digits:
        return say(QT_TRANSLATE_NOOP("SettingsWords", "%1 digits")).arg(rule.most);
    case Form::Id:
        return say(QT_TRANSLATE_NOOP("SettingsWords", "Up to 64 letters, digits and . _ -"));
    case Form::Url:
        return say(QT_TRANSLATE_NOOP("SettingsWords", "https:// and a host, with a port where needed"));
    case Form::Tokens:
        return say(QT_TRANSLATE_NOOP("SettingsWords", "Two numbers of four digits, as 0000-4999"));
    }
    return {};
}

QString problem(const SettingsProblem &problem)
{
    return say(QT_TRANSLATE_NOOP("SettingsWords", "%1: %2")).arg(placeOf(problem), whatIsWrong(problem));
}

} // namespace madoguchi::settingswords
