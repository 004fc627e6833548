#include "widgets/assistant/finishpage.h"

#include "app/support/failuretext.h"
#include "widgets/admin/prints.h"
#include "widgets/common/notice.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace madoguchi {

FinishPage::FinishPage(Assistant &assistant, QWidget *parent)
    : AssistantPage(assistant, QStringLiteral("finish"), parent)
    , m_summary(new QVBoxLayout)
    , m_posted(new QCheckBox(this))
{
    m_summary->setSpacing(theme::gapSmall);
    m_posted->setObjectName(QStringLiteral("purposePosted"));
    column()->addLayout(m_summary);
    column()->addSpacing(theme::gapLarge);
    m_print = addButton("printPurposes");
    column()->addWidget(m_posted);
    m_administrator = addEdit("repairId", false);
    m_password = addEdit("repairPassword", true);
    m_code = addEdit("repairCode", true);
    m_outcome = addNotice("outcome");
    column()->addStretch(1);
    const bool repair = assistant.isRepair();
    m_posted->setVisible(!repair);
    setShown(m_administrator, repair);
    setShown(m_password, repair);
    setShown(m_code, repair);
    m_print->setVisible(!repair);
    connect(m_print, &QPushButton::clicked, this, &FinishPage::printPurposes);
    connect(m_posted, &QCheckBox::toggled, m_outcome, &QWidget::hide);
    retranslate();
}

QString FinishPage::title() const
{
    return assistant().isRepair() ? tr("An administrator confirms") : tr("Summary");
}

bool FinishPage::isPosted() const
{
    return m_posted->isChecked();
}

QString FinishPage::administrator() const
{
    return m_administrator->text().trimmed();
}

SecretBytes FinishPage::password()
{
    QString typed = m_password->text();
    m_password->clear();
    return SecretBytes::taking(typed);
}

SecretBytes FinishPage::code()
{
    QString typed = m_code->text().trimmed();
    m_code->clear();
    return SecretBytes::taking(typed);
}

/// In the language of those who read it in the clinic.
void FinishPage::printPurposes()
{
    const auto printed = pageout::print(
        printJob(Print::Purposes), pageout::a4.width(), printPaint(Print::Purposes, PrintOptions()));
    if (printed)
        tell(m_outcome, Tone::Good, tr("The notice went to the printer"),
            tr("Look it through before you post it. It can be printed again later, in the administration."));
    else
        tell(m_outcome, printed.error());
}

bool FinishPage::isReady()
{
    if (assistant().isRepair()) {
        const bool named = !administrator().isEmpty();
        if (named && !m_password->text().isEmpty())
            return true;
        (named ? m_password : m_administrator)->setFocus();
        return false;
    }
    if (isPosted())
        return true;
    tell(m_outcome, Tone::Attention, tr("The purpose of use is not posted yet"),
        tr("Patients must be able to read in the clinic what their data are used for. Post it, then tick it "
           "here."));
    m_posted->setFocus();
    return false;
}

QStringList FinishPage::summary() const
{
    if (assistant().isRepair())
        return assistant().changes();
    const auto value = [this](const char *name) { return assistant().value(QString::fromLatin1(name)); };
    const bool consulting = value("station/kind") == u"consulting";
    const bool folder = value("service/mode") == u"folder";
    QStringList lines;
    lines.append(
        tr("Station: %1 (%2)").arg(value("station/id"), consulting ? tr("consulting room") : tr("desk")));
    lines.append(tr("Institution: %1").arg(value("station/institution")));
    const QString mode = value("reader/mode");
    if (!consulting && mode == u"none")
        lines.append(tr("Reader: none"));
    else if (!consulting && mode == u"reporting")
        lines.append(tr("Reader: of the certified terminal"));
    else if (!consulting)
        lines.append(
            tr("Reader: driven by Madoguchi, %1")
                .arg(value("reader/name").isEmpty() ? tr("whichever is plugged in") : value("reader/name")));
    lines.append(folder
            ? tr("Service: by the folders %1 and %2").arg(value("folder/req"), value("folder/res"))
            : tr("Service: directly, %1").arg(value("direct/url")));
    lines.append(value("keys/backend") == u"file" ? tr("Keys: in the file %1").arg(value("keys/file"))
                                                  : tr("Keys: in this computer's key store"));
    lines.append(value("backup/dir").isEmpty() ? tr("Backups: none yet")
                                               : tr("Backups: to %1").arg(value("backup/dir")));
    if (!m_ids.isEmpty())
        lines.append(tr("Accounts: %1").arg(m_ids.join(QStringLiteral(", "))));
    lines.append(tr("Settings are written to %1").arg(assistant().settingsFile()));
    return lines;
}

