#include "widgets/consulting/identityblock.h"

#include "app/support/clock.h"
#include "widgets/common/flowlayout.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/common/words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <utility>

namespace madoguchi {

IdentityBlock::IdentityBlock(QWidget *parent)
    : QWidget(parent)
    , m_name(new PlainLabel(QStringLiteral("patientName"), this))
    , m_kana(new PlainLabel(QStringLiteral("patientKana"), this))
    , m_person(new PlainLabel(QStringLiteral("patientBirth"), this))
{
    auto *names = new FlowLayout(nullptr, theme::gapLarge);
    for (PlainLabel *label : { m_name, m_kana, m_person })
        names->addWidget(label);
    auto *numbers = new FlowLayout(nullptr, theme::gapLarge * 2);
    for (const char *name : { "insurerNumber", "symbol", "number", "branch" }) {
        Field field{ new PlainLabel(this), new PlainLabel(QLatin1String(name), this) };
        auto *pair = new QHBoxLayout;
        pair->setSpacing(theme::gap);
        pair->addWidget(field.caption);
        pair->addWidget(field.value);
        numbers->addItem(pair);
        m_fields.append(field);
    }
    for (PlainLabel *label : findChildren<PlainLabel *>())
        label->setWordWrap(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::gapLarge, theme::gap, theme::gapLarge, theme::gap);
    column->setSpacing(theme::gapSmall);
    column->addLayout(names);
    column->addLayout(numbers);
    giveLooks();
    fill();
}

void IdentityBlock::giveLooks()
{
    m_name->setLook(theme::namePoints, true, theme::text);
    m_kana->setLook(theme::bodyPoints, false, theme::muted);
    m_person->setLook(theme::listPoints, false, theme::text);
    for (const Field &field : std::as_const(m_fields)) {
        field.caption->setLook(theme::smallPoints, false, theme::muted);
        field.value->setLook(theme::listPoints, false, theme::text);
    }
}

/// A style sheet gives whatever moves to another place the letters that it had at first.
bool IdentityBlock::event(QEvent *event)
{
    const bool isDone = QWidget::event(event);
    if (event->type() == QEvent::ParentChange)
        giveLooks();
    return isDone;
}

void IdentityBlock::setVisit(const std::optional<ConsultingVisit> &visit, const QDateTime &now)
{
    m_visit = visit;
    m_now = now;
    fill();
}

void IdentityBlock::fill()
{
    const Patient patient = m_visit ? m_visit->patient : Patient();
    const Insurance insurance = m_visit ? m_visit->insurance : Insurance();
    m_name->setWords(patient.name.reveal());
    m_kana->setWords(words::wideKana(patient.kana.reveal()));
    QString person;
    if (m_visit) {
        const QDate birth = patient.birthdate.reveal();
        person = tr("%1, born %2, %3")
                     .arg(words::age(ageOn(birth, toJapanTime(m_now).date())), words::birthDate(birth),
                         words::sex(patient.sex));
    }
    m_person->setWords(person);
    const QString none = m_visit ? QStringLiteral("―") : QString();
    const auto orNone
        = [&none](const QString &text) { return text.trimmed().isEmpty() ? none : text.trimmed(); };
    const QStringList captions{ tr("Insurer number"), tr("Symbol"), tr("Number"), tr("Branch") };
    const QStringList values{ orNone(insurance.insurerNumber), orNone(insurance.symbol.reveal()),
        orNone(insurance.number.reveal()), orNone(insurance.branch.reveal()) };
    for (int i = 0; i < m_fields.size(); ++i) {
        m_fields.at(i).caption->setWords(m_visit ? captions.at(i) : QString());
        m_fields.at(i).value->setWords(values.at(i));
    }
}

void IdentityBlock::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QWidget::changeEvent(event);
}

void IdentityBlock::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(theme::hairline), 1));
    painter.setBrush(QColor(theme::surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme::radius, theme::radius);
}

} // namespace madoguchi
