#pragma once

#include "tests/support/hubcalls.h"
#include "tests/support/testcard.h"
#include "tests/support/trainingdriver.h"

namespace madoguchi {

/// From the placed card to the identity's signature by face, or to the first thing that failed.
inline CardResult<QByteArray> visitByFace(HubCalls &calls)
{
    if (const auto read = calls.readCard(); !read)
        return read.error();
    if (const auto verified = calls.verifyCodeB(testCodeB); !verified)
        return verified.error();
    if (const auto face = calls.readFaceRecord(); !face)
        return face.error();
    if (const auto unlocked = calls.unlock(trainingDriver()); !unlocked)
        return unlocked.error();
    return calls.sign("identity");
}

} // namespace madoguchi
