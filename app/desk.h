#pragma once

#include "app/domain/failure.h"
#include "app/domain/reception.h"
#include "app/seat.h"

#include <QList>
#include <QObject>

#include <memory>
#include <optional>

namespace madoguchi {

/// One line of the health panel. Words are the window's business: `part` and `fault` say which.
struct HealthLine
{
    enum class Part {
        Reader,
        Line,
        Folder,
        Site,
        Certificate,
        Clock,
        Outbox,
        KeyStore,
        Store,
        Audit,
        Backup
    };
    enum class State { Good, Attention, Bad, Unknown };
    Part part = Part::Reader;
    State state = State::Unknown;
    std::optional<Fault> fault{}; ///< why, where it is not good
    QString detail{}; ///< technical: reader name, seconds as a number, ISO date. No personal data
    bool operator==(const HealthLine &) const = default;
};

/// A patient pressed 係を呼ぶ.
struct HelpCall
{
    QString screen{}; ///< flow::screenName of the step
    std::optional<QUuid> visit{}; ///< once identified
    QDateTime since{};
    bool operator==(const HelpCall &) const = default;
};

/// What the desk's window may ask for. Knows no records: there is no call for them but one that refuses.
class Desk : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Who sits here, and the way in. While nobody does, receptions go on being kept and counted.
    [[nodiscard]] virtual Seat &seat() = 0;

    // Receptions
    /// Today's, in the desk's order. Empty while nobody is signed in; `waiting` counts them all the same.
    [[nodiscard]] virtual QList<Reception> receptions() const = 0;
    [[nodiscard]] virtual int waiting() const = 0;
    /// Confirmed is on disk when this returns.
    virtual Outcome<Done> confirm(const QUuid &visit) = 0;
    /// The slip is out of the printer (or in its file).
    virtual Outcome<Done> slipPrinted(const QUuid &visit) = 0;
    /// What happens when somebody at the desk asks for records: always a refusal (WrongStation), on the audit
    /// log. Nothing is sent anywhere.
    virtual Fault askForRecords(const QUuid &visit, ConsentKind kind) = 0;

    // Around
    [[nodiscard]] virtual QList<HealthLine> health() const = 0;
    virtual void checkHealth() = 0; ///< measure anew; healthChanged follows
    [[nodiscard]] virtual std::optional<HelpCall> helpCall() const = 0;
    virtual void helpCame() = 0;
    /// Why the visit at the reader stands still, from then until the patient goes on or the card is gone.
    /// Says nothing of whose card it is.
    [[nodiscard]] virtual std::optional<Fault> readerTrouble() const = 0;
    [[nodiscard]] virtual QDateTime now() const = 0; ///< corrected by the service's offset

Q_SIGNALS:
    void receptionsChanged();
    /// A new one stands on disk and in the list: announce it, move nothing.
    void arrived(const QUuid &visit);
    void healthChanged();
    void helpCallChanged();
    void readerTroubleChanged();
    /// Something failed that belongs to no reception, e.g. StoreFull.
    void troubled(const madoguchi::Fault &fault);
};

} // namespace madoguchi
