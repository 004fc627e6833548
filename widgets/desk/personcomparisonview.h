#pragma once

#include "app/domain/personcomparison.h"

#include <QWidget>

#include <array>
#include <optional>

namespace madoguchi {

class PlainLabel;
class StateChip;

/// Whom the service names and who is stored or was written down, side by side: birth date, kana and 照会番号,
/// each marked as the same, different, or not told.
class PersonComparisonView : public QWidget
{
    Q_OBJECT
public:
    explicit PersonComparisonView(QWidget *parent = nullptr);

    /// Nothing: hidden, and without a word of anybody. `isWritten`: the other one was written down in an
    /// outage. `covered`: what differs is still marked, without what it is.
    void setComparison(const std::optional<PersonComparison> &comparison, bool isWritten, bool covered);

private:
    struct Row
    {
        PlainLabel *caption;
        StateChip *chip;
        PlainLabel *answer;
        PlainLabel *other;
    };
    void fill(const Row &row, const QString &caption, PersonComparison::State state, const QString &answer,
        const QString &other);

    PlainLabel *m_answer; ///< whose column it is
    PlainLabel *m_other;
    std::array<Row, 3> m_rows{};
};

} // namespace madoguchi
