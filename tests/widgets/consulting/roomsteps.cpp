// What a doctor is told to do about each failure that can stand on a page of the consulting room: words of
// the room's own, in every language, and never what the desk is told.
#include "widgets/consulting/roomsteps.h"

#include "app/domain/unreadablerecords.h"
#include "app/support/failuretext.h"
#include "app/support/fullfolder.h"
#include "app/support/wrongclock.h"
#include "widgets/common/language.h"
#include "widgets/consulting/recordswords.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <utility>

using namespace madoguchi;

namespace {

/// From the first to the last, in the order of allFailures.
void put(QSet<Failure> &into, Failure first, Failure last)
{
    const QList<Failure> all = allFailures();
    for (qsizetype i = all.indexOf(first); i <= all.indexOf(last); ++i)
        into.insert(all.at(i));
}

/// Reader, card and face are the desk's; sign-in, backup and the counted warnings have places of their own;
/// nothing is printed in the room. Whatever is new has to be put here or given its words.
QSet<Failure> elsewhere()
{
    QSet<Failure> all{ Failure::FolderForeignFiles, Failure::FolderTooFull, Failure::FolderNotCleared,
        Failure::FolderRecordsAtDesk, Failure::FolderOwnedTwice, Failure::OutboxWaiting,
        Failure::OutboxRefused, Failure::ViewsWaiting, Failure::ViewsRefused, Failure::BookingsUnreadable,
        Failure::KeyFileOpenToOthers, Failure::KeysInFile, Failure::AuditToReview, Failure::PrinterMissing,
        Failure::PrintFailed, Failure::StationNotSetUp };
    put(all, Failure::ReaderServiceDown, Failure::CardKeyNotUnlocked);
    put(all, Failure::SpaceReserveUsed, Failure::ReceiptMissing);
    put(all, Failure::SignInFailed, Failure::LastAdministrator);
    return all;
}

/// What only somebody at the desk could do with a patient who stands there.
bool isOfTheDesk(const QString &words)
{
    static const QRegularExpression desk(
        QStringLiteral("資格確認書|受付して|これまでの方法|受付を最初から|usual way|F2|this reception"));
    return desk.match(words).hasMatch();
}

} // namespace

class RoomStepsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { Language::instance().set(QStringLiteral("en")); }
    void eachFailureHasItsPlace();
    void everyPageIsTheRoomsInEachLanguage();
    void askingAgainIsOfferedWhereItIsSaid();
    void recordsThatCannotBeReadAreNotNone();
    void theListToo();
    void codeAndTimeAreSaid();
    void aFullFolderAndAnotherClockHaveTheirOwn();
    void whatIsNotExpectedNeverSpeaksForTheDesk();
};

void RoomStepsTest::eachFailureHasItsPlace()
{
    const QSet<Failure> others = elsewhere();
    for (const Failure failure : allFailures())
        QVERIFY2(roomsteps::hasStep(failure) != others.contains(failure), qPrintable(failureName(failure)));
}

void RoomStepsTest::everyPageIsTheRoomsInEachLanguage()
{
    for (const Failure failure : allFailures()) {
        if (!roomsteps::hasStep(failure))
            continue;
        RecordsView view;
        view.state = RecordsView::State::Refused;
        view.fault = Fault{ failure, QStringLiteral("X1") };
        QSet<QString> said;
        for (const QString &language : Language::available()) {
            Language::instance().set(language);
            const QString name = failureName(failure) + QLatin1Char(' ') + language;
            const QString step = roomsteps::stepFor(*view.fault);
            const QString page = recordswords::afterAsking(view).text;
            QVERIFY2(!step.isEmpty() && !page.isEmpty(), qPrintable(name));
            QVERIFY2(!isOfTheDesk(step) && !isOfTheDesk(page), qPrintable(name + page));
            QVERIFY2(page != failureText(*view.fault).remedy, qPrintable(name));
            QVERIFY2(!page.contains(QLatin1String("%1")), qPrintable(name));
            said.insert(step);
        }
        QCOMPARE(said.size(), Language::available().size()); // none of them untranslated
    }
}

