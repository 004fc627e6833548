#include "app/central/folder/folderanswer.h"

#include "app/central/folder/foldernames.h"
#include "app/central/folder/unzip.h"
#include "app/central/messages/answerkind.h"
#include "app/central/messages/xmlmessage.h"

#include <QCryptographicHash>

namespace madoguchi {

using messages::AnswerKind;
using messages::answerKind;

namespace {

/// In its last kilobyte (ISO 32000-1, H.3).
bool hasPdfEnd(const QByteArray &bytes)
{
    return bytes.right(1024).contains("%%EOF");
}

QString word(FileTrouble trouble)
{
    switch (trouble) {
    case FileTrouble::NotAFile:
        return QStringLiteral("not-a-file");
    case FileTrouble::TooLarge:
        return QStringLiteral("too-large");
    case FileTrouble::Locked:
        return QStringLiteral("locked");
    case FileTrouble::Denied:
        return QStringLiteral("denied");
    default:
        return QStringLiteral("unreachable");
    }
}

} // namespace

Outcome<AnswerContent> answerContent(const QString &name, const QByteArray &file)
{
    if (answerKind(file) == AnswerKind::Zip) {
        Outcome<Unzipped> unpacked = unzip(file, name);
        if (!unpacked)
            return unpacked.error();
        const bool document = answerKind(unpacked->content) == AnswerKind::Pdf;
        return AnswerContent{ std::move(unpacked).value().content, document };
    }
    return AnswerContent{ file, answerKind(file) == AnswerKind::Pdf };
}

QString answerEvidence(const QString &name, const QByteArray &content)
{
    constexpr int digits = 16;
    const QByteArray digest = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
    return QStringLiteral("file=%1 bytes=%2 sha256=%3")
        .arg(name)
        .arg(content.size())
        .arg(QLatin1String(digest.left(digits)));
}

QString answerEvidence(const QString &name, FileTrouble trouble)
{
    return QStringLiteral("file=%1 trouble=%2").arg(name, word(trouble));
}

Fault withEvidence(Fault fault, const QString &evidence)
{
    fault.code = fault.code.isEmpty() ? evidence : fault.code + QLatin1Char(' ') + evidence;
    return fault;
}

bool isWholeAnswer(const QString &name, const QByteArray &file)
{
    const std::optional<ExchangeName> exchange = exchangeName(name);
    if (exchange && exchange->form == ExchangeName::Form::Err)
        return true; // what is in it is not public: that it is there says all
    if (answerKind(file) == AnswerKind::Zip)
        return isWholeZip(file);
    if (answerKind(file) == AnswerKind::Pdf)
        return hasPdfEnd(file);
    return messages::XmlMessage::parse(file, {}).ok();
}

} // namespace madoguchi
