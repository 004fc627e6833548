// Patients without a card at the training clinic's desk: received by number with the keys of the desk's
// window, asked of a service that is a process of its own.
#include "app/domain/typedtext.h"
#include "tests/app/station/clinicvisit.h"
#include "tests/support/trainingprogram.h"
#include "tests/widgets/desk/nopaper.h"
#include "tests/widgets/desk/seenwidgets.h"
#include "widgets/common/language.h"
#include "widgets/common/notice.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/common/words.h"
#include "widgets/desk/deskwindow.h"
#include "widgets/desk/receptionmodel.h"

#include <QApplication>
#include <QDir>
#include <QInputMethodEvent>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <chrono>

using namespace madoguchi;

class ClinicNumberTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void init();
    void cleanup();
    void aPatientWithACertificate_data();
    void aPatientWithACertificate();
    void ofTwinsOneIsChosenByAPerson();
    void eachAnswerHasItsNextStep_data();
    void eachAnswerHasItsNextStep();
    void withoutALineItWaits();

private:
    template <typename T> [[nodiscard]] T *find(const char *name) const
    {
        return m_window->findChild<T *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString cell(int column) const
    {
        return find<QTableView>("receptionTable")->model()->index(0, column).data().toString();
    }
    void key(Qt::Key key)
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get(), key);
        ++m_keys;
    }
    void type(const QString &text);
    /// All of a 資格確認書, from F2 to the last Enter.
    void receive(const QString &person, bool withBranch = true);
    /// The panel has given way to the answer.
    [[nodiscard]] bool answered() const;
    [[nodiscard]] bool picture(const char *name) const;

    std::unique_ptr<TrainingProgram> m_service;
    std::unique_ptr<ClinicVisit> m_visit;
    NoPaper m_printer;
    std::unique_ptr<DeskWindow> m_window;
    int m_keys = 0;
};

void ClinicNumberTest::init()
{
    Language::instance().set(QStringLiteral("en"));
    m_service = std::make_unique<TrainingProgram>();
    QVERIFY2(m_service->startService(), qPrintable(m_service->error()));
    TrainingOptions options;
    options.serviceFolder = m_service->path({});
    m_visit = std::make_unique<ClinicVisit>(std::move(options));
    const auto opened = m_visit->open();
    QVERIFY2(opened, opened ? "" : qPrintable(failureName(opened.error().failure)));
    m_keys = 0;
    DeskOptions desk;
    desk.training = true;
    desk.scannerPause = std::chrono::milliseconds(0); // these keys come as fast as a scanner's
    m_window = std::make_unique<DeskWindow>(m_visit->clinic().desk(), m_printer, desk);
    m_window->resize(1366, 768);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QVERIFY(m_visit->receptionistSignsIn());
    QVERIFY(QTest::qWaitFor([this] { return find<QWidget>("listEmpty")->isVisible(); }));
}

void ClinicNumberTest::cleanup()
{
    m_window.reset();
    m_visit.reset();
    m_service.reset();
}

void ClinicNumberTest::type(const QString &text)
{
    for (const QChar letter : text) {
        QWidget *focus = QApplication::focusWidget();
        QInputMethodEvent commit; // a kanji comes from the input method
        commit.setCommitString(letter);
        if (letter.unicode() < 0x80)
            QTest::keyClick(focus, letter.toLatin1());
        else
            QApplication::sendEvent(focus, &commit);
        ++m_keys;
    }
}

void ClinicNumberTest::receive(const QString &id, bool withBranch)
{
    const Person &person = m_visit->person(id);
    const Insurance &insurance = person.coverages.first().result.insurance;
    key(Qt::Key_F2);
    type(QStringLiteral("1"));
    const QString insurer = insurance.insurerNumber.trimmed();
    type(insurer);
    if (insurer.size() < 8)
        key(Qt::Key_Return);
    if (!insurance.isLateElderly()) {
        type(typedText(insurance.symbol.reveal()));
        key(Qt::Key_Return);
    }
    type(typedText(insurance.number.reveal()));
    if (!insurance.isLateElderly()) {
        key(Qt::Key_Return);
        type(withBranch ? insurance.branch.reveal() : QString());
        if (!withBranch)
            key(Qt::Key_Return);
    }
    type(person.patient.birthdate.reveal().toString(QStringLiteral("yyyyMMdd")));
    key(Qt::Key_Return);
}

bool ClinicNumberTest::answered() const
{
    return QTest::qWaitFor([this] { return !find<QWidget>("numberPanel")->isVisible(); }, 20'000);
}

bool ClinicNumberTest::picture(const char *name) const
{
    QTest::qWait(60); // the last layout
    const QString screens = QStringLiteral(MADOGUCHI_SCREENS_FOLDER);
    return QDir().mkpath(screens)
        && m_window->grab().save(
            QStringLiteral("%1/clinic-%2-%3.png")
                .arg(screens, QString::fromLatin1(name), Language::instance().current()));
}

void ClinicNumberTest::aPatientWithACertificate_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("medium");
    QTest::newRow("ja") << QStringLiteral("ja") << QStringLiteral("番号");
    QTest::newRow("en") << QStringLiteral("en") << QStringLiteral("Number");
}

