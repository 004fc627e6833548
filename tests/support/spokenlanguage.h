#pragma once

#include <QStringList>
#include <QTranslator>

namespace madoguchi {

/// A language of staff for as long as this lives; beside the real ones "qps", which nobody speaks
/// (`tests/support/pseudo`): each text of the source language with marks over its letters, longer by two
/// fifths and in brackets. Where MADOGUCHI_PALETTE has a number, everything is shown in that palette: for
/// pictures to be looked at.
class SpokenLanguage
{
public:
    explicit SpokenLanguage(const QString &language);
    ~SpokenLanguage();
    Q_DISABLE_COPY_MOVE(SpokenLanguage)

    [[nodiscard]] bool isThere() const { return m_isThere; }
    /// The one that MADOGUCHI_LANGUAGE names; not set: all.
    static QStringList asked();
    /// Makes "qps" known to whatever looks for its catalogue, as a patient's display does. False: it is not
    /// there.
    static bool openPseudo();

private:
    QTranslator m_words;
    bool m_isThere = true;
};

} // namespace madoguchi
