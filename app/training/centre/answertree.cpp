#include "app/training/centre/answertree.h"

#include "app/central/messages/messagewriter.h"

#include <algorithm>

namespace madoguchi {

namespace {

void addLimit(XmlTree &element, const EligibilityResult &result)
{
    if (!result.limit)
        return;
    const QString stem = QStringLiteral("LimitApplicationCertificate");
    element.set(stem + QStringLiteral("RelatedConsTime"), messages::timeText(result.limitConsentAt));
    XmlTree info{ stem + QStringLiteral("RelatedInfo") };
    info.set(stem + QStringLiteral("Classification"), result.limit->certificate);
    info.set(stem + QStringLiteral("ClassificationFlag"), result.limit->limitClass);
    info.set(stem + QStringLiteral("Date"), messages::dateText(result.limit->issued));
    info.set(stem + QStringLiteral("ValidStartDate"), messages::dateText(result.limit->validFrom));
    info.set(stem + QStringLiteral("ValidEndDate"), messages::dateText(result.limit->validTo));
    element.children.append(info);
}

XmlTree withLimits(const QByteArray &message, const Eligibility &eligibility)
{
    XmlTree tree = readTree(message).value_or(XmlTree{});
    if (XmlTree *list = tree.find(u"ResultList")) {
        for (qsizetype i = 0; i < std::min(eligibility.results.size(), list->children.size()); ++i)
            addLimit(list->children[i], eligibility.results.at(i));
    }
    return tree;
}

} // namespace

XmlTree treeOf(const Eligibility &eligibility)
{
    return withLimits(messages::write(eligibility, true), eligibility);
}

XmlTree treeOf(const Eligibility &eligibility, const messages::EligibilityRequest &asked)
{
    return withLimits(messages::write(eligibility, asked), eligibility);
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
