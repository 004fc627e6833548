#include "app/support/datafile.h"

#include "app/support/smallfile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <optional>
#include <utility>

namespace madoguchi {

namespace {

constexpr qint64 mostBytes = 64L * 1024;
constexpr int mostWords = 400; ///< characters of one text: more does not fit on a display

QString between(const QStringList &words)
{
    return words.join(QStringLiteral(" | "));
}

/// Words as they may stand on the display: lines are fine, control characters are not.
bool isPlain(const QString &words, bool withLines)
{
    return std::all_of(words.cbegin(), words.cend(),
        [withLines](QChar c) { return c.category() != QChar::Other_Control || (withLines && c == u'\n'); });
}

/// Our own files lie in the program, where the rules for files of a disk do not apply.
std::optional<QByteArray> contentOf(const QString &path)
{
    if (path.startsWith(u':')) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? std::optional(file.readAll()) : std::nullopt;
    }
    auto content = readSmallFile(path, mostBytes);
    return content ? std::optional(std::move(*content)) : std::nullopt;
}

std::optional<QJsonObject> readObject(const QString &path, DataProblems &problems)
{
    const auto content = contentOf(path);
    if (!content) {
        problems.append({ DataProblem::Kind::Unreadable, path, {},
            QStringLiteral("a file of at most %1 bytes").arg(mostBytes) });
        return std::nullopt;
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(*content, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject()) {
        const auto line = 1 + content->left(error.offset).count('\n');
        problems.append({ DataProblem::Kind::NotJson, path, QStringLiteral("line %1").arg(line),
            QStringLiteral("one JSON object in UTF-8") });
        return std::nullopt;
    }
    return document.object();
}

} // namespace

QString DataProblem::text() const
{
    const QString at = place.isEmpty() ? QString() : place + QStringLiteral(": ");
    switch (kind) {
    case Kind::Unreadable:
        return QStringLiteral("the file cannot be read; allowed: ") + allowed;
    case Kind::NotJson:
        return at + QStringLiteral("not JSON; allowed: ") + allowed;
    case Kind::UnknownKey:
        return at + QStringLiteral("unknown; known: ") + allowed;
    case Kind::BadValue:
        return at + QStringLiteral("allowed: ") + allowed;
    case Kind::Missing:
        return at + QStringLiteral("missing; allowed: ") + allowed;
    }
    return at;
}

QString Wording::in(const QString &language) const
{
    const auto words = own.constFind(language);
    return words != own.cend() ? *words : own.value(QStringLiteral("ja"));
}

QStringList patientLanguages()
{
    return { QStringLiteral("ja"), QStringLiteral("en"), QStringLiteral("zh"), QStringLiteral("ko"),
        QStringLiteral("pt"), QStringLiteral("vi") };
}

DataObject::DataObject(QJsonObject object, QString file, QString place, DataProblems &problems)
    : m_object(std::move(object))
    , m_file(std::move(file))
    , m_place(std::move(place))
    , m_problems(problems)
{ }

QString DataObject::at(const QString &key) const
{
    return m_place.isEmpty() ? key : m_place + QLatin1Char('.') + key;
}

void DataObject::wrong(const QString &key, const QString &allowed)
{
    m_problems.append({ DataProblem::Kind::BadValue, m_file, at(key), allowed });
}

QJsonValue DataObject::take(const QString &key)
{
    m_known.append(key);
    return m_object.contains(key) ? m_object.take(key) : QJsonValue(QJsonValue::Undefined);
}

QString DataObject::oneOf(const QString &key, const QStringList &words, const QString &otherwise)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return otherwise;
    if (value.isString() && words.contains(value.toString()))
        return value.toString();
    wrong(key, between(words));
    return otherwise;
}

bool DataObject::flag(const QString &key, bool otherwise)
{
    const QJsonValue value = take(key);
    if (value.isUndefined() || value.isBool())
        return value.toBool(otherwise);
    wrong(key, QStringLiteral("true | false"));
    return otherwise;
}

QString DataObject::text(const QString &key, int most, const QString &otherwise)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return otherwise;
    const QString words = value.toString();
    if (!words.trimmed().isEmpty() && words.size() <= most && isPlain(words, false))
        return words;
    wrong(key, QStringLiteral("a text of 1 to %1 characters on one line").arg(most));
    return otherwise;
}

