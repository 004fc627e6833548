#include "widgets/common/healthbar.h"

#include "widgets/common/announcer.h"
#include "widgets/common/diagnosis.h"
#include "widgets/common/flowlayout.h"
#include "widgets/common/healthwords.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/statechip.h"
#include "widgets/common/zoom.h"

#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

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
    const FailureText words = healthWords(line);
    return words.title.isEmpty() ? QString() : words.title + QStringLiteral("  ") + words.remedy;
}

} // namespace

HealthBar::HealthBar(QWidget *parent)
    : QWidget(parent)
    , m_scroll(new QScrollArea(this))
    , m_details(new QWidget)
    , m_grid(new QGridLayout(m_details))
    , m_copyRow(new QWidget(this))
    , m_copy(new QPushButton(m_copyRow))
    , m_copied(new PlainLabel(QStringLiteral("healthCopied"), m_copyRow))
    , m_chips(new QWidget(this))
    , m_row(new FlowLayout(m_chips, theme::gapLarge))
{
    setObjectName(QStringLiteral("healthBar"));
    m_details->setObjectName(QStringLiteral("healthDetails"));
    m_scroll->setObjectName(QStringLiteral("healthScroll"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_details);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_details->setAutoFillBackground(false);
    m_scroll->hide();
    m_grid->setContentsMargins(theme::gapLarge, theme::gap, theme::gapLarge, theme::gap);
    m_grid->setHorizontalSpacing(theme::gapLarge);
    m_grid->setVerticalSpacing(theme::gapSmall);
    m_grid->setColumnStretch(2, 1);
    m_row->setContentsMargins(theme::gapLarge, theme::gapSmall + 1, theme::gapLarge, theme::gapSmall);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 1, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_scroll);
    m_copy->setObjectName(QStringLiteral("healthCopy"));
    m_copy->setAutoDefault(true);
    auto *copyLine = new QHBoxLayout(m_copyRow);
    copyLine->setContentsMargins(theme::gapLarge, 0, theme::gapLarge, theme::gapSmall);
    copyLine->setSpacing(theme::gap);
    copyLine->addWidget(m_copy);
    copyLine->addWidget(m_copied, 1);
    m_copyRow->hide();
    layout->addWidget(m_copyRow);
    connect(m_copy, &QPushButton::clicked, this, &HealthBar::copy);
    layout->addWidget(m_chips);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    rebuild();
    connect(&Zoom::instance(), &Zoom::changed, this, &HealthBar::fitDetails);
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
    case HealthLine::Part::HandOver:
        return tr("レセコン");
    case HealthLine::Part::Site:
        return tr("Other stations");
    case HealthLine::Part::Outbox:
        return tr("Waiting to be sent");
    case HealthLine::Part::Certificate:
        return tr("Station certificate");
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
    m_scroll->setVisible(open && !m_lines.isEmpty());
    m_chips->setVisible(!m_scroll->isVisibleTo(this)); // the same in full
    m_copyRow->setVisible(m_scroll->isVisibleTo(this));
    m_copied->setWords({});
    fitDetails();
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
    fillDetails();
    setAccessibleName(tr("State of the equipment"));
    m_copy->setText(tr("Copy for support"));
    m_copy->setAccessibleName(tr("Copy the state of the equipment for support"));
    m_copied->setWords({});
}

void HealthBar::fillDetails()
{
    empty(m_grid);
    int row = 0;
    for (const HealthLine &line : m_lines) {
        addDetail(row, line);
        row += 2;
    }
    m_scroll->setVisible(m_open && !m_lines.isEmpty());
    fitDetails();
}

/// What is known beside the words stands below them: a folder's path has room there.
void HealthBar::addDetail(int row, const HealthLine &line)
{
    auto *part = new PlainLabel(m_details);
    part->setWordWrap(false);
    part->setLook(theme::bodyPoints, true, theme::text);
    part->setWords(partName(line.part));
    auto *chip = new StateChip(m_details);
    chip->setState(lookOf(line.state), stateName(line.state));
    m_grid->addWidget(part, row, 0, Qt::AlignTop);
    m_grid->addWidget(chip, row, 1, Qt::AlignTop);
    if (const QString told = explained(line); !told.isEmpty()) {
        auto *words = new PlainLabel(m_details);
        words->setWords(told);
        m_grid->addWidget(words, row++, 2, Qt::AlignTop);
    }
    if (const QString more = healthDetail(line); !more.isEmpty()) {
        auto *detail = new PlainLabel(m_details);
        detail->setLook(theme::smallPoints, false, theme::muted);
        detail->setWords(more);
        m_grid->addWidget(detail, row, 2, Qt::AlignTop);
    }
}

void HealthBar::copy()
{
    QGuiApplication::clipboard()->setText(diagnosisText(m_lines));
    m_copied->setWords(
        tr("Copied. Paste it into a message to support: it names no patient and nobody of the staff."));
    Announcer::alert(m_copied);
}

/// All of it where there is room, and never more than a third of the window: the rest is scrolled to.
void HealthBar::fitDetails()
{
    if (!m_scroll->isVisibleTo(this))
        return;
    const int all = m_details->hasHeightForWidth() ? m_details->heightForWidth(std::max(width(), 1))
                                                   : m_details->sizeHint().height();
    m_scroll->setFixedHeight(std::min(all, std::max(120, window()->height() / 3)));
}

void HealthBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitDetails();
}

void HealthBar::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fitDetails();
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
