#pragma once

#include "app/station/cardwatch.h"
#include "app/station/steptimes.h"
#include "app/station/visitwatch.h"
#include "app/station/visualdesk.h"
#include "app/visit/cardface.h"

#include <atomic>
#include <memory>
#include <optional>

namespace madoguchi {

/// What the desk has to do with the patient who stands at the reader: the face engine's part, comparing by
/// sight, and a card that is left behind.
class ReaderDesk : public QObject
{
    Q_OBJECT
public:
    /// All outlive it; made before `visit` is started. `engine` null: none is configured.
    ReaderDesk(StationCore &core, ReaderHub &reader, FaceEngine *engine, VisitShell &visit);

    [[nodiscard]] VisualDesk &visual() { return m_visual; }
    [[nodiscard]] const VisualDesk &visual() const { return m_visual; }
    [[nodiscard]] CardWatch &cards() { return m_cards; }
    [[nodiscard]] const CardWatch &cards() const { return m_cards; }
    [[nodiscard]] const AtReader &atReader() const { return m_watch.standing(); }
    /// How long patients stand at each step of it.
    [[nodiscard]] StepTimes &steps() { return m_steps; }
    /// What is wrong with the keys that say which cards are believed; nothing also without an engine.
    [[nodiscard]] const std::optional<Fault> &cardAuthorityFault() const { return m_authorityFault; }
    /// How many were left behind today, by the audit log: restarts change nothing. Where it cannot be read,
    /// none, and the store's fault is told.
    [[nodiscard]] int cardsLeftToday() const;

Q_SIGNALS:
    void visualCheckChanged();
    void cardLeftChanged();
    void atReaderChanged();

private:
    void believeCards(ReaderHub &reader);
    void followVisit();
    void noteLeft(const QUuid &visit);
    void noteToday();

    StationCore &m_core;
    VisitShell &m_visit;
    std::unique_ptr<CardFace> m_face;
    VisualDesk m_visual;
    CardWatch m_cards;
    VisitWatch m_watch;
    StepTimes m_steps{};
    QUuid m_cardOf{}; ///< null: not known
    std::optional<Fault> m_authorityFault{};
    std::shared_ptr<std::atomic<qint64>> m_today; ///< Julian day in Japan by the service, for the card thread
};

} // namespace madoguchi
