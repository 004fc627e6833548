#include "app/support/settingstable.h"

#include <algorithm>

namespace madoguchi {

namespace {

using S = StationSettings;
using V = QString;
namespace rules = settingsrules;

QStringList words(const char *joined)
{
    return QString::fromLatin1(joined).split(u' ');
}

SettingsKey row(
    const char *section, const char *key, const SettingsRule &rule, std::function<void(S &, const V &)> take)
{
    return { QString::fromLatin1(section), QString::fromLatin1(key), rule, std::move(take) };
}

bool isTrue(const V &value)
{
    return value == u"true";
}

QTime timeOf(const V &value)
{
    return QTime::fromString(value, QStringLiteral("HH:mm"));
}

StationSettings::Reader::Mode readerMode(const V &value)
{
    if (value == u"driven")
        return S::Reader::Mode::Driven;
    return value == u"reporting" ? S::Reader::Mode::Reporting : S::Reader::Mode::None;
}

QStringList listOf(const V &value)
{
    QStringList list;
    const QStringList parts = value.split(u',');
    for (const QString &part : parts)
        list.append(part.trimmed());
    return list;
}

QList<SettingsKey> stationRows()
{
    return {
        row("station", "kind", rules::oneOf(words("desk consulting")),
            [](S &s, const V &v) {
                s.station.kind = v == u"desk" ? StationKind::Desk : StationKind::Consulting;
            }),
        row("station", "id", rules::stationId(), [](S &s, const V &v) { s.station.id = v; }),
        row("station", "institution", rules::digits(10), [](S &s, const V &v) { s.station.institution = v; }),
        row("station", "facility", rules::oneOf(words("clinic hospital dental pharmacy")),
            [](S &s, const V &v) { s.station.facility = v; }),
        row("station", "language", rules::oneOf(words("ja en")),
            [](S &s, const V &v) { s.station.language = v; }),
        row("station", "day_starts", rules::timeOfDay(),
            [](S &s, const V &v) { s.station.dayStarts = timeOf(v); }),
        row("site", "dir", rules::path(), [](S &s, const V &v) { s.siteDir = v; }),
        row("reader", "mode", rules::oneOf(words("driven reporting none")),
            [](S &s, const V &v) { s.reader.mode = readerMode(v); }),
        row("reader", "name", rules::text(), [](S &s, const V &v) { s.reader.name = v; }),
        row("reader", "profile", rules::oneOfOrFile(words("fujitsu panasonic almex canon atlas generic")),
            [](S &s, const V &v) { s.reader.profile = v; }),
        row("reader", "engine", rules::path(), [](S &s, const V &v) { s.reader.engine = v; }),
        row("reader", "engine_config", rules::textUpTo(1000),
            [](S &s, const V &v) { s.reader.engineConfig = v; }),
        row("reader", "card_authority", rules::path(), [](S &s, const V &v) { s.reader.cardAuthority = v; }),
        row("patient", "display", rules::text(), [](S &s, const V &v) { s.patient.display = v; }),
        row("patient", "screens", rules::oneOfOrFile(words("2021 2024-10")),
            [](S &s, const V &v) { s.patient.screens = v; }),
        row("patient", "languages", rules::listOf(words("ja en zh ko pt vi")),
            [](S &s, const V &v) { s.patient.languages = listOf(v); }),
    };
}

QList<SettingsKey> serviceRows()
{
    return {
        row("service", "mode", rules::oneOf(words("direct folder")),
            [](S &s, const V &v) {
                s.service.mode = v == u"direct" ? S::Service::Mode::Direct : S::Service::Mode::Folder;
            }),
        row("direct", "url", rules::serviceUrl(), [](S &s, const V &v) { s.direct.url = QUrl(v); }),
        row("direct", "ca", rules::path(), [](S &s, const V &v) { s.direct.ca = v; }),
        row("direct", "certificate", rules::path(), [](S &s, const V &v) { s.direct.certificate = v; }),
        row("direct", "allow_tls12", rules::flag(),
            [](S &s, const V &v) { s.direct.allowTls12 = isTrue(v); }),
        row("folder", "req", rules::path(), [](S &s, const V &v) { s.folder.req = v; }),
        row("folder", "res", rules::path(), [](S &s, const V &v) { s.folder.res = v; }),
        row("folder", "face", rules::path(), [](S &s, const V &v) { s.folder.face = v; }),
        row("folder", "encoding", rules::oneOf(words("UTF-8 Shift_JIS")),
            [](S &s, const V &v) { s.folder.encoding = v; }),
        row("folder", "tokens", rules::tokenRange(),
            [](S &s, const V &v) {
                s.folder.firstToken = v.left(4).toInt();
                s.folder.lastToken = v.right(4).toInt();
            }),
        row("folder", "owner", rules::flag(), [](S &s, const V &v) { s.folder.owner = isTrue(v); }),
        row("folder", "records_req", rules::path(), [](S &s, const V &v) { s.folder.recordsReq = v; }),
        row("folder", "records_res", rules::path(), [](S &s, const V &v) { s.folder.recordsRes = v; }),
        row("handover", "dir", rules::path(), [](S &s, const V &v) { s.handoverDir = v; }),
        row("handover", "format", rules::oneOf(words("xml csv")),
            [](S &s, const V &v) { s.handoverFormat = v; }),
        row("handover", "encoding", rules::oneOf(words("UTF-8 Shift_JIS")),
            [](S &s, const V &v) { s.handoverEncoding = v; }),
        row("chart", "file", rules::path(), [](S &s, const V &v) { s.chartFile = v; }),
    };
}

QList<SettingsKey> peopleRows()
{
    return {
        row("desk", "print_on_confirm", rules::oneOf(words("slip none")),
            [](S &s, const V &v) { s.desk.printOnConfirm = v; }),
        row("desk", "card_chip_seconds", rules::whole(1, 3600),
            [](S &s, const V &v) { s.desk.cardChipSeconds = v.toInt(); }),
        row("desk", "card_tone_seconds", rules::whole(1, 3600),
            [](S &s, const V &v) { s.desk.cardToneSeconds = v.toInt(); }),
        row("desk", "scanner_prefix", rules::text(), [](S &s, const V &v) { s.desk.scannerPrefix = v; }),
        row("staff", "idle_desk", rules::whole(1, 60),
            [](S &s, const V &v) { s.staff.idleDesk = v.toInt(); }),
        // security.md 6: 3 to 15 minutes where records are on the screen
        row("staff", "idle_consulting", rules::whole(3, 15),
            [](S &s, const V &v) { s.staff.idleConsulting = v.toInt(); }),
        row("staff", "totp_from", rules::date(),
            [](S &s, const V &v) { s.staff.totpFrom = QDate::fromString(v, Qt::ISODate); }),
    };
}

QList<SettingsKey> keepingRows()
{
    return {
        // product.md: the service has three years
        row("records", "medication_years", rules::whole(1, 5),
            [](S &s, const V &v) { s.records.medicationYears = v.toInt(); }),
        row("records", "joining_gap_days", rules::whole(0, 365),
            [](S &s, const V &v) { s.records.joiningGapDays = v.toInt(); }),
        row("records", "prefetch", rules::flag(), [](S &s, const V &v) { s.records.prefetch = isTrue(v); }),
        row("store", "path", rules::path(), [](S &s, const V &v) { s.store.path = v; }),
        row("store", "keep_days", rules::whole(1, 31),
            [](S &s, const V &v) { s.store.keepDays = v.toInt(); }),
        row("store", "patients_days", rules::whole(1, 3660),
            [](S &s, const V &v) { s.store.patientsDays = v.toInt(); }),
        // security.md 21: kept at least a year
        row("store", "audit_years", rules::whole(1, 30),
            [](S &s, const V &v) { s.store.auditYears = v.toInt(); }),
        row("backup", "dir", rules::path(), [](S &s, const V &v) { s.backup.dir = v; }),
        row("backup", "time", rules::timeOfDay(), [](S &s, const V &v) { s.backup.time = timeOf(v); }),
        row("backup", "generations", rules::whole(1, 30),
            [](S &s, const V &v) { s.backup.generations = v.toInt(); }),
        row("keys", "backend", rules::oneOf(words("system file")),
            [](S &s, const V &v) {
                s.keys.backend = v == u"system" ? S::Keys::Backend::System : S::Keys::Backend::File;
            }),
        row("keys", "file", rules::path(), [](S &s, const V &v) { s.keys.file = v; }),
    };
}

} // namespace

const QList<SettingsKey> &settingsTable()
{
    static const QList<SettingsKey> table = stationRows() + serviceRows() + peopleRows() + keepingRows();
    return table;
}

const SettingsKey *settingsKey(const QString &section, const QString &key)
{
    const QList<SettingsKey> &table = settingsTable();
    const auto found = std::find_if(table.cbegin(), table.cend(),
        [&](const SettingsKey &row) { return row.section == section && row.key == key; });
    return found == table.cend() ? nullptr : &*found;
}

} // namespace madoguchi
