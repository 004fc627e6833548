#include "reader/card/facerecord.h"

#include "reader/card/virtualportrait.h"
#include "reader/facetrust.h"
#include "reader/tlv.h"
#include "tests/support/testcard.h"

#include <QRandomGenerator>
#include <QTest>

using namespace madoguchi;

namespace {

const VirtualFace &face()
{
    static const VirtualFace made = *testFaceCardData().face;
    return made;
}

/// Where the value of the field `tag` lies in the record.
qsizetype placeOf(const QByteArray &record, quint32 tag)
{
    const auto found = findTlv(record, tag, 2);
    return found ? found->value.data() - record.constData() : -1;
}

QByteArray withByte(QByteArray bytes, qsizetype at, char flip = '\x01')
{
    bytes[at] = static_cast<char>(bytes.at(at) ^ flip);
    return bytes;
}

RecordFault faultOf(const QByteArray &record, const QByteArray &certificate = face().certificate)
{
    const auto read = trustedFaceRecord(record, certificate, { testAuthority().key() });
    return read ? RecordFault(-1) : read.error();
}

} // namespace

/// The face record against card.md, 1.6, and its signature.
class FaceRecordTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatIsPrinted();
    void whatStandsBehindItIsNotLookedAt();
    void isBelievedFromItsAuthorityOnly();
    void aFlippedBitInAnySignedFieldIsFound_data();
    void aFlippedBitInAnySignedFieldIsFound();
    void expiryIsOutsideTheSignature();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void anExpiredCardIsNamed();
    void aPhotographThatCannotBeDecodedIsNamed();
    void everyCutIsRefused();
    void anyBytesHaveAnAnswer();
};

void FaceRecordTest::saysWhatIsPrinted()
{
    const auto read = trustedFaceRecord(face().record, face().certificate, { testAuthority().key() });
    QVERIFY(read);
    QCOMPARE(read->birth, QByteArray("19800217"));
    QCOMPARE(read->sex, '1');
    QCOMPARE(read->validUntil, QDate(2035, 2, 17));
    QCOMPARE(read->cardKey, *VirtualKey(testIdentity().privateKeyPem).publicKey());
    QVERIFY(read->namePicture.startsWith("\x89PNG"));
    QCOMPARE(read->photo, encodePhoto(drawPortrait(1)));
    QCOMPARE(face().certificate.size(), qsizetype(568)); // as on real cards
    QCOMPARE(face().codeB, QByteArray(testCodeB));
}

void FaceRecordTest::whatStandsBehindItIsNotLookedAt()
{
    const QByteArray filler(512, '\xFF');
    QVERIFY(
        trustedFaceRecord(face().record + filler, face().certificate + filler, { testAuthority().key() }));
}

void FaceRecordTest::isBelievedFromItsAuthorityOnly()
{
    const VirtualAuthority other;
    const auto under = [](const QList<CardKey> &keys) {
        return trustedFaceRecord(face().record, face().certificate, keys);
    };
    QCOMPARE(under({}).error(), RecordFault::CertificateUntrusted);
    QCOMPARE(under({ other.key() }).error(), RecordFault::CertificateUntrusted);
    QVERIFY(under({ other.key(), testAuthority().key() }));
    // Another authority's certificate, though its card is in order.
    const VirtualFace theirs = other.face(testFront());
    QCOMPARE(faultOf(theirs.record, theirs.certificate), RecordFault::CertificateUntrusted);
    QCOMPARE(faultOf(theirs.record), RecordFault::SignatureWrong);
}

void FaceRecordTest::aFlippedBitInAnySignedFieldIsFound_data()
{
    QTest::addColumn<quint32>("tag");
    QTest::newRow("birth") << 0xDF22U;
    QTest::newRow("card key") << 0xDF24U;
    QTest::newRow("name") << 0xDF25U;
    QTest::newRow("address") << 0xDF26U;
    QTest::newRow("photograph") << 0xDF27U;
    QTest::newRow("signature") << 0xDF28U;
}

void FaceRecordTest::aFlippedBitInAnySignedFieldIsFound()
{
    QFETCH(quint32, tag);
    const qsizetype place = placeOf(face().record, tag);
    QVERIFY(place > 0);
    const qsizetype last = place + findTlv(face().record, tag, 2)->value.size() - 1;
    const char flip = tag == 0xDF24U ? '\x02' : '\x01'; // an even modulus is no key at all
    QCOMPARE(faultOf(withByte(face().record, last, flip)), RecordFault::SignatureWrong);
}

