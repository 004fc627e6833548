#include "widgets/consulting/findingwords.h"

#include "widgets/common/plainlabel.h"

#include <QCoreApplication>

namespace madoguchi::findingwords {

namespace {

QString say(const char *source, int count = -1)
{
    return QCoreApplication::translate("Findings", source, nullptr, count);
}

QString left(FindingKind kind)
{
    switch (kind) {
    case FindingKind::NoCode:
        return say(QT_TRANSLATE_NOOP("Findings", "no known code, left out"));
    case FindingKind::NoWidth:
        return say(QT_TRANSLATE_NOOP("Findings", "digits too few or too many, left out"));
    case FindingKind::NoDate:
    case FindingKind::NoMonth:
    case FindingKind::NoTime:
        return say(QT_TRANSLATE_NOOP("Findings", "no date, left out"));
    case FindingKind::Empty:
        return say(QT_TRANSLATE_NOOP("Findings", "nothing readable in a month or a checkup"));
    default:
        return say(QT_TRANSLATE_NOOP("Findings", "not readable, left out"));
    }
}

QString why(FindingKind kind)
{
    switch (kind) {
    case FindingKind::NoNumber:
        return say(QT_TRANSLATE_NOOP("Findings", "no number, shown as received"));
    case FindingKind::LooseCode:
        return say(QT_TRANSLATE_NOOP("Findings", "blanks or wide characters in a code, shown as received"));
    case FindingKind::Twice:
        return say(QT_TRANSLATE_NOOP("Findings", "the same value twice, shown once"));
    case FindingKind::Hidden:
        return say(QT_TRANSLATE_NOOP("Findings", "hidden characters, shown without them"));
    case FindingKind::Encoding:
        return say(QT_TRANSLATE_NOOP("Findings", "another encoding than declared"));
    case FindingKind::NoItem:
        return say(QT_TRANSLATE_NOOP("Findings", "no code of an item, shown as received"));
    case FindingKind::Missing:
        return say(QT_TRANSLATE_NOOP("Findings", "not given"));
    default:
        return left(kind);
    }
}

} // namespace

QString summary(const QList<Finding> &findings)
{
    const int gone = leftOut(findings);
    const int kept = static_cast<int>(findings.size()) - gone;
    QStringList said;
    if (gone > 0)
        said.append(say(
            QT_TRANSLATE_N_NOOP("Findings", "%n value(s) in the answer could not be read and are left out."),
            gone));
    if (kept > 0)
        said.append(say(QT_TRANSLATE_N_NOOP("Findings",
                            "%n value(s) in the answer are odd or missing, and are shown as received."),
            kept));
    return said.join(QLatin1Char(' '));
}

QStringList lines(const QList<Finding> &findings, const QStringList &rows, qsizetype most)
{
    QStringList said;
    for (qsizetype i = 0; i < findings.size() && i < most; ++i) {
        const QString what = say(QT_TRANSLATE_NOOP("Findings", "%1 (%2)"))
                                 .arg(why(findingKind(findings.at(i))), findings.at(i).element);
        const QString row = rows.value(i);
        said.append(
            harmless(row.isEmpty() ? what : say(QT_TRANSLATE_NOOP("Findings", "%1: %2")).arg(row, what)));
    }
    if (findings.size() > most)
        said.append(
            say(QT_TRANSLATE_N_NOOP("Findings", "and %n more"), static_cast<int>(findings.size() - most)));
    return said;
}

} // namespace madoguchi::findingwords
