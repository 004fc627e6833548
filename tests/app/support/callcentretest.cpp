#include "app/support/callcentre.h"

#include <QTest>

using namespace madoguchi;

class CallCentreTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itIsOpenByTheClockInJapan_data()
    {
        QTest::addColumn<QDateTime>("moment");
        QTest::addColumn<bool>("open");
        const auto row = [](const char *name, int day, int hour, int minute, bool open) {
            const QDateTime japan(QDate(2026, 11, day), QTime(hour, minute), Qt::OffsetFromUTC, 9 * 3600);
            QTest::newRow(name) << japan.toUTC() << open;
        };
        row("Friday before eight", 20, 7, 59, false);
        row("Friday at eight", 20, 8, 0, true);
        row("Friday before six", 20, 17, 59, true);
        row("Friday at six", 20, 18, 0, false);
        row("Saturday before four", 21, 15, 59, true);
        row("Saturday at four", 21, 16, 0, false);
        row("Sunday", 22, 12, 0, false);
        row("Monday at eight, Sunday in UTC", 23, 8, 30, true);
    }

    void itIsOpenByTheClockInJapan()
    {
        QFETCH(const QDateTime, moment);
        QFETCH(const bool, open);
        QCOMPARE(callcentre::isOpen(moment), open);
    }
};

QTEST_GUILESS_MAIN(CallCentreTest)
#include "callcentretest.moc"
