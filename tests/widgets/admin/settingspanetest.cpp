#include "app/support/settingstable.h"
#include "app/support/settingsusual.h"
#include "tests/support/scriptedseat.h"
#include "tests/widgets/admin/adminstage.h"
#include "widgets/admin/settingrow.h"
#include "widgets/admin/settingswords.h"
#include "widgets/common/language.h"
#include "widgets/common/notice.h"
#include "widgets/common/seatstack.h"
#include "widgets/common/zoom.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QTemporaryDir>
#include <QWheelEvent>

using namespace madoguchi;

namespace {

constexpr int settingsPlace = 4;

const QByteArray desk
    = "[station]\nid=DESK-1\ninstitution=1319999998\n[reader]\nmode=none\n"
      "[service]\nmode=folder\n[folder]\nreq=/oqs/req\nres=/oqs/res\n[store]\nkeep_days=1 ; why\n";

/// The settings of a desk, shown, on real files.
struct Shown
{
    explicit Shown(StationKind kind = StationKind::Desk)
    {
        write(user, desk);
        write(system, "[store]\naudit_years=7\n");
        stage.administration.book.emplace(SettingsFiles{ system, user }, kind);
        stage.go(settingsPlace);
    }

    static void write(const QString &path, const QByteArray &text)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(text);
    }
    [[nodiscard]] QByteArray text() const
    {
        QFile file(user);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// By what is read out.
    template <typename T> [[nodiscard]] T *named(const QString &name) const
    {
        for (T *one : stage.page->findChildren<T *>())
            if (one->isVisible() && one->accessibleName() == name)
                return one;
        return nullptr;
    }
    void type(const QString &name, const QString &text) const
    {
        auto *edit = named<QLineEdit>(name);
        QVERIFY(edit);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    [[nodiscard]] Notice *notice() const { return stage.find<Notice>("settingsNotice"); }
    [[nodiscard]] bool canSave() const { return stage.find<QPushButton>("settingsSave")->isEnabled(); }

    QTemporaryDir folder{};
    QString user = folder.filePath(QStringLiteral("station.ini"));
    QString system = folder.filePath(QStringLiteral("system.ini"));
    AdminStage stage{};
};

/// The desk's own page, which an administrator never sees.
class EmptyPage : public WorkPage
{
public:
    void enter(const StaffMember & /*who*/) override { }
    void leave() override { }
    void takeKeyboard() override { }
};

} // namespace

/// Settings as an administrator sees and changes them, by names and keys.
class SettingsPaneTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { Language::instance().set(QStringLiteral("en")); }
    void cleanup() { Zoom::instance().set(100); }
    void everyKeyHasItsWords_data();
    void everyKeyHasItsWords();
    void everyKeyOfTheKindIsShown();
    void aChangeIsSavedByKeys();
    void aGroupIsReachedByKeys();
    void whatIsWrongIsSaidWhileItIsTyped();
    void lockedAndSealedSayWhy();
    void somebodyElsesChangeIsNoticed();
    void whatCannotBeSavedIsKept();
    void whoeverLeavesTakesItAlong();
    void aLockKeepsWhatIsTyped();
    void theTrainingClinicHasNone();
    void pictures_data();
    void pictures();
};

void SettingsPaneTest::everyKeyHasItsWords_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("ja") << QStringLiteral("ja");
    QTest::newRow("en") << QStringLiteral("en");
}

void SettingsPaneTest::everyKeyHasItsWords()
{
    QFETCH(const QString, language);
    Language::instance().set(language);
    for (const SettingsKey &row : settingsTable()) {
        const QString reason = settingswords::reason(row.section, row.key);
        QVERIFY2(!reason.isEmpty(), qPrintable(row.key));
        QVERIFY2(settingswords::caption(row.section, row.key) != row.key, qPrintable(row.key));
        QVERIFY2(!settingswords::allowed(row.rule).isEmpty(), qPrintable(row.key));
        const bool japanese = std::any_of(reason.cbegin(), reason.cend(),
            [](QChar c) { return c.unicode() >= 0x3040 && c.unicode() < 0x30a0; });
        QVERIFY2(japanese == (language == u"ja"), qPrintable(row.key));
    }
}

