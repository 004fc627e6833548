#include "widgets/desk/sincelastline.h"

#include "widgets/common/calendar.h"
#include "widgets/common/notice.h"
#include "widgets/common/words.h"
#include "widgets/desk/benefitfacts.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace madoguchi {

namespace {

QString say(const char *source)
{
    return QCoreApplication::translate("SinceLast", source);
}

/// One answer, of then or of now.
struct Answer
{
    const EligibilityResult &result;
    Validity validity;
    QDate day;
};

QString captionOf(ChangedItem item)
{
    switch (item) {
    case ChangedItem::Validity:
        return say(QT_TRANSLATE_NOOP("SinceLast", "Eligibility"));
    case ChangedItem::Burden:
        return say(QT_TRANSLATE_NOOP("SinceLast", "Burden ratio"));
    case ChangedItem::Insurer:
        return say(QT_TRANSLATE_NOOP("SinceLast", "Insurer"));
    case ChangedItem::SymbolAndNumber:
        return say(QT_TRANSLATE_NOOP("SinceLast", "Symbol, number"));
    case ChangedItem::Branch:
        return say(QT_TRANSLATE_NOOP("SinceLast", "Branch"));
    case ChangedItem::Family:
        return say(QT_TRANSLATE_NOOP("SinceLast", "Insured or dependant"));
    case ChangedItem::Period:
        return say(QT_TRANSLATE_NOOP("SinceLast", "Insurance valid"));
    case ChangedItem::Elderly:
        return say(QT_TRANSLATE_NOOP("SinceLast", "Elderly certificate"));
    case ChangedItem::Limit:
        return say(QT_TRANSLATE_NOOP("SinceLast", "Limit"));
    case ChangedItem::Disease:
        return say(QT_TRANSLATE_NOOP("SinceLast", "Specific disease"));
    case ChangedItem::Name:
        return say(QT_TRANSLATE_NOOP("SinceLast", "Name"));
    case ChangedItem::Address:
        break;
    }
    return say(QT_TRANSLATE_NOOP("SinceLast", "Address"));
}

QString spaced(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QLatin1Char(' '));
}

QString valueOf(ChangedItem item, const Answer &answer)
{
    const Insurance &insurance = answer.result.insurance;
    const Patient &patient = answer.result.patient;
    switch (item) {
    case ChangedItem::Validity:
        return words::validity(answer.validity);
    case ChangedItem::Burden:
        return words::burden(burdenRatio(answer.result, answer.validity, answer.day));
    case ChangedItem::Insurer:
        return spaced({ insurance.insurerName, insurance.insurerNumber.trimmed() });
    case ChangedItem::SymbolAndNumber:
        return spaced({ insurance.symbol.reveal(), insurance.number.reveal() });
    case ChangedItem::Branch:
        return insurance.branch.reveal();
    case ChangedItem::Family:
        return words::family(insurance.family);
    case ChangedItem::Period:
        return words::period(insurance.validFrom,
            insurance.lostOn.isValid() ? insurance.lostOn.addDays(-1) : insurance.lastDay);
    case ChangedItem::Elderly:
        return elderlyText(answer.result);
    case ChangedItem::Limit:
        return limitText(answer.result);
    case ChangedItem::Disease:
        return diseasesText(answer.result, answer.day);
    case ChangedItem::Name:
        return patient.name.reveal();
    case ChangedItem::Address:
        break;
    }
    return patient.address.reveal();
}

QString orNone(const QString &value)
{
    return value.isEmpty() ? say(QT_TRANSLATE_NOOP("SinceLast", "none")) : value;
}

bool isPersonal(ChangedItem item)
{
    return item == ChangedItem::Name || item == ChangedItem::Address;
}

QString lineOf(ChangedItem item, const Answer &is, const Answer &was, bool covered)
{
    const QString caption = captionOf(item);
    if (covered && isPersonal(item))
        return say(QT_TRANSLATE_NOOP("SinceLast", "%1: another one (covered)")).arg(caption);
    return say(QT_TRANSLATE_NOOP("SinceLast", "%1: %2 (before: %3)"))
        .arg(caption, orNone(valueOf(item, is)), orNone(valueOf(item, was)));
}

QList<ChangedItem> changesOf(const Reception &reception)
{
    return reception.last ? changedSince(*reception.last, reception.eligibility, reception.day)
                          : QList<ChangedItem>();
}

} // namespace

SinceLastLine::SinceLastLine(QWidget *parent)
    : QWidget(parent)
    , m_notice(new Notice(QStringLiteral("sinceLast"), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_notice);
    hide();
}

void SinceLastLine::setReception(const Reception &reception, bool covered)
{
    const QList<ChangedItem> changes = changesOf(reception);
    const EligibilityResult *result = reception.main();
    setVisible(result && !changes.isEmpty());
    QStringList lines;
    for (const ChangedItem item : isHidden() ? QList<ChangedItem>() : changes) {
        const Answer is{ *result, reception.eligibility.validity, reception.day };
        const Answer was{ reception.last->result, reception.last->validity, reception.last->on };
        lines.append(lineOf(item, is, was, covered));
    }
    const QString title = reception.last
        ? say(QT_TRANSLATE_NOOP("SinceLast", "Changed since %1: correct the chart"))
              .arg(words::date(reception.last->on))
        : QString();
    m_notice->setLines(Tone::Attention, title, lines);
}

QString lastReceptionText(const Reception &reception)
{
    if (!reception.last)
        return {};
    const QString day = words::date(reception.last->on);
    return changesOf(reception).isEmpty()
        ? say(QT_TRANSLATE_NOOP("SinceLast", "%1, nothing has changed")).arg(day)
        : day;
}

} // namespace madoguchi
