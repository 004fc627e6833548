#pragma once

#include "app/desk.h"
#include "app/station/stationcore.h"
#include "app/visit/facesource.h"
#include "app/visit/visitshell.h"

#include <QTimer>

#include <chrono>

namespace madoguchi {

/// The comparison by sight (目視確認) at the desk: for the one patient whose card lies there, by who is
/// signed in, and over by itself after that patient, or when nobody finishes it. The photo is for the eyes of
/// that person only: it is decoded when it is asked for, and kept nowhere.
class VisualDesk : public QObject
{
    Q_OBJECT
public:
    /// Code of ServiceUnreachable where it has not answered yet.
    static constexpr QLatin1String opening{ "opening" };

    /// All outlive it; `face` null: a reader that cannot do it.
    VisualDesk(StationCore &core, VisitShell &visit, FaceSource *face,
        std::chrono::milliseconds longest = std::chrono::minutes(3));

    [[nodiscard]] VisualCheck check() const;
    /// NotSignedIn, NotPermitted; FaceEngineUnsupported (code "reporting" at a certified reader), or what is
    /// wrong with the engine: nothing here unlocks a card; CodeBWrong, FaceRecordUntrusted, CardExpired: the
    /// card itself speaks against it; NotFound: no patient who could be compared; AuditNotWritten: the photo
    /// would be seen without a trace.
    Outcome<Done> begin();
    /// The same person. On the audit log, by name, before anything happens to the card; faults as begin(),
    /// ServiceUnreachable (code `opening`): the service has not opened the visit that it would be said of.
    Outcome<Done> confirm();
    /// Another person, or given up: on the audit log too. Ends it whatever the fault.
    Outcome<Done> end();

Q_SIGNALS:
    void changed();

private:
    /// What a window was told last; of the photo only that it is there.
    struct Told
    {
        VisualCheck::State state = VisualCheck::State::NotPossible;
        QString staff{};
        bool hasPhoto = false;
        bool photoComing = false;
        bool operator==(const Told &) const = default;
    };

    /// What is on the audit log of the patient who is compared, or was.
    struct Compared
    {
        QUuid visit{}; ///< of the service; null: it had none yet
        QString staff{};
        std::optional<Role> role{};
        bool confirmed = false;
        bool received = false; ///< and the reception stands
    };

    void followVisit();
    void followCompared();
    void followSeat();
    void over(const QString &purpose);
    [[nodiscard]] QString whatEnded() const;
    [[nodiscard]] VisualCheck::State state() const;
    [[nodiscard]] bool runs() const;
    [[nodiscard]] bool photoComing() const;
    [[nodiscard]] Fault whyNone() const;
    Outcome<Done> note(AuditAct act, const QString &purpose);

    StationCore &m_core;
    VisitShell &m_visit;
    FaceSource *m_face;
    QTimer m_longest;
    QDateTime m_since{};
    std::optional<Compared> m_compared{};
    Told m_told{};
};

} // namespace madoguchi
