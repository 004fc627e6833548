#include "widgets/patient/languagebuttons.h"

#include "widgets/common/language.h"
#include "widgets/patient/touchbutton.h"

#include <QHBoxLayout>

namespace madoguchi {

LanguageButtons::LanguageButtons(QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    for (const QString &language : Language::available()) {
        auto *button = new TouchButton(TouchButton::Kind::Language, this);
        // languageJa, languageEn
        button->setObjectName(QStringLiteral("language") + language.left(1).toUpper() + language.mid(1));
        button->setWords(Language::ownName(language));
        connect(button, &TouchButton::clicked, this, [this, language] { Q_EMIT chosen(language); });
        row->addWidget(button);
        m_buttons.append(button);
    }
}

void LanguageButtons::setCurrent(const QString &language)
{
    const QStringList languages = Language::available();
    for (int i = 0; i < m_buttons.size(); ++i)
        m_buttons.at(i)->setChecked(languages.at(i) == language);
}

void LanguageButtons::setFontOfButtons(const QFont &font)
{
    for (TouchButton *button : std::as_const(m_buttons)) {
        button->setFont(font);
        button->updateGeometry();
    }
}

} // namespace madoguchi
