#pragma once

#include "app/security/passwords.h"
#include "app/station/stationcore.h"
#include "app/support/clock.h"
#include "app/training/pki.h"
#include "app/training/population.h"
#include "app/training/standin/standinservice.h"
#include "reader/card/virtualcard.h"

#include <QDir>
#include <QString>
#include <QThread>

#include <atomic>
#include <memory>

namespace madoguchi {

/// The machine's clock, so many milliseconds ahead: one for the process that dies and one for who looks at
/// it.
class AheadClock : public Clock
{
public:
    explicit AheadClock(qint64 ahead = 0)
        : m_ahead(ahead)
    { }
    [[nodiscard]] QDateTime now() const override { return m_machine.now().addMSecs(m_ahead); }
    [[nodiscard]] qint64 monotonicMilliseconds() const override { return m_machine.monotonicMilliseconds(); }
    void setAhead(qint64 milliseconds) { m_ahead = milliseconds; }
    [[nodiscard]] qint64 ahead() const { return m_ahead; }

private:
    SystemClock m_machine;
    std::atomic<qint64> m_ahead;
};

/// What lies on the disk of a clinic whose program is killed: two stations, cards, certificates.
class CrashClinic
{
public:
    static const QString institution;
    static const QByteArray cardPin;

    explicit CrashClinic(QString folder)
        : m_folder(std::move(folder))
    { }

    [[nodiscard]] StationPlan plan(StationKind kind) const;
    [[nodiscard]] QString file(const QString &name) const { return QDir(m_folder).filePath(name); }
    /// The card of the `index`-th person, as the service's authority issued it.
    [[nodiscard]] std::shared_ptr<VirtualCard> card(int index) const;
    [[nodiscard]] int cards() const;
    [[nodiscard]] QByteArray cardCaPem() const;
    /// What some people show at the desk who are received by number, as a list of booked patients.
    [[nodiscard]] QByteArray numbers() const;
    /// Opens a station as the product does.
    [[nodiscard]] Outcome<std::unique_ptr<StationCore>> open(
        StationKind kind, const Clock &clock, const Passwords &passwords) const;

    /// Makes everything, with accounts and a recovery key, for the service at `url`.
    Outcome<Done> make(const Population &population, TrainingPki &pki, const QUrl &url, const Clock &clock,
        const Passwords &passwords) const;

private:
    [[nodiscard]] Outcome<Done> makeStation(
        StationKind kind, TrainingPki &pki, const Clock &clock, const Passwords &passwords) const;

    QString m_folder;
};

/// The central service of the test: outlives every crash, and knows what was registered.
class CrashService
{
public:
    explicit CrashService(AheadClock &clock);
    ~CrashService();

    [[nodiscard]] bool listen();
    [[nodiscard]] StandInService &service() { return *m_service; }
    [[nodiscard]] TrainingPki &pki() { return *m_pki; }
    [[nodiscard]] const Population &population() const { return *m_population; }

private:
    AheadClock &m_clock;
    std::unique_ptr<Population> m_population;
    std::unique_ptr<TrainingPki> m_pki;
    QThread m_thread;
    StandInService *m_service = nullptr; ///< lives and dies in its thread
};

} // namespace madoguchi
