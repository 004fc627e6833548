// Those who are booked (Ctrl+B): a list is read in, and whoever is to be looked at is shown.
#include "tests/support/tracesin.h"
#include "tests/widgets/desk/deskstage.h"
#include "tests/widgets/desk/seenwidgets.h"
#include "widgets/common/announcer.h"
#include "widgets/common/language.h"
#include "widgets/common/notice.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"

#include <QDateEdit>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>
#include <QUrl>

using namespace madoguchi;

namespace {

constexpr char list[] = "InsurerNumber,InsuredCardSymbol,InsuredIdentificationNumber,InsuredBranchNumber,"
                        "Birthdate,PatientNumber,Name\r\n"
                        "01130012,架空,701,02,19580203,000123,見本　花子\r\n";

BookedPatient booked(const QString &name, const QString &number)
{
    BookedPatient patient;
    patient.name = Pii(name);
    patient.patientNumber = Pii(number);
    patient.person.birthdate = Pii(QDate(1958, 2, 3));
    return patient;
}

QDate today()
{
    return { 2026, 11, 20 };
}

BookingCheck answered(const QDate &day)
{
    BookingCheck check;
    check.day = day;
    check.since = samples::now().addDays(-1);
    check.state = BookingCheck::State::Answered;
    check.patients = 24;
    const BookedPatient one = booked(QStringLiteral("架空　次郎"), QStringLiteral("000777"));
    check.exceptions = { { one, BookingIssue::NotValid, Validity::Invalid, {} },
        { booked({}, QStringLiteral("000778")), BookingIssue::Several, Validity::Several, {} },
        { booked({}, {}), BookingIssue::Unanswered, Validity::Unknown, {} },
        { one, BookingIssue::Error, Validity::Unknown, QStringLiteral("E1022") },
        { one, BookingIssue::None, Validity::None, {} } };
    return check;
}

struct BookingsStage : DeskStage
{
    BookingsStage()
    {
        QFile file(path());
        (void)file.open(QIODevice::WriteOnly);
        file.write(list);
    }
    [[nodiscard]] QString path() const { return folder.filePath(QStringLiteral("yoyaku.csv")); }
    [[nodiscard]] QWidget &panel() const { return *DeskStage::find<QWidget>("bookingsPanel"); }
    [[nodiscard]] bool isOpen() const { return isSeen("bookingsPanel"); }
    void press(int key, Qt::KeyboardModifiers with = Qt::NoModifier) const
    {
        QWidget *there = window->focusWidget();
        QTest::keyClick(there ? there : window.get(), Qt::Key(key), with);
    }
    [[nodiscard]] QStringList words() const
    {
        QStringList all;
        for (const PlainLabel *label : panel().findChildren<PlainLabel *>()) {
            if (label->isVisible())
                all.append(label->text());
        }
        return all;
    }
    [[nodiscard]] bool says(const QString &part) const
    {
        const QStringList all = words();
        return std::any_of(all.begin(), all.end(), [&](const QString &one) { return one.contains(part); });
    }
    void keep(const QList<BookingCheck> &checks)
    {
        desk.checks = checks;
        Q_EMIT desk.bookingsChanged();
    }
    QTemporaryDir folder{};
};

} // namespace

class DeskBookingsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void init() { Language::instance().set(QStringLiteral("en")); }

    void aListIsReadInByKeyboard_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("field");
        QTest::newRow("en") << QStringLiteral("en")
                            << QStringLiteral("File with the list of booked patients");
        QTest::newRow("ja") << QStringLiteral("ja") << QStringLiteral("予約リストのファイル");
    }
    void aListIsReadInByKeyboard()
    {
        QFETCH(QString, language);
        QFETCH(QString, field);
        Language::instance().set(language);
        BookingsStage stage;
        stage.press(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(stage.isOpen());
        auto *file = named<QLineEdit>(*stage.window, field);
        QVERIFY(file && file->hasFocus());
        QTest::keyClicks(file, stage.path());
        stage.press(Qt::Key_Return);
        stage.press(Qt::Key_Return); // impatient: once is enough
        QTRY_COMPARE(stage.desk.booked.size(), 1);
        QCOMPARE(stage.desk.booked.first().first, QByteArray(list));
        QCOMPARE(stage.desk.booked.first().second, today().addDays(1)); // those of tomorrow, unless said
        QVERIFY(stage.desk.confirmed.isEmpty()); // that Enter was the list's
        QVERIFY(!stage.find<Announcer>("announcer")->text().isEmpty());
        QVERIFY(file->text().isEmpty());
        stage.press(Qt::Key_Escape);
        QVERIFY(!stage.isOpen());
        QVERIFY(stage.table()->hasFocus());
    }

    void anotherDayIsChosen()
    {
        BookingsStage stage;
        stage.press(Qt::Key_B, Qt::ControlModifier);
        auto *day = named<QDateEdit>(*stage.window, QStringLiteral("Day that they are booked for"));
        QVERIFY(day);
        day->setFocus();
        QTest::keyClick(day, Qt::Key_Home);
        day->setDate(today());
        auto *file = stage.find<QLineEdit>("bookingsFile");
        file->setFocus();
        QTest::keyClicks(file, stage.path());
        QTest::keyClick(file, Qt::Key_Return);
        QTRY_COMPARE(stage.desk.booked.size(), 1);
        QCOMPARE(stage.desk.booked.first().second, today());
        day->setDate(today().addDays(-3)); // nobody comes yesterday
        QCOMPARE(day->date(), today());
    }

    void aFileIsDropped()
    {
        BookingsStage stage;
        stage.press(Qt::Key_B, Qt::ControlModifier);
        QMimeData data;
        data.setUrls({ QUrl::fromLocalFile(stage.path()) });
        QDragEnterEvent enter(QPoint(40, 40), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&stage.panel(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(40, 40), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&stage.panel(), &drop);
        QCOMPARE(stage.find<QLineEdit>("bookingsFile")->text(), stage.path());
        QVERIFY(stage.find<QPushButton>("bookingsAct")->hasFocus());
        stage.press(Qt::Key_Return);
        QTRY_COMPARE(stage.desk.booked.size(), 1);
    }

    void whatIsNoListIsSaid()
    {
        BookingsStage stage;
        stage.press(Qt::Key_B, Qt::ControlModifier);
        auto *file = stage.find<QLineEdit>("bookingsFile");
        QTest::keyClicks(file, stage.folder.filePath(QStringLiteral("nothing.csv")));
        QTest::keyClick(file, Qt::Key_Return);
        const auto *refusal = stage.find<Notice>("bookingsRefusal");
        QTRY_VERIFY(refusal->isVisible() && !refusal->title().isEmpty());
        QVERIFY(stage.desk.booked.isEmpty());
        file->selectAll();
        QTest::keyClicks(file, stage.path()); // typed anew, what was said is over
        QVERIFY(!refusal->isVisible());
        stage.desk.numberFault = Fault{ Failure::BookingsUnreadable, QStringLiteral("Birthdate"), 2 };
        QTest::keyClick(file, Qt::Key_Return);
        QTRY_VERIFY(refusal->isVisible());
        QVERIFY(refusal->text().contains(QStringLiteral("line 2, column Birthdate")));
        const std::pair<Fault, const char *> others[]{
            { { Failure::BookingsUnreadable, QStringLiteral("Birthdate"), 1 },
                "column Birthdate is missing" },
            { { Failure::BookingsUnreadable, QStringLiteral("empty"), 1 }, "nobody" },
            { { Failure::BookingsUnreadable, QStringLiteral("header"), 1 }, "first line" },
            { { Failure::BookingsUnreadable, QStringLiteral("many"), 1 }, "more patients" },
            { { Failure::BookingsUnreadable, QStringLiteral("csv"), 7 }, "Line 7" },
        };
        for (const auto &[fault, words] : others) {
            stage.desk.numberFault = fault;
            QTest::keyClick(file, Qt::Key_Return);
            QTRY_VERIFY2(refusal->isVisible() && refusal->text().contains(QString::fromLatin1(words)), words);
        }
        QCOMPARE(file->text(), stage.path()); // to be tried again
    }

    void everyStandingHasItsWords()
    {
        BookingsStage stage;
        stage.press(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(stage.says(QStringLiteral("No list has been read in yet.")));
        BookingCheck check = answered(today().addDays(1));
        QStringList seen;
        for (const auto state : { BookingCheck::State::Waiting, BookingCheck::State::Asked,
                 BookingCheck::State::Refused, BookingCheck::State::Answered }) {
            check.state = state;
            check.exceptions.clear();
            check.failure = state == BookingCheck::State::Refused ? std::optional(Failure::RequestMalformed)
                                                                  : std::nullopt;
            stage.keep({ check });
            const QString title = stage.find<Notice>("bookings0")->title();
            QVERIFY(title.contains(QStringLiteral("21 Nov 2026")));
            QVERIFY(!seen.contains(title));
            seen.append(title);
        }
        QVERIFY(seen.last().contains(QStringLiteral("24")));
        // Read in again, the newer list of the day takes its place.
        BookingCheck older = check;
        older.since = check.since.addSecs(-60);
        older.state = BookingCheck::State::Refused;
        stage.keep({ check, older });
        QVERIFY(stage.find<Notice>("bookings0")->isVisible());
        QVERIFY(!stage.find<Notice>("bookings1"));
    }

    void whoIsToBeLookedAtStandsThereWithTheNextStep()
    {
        BookingsStage stage;
        stage.keep({ answered(today().addDays(1)) });
        stage.press(Qt::Key_B, Qt::ControlModifier);
        for (const char *part : { "5 of 24", "架空　次郎　000777", "000778", "E1022", "branch", "Not valid",
                 "does not mean that there is no insurance", "No such insurance", "1958" })
            QVERIFY2(stage.says(QString::fromUtf8(part)), "a patient to be looked at, or why");
        stage.picture(QStringLiteral("bookings-en.png"));
        stage.press(Qt::Key_F9);
        QVERIFY(!stage.says(QStringLiteral("次郎")));
        QVERIFY(stage.says(QStringLiteral("000777")));
        Language::instance().set(QStringLiteral("ja"));
        stage.press(Qt::Key_F9);
        QTest::qWait(qEnvironmentVariableIsSet("MADOGUCHI_PICTURES") ? 500 : 0);
        stage.picture(QStringLiteral("bookings-ja.png"));
        QVERIFY(stage.says(QStringLiteral("番号受付（F2）")));
        stage.desk.chair.sit(std::nullopt);
        QVERIFY(!stage.isOpen());
        QCOMPARE(tracesIn(stage.window.get(), { QStringLiteral("次郎"), QStringLiteral("000777") }),
            QStringList());
    }

    void coveredNamesStayCoveredOverALock()
    {
        BookingsStage stage;
        stage.keep({ answered(today()) });
        stage.press(Qt::Key_F9);
        stage.desk.chair.sit(std::nullopt);
        stage.desk.chair.sit(ScriptedDesk::receptionist());
        stage.press(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(stage.isOpen() && !stage.says(QStringLiteral("次郎")));
        QVERIFY(stage.says(QStringLiteral("000777")));
    }

    void aListThatIsOutOfOrderDoesNotFillTheWindow()
    {
        BookingsStage stage;
        BookingCheck check = answered(today());
        while (check.exceptions.size() < 130)
            check.exceptions.append(check.exceptions.first());
        stage.keep({ check });
        stage.press(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(stage.says(QStringLiteral("30 more")));
    }

    /// Where something else is open nothing is taken away that nobody has seen.
    void whatIsNotShownIsNotSeen()
    {
        BookingsStage stage;
        const auto *notice = stage.find<Notice>("bookingsNotice");
        stage.keep({ answered(today()) });
        stage.press(Qt::Key_F2);
        stage.press(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(!stage.isOpen() && notice->isVisible());
        QVERIFY(stage.find<Announcer>("announcer")->text().contains(QStringLiteral("Esc")));
        stage.press(Qt::Key_Escape);
        stage.find<QPushButton>("showBookings")->click();
        QVERIFY(stage.isOpen() && !notice->isVisible());
        // A refused one of tomorrow is told after today's, and each once.
        BookingCheck refused = answered(today().addDays(1));
        refused.state = BookingCheck::State::Refused;
        refused.since = samples::now();
        stage.keep({ refused, answered(today()) });
        QVERIFY(notice->isVisible() && notice->title().contains(QStringLiteral("21 Nov")));
    }

    /// Esc shuts what is open here before it is that of a notice above.
    void escIsThePanelsFirst()
    {
        BookingsStage stage;
        stage.press(Qt::Key_B, Qt::ControlModifier);
        Q_EMIT stage.desk.troubled(Fault{ Failure::StoreFull });
        const auto *trouble = stage.find<Notice>("troubleNotice");
        QVERIFY(trouble && trouble->isVisible());
        stage.press(Qt::Key_Escape);
        QVERIFY(!stage.isOpen() && trouble->isVisible());
    }

    /// The morning shows the exceptions, and no name before somebody looks.
    void theMorningSaysThatThereIsSomebody()
    {
        BookingsStage stage;
        const auto *notice = stage.find<Notice>("bookingsNotice");
        stage.keep({ answered(today().addDays(1)) });
        QVERIFY(!notice->isVisible()); // not theirs yet
        stage.keep({ answered(today()) });
        QVERIFY(notice->isVisible());
        QVERIFY(!(notice->title() + notice->text()).contains(QStringLiteral("次郎")));
        stage.press(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(stage.isOpen() && !notice->isVisible());
        stage.press(Qt::Key_Escape);
        stage.keep({ answered(today()) }); // once is enough
        QVERIFY(!notice->isVisible());
        BookingCheck again = answered(today());
        again.since = samples::now();
        stage.keep({ again });
        QVERIFY(notice->isVisible());
        stage.press(Qt::Key_Escape);
        QVERIFY(!notice->isVisible());
        BookingCheck fine = again;
        fine.exceptions.clear();
        stage.keep({ fine });
        QVERIFY(!notice->isVisible());
        BookingCheck refused = fine;
        refused.since = samples::now().addSecs(60);
        refused.day = today().addDays(1);
        refused.state = BookingCheck::State::Refused;
        stage.keep({ refused });
        QVERIFY(notice->isVisible()); // nobody was asked about: not to be learnt tomorrow
    }

    /// What is asked or handed over is only of one that is to be seen.
    void otherKeysActOnNobodyBehindIt()
    {
        BookingsStage stage;
        stage.select(1); // confirmed and printed
        stage.press(Qt::Key_B, Qt::ControlModifier);
        stage.press(Qt::Key_F5);
        QTest::keyClick(stage.window.get(), Qt::Key_E, Qt::ControlModifier);
        QTest::keyClick(stage.window.get(), Qt::Key_P, Qt::ControlModifier);
        stage.press(Qt::Key_F4);
        QVERIFY(stage.desk.askedAgain.isEmpty() && stage.desk.handedOver.isEmpty());
        QVERIFY(stage.printer.slips.isEmpty() && stage.printer.sheets.isEmpty());
        stage.desk.arrive(samples::plain(30)); // nor does an arrival shut it
        QVERIFY(stage.isOpen());
        stage.select(2); // a person wants to see that one
        QVERIFY(!stage.isOpen());
        stage.press(Qt::Key_B, Qt::ControlModifier);
        stage.press(Qt::Key_F2);
        QVERIFY(!stage.isOpen());
        stage.press(Qt::Key_B, Qt::ControlModifier); // a patient is received there
        QVERIFY(!stage.isOpen());
    }
};

QTEST_MAIN(DeskBookingsTest)
#include "deskbookingstest.moc"
