#pragma once

#include "app/domain/personcomparison.h"

#include <QWidget>

#include <optional>

class QPushButton;

namespace madoguchi {

class PersonComparisonView;
class PlainLabel;

/// 別人の疑い: what somebody who has compared says of a doubtful reception. Hidden for all others.
class PersonDoubtLine : public QWidget
{
    Q_OBJECT
public:
    explicit PersonDoubtLine(QWidget *parent = nullptr);

    /// `comparison`: both, side by side; nothing: it cannot be told who is stored.
    void setReception(
        const Reception &reception, const std::optional<PersonComparison> &comparison, bool covered);
    void retranslate();

Q_SIGNALS:
    /// The one who is stored or was written down, or somebody else.
    void settled(bool same);

private:
    bool m_isWritten = false; ///< it is compared with who was written down in an outage
    PersonComparisonView *m_comparison;
    PlainLabel *m_question;
    QPushButton *m_same;
    QPushButton *m_another;
};

} // namespace madoguchi
