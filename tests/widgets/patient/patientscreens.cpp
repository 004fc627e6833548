// Every screen of the patient's display in one language (MADOGUCHI_LANGUAGE; "qps", which nobody speaks and
// in which every text is longer, among them), upright and wide, small, with letters of twice the size and
// with strong contrast: nothing cut, nothing below 48 px, a name on everything that can be used. With
// MADOGUCHI_PICTURES=DIR each is written there as a PNG of half its size, to look at.
#include "tests/support/scriptedpatientview.h"
#include "tests/support/spokenlanguage.h"
#include "tests/widgets/patient/patientcases.h"
#include "widgets/common/furiganalabel.h"
#include "widgets/common/theme.h"
#include "widgets/patient/patientwindow.h"
#include "widgets/patient/picture.h"
#include "widgets/patient/readingarea.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QTest>

#include <algorithm>
#include <memory>
#include <optional>

using namespace madoguchi;
using flow::Screen;

namespace {

constexpr QLatin1String pseudo{ "qps" };

/// How a patient sees the display.
struct Sight
{
    const char *name;
    QSize size;
    bool large;
    bool contrast;
};

constexpr Sight sights[]{
    { "wide", { 1280, 800 }, false, false },
    { "tall", { 800, 1280 }, false, false },
    { "small", { 1024, 600 }, false, false },
    { "wide-large", { 1280, 800 }, true, false },
    { "tall-large", { 800, 1280 }, true, false },
    { "wide-contrast", { 1280, 800 }, false, true },
    { "tall-contrast", { 800, 1280 }, false, true },
};

QRect placeIn(const QWidget &window, const QWidget &part)
{
    return { part.mapTo(&window, QPoint()), part.size() };
}

/// Words that can be read in full by turning pages are not cut.
const ReadingArea *pagesOf(const QWidget *part)
{
    for (; part; part = part->parentWidget()) {
        if (const auto *pages = qobject_cast<const ReadingArea *>(part))
            return pages;
    }
    return nullptr;
}

/// A widget that shows less than it has to say, or nothing.
QString cutIn(const QWidget &window)
{
    const auto labels = window.findChildren<FuriganaLabel *>();
    for (const FuriganaLabel *label : labels) {
        if (!label->isVisible())
            continue;
        const ReadingArea *pages = pagesOf(label);
        const bool inPages = pages && !pages->isWhole();
        const bool isCut = label->height() < label->heightForWidth(label->width())
            || !label->parentWidget()->rect().contains(label->geometry())
            || (!inPages && !window.rect().contains(placeIn(window, *label)));
        if (isCut)
            return QStringLiteral("%1: %2×%3 for “%4”")
                .arg(label->objectName())
                .arg(label->width())
                .arg(label->height())
                .arg(label->text());
    }
    return {};
}

/// The question, a warning before the last try and what the camera wants are there without turning a page.
/// (Who looks into a camera with large letters reads its hint and nothing else.)
QString unreadIn(const QWidget &window, bool looks)
{
    for (const QLatin1String name :
        { QLatin1String("title"), QLatin1String("warning"), QLatin1String("hint") }) {
        const auto *label = window.findChild<FuriganaLabel *>(name);
        const bool isWhole = label->isVisible() && window.rect().contains(placeIn(window, *label))
            && label->height() >= label->heightForWidth(label->width())
            && label->visibleRegion().boundingRect() == label->rect();
        const bool isNeeded = !label->text().isEmpty() || (name == QLatin1String("title") && !looks)
            || (name == QLatin1String("hint") && looks);
        if (isNeeded && (!isWhole || pagesOf(label)))
            return name;
    }
    return {};
}

/// A line of which only a part can be seen, on any page; or an answer that can be given before the last one.
QString halfLineIn(PatientWindow &window)
{
    auto *pages = window.findChild<ReadingArea *>();
    const auto labels = pages->findChildren<FuriganaLabel *>();
    for (int page = 0; page < 30; ++page) {
        for (const FuriganaLabel *label : labels) {
            const QRegion seen = label->visibleRegion();
            int begin = 0;
            const QList<int> ends = label->isVisible() ? label->lineEnds() : QList<int>();
            for (const int end : ends) {
                const QRect line(0, begin, label->width(), std::min(end, label->height()) - begin);
                if (!seen.intersected(line).isEmpty() && seen.intersected(line) != QRegion(line))
                    return label->objectName() + QStringLiteral(" on page %1").arg(page + 1);
                begin = end;
            }
        }
        const auto *on = window.findChild<QAbstractButton *>(QStringLiteral("readOn"));
        if (!on->isVisible() || !on->isEnabled())
            break;
        pages->turn(1);
    }
    if (!pages->isRead())
        return QStringLiteral("the end");
    pages->turn(-30);
    return {};
}

QString wrongButtonIn(const QWidget &window)
{
    const auto buttons = window.findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        if (!button->isVisible())
            continue;
        const QRect place = placeIn(window, *button);
        const bool isMark = button->objectName() == QLatin1String("letters")
            || button->objectName() == QLatin1String("contrast");
        const QSize words = isMark ? QSize()
                                   : button->fontMetrics()
                                         .boundingRect(QRect(0, 0, button->width() - 20, 1000),
                                             Qt::AlignCenter | Qt::TextWordWrap, button->text())
                                         .size();
        if (button->width() < 48 || button->height() < 48 || button->accessibleName().isEmpty()
            || !window.rect().contains(place) || words.height() > button->height() - 8
            || words.width() > button->width() - 18)
            return QStringLiteral("%1: %2×%3 at %4,%5 for “%6” (%7×%8)")
                .arg(button->objectName())
                .arg(button->width())
                .arg(button->height())
                .arg(place.x())
                .arg(place.y())
                .arg(button->text())
                .arg(words.width())
                .arg(words.height());
    }
    return {};
}

