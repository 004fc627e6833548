#include "app/domain/drugidentity.h"

#include "app/domain/medication.h"
#include "app/domain/receptionsearch.h"

#include <QRegularExpression>

namespace madoguchi {

namespace {

constexpr QChar missing = u'●';

/// Width, case and blanks, and nothing more: what else is written otherwise is another name.
QString foldedName(const QString &drug)
{
    QString folded = drug.normalized(QString::NormalizationForm_KC).toCaseFolded();
    folded.removeIf([](QChar letter) { return letter.isSpace(); });
    return folded;
}

/// 「…」 is always a maker's. In （…） also stands for how long a tablet lasts, what a plaster measures or
/// how an insulin is made: there, and without brackets after a strength or a form, only makers that are
/// known.
QString withoutMaker(QString name)
{
    static const QString makers = QStringLiteral(
        "サワイ|沢井|トーワ|東和|日医工|ニプロ|明治|meiji|テバ|武田テバ|ファイザー|サンド|科研|タカタ|高田|"
        "杏林|三和|あすか|ケミファ|日本ケミファ|大正|第一三共|アメル|共和|オーハラ|トーワ薬品|ツルハラ|鶴原|"
        "日新|タナベ|フソー|扶桑|オーツカ|テルモ|ヨシダ|マルイシ|陽進|イワキ|ラクール|久光|三友|キッセイ");
    static const QString letters
        = QStringLiteral("dsep|dk|ee|ek|ffp|jg|kmp|kn|kog|nig|nikp|np|ns|oh|sn|tck|tsu|tyk|yd|ykp");
    static const QRegularExpression quoted(QStringLiteral("「[^」]*」"));
    static const QRegularExpression known(
        QStringLiteral("(?:\\((?:%1|%2)\\)|(?<=[0-9g%l錠散液]|カプセル|顆粒|細粒|単位)(?:%1))$")
            .arg(makers, letters));
    name.remove(quoted);
    return name.remove(known);
}

} // namespace

DrugIdentity drugIdentityOf(const MedicationLine &line)
{
    static const QRegularExpression byIngredient(QStringLiteral("^【般】"));
    const QString name = withoutMaker(foldedName(line.drug).remove(byIngredient));
    DrugIdentity identity;
    identity.isUnreadable = QString(name).remove(missing).isEmpty();
    identity.name = name.contains(missing) ? QString() : name;
    identity.ingredient = ingredientsIn(line.ingredient).join(u'+');
    return identity;
}

QStringList ingredientsIn(const QString &ingredient)
{
    return ingredient.contains(missing) ? QStringList() : readableIngredientsIn(ingredient);
}

QStringList readableIngredientsIn(const QString &ingredient)
{
    static const QRegularExpression between(QStringLiteral("[・,、+/]"));
    static const QRegularExpression hydrate(QStringLiteral("[0-9./一二三四五六七八九十半]*水和物"));
    // インスリン　グラルギン（遺伝子組換え）［インスリン　グラルギン後続１］
    static const QRegularExpression biosimilar(
        foldedForSearch(QStringLiteral("\\(遺伝子組換え\\)|\\[[^\\]]*後続[0-9]*\\]")));
    QString folded = foldedForSearch(ingredient);
    QStringList parts;
    folded.remove(biosimilar);
    folded.remove(hydrate);
    for (const QString &part : folded.split(between, Qt::SkipEmptyParts)) {
        if (!parts.contains(part) && !part.contains(missing))
            parts.append(part);
    }
    parts.sort();
    return parts;
}

} // namespace madoguchi
