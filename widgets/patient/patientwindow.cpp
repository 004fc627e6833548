#include "widgets/patient/patientwindow.h"

#include "app/support/failuretext.h"
#include "widgets/common/announcer.h"
#include "widgets/common/banner.h"
#include "widgets/common/furiganalabel.h"
#include "widgets/common/language.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/patient/answerpair.h"
#include "widgets/patient/busydots.h"
#include "widgets/patient/languagebuttons.h"
#include "widgets/patient/patientstage.h"
#include "widgets/patient/patientwords.h"
#include "widgets/patient/picture.h"
#include "widgets/patient/pindots.h"
#include "widgets/patient/pinpad.h"
#include "widgets/patient/stepsbar.h"
#include "widgets/patient/stillthere.h"
#include "widgets/patient/touchbutton.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace madoguchi {

using flow::Screen;
using flow::Visit;

namespace {

QString homeLanguage()
{
    return QStringLiteral("ja");
}

bool isTouch(QEvent::Type type)
{
    return type == QEvent::MouseButtonPress || type == QEvent::TouchBegin || type == QEvent::KeyPress;
}

} // namespace

PatientWindow::PatientWindow(PatientView &view, bool training, QWidget *parent)
    : QWidget(parent)
    , m_view(view)
    , m_language(homeLanguage())
{
    setObjectName(QStringLiteral("patientWindow"));
    build(training);
    connectAll();
    retranslate();
    applyScale();
    qApp->installEventFilter(this);
}

PatientWindow::~PatientWindow()
{
    qApp->removeEventFilter(this);
}

QString PatientWindow::say(const char *source) const
{
    return source ? trIn(m_language, "Patient", source) : QString();
}

void PatientWindow::build(bool training)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->setSizeConstraint(
        QLayout::SetNoConstraint); // words follow the display, never the display the words
    setMinimumSize(800, 600);
    if (training)
        column->addWidget(new Banner(this));
    column->addWidget(buildTop());
    m_stage = new PatientStage(this);
    m_stage->addBody(buildActions());
    m_stage->addBody(m_consent = new AnswerPair(QStringLiteral("consentYes"), QStringLiteral("consentNo")));
    m_stage->addBody(
        m_registration = new AnswerPair(QStringLiteral("registrationYes"), QStringLiteral("registrationNo")));
    m_stage->addBody(m_pad = new PinPad(m_view));
    m_stage->addBody(m_busy = new BusyDots);
    auto *middle = new QHBoxLayout;
    middle->setContentsMargins(40, theme::gap, 40, theme::gap);
    middle->addWidget(m_stage);
    column->addLayout(middle, 1);
    column->addWidget(buildBottom());
    m_stillThere = new StillThere(this);
    m_stillThere->hide();
}

QWidget *PatientWindow::buildTop()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(theme::gapLarge, theme::gap, theme::gapLarge, 0);
    m_steps = new StepsBar(bar);
    m_steps->setObjectName(QStringLiteral("steps"));
    m_languages = new LanguageButtons(bar);
    row->addWidget(m_steps);
    row->addStretch(1);
    row->addWidget(m_languages);
    return bar;
}

QWidget *PatientWindow::buildBottom()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(theme::gapLarge, 0, theme::gapLarge, theme::gapLarge);
    m_stop = new TouchButton(TouchButton::Kind::Quiet, bar);
    m_stop->setObjectName(QStringLiteral("stop"));
    m_coming = new FuriganaLabel(bar);
    m_coming->setObjectName(QStringLiteral("helpComing"));
    m_coming->setPanel(lookGood);
    m_coming->setAlignment(Qt::AlignVCenter | Qt::AlignLeft);
    m_call = new TouchButton(TouchButton::Kind::Quiet, bar);
    m_call->setObjectName(QStringLiteral("callStaff"));
    row->addWidget(m_stop);
    row->addStretch(1);
    row->addWidget(m_coming);
    row->addWidget(m_call);
    return bar;
}

