#include "widgets/admin/settingspane.h"

#include "app/support/settingsbook.h"
#include "widgets/admin/adminfault.h"
#include "widgets/admin/settingrow.h"
#include "widgets/admin/settingswords.h"
#include "widgets/common/announcer.h"
#include "widgets/common/notice.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/roomscroll.h"
#include "widgets/common/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace madoguchi {

namespace {

QString nameOf(const QString &section, const QString &key)
{
    return section + QLatin1Char('/') + key;
}

} // namespace

SettingsPane::SettingsPane(Administration &administration, QWidget *parent)
    : QWidget(parent)
    , m_administration(administration)
    , m_heading(new PlainLabel(QStringLiteral("settingsHeading"), this))
    , m_about(new PlainLabel(QStringLiteral("settingsAbout"), this))
    , m_groupLabel(new PlainLabel(this))
    , m_group(new QComboBox(this))
    , m_notice(new Notice(QStringLiteral("settingsNotice"), this))
    , m_list(new QWidget)
    , m_column(new QVBoxLayout(m_list))
    , m_scroll(new RoomScroll(m_list, this))
    , m_count(new PlainLabel(QStringLiteral("settingsCount"), this))
    , m_save(new QPushButton(this))
    , m_discard(new QPushButton(this))
{
    build();
    connect(m_save, &QPushButton::clicked, this, &SettingsPane::save);
    connect(m_discard, &QPushButton::clicked, this, &SettingsPane::discard);
    connect(m_group, &QComboBox::activated, this, &SettingsPane::goTo);
    m_group->installEventFilter(this);
    connect(m_notice, &Notice::acted, this, &SettingsPane::refresh);
    auto *key = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_S), this);
    key->setContext(Qt::WidgetWithChildrenShortcut);
    connect(key, &QShortcut::activated, m_save, &QPushButton::click);
    retranslate();
}

void SettingsPane::build()
{
    m_heading->setLook(theme::titlePoints, true, theme::text);
    m_about->setLook(theme::bodyPoints, false, theme::muted);
    m_about->setWordWrap(true);
    m_group->setObjectName(QStringLiteral("settingsGroup"));
    m_save->setObjectName(QStringLiteral("settingsSave"));
    m_discard->setObjectName(QStringLiteral("settingsDiscard"));
    m_save->setAutoDefault(true);
    m_discard->setAutoDefault(true);
    m_notice->hide();
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_scroll->setMinimumHeight(theme::px(160));
    auto *top = new QHBoxLayout;
    top->addWidget(m_heading, 1);
    top->addWidget(m_groupLabel);
    top->addWidget(m_group);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(theme::gap);
    foot->addWidget(m_count, 1);
    foot->addWidget(m_discard);
    foot->addWidget(m_save);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(theme::gap);
    all->addLayout(top);
    all->addWidget(m_about);
    all->addWidget(m_notice);
    all->addWidget(m_scroll, 1);
    all->addLayout(foot);
}

void SettingsPane::refresh()
{
    m_notice->hide();
    m_saidChanged = false;
    fillRows();
    if (!m_typed.isEmpty())
        tryOut();
}

void SettingsPane::clear()
{
    m_typed.clear();
    m_rows.clear();
    m_saidChanged = false;
    m_notice->hide();
    m_group->clear();
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    showChanges(false);
}

SecretBytes SettingsPane::takeDraft() const
{
    if (m_typed.isEmpty())
        return {};
    QJsonObject typed;
    for (auto one = m_typed.cbegin(); one != m_typed.cend(); ++one)
        typed.insert(one.key(), one.value());
    QByteArray text = QJsonDocument(typed).toJson(QJsonDocument::Compact);
    return SecretBytes::taking(text);
}

void SettingsPane::giveDraft(const SecretBytes &draft)
{
    const QJsonObject typed = QJsonDocument::fromJson(draft.view().toByteArray()).object();
    for (auto one = typed.constBegin(); one != typed.constEnd(); ++one)
        m_typed.insert(one.key(), one.value().toString());
}

void SettingsPane::fillRows()
{
    const QHash<QString, QString> typed = m_typed;
    clear();
    const auto page = m_administration.settings();
    m_scroll->setVisible(page.ok());
    if (!page)
        return tell(page.error());
    const SettingsFiles &files = page->files;
    m_about->setWords(
        tr("Written to %1. Changes take effect when Madoguchi starts the next time.").arg(files.user));
    for (const SettingsEntry &entry : page->entries) {
        if (m_rows.isEmpty() || m_rows.constLast()->entry().section != entry.section) {
            auto *heading = new PlainLabel(QStringLiteral("group_") + entry.section, m_list);
            heading->setLook(theme::bodyPoints, true, theme::accent);
            heading->setWords(settingswords::section(entry.section));
            heading->setContentsMargins(0, theme::gap, 0, 0);
            m_column->addWidget(heading);
            heading->show(); // not only with the next event: the keyboard may go there before
            m_group->addItem(settingswords::section(entry.section), entry.section);
        }
        auto *row = new SettingRow(entry, files, m_list);
        connect(row, &SettingRow::edited, this, [this, row] { take(row); });
        m_column->addWidget(row);
        row->show();
        m_rows.append(row);
        const QString name = nameOf(entry.section, entry.key);
        if (entry.canChange() && typed.contains(name) && typed.value(name) != entry.value) {
            m_typed.insert(name, typed.value(name));
            row->setValue(typed.value(name));
        }
    }
    m_column->addStretch(1);
    if (!page->problems.isEmpty()) {
        QStringList lines;
        for (const SettingsProblem &problem : page->problems)
            lines.append(settingswords::problem(problem));
        m_notice->setAction({});
        m_notice->setLines(Tone::Bad, tr("The settings files cannot be followed as they stand"), lines);
        m_notice->show();
    }
    showChanges(false);
}

