#include "widgets/patient/patientwindow.h"

#include "widgets/common/announcer.h"
#include "widgets/common/banner.h"
#include "widgets/common/colours.h"
#include "widgets/common/furiganalabel.h"
#include "widgets/common/ink.h"
#include "widgets/common/theme.h"
#include "widgets/patient/bodies.h"
#include "widgets/patient/cameraview.h"
#include "widgets/patient/footbar.h"
#include "widgets/patient/languagepanel.h"
#include "widgets/patient/patientstage.h"
#include "widgets/patient/patientwords.h"
#include "widgets/patient/readingarea.h"
#include "widgets/patient/stagewords.h"
#include "widgets/patient/stillthere.h"
#include "widgets/patient/topbar.h"
#include "widgets/patient/touchbutton.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <utility>

namespace madoguchi {

using flow::Screen;
using flow::Visit;

namespace {

constexpr double largeLetters = 2.0; ///< as much as the usual (WCAG 2.1, 1.4.4)

bool isTouch(QEvent::Type type)
{
    return type == QEvent::MouseButtonPress || type == QEvent::TouchBegin || type == QEvent::KeyPress;
}

} // namespace

PatientWindow::PatientWindow(PatientView &view, bool training, const QStringList &languages, QWidget *parent)
    : QWidget(parent)
    , m_view(view)
    , m_languages(languages)
    , m_chimes(std::make_unique<Beep>())
{
    setObjectName(QStringLiteral("patientWindow"));
    build(training, languages);
    connectAll();
    retranslate();
    applyScale();
    qApp->installEventFilter(this);
}

PatientWindow::~PatientWindow()
{
    qApp->removeEventFilter(this);
}

void PatientWindow::build(bool training, const QStringList &languages)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->setSizeConstraint(
        QLayout::SetNoConstraint); // words follow the display, never the display the words
    setMinimumSize(800, 600);
    setAutoFillBackground(true);
    setPalette(patientPalette(false)); // also where staff read by another
    if (training)
        column->addWidget(new Banner(this, false));
    column->addWidget(m_top = new TopBar(languages, this));
    m_stage = new PatientStage(m_voice, this);
    m_bodies = new Bodies(m_view, *m_stage, m_voice);
    auto *middle = new QHBoxLayout;
    middle->setContentsMargins(40, theme::gap, 40, theme::gap);
    middle->addWidget(m_stage);
    column->addLayout(middle, 1);
    column->addWidget(m_foot = new FootBar(this));
    m_stillThere = new StillThere(this);
    m_stillThere->hide();
}

