#pragma once

#include "app/central/messages/eligibility.h"
#include "app/training/centre/centre.h"
#include "app/training/centre/xmltree.h"

#include <QByteArray>

namespace madoguchi {

/// A face result, in layout order.
XmlTree treeOf(const Eligibility &eligibility);
/// The answer to a number, in layout order, with the question repeated in it.
XmlTree treeOf(const Eligibility &eligibility, const messages::EligibilityRequest &asked);

/// The bytes of an answer: the encoding with what the header says of it, and the order of elements as the
/// centre is set to.
QByteArray finished(Centre &centre, XmlTree answer, XmlEncoding encoding);

} // namespace madoguchi
