#include "app/explain/jsonvalues.h"

#include "app/central/messages/messagewriter.h"
#include "app/support/clock.h"

namespace madoguchi::explaining {

QDate Wishes::today() const
{
    return toJapanTime(now).date();
}

QJsonValue textValue(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue dateValue(const QDate &date)
{
    return textValue(messages::dateText(date));
}

QJsonValue timeValue(const QDateTime &time)
{
    return textValue(messages::timeText(time));
}

QJsonValue codeValue(CodeTable table, const QString &code)
{
    if (code.isEmpty())
        return {};
    const std::optional<CodeWords> words = codeWords(table, code);
    return QJsonObject{ { QStringLiteral("code"), code },
        { QStringLiteral("ja"), words ? QJsonValue(words->ja) : QJsonValue() },
        { QStringLiteral("en"), words ? QJsonValue(words->en) : QJsonValue() } };
}

QJsonValue personalValue(const QString &text, const Wishes &wishes)
{
    if (text.isEmpty())
        return {};
    return wishes.reveal ? text : QStringLiteral("<pii>");
}

QJsonValue personalValue(const Pii<QString> &text, const Wishes &wishes)
{
    return personalValue(text.reveal(), wishes);
}

QJsonValue personalValue(const Pii<QDate> &date, const Wishes &wishes)
{
    return personalValue(messages::dateText(date.reveal()), wishes);
}

QJsonArray personalValues(const QStringList &texts, const Wishes &wishes)
{
    QJsonArray values;
    for (const QString &text : texts)
        values.append(personalValue(text, wishes));
    return values;
}

QJsonValue messageValue(const QString &code, const QJsonValue &message)
{
    if (code.isEmpty() && message.isNull())
        return {};
    return QJsonObject{ { QStringLiteral("code"), textValue(code) }, { QStringLiteral("message"), message } };
}

void join(QJsonObject &into, const QJsonObject &more)
{
    for (auto member = more.begin(); member != more.end(); ++member)
        into.insert(member.key(), member.value());
}

} // namespace madoguchi::explaining
