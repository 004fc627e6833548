#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <random>

namespace madoguchi {

/// A message as a tree, for what the stand-in does to answers after they are written: adding elements and
/// changing their order. Messages of this interface have elements and text only.
struct XmlTree
{
    QString name{};
    QString text{};
    QList<XmlTree> children{};
    bool operator==(const XmlTree &) const = default;

    /// Depth first; null: none.
    [[nodiscard]] XmlTree *find(QStringView wanted);
    [[nodiscard]] const XmlTree *find(QStringView wanted) const;
    /// Puts `value` as a child; an older child of the same name goes.
    void set(const QString &child, const QString &value);
};

enum class XmlEncoding { Utf8, ShiftJis };

/// What the message comes in; nothing for any other encoding than the two of the interface, and for bytes
/// that do not belong to it (oqs-interface.md ruling 1).
std::optional<XmlEncoding> declaredEncoding(const QByteArray &message);

/// Nothing: not decodable, not well-formed, or with a document type.
std::optional<XmlTree> readTree(const QByteArray &message);
/// CRLF, indented, standalone="no". A character that code page 932 does not have becomes ● (oqs-interface.md
/// ruling 4).
QByteArray writeTree(const XmlTree &tree, XmlEncoding encoding);

/// Real answers come in an order that looks hashed (oqs-interface.md 1.7). Elements of the same name keep
/// their order among themselves, since there it carries meaning.
void shuffle(XmlTree &tree, std::mt19937 &generator);

} // namespace madoguchi
