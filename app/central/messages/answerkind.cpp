#include "app/central/messages/answerkind.h"

namespace madoguchi::messages {

AnswerKind answerKind(const QByteArray &bytes)
{
    if (bytes.startsWith("%PDF-"))
        return AnswerKind::Pdf;
    if (bytes.startsWith("PK\x03\x04"))
        return AnswerKind::Zip;
    const qsizetype content = bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    return bytes.size() > content && bytes.at(content) == '<' ? AnswerKind::Xml : AnswerKind::Other;
}

} // namespace madoguchi::messages