void FaceRecordTest::expiryIsOutsideTheSignature()
{
    const qsizetype place = placeOf(face().record, 0xDF29);
    QByteArray later = face().record;
    later.replace(place, 8, "20990217");
    QCOMPARE(
        trustedFaceRecord(later, face().certificate, { testAuthority().key() })->validUntil.year(), 2099);
}

void FaceRecordTest::namesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<int>("fault");
    const QByteArray good = face().record;
    const auto row = [&](const char *name, const QByteArray &record, RecordFault fault) {
        QTest::newRow(name) << record << face().certificate << static_cast<int>(fault);
    };
    const auto field = [&](const char *name, quint32 tag, const QByteArray &value) {
        QByteArray changed = good;
        changed.replace(placeOf(good, tag), value.size(), value);
        row(name, changed, RecordFault::FieldValue);
    };
    row("nothing", {}, RecordFault::Malformed);
    row("another template", withByte(good, 1), RecordFault::Malformed);
    // The last two bytes of a tag make it another field's.
    row("a field missing", withByte(good, placeOf(good, 0xDF22) - 2, '\x40'), RecordFault::FieldMissing);
    row("a field twice", withByte(good, placeOf(good, 0xDF22) - 2), RecordFault::FieldTwice);
    field("a birth date with a letter", 0xDF22, "1980021x");
    field("a sex of no table", 0xDF23, "7");
    field("a key that is none", 0xDF24, "\x92");
    field("a name that is no picture", 0xDF25, "JPEG");
    field("no day", 0xDF29, "20350231");
    const auto certificate = [&](const char *name, const QByteArray &bytes, RecordFault fault) {
        QTest::newRow(name) << good << bytes << static_cast<int>(fault);
    };
    certificate("no certificate", {}, RecordFault::CertificateMalformed);
    certificate("a cut one", face().certificate.left(400), RecordFault::CertificateMalformed);
    certificate("another holder", withByte(face().certificate, 30), RecordFault::CertificateUntrusted);
    certificate("another signature", withByte(face().certificate, 500), RecordFault::CertificateUntrusted);
}

void FaceRecordTest::namesWhatIsWrong()
{
    QFETCH(QByteArray, record);
    QFETCH(QByteArray, certificate);
    QFETCH(int, fault);
    QCOMPARE(static_cast<int>(faultOf(record, certificate)), fault);
}

void FaceRecordTest::anExpiredCardIsNamed()
{
    const FaceFiles files{ face().record, face().certificate };
    const auto on = [&files](const QDate &day) {
        return faceFrom(files, { { testAuthority().key() }, [day] { return day; } });
    };
    QVERIFY(on(QDate(2035, 2, 17)));
    QCOMPARE(on(QDate(2035, 2, 18)).error().fault, CardFault::CardExpired);
    QCOMPARE(faceFrom(files, {}).error().fault, CardFault::FaceRecordUntrusted);
}

void FaceRecordTest::aPhotographThatCannotBeDecodedIsNamed()
{
    VirtualFront front = testFront();
    front.photo = encodePhoto(drawPortrait(1)).left(1000);
    const VirtualFace broken = testAuthority().face(front);
    QCOMPARE(faceFrom({ broken.record, broken.certificate }, testTrust()).error().fault,
        CardFault::PhotoUnreadable);
}

void FaceRecordTest::everyCutIsRefused()
{
    for (qsizetype size = 0; size < face().record.size(); size += 7)
        QCOMPARE(faultOf(face().record.left(size)), RecordFault::Malformed);
}

void FaceRecordTest::anyBytesHaveAnAnswer()
{
    const QByteArray photo = encodePhoto(drawPortrait(1));
    QRandomGenerator random(20261120);
    for (int mutant = 0; mutant < 2000; ++mutant) {
        QByteArray record = face().record;
        QByteArray certificate = face().certificate;
        for (int i = 0; i < 3; ++i) {
            record[random.bounded(i == 0 ? 60 : int(record.size()))] = static_cast<char>(random.bounded(256));
            certificate[random.bounded(int(certificate.size()))] = static_cast<char>(random.bounded(256));
        }
        const auto read = trustedFaceRecord(record, certificate, { testAuthority().key() });
        if (read) // only what is not signed may have changed
            QCOMPARE(read->photo, photo);
    }
}

QTEST_GUILESS_MAIN(FaceRecordTest)
#include "facerecordtest.moc"