void SettingsPaneTest::everyKeyOfTheKindIsShown()
{
    for (const StationKind kind : { StationKind::Desk, StationKind::Consulting }) {
        const Shown shown(kind);
        for (const SettingsKey &row : settingsTable()) {
            const auto *one = shown.stage.find<SettingRow>(
                qPrintable(QStringLiteral("setting_%1_%2").arg(row.section, row.key)));
            QVERIFY2((one != nullptr) == isUsedBy(kind, row.section, row.key), qPrintable(row.key));
        }
    }
}

void SettingsPaneTest::aChangeIsSavedByKeys()
{
    const Shown shown;
    QVERIFY(!shown.canSave());
    shown.type(QStringLiteral("Receptions are kept for"), QStringLiteral("14"));
    auto *choice = shown.named<QComboBox>(QStringLiteral("Encoding of requests"));
    QVERIFY(choice);
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Down);
    QVERIFY(shown.canSave());
    QCOMPARE(shown.text(), desk); // nothing counts before it is saved
    QTest::keyClick(choice, Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(shown.stage.administration.calls,
        (QStringList{
            QStringLiteral("set folder/encoding=Shift_JIS"), QStringLiteral("set store/keep_days=14") }));
    QVERIFY(shown.text().contains("keep_days=14 ; why\n"));
    QVERIFY(shown.notice()->text().contains(QStringLiteral("starts the next time")));
    QVERIFY(!shown.canSave());
    // It says beside the key that it waits.
    const auto *row = shown.stage.find<SettingRow>("setting_store_keep_days");
    QVERIFY(row->entry().waiting);
    QVERIFY(row->control()->accessibleDescription().contains(QStringLiteral("next start")));
}

void SettingsPaneTest::aGroupIsReachedByKeys()
{
    const Shown shown;
    auto *group = shown.named<QComboBox>(QStringLiteral("Go to the settings of"));
    group->setFocus();
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(group, Qt::Key_Down);
    QCOMPARE(group->currentData().toString(), QStringLiteral("patient"));
    QCOMPARE(QApplication::focusWidget(), group); // who looks for one steps over several
    QTest::keyClick(group, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), shown.named<QLineEdit>(QStringLiteral("Screen for patients")));
    // The wheel scrolls past a choice, and changes none.
    auto *encoding = shown.named<QComboBox>(QStringLiteral("Encoding of requests"));
    QWheelEvent turned(QPointF(5, 5), encoding->mapToGlobal(QPointF(5, 5)), {}, { 0, -120 }, Qt::NoButton,
        Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(encoding, &turned);
    QCOMPARE(encoding->currentData().toString(), QStringLiteral("UTF-8"));
    // From there Tab goes on from setting to setting.
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), shown.named<QComboBox>(QStringLiteral("Screens on the reader")));
}

void SettingsPaneTest::whatIsWrongIsSaidWhileItIsTyped()
{
    const Shown shown;
    shown.type(QStringLiteral("Receptions are kept for"), QStringLiteral("400"));
    QVERIFY(!shown.canSave());
    QVERIFY(shown.stage.find<QLabel>("settingsCount")->text().contains(QStringLiteral("not possible")));
    shown.type(QStringLiteral("Receptions are kept for"), QStringLiteral("4"));
    QVERIFY(shown.canSave());
    // What goes together is tried together.
    auto *reader = shown.named<QComboBox>(QStringLiteral("What stands at the desk for patients"));
    reader->setFocus();
    QTest::keyClick(reader, Qt::Key_Home);
    QCOMPARE(reader->currentData().toString(), QStringLiteral("driven"));
    QVERIFY(!shown.canSave());
    QVERIFY(shown.stage.find<QLabel>("settingsCount")->text().contains(QStringLiteral("[service] mode")));
    QVERIFY(shown.stage.press("settingsDiscard"));
    QVERIFY(!shown.canSave());
    QCOMPARE(shown.named<QLineEdit>(QStringLiteral("Receptions are kept for"))->text(), QStringLiteral("1"));
    QCOMPARE(shown.text(), desk);
}

