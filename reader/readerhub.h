#pragma once

#include "reader/apdu.h"
#include "reader/card/cardunlock.h"
#include "reader/cardfault.h"
#include "reader/commandlog.h"
#include "reader/facetrust.h"
#include "reader/secretbytes.h"

#include <QByteArray>
#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>

namespace madoguchi {

class PcscApi;

/// How the reader stands: a value, made on the card thread, read anywhere. Absence is not one thing.
struct ReaderSnapshot
{
    enum class State {
        Starting, ///< not looked yet
        ServiceDown,
        NoReader,
        ReaderNotFound,
        ReaderFault,
        NoCard,
        CardPresent,
        CardMute ///< something lies there that does not answer
    };
    State state = State::Starting;
    QString reader{}; ///< the one in use; empty: none
    QStringList readers{}; ///< all that are plugged in
    QByteArray atr{}; ///< of the present card
    quint64 placement = 0; ///< counts up with each card placed: tells one placement from the next
    bool operator==(const ReaderSnapshot &) const = default;
};

/// A card that was selected and read.
struct ReadCard
{
    QByteArray certificate{}; ///< authentication certificate, DER
    quint64 placement = 0;
    bool pinPad = false; ///< the reader has keys of its own: verifyPinOnReader()
};

/// The reader as the application sees it: one card thread owns context, handles and session; everyone else
/// gets values. A second thread waits for changes (no polling) and survives the service's going and coming
/// back. Every command answers exactly once, on the thread that called, unless `receiver` is gone by then.
/// Commands run one at a time, in order; a watchdog ends one that the card does not answer. The card stays
/// connected and its application selected, exclusively, from readCard() to release().
class ReaderHub : public QObject
{
    Q_OBJECT
public:
    template <typename T> using Answer = std::function<void(CardResult<T>)>;

    /// `readerName`: beginning of the PC/SC reader's name, empty for any. No other reader is ever touched.
    /// `watchdogMilliseconds`: longest time for one command.
    ReaderHub(std::shared_ptr<PcscApi> pcsc, QString readerName, int watchdogMilliseconds = 10'000,
        QObject *parent = nullptr);
    ~ReaderHub() override;

    /// `observer` sees every command without its data, on the card thread; to be set before start().
    void observeCommands(ApduObserver observer);
    /// Every command since this was made, without its data: always on.
    [[nodiscard]] const CommandLog &commandLog() const;
    /// Whom readFaceRecord() believes; nobody until this is called. To be set before start().
    void trustFaceRecords(FaceTrust trust);
    void start();
    /// Ends both threads; pending commands answer Stopped.
    void stop();
    [[nodiscard]] ReaderSnapshot snapshot() const;

    /// SELECT the JPKI application and read the authentication certificate: 2 APDUs with extended length.
    void readCard(QObject *receiver, Answer<ReadCard> answer);
    /// Tries left of the PIN by an empty VERIFY: 1 APDU, costs no try. 0: cannot be used.
    void askPinTries(QObject *receiver, Answer<int> answer);
    /// VERIFY once: 1 APDU. Not four digits: PinMalformed and no APDU. Never repeated.
    void verifyPin(SecretBytes pin, QObject *receiver, Answer<Done> answer);
    /// The same with a PIN that the person enters on the reader's own keys, and that never comes here: 1 APDU
    /// by the reader. PinPadMissing, PinPadCancelled, PinPadTimedOut; waits for the person, not by the
    /// watchdog.
    void verifyPinOnReader(QObject *receiver, Answer<Done> answer);
    /// SELECT the visual application and VERIFY 照合番号B once: 2 APDUs. Not fourteen digits: CodeBMalformed
    /// and no APDU. Never repeated. CodeBWrong with the tries left, CodeBLocked; FaceRecordMissing: a card in
    /// a phone.
    void verifyCodeB(SecretBytes code, QObject *receiver, Answer<Done> answer);
    /// The face record, its signature verified and tied to this card by a challenge, with its photograph
    /// decoded: 3 APDUs, after verifyCodeB().
    /// FaceRecordUnreadable, FaceRecordUntrusted, CardExpired, PhotoUnreadable.
    void readFaceRecord(QObject *receiver, Answer<ReadFace> answer);
    /// SELECT the JPKI application again and let `driver` unlock its key, on the card thread and within
    /// UnlockMilliseconds; sign() follows. EngineForbidden: it wanted to send what unlocking does not need;
    /// KeyNotUnlocked: it was late; otherwise what the driver says.
    void unlock(UnlockDriver driver, QObject *receiver, Answer<Done> answer);
    /// RSASSA-PKCS1-v1_5 with SHA-256 over `message` by the card's authentication key: 1 APDU.
    void sign(const QByteArray &message, QObject *receiver, Answer<QByteArray> answer);
    /// Leaves the card; its PIN state is gone. Answers nothing.
    void release();

Q_SIGNALS:
    void changed(const madoguchi::ReaderSnapshot &snapshot);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace madoguchi

Q_DECLARE_METATYPE(madoguchi::ReaderSnapshot)