void PatientWindow::connectAll()
{
    m_idle.setSingleShot(true);
    m_idle.setInterval(60'000);
    connect(&m_idle, &QTimer::timeout, this, [this] {
        setLarge(false);
        setContrast(false);
        setLanguage(Voice::home());
    });
    connect(&m_view, &PatientView::changed, this, &PatientWindow::refresh);
    connect(&m_view, &PatientView::frameChanged, this, &PatientWindow::showFrame);
    connect(&m_view, &PatientView::cardReminder, this, [this] {
        m_chimes->play(Chime::TakeCard);
        Announcer::alert(m_stage->reminder());
    });
    // The display has its own colours and sizes, but a new style sheet of the application takes them away.
    connect(&Colours::instance(), &Colours::changed, this, [this] {
        setPalette(patientPalette(m_contrast));
        applyScale();
    });
    connect(m_stage->reading(), &ReadingArea::read, this, [this] { m_bodies->setReady(true); });
    connect(m_top, &TopBar::languageChosen, this, &PatientWindow::setLanguage);
    connect(m_foot, &FootBar::stopped, this, [this] { m_view.stop(); });
    connect(m_foot, &FootBar::staffCalled, this, [this] { m_view.callStaff(); });
    connect(m_foot, &FootBar::lettersToggled, this, [this] { setLarge(!m_large); });
    connect(m_foot, &FootBar::contrastToggled, this, [this] { setContrast(!m_contrast); });
    connect(m_stillThere->button(), &TouchButton::clicked, this, [this] { m_view.touched(); });
}

void PatientWindow::setLanguage(const QString &language)
{
    if (m_languages.contains(language) || language == Voice::home())
        m_voice.setLanguage(language);
    beginReading();
    retranslate();
    applyScale(); // other letters
}

void PatientWindow::setLarge(bool large)
{
    if (large == m_large)
        return;
    m_large = large;
    m_foot->setTools(m_voice, m_large, m_contrast);
    beginReading();
    applyScale();
    refresh(); // what large letters leave out
}

void PatientWindow::setContrast(bool contrast)
{
    if (contrast == m_contrast)
        return;
    m_contrast = contrast;
    setPalette(patientPalette(contrast));
    update(); // and all that is painted by it
    const QList<QWidget *> parts = findChildren<QWidget *>();
    for (QWidget *part : parts)
        part->update();
    m_foot->setTools(m_voice, m_large, m_contrast);
}

void PatientWindow::retranslate()
{
    setWindowTitle(m_voice.say(QT_TRANSLATE_NOOP("Patient", "Madoguchi: patient's display")));
    m_top->setVoice(m_voice);
    m_foot->setVoice(m_voice);
    m_foot->setTools(m_voice, m_large, m_contrast);
    m_stage->reading()->setVoice(m_voice);
    m_bodies->retranslate();
    m_stillThere->setLanguage(m_voice.language());
    refresh();
}

bool PatientWindow::isChanged(const Visit &visit) const
{
    return !m_shown || m_shown->screen != visit.screen || m_shown->asking() != visit.asking()
        || (m_shown->faceStep != visit.faceStep && visit.screen == Screen::LookAtCamera)
        || m_shown->awaitsReaderPin() != visit.awaitsReaderPin() || m_shown->canTryAgain != visit.canTryAgain
        || (m_shown->offersFace() != visit.offersFace() && visit.screen == Screen::ChooseMethod)
        || isReceivedEarly(*m_shown) != isReceivedEarly(visit);
}

bool PatientWindow::beginAnew(const Visit &visit)
{
    const bool wasReceivedEarly = m_shown && isReceivedEarly(*m_shown);
    const bool isNext = visit.screen == Screen::PlaceCard ? !isReceivedEarly(visit) : wasReceivedEarly;
    const bool isHome = m_voice.isHome() && !m_large && !m_contrast;
    if (!isNext || !m_shown || isHome || !isChanged(visit))
        return false;
    m_shown = visit;
    setLarge(false);
    setContrast(false);
    setLanguage(Voice::home());
    return true;
}

void PatientWindow::refresh()
{
    const PatientSnapshot snapshot = m_view.snapshot();
    const Visit &visit = snapshot.visit;
    m_voice.setReader(snapshot.readerProfile);
    m_voice.setScreens(snapshot.screens);
    if (beginAnew(visit))
        return;
    if (visit.screen == Screen::PlaceCard && !(m_voice.isHome() && !m_large && !m_contrast))
        m_idle.start();
    else
        m_idle.stop();
    const bool isNew = isChanged(visit);
    // Before anything is hidden: a hidden button passes its focus on, and the next one might be an answer.
    if (isNew)
        m_stage->title()->setFocus();
    if (isNew && (!m_shown || visit.screen != Screen::EnterPin || visit.pinWasWrong))
        m_bodies->wipePin();
    put(snapshot);
    if (m_shown && m_shown->stillThere && !visit.stillThere)
        m_bodies->hold(); // it lay over the answers
    m_bodies->show(visit, m_shown);
    if (isNew)
        beginReading();
    settle();
    m_shown = visit;
    if (isNew) {
        m_bodies->giveFocus(visit);
        Announcer::alert(m_stage->title());
        sound(visit);
    }
    m_stillThere->setVisible(visit.stillThere);
    if (visit.stillThere)
        m_stillThere->raise();
}

/// Nothing on this screen has been read yet, and so no answer counts.
void PatientWindow::beginReading()
{
    m_bodies->setReady(false);
    m_stage->reading()->rewind();
}

void PatientWindow::put(const PatientSnapshot &snapshot)
{
    const Visit &visit = snapshot.visit;
    showWords(*m_stage, snapshot, m_voice);
    const bool isStopped = (visit.screen == Screen::TakeCard && !visit.identified) || isReceivedEarly(visit);
    m_top->setStage(visit, !isStopped && (snapshot.readerReady || visit.screen != Screen::PlaceCard));
    m_foot->setState(visit.screen != Screen::PlaceCard && !isOver(visit.screen), visit.helpCalled);
    if (m_shown && m_shown->faceHint != visit.faceHint && visit.faceStep == flow::FaceStep::Looking) {
        m_chimes->play(Chime::Step);
        Announcer::alert(m_stage->camera());
    }
}

/// Up to twenty times a second: nothing is measured anew.
void PatientWindow::showFrame()
{
    if (m_shown && m_shown->faceStep == flow::FaceStep::Looking)
        m_stage->camera()->setFrame(m_view.snapshot().frame);
}

void PatientWindow::sound(const Visit &visit)
{
    if (visit.screen == Screen::PlaceCard)
        return;
    if (visit.screen == Screen::Trouble)
        m_chimes->play(Chime::Attention);
    else if (visit.screen == Screen::Finished)
        m_chimes->play(Chime::Good);
    else
        m_chimes->play(isWaiting(visit) || visit.screen == Screen::TakeCard ? Chime::Step : Chime::Question);
}

void PatientWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        if (m_foot->canStop() && !event->isAutoRepeat())
            m_view.stop();
        return;
    }
    if (m_shown && m_bodies->take(*event, *m_shown))
        return;
    if (event->key() == Qt::Key_PageDown || event->key() == Qt::Key_PageUp)
        m_stage->reading()->turn(event->key() == Qt::Key_PageDown ? 1 : -1);
    else
        QWidget::keyPressEvent(event);
}

