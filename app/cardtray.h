#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

namespace madoguchi {

/// An invented person of the training clinic, as the card tray shows one.
struct TrainingPerson
{
    QString id{}; ///< "p01"
    QString name{};
    int age = 0;
    QString pin{}; ///< invented; stands on the tray
    QString noteEnglish{}; ///< what is special, source text for translation; e.g. "PIN locked"
};

/// An invented account, as the sign-in of the training clinic shows it.
struct TrainingAccount
{
    QString id{};
    QString password{};
    QString noteEnglish{}; ///< "receptionist", "doctor"
};

/// The training clinic's card tray and fault panel: what a trainee's hand does at the reader.
class CardTray : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Faults that can be switched on and off while training.
    enum class Switch {
        LineDown,
        ServiceMaintenance,
        ReaderServiceDown,
        ReaderUnplugged,
        OtherReader, ///< another one is plugged in instead
        SecondCard, ///< lies beside the one on the reader: it reads neither
        CardTurned, ///< photo down: the front cannot be read; without a face engine the reader reads nothing
        MalformedAnswers,
        WrongCentre
    };
    Q_ENUM(Switch)

    /// What stands before the camera, from the next card on (the training engine's script).
    enum class Face {
        Matches,
        NeedsHints, ///< too far, too near, beside the frame, then it matches
        DoesNotMatch, ///< three tries
        Locked,
        Nobody, ///< nobody is seen in time
        FrontUnreadable, ///< the card's front cannot be read: no photo
        DeviceFault,
        Hangs,
        Crashes
    };
    Q_ENUM(Face)

    /// What goes wrong with each card that is placed from now on, once.
    enum class CardTrouble {
        None,
        Slow, ///< all that it does
        PulledEarly, ///< in the middle of being read
        Silent, ///< does not answer any more
        Garbled, ///< an answer makes no sense
        BitFlipped, ///< one bit of an answer is another
        WithoutPin ///< 顔認証マイナンバーカード: as good as new, and takes no PIN
    };
    Q_ENUM(CardTrouble)

    [[nodiscard]] virtual QList<TrainingPerson> people() const = 0;
    virtual void place(const QString &personId) = 0; ///< a card that is there is pulled first
    virtual void placeUnknownCard() = 0; ///< a card that is no My Number Card
    virtual void pull() = 0;
    /// Empty: none, also where a card was pulled while it was read.
    [[nodiscard]] virtual QString placed() const = 0;
    virtual void set(Switch which, bool on) = 0;
    [[nodiscard]] virtual bool isSet(Switch which) const = 0;
    /// Whether there is a face engine at all: without one, face() is of no effect.
    [[nodiscard]] virtual bool hasFace() const = 0;
    virtual void setFace(Face face) = 0;
    [[nodiscard]] virtual Face face() const = 0;
    virtual void setCardTrouble(CardTrouble trouble) = 0;
    [[nodiscard]] virtual CardTrouble cardTrouble() const = 0;
    [[nodiscard]] virtual QList<TrainingAccount> deskAccounts() const = 0;
    [[nodiscard]] virtual QList<TrainingAccount> consultingAccounts() const = 0;

Q_SIGNALS:
    void changed();
};

} // namespace madoguchi
