#pragma once

#include <QByteArray>

namespace madoguchi::messages {

/// What a file with an answer holds, whatever its name says.
enum class AnswerKind {
    Xml, ///< a message, perhaps behind a UTF-8 BOM
    Pdf,
    Zip, ///< an archive: of an answer, or an encrypted one
    Other ///< nothing that is read here
};

/// By the first bytes alone: whether the rest is whole is for whoever reads it.
AnswerKind answerKind(const QByteArray &bytes);

} // namespace madoguchi::messages
