#include "app/program/verifyauditcommand.h"

#include "app/program/stationtoread.h"
#include "app/station/auditanchor.h"
#include "app/station/auditreview.h"
#include "app/store/auditlog.h"
#include "app/support/failuretext.h"

#include <QCoreApplication>
#include <QStandardPaths>
#include <QTextStream>

namespace madoguchi {

namespace {

constexpr int notWhole = 1;
constexpr int unusable = 2;

QString said(const char *text)
{
    return QCoreApplication::translate("VerifyAudit", text);
}

void printChain(QTextStream &out, const AuditCheck &check)
{
    out << said(QT_TRANSLATE_NOOP("VerifyAudit", "Audit entries: %1")).arg(check.count) << '\n';
    if (check.firstBad)
        out << said(QT_TRANSLATE_NOOP("VerifyAudit", "First bad entry: %1")).arg(*check.firstBad) << '\n';
    else
        out << said(QT_TRANSLATE_NOOP("VerifyAudit", "Every entry fits its chain.")) << '\n';
    if (check.whole() && check.number > 0)
        out << said(QT_TRANSLATE_NOOP("VerifyAudit", "Newest entry: %1, head %2"))
                   .arg(check.number)
                   .arg(auditHead16(check.head))
            << '\n';
}

/// Whether log and anchor fit.
bool printAnchor(QTextStream &out, AuditLog &log, const std::optional<SecretBytes> &kept)
{
    if (!kept) {
        out << said(QT_TRANSLATE_NOOP("VerifyAudit", "No anchor is kept: a cut at the end would not show."))
            << '\n';
        return true;
    }
    const auto place = AuditAnchor::read(*kept);
    // Whether the store as a whole is older is for the station to find out: it has the ledger.
    const auto fits = place ? AuditAnchor::compare(log, *place, false)
                            : Outcome<Done>(Fault{ Failure::AuditBroken, QStringLiteral("anchor") });
    if (fits) {
        out << said(QT_TRANSLATE_NOOP("VerifyAudit", "Anchor: entry %1, fits.")).arg(place->number) << '\n';
        return true;
    }
    const FailureText words = failureText(fits.error());
    out << said(QT_TRANSLATE_NOOP("VerifyAudit", "Anchor: %1")).arg(words.title) << '\n';
    if (fits.error().failure == Failure::AuditCut)
        out << said(QT_TRANSLATE_NOOP("VerifyAudit", "Missing at the end, at least: %1"))
                   .arg(fits.error().number)
            << '\n';
    return false;
}

int verify(StationToRead &station)
{
    // The anchor first: what a running station writes meanwhile only makes the chain longer.
    const auto anchor = station.vault->anchor();
    AuditLog log(*station.database, station.vault->standing(Vault::Standing::Audit));
    const auto check = log.verify();
    if (!anchor || !check) {
        sayFault(anchor ? check.error() : anchor.error());
        return unusable;
    }
    QTextStream out(stdout);
    printChain(out, *check);
    const bool anchored = printAnchor(out, log, *anchor);
    return check->whole() && anchored ? 0 : notWhole;
}

} // namespace

int runVerifyAudit(const QString &config)
{
    const auto settings = settingsToRead(config);
    if (!settings)
        return unusable;
    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    auto station = openToRead(planOf(*settings, data));
    if (!station) {
        sayFault(station.error());
        return unusable;
    }
    return verify(*station);
}

} // namespace madoguchi
