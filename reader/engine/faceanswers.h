#pragma once

#include "reader/cardfault.h"
#include "reader/engine/facechannel.h"
#include "reader/engine/facelink.h"
#include "reader/engine/facevalues.h"
#include "reader/result.h"
#include "reader/secretbytes.h"

namespace madoguchi::faceanswers {

/// What came from the helper, judged: everything that the interface does not have is a fault with a name.
/// `call`: what was asked, for the fault's detail.
CardResult<FaceTraits> traits(const facelink::Message &message);
CardResult<SecretBytes> codeB(const facelink::Message &message);
CardResult<FaceProgress> progress(const facelink::Message &message);
CardResult<Done> done(const facelink::Message &message, const QString &call);

/// The engine can go on after this fault: it answered as it may.
bool leavesEngineWell(CardFault fault);

} // namespace madoguchi::faceanswers
