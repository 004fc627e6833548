#include "app/support/settingsusual.h"

#include <QHash>
#include <QSet>

namespace madoguchi {

namespace {

QString nameOf(const QString &section, const QString &key)
{
    return section + QLatin1Char('/') + key;
}

const QHash<QString, QString> &usual()
{
    static const QHash<QString, QString> table = [] {
        QHash<QString, QString> made;
        const auto put = [&made](const char *name, const char *value) {
            made.insert(QLatin1String(name), QLatin1String(value));
        };
        put("station/kind", "desk");
        put("station/facility", "clinic");
        put("station/language", "ja");
        put("station/day_starts", "03:00");
        put("reader/mode", "driven");
        put("reader/profile", "generic");
        put("patient/screens", "2024-10");
        put("patient/languages", "ja,en,zh,ko,pt,vi");
        put("service/mode", "direct");
        put("direct/allow_tls12", "false");
        put("folder/encoding", "UTF-8");
        put("folder/tokens", "0000-9999");
        put("handover/format", "xml");
        put("handover/encoding", "UTF-8");
        put("desk/print_on_confirm", "slip");
        put("desk/card_chip_seconds", "20");
        put("desk/card_tone_seconds", "60");
        put("staff/idle_desk", "10");
        put("staff/idle_consulting", "5");
        put("staff/totp_from", "2027-04-01");
        put("records/medication_years", "3");
        put("records/joining_gap_days", "30");
        put("records/prefetch", "false");
        put("store/keep_days", "1");
        put("store/patients_days", "400");
        put("store/audit_years", "5");
        put("backup/time", "02:30");
        put("backup/generations", "3");
        put("keys/backend", "system");
        return made;
    }();
    return table;
}

/// Sections that one kind of station alone follows.
const QSet<QString> desks{ QStringLiteral("reader"), QStringLiteral("patient"), QStringLiteral("handover"),
    QStringLiteral("desk") };
const QSet<QString> rooms{ QStringLiteral("chart"), QStringLiteral("records") };

} // namespace

QString usualSetting(const QString &section, const QString &key, StationKind kind)
{
    const QString name = nameOf(section, key);
    if (name == u"folder/owner")
        return kind == StationKind::Desk ? QStringLiteral("true") : QStringLiteral("false");
    return usual().value(name);
}

bool isUsedBy(StationKind kind, const QString &section, const QString &key)
{
    const QString name = nameOf(section, key);
    const bool ofRooms
        = rooms.contains(section) || key.startsWith(u"records_") || name == u"staff/idle_consulting";
    // The way of the reader has to go with the way to the service in a room, too (settingschecks).
    if (name == u"reader/mode")
        return true;
    const bool ofDesks = desks.contains(section) || name == u"staff/idle_desk" || name == u"folder/face";
    return kind == StationKind::Desk ? !ofRooms : !ofDesks;
}

bool isFollowedSetting(const QString &section, const QString &key)
{
    static const QSet<QString> names{}; // none at present: each key of the contract has its effect
    return !names.contains(nameOf(section, key));
}

bool isSealedSetting(const QString &section, const QString &key)
{
    static const QSet<QString> names{ QStringLiteral("station/kind"), QStringLiteral("station/id"),
        QStringLiteral("store/path"), QStringLiteral("keys/backend"), QStringLiteral("keys/file") };
    return names.contains(nameOf(section, key));
}

} // namespace madoguchi