/// Two things that can be seen and lie over each other.
QString overlapIn(const QWidget &window)
{
    QList<const QWidget *> parts;
    const auto all = window.findChildren<QWidget *>();
    for (const QWidget *part : all) {
        const bool counts = qobject_cast<const QAbstractButton *>(part)
            || part->objectName() == QLatin1String("picture") || part->objectName() == QLatin1String("camera")
            || part->objectName() == QLatin1String("helpComing")
            || part->objectName() == QLatin1String("steps") || qobject_cast<const ReadingArea *>(part);
        const bool inPages = qobject_cast<const QAbstractButton *>(part) && pagesOf(part);
        if (counts && !inPages && part->isVisible() && !part->parentWidget()->inherits("QFrame"))
            parts.append(part);
    }
    for (qsizetype i = 0; i < parts.size(); ++i) {
        for (qsizetype k = 0; k < i; ++k) {
            if (parts.at(i)->objectName() == QLatin1String("stillHere"))
                continue; // lies over everything
            if (placeIn(window, *parts.at(i)).intersects(placeIn(window, *parts.at(k))))
                return parts.at(i)->objectName() + QStringLiteral(" over ") + parts.at(k)->objectName();
        }
    }
    return {};
}

QString language()
{
    return qEnvironmentVariable("MADOGUCHI_LANGUAGE", QStringLiteral("ja"));
}

QStringList languages()
{
    return language() == pseudo ? QStringList{ QStringLiteral("ja"), language() } : patientLanguages();
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
    QList<PatientCase> m_cases;
    std::optional<QDir> m_folder;
};

void PatientScreens::initTestCase()
{
    theme::apply(*qApp);
    m_cases = patientCases();
    const QString pictures = qEnvironmentVariable("MADOGUCHI_PICTURES");
    if (!pictures.isEmpty()) {
        m_folder.emplace(pictures + QStringLiteral("/patient/") + language());
        QVERIFY(m_folder->mkpath(QStringLiteral(".")));
    }
    m_view = std::make_unique<ScriptedPatientView>();
    QVERIFY(language() != pseudo || SpokenLanguage::openPseudo());
    m_window = std::make_unique<PatientWindow>(*m_view, true, languages());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void PatientScreens::nothingIsCut_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<int>("sight");
    for (int sight = 0; sight < static_cast<int>(std::size(sights)); ++sight) {
        // Where there is the least room, every language is looked at; colours move nothing.
        const bool isRoomy = sights[sight].contrast || (sight > 0 && !sights[sight].large);
        if (isRoomy && language() != QLatin1String("ja"))
            continue;
        if (sight > 0 && language() == pseudo) // its large letters are larger than any language's
            continue;
        for (int i = 0; i < m_cases.size(); ++i)
            QTest::addRow("%s-%s", qPrintable(m_cases.at(i).name), sights[sight].name) << i << sight;
    }
}

void PatientScreens::nothingIsCut()
{
    QFETCH(int, number);
    QFETCH(int, sight);
    const Sight &how = sights[sight];
    PatientWindow &window = *m_window;
    m_view->show(m_cases.at(number).snapshot);
    window.resize(how.size);
    window.setLanguage(language());
    window.setLarge(how.large);
    window.setContrast(how.contrast);
    QCoreApplication::processEvents();
    const QImage picture = window.grab().toImage(); // lays out and paints
    if (m_folder) {
        const QString file = QString::fromUtf8(QTest::currentDataTag()) + QStringLiteral(".png");
        QVERIFY(picture.scaled(picture.size() / 2, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                    .save(m_folder->filePath(file)));
    }
    QCOMPARE(window.size(), how.size); // a layout that needs more would have pushed the window open
    QCOMPARE(cutIn(window), QString());
    const flow::Visit &visit = m_cases.at(number).snapshot.visit;
    QCOMPARE(unreadIn(window, how.large && visit.faceStep == flow::FaceStep::Looking), QString());
    QCOMPARE(halfLineIn(window), QString());
    QCOMPARE(wrongButtonIn(window), QString());
    QCOMPARE(overlapIn(window), QString());
    const auto *drawing = window.findChild<Picture *>(QStringLiteral("picture"));
    QVERIFY(!drawing->isVisible() || drawing->isThere());
}

void PatientScreens::everyScreenSaysSomethingElse()
{
    ScriptedPatientView view;
    PatientWindow window(view, false, languages());
    QHash<QString, QString> said;
    for (const PatientCase &one : std::as_const(m_cases)) {
        view.show(one.snapshot);
        window.setLanguage(language());
        QStringList words;
        for (const char *name : { "title", "text", "hint", "warning", "note", "helpComing" }) {
            const auto *label = window.findChild<FuriganaLabel *>(QLatin1String(name));
            if (label->isVisibleTo(&window))
                words.append(label->text());
        }
        for (const auto *button : window.findChildren<QAbstractButton *>()) {
            if (button->isVisibleTo(&window))
                words.append(button->text());
        }
        const QString all = words.join(QLatin1Char('|'));
        QVERIFY2(!said.contains(all), qPrintable(one.name + QStringLiteral(" is as ") + said.value(all)));
        said.insert(all, one.name);
    }
}

QTEST_MAIN(PatientScreens)
#include "patientscreens.moc"
