#include "widgets/admin/backuppane.h"

#include "widgets/admin/adminfault.h"
#include "widgets/admin/admintable.h"
#include "widgets/admin/adminwords.h"
#include "widgets/admin/backupmodel.h"
#include "widgets/admin/recoverysheet.h"
#include "widgets/admin/sidepanel.h"
#include "widgets/common/announcer.h"
#include "widgets/common/notice.h"
#include "widgets/common/plainlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHideEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace madoguchi {

BackupPane::BackupPane(Administration &administration, QWidget *parent)
    : QWidget(parent)
    , m_administration(administration)
    , m_model(new BackupModel(this))
    , m_heading(new PlainLabel(QStringLiteral("backupHeading"), this))
    , m_health(new Notice(QStringLiteral("backupHealth"), this))
    , m_lastDrill(new PlainLabel(QStringLiteral("backupLastDrill"), this))
    , m_notice(new Notice(QStringLiteral("backupNotice"), this))
    , m_table(new AdminTable(QStringLiteral("backupTable"), this))
    , m_empty(new PlainLabel(QStringLiteral("backupEmpty"), this))
    , m_side(new SidePanel(this))
    , m_now(m_side->addAction(QStringLiteral("backupNow")))
    , m_drill(m_side->addAction(QStringLiteral("backupDrill")))
    , m_renew(m_side->addAction(QStringLiteral("backupRenew")))
{
    build();
    connect(m_now, &QPushButton::clicked, this, &BackupPane::backUp);
    connect(m_drill, &QPushButton::clicked, this, &BackupPane::askDrill);
    connect(m_renew, &QPushButton::clicked, this, &BackupPane::askSheet);
    connect(m_side, &SidePanel::closed, this, &BackupPane::dropSheet);
    connect(&m_administration, &Administration::backupEnded, this, &BackupPane::ended);
    retranslate();
}

void BackupPane::build()
{
    m_heading->setLook(theme::titlePoints, true, theme::text);
    m_empty->setLook(theme::bodyPoints, false, theme::muted);
    m_lastDrill->setLook(theme::bodyPoints, false, theme::text);
    m_lastDrill->setWordWrap(true);
    m_table->setModel(m_model);
    m_notice->hide();
    auto *column = new QVBoxLayout;
    column->setSpacing(theme::gap);
    for (QWidget *widget :
        std::initializer_list<QWidget *>{ m_heading, m_health, m_lastDrill, m_notice, m_empty })
        column->addWidget(widget);
    column->addWidget(m_table, 1);
    column->addStretch(0);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::gapLarge);
    row->addLayout(column, 1);
    m_side->standBeside(row, m_table);
}

void BackupPane::refresh()
{
    const auto rows = m_administration.backups();
    m_model->setRows(rows ? *rows : QList<BackupRow>());
    m_table->fitColumns();
    m_empty->setVisible(rows && rows->isEmpty());
    m_now->setEnabled(!m_administration.isBackingUp());
    m_drill->setEnabled(rows && !rows->isEmpty());
    showHealth();
    showDrill();
}

void BackupPane::clear()
{
    m_side->close();
    m_notice->hide();
    m_health->hide();
    m_lastDrill->hide();
    m_empty->hide();
    m_model->setRows({});
}

void BackupPane::showHealth()
{
    if (const std::optional<Fault> fault = m_administration.backupFault()) {
        const FailureText words = adminFault(*fault);
        m_health->setContent(Tone::Bad, words.title, words.remedy);
    } else {
        m_health->setContent(Tone::Good, tr("The newest backup is good and not older than a week."), {});
    }
    m_health->show();
}

/// As the log has it: also of a drill that somebody else did here.
void BackupPane::showDrill()
{
    const auto drill = m_administration.lastDrill();
    if (!drill) {
        m_lastDrill->setWords(adminFault(drill.error()).title);
    } else if (!*drill) {
        m_lastDrill->setWords(tr("The recovery sheet has not been tried here yet."));
    } else {
        const QString when = adminwords::moment((*drill)->at);
        const QString how = (*drill)->fault ? adminFault(*(*drill)->fault).title
                                            : tr("The newest backup opened and was whole.");
        m_lastDrill->setWords(
            tr("The recovery sheet was tried last on %1 by %2: %3").arg(when, (*drill)->staffId, how));
    }
    m_lastDrill->show();
}

void BackupPane::backUp()
{
    m_now->setEnabled(false);
    const auto begun = m_administration.backUpNow();
    if (begun) {
        tell(Tone::Unknown, tr("The backup is being made. You can go on working."), {});
        return;
    }
    m_now->setEnabled(!m_administration.isBackingUp());
    const FailureText words = adminFault(begun.error());
    tell(Tone::Bad, words.title, words.remedy);
}

void BackupPane::ended(bool good)
{
    if (!m_administration.asker())
        return; // behind a lock nothing is told; the health line knows
    refresh();
    if (good)
        tell(Tone::Good, tr("The backup was made and read back whole."), {});
    else
        tell(Tone::Bad, tr("The backup could not be made"),
            tr("What stands above says why. The older backups are as they were."));
}

