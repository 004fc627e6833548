#include "app/training/centre/answertree.h"

namespace madoguchi {

XmlTree treeOf(const Eligibility &eligibility)
{
    return readTree(messages::write(eligibility, true)).value_or(XmlTree{});
}

XmlTree treeOf(const Eligibility &eligibility, const messages::EligibilityRequest &asked)
{
    return readTree(messages::write(eligibility, asked)).value_or(XmlTree{});
}

QByteArray finished(Centre &centre, XmlTree answer, XmlEncoding encoding)
{
    if (XmlTree *identifier = answer.find(u"CharacterCodeIdentifier"))
        identifier->text = encoding == XmlEncoding::Utf8 ? QStringLiteral("0") : QStringLiteral("1");
    if (centre.shuffle)
        shuffle(answer, centre.generator);
    return writeTree(answer, encoding);
}

} // namespace madoguchi
