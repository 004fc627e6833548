#pragma once

#include "app/training/standin/httpmessage.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QString>

namespace madoguchi {

/// A refusal by its name (central-https.md, Problems). The table of codes, statuses and titles is in
/// problem.cpp.
struct Problem
{
    QString code{};
    QString detail{}; ///< English, nothing personal
    int status = 0; ///< 0: the code's own
    QDateTime until{}; ///< when it will be over; invalid: not said
    QByteArray challenge{}; ///< a fresh one that goes with card-not-registered

    [[nodiscard]] HttpResponse response() const;
};

Problem problem(const char *code, const char *detail = "");
/// message-malformed under one of its other statuses: 405, 411, 413, 415.
Problem malformed(int status, const char *detail);

HttpResponse jsonResponse(int status, const QJsonDocument &content);

} // namespace madoguchi
