#pragma once

#include "reader/pcsc/session.h"

#include <QByteArray>

#include <functional>

namespace madoguchi {

/// How a command is sent: straight through a session, or with what an application does on the way.
using SendCommand = std::function<CardResult<Response>(const Command &)>;

/// The My Number Card's applications, by their whole names (card.md, 1.2).
QByteArray applicationName(CardApplication application);
/// SELECT by the whole name: this card would also take a beginning, and then 9000 would not say which
/// application it is. `fault` where the card has none of that name.
CardResult<Done> selectApplication(Session &session, CardApplication application, CardFault fault);
/// SELECT of a file in the application.
CardResult<Done> selectFile(const SendCommand &send, quint8 file);

/// The card did not take the number of a file inside a command.
bool refusesShortIds(quint16 statusWord);
/// A reader or driver that knows no extended length says so in several ways; a card that is really gone will
/// say it again to the next command.
bool mayBeLength(const CardError &error);
/// 6984 is what this card says (JICSAP), 6983 what ISO 7816-4 would have it say.
bool isLocked(quint16 statusWord);
/// 63Cx
bool isCounter(quint16 statusWord);

/// The file by SELECT and READs of up to 256 bytes, from its beginning. `size` is asked once, of the first
/// piece; 0 is an answer that makes no sense.
CardResult<QByteArray> readInPieces(
    const SendCommand &send, quint8 file, const std::function<qsizetype(const QByteArray &)> &size);

/// The BER-TLV named `tag` that a file begins with, of at most `largest` bytes: in one READ where card and
/// reader know extended length, otherwise in pieces. What stands behind it (files are longer than what is in
/// them) is left away. 6982 is told with its status word.
CardResult<QByteArray> readElement(
    const SendCommand &send, CardWays &ways, quint8 file, quint32 tag, qsizetype largest);

} // namespace madoguchi
