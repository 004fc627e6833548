#include "app/support/readerprofile.h"

#include <QDir>
#include <QFileInfo>

// The profiles lie in a static library: without a word here the linker would leave them out.
static void openProfiles()
{
    Q_INIT_RESOURCE(readers);
}

namespace madoguchi {

namespace {

QStringList pictures()
{
    return { QStringLiteral("reader-panasonic"), QStringLiteral("reader-fujitsu"),
        QStringLiteral("reader-almex"), QStringLiteral("reader-canon"), QStringLiteral("reader-generic") };
}

/// The keys of how to lay a card down; the words for each are in widgets/patient/patientwords.
QStringList placements()
{
    return { QStringLiteral("tray"), QStringLiteral("holder-below"), QStringLiteral("holder-beside"),
        QStringLiteral("marked"), QStringLiteral("surface") };
}

constexpr qint64 largestPicture = 512 * 1024;

/// Its name alone: what lies elsewhere on the machine is not shown on the patient's display.
bool isBeside(const QString &value, const QFileInfo &picture)
{
    return value.endsWith(QLatin1String(".svg")) && QFileInfo(value).fileName() == value && picture.isFile()
        && !picture.isSymLink() && picture.size() <= largestPicture;
}

/// A picture of the clinic's own counts from the profile's file and must be there.
QString pictureOf(const QString &value, const QString &profileFile, DataProblems &problems)
{
    if (pictures().contains(value))
        return value;
    const QString path = QDir(QFileInfo(profileFile).absolutePath()).absoluteFilePath(value);
    if (isBeside(value, QFileInfo(path)))
        return path;
    problems.append({ DataProblem::Kind::BadValue, profileFile, QStringLiteral("picture"),
        pictures().join(QStringLiteral(" | ")) + QStringLiteral(" | an .svg file beside the profile") });
    return ReaderProfile().picture;
}

ReaderProfile::Camera cameraOf(const QString &word)
{
    if (word == QLatin1String("none"))
        return ReaderProfile::Camera::None;
    return word == QLatin1String("below") ? ReaderProfile::Camera::Below : ReaderProfile::Camera::Above;
}

} // namespace

QStringList readerProfileNames()
{
    return { QStringLiteral("fujitsu"), QStringLiteral("panasonic"), QStringLiteral("almex"),
        QStringLiteral("canon"), QStringLiteral("atlas"), QStringLiteral("generic") };
}

ReaderProfileReading readReaderProfile(const QString &nameOrFile)
{
    openProfiles();
    ReaderProfileReading reading;
    const DataKind kind{ QStringLiteral("reader_profile"), 1, readerProfileNames(),
        QStringLiteral(":/readers/%1.json") };
    auto opened = openData(nameOrFile, kind, reading.problems);
    if (!opened)
        return reading;
    DataObject &object = *opened;
    ReaderProfile &profile = reading.profile;
    profile.name = object.text(QStringLiteral("name"), 40, profile.name);
    profile.model = object.text(QStringLiteral("model"), 80, profile.model);
    profile.orientation
        = object.oneOf(QStringLiteral("orientation"),
              { QStringLiteral("landscape"), QStringLiteral("portrait") }, QStringLiteral("landscape"))
            == QLatin1String("portrait")
        ? ReaderProfile::Orientation::Portrait
        : ReaderProfile::Orientation::Landscape;
    profile.camera = cameraOf(object.oneOf(QStringLiteral("camera"),
        { QStringLiteral("above"), QStringLiteral("below"), QStringLiteral("none") },
        QStringLiteral("above")));
    DataObject card = object.object(QStringLiteral("card"));
    profile.place = card.wording(QStringLiteral("place"), placements(), profile.place);
    profile.eitherWay = card.flag(QStringLiteral("either_way"), false);
    card.finish();
    profile.picture = pictureOf(
        object.text(QStringLiteral("picture"), 200, profile.picture), object.file(), reading.problems);
    profile.ownPinPad = object.flag(QStringLiteral("own_pin_pad"), false);
    object.finish();
    return reading;
}

} // namespace madoguchi
