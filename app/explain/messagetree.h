#pragma once

#include "app/central/messages/xmlmessage.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace madoguchi::explaining {

/// Why a file is refused.
struct Problem
{
    QString code{}; ///< a Failure's name, or a finer word
    QString why{}; ///< English, without personal values
};

/// A message with all its elements, known or not: for what is said about it, never for what is made of it.
Result<messages::XmlMessage, Problem> readTree(const QByteArray &bytes);
/// Which encoding the file declares, whether or not its bytes belong to it: "UTF-8", "Shift_JIS"; empty:
/// neither.
QString declaredEncoding(const QByteArray &bytes);

/// The first of that name below `element`, at any depth; empty: there is none.
QString firstText(const messages::XmlElement &element, const QString &name);
/// Items that stand more than once in one place with different values (oqs-interface.md ruling 3).
QStringList contradictions(const messages::XmlElement &root);

} // namespace madoguchi::explaining
