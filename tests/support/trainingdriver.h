#pragma once

#include "reader/apdu.h"
#include "reader/card/trainingunlock.h"
#include "reader/cardtransmit.h"

namespace madoguchi {

/// Unlocks a virtual card's key as the training engine does, without its process.
inline UnlockDriver trainingDriver(const trainingunlock::Key &key = trainingunlock::key)
{
    return [key](const CardTransmit &transmit) -> CardResult<Done> {
        const auto refused = [](const QByteArray &answer) {
            const auto response = Response::parse(answer);
            return CardError{ .fault = CardFault::KeyNotUnlocked,
                .statusWord = response ? response->statusWord : quint16(0) };
        };
        const auto asked = transmit(QByteArray::fromHex("0084000010"));
        if (!asked)
            return asked.error();
        if (asked->size() != qsizetype(trainingunlock::ChallengeSize) + 2
            || !asked->endsWith(QByteArray::fromHex("9000")))
            return refused(*asked);
        const auto proof
            = trainingunlock::proofOf(reinterpret_cast<const unsigned char *>(asked->constData()), key);
        const QByteArray bytes(reinterpret_cast<const char *>(proof.data()), qsizetype(proof.size()));
        const auto proven = transmit(QByteArray::fromHex("80A2000020") + bytes);
        if (!proven)
            return proven.error();
        if (*proven != QByteArray::fromHex("9000"))
            return refused(*proven);
        return Done{};
    };
}

} // namespace madoguchi
