#pragma once

#include "app/domain/checkup.h"
#include "app/domain/checkuplimits.h"

#include <QDate>
#include <QList>
#include <QString>

namespace madoguchi {

/// The parts of a checkup in the order of its result sheet (product.md, Checkup).
enum class CheckupGroup {
    Findings, ///< 診察: history, symptoms, what the physician judged
    Body,
    Pressure,
    Blood,
    Urine,
    Electrocardiogram,
    Fundus,
    Metabolic, ///< メタボ判定・保健指導
    Questionnaire,
    Other ///< items that are not known
};
[[nodiscard]] CheckupGroup checkupGroup(const QString &itemCode);

/// What one checkup says of one item.
struct CheckupCell
{
    enum class State {
        Told,
        NotTold, ///< not sent: it may have been examined all the same
        NotPartAt75 ///< the checkup for people of 75 and over has no such part
    };
    State state = State::NotTold;
    QList<CheckupItem> items{}; ///< with Told; more than one where it was measured by several methods
    CheckupMark mark = CheckupMark::None; ///< the gravest
    bool operator==(const CheckupCell &) const = default;
};

struct CheckupPoint
{
    QDate day{};
    double figure = 0.0;
    bool operator==(const CheckupPoint &) const = default;
};

/// One item through the years.
struct CheckupLine
{
    QString key{}; ///< checkupItemKey
    CheckupGroup group = CheckupGroup::Other;
    QString unit{}; ///< folded, of the newest; empty: none
    QList<CheckupCell> cells{}; ///< one a checkup, as CheckupPicture::days
    /// Oldest first; two at least, all in `unit`, or none (oqs-interface.md ruling 38).
    QList<CheckupPoint> trend{};
    bool operator==(const CheckupLine &) const = default;
};

/// Checkups side by side: what a doctor reads.
struct CheckupPicture
{
    QList<QDate> days{}; ///< newest first; an invalid one: the day was not said
    QList<CheckupLine> lines{}; ///< by group, in the order of a result sheet
    bool operator==(const CheckupPicture &) const = default;
};
[[nodiscard]] CheckupPicture checkupPicture(const CheckupRecord &record);

} // namespace madoguchi
