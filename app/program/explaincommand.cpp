#include "app/program/explaincommand.h"

#include "app/central/messages/fields.h"
#include "app/explain/explanation.h"
#include "app/support/clock.h"
#include "app/support/smallfile.h"

#include <QFile>

namespace madoguchi {

namespace {

explaining::Problem unread(const Fault &fault)
{
    if (fault.failure == Failure::NotFound)
        return { QStringLiteral("not-found"), QStringLiteral("there is no such file") };
    if (fault.code == QLatin1String("too-large"))
        return { fault.code, QStringLiteral("is larger than 8 MiB") };
    if (fault.code == QLatin1String("not-a-file"))
        return { fault.code, QStringLiteral("is no regular file") };
    return { QStringLiteral("unreadable"), QStringLiteral("cannot be read") };
}

} // namespace

int runExplain(const QString &file, const QString &now, bool reveal)
{
    const explaining::Wishes wishes{ .now = now.isEmpty() ? SystemClock().now() : messages::messageTime(now),
        .reveal = reveal };
    const auto content = readSmallFile(file, messages::XmlMessage::maximumBytes);
    const explaining::Explanation explanation = content
        ? explaining::explain(file, *content, wishes)
        : explaining::explainUnread(file, unread(content.error()));
    QFile out;
    if (out.open(stdout, QIODevice::WriteOnly))
        out.write(explaining::explanationText(explanation));
    return static_cast<int>(explanation.verdict);
}

} // namespace madoguchi