void RoomStepsTest::askingAgainIsOfferedWhereItIsSaid()
{
    Language::instance().set(QStringLiteral("en"));
    static const QRegularExpression again(QStringLiteral("\\b[Aa]sk (again|once more)\\b"));
    static const QRegularExpression never(QStringLiteral("[Dd]o not ask again"));
    for (const Failure failure : allFailures()) {
        if (!roomsteps::hasStep(failure) || failure == Failure::NotSignedIn) // has no page
            continue;
        const QString step = roomsteps::stepFor({ failure });
        const bool isSaid = step.contains(again) && !step.contains(never);
        const bool isOffered = roomsteps::canAskAgain(failure);
        QVERIFY2(isSaid == isOffered, qPrintable(failureName(failure)));
        QVERIFY2(isOffered || !roomsteps::isOfTheLine(failure), qPrintable(failureName(failure)));
    }
}

/// The words of their own, whatever evidence of the file stands behind the code.
void RoomStepsTest::recordsThatCannotBeReadAreNotNone()
{
    const Fault plain{ Failure::AnswerMalformed };
    QSet<QString> said;
    for (const QString &language : Language::available()) {
        Language::instance().set(language);
        const Fault fault{ Failure::AnswerMalformed, unreadableRecords + QStringLiteral(" 1a2b") };
        QVERIFY(roomsteps::stepFor(fault) != roomsteps::stepFor(plain));
        QVERIFY(!isOfTheDesk(roomsteps::stepFor(fault)));
        said.insert(roomsteps::stepFor(fault));
    }
    QCOMPARE(said.size(), Language::available().size());
}

void RoomStepsTest::theListToo()
{
    const Fault fault{ Failure::ServiceUnreachable };
    for (const QString &language : Language::available()) {
        Language::instance().set(language);
        const recordswords::Absence words = recordswords::noVisits(fault);
        QCOMPARE(words.text, roomsteps::stepFor(fault));
        QVERIFY(!isOfTheDesk(words.text));
    }
}

void RoomStepsTest::codeAndTimeAreSaid()
{
    Language::instance().set(QStringLiteral("en"));
    QVERIFY(roomsteps::stepFor({ Failure::RecordsRefused, QStringLiteral("E7041") })
                .contains(QStringLiteral("the code: E7041.")));
    QVERIFY(roomsteps::stepFor({ Failure::RecordsRefused }).contains(QStringLiteral("(none given)")));
    const QDateTime over(QDate(2026, 11, 20), QTime(3, 30), Qt::UTC);
    QVERIFY(roomsteps::stepFor({ Failure::ServiceMaintenance, {}, -1, over })
                .endsWith(QStringLiteral("Expected to be over at 12:30.")));
}

/// This machine's clock is set where it is the wrong one, and nowhere else.
void RoomStepsTest::aFullFolderAndAnotherClockHaveTheirOwn()
{
    using Whose = WrongClock::Whose;
    constexpr qint64 ahead = 65 * 60'000;
    const QString desk = QStringLiteral("DESK-1");
    const QList<Fault> faults{ fullFolder(QStringLiteral("records_req")),
        Fault{ Failure::FolderUnreachable, QStringLiteral("records_req") },
        clockFault({ Whose::Other, ahead, desk }), clockFault({ Whose::NotKnown, ahead, desk }),
        clockFault({ Whose::Own, ahead, {} }) };
    QSet<QString> said;
    for (const QString &language : Language::available()) {
        Language::instance().set(language);
        for (const Fault &fault : faults)
            said.insert(roomsteps::stepFor(fault));
        QVERIFY(roomsteps::stepFor(faults.at(0)).contains(QStringLiteral("records_req")));
        QVERIFY(roomsteps::stepFor(faults.at(2)).contains(desk));
        QCOMPARE(roomsteps::stepFor(faults.last()), roomsteps::stepFor({ Failure::ClockSkew }));
    }
    QCOMPARE(said.size(), faults.size() * Language::available().size());
}

void RoomStepsTest::whatIsNotExpectedNeverSpeaksForTheDesk()
{
    for (const Failure failure : elsewhere()) {
        const QString step = roomsteps::stepFor({ failure });
        QVERIFY2(!step.isEmpty() && !isOfTheDesk(step), qPrintable(failureName(failure)));
    }
}

QTEST_MAIN(RoomStepsTest)
#include "roomsteps.moc"
