#include "reader/card/facephoto.h"

#include "reader/card/jp2.h"
#include "reader/card/virtualportrait.h"

#include <QRandomGenerator>
#include <QTest>

#include <cstdlib>

using namespace madoguchi;

namespace {

const QByteArray &photo()
{
    static const QByteArray encoded = encodePhoto(drawPortrait(1));
    return encoded;
}

/// The byte `offset` behind the marker `marker` of the codestream.
QByteArray changed(const char *marker, qsizetype offset, const QByteArray &value)
{
    QByteArray file = photo();
    const qsizetype at = file.indexOf(QByteArray::fromHex(marker));
    file.replace(at + offset, value.size(), value);
    return file;
}

PhotoFault faultOf(const QByteArray &file)
{
    const auto picture = decodePhoto(file);
    return picture ? PhotoFault(-1) : picture.error();
}

} // namespace

class FacePhotoTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesBackAsItWasDrawn();
    void personsLookDifferent();
    void isAsLargeAsARealOne();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void aCutFileIsRefused();
    void anyBytesHaveAnAnswer();
};

/// Lossy: what was drawn and what comes back differ by little.
void FacePhotoTest::comesBackAsItWasDrawn()
{
    const FacePicture drawn = drawPortrait(1);
    const auto decoded = decodePhoto(photo());
    QVERIFY(decoded);
    QCOMPARE(decoded->width, drawn.width);
    QCOMPARE(decoded->height, drawn.height);
    QCOMPARE(decoded->channels, 1);
    QCOMPARE(decoded->pixels.size(), drawn.pixels.size());
    qint64 difference = 0;
    for (qsizetype i = 0; i < drawn.pixels.size(); ++i)
        difference
            += std::abs(static_cast<quint8>(drawn.pixels.at(i)) - static_cast<quint8>(decoded->pixels.at(i)));
    QVERIFY2(difference / drawn.pixels.size() < 4, qPrintable(QString::number(difference)));
}

void FacePhotoTest::personsLookDifferent()
{
    QCOMPARE(drawPortrait(7), drawPortrait(7));
    QVERIFY(drawPortrait(7).pixels != drawPortrait(8).pixels);
}

void FacePhotoTest::isAsLargeAsARealOne()
{
    for (quint32 person = 1; person <= 20; ++person) {
        const qsizetype size = encodePhoto(drawPortrait(person)).size();
        QVERIFY2(size > 2000 && size < 8000, qPrintable(QString::number(size)));
    }
}

void FacePhotoTest::namesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("fault");
    const auto row = [](const char *name, const QByteArray &file, PhotoFault fault) {
        QTest::newRow(name) << file << static_cast<int>(fault);
    };
    row("nothing", {}, PhotoFault::NotJpeg2000);
    row("a JPEG", QByteArray::fromHex("FFD8FFE000104A464946") + QByteArray(100, 'x'),
        PhotoFault::NotJpeg2000);
    row("a box without end", photo().left(20), PhotoFault::NotJpeg2000);
    row("no codestream", QByteArray(photo()).replace("jp2c", "xxxx"), PhotoFault::NotJpeg2000);
    row("a long file", photo() + QByteArray(LargestPhotoFile, '\0'), PhotoFault::TooLarge);
    // SIZ: FF51, length, capabilities, width at 6, height at 10 … tile's width at 22, components at 38
    row("too wide", changed("FF51", 6, QByteArray::fromHex("00010000")), PhotoFault::TooLarge);
    row("too high", changed("FF51", 10, QByteArray::fromHex("FFFFFFFF")), PhotoFault::TooLarge);
    row("no width", changed("FF51", 6, QByteArray::fromHex("00000000")), PhotoFault::TooLarge);
    row("tiles by the million", changed("FF51", 22, QByteArray::fromHex("0000000100000001")),
        PhotoFault::Unsupported);
    row("sixteen bits", changed("FF51", 40, QByteArray::fromHex("0F")), PhotoFault::Unsupported);
    row("components by the thousand", changed("FF51", 38, QByteArray::fromHex("4000")),
        PhotoFault::NotJpeg2000);
    // COD: FF52, length, style, order, layers at 6, transformation, levels at 9
    row("layers by the thousand", changed("FF52", 6, QByteArray::fromHex("FFFF")), PhotoFault::TooLarge);
    row("levels without end", changed("FF52", 9, QByteArray::fromHex("20")), PhotoFault::TooLarge);
    row("precincts that are not there", changed("FF52", 4, QByteArray::fromHex("01")),
        PhotoFault::NotJpeg2000);
}

void FacePhotoTest::namesWhatIsWrong()
{
    QFETCH(QByteArray, file);
    QFETCH(int, fault);
    QCOMPARE(static_cast<int>(faultOf(file)), fault);
}

void FacePhotoTest::aCutFileIsRefused()
{
    for (qsizetype size = 0; size < photo().size(); size += 97)
        QVERIFY(!decodePhoto(photo().left(size)));
}

/// Whatever comes: an answer, of a bounded size.
void FacePhotoTest::anyBytesHaveAnAnswer()
{
    QRandomGenerator random(20261120);
    for (int mutant = 0; mutant < 300; ++mutant) {
        QByteArray file = photo();
        for (int i = 0; i < 4; ++i)
            file[random.bounded(i < 2 ? 250 : int(file.size()))] = static_cast<char>(random.bounded(256));
        const auto picture = decodePhoto(file);
        if (picture)
            QCOMPARE(picture->pixels.size(), qsizetype(picture->width) * picture->height * picture->channels);
    }
}

QTEST_GUILESS_MAIN(FacePhotoTest)
#include "facephototest.moc"
