#include "widgets/consulting/medicationbar.h"

#include "widgets/common/dayedit.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/primary.h"
#include "widgets/common/theme.h"
#include "widgets/common/zoom.h"
#include "widgets/consulting/coursewords.h"
#include "widgets/consulting/medicationwords.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QStyle>
#include <QVBoxLayout>

#include <array>

namespace madoguchi {

namespace {

/// Of the choice of days: months back, all, or a day of one's own.
constexpr std::array monthsBack{ 0, 1, 3, 6, 12, -1 };
constexpr int all = 0;
constexpr int ownDay = -1;

} // namespace

MedicationBar::MedicationBar(QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit(this))
    , m_count(new PlainLabel(QStringLiteral("medicationCount"), this))
    , m_groupings(new QButtonGroup(this))
    , m_news(new QComboBox(this))
    , m_day(new DayEdit(QStringLiteral("medicationNewsDay"), this))
{
    build();
    connectParts();
    Zoom::instance().apply(this, [this] { m_search->setMaximumWidth(theme::px(360)); });
    retranslate();
}

void MedicationBar::build()
{
    m_search->setObjectName(QStringLiteral("medicationSearch"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_count->setLook(theme::bodyPoints, false, theme::muted);
    m_news->setObjectName(QStringLiteral("medicationNews"));
    m_news->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_news->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    for (const int months : monthsBack)
        m_news->addItem(QString(), months);
    m_day->hide();
    auto *words = new QHBoxLayout;
    words->addWidget(m_search, 2);
    words->addWidget(m_count, 3);
    auto *choices = new QHBoxLayout;
    choices->setSpacing(theme::gapSmall);
    constexpr std::array names{ "medicationByCourse", "medicationByMonth", "medicationByFacility" };
    for (int i = 0; i < static_cast<int>(names.size()); ++i) {
        auto *button = new QPushButton(this);
        button->setObjectName(QLatin1String(names.at(static_cast<std::size_t>(i))));
        button->setCheckable(true);
        button->setAutoDefault(false);
        m_groupings->addButton(button, i); // in the order of MedicationGrouping
        choices->addWidget(button);
        auto *key = new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i)), this);
        connect(key, &QShortcut::activated, button, &QPushButton::click);
    }
    m_groupings->button(0)->setChecked(true);
    markGrouping();
    choices->addSpacing(theme::gap);
    choices->addWidget(m_news);
    choices->addWidget(m_day);
    choices->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gap);
    column->addLayout(words);
    column->addLayout(choices);
}

void MedicationBar::connectParts()
{
    connect(m_search, &QLineEdit::textChanged, this, &MedicationBar::asked);
    connect(m_groupings, &QButtonGroup::idClicked, this, [this] {
        markGrouping();
        Q_EMIT asked();
    });
    connect(m_news, &QComboBox::currentIndexChanged, this, [this] {
        showDay();
        Q_EMIT asked();
    });
    connect(m_day, &DayEdit::dateChanged, this, &MedicationBar::asked);
}

QDate MedicationBar::since() const
{
    const int months = m_news->currentData().toInt();
    if (!m_today.isValid() || months == all)
        return {};
    return months == ownDay ? m_day->date() : m_today.addMonths(-months);
}

MedicationQuestion MedicationBar::question() const
{
    return { .grouping = static_cast<MedicationGrouping>(m_groupings->checkedId()),
        .words = m_search->text(),
        .newSince = since() };
}

void MedicationBar::reset(const QDate &today)
{
    const QSignalBlocker quietSearch(m_search), quietNews(m_news), quietDay(m_day);
    m_search->setText(QString()); // unlike clear(), leaves nothing to undo
    m_news->setCurrentIndex(0);
    m_today = today;
    m_news->setEnabled(today.isValid());
    if (today.isValid())
        m_day->setDate(today.addMonths(-1));
    showDay();
    retranslate();
}

void MedicationBar::markGrouping()
{
    for (QAbstractButton *button : m_groupings->buttons())
        setPrimary(button, button->isChecked());
}

void MedicationBar::showDay()
{
    m_day->setVisible(m_news->currentData().toInt() == ownDay);
}

void MedicationBar::setCount(int entries, int hints, const QString &claimsUpTo)
{
    m_entries = entries;
    m_hints = hints;
    m_claimsUpTo = claimsUpTo;
    showCount();
}

void MedicationBar::setPeriod(const QDate &from, const QDate &to)
{
    m_from = from;
    m_to = to;
    showCount();
}

void MedicationBar::showCount()
{
    QStringList words{ tr("%n line(s) shown", nullptr, m_entries) };
    if (m_hints > 0)
        words.append(tr("▲ %n hint(s)", nullptr, m_hints));
    words.append(m_claimsUpTo.isEmpty()
            ? tr("no drug claims")
            : tr("drug claims up to %1").arg(medicationwords::month(m_claimsUpTo)));
    if (m_from.isValid())
        words.prepend(tr("asked about %1 to %2").arg(coursewords::day(m_from), coursewords::day(m_to)));
    m_count->setWords(words.join(QStringLiteral(" · ")));
}

void MedicationBar::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

bool MedicationBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_PageDown || key == Qt::Key_Return) {
            Q_EMIT tableAsked();
            return true;
        }
        if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void MedicationBar::retranslate()
{
    m_search->setPlaceholderText(tr("Search drug, ingredient or institution (F3)"));
    m_search->setToolTip(m_search->placeholderText());
    m_search->setAccessibleName(tr("Search in the medication"));
    m_groupings->button(0)->setText(tr("Drugs (Ctrl+1)"));
    m_groupings->button(0)->setAccessibleName(tr("By drug, continued prescriptions joined"));
    m_groupings->button(1)->setText(tr("Months (Ctrl+2)"));
    m_groupings->button(1)->setAccessibleName(tr("By month, every line"));
    m_groupings->button(2)->setText(tr("Institutions (Ctrl+3)"));
    m_groupings->button(2)->setAccessibleName(tr("By institution, others first"));
    m_news->setAccessibleName(tr("Only what is new or changed since"));
    m_day->setAccessibleName(tr("New or changed since this day"));
    for (int i = 0; i < m_news->count(); ++i) {
        const int months = m_news->itemData(i).toInt();
        m_news->setItemText(i,
            months == all          ? tr("Everything")
                : months == ownDay ? tr("New or changed since a day")
                                   : tr("New or changed: %n month(s)", nullptr, months));
    }
    showCount();
}

void MedicationBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace madoguchi