void BackupPane::askDrill()
{
    m_notice->hide();
    m_side->ask(
        [] {
            FormDescription form;
            form.title = tr("Try the recovery sheet");
            form.explanation = tr("Two persons bring the two halves of the sheet and type them: kana or "
                                  "romaji, with or without blanks. The newest backup is opened with them, "
                                  "looked through, and thrown away again; nothing here changes.");
            FormField first;
            first.key = QStringLiteral("firstHalf");
            first.caption = tr("First half (前半)");
            first.kind = FormField::Kind::Words;
            FormField second = first;
            second.key = QStringLiteral("secondHalf");
            second.caption = tr("Second half (後半)");
            form.fields = { first, second };
            form.submit = tr("Try");
            return form;
        },
        [this](FormAnswers &answers) {
            const auto tried = m_administration.tryRestore(
                answers.take(QStringLiteral("firstHalf")), answers.take(QStringLiteral("secondHalf")));
            if (tried) // only then: a drill given up must not speak for the next form
                connect(
                    m_side, &SidePanel::done, this,
                    [this] {
                        showDrill();
                        tell(Tone::Good, tr("The newest backup opens with this sheet."), {});
                    },
                    Qt::SingleShotConnection);
            return tried;
        });
}

void BackupPane::askSheet()
{
    m_notice->hide();
    auto made = m_administration.newRecoverySheet();
    if (!made) {
        const FailureText words = adminFault(made.error());
        tell(Tone::Bad, words.title, words.remedy);
        return;
    }
    m_sheet = std::move(*made);
    m_side->ask([this] { return sheetForm(); }, [this](FormAnswers &) { return confirmSheet(); });
}

FormDescription BackupPane::sheetForm() const
{
    FormDescription form;
    form.title = tr("New recovery sheet");
    form.explanation
        = tr("Sheet %1. Backups made from its confirmation on open with this sheet only. Earlier "
             "backups still need the old sheet: keep it as long as there are any.")
              .arg(m_sheet ? m_sheet->number : QString());
    form.tone = Tone::Attention;
    FormField print;
    print.key = QStringLiteral("print");
    print.caption = tr("Print both halves");
    print.kind = FormField::Kind::Deed;
    print.deed = [this](const FormAnswers &) { return printSheet(); };
    FormField path;
    path.key = QStringLiteral("pdf");
    path.caption = tr("Or as a PDF into this new file");
    path.required = false;
    FormField save;
    save.key = QStringLiteral("save");
    save.caption = tr("Save as PDF");
    save.kind = FormField::Kind::Deed;
    save.needs = path.key;
    save.deed = [this](const FormAnswers &typed) { return saveSheet(typed.text(QStringLiteral("pdf"))); };
    FormField paper;
    paper.key = QStringLiteral("paper");
    paper.caption = tr("Both halves are on paper");
    paper.kind = FormField::Kind::Tick;
    form.fields = { print, path, save, paper };
    form.submit = tr("Use this sheet");
    return form;
}

Outcome<QString> BackupPane::printSheet() const
{
    if (!m_sheet)
        return Fault{ Failure::PrintFailed };
    if (const auto printed = printRecoverySheet(*m_sheet); !printed)
        return printed.error();
    return tr("Both halves went to the printer. Look at the paper before you confirm.");
}

Outcome<QString> BackupPane::saveSheet(const QString &path) const
{
    if (!m_sheet)
        return Fault{ Failure::PrintFailed };
    if (const auto written = writeRecoveryPdf(*m_sheet, path); !written)
        return written.error();
    return tr("The PDF was saved. Print it, and delete it then: whoever has it can open the backups.");
}

Outcome<Done> BackupPane::confirmSheet()
{
    if (!m_sheet)
        return Fault{ Failure::RecoverySheetWrong };
    const auto confirmed = m_administration.recoverySheetPrinted(m_sheet->number);
    if (!confirmed)
        return confirmed;
    m_sheet.reset(); // taken: the form that closes now drops nothing
    connect(m_side, &SidePanel::done, this, &BackupPane::renewed, Qt::SingleShotConnection);
    return confirmed;
}

void BackupPane::dropSheet()
{
    if (!m_sheet)
        return;
    m_sheet.reset();
    m_administration.dropRecoverySheet();
}

/// The sheet is worth nothing before a backup is sealed to it.
void BackupPane::renewed()
{
    const auto begun = m_administration.backUpNow();
    m_now->setEnabled(!m_administration.isBackingUp());
    if (begun) {
        tell(Tone::Good, tr("The new recovery sheet counts from here on."),
            tr("A backup that opens with it is being made."));
        return;
    }
    const FailureText words = adminFault(begun.error());
    tell(Tone::Attention, tr("The new recovery sheet counts, but no backup opens with it yet: back up now."),
        words.title + QLatin1Char(' ') + words.remedy);
}

void BackupPane::hideEvent(QHideEvent *event)
{
    if (m_sheet && !event->spontaneous())
        m_side->close(); // nobody sees any more whether it comes out of the printer
    QWidget::hideEvent(event);
}

void BackupPane::tell(Tone tone, const QString &title, const QString &text)
{
    m_notice->setContent(tone, title, text);
    m_notice->show();
    Announcer::alert(m_notice);
}

void BackupPane::retranslate()
{
    m_heading->setWords(tr("Backup"));
    m_table->setAccessibleName(tr("Backups of this station"));
    m_empty->setWords(tr("There is no backup of this station in the backup folder yet."));
    m_now->setText(tr("Back up now"));
    m_now->setAccessibleName(tr("Back up now"));
    m_drill->setText(tr("Try the recovery sheet …"));
    m_drill->setAccessibleName(tr("Try the recovery sheet …"));
    m_renew->setText(tr("New recovery sheet …"));
    m_renew->setAccessibleName(tr("New recovery sheet …"));
    m_model->retranslate();
    m_table->fitColumns();
    if (m_health->isVisibleTo(this) && m_administration.asker())
        refresh();
}

void BackupPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace madoguchi
