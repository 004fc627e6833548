#include "widgets/patient/voice.h"

#include "widgets/common/language.h"
#include "widgets/common/theme.h"
#include "widgets/patient/asking.h"
#include "widgets/patient/placing.h"

namespace madoguchi {

void Voice::setReader(const QString &profile)
{
    if (profile == m_readerName)
        return;
    m_readerName = profile;
    m_reader
        = readReaderProfile(profile).profile; // what is wrong in a file was said when the station started
}

void Voice::setScreens(const QString &screens)
{
    if (screens == m_screensName)
        return;
    m_screensName = screens;
    m_set = readScreenSet(screens).set;
}

QString Voice::sayIn(const QString &language, const char *source) const
{
    if (!source)
        return {};
    if (!m_set.words.isEmpty()) {
        const auto own = m_set.words.constFind(wordKeyOf(source));
        if (own != m_set.words.cend())
            return own->in(language);
    }
    return trIn(language, "Patient", source);
}

QString Voice::placement() const
{
    const QString how = m_reader.place.own.isEmpty() ? say(placementSource(m_reader.place.key))
                                                     : m_reader.place.in(m_language);
    if (!m_reader.eitherWay || m_reader.place.key == QLatin1String("surface"))
        return how;
    // Sentences are parted by a blank where words are.
    const bool withBlank = !how.endsWith(u'。');
    return how + (withBlank ? QStringLiteral(" ") : QString()) + say(eitherWaySource());
}

QFont Voice::font(double points, bool bold) const
{
    QFont font = theme::usualFont(points, bold);
    QStringList families = font.families();
    if (m_language == QLatin1String("zh"))
        families.prepend(QStringLiteral("Noto Sans CJK SC"));
    else if (m_language == QLatin1String("ko"))
        families.prepend(QStringLiteral("Noto Sans CJK KR"));
    font.setFamilies(families);
    return font;
}

} // namespace madoguchi
