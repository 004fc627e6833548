#pragma once

#include "app/domain/pii.h"

#include <QByteArray>
#include <QString>

namespace madoguchi::messages {

/// How the service itself says why it gives no medication or checkups (MessageContents, ruling 33): harmless
/// to show, and at most so many characters of it. Nobody knows what it may say of a person: for the screen,
/// never for a log. Empty: it says nothing, or the message cannot be read.
inline constexpr qsizetype longestRefusal = 200;
Pii<QString> refusalWords(const QByteArray &message);

} // namespace madoguchi::messages
