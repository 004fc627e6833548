#pragma once

#include "app/domain/eligibility.h"

namespace madoguchi {

/// Whether a reader's result tells that the certificate on the card has ended, so that it asked nothing: by
/// the service's remark, whose codes are not published, and only where no kind of record was asked about. It
/// opens nothing and closes nothing: without an answer there is no consent either.
[[nodiscard]] bool saysCertificateEnded(const Eligibility &eligibility);

} // namespace madoguchi
