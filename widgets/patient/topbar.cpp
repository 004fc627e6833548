#include "widgets/patient/topbar.h"

#include "widgets/common/theme.h"
#include "widgets/patient/languagebuttons.h"
#include "widgets/patient/languagepanel.h"
#include "widgets/patient/stepsbar.h"
#include "widgets/patient/touchbutton.h"
#include "widgets/patient/voice.h"

#include <QBoxLayout>
#include <QCoreApplication>

namespace madoguchi {

TopBar::TopBar(const QStringList &languages, QWidget *window)
    : QWidget(window)
    , m_box(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_steps(new StepsBar(this))
    , m_languages(new LanguageButtons(languages, this))
    , m_fold(new TouchButton(TouchButton::Kind::Quiet, this))
    , m_panel(new LanguagePanel(languages, window))
    , m_hasChoice(languages.size() > 1)
{
    m_steps->setObjectName(QStringLiteral("steps"));
    m_fold->setObjectName(QStringLiteral("languages"));
    m_box->setContentsMargins(theme::gapLarge, theme::gap, theme::gapLarge, 0);
    m_box->setSpacing(theme::gap);
    m_box->addWidget(m_steps, 0, Qt::AlignVCenter);
    m_box->addStretch(1);
    m_box->addWidget(m_languages, 0, Qt::AlignRight);
    m_box->addWidget(m_fold, 0, Qt::AlignRight);
    for (LanguageButtons *buttons : { m_languages, m_panel->buttons() }) {
        connect(buttons, &LanguageButtons::chosen, this, [this](const QString &language) {
            m_panel->hide();
            Q_EMIT languageChosen(language);
        });
    }
    connect(m_fold, &TouchButton::clicked, this, [this] { m_panel->open(m_language, m_points); });
}

void TopBar::setVoice(const Voice &voice)
{
    m_language = voice.language();
    m_languages->setCurrent(m_language);
    m_steps->setWords({ voice.say(QT_TRANSLATE_NOOP("Patient", "Card")),
                          voice.say(QT_TRANSLATE_NOOP("Patient", "Identity")),
                          voice.say(QT_TRANSLATE_NOOP("Patient", "Consent")),
                          voice.say(QT_TRANSLATE_NOOP("Patient", "Done")) },
        voice.say(QT_TRANSLATE_NOOP("Patient", "Step %1 of 4: %2")));
    // Whoever cannot read this language finds it by the English beside it.
    const char *language = QT_TRANSLATE_NOOP("Patient", "Language");
    const QString here = voice.say(language);
    m_fold->setWords(here == QLatin1String(language) ? here : here + QStringLiteral(" / Language"));
}

void TopBar::setStage(const flow::Visit &visit, bool isShown)
{
    m_steps->setStage(visit.stage(), visit.answersKept);
    m_steps->setVisible(isShown);
}

void TopBar::setSizes(const Voice &voice, double points, bool large)
{
    m_points = points;
    m_large = large;
    m_languages->setPoints(points * theme::titlePoints / theme::patientPoints);
    m_languages->setVisible(m_hasChoice && !large);
    m_fold->setVisible(m_hasChoice && large);
    m_fold->setFont(voice.font(points));
    m_steps->setFont(voice.font(points * theme::titlePoints / theme::patientPoints));
    m_steps->setCompact(large);
}

void TopBar::fit(int width)
{
    const int languages = m_large ? m_fold->sizeHint().width() : m_languages->sizeHint().width();
    const bool fits = !m_hasChoice || m_steps->sizeHint().width() + languages + 3 * theme::gapLarge <= width;
    m_box->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace madoguchi
