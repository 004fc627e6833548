#include "widgets/common/healthbar.h"

#include "app/support/failuretext.h"
#include "widgets/common/calendar.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/statechip.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace madoguchi {

namespace {

void empty(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

QString explained(const HealthLine &line)
{
    if (!line.fault)
        return {};
    const FailureText words = failureText(*line.fault);
    return words.title + QStringLiteral("  ") + words.remedy;
}

} // namespace

HealthBar::HealthBar(QWidget *parent)
    : QWidget(parent)
    , m_details(new QWidget(this))
    , m_grid(new QGridLayout(m_details))
    , m_chips(new QWidget(this))
    , m_row(new QHBoxLayout(m_chips))
{
    setObjectName(QStringLiteral("healthBar"));
    m_details->setObjectName(QStringLiteral("healthDetails"));
    m_details->hide();
    m_grid->setContentsMargins(theme::gapLarge, theme::gap, theme::gapLarge, theme::gap);
    m_grid->setHorizontalSpacing(theme::gapLarge);
    m_grid->setVerticalSpacing(theme::gapSmall);
    m_grid->setColumnStretch(2, 1);
    m_row->setContentsMargins(theme::gapLarge, theme::gapSmall + 1, theme::gapLarge, theme::gapSmall);
    m_row->setSpacing(theme::gapLarge);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 1, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_details);
    layout->addWidget(m_chips);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    rebuild();
}

QString HealthBar::partName(HealthLine::Part part)
{
    switch (part) {
    case HealthLine::Part::Reader:
        return tr("Reader");
    case HealthLine::Part::FaceEngine:
        return tr("Face engine");
    case HealthLine::Part::Line:
        return tr("Line");
    case HealthLine::Part::Folder:
        return tr("Terminal's folders");
    case HealthLine::Part::Site:
        return tr("Other stations");
    case HealthLine::Part::Outbox:
        return tr("Waiting to be sent");
    case HealthLine::Part::Certificate:
        return tr("Certificate");
    case HealthLine::Part::Clock:
        return tr("Clock");
    case HealthLine::Part::KeyStore:
        return tr("Key store");
    case HealthLine::Part::Audit:
        return tr("Audit log");
    case HealthLine::Part::Backup:
        return tr("Backup");
    case HealthLine::Part::Store:
        break;
    }
    return tr("Storage");
}

QString HealthBar::stateName(HealthLine::State state)
{
    switch (state) {
    case HealthLine::State::Good:
        return tr("Good");
    case HealthLine::State::Attention:
        return tr("Check");
    case HealthLine::State::Bad:
        return tr("Trouble");
    case HealthLine::State::Unknown:
        break;
    }
    return tr("Not known");
}

Look HealthBar::lookOf(HealthLine::State state)
{
    switch (state) {
    case HealthLine::State::Good:
        return lookGood;
    case HealthLine::State::Attention:
        return lookAttention;
    case HealthLine::State::Bad:
        return lookBad;
    case HealthLine::State::Unknown:
        break;
    }
    return lookUnknown;
}

/// Model and version as the maker gives them, then what it can do.
static QString engineText(const QString &detail)
{
    QStringList parts = detail.split(QLatin1Char('\n'));
    const QString name = parts.takeFirst();
    QStringList abilities;
    for (const QString &part : std::as_const(parts)) {
        if (part == QLatin1String("face"))
            abilities.append(HealthBar::tr("compares faces"));
        else if (part == QLatin1String("code-b"))
            abilities.append(HealthBar::tr("reads the card's front"));
        else if (part == QLatin1String("card-key"))
            abilities.append(HealthBar::tr("unlocks the card"));
    }
    if (abilities.isEmpty())
        return name;
    return HealthBar::tr("%1: %2").arg(name, abilities.join(HealthBar::tr(", ")));
}

QString HealthBar::detailText(const HealthLine &line)
{
    if (line.part == HealthLine::Part::Clock && line.detail == QLatin1String("unmeasured"))
        return tr("measured with the next question by number");
    if (line.part == HealthLine::Part::Clock && !line.detail.isEmpty())
        return tr("off by %1 s").arg(line.detail);
    const QDate until = QDate::fromString(line.detail, Qt::ISODate);
    if (line.part == HealthLine::Part::Certificate && until.isValid())
        return tr("valid until %1").arg(words::date(until));
    if (line.part == HealthLine::Part::Reader && line.detail == QLatin1String("reporting"))
        return tr("tells its results only");
    if (line.part == HealthLine::Part::Reader && line.detail == QLatin1String("none"))
        return tr("no reader");
    if (line.part == HealthLine::Part::Site && !line.detail.isEmpty() && !line.fault)
        return tr("others here: %1").arg(line.detail);
    if (line.part == HealthLine::Part::FaceEngine && !line.fault)
        return engineText(line.detail);
    return line.detail;
}

void HealthBar::setLines(const QList<HealthLine> &lines)
{
    if (lines == m_lines)
        return;
    m_lines = lines;
    rebuild();
}

void HealthBar::setOpen(bool open)
{
    m_open = open;
    m_details->setVisible(open && !m_lines.isEmpty());
    m_chips->setVisible(!m_details->isVisibleTo(this)); // the same in full
}

void HealthBar::rebuild()
{
    empty(m_row);
    for (const HealthLine &line : m_lines) {
        auto *chip = new StateChip(this);
        chip->setObjectName(QStringLiteral("health%1").arg(static_cast<int>(line.part)));
        chip->setState(lookOf(line.state), stateName(line.state), partName(line.part));
        chip->setToolTip(explained(line).toHtmlEscaped());
        chip->setAccessibleDescription(explained(line));
        m_row->addWidget(chip);
    }
    m_row->addStretch(1);
    fillDetails();
    setAccessibleName(tr("State of the equipment"));
}

void HealthBar::fillDetails()
{
    empty(m_grid);
    int row = 0;
    for (const HealthLine &line : m_lines) {
        auto *part = new PlainLabel(m_details);
        part->setWordWrap(false);
        part->setLook(theme::bodyPoints, true, theme::text);
        part->setWords(partName(line.part));
        auto *chip = new StateChip(m_details);
        chip->setState(lookOf(line.state), stateName(line.state));
        auto *words = new PlainLabel(m_details);
        words->setWords(explained(line));
        auto *detail = new PlainLabel(m_details);
        detail->setWordWrap(false);
        detail->setLook(theme::smallPoints, false, theme::muted);
        detail->setWords(detailText(line));
        m_grid->addWidget(part, row, 0, Qt::AlignTop);
        m_grid->addWidget(chip, row, 1, Qt::AlignTop);
        m_grid->addWidget(words, row, 2, Qt::AlignTop);
        m_grid->addWidget(detail, row, 3, Qt::AlignTop | Qt::AlignRight);
        ++row;
    }
    m_details->setVisible(m_open && !m_lines.isEmpty());
}

void HealthBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QWidget::changeEvent(event);
}

void HealthBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::surface);
    painter.fillRect(QRect(0, 0, width(), 1), theme::line);
}

} // namespace madoguchi
