#pragma once

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace madoguchi {

/// Something in a data file (reader profile, screen set) that cannot be followed. The value before it stands.
struct DataProblem
{
    enum class Kind {
        Unreadable, ///< not there, no regular file, too large
        NotJson, ///< `place` is the line
        UnknownKey, ///< `allowed` names the keys of the place
        BadValue, ///< `allowed` says what it may be
        Missing ///< needed, and has no default
    };
    Kind kind = Kind::BadValue;
    QString file{};
    QString place{}; ///< "card.lies"; empty: the file as a whole
    QString allowed{}; ///< English
    bool operator==(const DataProblem &) const = default;

    /// One line without the file: "card.lies: allowed: upright | crosswise". English, for the helpdesk.
    [[nodiscard]] QString text() const;
};

using DataProblems = QList<DataProblem>;

/// A text of the patient's display in a data file: one of ours by its key, or the clinic's own words by
/// language. Both empty: nothing was said.
struct Wording
{
    QString key{};
    QHash<QString, QString> own{}; ///< language → words; has Japanese
    bool operator==(const Wording &) const = default;

    /// In `language`, else in Japanese; empty where there are no own words.
    [[nodiscard]] QString in(const QString &language) const;
};

/// The languages of the patient's display, in the order of the contract: ja en zh ko pt vi.
QStringList patientLanguages();

/// One object of a data file, read key by key. Every read names what is wrong and gives the default; `finish`
/// names the keys that nobody asked for.
class DataObject
{
public:
    DataObject(QJsonObject object, QString file, QString place, DataProblems &problems);

    QString oneOf(const QString &key, const QStringList &words, const QString &otherwise);
    bool flag(const QString &key, bool otherwise);
    /// Plain words of 1 to `most` characters, no line feed or control character.
    QString text(const QString &key, int most, const QString &otherwise);
    /// Some of `words`, each once, at least one.
    QStringList someOf(const QString &key, const QStringList &words, const QStringList &otherwise);
    /// One of `keys`, or {"ja": "…", …}.
    Wording wording(const QString &key, const QStringList &keys, const Wording &otherwise);
    /// {"<one of `keys`>": {"ja": "…", …}, …}
    QHash<QString, Wording> wordings(const QString &key, const QStringList &keys);
    /// Empty where it is not there.
    DataObject object(const QString &key);
    /// The file's first key: which kind of file and which edition of the schema it is.
    void edition(const QString &key, int number);
    void finish();
    [[nodiscard]] const QString &file() const { return m_file; }

private:
    [[nodiscard]] QString at(const QString &key) const;
    void wrong(const QString &key, const QString &allowed);
    /// Null where it is not there.
    QJsonValue take(const QString &key);
    std::optional<QHash<QString, QString>> ownWords(const QJsonValue &value, const QString &key);

    QJsonObject m_object;
    QString m_file;
    QString m_place;
    DataProblems &m_problems;
    QStringList m_known{};
};

/// A kind of data file: some are ours, by name, and a clinic may have its own.
struct DataKind
{
    QString word{}; ///< the file's first key
    int edition = 1; ///< of the kind's schema
    QStringList names{}; ///< of ours
    QString ours{}; ///< where those lie; %1 is the name
};

/// One of ours by its name, or the clinic's own file, with its edition read; nothing where the file as a
/// whole cannot be used, and then `problems` says why. Not more than 64 KiB is read.
std::optional<DataObject> openData(const QString &nameOrFile, const DataKind &kind, DataProblems &problems);

} // namespace madoguchi
