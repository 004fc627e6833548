// Patients without their PIN in the training clinic, seen at the desk's window: by face, and compared by
// sight. The service is a process of its own, the face engine a plug-in in its helper process, and the cards'
// face records are signed by the training authority.
#include "app/support/failuretext.h"
#include "tests/app/station/clinicvisit.h"
#include "tests/support/trainingprogram.h"
#include "tests/widgets/desk/nopaper.h"
#include "tests/widgets/desk/seenwidgets.h"
#include "widgets/common/language.h"
#include "widgets/common/notice.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/statechip.h"
#include "widgets/common/theme.h"
#include "widgets/desk/deskwindow.h"
#include "widgets/desk/photoview.h"
#include "widgets/desk/receptionmodel.h"

#include <QApplication>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace madoguchi;
using flow::Screen;

namespace {

const QString hero = QStringLiteral("p01");

} // namespace

class ClinicDeskTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void init();
    void cleanup();
    void aVisitByFace_data();
    void aVisitByFace();
    void aVisitBySight_data() { aVisitByFace_data(); }
    void aVisitBySight();
    void sightWhereTheFrontCannotBeRead();
    void aFaceThatDoesNotMatchIsConfirmedBySight();
    void anEngineThatCrashesIsNamedAndThePinGoesOn();

private:
    void open();
    [[nodiscard]] PatientView &patient() { return m_visit->clinic().desk().patient(); }
    [[nodiscard]] TrainingClinic &clinic() { return m_visit->clinic(); }
    template <typename T> [[nodiscard]] T *find(const char *name) const
    {
        return m_window->findChild<T *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QTableView *table() const { return find<QTableView>("receptionTable"); }
    [[nodiscard]] QString cell(int column) const
    {
        return table()->model()->index(0, column).data().toString();
    }
    [[nodiscard]] bool says(const QString &text) const;
    void key(Qt::Key key)
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : m_window.get(), key);
        ++m_keys;
    }
    void consentsCome(const QString &method);

    std::unique_ptr<TrainingProgram> m_service;
    std::unique_ptr<ClinicVisit> m_visit;
    NoPaper m_printer;
    std::unique_ptr<DeskWindow> m_window;
    int m_keys = 0;
};

void ClinicDeskTest::init()
{
    m_service = std::make_unique<TrainingProgram>();
    QVERIFY2(m_service->startService(), qPrintable(m_service->error()));
    QCOMPARE(m_service->ask("card p01"), QByteArray("card p01"));
    TrainingOptions options;
    options.serviceFolder = m_service->path({});
    options.face.library = QStringLiteral(MADOGUCHI_TRAINING_FACE);
    options.face.program = QStringLiteral(MADOGUCHI_FACE_HOST);
    options.face.configuration = QStringLiteral("match-after=5");
    using std::chrono::milliseconds; // kept by a busy machine too: how fast it is is not tested here
    options.face.deadlines
        = { milliseconds(20'000), milliseconds(20'000), milliseconds(20'000), milliseconds(10'000) };
    m_visit = std::make_unique<ClinicVisit>(std::move(options));
    const auto opened = m_visit->open();
    QVERIFY2(opened, opened ? "" : qPrintable(failureName(opened.error().failure)));
    m_keys = 0;
}

void ClinicDeskTest::cleanup()
{
    m_window.reset();
    m_visit.reset();
    m_service.reset();
}

void ClinicDeskTest::open()
{
    DeskOptions options;
    options.training = true;
    m_window = std::make_unique<DeskWindow>(clinic().desk(), m_printer, options);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QVERIFY(m_visit->receptionistSignsIn());
    QVERIFY(QTest::qWaitFor([this] { return find<QWidget>("listEmpty")->isVisible(); }));
}

bool ClinicDeskTest::says(const QString &text) const
{
    for (const PlainLabel *label : m_window->findChildren<PlainLabel *>()) {
        if (label->isVisible() && label->text().contains(text))
            return true;
    }
    return false;
}

/// Who it is, how that is known and how the person is insured stand at the desk by themselves; then the
/// answers.
void ClinicDeskTest::consentsCome(const QString &method)
{
    const auto asked = [this] {
        return patient().snapshot().visit.screen == Screen::AskTogether
            || patient().snapshot().visit.asking().has_value();
    };
    QVERIFY(ClinicVisit::waitFor(asked));
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    const Person &person = m_visit->person(hero);
    QCOMPARE(cell(ReceptionModel::Name), person.patient.name.reveal());
    QCOMPARE(find<PlainLabel>("patientName")->text(), person.patient.name.reveal());
    QCOMPARE(find<StateChip>("eligibilityChip")->look(), lookGood);
    QVERIFY(!cell(ReceptionModel::Burden).isEmpty());
    QVERIFY(says(method));
    QCOMPARE(cell(ReceptionModel::Medication), QStringLiteral("－"));
    QVERIFY(m_visit->say(ConsentAnswer::Yes, ConsentAnswer::No));
    QTRY_COMPARE(cell(ReceptionModel::Medication), QStringLiteral("○"));
    QCOMPARE(cell(ReceptionModel::Checkup), QStringLiteral("×"));
    QVERIFY(m_service->journalled("/consents") > 0);
    QVERIFY(m_visit->commands().filter(QStringLiteral("00 20 00 98 Lc 4")).isEmpty()); // no PIN went anywhere
}