void SettingsPaneTest::lockedAndSealedSayWhy()
{
    const Shown shown;
    auto *years = shown.named<QLineEdit>(QStringLiteral("The audit log is kept for"));
    QVERIFY(years && years->isReadOnly());
    QCOMPARE(years->text(), QStringLiteral("7"));
    QVERIFY(years->accessibleDescription().contains(shown.system));
    auto *kind = shown.named<QLineEdit>(QStringLiteral("Kind of station"));
    QVERIFY(kind && kind->isReadOnly());
    QVERIFY(kind->accessibleDescription().contains(QStringLiteral("starts locked")));
    QTest::keyClicks(kind, QStringLiteral("x"));
    QVERIFY(!shown.canSave());
}

void SettingsPaneTest::somebodyElsesChangeIsNoticed()
{
    const Shown shown;
    shown.type(QStringLiteral("Receptions are kept for"), QStringLiteral("14"));
    QByteArray other = desk;
    other.append("patients_days=100\n");
    Shown::write(shown.user, other);
    shown.type(QStringLiteral("Receptions are kept for"), QStringLiteral("15"));
    QVERIFY(!shown.canSave());
    QVERIFY(shown.notice()->title().contains(QStringLiteral("somebody else")));
    QCOMPARE(shown.text(), other);
    QTest::keyClick(shown.notice()->actionButton(), Qt::Key_Space);
    QCOMPARE(shown.named<QLineEdit>(QStringLiteral("What was known of a patient is kept for"))->text(),
        QStringLiteral("100"));
    QCOMPARE(shown.named<QLineEdit>(QStringLiteral("Receptions are kept for"))->text(), QStringLiteral("15"));
    QVERIFY(shown.canSave());
    QVERIFY(shown.stage.press("settingsSave"));
    QVERIFY(shown.text().contains("keep_days=15") && shown.text().contains("patients_days=100"));
}

void SettingsPaneTest::whatCannotBeSavedIsKept()
{
    Shown shown;
    shown.stage.administration.fault = Fault{ Failure::SettingsInvalid, QStringLiteral("settings-full") };
    shown.type(QStringLiteral("Receptions are kept for"), QStringLiteral("14"));
    QVERIFY(shown.stage.press("settingsSave"));
    QVERIFY(shown.notice()->title().contains(QStringLiteral("full")));
    QCOMPARE(shown.named<QLineEdit>(QStringLiteral("Receptions are kept for"))->text(), QStringLiteral("14"));
    shown.stage.administration.fault.reset();
    QVERIFY(shown.stage.press("settingsSave"));
    QVERIFY(shown.text().contains("keep_days=14"));
}

void SettingsPaneTest::whoeverLeavesTakesItAlong()
{
    Shown shown;
    shown.type(QStringLiteral("Name of the reader"), QStringLiteral("Virtual"));
    shown.stage.sit(std::nullopt);
    for (const QLineEdit *edit : shown.stage.page->findChildren<QLineEdit *>())
        QVERIFY(!edit->isVisible() || edit->text() != QStringLiteral("Virtual"));
    shown.stage.sit(AdminStage::administrator());
    shown.stage.go(settingsPlace);
    QCOMPARE(shown.named<QLineEdit>(QStringLiteral("Name of the reader"))->text(), QString());
    QVERIFY(!shown.canSave());
}