void FinishPage::refresh()
{
    AssistantPage::refresh();
    const QStringList said = summary();
    while (m_lines.size() < said.size()) {
        auto *line = new PlainLabel(QStringLiteral("summary"), this);
        line->setLook(theme::bodyPoints, false, theme::text);
        line->setWordWrap(true);
        m_summary->addWidget(line);
        m_lines.append(line);
    }
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        m_lines.at(i)->setWords(said.value(i));
        m_lines.at(i)->setVisible(i < said.size());
    }
}

void FinishPage::tellFault(const Fault &fault)
{
    if (fault.code == u"accounts-exist")
        tell(m_outcome, Tone::Bad, tr("This station is set up already"),
            tr("Nothing was changed. Close this window and start Madoguchi again."));
    else if (fault.code == u"settings-changed")
        tell(m_outcome, Tone::Bad, tr("The settings file was changed meanwhile"),
            tr("Somebody else has written it, so nothing was written over it. Close this window and start "
               "again."));
    else if (fault.code == u"settings-full" || fault.code == u"settings-unwritable")
        tell(m_outcome, Tone::Bad, tr("The settings file cannot be written"),
            tr("Make room on the disk, or let this account write in the folder; then try again."));
    else if (fault.code == u"needed")
        tell(m_outcome, Tone::Attention, tr("The authenticator's code is needed, too"),
            tr("Type the password and the six digits."));
    else if (fault.code == u"first-password")
        tell(m_outcome, Tone::Bad, tr("This administrator has never signed in"),
            tr("A first password is known to others, too. Another administrator has to do this, or the file "
               "is "
               "put right by hand."));
    else
        tell(m_outcome, fault);
    if (assistant().isRepair())
        m_password->setFocus();
}

void FinishPage::tellProblem(const QString &words)
{
    tell(m_outcome, Tone::Bad, tr("The settings do not go together yet"), words);
}

void FinishPage::tellBusy()
{
    tell(m_outcome, Tone::Unknown, tr("Setting up the station …"));
}

void FinishPage::tellCode(const QString &code, const QString &number)
{
    m_posted->hide();
    m_print->hide();
    tell(m_outcome, Tone::Good, tr("The station is set up"),
        tr("Pairing code of this clinic's stations (its number: %2): %1\nWrite it down now: it is not shown "
           "again. "
           "It is typed at each other station when that one is set up.")
            .arg(code, number));
}

void FinishPage::retranslate()
{
    setIntroduction(assistant().isRepair()
            ? tr("This station is set up. Its settings are changed by one of its administrators only; it "
                 "stands "
                 "on the audit log.")
            : tr("This is what was answered. Until now nothing was set up; \"Back\" changes everything."));
    m_posted->setText(tr("The purpose of use (利用目的) is posted in the clinic"));
    m_posted->setAccessibleName(m_posted->text());
    setCaption(m_administrator, tr("Administrator's staff ID"));
    setCaption(m_password, tr("Administrator's password"));
    setCaption(m_code, tr("Six digits of the authenticator (if the account has one)"));
    m_print->setText(tr("Print the notice of the purpose of use"));
    m_print->setAccessibleName(m_print->text());
    refresh();
}

} // namespace madoguchi
