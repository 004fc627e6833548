#pragma once

#include "app/domain/closingsheet.h"

#include <QHash>
#include <QList>
#include <QString>

namespace madoguchi {

/// How long patients stand at each step of the reader, without who: the promise of shorter waiting, measured
/// (product.md, The desk). Of what this program has seen since it was started or the day has turned.
class StepTimes
{
public:
    /// At which step somebody stands now (AtReader::screen; empty: nobody). `now`: monotonic, milliseconds.
    void follow(const QString &screen, qint64 now);
    /// In the order in which the steps were come to first. Seconds are rounded.
    [[nodiscard]] QList<ClosingSheet::Step> all() const;
    void forget();

private:
    QString m_screen{};
    qint64 m_since = 0;
    QStringList m_order{};
    QHash<QString, QList<qint64>> m_times{}; ///< milliseconds
};

} // namespace madoguchi
