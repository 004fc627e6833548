#include "widgets/patient/actions.h"

#include "app/visit/patientview.h"
#include "widgets/common/theme.h"
#include "widgets/patient/asking.h"
#include "widgets/patient/touchbutton.h"
#include "widgets/patient/voice.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QResizeEvent>

namespace madoguchi {

using flow::FaceStep;
using flow::Screen;

Actions::Actions(PatientView &view, QWidget *parent)
    : QWidget(parent)
    , m_view(view)
    , m_box(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_face(add("chooseFace", true))
    , m_pin(add("choosePin", true))
    , m_again(add("tryAgain", true))
    , m_other(add("chooseOther", false))
    , m_limit(add("askLimit", false))
{
    m_box->setContentsMargins(0, 0, 0, 0);
    m_box->setSpacing(theme::gapLarge);
    m_box->insertStretch(0, 1);
    m_box->addStretch(1);
    connect(m_face, &TouchButton::clicked, this, [this] { m_view.chooseFace(); });
    connect(m_pin, &TouchButton::clicked, this, [this] { m_view.choosePin(); });
    connect(m_again, &TouchButton::clicked, this, &Actions::again);
    connect(m_other, &TouchButton::clicked, this, [this] { m_view.chooseOther(); });
    connect(m_limit, &TouchButton::clicked, this, [this] { m_view.askLimit(); });
}

TouchButton *Actions::add(const char *name, bool isFirst)
{
    auto *button = new TouchButton(isFirst ? TouchButton::Kind::Primary : TouchButton::Kind::Quiet, this);
    button->setObjectName(QLatin1String(name));
    m_box->addWidget(button, 0, Qt::AlignCenter);
    m_buttons.append(button);
    return button;
}

void Actions::again()
{
    if (m_screen == Screen::LookAtCamera)
        m_view.chooseFace();
    else if (m_screen == Screen::EnterPin)
        m_view.choosePin();
    else
        m_view.tryAgain();
}

void Actions::setVoice(const Voice &voice)
{
    m_face->setWords(voice.say(QT_TRANSLATE_NOOP("Patient", "With my face")));
    m_pin->setWords(voice.say(QT_TRANSLATE_NOOP("Patient", "With the PIN (4 digits)")));
    m_again->setWords(voice.say(QT_TRANSLATE_NOOP("Patient", "Try again")));
    m_other->setWords(voice.say(QT_TRANSLATE_NOOP("Patient", "Another way")));
    m_limit->setWords(voice.say(limitLinkSource()));
}

void Actions::setFonts(const QFont &first, const QFont &other)
{
    for (TouchButton *button : { m_face, m_pin, m_again })
        button->setFont(first);
    for (TouchButton *button : { m_other, m_limit })
        button->setFont(other);
}

void Actions::setVisit(const flow::Visit &visit)
{
    m_screen = visit.screen;
    const bool choosing = visit.screen == Screen::ChooseMethod;
    const bool faceFailed = visit.screen == Screen::LookAtCamera && visit.faceStep == FaceStep::NotMatched;
    // A wrong PIN on the reader's keys is asked for anew only when somebody wants it.
    const bool readerWaits
        = visit.screen == Screen::EnterPin && visit.means.pinOnReader && !visit.awaitsReaderPin();
    m_face->setVisible(choosing && visit.offersFace());
    m_pin->setVisible(choosing && visit.offersPin());
    m_again->setVisible(faceFailed || readerWaits || (visit.screen == Screen::Trouble && visit.canTryAgain));
    m_other->setVisible(visit.offersOther());
    m_limit->setVisible(visit.offersLimit());
    fit(m_width);
}

bool Actions::isEmpty() const
{
    return std::none_of(
        m_buttons.cbegin(), m_buttons.cend(), [](const TouchButton *button) { return !button->isHidden(); });
}

void Actions::focusFirst()
{
    for (TouchButton *button : { m_face, m_pin, m_again }) {
        if (!button->isHidden()) {
            button->setFocus();
            return;
        }
    }
}

void Actions::fit(int width)
{
    m_width = width;
    int needed = 0;
    for (const TouchButton *button : std::as_const(m_buttons)) {
        if (!button->isHidden())
            needed += button->narrowest() + m_box->spacing();
    }
    const bool fits = width <= 0 || needed <= width;
    m_box->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    const auto shown = std::count_if(
        m_buttons.cbegin(), m_buttons.cend(), [](const TouchButton *button) { return !button->isHidden(); });
    const int each = fits && shown > 0 ? width / static_cast<int>(shown) - m_box->spacing() : width;
    for (TouchButton *button : std::as_const(m_buttons))
        button->setWidest(width > 0 ? std::max(each, button->narrowest()) : 0);
}

void Actions::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != m_width)
        fit(event->size().width());
}

} // namespace madoguchi
