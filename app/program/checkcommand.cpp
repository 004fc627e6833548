#include "app/program/checkcommand.h"

#include "app/program/openstation.h"
#include "app/station/health.h"
#include "app/support/failuretext.h"
#include "widgets/common/diagnosis.h"
#include "widgets/common/language.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTextStream>
#include <QTimer>

#include <algorithm>

namespace madoguchi {

namespace {

constexpr int patience = 5'000; // product.md, Morning check: within 5 s
constexpr int quiet = 400; // one folder is found to be away before the next has been looked at

QString troubleText(const QList<StartTrouble::Entry> &troubles)
{
    QString text;
    QTextStream out(&text);
    for (const StartTrouble::Entry &entry : troubles) {
        const FailureText words = failureText(entry.fault);
        out << words.title << '\n' << "  " << words.remedy << '\n';
        if (!entry.detail.isEmpty())
            out << "  " << entry.detail << '\n';
    }
    return text;
}

/// Runs the event loop until every line has been looked at and nothing changes any more, five seconds at
/// most.
QList<HealthLine> lookedAt(const std::function<QList<HealthLine>()> &health)
{
    QElapsedTimer time;
    time.start();
    qint64 changed = 0;
    QList<HealthLine> lines;
    const auto open = [&] {
        QList<HealthLine> now = health();
        if (now != lines)
            changed = time.elapsed();
        lines = std::move(now);
        return time.elapsed() - changed < quiet || std::any_of(lines.begin(), lines.end(), isAwaited);
    };
    while (open() && time.elapsed() < patience) {
        QEventLoop loop;
        QTimer::singleShot(50, &loop, &QEventLoop::quit);
        loop.exec();
    }
    return lines;
}

} // namespace

int runCheck(const QString &config)
{
    QTextStream out(stdout);
    StationOpening opening = openStation(config);
    Language::instance().setFacility(opening.facility);
    Language::instance().set(opening.language);
    if (!opening.heldStore.isEmpty()) {
        // The panel of the program that works there knows; this one must not take the store from it.
        out << QCoreApplication::translate(
            "CheckCommand", "The station is open in another program. Its health panel says how it is.")
            << '\n';
        return 1;
    }
    if (!opening.station) {
        out << troubleText(opening.troubles);
        return 2;
    }
    const OpenStation &station = *opening.station;
    const QList<HealthLine> lines = lookedAt(
        [&station] { return station.desk ? station.desk->health() : station.consulting->health(); });
    out << healthText(lines);
    return checkStatus(lines);
}

} // namespace madoguchi
