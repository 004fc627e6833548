#include "app/domain/booking.h"

#include <QTest>

using namespace madoguchi;

class BookingTest : public QObject
{
    Q_OBJECT

    static QDate today() { return { 2026, 11, 20 }; }
    static BookingCheck list(int daysAhead, int minute, BookingCheck::State state, int exceptions = 0)
    {
        BookingCheck check;
        check.day = today().addDays(daysAhead);
        check.since = QDateTime(today().addDays(-1), QTime(17, minute), Qt::UTC);
        check.state = state;
        check.patients = 20;
        check.exceptions.resize(exceptions);
        return check;
    }

private Q_SLOTS:
    void theListThatWasReadInLastCounts()
    {
        const auto answered = list(0, 30, BookingCheck::State::Answered);
        const QList<BookingCheck> all{ list(2, 1, BookingCheck::State::Asked),
            list(0, 10, BookingCheck::State::Answered, 3), answered,
            list(-1, 50, BookingCheck::State::Refused) };
        const QList<BookingCheck> expected{ answered, list(2, 1, BookingCheck::State::Asked) };
        QVERIFY(currentBookings(all, today()) == expected);
        QVERIFY(bookingsToTell(all, today()).isEmpty()); // nobody is to be looked at in the newer one
    }

    /// Silence in the morning would say that everybody is insured.
    void whatIsNotAnsweredOnItsMorningIsTold()
    {
        for (const auto state : { BookingCheck::State::Waiting, BookingCheck::State::Asked }) {
            const auto mine = list(0, 10, state);
            const auto tomorrows = list(1, 10, state);
            QVERIFY(bookingsToTell({ mine, tomorrows }, today()) == QList<BookingCheck>{ mine });
        }
    }

    void todaysIsToldBeforeARefusedOneOfLater()
    {
        const auto mine = list(0, 10, BookingCheck::State::Answered, 2);
        const auto refused = list(1, 20, BookingCheck::State::Refused);
        const QList<BookingCheck> expected{ mine, refused };
        const QList<BookingCheck> all{ refused, list(1, 5, BookingCheck::State::Answered, 4), mine,
            list(3, 5, BookingCheck::State::Answered, 4) };
        QVERIFY(bookingsToTell(all, today()) == expected);
    }
};

QTEST_GUILESS_MAIN(BookingTest)
#include "bookingtest.moc"
