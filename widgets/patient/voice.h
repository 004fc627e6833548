#pragma once

#include "app/support/readerprofile.h"
#include "app/support/screenset.h"

#include <QFont>
#include <QString>

namespace madoguchi {

/// In which language and with which words the patient's display speaks: its language, the reader's profile
/// and the set of screens.
class Voice
{
public:
    /// The language of the house: what each patient begins with, and what a consent is given to.
    static QString home() { return QStringLiteral("ja"); }

    [[nodiscard]] QString language() const { return m_language; }
    [[nodiscard]] bool isHome() const { return m_language == home(); }
    void setLanguage(const QString &language) { m_language = language; }
    /// Both are read anew only when they are other ones: names, or files of the clinic's own.
    void setReader(const QString &profile);
    void setScreens(const QString &screens);
    [[nodiscard]] const ReaderProfile &reader() const { return m_reader; }
    [[nodiscard]] const ScreenSet &screens() const { return m_set; }

    /// A source text of the context "Patient" in this language, or the clinic's own words for it. Null:
    /// empty.
    [[nodiscard]] QString say(const char *source) const { return sayIn(m_language, source); }
    [[nodiscard]] QString sayIn(const QString &language, const char *source) const;
    /// How to lay the card down.
    [[nodiscard]] QString placement() const;
    /// With the letters of this language: one ideograph is drawn differently in Japan, China and Korea.
    [[nodiscard]] QFont font(double points, bool bold = false) const;

private:
    QString m_language{ home() };
    QString m_readerName{};
    QString m_screensName{};
    ReaderProfile m_reader{};
    ScreenSet m_set{};
};

} // namespace madoguchi
