#pragma once

#include "app/domain/codes.h"
#include "app/domain/pii.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

namespace madoguchi::explaining {

/// What an explanation is made for.
struct Wishes
{
    QDateTime now{}; ///< what is open and what has ended is told as of this moment
    bool reveal = false; ///< personal values as they are, instead of "<pii>"
    [[nodiscard]] QDate today() const; ///< the calendar day in Japan
};

/// Values as the contract writes them (config.md, `--explain`): dates and times as they stand on the wire
/// (yyyyMMdd, yyyyMMddHHmmss), null for what is absent, codes with their words.
QJsonValue textValue(const QString &text);
QJsonValue dateValue(const QDate &date);
QJsonValue timeValue(const QDateTime &time);
/// {"code", "ja", "en"}; without words where the table does not know the code.
QJsonValue codeValue(CodeTable table, const QString &code);
/// "<pii>", unless it is to be revealed.
QJsonValue personalValue(const QString &text, const Wishes &wishes);
QJsonValue personalValue(const Pii<QString> &text, const Wishes &wishes);
QJsonValue personalValue(const Pii<QDate> &date, const Wishes &wishes);
QJsonArray personalValues(const QStringList &texts, const Wishes &wishes);
/// {"code", "message"}; null where both are absent.
QJsonValue messageValue(const QString &code, const QJsonValue &message);

/// Adds the members of `more`.
void join(QJsonObject &into, const QJsonObject &more);

} // namespace madoguchi::explaining
