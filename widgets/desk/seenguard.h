#pragma once

#include "app/domain/reception.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace madoguchi {

/// Enter acts only on a reception that a person has selected, or that has been to be seen for long enough:
/// what came under the finger by itself, out from behind a panel, or with another answer is nobody's choice.
class SeenGuard : public QObject
{
    Q_OBJECT
public:
    /// `enough`: how long is long enough; 0: at once.
    explicit SeenGuard(std::chrono::milliseconds enough, QObject *parent = nullptr);

    /// What is selected now, as it is now; null visit: nothing. `byPerson`: who selects it, if it is another
    /// one than before.
    void follow(const Reception &reception, bool byPerson);
    /// Whether its details are to be seen, and not a panel in their place.
    void setInSight(bool inSight);
    /// A person has pointed at it.
    void meant();
    [[nodiscard]] bool isSeen() const { return m_seen; }

Q_SIGNALS:
    void changed(); ///< it is seen now, by the time alone

private:
    void wait();

    QTimer m_time;
    QUuid m_visit{};
    Eligibility m_answer{}; ///< as shown
    PersonCheck m_person = PersonCheck::Clear; ///< the same
    bool m_inSight = true;
    bool m_seen = false;
};

} // namespace madoguchi
