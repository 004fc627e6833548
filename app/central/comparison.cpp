#include "app/central/comparison.h"

#include "app/domain/insurance.h"
#include "app/domain/kana.h"

#include <QList>

namespace madoguchi {

namespace {

QString folded(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC);
}

QString withOneHyphen(const QString &text)
{
    // Hyphens, dashes, minus signs, and what stands for one in typed numbers: the long-vowel mark and the
    // line of a box.
    static const QString hyphens
        = QStringLiteral("\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\u2500\u30fc\ufe63\uff0d");
    QString unified = text;
    for (QChar &c : unified) {
        if (hyphens.contains(c))
            c = u'-';
    }
    return unified;
}

QString withoutSpaces(const QString &text)
{
    QString dense;
    for (const QChar c : text) {
        if (!c.isSpace())
            dense.append(c);
    }
    return dense;
}

QString withLargeKana(const QString &text)
{
    QString grown = text;
    for (QChar &c : grown)
        c = largeKana(c);
    return grown;
}

/// Character by character; ● on either side stands for any one.
bool sameButDots(const QString &left, const QString &right)
{
    constexpr uint blackDot = 0x25CF;
    const QList<uint> a = left.toUcs4(), b = right.toUcs4();
    if (a.size() != b.size())
        return false;
    for (qsizetype i = 0; i < a.size(); ++i) {
        if (a[i] != b[i] && a[i] != blackDot && b[i] != blackDot)
            return false;
    }
    return true;
}

} // namespace

bool sameNumber(const QString &left, const QString &right)
{
    return comparableNumber(left) == comparableNumber(right);
}

QString comparableNumber(const QString &text)
{
    return withOneHyphen(folded(text)).trimmed();
}

bool sameInsurer(const QString &left, const QString &right)
{
    return paddedInsurerNumber(left) == paddedInsurerNumber(right);
}

bool sameName(const QString &left, const QString &right)
{
    return sameButDots(withoutSpaces(folded(left)), withoutSpaces(folded(right)));
}

bool sameKana(const QString &left, const QString &right)
{
    return sameButDots(
        withLargeKana(withoutSpaces(folded(left))), withLargeKana(withoutSpaces(folded(right))));
}

} // namespace madoguchi
