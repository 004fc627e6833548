#include "app/site/sitevisits.h"

#include "app/central/messages/eligibility.h"
#include "app/site/samepatient.h"
#include "tests/app/site/facevisit.h"

#include <QTest>

#include <algorithm>

using namespace madoguchi;

namespace {

const QDateTime morning(QDate(2026, 11, 19), QTime(23, 30), Qt::UTC); // 08:30 in Japan
const QDate today(2026, 11, 20);

VisitNotice visit(const char *prefix, int minutes, const QList<ConsentKind> &kinds, int number)
{
    const QDateTime at = morning.addSecs(minutes * 60);
    return facevisit::notice(QStringLiteral("DESK-1"),
        facevisit::message(QLatin1String(prefix), at, facevisit::consentsTo(kinds, at)),
        facevisit::fileName(at, number));
}

bool isOpen(const ListedVisit &visit, ConsentKind kind)
{
    return visit.consents.of(kind).isOpenAt(morning.addSecs(3600));
}

} // namespace

/// Which visits count, and whose consents are over: by ruling 27, whatever the order of arrival.
class SiteVisitsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCombinationOfConsentsIsTold();
    void theNewestOfOnePatientCountsInWhateverOrder();
    void othersAreNotTouched();
    void anOldOnePutBackOpensNothing();
    void onePatientIsKnownThroughTwoMessages();
    void whatTheDeskClosesIsClosedHere();
    void oneNameAndSecondHaveOneOrder();
    void noResultOfAReaderIsNoNotice();
    void anEndedCertificateAndTheClassAreTold();
};

/// Both stand in the reader's result and nowhere else.
void SiteVisitsTest::anEndedCertificateAndTheClassAreTold()
{
    VisitNotice notice = visit("04a_", 0, { ConsentKind::Medication }, 1);
    notice.eligibility.remark = QStringLiteral("電子証明書の有効期限が切れています。");
    notice.eligibility.results.first().insurance.classification = QStringLiteral("07");
    ListedVisit told = listedVisits({ notice }, today).first();
    QVERIFY(!told.certificateExpired); // it was asked
    QCOMPARE(told.classification, QStringLiteral("07"));
    notice.eligibility.results.first().consents = Consents();
    told = listedVisits({ notice }, today).first();
    QVERIFY(told.certificateExpired);
}

void SiteVisitsTest::everyCombinationOfConsentsIsTold()
{
    const QList<ConsentKind> all{ ConsentKind::Medication, ConsentKind::Checkup, ConsentKind::Diagnosis };
    for (int mask = 0; mask < 8; ++mask) {
        QList<ConsentKind> given;
        for (int i = 0; i < 3; ++i) {
            if (mask & (1 << i))
                given.append(all.at(i));
        }
        const QList<ListedVisit> visits = listedVisits({ visit("04a_", 0, given, 1) }, today);
        QCOMPARE(visits.size(), 1);
        for (const ConsentKind kind : all)
            QCOMPARE(isOpen(visits.first(), kind), given.contains(kind));
    }
}

void SiteVisitsTest::theNewestOfOnePatientCountsInWhateverOrder()
{
    QList<VisitNotice> notices{ visit("04a_", 0, { ConsentKind::Medication }, 1),
        visit("04a_", 10, { ConsentKind::Checkup }, 2), visit("04a_", 20, {}, 3) };
    std::sort(notices.begin(), notices.end(),
        [](const VisitNotice &left, const VisitNotice &right) { return left.faceFile < right.faceFile; });
    do {
        const QList<ListedVisit> visits = listedVisits(notices, today);
        QCOMPARE(visits.size(), 3);
        QCOMPARE(visits.first().time, morning.addSecs(20 * 60));
        for (const ListedVisit &one : visits)
            QVERIFY(!isOpen(one, ConsentKind::Medication) && !isOpen(one, ConsentKind::Checkup));
        QCOMPARE(visits.first().consents.of(ConsentKind::Medication).state, Consent::State::No);
        QCOMPARE(visits.last().consents.of(ConsentKind::Medication).state, Consent::State::Unasked);
    } while (std::next_permutation(notices.begin(), notices.end(),
        [](const VisitNotice &left, const VisitNotice &right) { return left.faceFile < right.faceFile; }));
}

void SiteVisitsTest::othersAreNotTouched()
{
    const QList<ListedVisit> visits = listedVisits(
        { visit("04a_", 0, { ConsentKind::Medication }, 1), visit("04e_", 10, { ConsentKind::Checkup }, 2) },
        today);
    QCOMPARE(visits.size(), 2);
    QVERIFY(isOpen(visits.first(), ConsentKind::Checkup) && isOpen(visits.last(), ConsentKind::Medication));
}

