#include "app/support/settingschecks.h"

#include "app/domain/institutioncode.h"
#include "app/support/readerprofile.h"
#include "app/support/screenset.h"

#include <QDir>
#include <QFileInfo>

namespace madoguchi {

namespace {

class Checks
{
public:
    Checks(const StationSettings &settings, const SettingsPlaces &places, const QString &file)
        : m_settings(settings)
        , m_places(places)
        , m_file(file)
    { }

    QList<SettingsProblem> run()
    {
        needed();
        modes();
        recordFolders();
        dataFiles("reader", "profile", readReaderProfile(m_settings.reader.profile).problems);
        dataFiles("patient", "screens", readScreenSet(m_settings.patient.screens).problems);
        return m_problems;
    }

private:
    void add(SettingsProblem::Kind kind, const char *section, const char *key, const QString &with = {})
    {
        const QString sectionName = QString::fromLatin1(section);
        const QString keyName = QString::fromLatin1(key);
        const SettingsPlace place
            = m_places.value(sectionName + QLatin1Char('/') + keyName, SettingsPlace{ m_file, 0 });
        m_problems.append({ kind, place.file, place.line, sectionName, keyName, with });
    }

    void need(bool there, const char *section, const char *key)
    {
        if (!there)
            add(SettingsProblem::Kind::Missing, section, key);
    }

    /// What has no default.
    void needed()
    {
        const StationSettings &s = m_settings;
        need(!s.station.id.isEmpty(), "station", "id");
        need(!s.station.institution.isEmpty(), "station", "institution");
        if (s.service.mode == StationSettings::Service::Mode::Direct) {
            need(!s.direct.url.isEmpty(), "direct", "url");
            need(!s.direct.ca.isEmpty(), "direct", "ca");
            need(!s.direct.certificate.isEmpty(), "direct", "certificate");
        } else {
            need(!s.folder.req.isEmpty(), "folder", "req");
            need(!s.folder.res.isEmpty(), "folder", "res");
            if (s.ownsFaceFolder() && s.reader.mode == StationSettings::Reader::Mode::Reporting)
                need(!s.folder.face.isEmpty(), "folder", "face");
        }
        if (s.keys.backend == StationSettings::Keys::Backend::File)
            need(!s.keys.file.isEmpty(), "keys", "file");
    }

    /// config.md: driven needs the direct way, reporting the folder way.
    void modes()
    {
        const bool direct = m_settings.service.mode == StationSettings::Service::Mode::Direct;
        const StationSettings::Reader::Mode reader = m_settings.reader.mode;
        if (reader == StationSettings::Reader::Mode::Driven && !direct)
            add(SettingsProblem::Kind::Contradiction, "reader", "mode",
                QStringLiteral("[service] mode=folder"));
        if (reader == StationSettings::Reader::Mode::Reporting && direct)
            add(SettingsProblem::Kind::Contradiction, "reader", "mode",
                QStringLiteral("[service] mode=direct"));
        // A face engine works on the card that lies on a reader of ours.
        if (!m_settings.reader.engine.isEmpty() && reader != StationSettings::Reader::Mode::Driven)
            add(SettingsProblem::Kind::Contradiction, "reader", "engine", QStringLiteral("[reader] mode"));
        if (m_settings.reader.engine.isEmpty() && !m_settings.reader.engineConfig.isEmpty())
            add(SettingsProblem::Kind::Missing, "reader", "engine");
    }

    /// Both or neither; and apart from the folders that a desk's account can open.
    void recordFolders()
    {
        const StationSettings::Folder &folder = m_settings.folder;
        if (folder.recordsReq.isEmpty() != folder.recordsRes.isEmpty())
            add(SettingsProblem::Kind::Missing, "folder",
                folder.recordsReq.isEmpty() ? "records_req" : "records_res");
        checkApart(folder.recordsReq, "records_req");
        checkApart(folder.recordsRes, "records_res");
    }

    /// Where a path leads: by links, dots and doubled slashes too; as written, as far as it is not there.
    static QString placeOf(const QString &path)
    {
        const QFileInfo entry(QDir::cleanPath(path));
        const QString real = entry.canonicalFilePath();
        if (!real.isEmpty() || entry.isRoot() || path.isEmpty())
            return real;
        return QDir::cleanPath(placeOf(entry.path()) + QLatin1Char('/') + entry.fileName());
    }

    void checkApart(const QString &records, const char *key)
    {
        const QStringList shared{ m_settings.folder.req, m_settings.folder.res, m_settings.folder.face };
        for (const QString &folder : shared) {
            if (records.isEmpty() || folder.isEmpty())
                continue;
            const QString inner = placeOf(records);
            const QString outer = placeOf(folder);
            if (inner == outer || inner.startsWith(outer + QLatin1Char('/')))
                return add(SettingsProblem::Kind::Contradiction, "folder", key,
                    QStringLiteral("[folder] req, res, face"));
        }
    }

    /// What is wrong inside a file that a setting names.
    void dataFiles(const char *section, const char *key, const DataProblems &problems)
    {
        for (const DataProblem &problem : problems) {
            add(SettingsProblem::Kind::NamedFile, section, key,
                QFileInfo(problem.file).fileName() + QStringLiteral(": ") + problem.text());
        }
    }

    const StationSettings &m_settings;
    const SettingsPlaces &m_places;
    const QString m_file;
    QList<SettingsProblem> m_problems{};
};

} // namespace

QList<SettingsProblem> settingsChecks(
    const StationSettings &settings, const SettingsPlaces &places, const QString &file)
{
    return Checks(settings, places, file).run();
}

QList<SettingsProblem> firstRunChecks(
    const StationSettings &settings, const SettingsPlaces &places, const QString &file)
{
    const StationSettings::Station &station = settings.station;
    if (station.institution.isEmpty())
        return {};
    const auto problem = problemOfInstitution(station.institution, station.facility);
    if (!problem)
        return {};
    const QString section = QStringLiteral("station");
    const QString key = QStringLiteral("institution");
    const SettingsPlace place = places.value(section + u'/' + key, SettingsPlace{ file, 0 });
    if (*problem == InstitutionProblem::OtherFacility)
        return { { SettingsProblem::Kind::Contradiction, place.file, place.line, section, key,
            QStringLiteral("[station] facility") } };
    return { { SettingsProblem::Kind::BadValue, place.file, place.line, section, key,
        QStringLiteral("10 digits, the first two from 01 to 47") } };
}

} // namespace madoguchi
