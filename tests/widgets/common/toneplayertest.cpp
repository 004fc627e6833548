#include "widgets/common/toneplayer.h"

#include "widgets/common/loudness.h"
#include "widgets/common/loudnessbox.h"
#include "widgets/common/tones.h"

#include <QDataStream>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdlib>

using namespace madoguchi;

namespace {

constexpr std::array all{ Chime::Step, Chime::Question, Chime::Good, Chime::Attention, Chime::TakeCard };

QList<qint16> samples(const QByteArray &pcm)
{
    QList<qint16> read;
    QDataStream in(pcm);
    in.setByteOrder(QDataStream::LittleEndian);
    while (!in.atEnd()) {
        qint16 one = 0;
        in >> one;
        read.append(one);
    }
    return read;
}

int loudest(const QList<qint16> &sound)
{
    int most = 0;
    for (const qint16 one : sound)
        most = std::max(most, std::abs(int(one)));
    return most;
}

/// Of the first 60 ms, by how often it passes zero upwards.
double hertz(const QList<qint16> &sound)
{
    constexpr int window = 22'050 * 60 / 1000;
    int passed = 0;
    for (int i = 1; i < window; ++i)
        passed += sound.at(i - 1) < 0 && sound.at(i) >= 0;
    return passed / 0.06;
}

} // namespace

/// The tones as an ear would have them, through ALSA's own player into a file instead of a loudspeaker.
class TonePlayerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void eachIsAnother();
    void aFileThatPlayersKnow();
    void isPlayedAsLoudAsChosen();
    void isMute();
    void theLastOneOfManyIsHeard();
    void beepsWithoutADevice();
    void beepsWithoutAPlayer();
    void theLoudnessIsKept();
    void theBoxChooses();

private:
    /// What came out of the loudspeaker.
    [[nodiscard]] QList<qint16> heard() const;
    void configure(const QByteArray &pcm);
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TonePlayerTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    const QByteArray out = m_folder->filePath(QStringLiteral("out.raw")).toUtf8();
    configure("pcm.!default { type file slave.pcm { type null } file \"" + out + "\" format raw }\n");
    Loudness::instance().keepIn(m_folder->filePath(QStringLiteral("view.ini")), QStringLiteral("DESK-1"));
    Loudness::instance().set(60);
}

void TonePlayerTest::configure(const QByteArray &pcm)
{
    const QString path = m_folder->filePath(QStringLiteral("asound.conf"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(pcm) == pcm.size());
    qputenv("ALSA_CONFIG_PATH", path.toUtf8());
}

QList<qint16> TonePlayerTest::heard() const
{
    QFile file(m_folder->filePath(QStringLiteral("out.raw")));
    return file.open(QIODevice::ReadOnly) ? samples(file.readAll()) : QList<qint16>();
}

void TonePlayerTest::eachIsAnother()
{
    QSet<QByteArray> sounds;
    for (const Chime chime : all) {
        const QByteArray sound = toneOf(chime, 60);
        const qsizetype length = (sound.size() - 44) / 2;
        QVERIFY(length > 22'050 / 20 && length < 22'050);
        sounds.insert(sound);
    }
    QCOMPARE(sounds.size(), qsizetype(all.size()));
}

void TonePlayerTest::aFileThatPlayersKnow()
{
    const QByteArray sound = toneOf(Chime::Good, 100);
    QCOMPARE(sound.left(4), QByteArray("RIFF"));
    QCOMPARE(sound.mid(8, 8), QByteArray("WAVEfmt "));
    const QList<qint16> wave = samples(sound.mid(44));
    QVERIFY(std::abs(hertz(wave) - 784) < 40);
    QVERIFY(loudest(wave) > 15'000 && loudest(wave) < 17'000);
    QVERIFY(std::abs(wave.first()) < 100 && std::abs(wave.last()) < 100); // or it clicks
}

void TonePlayerTest::isPlayedAsLoudAsChosen()
{
    TonePlayer player;
    QSignalSpy beeped(&player, &TonePlayer::beeped);
    Loudness::instance().set(100);
    player.play(Chime::Attention);
    const auto length = (toneOf(Chime::Attention, 100).size() - 44) / 2;
    QTRY_VERIFY_WITH_TIMEOUT(heard().size() >= length, 10'000);
    QVERIFY(std::abs(hertz(heard()) - 494) < 40);
    const int loud = loudest(heard());
    QFile::remove(m_folder->filePath(QStringLiteral("out.raw")));
    Loudness::instance().set(25);
    player.play(Chime::Attention);
    QTRY_VERIFY_WITH_TIMEOUT(heard().size() >= length, 10'000);
    QVERIFY(std::abs(loudest(heard()) * 4 - loud) < 50);
    QVERIFY(beeped.isEmpty());
}

void TonePlayerTest::isMute()
{
    Loudness::instance().set(0);
    TonePlayer player;
    QSignalSpy beeped(&player, &TonePlayer::beeped);
    player.play(Chime::TakeCard);
    QTest::qWait(300);
    QVERIFY(heard().isEmpty() && beeped.isEmpty());
}

void TonePlayerTest::theLastOneOfManyIsHeard()
{
    TonePlayer player;
    player.play(Chime::Step);
    player.play(Chime::Question);
    player.play(Chime::Good);
    // The player begins its file anew for each: in the end the last one stands there.
    const auto length = (toneOf(Chime::Good, 60).size() - 44) / 2;
    QTRY_VERIFY_WITH_TIMEOUT(heard().size() >= length, 10'000);
    QVERIFY(std::abs(hertz(heard()) - 784) < 40);
}

void TonePlayerTest::beepsWithoutADevice()
{
    configure("pcm.!default { type hw card 31 }\n");
    TonePlayer player;
    QSignalSpy beeped(&player, &TonePlayer::beeped);
    player.play(Chime::Good);
    QTRY_COMPARE_WITH_TIMEOUT(beeped.size(), 1, 10'000);
}

void TonePlayerTest::beepsWithoutAPlayer()
{
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", m_folder->path().toUtf8());
    TonePlayer player;
    QSignalSpy beeped(&player, &TonePlayer::beeped);
    player.play(Chime::Good);
    qputenv("PATH", path);
    QCOMPARE(beeped.size(), 1);
}

void TonePlayerTest::theLoudnessIsKept()
{
    const QString file = m_folder->filePath(QStringLiteral("view.ini"));
    Loudness &loudness = Loudness::instance();
    loudness.set(25);
    loudness.keepIn(file, QStringLiteral("DESK-2"));
    QCOMPARE(loudness.percent(), 60);
    loudness.keepIn(file, QStringLiteral("DESK-1"));
    QCOMPARE(loudness.percent(), 25);
    loudness.set(26);
    QCOMPARE(loudness.percent(), 25);
}

void TonePlayerTest::theBoxChooses()
{
    LoudnessBox box;
    QSignalSpy chosen(&box, &LoudnessBox::chosen);
    QCOMPARE(box.currentIndex(), 2);
    box.show();
    QTest::keyClick(&box, Qt::Key_Up);
    QCOMPARE(Loudness::instance().percent(), 25);
    QCOMPARE(chosen.size(), 1);
    Loudness::instance().set(0);
    QCOMPARE(box.currentIndex(), 0);
}

QTEST_MAIN(TonePlayerTest)
#include "toneplayertest.moc"
