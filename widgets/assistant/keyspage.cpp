#include "widgets/assistant/keyspage.h"

#include "app/support/recoverysheet.h"
#include "widgets/admin/recoverysheet.h"
#include "widgets/common/notice.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"

#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace madoguchi {

namespace {

const QString backendName = QStringLiteral("keys/backend");
const QString fileName = QStringLiteral("keys/file");

} // namespace

KeysPage::KeysPage(Assistant &assistant, QWidget *parent)
    : AssistantPage(assistant, QStringLiteral("keys"), parent)
    , m_backend(addSetting("keys/backend", SettingField::Kind::Choice))
    , m_file(addSetting("keys/file"))
    , m_keys(addNotice("keysSeen"))
    , m_backup(addSetting("backup/dir"))
    , m_sheetTitle(addHeading("sheetTitle"))
    , m_sheetWords(new PlainLabel(QStringLiteral("sheetWords"), this))
    , m_print(nullptr)
    , m_pdf(nullptr)
    , m_save(nullptr)
    , m_paper(nullptr)
    , m_first(nullptr)
    , m_second(nullptr)
    , m_confirmed(nullptr)
{
    m_sheetWords->setWordWrap(true);
    column()->addWidget(m_sheetWords);
    m_print = addButton("printSheet");
    m_pdf = addEdit("sheetPdf", false);
    m_save = addButton("saveSheet");
    m_paper = addNotice("sheetPrinted");
    m_first = addEdit("sheetFirstWord", false);
    m_second = addEdit("sheetSecondWord", false);
    m_confirmed = addNotice("sheetConfirmed");
    column()->addStretch(1);
    m_backend->setDefault(QStringLiteral("system"));
    connect(m_backend, &SettingField::edited, this, &KeysPage::followBackend);
    connect(m_file, &SettingField::edited, this, &KeysPage::lookAtKeys);
    connect(m_print, &QPushButton::clicked, this, &KeysPage::print);
    connect(m_save, &QPushButton::clicked, this, &KeysPage::save);
    for (QLineEdit *edit : { m_first, m_second })
        connect(edit, &QLineEdit::textEdited, this, [this] {
            m_wrong = false;
            m_confirmed->hide();
        });
    retranslate();
}

QString KeysPage::title() const
{
    return tr("Keys and recovery sheet");
}

void KeysPage::enter()
{
    if (m_pdf->text().isEmpty())
        m_pdf->setText(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
            + QStringLiteral("/recovery-sheet-%1.pdf").arg(assistant().value(QStringLiteral("station/id"))));
    m_fault = assistant().keyStoreFault();
    AssistantPage::enter();
}

/// Asking the computer's key store takes a moment: not at every letter that is typed elsewhere.
void KeysPage::lookAtKeys()
{
    m_fault = assistant().keyStoreFault();
    refresh();
}

/// A folder of its own: whoever takes a copy of the settings must not take the keys along.
void KeysPage::followBackend()
{
    if (assistant().value(backendName) == u"file" && assistant().value(fileName).isEmpty())
        assistant().setValue(fileName, QStringLiteral("keys/station.keys"));
    lookAtKeys();
}

bool KeysPage::isReady()
{
    if (!AssistantPage::isReady())
        return false;
    lookAtKeys(); // it may have been unlocked meanwhile
    if (m_fault) {
        m_backend->takeKeyboard();
        return false;
    }
    return assistant().isRepair() || assistant().isSheetConfirmed() || confirm();
}

bool KeysPage::confirm()
{
    const auto confirmed = assistant().confirmSheet(m_first->text(), m_second->text());
    m_wrong = !confirmed && !m_first->text().trimmed().isEmpty() && !m_second->text().trimmed().isEmpty();
    refresh();
    if (confirmed)
        return true;
    if (!m_wrong)
        tell(m_confirmed, Tone::Attention, tr("The recovery sheet is not on paper yet"),
            tr("Print it or save it, and type the two words from it. Without the sheet no backup could ever "
               "be restored, so the set-up does not go on without it."));
    (m_first->text().trimmed().isEmpty() || m_wrong ? m_first : m_second)->setFocus();
    return false;
}

