#pragma once

#include "app/domain/medication.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace madoguchi {

/// One item of a checkup (HealthCheckupResultAndQuestionInfo). Text as received.
struct CheckupItem
{
    enum class Type { Unknown, Number, Nominal, Ordinal, Text }; ///< PQ, CD, CO, ST
    QString code{}; ///< 17 characters, JLAC10 based
    QString name{};
    Type type = Type::Unknown;
    QString value{}; ///< DataValue: for logic
    QString unit{};
    QString oid{}; ///< code system of a Nominal or Ordinal value
    QString display{}; ///< DataValueName: what is shown (oqs-interface.md ruling 39)
    bool operator==(const CheckupItem &) const = default;
};

/// One checkup of one day.
struct Checkup
{
    QDate date{}; ///< EffectiveTime
    QList<CheckupItem> items{};
    bool operator==(const Checkup &) const = default;
};

/// The answer to a request for checkups (特定健診情報).
struct CheckupRecord
{
    Patient patient{}; ///< name, kana, birth date, sex
    QString institution{}; ///< empty: the message does not say
    QString fileIdentifier{};
    QList<Checkup> checkups{}; ///< newest first
    RecordsAbsence absence = RecordsAbsence::None;
    int absenceYear = 0; ///< fiscal year, with InsurerNotRegistered
    QString absencePlanned{}; ///< yyyy-MM: when the insurer means to register it; empty: not said
    QByteArray pdf{}; ///< the answer came as a PDF; then nothing else is known of it
    QList<Finding> findings{};
    /// What each finding is of, in their order: a drug or an item, by day and name; empty: of none.
    QStringList findingRows{};
    bool operator==(const CheckupRecord &) const = default;
};

/// 17 ASCII digits and capital letters: whether it can be the code of an item at all.
bool isCheckupItemCode(const QString &code);
/// What an item is, whatever method it was measured by: the first 9 characters of its code, waist measured,
/// self-judged and self-reported as one (oqs-interface.md ruling 37).
QString checkupItemKey(const QString &code);
/// How a waist was found: the three are one item, and which it was is shown with the figure (ruling 37).
enum class WaistKind { Measured = 1, SelfJudged = 2, SelfReported = 3 };
/// Nothing: the item is no waist.
std::optional<WaistKind> waistKind(const QString &code);
/// One spelling for what is one unit: mg/dl as mg/dL, mm[Hg] as mmHg, wide letters as plain ones (ruling 38).
QString foldedUnit(const QString &unit);
/// The item's figure for a comparison: DataValue, and where that is empty DataValueName
/// (oqs-interface.md 6.2); wide digits are digits. Nothing: it is none, or the two are not one number.
std::optional<double> checkupFigure(const CheckupItem &item);
/// The item's figure for a trend: DataValue a plain decimal, and DataValueName empty or the same number
/// (ruling 38). Nothing: it has no place in a trend, as no code has.
std::optional<double> trendValue(const CheckupItem &item);

} // namespace madoguchi
