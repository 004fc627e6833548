#include "app/central/folder/folderanswer.h"

#include "app/central/folder/foldernames.h"
#include "app/central/folder/unzip.h"
#include "app/central/messages/answerkind.h"
#include "app/central/messages/xmlmessage.h"

namespace madoguchi {

using messages::AnswerKind;
using messages::answerKind;

namespace {

/// In its last kilobyte (ISO 32000-1, H.3).
bool hasPdfEnd(const QByteArray &bytes)
{
    return bytes.right(1024).contains("%%EOF");
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