void ClinicDeskTest::aVisitByFace_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("ja") << QStringLiteral("ja");
    QTest::newRow("en") << QStringLiteral("en");
}

void ClinicDeskTest::aVisitByFace()
{
    QFETCH(const QString, language);
    Language::instance().set(language);
    open();
    QVERIFY(m_visit->placeCard(hero));
    QVERIFY(ClinicVisit::waitFor([this] { return patient().snapshot().visit.offersFace(); }));
    patient().chooseFace();
    consentsCome(language == QLatin1String("ja") ? QStringLiteral(" ・ 顔認証") : QStringLiteral(" ・ Face"));
    QVERIFY(!find<QWidget>("visualPanel")->isVisible());
    QVERIFY(m_visit->takeCard());
}

void ClinicDeskTest::aVisitBySight()
{
    QFETCH(const QString, language);
    const bool japanese = language == QLatin1String("ja");
    Language::instance().set(language);
    open();
    QVERIFY(m_visit->placeCard(hero));
    QTRY_VERIFY(find<QPushButton>("visualButton")->isVisible());
    key(Qt::Key_F6);
    QVERIFY(m_visit->waitForScreen(Screen::WaitForStaff));
    QVERIFY(find<QWidget>("visualPanel")->isVisible());
    QVERIFY(find<Notice>("visualNotice")->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(!find<PhotoView>("cardPhoto")->isEmpty(), 20'000);
    const QString yes = japanese ? QStringLiteral("ご本人（Enter）") : QStringLiteral("Same person (Enter)");
    auto *confirm = named<QPushButton>(*m_window, yes);
    QVERIFY(confirm);
    QTRY_VERIFY(confirm->hasFocus());
    key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!find<QWidget>("visualPanel")->isVisible(), 20'000);
    QVERIFY(m_keys <= 6);
    QVERIFY(find<PhotoView>("cardPhoto")->isEmpty());
    QVERIFY(!find<Notice>("visualNotice")->isVisible());
    consentsCome(japanese ? QStringLiteral(" ・ 目視確認") : QStringLiteral(" ・ Visual check by staff"));
    QVERIFY(!find<QPushButton>("visualButton")->isVisible());
    QVERIFY(m_visit->takeCard());
    QVERIFY(m_visit->placeCard(hero)); // the next patient: as it was before
    QTRY_VERIFY(find<QPushButton>("visualButton")->isVisible());
    QVERIFY(patient().snapshot().visit.offersFace());
    const auto sheet = clinic().desk().closingSheet();
    QVERIFY(sheet && sheet->staff.size() == 1 && sheet->staff.first().visualChecks == 1);
}

void ClinicDeskTest::sightWhereTheFrontCannotBeRead()
{
    Language::instance().set(QStringLiteral("en"));
    clinic().setFace(CardTray::Face::FrontUnreadable);
    open();
    QVERIFY(m_visit->placeCard(hero));
    key(Qt::Key_F6);
    auto *photo = find<PhotoView>("cardPhoto");
    QTRY_VERIFY_WITH_TIMEOUT(photo->accessibleName().contains(QStringLiteral("printed on it")), 20'000);
    QVERIFY(photo->isEmpty());
    QTRY_VERIFY(find<QPushButton>("visualConfirm")->hasFocus());
    key(Qt::Key_Return);
    consentsCome(QStringLiteral(" ・ Visual check by staff"));
}

void ClinicDeskTest::aFaceThatDoesNotMatchIsConfirmedBySight()
{
    Language::instance().set(QStringLiteral("en"));
    clinic().setFace(CardTray::Face::DoesNotMatch);
    open();
    QVERIFY(m_visit->placeCard(hero));
    patient().chooseFace();
    QVERIFY(ClinicVisit::waitFor(
        [this] { return patient().snapshot().visit.faceStep == flow::FaceStep::NotMatched; }));
    key(Qt::Key_F6);
    QTRY_VERIFY(!find<PhotoView>("cardPhoto")->isEmpty()); // it was read for the camera
    QTRY_VERIFY(find<QPushButton>("visualConfirm")->hasFocus());
    key(Qt::Key_Return);
    consentsCome(QStringLiteral(" ・ Visual check by staff"));
}

void ClinicDeskTest::anEngineThatCrashesIsNamedAndThePinGoesOn()
{
    Language::instance().set(QStringLiteral("en"));
    clinic().setFace(CardTray::Face::Crashes);
    open();
    QVERIFY(m_visit->placeCard(hero));
    patient().chooseFace();
    QVERIFY(m_visit->waitForScreen(Screen::ChooseMethod) || m_visit->waitForScreen(Screen::LookAtCamera));
    auto *notice = find<Notice>("readerNotice");
    QTRY_VERIFY_WITH_TIMEOUT(notice->isVisible(), 20'000);
    QCOMPARE(notice->title(), failureText({ Failure::FaceEngineCrashed }).title);
    QVERIFY(m_visit->enterPin(m_visit->pinOf(hero)));
    QVERIFY(m_visit->say(ConsentAnswer::Yes, ConsentAnswer::No));
    QTRY_COMPARE(cell(ReceptionModel::Medication), QStringLiteral("○"));
    QVERIFY(!notice->isVisible());
}

QTEST_MAIN(ClinicDeskTest)
#include "clinicdesktest.moc"
