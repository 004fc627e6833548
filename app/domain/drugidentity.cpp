#include "app/domain/drugidentity.h"

#include "app/domain/medication.h"
#include "app/domain/receptionsearch.h"

#include <QRegularExpression>

namespace madoguchi {

namespace {

constexpr QChar missing = u'●';

QString nameWithoutMaker(const QString &drug)
{
    static const QRegularExpression maker(QStringLiteral("「[^」]*」|【般】"));
    QString folded = foldedForSearch(drug);
    folded.remove(maker);
    return folded.contains(missing) ? QString() : folded;
}

/// Every figure with its unit, in the order of the name.
QString strengthIn(const QString &name)
{
    static const QRegularExpression figure(
        QStringLiteral("\\d+(?:\\.\\d+)?(?:万?単位|mg|μg|mcg|meq|ml|iu|g|%)"));
    QStringList figures;
    for (auto found = figure.globalMatch(name); found.hasNext();)
        figures.append(found.next().captured());
    return figures.join(u'/');
}

QString formIn(const QString &name)
{
    // Longer words before those they contain. The letters before a tablet or a capsule tell how it is
    // released.
    static const QRegularExpression form(foldedForSearch(
        QStringLiteral("(?:(?:口腔内崩壊)?([a-z]*)(錠|カプセル))|ドライシロップ|シロップ|細粒|顆粒|散|"
                       "クリーム|軟膏|ローション|"
                       "ゲル|テープ|パップ|パッチ|点眼液|点鼻液|点耳液|坐剤|坐薬|スプレー|吸入|注射|注|液")));
    static const QStringList meltingTablets{ QStringLiteral("od"), QStringLiteral("d"),
        QStringLiteral("rpd") };
    const QRegularExpressionMatch found = form.match(name);
    if (!found.hasMatch())
        return {};
    if (found.captured(2).isEmpty())
        return found.captured();
    const QString letters = found.captured(1);
    return meltingTablets.contains(letters) ? found.captured(2) : letters + found.captured(2);
}

} // namespace

DrugIdentity drugIdentityOf(const MedicationLine &line)
{
    DrugIdentity identity;
    identity.code = line.drugCode.trimmed();
    identity.name = nameWithoutMaker(line.drug);
    const QString strength = strengthIn(identity.name);
    const QString form = formIn(identity.name);
    const QString ingredient = ingredientsIn(line.ingredient).join(u'+');
    if (!strength.isEmpty() && !form.isEmpty() && !ingredient.isEmpty())
        identity.substance = ingredient + u'|' + strength + u'|' + form;
    return identity;
}

QStringList ingredientsIn(const QString &ingredient)
{
    static const QRegularExpression between(QStringLiteral("[・,、+/]"));
    static const QRegularExpression hydrate(QStringLiteral("[0-9./一二三四五六七八九十半]*水和物"));
    QString folded = foldedForSearch(ingredient);
    if (folded.contains(missing))
        return {};
    QStringList parts;
    folded.remove(hydrate);
    for (const QString &part : folded.split(between, Qt::SkipEmptyParts)) {
        if (!parts.contains(part))
            parts.append(part);
    }
    parts.sort();
    return parts;
}

} // namespace madoguchi
