#include "tests/support/spokenlanguage.h"

#include "widgets/common/colours.h"
#include "widgets/common/language.h"

#include <QCoreApplication>
#include <QResource>

namespace madoguchi {

namespace {

const QString pseudo = QStringLiteral("qps");

} // namespace

bool SpokenLanguage::openPseudo()
{
    static const bool isOpen = QResource::registerResource(QStringLiteral(MADOGUCHI_PSEUDO_CATALOGUE));
    return isOpen;
}

QStringList SpokenLanguage::asked()
{
    const QString named = qEnvironmentVariable("MADOGUCHI_LANGUAGE");
    return named.isEmpty() ? Language::available() + QStringList{ pseudo } : QStringList{ named };
}

SpokenLanguage::SpokenLanguage(const QString &language)
{
    Colours::instance().set(theme::schemes().value(qEnvironmentVariableIntValue("MADOGUCHI_PALETTE")));
    Language::instance().set(language == pseudo ? QStringLiteral("en") : language);
    if (language == pseudo)
        m_isThere = openPseudo() && m_words.load(QStringLiteral(":/i18n/madoguchi_qps.qm"))
            && QCoreApplication::installTranslator(&m_words);
}

SpokenLanguage::~SpokenLanguage()
{
    QCoreApplication::removeTranslator(&m_words);
}

} // namespace madoguchi
