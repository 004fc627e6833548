#pragma once

#include "app/central/folder/folderfiles.h"
#include "app/domain/exchangebook.h"
#include "app/domain/failure.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <functional>
#include <optional>

namespace madoguchi {

/// What came for one request.
struct FolderAnswer
{
    BookedExchange exchange{}; ///< as it was asked
    QByteArray content{}; ///< byte for byte; unpacked where it came as a zip
    bool document = false; ///< a PDF
    /// From the request's being visible to the answer's being seen; nothing: it was written before the last
    /// start.
    std::optional<std::chrono::milliseconds> wait{};
    QString evidence{}; ///< answerEvidence of the file
    bool older = false; ///< the same question has been asked again since, under a newer token
};

/// What whoever asked has made of an answer. Returning one means that what is to be kept is on the disk: the
/// file is deleted then (oqs-interface.md ruling 12).
enum class AnswerVerdict {
    Taken, ///< or refused for good: there is nothing more to be had from it
    Processing, ///< the service still works on it: asked again under a new token (ruling 16)
    Passed, ///< a faulty one that is `older`: nobody was told, and the newer request's is still awaited
    Unkept ///< could not be put on the disk: the file stays, and is given again to the same question
};

using TakeAnswer = std::function<AnswerVerdict(const Outcome<FolderAnswer> &)>;

/// What is made of an answer that nobody waits for any more.
enum class LateVerdict {
    Useless, ///< nothing in it that could be applied: deleted
    Kept ///< stays in its folder until FolderExchange::settle, or until the question is asked again
};
using TakeLate = std::function<LateVerdict(const FolderAnswer &)>;
/// Whether nobody will look any more at an answer that cannot be read: it may go unread.
using IsForgotten = std::function<bool(const BookedExchange &)>;

/// What use an answer has for whoever asked under its key, once it came late.
enum class LateUse {
    None, ///< the key is not known any more, or all is known that could be
    Told, ///< it is applied; the question is not asked again
    Asked ///< the question waits, and will be answered with it
};
using WhoWants = std::function<LateUse(const QUuid &key)>;

/// The answer in a file of the exchange named `name`: XML, PDF or a zip of one, by its first bytes rather
/// than its extension. Faults: FolderAnswerEncrypted, AnswerMalformed.
struct AnswerContent
{
    QByteArray content{};
    bool document = false;
};
Outcome<AnswerContent> answerContent(const QString &name, const QByteArray &file);
/// What can still be said of an answer that nobody can use, once it does not lie on the share any more:
/// "file=… bytes=… sha256=…", the digest's first 16 digits. It says nothing of a person: it may be kept,
/// shown, and read out on the telephone.
QString answerEvidence(const QString &name, const QByteArray &content);
/// A fault of the answer, with that behind its code.
Fault withEvidence(Fault fault, const QString &evidence);
/// Of one that could not be opened: "file=… trouble=locked".
QString answerEvidence(const QString &name, FileTrouble trouble);
/// Whether the file is written to its end: well-formed, a PDF with its end, a zip that opens (ruling 11).
bool isWholeAnswer(const QString &name, const QByteArray &file);

} // namespace madoguchi
