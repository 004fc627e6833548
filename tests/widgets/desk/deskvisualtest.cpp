// The comparison by sight (F6) in the desk's window.
#include "app/support/failuretext.h"
#include "tests/support/tracesin.h"
#include "tests/widgets/desk/deskstage.h"
#include "tests/widgets/desk/seenwidgets.h"
#include "widgets/common/announcer.h"
#include "widgets/common/language.h"
#include "widgets/common/notice.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/common/zoom.h"
#include "widgets/desk/photoview.h"
#include "widgets/desk/visualwords.h"

#include <QPushButton>
#include <QSignalSpy>

#include <algorithm>

using namespace madoguchi;
using State = VisualCheck::State;

namespace {

/// A grey face, drawn; nobody's.
CardPhoto photo()
{
    constexpr int width = 240;
    constexpr int height = 320;
    CardPhoto made{ width, height, QByteArray(qsizetype(3) * width * height, char(0xd8)) };
    for (int y = 60; y < 250; ++y) {
        for (int x = 60; x < 180; ++x) {
            const double across = (x - 120) / 60.0;
            const double down = (y - 155) / 95.0;
            if (across * across + down * down < 1.0)
                made.rgb.replace(3 * (y * width + x), 3, QByteArray::fromHex("8a7466"));
        }
    }
    return made;
}

VisualCheck running(State state, const CardPhoto &shown = photo())
{
    VisualCheck check;
    check.state = state;
    check.staff = ScriptedDesk::receptionist().id;
    check.since = samples::now();
    check.photo = shown;
    return check;
}

struct VisualStage : DeskStage
{
    explicit VisualStage(std::chrono::milliseconds guard = std::chrono::milliseconds(0))
        : DeskStage(true, guard)
    {
        show(State::Possible);
    }
    void show(State state) { desk.show(running(state, state == State::Possible ? CardPhoto() : photo())); }
    [[nodiscard]] bool isOpen() const { return find<QWidget>("visualPanel")->isVisible(); }
    [[nodiscard]] PhotoView &picture() const { return *find<PhotoView>("cardPhoto"); }
    /// To whatever has the keyboard, as a person's key goes.
    void key(int key) const { QTest::keyClick(window->focusWidget(), static_cast<Qt::Key>(key)); }
};

} // namespace

class DeskVisualTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void init() { Language::instance().set(QStringLiteral("en")); }

    void atMostSixKeysFromTheListToDone_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("question");
        QTest::addColumn<QString>("yes");
        QTest::newRow("ja") << QStringLiteral("ja") << QStringLiteral("ご本人ですか？")
                            << QStringLiteral("ご本人（Enter）");
        QTest::newRow("en") << QStringLiteral("en") << QStringLiteral("Is it the same person?")
                            << QStringLiteral("Same person (Enter)");
    }

    void atMostSixKeysFromTheListToDone()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, question);
        QFETCH(const QString, yes);
        Language::instance().set(language);
        VisualStage stage;
        int keys = 0;
        QVERIFY(stage.table()->hasFocus());
        stage.key(Qt::Key_F6);
        ++keys;
        QCOMPARE(stage.desk.visualAsked, QStringList{ QStringLiteral("begin") });
        stage.show(State::Comparing);
        QVERIFY(named<PlainLabel>(*stage.window, question));
        QVERIFY(!stage.picture().isEmpty());
        auto *confirm = named<QPushButton>(*stage.window, yes);
        QVERIFY(confirm);
        QTRY_VERIFY(confirm->hasFocus()); // it is seen what Enter does
        stage.key(Qt::Key_Return);
        ++keys;
        QCOMPARE(stage.desk.visualAsked.last(), QStringLiteral("confirm"));
        QVERIFY(stage.desk.confirmed.isEmpty()); // no reception by the same key
        stage.show(State::Unlocking);
        QVERIFY(!confirm->isEnabled());
        stage.show(State::NotPossible);
        QVERIFY(keys <= 6);
        QVERIFY(!stage.isOpen());
        QVERIFY(stage.picture().isEmpty());
        QVERIFY(stage.table()->hasFocus());
        QVERIFY(stage.find<QWidget>("patientName")->isVisible()); // the reception from before
        QVERIFY(!stage.find<Announcer>("announcer")->text().isEmpty());
    }

    void aReaderInThatModeIsSaidUntilItIsOver()
    {
        VisualStage stage;
        auto *notice = stage.find<Notice>("visualNotice");
        QVERIFY(!notice->isVisible());
        stage.show(State::Comparing);
        QVERIFY(notice->isVisible());
        QVERIFY(notice->title().endsWith(QStringLiteral("0:00")));
        QVERIFY(notice->text().contains(QStringLiteral("見本 受子 (uketsuke1)")));
        QVERIFY(notice->text().contains(QStringLiteral("09:05")));
        stage.desk.clock = stage.desk.clock.addSecs(83);
        QTRY_VERIFY(notice->title().endsWith(QStringLiteral("1:23")));
        stage.show(State::NotPossible); // the card was taken: nobody has pressed anything
        QVERIFY(!notice->isVisible());
        QVERIFY(notice->text().isEmpty());
        QVERIFY(!stage.isOpen());
        QVERIFY(
            stage.find<Announcer>("announcer")->text().contains(QStringLiteral("without a confirmation")));
    }

    void anotherPersonEndsIt_data()
    {
        QTest::addColumn<QByteArray>("by");
        QTest::newRow("Esc") << QByteArray();
        QTest::newRow("the button") << QByteArrayLiteral("visualEnd");
        QTest::newRow("the notice") << QByteArrayLiteral("visualBack");
    }

    void anotherPersonEndsIt()
    {
        QFETCH(const QByteArray, by);
        VisualStage stage;
        stage.show(State::Comparing);
        if (by.isEmpty())
            stage.key(Qt::Key_Escape);
        else
            QTest::mouseClick(stage.find<QPushButton>(by.constData()), Qt::LeftButton);
        QCOMPARE(stage.desk.visualAsked, QStringList{ QStringLiteral("end") });
        stage.show(State::Unlocking); // confirmed: there is no way back any more
        stage.key(Qt::Key_Escape);
        QCOMPARE(stage.desk.visualAsked.size(), 1);
    }

    void enterWaitsUntilTheQuestionWasShown()
    {
        VisualStage stage(std::chrono::hours(1));
        stage.show(State::Comparing);
        stage.key(Qt::Key_Return);
        QTest::mouseClick(stage.find<QPushButton>("visualConfirm"), Qt::LeftButton);
        QVERIFY(stage.desk.visualAsked.isEmpty());
        QVERIFY(stage.desk.confirmed.isEmpty());
    }

    void eachRefusalHasItsWords_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::newRow("nobody there") << Fault{ Failure::NotFound };
        QTest::newRow("a plain reader") << Fault{ Failure::FaceEngineUnsupported };
        QTest::newRow("a certified reader")
            << Fault{ Failure::FaceEngineUnsupported, QStringLiteral("reporting") };
        QTest::newRow("a crashed engine") << Fault{ Failure::FaceEngineCrashed, QStringLiteral("poll") };
        QTest::newRow("no right") << Fault{ Failure::NotPermitted };
        QTest::newRow("no audit log") << Fault{ Failure::AuditNotWritten };
    }

    void eachRefusalHasItsWords()
    {
        QFETCH(const Fault, fault);
        VisualStage stage;
        stage.desk.visualFault = fault;
        stage.key(Qt::Key_F6);
        auto *notice = stage.find<Notice>("troubleNotice");
        QVERIFY(notice && notice->isVisible());
        const FailureText english = visualwords::refusal(fault);
        QCOMPARE(notice->title(), english.title);
        QCOMPARE(notice->text(), english.remedy);
        QVERIFY(!english.title.contains(QStringLiteral("service"))); // nothing was asked there
        Language::instance().set(QStringLiteral("ja"));
        QTRY_COMPARE(notice->title(), visualwords::refusal(fault).title);
        QVERIFY(notice->title() != english.title && notice->text() != english.remedy);
        stage.show(State::Comparing); // it has been possible after all
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(!stage.find<Notice>("troubleNotice"));
    }

    /// What is over is not said any more: somebody can be compared now, or the card that spoke against itself
    /// is gone.
    void aRefusalGoesWithItsCause_data()
    {
        QTest::addColumn<Failure>("failure");
        QTest::newRow("nobody was there") << Failure::NotFound;
        QTest::newRow("the engine was not there") << Failure::FaceEngineMissing;
        QTest::newRow("the card's record") << Failure::FaceRecordUntrusted;
    }

    void aRefusalGoesWithItsCause()
    {
        QFETCH(const Failure, failure);
        VisualStage stage;
        stage.desk.show(VisualCheck());
        const auto stand = [&stage](const char *screen) {
            stage.desk.reader.screen = QLatin1String(screen);
            Q_EMIT stage.desk.atReaderChanged();
        };
        const auto isSaid = [&stage] {
            const QList<Notice *> all = stage.window->findChildren<Notice *>(QStringLiteral("troubleNotice"));
            return std::any_of(all.begin(), all.end(), [](const Notice *one) { return one->isVisible(); });
        };
        stand("ChooseMethod");
        stage.desk.visualFault = Fault{ failure };
        QTest::keyClick(stage.table(), Qt::Key_F6);
        QVERIFY(isSaid());
        stage.desk.clock = stage.desk.clock.addSecs(60);
        Q_EMIT stage.desk.receptionsChanged();
        QVERIFY(isSaid()); // not by itself
        stand("");
        QCOMPARE(isSaid(), failure == Failure::NotFound); // that there is nobody is still so
        stage.show(State::Possible);
        QVERIFY(!isSaid());
    }

    /// Whoever needs letters of twice the size does not compare with a stamp.
    void thePhotoGrowsWithTheLetters()
    {
        VisualStage stage;
        stage.show(State::Comparing);
        Zoom::instance().set(200);
        QTest::qWait(50);
        const QSize shown = stage.picture().size();
        Zoom::instance().set(100);
        QVERIFY2(shown.width() >= 240 && shown.height() >= 240,
            qPrintable(QStringLiteral("%1 x %2").arg(shown.width()).arg(shown.height())));
    }

    void aConfirmationThatIsRefusedLeavesTheQuestion()
    {
        VisualStage stage;
        stage.show(State::Comparing);
        stage.desk.visualFault = Fault{ Failure::AuditNotWritten };
        QTRY_VERIFY(stage.find<QPushButton>("visualConfirm")->hasFocus());
        stage.key(Qt::Key_Return);
        QVERIFY(stage.isOpen());
        QCOMPARE(stage.find<Notice>("troubleNotice")->text(),
            visualwords::refusal({ Failure::AuditNotWritten }).remedy);
    }

    void withoutAPhotoItIsSaid()
    {
        VisualStage stage;
        VisualCheck check = running(State::Comparing, {});
        check.photoComing = true;
        stage.desk.show(check);
        QVERIFY(stage.picture().isEmpty());
        QVERIFY(stage.picture().accessibleName().contains(QStringLiteral("is being read")));
        check.photoComing = false;
        stage.desk.show(check);
        QVERIFY(stage.picture().accessibleName().contains(QStringLiteral("printed on it")));
        check.photo = photo();
        check.photo.rgb.chop(1); // less than its size says
        stage.desk.show(check);
        QVERIFY(stage.picture().isEmpty());
    }

    void lockedNothingOfItIsLeft()
    {
        VisualStage stage;
        stage.show(State::Comparing);
        QTest::keyClick(stage.window->focusWidget(), Qt::Key_F12);
        QCOMPARE(stage.desk.chair.state(), Seat::State::Locked);
        QVERIFY(stage.picture().isEmpty());
        QVERIFY(!stage.find<Notice>("visualNotice")->isVisible());
        QCOMPARE(tracesIn(stage.window.get(), { QStringLiteral("uketsuke1)") }), QStringList());
        QTest::keyClick(stage.window.get(), Qt::Key_F6);
        QVERIFY(stage.desk.visualAsked.isEmpty());
    }

    void theMouseBeginsItWhereItIsPossible()
    {
        VisualStage stage;
        auto *button = stage.find<QPushButton>("visualButton");
        QVERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(stage.desk.visualAsked, QStringList{ QStringLiteral("begin") });
        stage.show(State::Comparing);
        QVERIFY(!button->isVisible());
        stage.show(State::NotPossible);
        QVERIFY(!button->isVisible());
    }
};

QTEST_MAIN(DeskVisualTest)
#include "deskvisualtest.moc"
