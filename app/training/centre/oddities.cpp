#include "app/training/centre/oddities.h"

namespace madoguchi::oddities {

namespace {

const QString header = QStringLiteral("MessageHeader");
const QString body = QStringLiteral("MessageBody");

/// Leaves of the children only those named.
void keepOnly(XmlTree &element, const QStringList &names)
{
    element.children.removeIf([&](const XmlTree &child) { return !names.contains(child.name); });
}

bool isRecords(const XmlTree &answer)
{
    return answer.find(u"ResultCode") != nullptr;
}

void changeEverywhere(XmlTree &element, const QString &name, const QString &value)
{
    if (element.name == name)
        element.text = value;
    for (XmlTree &child : element.children)
        changeEverywhere(child, name, value);
}

void makePersonError(XmlTree &element)
{
    keepOnly(element,
        { QStringLiteral("QualificationConfirmSearchInfo"),
            QStringLiteral("ReferenceNumberRegistrationInfo") });
    element.set(QStringLiteral("ProcessingResultStatus"), QStringLiteral("2"));
    element.set(QStringLiteral("ProcessingResultCode"), QStringLiteral("SYN-0002"));
    element.set(QStringLiteral("ProcessingResultMessage"),
        QStringLiteral("【合成】個人単位の処理でエラーになりました。"));
}

} // namespace

void refuse(XmlTree &answer, const QString &code, const QString &text)
{
    XmlTree *head = answer.find(header);
    XmlTree *content = answer.find(body);
    if (!head || !content)
        return;
    if (isRecords(answer)) {
        head->children.removeIf([](const XmlTree &child) { return !child.children.isEmpty(); });
        content->children.clear();
        content->set(QStringLiteral("ResultCode"), QStringLiteral("9"));
        content->set(QStringLiteral("MessageContents"), text);
        return;
    }
    head->set(QStringLiteral("SegmentOfResult"), QStringLiteral("9"));
    head->set(QStringLiteral("ErrorCode"), code);
    head->set(QStringLiteral("ErrorMessage"), text);
    content->children.clear();
}

void refuse(XmlTree &answer)
{
    refuse(answer, QStringLiteral("SYN-OQC-0001"), QStringLiteral("【合成】要求の項目に誤りがあります。"));
}

void stillProcessing(XmlTree &answer)
{
    XmlTree *head = answer.find(header);
    XmlTree *content = answer.find(body);
    if (!head || !content || isRecords(answer))
        return;
    head->set(QStringLiteral("SegmentOfResult"), QStringLiteral("2"));
    content->children.clear();
}

void personError(XmlTree &answer)
{
    XmlTree *content = answer.find(body);
    if (!content || isRecords(answer))
        return;
    if (!content->find(u"BulkConfirmUnit")) {
        makePersonError(*content);
        return;
    }
    for (XmlTree &unit : content->children) {
        if (unit.name == u"BulkConfirmUnit")
            makePersonError(unit);
    }
}

void removeIdentifier(XmlTree &answer)
{
    if (XmlTree *head = answer.find(header))
        head->children.removeIf(
            [](const XmlTree &child) { return child.name == u"ArbitraryFileIdentifier"; });
}

void changeIdentifier(XmlTree &answer)
{
    if (XmlTree *head = answer.find(header))
        head->set(QStringLiteral("ArbitraryFileIdentifier"), QStringLiteral("another-question"));
}

void changeInstitution(XmlTree &answer)
{
    if (XmlTree *head = answer.find(header))
        head->set(QStringLiteral("MedicalInstitutionCode"), QStringLiteral("1319999007"));
}

void changeInsured(XmlTree &answer)
{
    changeEverywhere(answer, QStringLiteral("InsuredIdentificationNumber"), QStringLiteral("9990000"));
}

void changeReceptionNumber(XmlTree &answer)
{
    changeEverywhere(answer, QStringLiteral("ReceptionNumber"), QStringLiteral("R0000000000000000"));
}

} // namespace madoguchi::oddities