QStringList DataObject::someOf(const QString &key, const QStringList &words, const QStringList &otherwise)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return otherwise;
    QStringList chosen;
    bool fits = value.isArray() && !value.toArray().isEmpty();
    const QJsonArray array = value.toArray();
    for (const QJsonValue &one : array) {
        fits = fits && one.isString() && words.contains(one.toString()) && !chosen.contains(one.toString());
        chosen.append(one.toString());
    }
    if (fits)
        return chosen;
    wrong(key, QStringLiteral("a list of one or more, each once, of: ") + between(words));
    return otherwise;
}

std::optional<QHash<QString, QString>> DataObject::ownWords(const QJsonValue &value, const QString &key)
{
    const QJsonObject object = value.toObject();
    QHash<QString, QString> own;
    for (auto one = object.begin(); one != object.end(); ++one) {
        const QString words = one.value().toString();
        if (!patientLanguages().contains(one.key())) {
            wrong(key + QLatin1Char('.') + one.key(), between(patientLanguages()));
        } else if (words.trimmed().isEmpty() || words.size() > mostWords || !isPlain(words, true)) {
            wrong(key + QLatin1Char('.') + one.key(),
                QStringLiteral("a text of 1 to %1 characters").arg(mostWords));
        } else {
            own.insert(one.key(), words);
        }
    }
    // What a patient agrees to is the Japanese; and it stands in for every language that is not there.
    if (own.contains(QStringLiteral("ja")))
        return own;
    wrong(key,
        QStringLiteral("an object with texts by language, ja among them: ") + between(patientLanguages()));
    return std::nullopt;
}

Wording DataObject::wording(const QString &key, const QStringList &keys, const Wording &otherwise)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return otherwise;
    if (value.isObject()) {
        const auto own = ownWords(value, key);
        return own ? Wording{ {}, *own } : otherwise;
    }
    if (value.isString() && keys.contains(value.toString()))
        return { value.toString(), {} };
    wrong(key, between(keys) + QStringLiteral(" | an object with texts by language"));
    return otherwise;
}

QHash<QString, Wording> DataObject::wordings(const QString &key, const QStringList &keys)
{
    const QJsonValue value = take(key);
    QHash<QString, Wording> all;
    if (value.isUndefined())
        return all;
    if (!value.isObject())
        wrong(key, QStringLiteral("an object of texts: ") + between(keys));
    const QJsonObject object = value.toObject();
    for (auto one = object.begin(); one != object.end(); ++one) {
        const QString place = key + QLatin1Char('.') + one.key();
        if (!keys.contains(one.key())) {
            m_problems.append({ DataProblem::Kind::UnknownKey, m_file, at(place), between(keys) });
            continue;
        }
        if (const auto own = ownWords(one.value(), place))
            all.insert(one.key(), Wording{ one.key(), *own });
    }
    return all;
}

DataObject DataObject::object(const QString &key)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isObject())
        wrong(key, QStringLiteral("an object"));
    return { value.toObject(), m_file, at(key), m_problems };
}

void DataObject::edition(const QString &key, int number)
{
    const QJsonValue value = take(key);
    const QString allowed = QString::number(number);
    if (value.isUndefined())
        m_problems.append({ DataProblem::Kind::Missing, m_file, at(key), allowed });
    else if (!value.isDouble() || value.toDouble() != number)
        wrong(key, allowed);
}

void DataObject::finish()
{
    const QStringList strangers = m_object.keys();
    for (const QString &key : strangers)
        m_problems.append({ DataProblem::Kind::UnknownKey, m_file, at(key), between(m_known) });
}

std::optional<DataObject> openData(const QString &nameOrFile, const DataKind &kind, DataProblems &problems)
{
    const QString file = kind.names.contains(nameOrFile) ? kind.ours.arg(nameOrFile) : nameOrFile;
    const auto json = readObject(file, problems);
    if (!json)
        return std::nullopt;
    DataObject object(*json, file, {}, problems);
    object.edition(kind.word, kind.edition);
    return object;
}

} // namespace madoguchi
