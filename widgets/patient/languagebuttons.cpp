#include "widgets/patient/languagebuttons.h"

#include "widgets/common/language.h"
#include "widgets/common/theme.h"
#include "widgets/patient/touchbutton.h"
#include "widgets/patient/voice.h"

#include <QGridLayout>

#include <utility>

namespace madoguchi {

LanguageButtons::LanguageButtons(QStringList languages, QWidget *parent)
    : QWidget(parent)
    , m_languages(std::move(languages))
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(theme::gap);
    for (const QString &language : std::as_const(m_languages)) {
        auto *button = new TouchButton(TouchButton::Kind::Language, this);
        // languageJa, languageEn
        button->setObjectName(QStringLiteral("language") + language.left(1).toUpper() + language.mid(1));
        button->setWords(Language::ownName(language));
        connect(button, &TouchButton::clicked, this, [this, language] { Q_EMIT chosen(language); });
        m_buttons.append(button);
    }
    setColumns(static_cast<int>(m_languages.size()));
}

void LanguageButtons::setColumns(int columns)
{
    if (columns == m_columns || columns < 1)
        return;
    m_columns = columns;
    for (int i = 0; i < m_buttons.size(); ++i)
        m_grid->addWidget(m_buttons.at(i), i / columns, i % columns);
}

void LanguageButtons::setCurrent(const QString &language)
{
    for (int i = 0; i < m_buttons.size(); ++i)
        m_buttons.at(i)->setChecked(m_languages.at(i) == language);
}

void LanguageButtons::setPoints(double points)
{
    for (int i = 0; i < m_buttons.size(); ++i) {
        Voice own;
        own.setLanguage(m_languages.at(i));
        m_buttons.at(i)->setFont(own.font(points));
        m_buttons.at(i)->updateGeometry();
    }
}

void LanguageButtons::focusCurrent()
{
    for (TouchButton *button : std::as_const(m_buttons)) {
        if (button->isChecked())
            button->setFocus();
    }
}

} // namespace madoguchi
