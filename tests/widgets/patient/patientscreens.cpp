// Every screen of the patient's display in both languages and at three sizes: nothing cut, nothing below 48
// px, a name on everything that can be used. With MADOGUCHI_PICTURES=DIR each is also written there as a PNG
// to look at.
#include "tests/support/scriptedpatientview.h"
#include "widgets/common/furiganalabel.h"
#include "widgets/common/language.h"
#include "widgets/common/theme.h"
#include "widgets/patient/patientwindow.h"
#include "widgets/patient/picture.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QTest>

#include <functional>
#include <memory>

using namespace madoguchi;
using flow::Screen;

namespace {

struct Case
{
    const char *name;
    std::function<PatientSnapshot()> snapshot;
};

PatientSnapshot with(Screen screen, const std::function<void(PatientSnapshot &)> &change)
{
    PatientSnapshot snapshot = patientAt(screen);
    change(snapshot);
    return snapshot;
}

PatientSnapshot profile(const char *name)
{
    return with(Screen::PlaceCard, [name](PatientSnapshot &s) { s.readerProfile = QLatin1String(name); });
}

PatientSnapshot pin(int left, bool wrong)
{
    return with(Screen::EnterPin, [&](PatientSnapshot &s) {
        s.visit.triesLeft = left;
        s.visit.pinWasWrong = wrong;
    });
}

PatientSnapshot over(Screen screen, bool named)
{
    return with(screen, [named](PatientSnapshot &s) {
        s.visit.identified = named;
        if (named)
            s.name = Pii<QString>(QStringLiteral("架空　花子"));
    });
}

PatientSnapshot trouble(Failure failure, bool again)
{
    return with(Screen::Trouble, [&](PatientSnapshot &s) {
        s.visit.trouble = Fault{ failure };
        s.visit.canTryAgain = again;
        s.visit.under = Screen::EnterPin;
    });
}

PatientSnapshot changed(PatientSnapshot snapshot, const std::function<void(PatientSnapshot &)> &change)
{
    change(snapshot);
    return snapshot;
}

const QList<Case> &cases()
{
    static const QList<Case> all{
        { "placecard-panasonic", [] { return profile("panasonic"); } },
        { "placecard-fujitsu", [] { return profile("fujitsu"); } },
        { "placecard-almex", [] { return profile("almex"); } },
        { "placecard-generic", [] { return profile("somebody-else"); } },
        { "placecard-early",
            [] { return changed(profile("generic"), [](auto &s) { s.visit.pulledEarly = true; }); } },
        { "placecard-received",
            [] {
                return changed(profile("generic"), [](auto &s) {
                    s.visit.pulledEarly = s.visit.identified = true;
                    s.visit.arrivalOnDisk = s.visit.endedEarly = true;
                });
            } },
        { "reader-not-ready",
            [] { return changed(profile("generic"), [](auto &s) { s.readerReady = false; }); } },
        { "outage", [] { return changed(profile("generic"), [](auto &s) { s.serviceReachable = false; }); } },
        { "readingcard", [] { return patientAt(Screen::ReadingCard); } },
        { "choosemethod", [] { return patientAt(Screen::ChooseMethod); } },
        { "enterpin", [] { return pin(3, false); } },
        { "enterpin-wrong", [] { return pin(2, true); } },
        { "enterpin-last", [] { return pin(1, true); } },
        { "checkingpin", [] { return patientAt(Screen::CheckingPin); } },
        { "identifying", [] { return patientAt(Screen::Identifying); } },
        { "offerregistration", [] { return patientAt(Screen::OfferRegistration); } },
        { "registering", [] { return patientAt(Screen::Registering); } },
        { "consent-medication",
            [] {
                return patientAsked(
                    { ConsentKind::Medication, ConsentKind::Checkup }, { ConsentKind::Medication });
            } },
        { "consent-checkup",
            [] {
                return patientAsked(
                    { ConsentKind::Checkup }, { ConsentKind::Medication, ConsentKind::Checkup });
            } },
        { "consent-diagnosis", [] { return patientAsked({ ConsentKind::Diagnosis }, {}); } },
        { "consent-operation", [] { return patientAsked({ ConsentKind::Operation }, {}); } },
        { "consent-limit", [] { return patientAsked({ ConsentKind::Limit }, {}); } },
        { "sendingconsents", [] { return patientAt(Screen::SendingConsents); } },
        { "finished", [] { return over(Screen::Finished, true); } },
        { "finished-not-valid",
            [] {
                return changed(over(Screen::Finished, true), [](auto &s) { s.validity = Validity::Invalid; });
            } },
        { "finished-grace",
            [] {
                return changed(
                    over(Screen::Finished, true), [](auto &s) { s.certificate = CertificateState::InGrace; });
            } },
        { "finished-early",
            [] {
                return changed(over(Screen::Finished, true), [](auto &s) { s.visit.endedEarly = true; });
            } },
        { "finished-lost",
            [] {
                return changed(over(Screen::Finished, true), [](auto &s) { s.visit.answersLost = true; });
            } },
        { "takecard-identified", [] { return over(Screen::TakeCard, true); } },
        { "takecard-stopped", [] { return over(Screen::TakeCard, false); } },
        { "trouble-again", [] { return trouble(Failure::CardUnresponsive, true); } },
        { "trouble-pin", [] { return trouble(Failure::PinUnusable, false); } },
        { "trouble-locked",
            [] {
                return changed(
                    trouble(Failure::PinUnusable, false), [](auto &s) { s.visit.pinWasWrong = true; });
            } },
        { "trouble-service", [] { return trouble(Failure::ServiceUnreachable, true); } },
        { "help-called",
            [] {
                return changed(patientAt(Screen::ChooseMethod), [](auto &s) { s.visit.helpCalled = true; });
            } },
        { "still-there", [] { return changed(pin(3, false), [](auto &s) { s.visit.stillThere = true; }); } },
    };
    return all;
}

/// A widget that shows less than it has to say, or nothing.
QString cutIn(const QWidget &window)
{
    const auto labels = window.findChildren<FuriganaLabel *>();
    for (const FuriganaLabel *label : labels) {
        if (!label->isVisible())
            continue;
        const QRect place(label->mapTo(&window, QPoint()), label->size());
        if (label->height() < label->heightForWidth(label->width()) || !window.rect().contains(place))
            return QStringLiteral("%1: %2×%3 for “%4”")
                .arg(label->objectName())
                .arg(label->width())
                .arg(label->height())
                .arg(label->text());
    }
    return {};
}

QString wrongButtonIn(const QWidget &window)
{
    const auto buttons = window.findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        if (!button->isVisible())
            continue;
        const QRect place(button->mapTo(&window, QPoint()), button->size());
        const QSize words = button->fontMetrics()
                                .boundingRect(QRect(0, 0, button->width() - 20, 1000),
                                    Qt::AlignCenter | Qt::TextWordWrap, button->text())
                                .size();
        if (button->width() < 48 || button->height() < 48 || button->accessibleName().isEmpty()
            || !window.rect().contains(place) || words.height() > button->height() - 8
            || words.width() > button->width() - 18)
            return QStringLiteral("%1: %2×%3")
                .arg(button->objectName())
                .arg(button->width())
                .arg(button->height());
    }
    return {};
}

} // namespace

