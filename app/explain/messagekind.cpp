#include "app/explain/messagekind.h"

#include "app/central/folder/foldernames.h"
#include "app/central/messages/fields.h"
#include "app/explain/messagetree.h"

#include <QRegularExpression>

#include <algorithm>

namespace madoguchi::explaining {

using messages::XmlElement;
using Layout = MessageKind::Layout;
using Direction = MessageKind::Direction;

namespace {

struct FamilyRow
{
    const char *stem; ///< without its step
    Layout first; ///< of step 01
    Layout second; ///< of step 02
};

/// Families whose layout the reference knows (oqs-interface.md 1.5).
constexpr FamilyRow families[] = { { "OQSsiquc", Layout::Eligibility, Layout::Unknown },
    { "OQSmuquc", Layout::BulkQuery, Layout::BulkResult },
    { "OQSmuhvq", Layout::BulkQuery, Layout::BulkResult },
    { "OQSmuonq", Layout::BulkQuery, Layout::BulkResult },
    { "OQSmutic", Layout::BulkQuery, Layout::BulkResult }, { "OQSsiimm", Layout::Reference, Layout::Unknown },
    { "YZKsiquc", Layout::Medication, Layout::Unknown }, { "TKKsiquc", Layout::Checkup, Layout::Unknown } };

Layout layoutOf(const QString &family)
{
    for (const FamilyRow &row : families) {
        if (family == QLatin1String(row.stem) + QLatin1String("01"))
            return row.first;
        if (family == QLatin1String(row.stem) + QLatin1String("02"))
            return row.second;
    }
    return Layout::Unknown;
}

bool has(const XmlElement &element, const char *name)
{
    return !messages::descendants(element, QString::fromLatin1(name)).isEmpty();
}

MessageKind known(const char *family, Direction direction)
{
    const QString word = QLatin1String(family);
    return { word, word == QLatin1String("face") ? Layout::Eligibility : layoutOf(word), direction };
}

MessageKind recordsByContent(const XmlElement &root)
{
    if (has(root, "FileCategory"))
        return known(has(root, "StartDate") ? "YZKsiquc01" : "TKKsiquc01", Direction::Request);
    if (has(root, "QualificationsInfo") || has(root, "SpecificHealthCheckupInfo"))
        return known("TKKsiquc01", Direction::Result);
    if (has(root, "QuaInf") || has(root, "MeTrMonthInf") || has(root, "CzDiMonthInf")
        || has(root, "ShPrMonthInf"))
        return known("YZKsiquc01", Direction::Result);
    return { {}, Layout::Unknown, has(root, "ResultCode") ? Direction::Result : Direction::Unknown };
}

MessageKind kindOf(const XmlElement &root)
{
    const Direction direction = has(root, "ProcessExecutionTime") ? Direction::Result : Direction::Request;
    if (has(root, "BulkConfirmUnit") || has(root, "NumberOfProcessingResult"))
        return known("OQSmuquc02", Direction::Result);
    if (has(root, "ReceptionNumber"))
        return known(direction == Direction::Request ? "OQSmuquc02" : "OQSmuquc01", direction);
    if (has(root, "ReferenceNumberRegistrationInfo"))
        return known("OQSsiimm01", direction);
    if (has(root, "ReferenceClassification")) {
        const bool card = firstText(root, QStringLiteral("ReferenceClassification")) == QLatin1String("1");
        return known(card ? "face" : "OQSsiquc01", Direction::Result);
    }
    if (const auto searched = messages::descendants(root, QStringLiteral("QualificationConfirmSearchInfo"));
        !searched.isEmpty() && direction == Direction::Request)
        return known(
            searched.size() > 1 || has(root, "ArbitraryIdentifier") ? "OQSmuquc01" : "OQSsiquc01", direction);
    if (has(root, "QualificationValidity") || has(root, "SegmentOfResult"))
        return known("OQSsiquc01", Direction::Result);
    return recordsByContent(root);
}

} // namespace

MessageKind kindByName(const QString &fileName)
{
    static const QRegularExpression example(QStringLiteral(
        "\\A\\d\\d[a-z]?_([A-Z]{3}(?:si|mu)[a-z]{3}\\d\\d(?:req|res)(?:_face_[0-9a-z]+)?_\\d{12,14})"
        "(?:_[a-z][a-z0-9_]*)?(\\.(?:xml|err))\\z"));
    const auto match = example.match(fileName);
    const QString real = match.hasMatch() ? match.captured(1) + match.captured(2) : fileName;
    if (faceName(real))
        return known("face", Direction::Result);
    const std::optional<ExchangeName> name = exchangeName(real);
    if (!name)
        return {};
    const bool request = name->direction == ExchangeName::Direction::Request;
    return { name->family, layoutOf(name->family), request ? Direction::Request : Direction::Result,
        name->form == ExchangeName::Form::Err };
}

MessageKind kindByContent(const XmlElement &root, const MessageKind &byName, bool &mismatch)
{
    const MessageKind content = kindOf(root);
    mismatch = false;
    if (byName.family.isEmpty())
        return content;
    if (content.layout == Layout::Unknown)
        return byName;
    // A refusal of the whole message looks alike in most families: its name tells which it is.
    const bool sameDirection = content.direction == byName.direction;
    const bool bare = !has(root, "ResultList") && content.layout == Layout::Eligibility;
    // And whether it is a face result, that is, whether its consents count, is said by the name too.
    if (sameDirection && (content.layout == byName.layout || bare))
        return byName;
    // One person asked about in a bulk query looks like a single question.
    if (sameDirection && content.direction == Direction::Request && byName.layout == Layout::BulkQuery)
        return byName;
    mismatch = true;
    return content;
}

} // namespace madoguchi::explaining