void KeysPage::refresh()
{
    m_file->setVisible(assistant().value(backendName) == u"file");
    AssistantPage::refresh();
    showKeys();
    const bool sheet = !assistant().isRepair();
    for (QWidget *widget : std::initializer_list<QWidget *>{ m_sheetTitle, m_sheetWords, m_print, m_save })
        widget->setVisible(sheet);
    for (QLineEdit *edit : { m_pdf, m_first, m_second })
        setShown(edit, sheet);
    if (!sheet)
        return;
    retranslateSheet();
    const bool confirmed = assistant().isSheetConfirmed();
    m_first->setEnabled(!confirmed);
    m_second->setEnabled(!confirmed);
    if (confirmed)
        tell(m_confirmed, Tone::Good, tr("The recovery sheet is on paper"),
            tr("Keep its two halves in two places. Delete the PDF once it is printed."));
    else if (m_wrong)
        tell(m_confirmed, Tone::Bad, tr("These are not the words of this sheet"),
            tr("Compare the sheet's number, and count the words: they are numbered."));
}

void KeysPage::showKeys()
{
    if (m_fault)
        tell(m_keys, *m_fault);
    else if (assistant().value(backendName) == u"file")
        tell(m_keys, Tone::Attention, tr("Whoever can read this file can open the station's store"),
            tr("Use it only where the computer has no key store. The health line keeps reminding of it."));
    else
        tell(m_keys, Tone::Good, tr("The computer's key store answers"));
}

void KeysPage::print()
{
    const auto printed = printRecoverySheet(assistant().recoverySheet());
    if (printed)
        tell(m_paper, Tone::Good, tr("Both halves went to the printer"),
            tr("Now type the two words below from the paper."));
    else
        tell(m_paper, printed.error());
}

void KeysPage::save()
{
    const QFileInfo file(m_pdf->text().trimmed());
    QDir().mkpath(file.absolutePath());
    const auto written = writeRecoveryPdf(assistant().recoverySheet(), file.absoluteFilePath());
    if (!written && written.error().code == u"file-exists")
        tell(m_paper, Tone::Bad, tr("There is a file of this name already"), tr("Type another name."));
    else if (!written)
        tell(m_paper, Tone::Bad, tr("The PDF could not be written"),
            tr("Check that the folder is there and can be written, or type another one."));
    else
        tell(m_paper, Tone::Good, tr("The sheet was saved as a PDF"),
            tr("Print it, type the two words below from the paper, and delete the file."));
}

void KeysPage::retranslate()
{
    setIntroduction(tr("Everything that the station keeps is encrypted. Here is decided where its keys lie, "
                       "and how the clinic gets its data back when this computer is lost."));
    m_backend->setWords(tr("Keys are kept in"), {});
    m_backend->setChoices({ { QStringLiteral("system"), tr("This computer's key store (recommended)") },
        { QStringLiteral("file"), tr("A file") } });
    m_file->setWords(tr("Key file"), tr("A path without a leading / counts from the settings file."));
    m_backup->setWords(tr("Folder for backups"),
        tr("On another disk or medium. Empty: no backups yet, and the health line keeps reminding of it."));
    m_sheetTitle->setWords(tr("Recovery sheet"));
    m_print->setText(tr("Print both halves"));
    m_save->setText(tr("Save as PDF"));
    for (QPushButton *button : { m_print, m_save })
        button->setAccessibleName(button->text());
    setCaption(m_pdf, tr("Or as a PDF into this new file"));
    if (isVisible())
        retranslateSheet();
}

void KeysPage::retranslateSheet()
{
    m_sheetWords->setWords(
        tr("Sheet %1. Two pages, one half each, for two places. They open the backups on a "
           "new computer; nothing else does. A sheet that was printed in an earlier attempt "
           "does not count any more: destroy it.")
            .arg(assistant().recoverySheet().number));
    const SheetQuestion question = assistant().sheetQuestion();
    setCaption(m_first, tr("From the first half: word %1 (kana or romaji)").arg(question.ofFirst));
    setCaption(m_second, tr("From the second half: word %1 (kana or romaji)").arg(question.ofSecond));
}

} // namespace madoguchi