class PatientScreens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingIsCut_data();
    void nothingIsCut();
    void everyScreenSaysSomethingElse();

private:
    std::unique_ptr<ScriptedPatientView> m_view;
    std::unique_ptr<PatientWindow> m_window;
};

void PatientScreens::initTestCase()
{
    theme::apply(*qApp);
    m_view = std::make_unique<ScriptedPatientView>();
    m_window = std::make_unique<PatientWindow>(*m_view, true);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void PatientScreens::nothingIsCut_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    const QList<QSize> sizes{ { 1280, 800 }, { 1024, 600 }, { 800, 1280 } };
    for (int i = 0; i < cases().size(); ++i) {
        for (const QString &language : Language::available()) {
            for (const QSize &size : sizes) {
                const QString name = QStringLiteral("%1-%2-%3x%4")
                                         .arg(QLatin1String(cases().at(i).name), language)
                                         .arg(size.width())
                                         .arg(size.height());
                QTest::newRow(qPrintable(name)) << i << language << size;
            }
        }
    }
}

void PatientScreens::nothingIsCut()
{
    QFETCH(int, number);
    QFETCH(QString, language);
    QFETCH(QSize, size);
    m_view->show(cases().at(number).snapshot());
    PatientWindow &window = *m_window;
    window.resize(size);
    window.setLanguage(language);
    QCoreApplication::processEvents();
    const QString folder = qEnvironmentVariable("MADOGUCHI_PICTURES");
    if (!folder.isEmpty()) {
        const QString file = QString::fromUtf8(QTest::currentDataTag()) + QStringLiteral(".png");
        QVERIFY(window.grab().save(QDir(folder).filePath(file)));
    }
    QCOMPARE(window.size(), size); // a layout that needs more would have pushed the window open
    QCOMPARE(cutIn(window), QString());
    QCOMPARE(wrongButtonIn(window), QString());
    const auto *picture = window.findChild<Picture *>(QStringLiteral("picture"));
    QVERIFY(!picture->isVisible() || picture->isThere());
}

void PatientScreens::everyScreenSaysSomethingElse()
{
    ScriptedPatientView view;
    PatientWindow window(view, false);
    for (const QString &language : Language::available()) {
        QSet<QString> said;
        for (const Case &one : cases()) {
            view.show(one.snapshot());
            window.setLanguage(language);
            QStringList words;
            for (const char *name : { "title", "text", "note", "helpComing" }) {
                const auto *label = window.findChild<FuriganaLabel *>(QLatin1String(name));
                if (label->isVisibleTo(&window))
                    words.append(label->text());
            }
            words.append(window.findChild<QWidget *>(QStringLiteral("stillThere"))->isVisibleTo(&window)
                    ? QStringLiteral("still there")
                    : QString());
            const QString all = words.join(QLatin1Char('|'));
            QVERIFY2(!said.contains(all), one.name);
            said.insert(all);
        }
    }
}

QTEST_MAIN(PatientScreens)
#include "patientscreens.moc"
