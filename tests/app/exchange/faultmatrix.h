#pragma once

#include "app/domain/failure.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>

namespace madoguchi {

/// What came of each fault in each request, as a table for people: rows are faults, columns are requests, and
/// each cell is the named state that the use case showed.
class FaultMatrix
{
public:
    explicit FaultMatrix(QString title)
        : m_title(std::move(title))
    { }

    void put(const QString &fault, const QString &request, const QString &state);
    [[nodiscard]] int cells() const;
    [[nodiscard]] QString text() const;
    /// Prints it, and leaves it in `file` of the build's folder. False: it cannot be written.
    bool publish(const QString &file) const;

    /// "taken", or the failure's own name.
    static QString stateOf(const std::optional<Failure> &failure);

private:
    QString m_title;
    QStringList m_faults{};
    QStringList m_requests{};
    QHash<QString, QHash<QString, QString>> m_states{};
};

} // namespace madoguchi
