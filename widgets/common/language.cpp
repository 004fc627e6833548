#include "widgets/common/language.h"

#include "widgets/common/facilitywords.h"

#include <QCoreApplication>
#include <QDir>
#include <QHash>
#include <QLibraryInfo>
#include <QStringList>
#include <QTranslator>

#include <utility>

// The catalogues lie in a static library: without a word here the linker would leave them out.
static void openCatalogues()
{
    Q_INIT_RESOURCE(i18n);
}

namespace madoguchi {

namespace {

/// A catalogue of ours, in the words of the facility.
class Catalogue : public QTranslator
{
public:
    Catalogue(QString language, const QString &facility)
        : m_language(std::move(language))
        , m_facility(facility)
    { }
    [[nodiscard]] QString translate(
        const char *context, const char *source, const char *comment, int number) const override
    {
        const QString said = QTranslator::translate(context, source, comment, number);
        if (m_facility.isEmpty())
            return said;
        if (!said.isEmpty() || m_language != QLatin1String("en"))
            return facilityWords(m_facility, m_language, said);
        // English is the source: the catalogue has nothing but plural forms.
        const QString words = QString::fromUtf8(source);
        const QString own = facilityWords(m_facility, m_language, words);
        return own == words ? QString() : own;
    }
    [[nodiscard]] bool isEmpty() const override { return false; }

private:
    QString m_language;
    const QString &m_facility; ///< Language's
};

QString catalogueFile(const QString &language)
{
    return QStringLiteral(":/i18n/madoguchi_%1.qm").arg(language);
}

} // namespace

Language::Language()
    : m_current(QStringLiteral("en"))
{
    openCatalogues();
}

Language::~Language() = default;

Language &Language::instance()
{
    static Language language;
    return language;
}

QStringList Language::available()
{
    return { QStringLiteral("ja"), QStringLiteral("en") };
}

QString Language::ownName(const QString &language)
{
    static const QHash<QString, QString> names{ { QStringLiteral("ja"), QStringLiteral("日本語") },
        { QStringLiteral("en"), QStringLiteral("English") }, { QStringLiteral("zh"), QStringLiteral("中文") },
        { QStringLiteral("ko"), QStringLiteral("한국어") },
        { QStringLiteral("pt"), QStringLiteral("Português") },
        { QStringLiteral("vi"), QStringLiteral("Tiếng Việt") } };
    return names.value(language, language);
}

QLocale Language::locale() const
{
    return m_current == QLatin1String("ja") ? QLocale(QLocale::Japanese, QLocale::Japan)
                                            : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

void Language::set(const QString &language)
{
    if (!available().contains(language) || (language == m_current && m_own))
        return;
    if (m_own)
        QCoreApplication::removeTranslator(m_own.get());
    if (m_qt)
        QCoreApplication::removeTranslator(m_qt.get());
    m_current = language;
    m_qt = std::make_unique<QTranslator>();
    if (m_qt->load(
            QStringLiteral("qtbase_%1").arg(language), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(m_qt.get());
    m_own = std::make_unique<Catalogue>(language, m_facility);
    if (m_own->load(catalogueFile(language)))
        QCoreApplication::installTranslator(m_own.get());
    QLocale::setDefault(locale());
    Q_EMIT changed();
}

void Language::setFacility(const QString &facility)
{
    const QString other = facility == QLatin1String("clinic") ? QString() : facility;
    if (other == m_facility)
        return;
    m_facility = other;
    if (!m_own)
        return;
    QCoreApplication::removeTranslator(m_own.get());
    QCoreApplication::installTranslator(m_own.get()); // every window says its words anew
    Q_EMIT changed();
}

QTranslator *Language::catalogue(const QString &language)
{
    auto found = m_catalogues.find(language);
    if (found == m_catalogues.end()) {
        std::unique_ptr<QTranslator> translator = std::make_unique<Catalogue>(language, m_facility);
        if (!translator->load(catalogueFile(language)))
            translator.reset();
        found = m_catalogues.emplace(language, std::move(translator)).first;
    }
    return found->second.get();
}

QString Language::translate(const QString &language, const char *context, const char *source, int number)
{
    QString words;
    if (QTranslator *translator = catalogue(language))
        words = translator->translate(context, source, nullptr, number);
    if (words.isEmpty()) // a language without a catalogue of its own
        words = facilityWords(m_facility, language, QString::fromUtf8(source));
    if (number >= 0)
        words.replace(QLatin1String("%n"), QString::number(number));
    return words;
}

QString trIn(const QString &language, const char *context, const char *source, int number)
{
    return Language::instance().translate(language, context, source, number);
}

} // namespace madoguchi