void SiteVisitsTest::anOldOnePutBackOpensNothing()
{
    const VisitNotice before = visit("04a_", -24 * 60, { ConsentKind::Medication }, 1);
    const VisitNotice now = visit("04a_", 0, {}, 2);
    for (const QList<VisitNotice> &notices :
        { QList<VisitNotice>{ before, now }, QList<VisitNotice>{ now, before } }) {
        const QList<ListedVisit> visits = listedVisits(notices, today.addDays(-1));
        QCOMPARE(visits.size(), 2);
        QVERIFY(!isOpen(visits.first(), ConsentKind::Medication));
        QVERIFY(!isOpen(visits.last(), ConsentKind::Medication));
    }
    QCOMPARE(listedVisits({ before }, today).size(), 0);
}

void SiteVisitsTest::onePatientIsKnownThroughTwoMessages()
{
    const Eligibility one = visit("04a_", 0, {}, 1).eligibility;
    Eligibility other = one;
    QVERIFY(samePatient(one, other));
    EligibilityResult &result = other.results.first();
    result.referenceNumber.clear();
    result.insurance.branch = Pii<QString>();
    QVERIFY(samePatient(one, other)); // by the kana
    result.patient.kana = Pii(QStringLiteral("ﾍﾞﾂ ｼﾞﾝ"));
    QVERIFY(!samePatient(one, other)); // a twin
    result.insurance.branch = one.results.first().insurance.branch;
    QVERIFY(samePatient(one, other)); // kana written otherwise
    result.patient.birthdate = Pii(one.results.first().patient.birthdate.reveal().addDays(1));
    QVERIFY(!samePatient(one, other));
    result.patient.birthdate = Pii<QDate>();
    QVERIFY(samePatient(one, other) && samePatient(other, one)); // unreadable: it closes what was before
    result.insurance.number = Pii(QStringLiteral("99999999"));
    QVERIFY(!samePatient(one, other));
    QVERIFY(!samePatient(one, Eligibility()));
}

void SiteVisitsTest::whatTheDeskClosesIsClosedHere()
{
    const VisitNotice now = visit("04a_", 0, { ConsentKind::Medication }, 1);
    VisitNotice future = visit("04a_", 60, { ConsentKind::Checkup }, 2);
    future.arrivedAt = morning;
    QList<ListedVisit> visits = listedVisits({ now, future }, today);
    QCOMPARE(visits.size(), 2);
    QVERIFY(isOpen(visits.first(), ConsentKind::Medication)); // it replaces nothing
    QVERIFY(visits.last().consents == Consents());
    VisitNotice timeless = visit("04a_", 0, { ConsentKind::Checkup }, 2);
    timeless.eligibility.processedAt = QDateTime();
    VisitNotice old = visit("04e_", 0, { ConsentKind::Medication }, 3);
    old.arrivedAt = morning.addDays(2); // put back, and taken by the desk that day
    old.day = today.addDays(2);
    visits = listedVisits({ timeless, old }, today);
    QCOMPARE(visits.size(), 2);
    for (const ListedVisit &one : visits)
        QVERIFY(one.consents == Consents());
}

void SiteVisitsTest::oneNameAndSecondHaveOneOrder()
{
    const VisitNotice one = visit("04a_", 0, { ConsentKind::Medication }, 1);
    VisitNotice other = visit("04a_", 0, { ConsentKind::Checkup }, 1);
    other.visit = QUuid::createUuidV5(QUuid(), QStringLiteral("other"));
    const QList<ListedVisit> visits = listedVisits({ one, other }, today);
    QCOMPARE(visits.size(), 2);
    QCOMPARE(listedVisits({ other, one }, today).first().visit, visits.first().visit);
}

void SiteVisitsTest::noResultOfAReaderIsNoNotice()
{
    VisitNotice notice = visit("04a_", 0, { ConsentKind::Medication }, 1);
    QVERIFY(readVisitNotice(writeNotice(notice), facevisit::institution()).ok());
    Eligibility byNumber = notice.eligibility;
    byNumber.medium = QStringLiteral("2");
    Eligibility twoPeople = notice.eligibility;
    twoPeople.results.append(twoPeople.results.first());
    for (const Eligibility &one : { byNumber, twoPeople }) {
        notice.message = messages::write(one, true);
        const auto read = readVisitNotice(writeNotice(notice), facevisit::institution());
        QVERIFY(!read.ok());
        QCOMPARE(read.error().failure, Failure::AnswerForOther);
    }
}

QTEST_GUILESS_MAIN(SiteVisitsTest)
#include "sitevisitstest.moc"
