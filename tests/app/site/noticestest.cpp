#include "app/site/notices.h"

#include "tests/app/site/facevisit.h"

#include <QCborMap>
#include <QCborValue>
#include <QTest>

using namespace madoguchi;

namespace {

StationNotice told()
{
    StationNotice notice;
    notice.station = QStringLiteral("DESK-1");
    notice.run = QUuid::createUuid();
    notice.beat = 12;
    notice.at = QDateTime(QDate(2026, 11, 19), QTime(23, 30), Qt::UTC);
    notice.ownsFace = true;
    notice.list = VisitList::Whole;
    notice.visits
        = { { QUuid::createUuid(), QDate(2026, 11, 20) }, { QUuid::createUuid(), QDate(2026, 11, 19) } };
    return notice;
}

/// As a program wrote it that knew no lists.
QByteArray inFirstForm(const StationNotice &notice)
{
    QCborMap map = QCborValue::fromCbor(writeNotice(notice)).toMap();
    map[QStringLiteral("form")] = 1;
    map.remove(QStringLiteral("list"));
    map.remove(QStringLiteral("visits"));
    return QCborValue(map).toCbor();
}

} // namespace

/// What stations of different versions read of each other.
class NoticesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aStationsListComesAcross();
    void anOlderStationSaysNothingOfItsVisits();
    void aNewerFormIsSaid();
    void aVisitsNumberComesAcross();
    void anOlderStationReadsAndTellsVisitsWithoutNumbers();
};

void NoticesTest::aStationsListComesAcross()
{
    const StationNotice notice = told();
    const auto read = readStationNotice(writeNotice(notice));
    QVERIFY(read.ok());
    QCOMPARE(*read, notice);
}

void NoticesTest::anOlderStationSaysNothingOfItsVisits()
{
    StationNotice notice = told();
    const auto read = readStationNotice(inFirstForm(notice));
    QVERIFY(read.ok());
    notice.list = VisitList::Unsaid;
    notice.visits.clear();
    QCOMPARE(*read, notice);
}

void NoticesTest::aNewerFormIsSaid()
{
    QCborMap map = QCborValue::fromCbor(writeNotice(told())).toMap();
    map[QStringLiteral("form")] = 3;
    QCOMPARE(readStationNotice(QCborValue(map).toCbor()).error().failure, Failure::StoreTooNew);
    map[QStringLiteral("form")] = 2;
    map.remove(QStringLiteral("list")); // without a list it is none of ours
    QCOMPARE(readStationNotice(QCborValue(map).toCbor()).error().failure, Failure::StoreDamaged);
}

void NoticesTest::aVisitsNumberComesAcross()
{
    VisitNotice notice = facevisit::notice(QStringLiteral("DESK-1"));
    notice.numbered = Numbered{ 41 };
    const auto read = readVisitNotice(writeNotice(notice), facevisit::institution());
    QVERIFY(read.ok());
    QVERIFY(*read == notice);
}

/// Stations of a clinic are not brought up to date in one moment.
void NoticesTest::anOlderStationReadsAndTellsVisitsWithoutNumbers()
{
    VisitNotice notice = facevisit::notice(QStringLiteral("DESK-1"));
    notice.numbered = Numbered{ 41 };
    QCborMap map = QCborValue::fromCbor(writeNotice(notice)).toMap();
    QCOMPARE(map[QStringLiteral("form")].toInteger(), 1); // it refuses any other
    map.remove(QStringLiteral("numbered"));
    const auto read = readVisitNotice(QCborValue(map).toCbor(), facevisit::institution());
    QVERIFY(read.ok() && !read->numbered);
    notice.numbered.reset();
    QCOMPARE(writeNotice(notice), QCborValue(map).toCbor());
}

QTEST_GUILESS_MAIN(NoticesTest)
#include "noticestest.moc"
