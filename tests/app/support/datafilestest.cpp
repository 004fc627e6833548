// Reader profiles and screen sets: those that travel in the program are without fault, and whatever a clinic
// writes into its own gives a whole value and a named finding.
#include "app/support/readerprofile.h"
#include "app/support/screenset.h"
#include "app/support/settings.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace madoguchi;

namespace {

QStringList textsOf(const DataProblems &problems)
{
    QStringList texts;
    for (const DataProblem &problem : problems)
        texts.append(problem.text());
    return texts;
}

QByteArray ownProfile()
{
    return R"({ "reader_profile": 1, "name": "own", "model": "Lobby reader", "orientation": "portrait",
 "camera": "below", "card": { "place": { "ja": "{箱|はこ}に入れてください", "pt": "Ponha na caixa" },
 "either_way": true }, "picture": "own.svg", "own_pin_pad": true })";
}

} // namespace

class DataFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void everyShippedProfileIsWithoutFault_data();
    void everyShippedProfileIsWithoutFault();
    void everyShippedSetIsWithoutFault();
    void aProfileOfTheClinicsOwn();
    void aPictureFromElsewhereIsNotShown();
    void aSetOfTheClinicsOwn();
    void mistakesAreNamed_data();
    void mistakesAreNamed();
    void aFileCutAnywhereGivesAWholeValue();
    void whatIsNoFileIsNamed();
    void theSettingsNameTheFileThePlaceAndWhatIsAllowed();

