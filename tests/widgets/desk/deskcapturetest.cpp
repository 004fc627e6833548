// Patients who are written down while the service cannot be asked: keys as a person presses them.
#include "app/support/failuretext.h"
#include "tests/support/samplereception.h"
#include "tests/support/tracesin.h"
#include "tests/widgets/desk/deskstage.h"
#include "tests/widgets/desk/seenwidgets.h"
#include "widgets/common/announcer.h"
#include "widgets/common/language.h"
#include "widgets/common/notice.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/common/zoom.h"

#include <QApplication>
#include <QDir>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

using namespace madoguchi;

namespace {

struct CaptureStage : DeskStage
{
    explicit CaptureStage(bool outage = true)
    {
        (void)QTest::qWaitForWindowActive(window.get());
        if (outage)
            setLine(HealthLine::State::Bad);
    }
    void setLine(HealthLine::State state)
    {
        for (HealthLine &line : desk.lines) {
            if (line.part != HealthLine::Part::Line)
                continue;
            line.state = state;
            line.fault = state == HealthLine::State::Bad ? std::optional(Fault{ Failure::ServiceUnreachable })
                                                         : std::nullopt;
        }
        Q_EMIT desk.healthChanged();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : window.get(), key, modifiers);
    }
    static void type(const QString &text)
    {
        for (const QChar letter : text)
            QTest::keyClick(QApplication::focusWidget(), letter.toLatin1());
    }
    /// As an input method gives it.
    static void commit(const QString &text)
    {
        QInputMethodEvent done;
        done.setCommitString(text);
        QApplication::sendEvent(QApplication::focusWidget(), &done);
    }
    void open() const { press(Qt::Key_F2, Qt::ControlModifier); }
    /// All but the patient number, in the order of the fields.
    void fill() const
    {
        commit(QStringLiteral("架空 書取"));
        press(Qt::Key_Return);
        commit(QStringLiteral("かくう かきとり"));
        press(Qt::Key_Return);
        type(QStringLiteral("2"));
        type(QStringLiteral("s300401"));
        commit(QStringLiteral("架空県見本市例町１－２－３"));
        press(Qt::Key_Return);
    }
    [[nodiscard]] QLineEdit *field(const char *name) const { return find<QLineEdit>(name); }
    [[nodiscard]] bool isOpen() const { return find<QWidget>("capturePanel")->isVisible(); }
    [[nodiscard]] QString hint(const char *of) const
    {
        const auto *label = find<PlainLabel>((QByteArray("capture") + of + "Hint").constData());
        return label->isVisible() ? label->text() : QString();
    }
    [[nodiscard]] QString announced() const { return find<Announcer>("announcer")->text(); }
    [[nodiscard]] QString step() const
    {
        const auto *notice = find<Notice>("ladderStep0");
        return notice && notice->isVisible() ? notice->title() + notice->text() : QString();
    }
    bool picture(const char *name) const
    {
        QTest::qWait(60); // the last layout
        const QString screens = QStringLiteral(MADOGUCHI_SCREENS_FOLDER);
        return QDir().mkpath(screens)
            && window->grab().save(
                QStringLiteral("%1/capture-%2-%3-%4.png")
                    .arg(screens, QString::fromLatin1(name), Language::instance().current())
                    .arg(Zoom::instance().percent()));
    }
};

} // namespace

class DeskCaptureTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void init() { Language::instance().set(QStringLiteral("ja")); }
    void cleanup() { Zoom::instance().set(100); }

    void aPatientIsWrittenDownByKeys_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("ja") << QStringLiteral("ja");
        QTest::newRow("en") << QStringLiteral("en");
    }

    void aPatientIsWrittenDownByKeys()
    {
        QFETCH(const QString, language);
        Language::instance().set(language);
        CaptureStage stage;
        stage.open();
        QVERIFY(stage.isOpen() && stage.field("captureName")->hasFocus());
        stage.fill();
        QVERIFY(stage.field("capturePatientNumber")->hasFocus());
        QVERIFY(stage.picture("filled"));
        QCOMPARE(cutLabel(*stage.window), QString());
        QVERIFY(stage.desk.captured.isEmpty());
        stage.press(Qt::Key_Return);
        QCOMPARE(stage.desk.captured.size(), 1);
        const CapturedPerson &person = stage.desk.captured.first();
        QVERIFY(person.patient.name.reveal() == QStringLiteral("架空　書取"));
        QVERIFY(person.patient.kana.reveal() == QStringLiteral("カクウ　カキトリ"));
        QVERIFY(person.patient.sex == Sex::Female);
        QVERIFY(person.patient.birthdate.reveal() == QDate(1955, 4, 1));
        QVERIFY(person.patient.address.reveal() == QStringLiteral("架空県見本市例町１－２－３"));
        QVERIFY(person.patientNumber.isEmpty());
        // In hand at once, in its own state.
        QVERIFY(!stage.isOpen());
        QVERIFY(stage.find<PlainLabel>("patientName")->text() == QStringLiteral("架空　書取"));
        const int row = stage.table()->currentIndex().row();
        const QString state
            = language == QLatin1String("ja") ? QStringLiteral("障害時") : QStringLiteral("Outage");
        QCOMPARE(stage.cell(row, ReceptionModel::EligibilityColumn), state);
        QVERIFY(stage.cell(row, ReceptionModel::Name) == QStringLiteral("架空　書取"));
        QTRY_COMPARE(cutLabel(*stage.window), QString()); // once all has its place
        QVERIFY(stage.picture("received"));
        // Its paper is filled in with what was said.
        stage.press(Qt::Key_F8);
        QVERIFY(!stage.step().isEmpty() && stage.find<QPushButton>("ladderNumber")->isVisible());
        QVERIFY(stage.picture("steps"));
        QCOMPARE(cutButton(*stage.window), QString());
        stage.press(Qt::Key_Return);
        QCOMPARE(stage.printer.statements.size(), 1);
        QVERIFY(stage.printer.statements.first().patient == person.patient);
        stage.press(Qt::Key_Escape);
        QTRY_VERIFY(stage.find<QPushButton>("confirmButton")->isEnabled());
        stage.press(Qt::Key_Return);
        QCOMPARE(stage.desk.confirmed.size(), 1);
        QVERIFY(stage.printer.slips.first().name == person.patient.name);
    }

    void itsNumberIsGivenInTheSameRow()
    {
        CaptureStage stage;
        stage.open();
        stage.fill();
        stage.press(Qt::Key_Return);
        const auto rows = stage.desk.list.size();
        stage.press(Qt::Key_F8);
        stage.press(Qt::Key_F2);
        QVERIFY(stage.find<QWidget>("numberPanel")->isVisible());
        QVERIFY(stage.find<PlainLabel>("numberTitle")->text().contains(QString::number(rows)));
        QVERIFY(stage.field("numberBirthdate")->text() == QStringLiteral("19550401")); // as written down
        QVERIFY(stage.picture("number"));
        stage.type(QStringLiteral("106999015"));
        stage.type(QStringLiteral("1234"));
        stage.press(Qt::Key_Return);
        stage.type(QStringLiteral("567"));
        stage.press(Qt::Key_Return);
        stage.type(QStringLiteral("00"));
        stage.press(Qt::Key_Return);
        stage.press(Qt::Key_Return);
        QCOMPARE(stage.desk.completed.size(), 1);
        QCOMPARE(stage.desk.list.size(), rows);
        QVERIFY(stage.desk.received.first().number.reveal() == QStringLiteral("567"));
        stage.press(Qt::Key_Return); // to the list
        // The next one by number is a new one.
        stage.press(Qt::Key_F2);
        QVERIFY(stage.field("numberBirthdate")->text().isEmpty());
        QVERIFY(!stage.find<QPushButton>("numberCapture")->isHidden());
    }

    void anotherPersonsNumberIsCompared_data() { aPatientIsWrittenDownByKeys_data(); }

    /// 別人の疑い, with the two answers of every other doubt.
    void anotherPersonsNumberIsCompared()
    {
        QFETCH(const QString, language);
        Language::instance().set(language);
        CaptureStage stage;
        stage.open();
        stage.fill();
        stage.press(Qt::Key_Return);
        Reception one = stage.desk.list.at(0);
        for (const Reception &known : stage.desk.list)
            one = known.captured ? known : one;
        one.question = NumberQuestion{ .answered = true };
        one.eligibility = sampleReception(3).eligibility;
        one.eligibility.validity = Validity::Valid;
        one.person = PersonCheck::Doubtful;
        one.doubt = PersonDoubt::Kana;
        stage.desk.change(one);
        const QString title = stage.find<Notice>("nextStep0")->title();
        QVERIFY(title.contains(language == QLatin1String("ja") ? QStringLiteral("別人の疑い")
                                                               : QStringLiteral("another person")));
        stage.press(Qt::Key_F8);
        QVERIFY(stage.step().startsWith(title));
        QVERIFY(stage.picture("other-steps"));
        stage.press(Qt::Key_Escape);
        auto *another = stage.find<QPushButton>("personAnother");
        QVERIFY(another->isVisible() && another->isEnabled());
        QCOMPARE(cutButton(*stage.window), QString());
        QVERIFY(stage.picture("other"));
        another->click();
        QCOMPARE(stage.desk.settled.size(), 1);
        QVERIFY(!stage.desk.settled.first().second && !another->isVisible());
        QVERIFY(stage.announced().contains(QStringLiteral("F2")));
        // It is as before, and waits for the right number.
        stage.press(Qt::Key_F8);
        QVERIFY(stage.find<QPushButton>("ladderNumber")->isVisible());
    }

    /// F2 for the next patient is a new reception; the number that was begun is not given to anybody else.
    void theNumberOfOneIsNotGivenToAnother()
    {
        Language::instance().set(QStringLiteral("en"));
        CaptureStage stage;
        stage.open();
        stage.fill();
        stage.press(Qt::Key_Return);
        stage.press(Qt::Key_F8);
        stage.press(Qt::Key_F2);
        const auto *title = stage.find<PlainLabel>("numberTitle");
        QVERIFY(title->text().contains(QStringLiteral("written down")));
        // Cleared, it is that patient's still, with the birth date that was written down.
        stage.press(Qt::Key_F2, Qt::ShiftModifier);
        QVERIFY(title->text().contains(QStringLiteral("written down")));
        const auto dates = stage.window->findChildren<QLineEdit *>();
        QVERIFY(std::any_of(dates.begin(), dates.end(), [](const QLineEdit *line) {
            return line->isVisible() && line->text() == QStringLiteral("19550401");
        }));
        stage.press(Qt::Key_Escape);
        stage.select(1);
        stage.press(Qt::Key_F2); // for whoever comes next
        QVERIFY(!title->text().contains(QStringLiteral("written down")));
        stage.press(Qt::Key_Escape);
    }

    void behindTheBookedOnesNobodysNumberIsGiven()
    {
        Language::instance().set(QStringLiteral("en"));
        CaptureStage stage;
        stage.open();
        stage.fill();
        stage.press(Qt::Key_Return);
        stage.press(Qt::Key_F8);
        stage.press(Qt::Key_B, Qt::ControlModifier);
        stage.press(Qt::Key_F2);
        QVERIFY(!stage.find<PlainLabel>("numberTitle")->text().contains(QStringLiteral("written down")));
    }

    void whatIsWrongIsSaidBesideItsField()
    {
        Language::instance().set(QStringLiteral("en"));
        CaptureStage stage;
        stage.open();
        stage.press(Qt::Key_Return);
        QVERIFY(!stage.hint("Name").isEmpty() && stage.field("captureName")->hasFocus());
        stage.commit(QStringLiteral("架空 書取"));
        stage.press(Qt::Key_Return);
        stage.type(QStringLiteral("kakuu"));
        stage.press(Qt::Key_Return);
        QVERIFY(stage.hint("Kana").contains(QStringLiteral("Only kana")));
        QVERIFY(stage.field("captureKana")->hasFocus());
        stage.field("captureKana")->selectAll();
        stage.commit(QStringLiteral("ｶｸｳ"));
        stage.press(Qt::Key_Return);
        QVERIFY(stage.hint("Kana") == QStringLiteral("カクウ"));
        stage.type(QStringLiteral("4"));
        QVERIFY(stage.hint("Sex").startsWith(QStringLiteral("▲")));
        QVERIFY(stage.field("captureSex")->hasFocus());
        QVERIFY(stage.picture("wrong"));
    }

    void onlyWhereTheServiceCannotBeAsked()
    {
        Language::instance().set(QStringLiteral("en"));
        CaptureStage stage(false);
        stage.open();
        QVERIFY(!stage.isOpen());
        QVERIFY(stage.announced().contains(QStringLiteral("F2")));
        stage.press(Qt::Key_F2);
        QVERIFY(stage.find<QPushButton>("numberCapture")->isHidden());
        stage.setLine(HealthLine::State::Bad); // while somebody is at it
        auto *capture = stage.find<QPushButton>("numberCapture");
        QVERIFY(capture->isVisible());
        capture->click();
        QVERIFY(stage.isOpen() && !stage.find<QWidget>("numberPanel")->isVisible());
        // What has been begun can be ended when the line is back.
        stage.fill();
        stage.setLine(HealthLine::State::Good);
        stage.press(Qt::Key_Return);
        QCOMPARE(stage.desk.captured.size(), 1);
    }

    void theLadderLeadsToItWithoutAReception()
    {
        CaptureStage stage;
        stage.desk.list.clear();
        Q_EMIT stage.desk.receptionsChanged();
        stage.press(Qt::Key_F8);
        auto *capture = stage.find<QPushButton>("ladderCapture");
        // With a number by that: it is asked by itself later.
        QVERIFY(capture->isVisible() && stage.find<QPushButton>("ladderNumber")->hasFocus());
        QTest::keyClick(capture, Qt::Key_Return);
        QVERIFY(stage.isOpen());
    }

    void nothingTypedIsLost()
    {
        Language::instance().set(QStringLiteral("en"));
        CaptureStage stage;
        stage.open();
        stage.fill();
        stage.press(Qt::Key_Escape);
        QVERIFY(!stage.isOpen());
        QVERIFY(stage.announced().contains(QStringLiteral("Ctrl+F2")));
        stage.setLine(HealthLine::State::Good);
        stage.open(); // the line is back, and what was written down is shown all the same
        QVERIFY(stage.isOpen() && stage.find<Notice>("captureKept")->isVisible());
        stage.desk.numberFault = Fault{ Failure::StoreFull };
        stage.press(Qt::Key_Return);
        stage.press(Qt::Key_Return);
        QCOMPARE(stage.find<Notice>("captureFault")->title(), failureText({ Failure::StoreFull }).title);
        stage.desk.numberFault.reset();
        stage.press(Qt::Key_Return);
        QCOMPARE(stage.desk.captured.size(), 1);
    }

    void theLockTakesItAndGivesItBackToTheSamePerson()
    {
        CaptureStage stage;
        stage.open();
        stage.fill();
        const QStringList typed{ QStringLiteral("書取"), QStringLiteral("カキトリ"),
            QStringLiteral("かきとり"), QStringLiteral("s300401"), QStringLiteral("例町") };
        QVERIFY(!tracesIn(stage.window.get(), typed).isEmpty());
        const StaffMember first = *stage.desk.chair.staff;
        stage.press(Qt::Key_F12);
        QCOMPARE(tracesIn(stage.window.get(), typed), QStringList());
        StaffMember other = first;
        other.id = QStringLiteral("uketsuke2");
        stage.desk.chair.sit(other);
        QVERIFY(!stage.isOpen());
        stage.open();
        QVERIFY(stage.field("captureName")->text().isEmpty());
        stage.press(Qt::Key_F12);
        stage.desk.chair.sit(first);
        QVERIFY(stage.isOpen());
        QCOMPARE(stage.field("captureBirthdate")->text(), QStringLiteral("s300401"));
        stage.field("capturePatientNumber")->setFocus();
        stage.press(Qt::Key_Return);
        QCOMPARE(stage.desk.captured.size(), 1);
    }

    void ofAnEarlierDayItIsListedAndNotConfirmed()
    {
        CaptureStage stage;
        stage.open();
        stage.fill();
        stage.press(Qt::Key_Return);
        for (Reception one : stage.desk.list) {
            if (!one.captured)
                continue;
            one.carried = true;
            one.day = one.day.addDays(-2);
            stage.desk.change(one);
            break;
        }
        const int row = stage.table()->currentIndex().row();
        QVERIFY(stage.cell(row, ReceptionModel::Time).contains(u'/'));
        stage.press(Qt::Key_Return);
        QVERIFY(stage.desk.confirmed.isEmpty());
        QVERIFY(stage.announced().contains(QStringLiteral("F8")));
        QVERIFY(stage.picture("carried"));
    }

    void largeLettersAreNotCut()
    {
        Zoom::instance().set(200);
        CaptureStage stage;
        stage.open();
        stage.fill();
        QVERIFY(stage.picture("filled"));
        QVERIFY(stage.find<QPushButton>("captureAct")->isVisible());
        QCOMPARE(cutButton(*stage.window), QString());
    }
};

QTEST_MAIN(DeskCaptureTest)
#include "deskcapturetest.moc"