void SettingsPane::take(SettingRow *row)
{
    const QString name = nameOf(row->entry().section, row->entry().key);
    if (row->value() == row->entry().value)
        m_typed.remove(name);
    else
        m_typed.insert(name, row->value());
    tryOut();
}

QList<SettingsChange> SettingsPane::changes() const
{
    QList<SettingsChange> made;
    for (const SettingRow *row : m_rows) {
        const auto typed = m_typed.constFind(nameOf(row->entry().section, row->entry().key));
        if (typed != m_typed.constEnd())
            made.append({ row->entry().section, row->entry().key, *typed });
    }
    return made;
}

void SettingsPane::tryOut()
{
    const auto trial = m_administration.trySettings(changes());
    if (!trial)
        return tell(trial.error());
    for (SettingRow *row : m_rows) {
        QString words;
        for (const SettingsProblem &problem : trial->problems) {
            if (problem.section == row->entry().section && problem.key == row->entry().key)
                words = settingswords::problem(problem);
        }
        row->setProblem(words);
    }
    if (trial->fileChanged && !m_saidChanged) {
        m_saidChanged = true;
        tell(Fault{ Failure::SettingsInvalid, QStringLiteral("settings-changed") });
    }
    showChanges(!m_typed.isEmpty() && trial->problems.isEmpty() && !trial->fileChanged);
    if (!trial->problems.isEmpty())
        m_count->setWords(settingswords::problem(trial->problems.first()));
}

void SettingsPane::showChanges(bool canSave)
{
    m_save->setEnabled(canSave);
    m_discard->setEnabled(!m_typed.isEmpty());
    m_count->setWords(m_typed.isEmpty()
            ? tr("Nothing is changed.")
            : tr("%n setting(s) changed and not saved yet.", nullptr, static_cast<int>(m_typed.size())));
}

void SettingsPane::save()
{
    const auto saved = m_administration.changeSettings(changes());
    if (!saved) {
        tryOut();
        return tell(saved.error());
    }
    m_typed.clear();
    refresh();
    tell(Tone::Good, tr("Saved, and written to the audit log."),
        tr("The changes take effect when Madoguchi starts the next time at this station."));
    m_group->setFocus();
}

void SettingsPane::discard()
{
    m_typed.clear();
    refresh();
    m_group->setFocus();
}

/// Shows the group and leaves the keyboard where it chooses: who looks for one steps over several.
void SettingsPane::goTo(int group)
{
    const QString section = m_group->itemData(group).toString();
    if (const auto *heading = m_list->findChild<QWidget *>(QStringLiteral("group_") + section))
        m_scroll->ensureVisible(0, heading->y() + m_scroll->viewport()->height(), 0, 0);
}

/// Enter or Tab at the list of groups goes into the chosen one.
bool SettingsPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_group && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const QString section = m_group->currentData().toString();
        const auto row = std::find_if(m_rows.cbegin(), m_rows.cend(),
            [&section](const SettingRow *one) { return one->entry().section == section; });
        const bool goesOn = key == Qt::Key_Tab || key == Qt::Key_Return || key == Qt::Key_Enter;
        if (goesOn && row != m_rows.cend()) {
            (*row)->control()->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SettingsPane::tell(Tone tone, const QString &title, const QString &text, const QString &action)
{
    m_notice->setContent(tone, title, text);
    m_notice->setAction(action);
    m_notice->show();
    Announcer::alert(m_notice);
}

void SettingsPane::tell(const Fault &fault)
{
    const FailureText words = adminFault(fault);
    const bool changed = fault.code == u"settings-changed";
    tell(fault.code == u"settings-none" ? Tone::Unknown : Tone::Bad, words.title, words.remedy,
        changed ? tr("Read the file anew") : QString());
}

void SettingsPane::retranslate()
{
    m_heading->setWords(tr("Settings"));
    m_groupLabel->setWords(tr("Go to"));
    m_group->setAccessibleName(tr("Go to the settings of"));
    m_save->setText(tr("Save"));
    m_save->setAccessibleName(tr("Save"));
    m_discard->setText(tr("Discard changes"));
    m_discard->setAccessibleName(tr("Discard changes"));
    if (!m_rows.isEmpty() && m_administration.asker())
        refresh();
    else
        showChanges(false);
}

void SettingsPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace madoguchi
