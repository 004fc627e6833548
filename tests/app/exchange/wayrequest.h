#pragma once

#include "app/domain/failure.h"
#include "tests/app/exchange/way.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace madoguchi {

/// What a request is answered with.
enum class AnswerForm {
    Json,
    Nothing, ///< 204
    Face, ///< eligibility of a visit
    Person, ///< eligibility or registration by number
    Slip, ///< of a bulk query
    Bulk,
    Records
};

/// One kind of request as a person at a station brings it about, and what is there afterwards. Every step
/// waits for its effect.
struct WayRequest
{
    QString name{};
    AnswerForm form = AnswerForm::Json;
    bool waits = false; ///< on disk, and sent by itself until it is settled
    /// Up to the moment before it. False: it did not come to that.
    std::function<bool()> prepare{};
    /// Brings it about. What the use case says then; nothing: it was served.
    std::function<std::optional<Failure>()> ask{};
    /// The line is as it should be again. What waits goes by itself, everything else is asked for once more
    /// by hand; whatever the failure before, this kind of request is served then.
    std::function<bool()> settle{};
};

} // namespace madoguchi
