#pragma once

#include "app/central/messages/reference.h"
#include "app/training/centre/centre.h"
#include "app/training/centre/xmltree.h"

#include <QDateTime>

namespace madoguchi {

/// Stores the clinic's own number of an insurance, and answers that it did (OQSsiimm01); a person error for
/// an insurance that nobody has.
XmlTree registered(Centre &centre, const messages::ReferenceRequest &request, const QDateTime &now);

} // namespace madoguchi