void ClinicNumberTest::aPatientWithACertificate()
{
    QFETCH(const QString, language);
    QFETCH(const QString, medium);
    Language::instance().set(language);
    receive(QStringLiteral("p01"));
    QVERIFY(answered());
    const Person &person = m_visit->person(QStringLiteral("p01"));
    QCOMPARE(find<PlainLabel>("patientName")->text(), person.patient.name.reveal());
    QCOMPARE(cell(ReceptionModel::Card), medium);
    QCOMPARE(cell(ReceptionModel::Medication), QStringLiteral("－"));
    QCOMPARE(cell(ReceptionModel::Checkup), QStringLiteral("－"));
    const ReceptionList receptions = m_visit->clinic().desk().receptions();
    QCOMPARE(receptions.size(), 1);
    QVERIFY(receptions.first().main() && !receptions.first().main()->limitConsent); // nobody was asked
    QVERIFY(picture("answered"));
    QTRY_VERIFY(find<QPushButton>("confirmButton")->isEnabled()); // it was shown long enough
    key(Qt::Key_Return);
    QTRY_COMPARE(m_visit->clinic().desk().receptions().first().status, ReceptionStatus::Printed);
    qInfo("%d keys from F2 to the slip", m_keys);
    QVERIFY(m_keys <= 35);
}

void ClinicNumberTest::ofTwinsOneIsChosenByAPerson()
{
    receive(QStringLiteral("p05"), false);
    QVERIFY(answered());
    QCOMPARE(cell(ReceptionModel::EligibilityColumn), words::validityShort(Validity::Several));
    const Person &other = m_visit->person(QStringLiteral("p06"));
    const QString branch = other.coverages.first().result.insurance.branch.reveal();
    const QString words = QStringLiteral("Choose %1, branch %2").arg(other.patient.name.reveal(), branch);
    QTRY_VERIFY(named<QPushButton>(*m_window, words)); // new rows are shown by the event loop
    auto *choose = named<QPushButton>(*m_window, words);
    QVERIFY(picture("twins"));
    choose->setFocus();
    key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(
        cell(ReceptionModel::EligibilityColumn), words::validityShort(Validity::Valid), 20'000);
    QCOMPARE(find<PlainLabel>("patientName")->text(), other.patient.name.reveal());
    QCOMPARE(m_visit->clinic().desk().receptions().size(), 1);
}

void ClinicNumberTest::eachAnswerHasItsNextStep_data()
{
    QTest::addColumn<QString>("person");
    QTest::addColumn<Validity>("validity");
    QTest::newRow("lost, no new one") << QStringLiteral("p15") << Validity::Invalid;
    QTest::newRow("lost, a new one exists") << QStringLiteral("p13") << Validity::InvalidNewExists;
    QTest::newRow("national health insurance") << QStringLiteral("p07") << Validity::Valid;
    QTest::newRow("late elderly") << QStringLiteral("p10") << Validity::Valid;
}

void ClinicNumberTest::eachAnswerHasItsNextStep()
{
    QFETCH(const QString, person);
    QFETCH(const Validity, validity);
    receive(person);
    QVERIFY(answered());
    QCOMPARE(cell(ReceptionModel::EligibilityColumn), words::validityShort(validity));
    const auto *step = find<Notice>("nextStep0");
    QVERIFY(step->isVisible());
    QCOMPARE(step->title(),
        validity == Validity::Valid ? QStringLiteral("Is it this person?") : words::validity(validity));
}

void ClinicNumberTest::withoutALineItWaits()
{
    m_service->quit();
    receive(QStringLiteral("p01"));
    const auto *failure = find<Notice>("askingFailure");
    QVERIFY(QTest::qWaitFor([&] { return failure->isVisible(); }, 60'000));
    QVERIFY(find<QWidget>("numberPanel")->isVisible());
    const QString kept = find<PlainLabel>("askingKept")->text();
    QVERIFY2(kept.contains(QStringLiteral("Number 1 is kept")), qPrintable(kept));
    QVERIFY2(kept.contains(QStringLiteral("1 question waits")), qPrintable(kept));
    QCOMPARE(m_visit->clinic().desk().waitingRequests().eligibility, 1);
    QVERIFY(picture("waits"));
    key(Qt::Key_Escape);
    QCOMPARE(m_visit->clinic().desk().receptions().size(), 1);
}

QTEST_MAIN(ClinicNumberTest)
#include "clinicnumbertest.moc"