/// security.md 6: drafts survive a lock, for whoever typed them, and end with the sign-out.
void SettingsPaneTest::aLockKeepsWhatIsTyped()
{
    Shown shown;
    ScriptedSeat seat;
    QWidget window;
    auto *stack = new SeatStack(seat, StationKind::Desk, &window);
    stack->setWork(new EmptyPage);
    AdminPage *page = shown.stage.page.release();
    stack->setAdministration(page);
    stack->resize(1366, 690);
    window.resize(1366, 690);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto sit = [&](const std::optional<StaffMember> &who) {
        shown.stage.administration.sit(who);
        seat.sit(who);
    };
    const auto days = [page] {
        for (QLineEdit *edit : page->findChildren<QLineEdit *>())
            if (edit->isVisible() && edit->objectName() == u"value_store_keep_days")
                return edit;
        return static_cast<QLineEdit *>(nullptr);
    };
    const auto go = [page] { QTest::keyClick(page, Qt::Key_5, Qt::ControlModifier); };
    sit(AdminStage::administrator());
    go();
    QVERIFY(days());
    days()->setFocus();
    days()->selectAll();
    QTest::keyClicks(days(), QStringLiteral("14"));
    sit(std::nullopt); // locked
    QVERIFY(!days());
    for (const QLineEdit *edit : page->findChildren<QLineEdit *>())
        QVERIFY(edit->text() != QStringLiteral("14"));
    // Somebody else has it not.
    const StaffMember other{ QStringLiteral("kanri2"), QStringLiteral("見本 管理二"), Role::Administrator,
        {} };
    sit(other);
    go();
    QVERIFY(days());
    QCOMPARE(days()->text(), QStringLiteral("1"));
    sit(std::nullopt);
    sit(AdminStage::administrator());
    QVERIFY(days()); // where it was typed
    QCOMPARE(days()->text(), QStringLiteral("14"));
    QCOMPARE(shown.text(), desk);
    const auto *save = page->findChild<QPushButton *>(QStringLiteral("settingsSave"));
    QVERIFY(save->isEnabled());
    // Who signs out takes it along.
    stack->signOut();
    shown.stage.administration.sit(std::nullopt);
    sit(AdminStage::administrator());
    go();
    QCOMPARE(days()->text(), QStringLiteral("1"));
}

void SettingsPaneTest::theTrainingClinicHasNone()
{
    AdminStage stage;
    stage.go(settingsPlace);
    QVERIFY(stage.find<Notice>("settingsNotice")->text().contains(QStringLiteral("training clinic")));
    QVERIFY(!stage.find<SettingRow>("setting_store_keep_days"));
}

void SettingsPaneTest::pictures_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("percent");
    for (const char *language : { "ja", "en" }) {
        for (const int percent : { 100, 200 })
            QTest::addRow("%s %d", language, percent) << QString::fromLatin1(language) << percent;
    }
}

/// Nothing is wider than its room, in letters of each size; and pictures, where somebody wants to look.
void SettingsPaneTest::pictures()
{
    QFETCH(const QString, language);
    QFETCH(const int, percent);
    Language::instance().set(language);
    const Shown shown;
    Zoom::instance().follow(shown.stage.page.get());
    Zoom::instance().set(percent);
    shown.stage.page->resize(1366, 690);
    shown.stage.go(settingsPlace);
    const auto cut = [&shown] {
        for (const SettingRow *row : shown.stage.page->findChildren<SettingRow *>())
            if (row->isVisible()
                && (row->width() < row->minimumSizeHint().width()
                    || row->height() < row->heightForWidth(row->width())
                    || row->control()->height() < row->control()->sizeHint().height()))
                return row->objectName();
        return QString();
    };
    QTRY_COMPARE(cut(), QString()); // letters have their size with the next events
    const QString pictures = qEnvironmentVariable("MADOGUCHI_PICTURES");
    if (pictures.isEmpty())
        return;
    const QString name = QDir(pictures).filePath(QStringLiteral("settings-%1-%2").arg(language).arg(percent));
    QVERIFY(shown.stage.page->grab().save(name + QStringLiteral(".png")));
    auto *group = shown.stage.find<QComboBox>("settingsGroup");
    group->setCurrentIndex(group->findData(QStringLiteral("store")));
    Q_EMIT group->activated(group->currentIndex());
    QTest::qWait(50);
    QVERIFY(shown.stage.page->grab().save(name + QStringLiteral("-store.png")));
}

QTEST_MAIN(SettingsPaneTest)
#include "settingspanetest.moc"