bool PatientWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (!isTouch(event->type()) || !watched->isWidgetType())
        return QWidget::eventFilter(watched, event);
    const auto *widget = static_cast<QWidget *>(watched);
    if (widget != this && !isAncestorOf(widget))
        return QWidget::eventFilter(watched, event);
    const bool wasAsking = m_stillThere->isVisibleTo(this);
    const bool isStop
        = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
    m_view.touched();
    // What was pressed said "yes, still there", and nothing else: it must not answer the screen beneath.
    if (wasAsking && event->type() == QEvent::KeyPress && !isStop)
        return true;
    return QWidget::eventFilter(watched, event);
}

void PatientWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_stillThere->setGeometry(rect());
    m_top->panel()->hide();
    applyScale();
}

/// Words and fonts have changed: every layout measures anew at once, innermost first. By itself Qt tells an
/// outer layout of an inner one's new height only some events later, and until then would give it the old
/// one.
void PatientWindow::settle()
{
    m_top->fit(width());
    m_foot->fit(width());
    const QList<QWidget *> parts = findChildren<QWidget *>();
    for (auto part = parts.crbegin(); part != parts.crend(); ++part) {
        if (QLayout *inner = (*part)->layout())
            inner->invalidate();
        (*part)->updateGeometry();
    }
    layout()->invalidate();
    layout()->activate();
    m_stage->fit();
}

void PatientWindow::applyScale()
{
    const bool tall = height() > width();
    const double across = width() / (tall ? 800.0 : 1280.0);
    const double down = height() / (tall ? 1280.0 : 800.0);
    const double usual = std::clamp(std::min(across, down), 0.75, 1.6);
    const double scale = m_large ? usual * largeLetters : usual;
    m_stage->setTall(tall);
    m_stage->setScale(scale, m_large);
    m_bodies->setScale(scale, m_large);
    const QFont words = m_voice.font(theme::patientPoints * scale);
    m_top->setSizes(m_voice, theme::patientPoints * scale, m_large);
    m_foot->setWordsFont(words);
    m_stillThere->setFonts(m_voice.font(theme::hugePoints * scale, true), words);
    settle();
}

} // namespace madoguchi