private:
    QString write(const QByteArray &content, const char *name = "own.json")
    {
        const QString path = m_dir->filePath(QLatin1String(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            return {};
        return path;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void DataFilesTest::everyShippedProfileIsWithoutFault_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names = readerProfileNames();
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

void DataFilesTest::everyShippedProfileIsWithoutFault()
{
    QFETCH(QString, name);
    const ReaderProfileReading reading = readReaderProfile(name);
    QCOMPARE(textsOf(reading.problems), QStringList());
    QCOMPARE(reading.profile.name, name);
    QVERIFY(QFile::exists(
        QStringLiteral(MADOGUCHI_SOURCE_DIR "/resources/patient/%1.svg").arg(reading.profile.picture)));
    QVERIFY(!reading.profile.place.key.isEmpty());
}

void DataFilesTest::everyShippedSetIsWithoutFault()
{
    const ScreenSetReading first = readScreenSet(QStringLiteral("2021"));
    const ScreenSetReading now = readScreenSet(QStringLiteral("2024-10"));
    QCOMPARE(textsOf(first.problems + now.problems), QStringList());
    QVERIFY(first.set.ask == ScreenSet::Ask::OneByOne);
    QVERIFY(first.set.limit == ScreenSet::Limit::Link);
    QVERIFY(now.set.ask == ScreenSet::Ask::Together);
    QVERIFY(now.set.limit == ScreenSet::Limit::NoScreen);
    for (const ScreenSet &set : { first.set, now.set }) {
        QVERIFY(set.kinds.contains(ConsentKind::Medication));
        QVERIFY(!set.kinds.contains(ConsentKind::Limit));
    }
}

void DataFilesTest::aProfileOfTheClinicsOwn()
{
    write("<svg/>", "own.svg");
    const ReaderProfileReading reading = readReaderProfile(write(ownProfile()));
    QCOMPARE(textsOf(reading.problems), QStringList());
    const ReaderProfile &profile = reading.profile;
    QCOMPARE(profile.name, QStringLiteral("own"));
    QVERIFY(profile.orientation == ReaderProfile::Orientation::Portrait);
    QVERIFY(profile.camera == ReaderProfile::Camera::Below);
    QVERIFY(profile.eitherWay && profile.ownPinPad);
    QCOMPARE(profile.picture, m_dir->filePath(QStringLiteral("own.svg")));
    QCOMPARE(profile.place.in(QStringLiteral("pt")), QStringLiteral("Ponha na caixa"));
    QCOMPARE(profile.place.in(QStringLiteral("vi")), QStringLiteral("{箱|はこ}に入れてください"));
}

/// By its name beside the profile, and of a size that a display can take.
void DataFilesTest::aPictureFromElsewhereIsNotShown()
{
    write("<svg/>", "own.svg");
    write(QByteArray(600 * 1024, ' '), "large.svg");
    const QString own = m_dir->filePath(QStringLiteral("own.svg"));
    QVERIFY(QFile::link(own, m_dir->filePath(QStringLiteral("link.svg"))));
    const QString around = QStringLiteral("../%1/own.svg").arg(QDir(m_dir->path()).dirName());
    for (const QString &picture : { own, around, QStringLiteral("./own.svg"), QStringLiteral("large.svg"),
             QStringLiteral("link.svg") }) {
        const QString path
            = write(QStringLiteral(R"({"reader_profile":1,"picture":"%1"})").arg(picture).toUtf8());
        const ReaderProfileReading reading = readReaderProfile(path);
        QCOMPARE(reading.problems.size(), 1);
        QCOMPARE(reading.profile.picture, ReaderProfile().picture);
    }
}

void DataFilesTest::aSetOfTheClinicsOwn()
{
    const ScreenSetReading reading = readScreenSet(write(R"({ "screen_set": 1, "name": "ours",
 "kinds": ["checkup", "medication"], "ask": "one-by-one", "limit": "link",
 "words": { "medication.question": { "ja": "お薬を見てもよいですか", "en": "May we see your medicines?" } } })"));
    QCOMPARE(textsOf(reading.problems), QStringList());
    QCOMPARE(reading.set.kinds, (QList{ ConsentKind::Checkup, ConsentKind::Medication }));
    QVERIFY(reading.set.ask == ScreenSet::Ask::OneByOne);
    QVERIFY(reading.set.limit == ScreenSet::Limit::Link);
    QCOMPARE(reading.set.words.value(QStringLiteral("medication.question")).in(QStringLiteral("en")),
        QStringLiteral("May we see your medicines?"));
}

void DataFilesTest::mistakesAreNamed_data()
{
    QTest::addColumn<bool>("isProfile");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("finding");
    const auto profile = [](const char *name, const char *content, const char *finding) {
        QTest::newRow(name) << true << QByteArray(content) << QString::fromUtf8(finding);
    };
    const auto set = [](const char *name, const char *content, const char *finding) {
        QTest::newRow(name) << false << QByteArray(content) << QString::fromUtf8(finding);
    };
    profile("no edition", "{}", "reader_profile: missing; allowed: 1");
    profile("next edition", R"({"reader_profile":2})", "reader_profile: allowed: 1");
    profile("edition as words", R"({"reader_profile":"1"})", "reader_profile: allowed: 1");
    profile("orientation", R"({"reader_profile":1,"orientation":"upright"})",
        "orientation: allowed: landscape | portrait");
    profile("a number for words", R"({"reader_profile":1,"name":7})",
        "name: allowed: a text of 1 to 40 characters on one line");
    profile("a line feed", "{\"reader_profile\":1,\"model\":\"a\\nb\"}",
        "model: allowed: a text of 1 to 80 characters on one line");
    profile("either way", R"({"reader_profile":1,"card":{"either_way":"yes"}})",
        "card.either_way: allowed: true | false");
    profile("card as words", R"({"reader_profile":1,"card":"tray"})", "card: allowed: an object");
    profile("unknown key", R"({"reader_profile":1,"card":{"lies":"flat"}})",
        "card.lies: unknown; known: place | either_way");
    profile("placement", R"({"reader_profile":1,"card":{"place":"desk"}})",
        "card.place: allowed: tray | holder-below | holder-beside | marked | surface | an object with texts "
        "by language");
    profile("no Japanese", R"({"reader_profile":1,"card":{"place":{"en":"Here"}}})",
        "card.place: allowed: an object with texts by language, ja among them: ja | en | zh | ko | pt | vi");
    profile("foreign language", R"({"reader_profile":1,"card":{"place":{"ja":"ここ","fr":"Ici"}}})",
        "card.place.fr: allowed: ja | en | zh | ko | pt | vi");
    profile("picture", R"({"reader_profile":1,"picture":"gone.svg"})",
        "picture: allowed: reader-panasonic | reader-fujitsu | reader-almex | reader-canon | reader-generic "
        "| "
        "an .svg file beside the profile");
    profile(
        "not JSON", "{\n\"reader_profile\": 1,\n}", "line 3: not JSON; allowed: one JSON object in UTF-8");
    profile("an array", "[]", "line 1: not JSON; allowed: one JSON object in UTF-8");
    set("no kinds", R"({"screen_set":1,"kinds":[]})",
        "kinds: allowed: a list of one or more, each once, of: medication | checkup | diagnosis | operation");
    set("a kind twice", R"({"screen_set":1,"kinds":["checkup","checkup"]})",
        "kinds: allowed: a list of one or more, each once, of: medication | checkup | diagnosis | operation");
    set("limit is no kind", R"({"screen_set":1,"kinds":["limit"]})",
        "kinds: allowed: a list of one or more, each once, of: medication | checkup | diagnosis | operation");
    set("ask", R"({"screen_set":1,"ask":true})", "ask: allowed: together | one-by-one");
    set("limit", R"({"screen_set":1,"limit":"none"})", "limit: allowed: link | no-screen");
    set("word too long",
        QByteArray(R"({"screen_set":1,"words":{"done.text":{"ja":")" + QByteArray(401, 'a') + "\"}}}"),
        "words.done.text.ja: allowed: a text of 1 to 400 characters");
}

void DataFilesTest::mistakesAreNamed()
{
    QFETCH(bool, isProfile);
    QFETCH(QByteArray, content);
    QFETCH(QString, finding);
    const QString path = write(content);
    const DataProblems problems = isProfile ? readReaderProfile(path).problems : readScreenSet(path).problems;
    QCOMPARE(textsOf(problems).value(0), finding);
    QCOMPARE(problems.first().file, path);
    const ReaderProfile profile = readReaderProfile(path).profile; // whole in any case
    QVERIFY(!profile.place.key.isEmpty() || !profile.place.in(QStringLiteral("ja")).isEmpty());
    QCOMPARE(profile.picture, ReaderProfile().picture);
    QCOMPARE(readScreenSet(path).set.kinds, ScreenSet().kinds);
}

void DataFilesTest::aFileCutAnywhereGivesAWholeValue()
{
    write("<svg/>", "own.svg");
    const QByteArray whole = ownProfile();
    for (qsizetype length = 0; length < whole.size(); ++length) {
        const ReaderProfileReading reading = readReaderProfile(write(whole.left(length)));
        QVERIFY2(!reading.problems.isEmpty(), qPrintable(QString::number(length)));
        QCOMPARE(reading.profile, ReaderProfile());
    }
}

void DataFilesTest::whatIsNoFileIsNamed()
{
    const QString finding = QStringLiteral("the file cannot be read; allowed: a file of at most 65536 bytes");
    QCOMPARE(textsOf(readReaderProfile(m_dir->filePath(QStringLiteral("gone.json"))).problems),
        QStringList{ finding });
    QCOMPARE(textsOf(readScreenSet(m_dir->path()).problems), QStringList{ finding });
    QCOMPARE(textsOf(readScreenSet(write(QByteArray(70'000, ' '))).problems), QStringList{ finding });
}

void DataFilesTest::theSettingsNameTheFileThePlaceAndWhatIsAllowed()
{
    write(R"({"reader_profile":1,"orientation":"upright"})", "lobby.json");
    const QString settings = write("[station]\nkind=desk\n[reader]\nprofile=lobby.json\n[patient]\n"
                                   "screens=gone.json\n",
        "station.ini");
    QStringList texts;
    const QList<SettingsProblem> problems = readSettings(settings).problems;
    for (const SettingsProblem &problem : problems)
        texts.append(problem.text());
    QVERIFY2(
        texts.contains(QStringLiteral("station.ini:4: [reader] profile: lobby.json: orientation: allowed: "
                                      "landscape | portrait")),
        qPrintable(texts.join(u'\n')));
    QVERIFY(
        texts.contains(QStringLiteral("station.ini:6: [patient] screens: gone.json: the file cannot be read; "
                                      "allowed: a file of at most 65536 bytes")));
}

QTEST_GUILESS_MAIN(DataFilesTest)
#include "datafilestest.moc"
