#include "app/explain/explanation.h"

#include "app/central/folder/unzip.h"
#include "app/central/messages/answerkind.h"
#include "app/central/messages/fields.h"
#include "app/central/messages/xmldecoding.h"
#include "app/explain/familyanswer.h"
#include "app/explain/pdfframe.h"
#include "app/explain/personalelements.h"
#include "app/explain/terminaltext.h"

#include <QFileInfo>
#include <QJsonDocument>

namespace madoguchi::explaining {

using messages::AnswerKind;
using messages::XmlElement;

namespace {

QString name(const char *text)
{
    return QLatin1String(text);
}

constexpr qsizetype longestTerminalText = 4096;

QString directionWord(MessageKind::Direction direction)
{
    switch (direction) {
    case MessageKind::Direction::Request:
        return name("request");
    case MessageKind::Direction::Result:
        return name("result");
    case MessageKind::Direction::Unknown:
        break;
    }
    return {};
}

QJsonObject frame(const QString &fileName)
{
    QJsonObject json;
    for (const char *member :
        { "family", "direction", "encoding", "institution", "echo", "processed", "problem", "ignored" })
        json.insert(name(member), QJsonValue());
    json.insert(name("file"), textValue(fileName));
    json.insert(name("findings"), QJsonArray());
    return json;
}

void tellKind(const MessageKind &kind, QJsonObject &json)
{
    json.insert(name("family"), textValue(kind.family));
    json.insert(name("direction"), textValue(directionWord(kind.direction)));
    join(json, emptyMembers(kind));
}

Explanation refused(QJsonObject json, const Problem &problem)
{
    json.insert(name("problem"), QJsonObject{ { name("code"), problem.code }, { name("why"), problem.why } });
    return { json, Explanation::Verdict::Refused };
}

/// The header as it stands, whatever the family makes of it.
void tellHeader(const XmlElement &tree, const QByteArray &content, const Wishes &wishes, QJsonObject &json)
{
    json.insert(name("encoding"), textValue(declaredEncoding(content)));
    json.insert(name("institution"), textValue(firstText(tree, name("MedicalInstitutionCode"))));
    // Free for the sender, and what an answer is matched by: support has to see it. Some put their patient's
    // number there: covered as far as the message shows that it is one.
    const ServiceTexts texts(tree, wishes);
    json.insert(name("echo"), texts.value(firstText(tree, name("ArbitraryFileIdentifier"))));
    json.insert(name("processed"), textValue(firstText(tree, name("ProcessExecutionTime"))));
    if (const QString number = firstText(tree, name("ReceptionNumber")); !number.isEmpty())
        json.insert(name("reception_number"), number);
}

bool steers(uint point)
{
    switch (QChar::category(char32_t(point))) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

/// What the terminal wrote is not published (oqs-interface.md 1.6): short text in its code page. Support
/// needs it; it may quote the request, so that what may be a person's is covered.
QJsonValue terminalText(const QByteArray &content, const Wishes &wishes)
{
    const QByteArray declaration = content.isValidUtf8()
        ? QByteArrayLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
        : QByteArrayLiteral("<?xml version=\"1.0\" encoding=\"Shift_JIS\"?>");
    const auto decoded = messages::decodeMessage(declaration + content.left(longestTerminalText));
    const QString text = decoded ? decoded->text.mid(declaration.size()).trimmed() : QString();
    return textValue(wishes.reveal ? text : coveredTerminalText(text));
}

Explanation explainMessage(
    QJsonObject json, const MessageKind &byName, const QByteArray &content, const Wishes &wishes)
{
    const auto message = readTree(content);
    if (!message) {
        json.insert(name("encoding"), textValue(declaredEncoding(content)));
        return refused(json, message.error());
    }
    const XmlElement &tree = message->root();
    bool mismatch = false;
    const MessageKind kind = kindByContent(tree, byName, mismatch);
    tellKind(kind, json);
    tellHeader(tree, content, wishes, json);
    if (kind.layout == MessageKind::Layout::Unknown)
        return refused(json,
            { name("family"),
                kind.family.isEmpty() ? QStringLiteral("is of no family that can be told")
                                      : QStringLiteral("is of a family that is not read here") });
    FamilyAnswer answer = readFamily(kind, content, tree, wishes);
    join(json, answer.members);
    if (mismatch)
        answer.findings.prepend({ name("file"), QStringLiteral("is named as another family than it is") });
    json.insert(name("findings"), findingsJson(answer.findings, tree, wishes));
    json.insert(name("ignored"),
        QJsonObject{ { name("elements"), answer.counts.unknownElements },
            { name("consents"), answer.counts.ignoredConsents },
            { name("later_consents"), answer.counts.laterConsents } });
    if (answer.problem)
        return refused(json, *answer.problem);
    const bool clean = answer.findings.isEmpty() && !answer.isDoubtful;
    return { json, clean ? Explanation::Verdict::Read : Explanation::Verdict::ReadWithFindings };
}

Explanation explainAnswer(
    QJsonObject json, const MessageKind &byName, const QByteArray &content, const Wishes &wishes)
{
    switch (messages::answerKind(content)) {
    case AnswerKind::Pdf:
        tellKind(byName, json);
        json.insert(name("document"), name("PDF")); // shown to people as it is: nothing to be read out of it
        if (const auto broken = pdfProblem(content))
            return refused(json, *broken);
        return { json, Explanation::Verdict::Read };
    case AnswerKind::Zip:
        return refused(json, { name("zip-in-zip"), QStringLiteral("is an archive in an archive") });
    default:
        return explainMessage(json, byName, content, wishes);
    }
}

Problem archiveProblem(const Fault &fault)
{
    if (fault.failure == Failure::FolderAnswerEncrypted)
        return { failureName(fault.failure),
            QStringLiteral("is encrypted: the terminal is to send it plain") };
    return { fault.code, QStringLiteral("is an archive that holds no one answer that could be taken out") };
}

} // namespace

Explanation explainUnread(const QString &fileName, const Problem &problem)
{
    const QString file = QFileInfo(fileName).fileName();
    QJsonObject json = frame(file);
    tellKind(kindByName(file), json);
    return refused(json, problem);
}

Explanation explain(const QString &fileName, const QByteArray &content, const Wishes &wishes)
{
    const QString file = QFileInfo(fileName).fileName();
    const MessageKind byName = kindByName(file);
    QJsonObject json = frame(file);
    tellKind(byName, json);
    json.insert(name("now"), timeValue(wishes.now));
    if (byName.returned) {
        json.insert(name("message"), terminalText(content, wishes));
        return refused(json,
            { failureName(Failure::FolderReturned),
                QStringLiteral("is the terminal's word on a request that it handed back") });
    }
    if (messages::answerKind(content) != AnswerKind::Zip)
        return explainAnswer(json, byName, content, wishes);
    const auto entry = unzip(content, file);
    if (!entry)
        return refused(json, archiveProblem(entry.error()));
    json.insert(name("entry"), entry->name);
    const MessageKind entryKind = kindByName(entry->name);
    return explainAnswer(json, entryKind.family.isEmpty() ? byName : entryKind, entry->content, wishes);
}

QByteArray explanationText(const Explanation &explanation)
{
    const QString text = QString::fromUtf8(QJsonDocument(explanation.json).toJson(QJsonDocument::Indented));
    QString safe;
    safe.reserve(text.size());
    for (const uint point : text.toUcs4()) {
        const QString character = QString::fromUcs4(reinterpret_cast<const char32_t *>(&point), 1);
        if (point == U'\n' || !steers(point)) {
            safe += character;
            continue;
        }
        for (const QChar unit : character)
            safe += QStringLiteral("\\u%1").arg(unit.unicode(), 4, 16, QLatin1Char('0'));
    }
    return safe.toUtf8();
}

} // namespace madoguchi::explaining
