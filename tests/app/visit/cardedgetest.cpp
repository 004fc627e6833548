#include "app/domain/cardcodes.h"
#include "app/visit/cardfaultmap.h"
#include "app/visit/certificatelife.h"
#include "reader/facetrust.h"
#include "tests/support/testcard.h"

#include <QSet>
#include <QSslCertificate>
#include <QTest>

using namespace madoguchi;

/// Where the reader's values become the application's.
class CardEdgeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCardFaultHasItsName();
    void whatCameWithAFaultIsKept();
    void absenceIsNotOneThing();
    void aCertificateNearsItsEnd();
};

void CardEdgeTest::everyCardFaultHasItsName()
{
    QSet<Failure> names;
    for (int i = 0; i <= static_cast<int>(CardFault::Stopped); ++i)
        names.insert(faultOf(CardError{ .fault = static_cast<CardFault>(i) }).failure);
    // Busy is said as a reader fault, Stopped as a service that is down; all others are names of their own.
    QCOMPARE(names.size(), static_cast<int>(CardFault::Stopped) + 1 - 2);
    QCOMPARE(
        faultOf(CardError{ .fault = CardFault::NoCertificate }).failure, Failure::CardWithoutCertificate);
}

void CardEdgeTest::whatCameWithAFaultIsKept()
{
    const Fault wrong
        = faultOf(CardError{ .fault = CardFault::PinWrong, .triesLeft = 2, .statusWord = 0x63C2 });
    QCOMPARE(wrong.failure, Failure::PinWrong);
    QCOMPARE(wrong.number, 2);
    QCOMPARE(wrong.code, QStringLiteral("63C2"));
    const Fault code = faultOf(CardError{ .fault = CardFault::ReaderFault, .pcscCode = 0x80100016 });
    QCOMPARE(code.code, QStringLiteral("80100016"));
    QCOMPARE(code.number, -1);
    // Where nobody knows whose signature counts, nothing is said against the card.
    const auto unchecked = faceFrom(FaceFiles{}, FaceTrust{});
    QVERIFY(!unchecked);
    QCOMPARE(faultOf(unchecked.error()).failure, Failure::FaceRecordUntrusted);
    QCOMPARE(faultOf(unchecked.error()).code, cardcode::noAuthority);
}

void CardEdgeTest::absenceIsNotOneThing()
{
    using State = ReaderSnapshot::State;
    QSet<Failure> names;
    for (const State state :
        { State::ServiceDown, State::NoReader, State::ReaderNotFound, State::ReaderFault }) {
        const auto fault = faultOf(ReaderSnapshot{ .state = state });
        QVERIFY(fault);
        names.insert(fault->failure);
    }
    QCOMPARE(names.size(), 4);
    for (const State state : { State::NoCard, State::CardPresent, State::CardMute })
        QVERIFY(!faultOf(ReaderSnapshot{ .state = state }));
    QVERIFY(faultOf(ReaderSnapshot{ .state = State::Starting })); // not looked is not ready
    QVERIFY(hasCard(ReaderSnapshot{ .state = State::CardMute })
        && !hasCard(ReaderSnapshot{ .state = State::NoCard }));
}

void CardEdgeTest::aCertificateNearsItsEnd()
{
    const QByteArray certificate = testIdentity().certificateDer;
    const QDateTime end = QSslCertificate(certificate, QSsl::Der).expiryDate();
    QVERIFY(end.isValid());
    QCOMPARE(certificateLife(certificate, end.addMonths(-3).addDays(-1)), CertificateState::Good);
    QCOMPARE(certificateLife(certificate, end.addMonths(-3).addDays(1)), CertificateState::NearExpiry);
    QCOMPARE(certificateLife(certificate, end), CertificateState::NearExpiry);
    QCOMPARE(certificateLife(certificate, end.addSecs(1)), CertificateState::InGrace);
    QCOMPARE(certificateLife(QByteArrayLiteral("no certificate"), end), CertificateState::Good);
}

QTEST_GUILESS_MAIN(CardEdgeTest)
#include "cardedgetest.moc"
