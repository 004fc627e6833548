#pragma once

#include "app/explain/jsonvalues.h"
#include "app/explain/messagetree.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace madoguchi::explaining {

/// What a message file says to Madoguchi (config.md, `--explain`).
struct Explanation
{
    /// The exit status of the command.
    enum class Verdict { Read = 0, ReadWithFindings = 1, Refused = 2 };
    QJsonObject json{};
    Verdict verdict = Verdict::Refused;
};

/// Read by the same readers as at a station, and told member by member; what is absent is null. An answer
/// that the service ended with an error is read: it says so. `fileName`: its last part says which family it
/// is where the content leaves that open. Never fails: what cannot be read is a `problem`.
Explanation explain(const QString &fileName, const QByteArray &content, const Wishes &wishes);
/// Of a file that could not be opened.
Explanation explainUnread(const QString &fileName, const Problem &problem);

/// UTF-8, indented. Control, bidirectional, zero-width and private-use characters are written as escapes, so
/// that a value from outside cannot turn or hide what a terminal shows (oqs-interface.md ruling 5).
QByteArray explanationText(const Explanation &explanation);

} // namespace madoguchi::explaining
