#pragma once

#include "app/consulting.h"
#include "app/station/viewreporter.h"

#include <QObject>

#include <optional>

namespace madoguchi {

/// What Mynaportal shows the patient of one visit: what the service says that it has counted, and apart from
/// that what still waits here to be told. By folder the service is not asked: the terminal tells it.
class Mynaportal : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it.
    Mynaportal(StationCore &core, ViewReporter &reporter);

    /// `staff` looks at `visit`; a null visit: at none.
    void follow(const QUuid &visit, const std::optional<QualifiedStaff> &staff);
    /// Something of the followed visit was retrieved or told: the service is asked anew.
    void renew();
    [[nodiscard]] const MynaportalList &list() const { return m_list; }

Q_SIGNALS:
    void changed();

private:
    void take(const Outcome<QList<LookedAtRecord>> &told);
    void compose();
    void addOwn();
    [[nodiscard]] bool isTold(const View &view) const;

    StationCore &m_core;
    std::optional<QualifiedStaff> m_staff{};
    QList<LookedAtRecord> m_told{};
    MynaportalList m_list{};
    quint64 m_round = 0; ///< counts visits: an answer about another one is not taken
    bool m_asking = false;
    bool m_again = false; ///< something came while the service was asked
};

} // namespace madoguchi
