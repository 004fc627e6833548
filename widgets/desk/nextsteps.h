#pragma once

#include "app/domain/failure.h"
#include "app/domain/reception.h"
#include "widgets/common/handout.h"
#include "widgets/common/state.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace madoguchi {

/// Something about a reception that the desk should know, and what to do or say now.
struct NextStep
{
    Tone tone = Tone::Attention;
    QString title{};
    QString text{}; ///< what the desk does
    QString say{}; ///< to the patient, in words for the patient; empty: nothing
    QString check{}; ///< before that; empty: nothing
    bool statement = false; ///< the 被保険者資格申立書 is what is left, or what comes next
    std::optional<Handout> handout{}; ///< for the patient to take along
    bool otherProof = false; ///< first received by number, with another proof (F2)
    QString charge{}; ///< what is paid today where no ratio is known; empty: it is, or that comes later
};

/// Everything that is not as it should be, the most pressing first. Empty: nothing to do but confirm.
/// `now`: what a question is timed by.
QList<NextStep> nextSteps(const Reception &reception, const QDateTime &now);
/// The same of something that is wrong at the reader, or with the line.
NextStep faultStep(const Fault &fault);
/// What a patient who stands at the desk is told of `fault`.
QString saidOf(const Fault &fault);
/// Say: "…"; empty where `say` is.
QString sayLine(const QString &say);

} // namespace madoguchi
