#pragma once

#include "app/domain/checkup.h"
#include "app/domain/checkuplimits.h"

#include <QDate>
#include <QLatin1String>
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
    /// Why, of each value that has a published limit and was not compared with it.
    QList<CheckupComparison> notCompared{};
    bool operator==(const CheckupCell &) const = default;
};

struct CheckupPoint
{
    QDate day{};
    double figure = 0.0;
    bool operator==(const CheckupPoint &) const = default;
};

/// What a trend is drawn by, so that a small change looks small: at the least as tall as twice the way from
/// one limit to the next, where none are published as a fifth of the newest figure.
struct CheckupScale
{
    double low = 0.0;
    double high = 0.0;
    QList<double> limits{}; ///< those that lie within
    bool operator==(const CheckupScale &) const = default;
};

/// One item through the years.
struct CheckupLine
{
    QString key{}; ///< checkupItemKey, or wholeQuestionnaire
    CheckupGroup group = CheckupGroup::Other;
    QString unit{}; ///< folded, of the newest; empty: none
    QList<CheckupCell> cells{}; ///< one a checkup, as CheckupPicture::days
    /// Oldest first; two at least, all in `unit`, or none (oqs-interface.md ruling 38).
    QList<CheckupPoint> trend{};
    CheckupScale scale{}; ///< with a trend
    bool operator==(const CheckupLine &) const = default;
};

/// Checkups side by side: what a doctor reads.
struct CheckupPicture
{
    QList<QDate> days{}; ///< newest first; an invalid one: the day was not said
    /// By group, in the order of a result sheet. Where somebody was examined at 75 or over, what that checkup
    /// has no part of has its rows whether another day told them or not.
    QList<CheckupLine> lines{};
    [[nodiscard]] int notCompared() const; ///< values that have a limit and were not compared
    bool operator==(const CheckupPicture &) const = default;
};
/// The key of the row that stands for a questionnaire of which nothing was told.
inline constexpr QLatin1String wholeQuestionnaire("questionnaire");
/// A figure that came without a unit; codes and texts need none.
[[nodiscard]] bool lacksUnit(const CheckupItem &item);
/// A unit belongs to it, and not to a word that stands where a figure would (測定不能).
[[nodiscard]] bool showsUnit(const CheckupItem &item);
/// A coded answer that is displayed nowhere and has no words on `day`: its meaning is not known here.
[[nodiscard]] bool isBareCode(const CheckupItem &item, const QDate &day);
[[nodiscard]] CheckupPicture checkupPicture(const CheckupRecord &record);

} // namespace madoguchi
