#pragma once

#include "app/domain/failure.h"

#include <QByteArray>
#include <QString>

namespace madoguchi {

/// What was packed into an answer of the terminal.
struct Unzipped
{
    QString name{}; ///< without a path
    QByteArray content{}; ///< at most 8 MiB
};

/// The one answer in a zip, from memory to memory (oqs-interface.md ruling 14). `zipName`: the file's own
/// name; the answer is the entry whose base name equals the zip's, else the only one with its result prefix
/// ("OQSmuquc02res_"). Nothing is ever written to where a name in the zip points.
/// Faults: FolderAnswerEncrypted; AnswerMalformed with code "zip-broken" (cannot be opened: it may still be
/// being written), "zip-several", "zip-none", "zip-path", "zip-checksum", "zip-too-large".
Outcome<Unzipped> unzip(const QByteArray &zip, const QString &zipName);

/// Whether it can be opened as a zip: written to its end, whatever is in it.
bool isWholeZip(const QByteArray &zip);

} // namespace madoguchi