QWidget *PatientWindow::buildActions()
{
    m_actions = new QWidget;
    auto *row = new QHBoxLayout(m_actions);
    row->setContentsMargins(0, 0, 0, 0);
    m_choosePin = new TouchButton(TouchButton::Kind::Primary, m_actions);
    m_choosePin->setObjectName(QStringLiteral("choosePin"));
    m_tryAgain = new TouchButton(TouchButton::Kind::Primary, m_actions);
    m_tryAgain->setObjectName(QStringLiteral("tryAgain"));
    row->addStretch(1);
    row->addWidget(m_choosePin);
    row->addWidget(m_tryAgain);
    row->addStretch(1);
    return m_actions;
}

void PatientWindow::connectAll()
{
    m_idle.setSingleShot(true);
    m_idle.setInterval(60'000);
    connect(&m_idle, &QTimer::timeout, this, [this] { setLanguage(homeLanguage()); });
    connect(&m_view, &PatientView::changed, this, &PatientWindow::refresh);
    connect(&m_view, &PatientView::cardReminder, this, [this] {
        QApplication::beep();
        Announcer::alert(m_stage->reminder());
    });
    connect(m_languages, &LanguageButtons::chosen, this, &PatientWindow::setLanguage);
    connect(m_choosePin, &TouchButton::clicked, this, [this] { m_view.choosePin(); });
    connect(m_tryAgain, &TouchButton::clicked, this, [this] { m_view.tryAgain(); });
    connect(m_consent, &AnswerPair::answered, this, &PatientWindow::answerConsent);
    connect(
        m_registration, &AnswerPair::answered, this, [this](bool yes) { m_view.answerRegistration(yes); });
    connect(m_stop, &TouchButton::clicked, this, [this] { m_view.stop(); });
    connect(m_call, &TouchButton::clicked, this, [this] { m_view.callStaff(); });
    connect(m_stillThere->button(), &TouchButton::clicked, this, [this] { m_view.touched(); });
}

void PatientWindow::answerConsent(bool yes)
{
    // The question that is on the screen, not the one that the flow may have come to meanwhile.
    const std::optional<ConsentKind> kind = m_shown ? m_shown->asking() : std::nullopt;
    if (kind)
        m_view.answer(*kind, yes ? ConsentAnswer::Yes : ConsentAnswer::No);
}

void PatientWindow::setLanguage(const QString &language)
{
    if (Language::available().contains(language))
        m_language = language;
    retranslate();
}

void PatientWindow::retranslate()
{
    setWindowTitle(say(QT_TRANSLATE_NOOP("Patient", "Madoguchi: patient's display")));
    m_languages->setCurrent(m_language);
    m_steps->setWords(
        { say(QT_TRANSLATE_NOOP("Patient", "Card")), say(QT_TRANSLATE_NOOP("Patient", "PIN")),
            say(QT_TRANSLATE_NOOP("Patient", "Consent")), say(QT_TRANSLATE_NOOP("Patient", "Done")) },
        say(QT_TRANSLATE_NOOP("Patient", "Step %1 of 4: %2")));
    m_choosePin->setWords(say(QT_TRANSLATE_NOOP("Patient", "With the PIN (4 digits)")));
    m_tryAgain->setWords(say(QT_TRANSLATE_NOOP("Patient", "Try again")));
    m_stop->setWords(say(QT_TRANSLATE_NOOP("Patient", "Stop")));
    m_call->setWords(say(QT_TRANSLATE_NOOP("Patient", "Call staff")));
    m_coming->setMarkedText(say(QT_TRANSLATE_NOOP("Patient", "Somebody is coming to you")));
    const ConsentWords registration = registrationWords();
    m_registration->setWords(say(registration.yes), say(registration.no));
    m_pad->setLanguage(m_language);
    m_stillThere->setLanguage(m_language);
    refresh();
}

void PatientWindow::refresh()
{
    const PatientSnapshot snapshot = m_view.snapshot();
    const Visit &visit = snapshot.visit;
    const bool wasReceivedEarly = m_shown && isReceivedEarly(*m_shown);
    const bool isNew = !m_shown || m_shown->screen != visit.screen || m_shown->asking() != visit.asking()
        || wasReceivedEarly != isReceivedEarly(visit);
    const bool isNext = visit.screen == Screen::PlaceCard ? !isReceivedEarly(visit) : wasReceivedEarly;
    if (isNew && m_shown && isNext && m_language != homeLanguage()) {
        m_shown = visit; // the next patient's way begins: in the language of the house
        setLanguage(homeLanguage());
        return;
    }
    if (visit.screen == Screen::PlaceCard && m_language != homeLanguage())
        m_idle.start();
    else
        m_idle.stop();
    // Before anything is hidden: a hidden button passes its focus on, and the next one might be an answer.
    if (isNew)
        m_stage->title()->setFocus();
    if (isNew && (!m_shown || visit.screen != Screen::EnterPin || visit.pinWasWrong))
        m_pad->clear();
    showWords(snapshot, patientWords(snapshot));
    if (m_shown && m_shown->stillThere && !visit.stillThere) { // it lay over the answers
        m_consent->hold();
        m_registration->hold();
    }
    showBody(visit);
    showFoot(visit);
    settle();
    m_shown = visit;
    if (isNew) {
        giveFocus(visit);
        Announcer::alert(m_stage->title());
    }
    m_stillThere->setVisible(visit.stillThere);
    if (visit.stillThere)
        m_stillThere->raise();
}

void PatientWindow::showWords(const PatientSnapshot &snapshot, const PatientWords &words)
{
    QString title = say(words.title);
    if (words.namesPerson) {
        // Braces would be taken for a reading.
        QString name = harmless(snapshot.name.reveal());
        name.replace(QLatin1Char('{'), QChar(u'｛')).replace(QLatin1Char('}'), QChar(u'｝'));
        title = title.arg(name);
    }
    const Visit &visit = snapshot.visit;
    QString text = say(words.text);
    if (visit.screen == Screen::Trouble && visit.trouble && !words.text)
        text = trIn(m_language, "FailureText", failurePatientSource(visit.trouble->failure));
    m_stage->title()->setMarkedText(title);
    m_stage->text()->setMarkedText(text);
    m_stage->text()->setVisible(!text.isEmpty());
    m_stage->note()->setPanel(words.noteWarns ? lookAttention : Look{ Shape::Dot, Tone::Unknown });
    m_stage->note()->setMarkedText(say(words.note));
    m_stage->note()->setVisible(words.note != nullptr);
    showReminder(visit);
    showOriginal(words);
    showCount(visit);
    if (words.picture)
        m_stage->picture()->setPicture(QLatin1String(words.picture));
    m_stage->picture()->setInsistent(visit.screen == Screen::TakeCard && visit.cardPresent);
    m_steps->setStage(visit.stage(), visit.answersKept);
    const bool isStopped = (visit.screen == Screen::TakeCard && !visit.identified) || isReceivedEarly(visit);
    m_steps->setVisible(!isStopped && (snapshot.readerReady || visit.screen != Screen::PlaceCard));
}

/// Where nothing is left to do here, the card is to go.
void PatientWindow::showReminder(const Visit &visit)
{
    const bool isTrouble = visit.screen == Screen::Trouble && !visit.canTryAgain;
    m_stage->reminder()->setMarkedText(
        say(isTrouble ? QT_TRANSLATE_NOOP("Patient", "Please take your card")
                      : QT_TRANSLATE_NOOP("Patient", "Your card is still on the reader")));
    m_stage->reminder()->setVisible((isOver(visit.screen) || isTrouble) && visit.cardPresent);
}

/// The Japanese wording is what a consent is given to: in another language it stays below.
void PatientWindow::showOriginal(const PatientWords &words)
{
    const bool isShown = m_view.snapshot().visit.screen == Screen::AskConsent && m_language != homeLanguage();
    m_stage->original()->setVisible(isShown);
    if (!isShown)
        return;
    const QString both = trIn(homeLanguage(), "Patient", words.title) + QLatin1Char('\n')
        + trIn(homeLanguage(), "Patient", words.text);
    m_stage->original()->setMarkedText(furigana::plain(both));
}

void PatientWindow::showCount(const Visit &visit)
{
    QSet<ConsentKind> all = visit.asked;
    for (const ConsentKind kind : visit.toAsk)
        all.insert(kind);
    const auto total = all.size();
    const bool isShown = visit.screen == Screen::AskConsent && total > 1;
    m_stage->count()->setVisible(isShown);
    if (isShown) {
        m_stage->count()->setMarkedText(say(QT_TRANSLATE_NOOP("Patient", "Question %1 of %2"))
                                            .arg(total - visit.toAsk.size() + 1)
                                            .arg(total));
    }
}

void PatientWindow::showBody(const Visit &visit)
{
    m_choosePin->setVisible(visit.screen == Screen::ChooseMethod);
    m_tryAgain->setVisible(visit.screen == Screen::Trouble && visit.canTryAgain);
    QWidget *body = nullptr;
    if (visit.screen == Screen::ChooseMethod || (visit.screen == Screen::Trouble && visit.canTryAgain)) {
        body = m_actions;
    } else if (visit.screen == Screen::AskConsent) {
        body = m_consent;
        const ConsentWords words = consentWords(visit.asking().value_or(ConsentKind::Medication));
        m_consent->setWords(say(words.yes), say(words.no));
        if (!m_shown || m_shown->asking() != visit.asking())
            m_consent->ask();
    } else if (visit.screen == Screen::OfferRegistration) {
        body = m_registration;
        if (!m_shown || m_shown->screen != visit.screen)
            m_registration->ask();
    } else if (visit.screen == Screen::EnterPin) {
        body = m_pad;
    } else if (isWaiting(visit.screen)) {
        body = m_busy;
    }
    m_stage->showBody(body, body == m_pad);
}

void PatientWindow::showFoot(const Visit &visit)
{
    m_stop->setEnabled(visit.screen != Screen::PlaceCard && !isOver(visit.screen));
    m_coming->setVisible(visit.helpCalled);
    m_call->setVisible(!visit.helpCalled);
}

void PatientWindow::giveFocus(const Visit &visit)
{
    // Questions to which both answers are right are never answered beforehand: the focus stays on the title.
    if (visit.screen == Screen::ChooseMethod)
        m_choosePin->setFocus();
    else if (visit.screen == Screen::EnterPin)
        m_pad->dots()->setFocus();
    else if (visit.screen == Screen::Trouble && visit.canTryAgain)
        m_tryAgain->setFocus();
}

void PatientWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        if (m_stop->isEnabled() && !event->isAutoRepeat())
            m_view.stop();
        return;
    }
    if (m_shown && m_shown->screen == Screen::EnterPin && m_pad->take(*event))
        return;
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
    applyScale();
}

/// Words and fonts have changed: every layout measures anew at once, innermost first. By itself Qt tells an
/// outer layout of an inner one's new height only some events later, and until then would give it the old
/// one.
void PatientWindow::settle()
{
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
    const double scale = std::clamp(std::min(across, down), 0.75, 1.6);
    m_stage->setTall(tall);
    m_stage->setScale(scale);
    const QFont words = theme::font(theme::patientPoints * scale);
    const QFont bold = theme::font(theme::patientPoints * scale, true);
    const QFont small = theme::font(theme::titlePoints * scale);
    for (TouchButton *button : { m_choosePin, m_tryAgain })
        button->setFont(bold);
    for (TouchButton *button : { m_stop, m_call })
        button->setFont(words);
    m_languages->setFontOfButtons(small);
    m_consent->setFontOfAnswers(bold);
    m_registration->setFontOfAnswers(bold);
    m_pad->setKeyFonts(theme::font(theme::namePoints * scale), small);
    m_coming->setFont(words);
    m_steps->setFont(small);
    m_stillThere->setFonts(theme::font(theme::hugePoints * scale, true), words);
    settle();
}

} // namespace madoguchi
