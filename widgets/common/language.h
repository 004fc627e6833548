#pragma once

#include <QLocale>
#include <QObject>
#include <QString>

#include <map>
#include <memory>

class QTranslator;

namespace madoguchi {

/// The staff's language, for the whole application and while it runs: `set` brings a QEvent::LanguageChange
/// to every widget. The source language is English. The patient's display may stand in another one: see
/// `trIn`.
class Language : public QObject
{
    Q_OBJECT
public:
    static Language &instance();

    /// Languages that can be set: "ja", "en".
    static QStringList available();
    /// A language's own name: 日本語, English, and those that only the patient's display speaks: 中文,
    /// 한국어, Português, Tiếng Việt.
    static QString ownName(const QString &language);

    [[nodiscard]] QString current() const { return m_current; }
    [[nodiscard]] QLocale locale() const;
    /// One of `available`; anything else changes nothing.
    void set(const QString &language);

    /// [station] facility: what a hospital, a dental clinic or a pharmacy calls by another word is called so
    /// from now on, in every language.
    void setFacility(const QString &facility);
    [[nodiscard]] QString facility() const { return m_facility; }

    /// The translation of `source` in a language that need not be one of `available`; `source` itself where
    /// there is none. `number` chooses the plural form (%n), -1: no number.
    QString translate(const QString &language, const char *context, const char *source, int number = -1);

Q_SIGNALS:
    void changed();

private:
    Language();
    ~Language() override;
    QTranslator *catalogue(const QString &language);

    QString m_current;
    QString m_facility{}; ///< empty: a clinic, whose words the source has
    std::unique_ptr<QTranslator> m_own;
    std::unique_ptr<QTranslator> m_qt;
    std::map<QString, std::unique_ptr<QTranslator>> m_catalogues;
};

/// Short for Language::instance().translate(…).
QString trIn(const QString &language, const char *context, const char *source, int number = -1);

} // namespace madoguchi
