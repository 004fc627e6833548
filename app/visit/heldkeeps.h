#pragma once

#include "app/visit/receptionkeeper.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace madoguchi {

/// What could not be written down while its patient was there: held here, and tried again until the store
/// takes it, so that a full disk loses neither a reception nor answers that the service has. Until the
/// program ends: where nothing can be written, nothing can be kept over that.
class HeldKeeps : public QObject
{
    Q_OBJECT
public:
    /// Of one visit, in the order in which they are written down.
    struct Held
    {
        struct Consents
        {
            IdentityAnswer answer{};
            Proof proof{};
        };
        QUuid visit{};
        std::optional<Reception> arrival{};
        std::optional<Consents> consents{};
        VisitEnd end = VisitEnd::Running; ///< NotAsked, AnswersNotSent; Running: nothing more
        [[nodiscard]] bool isEmpty() const { return !arrival && !consents && end == VisitEnd::Running; }
    };

    /// `keeper` outlives it. Tried `every` so often.
    HeldKeeps(ReceptionKeeper &keeper, std::chrono::milliseconds every, QObject *parent = nullptr);
    void hold(const Held &held);
    [[nodiscard]] bool isEmpty() const { return m_held.isEmpty(); }
    /// All of them, the oldest first, as far as the store takes them.
    void tryAll();

private:
    Outcome<Done> write(Held &held);

    ReceptionKeeper &m_keeper;
    QTimer m_again{};
    QList<Held> m_held{};
};

} // namespace madoguchi
