#include "widgets/assistant/servicepage.h"

#include "app/support/failuretext.h"
#include "widgets/common/calendar.h"
#include "widgets/common/notice.h"
#include "widgets/common/plainlabel.h"

#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace madoguchi {

namespace {

const QString modeName = QStringLiteral("service/mode");
const QString readerMode = QStringLiteral("reader/mode");
const QString certificateName = QStringLiteral("direct/certificate");
constexpr int lookEvery = 2'000; // a share that is mounted, a right that is given

} // namespace

ServicePage::ServicePage(Assistant &assistant, QWidget *parent)
    : AssistantPage(assistant, QStringLiteral("service"), parent)
    , m_mode(addSetting("service/mode", SettingField::Kind::Choice))
{
    m_mode->setDefault(QStringLiteral("direct"));
    buildFolders();
    buildDirect();
    column()->addStretch(1);
    connect(&assistant, &Assistant::changed, this, [this] {
        m_toldUnreached = false;
        if (isVisible())
            refresh();
    });
    connect(&assistant, &Assistant::serviceTried, this, &ServicePage::refresh);
    m_look.setInterval(lookEvery);
    connect(&m_look, &QTimer::timeout, this, &ServicePage::showFolders);
    retranslate();
}

void ServicePage::buildFolders()
{
    for (const char *name : { "folder/req", "folder/res", "folder/face" })
        m_folderFields.append(addSetting(name));
    m_face = m_folderFields.last();
    m_owner = addSetting("folder/owner", SettingField::Kind::Choice);
    m_folderFields.append(m_owner);
    for (const char *name : { "folder/tokens", "folder/records_req", "folder/records_res" })
        m_folderFields.append(addSetting(name));
    m_recordsReq = m_folderFields.at(5);
    m_recordsRes = m_folderFields.at(6);
    auto *encoding = addSetting("folder/encoding", SettingField::Kind::Choice);
    encoding->setDefault(QStringLiteral("UTF-8"));
    encoding->setChoices({ { QStringLiteral("UTF-8"), QStringLiteral("UTF-8") },
        { QStringLiteral("Shift_JIS"), QStringLiteral("Shift_JIS") } });
    m_folderFields.append(encoding);
    m_folderFields.append(addSetting("site/dir"));
    m_folders = addNotice("foldersSeen");
    m_siteCode = addEdit("siteCode", true);
    m_codeWrong = addNotice("siteCodeWrong");
    connect(m_siteCode, &QLineEdit::textEdited, m_codeWrong, &QWidget::hide);
}

void ServicePage::buildDirect()
{
    m_url = addSetting("direct/url");
    m_ca = addSetting("direct/ca");
    m_certificate = addEdit("certificateFile", false);
    m_certificate->setText(assistant().value(certificateName));
    m_passphrase = addEdit("certificatePassphrase", true);
    m_open = addButton("openCertificate");
    m_opened = addNotice("certificateSeen");
    m_try = addButton("tryService");
    m_service = addNotice("serviceTried");
    disconnect(m_passphrase, &QLineEdit::returnPressed, nullptr, nullptr);
    connect(m_passphrase, &QLineEdit::returnPressed, this, &ServicePage::openCertificate);
    connect(m_open, &QPushButton::clicked, this, &ServicePage::openCertificate);
    connect(m_try, &QPushButton::clicked, this, &ServicePage::tryService);
}

QString ServicePage::title() const
{
    return tr("Way to the service");
}

bool ServicePage::isFolder() const
{
    return assistant().value(modeName) == u"folder";
}

bool ServicePage::isConsulting() const
{
    return assistant().value(QStringLiteral("station/kind")) == u"consulting";
}

/// The certificate's file is asked for with its passphrase, and named when it opens.
bool ServicePage::asksFor(const QString &name) const
{
    return name == certificateName || AssistantPage::asksFor(name);
}

void ServicePage::enter()
{
    m_look.start();
    AssistantPage::enter();
}

void ServicePage::leave()
{
    m_look.stop();
}

SecretBytes ServicePage::siteCode() const
{
    QByteArray typed = m_siteCode->text().trimmed().toUtf8();
    return SecretBytes::taking(typed);
}

void ServicePage::forget()
{
    m_siteCode->setText({});
    m_passphrase->setText({});
}

/// The copy is taken only of what opens; the passphrase leaves its field then.
void ServicePage::openCertificate()
{
    m_notOpened.reset();
    QString typed = m_passphrase->text();
    const auto taken
        = assistant().takeCertificate(m_certificate->text().trimmed(), SecretBytes::taking(typed));
    m_passphrase->clear();
    if (taken)
        m_certificate->setText(assistant().value(certificateName));
    else
        m_notOpened = taken.error();
    refresh();
    if (taken)
        m_try->setFocus();
    else
        m_passphrase->setFocus();
}

void ServicePage::tryService()
{
    assistant().tryService();
    refresh();
}

bool ServicePage::isReady()
{
    if (!AssistantPage::isReady())
        return false;
    const bool reader = assistant().value(readerMode) == u"reporting";
    const QString said = assistant().value(readerMode);
    const bool driven = !isConsulting() && (said.isEmpty() || said == u"driven");
    if ((isFolder() && driven) || (!isFolder() && reader)) {
        m_mode->takeKeyboard();
        return false;
    }
    if (isFolder() && m_siteCode->isVisibleTo(this) && !siteCode().isEmpty()
        && !assistant().isSiteCode(siteCode())) {
        tell(m_codeWrong, Tone::Bad, tr("This is no pairing code"),
            tr("Compare it, letter by letter, with what the first station showed when it was set up."));
        m_siteCode->setFocus();
        return false;
    }
    return isFolder() || isDirectReady();
}

bool ServicePage::isDirectReady()
{
    const auto seen = assistant().certificate();
    // What a station that is set up was given once is in its key store.
    if (assistant().isRepair() && !seen && !m_notOpened && !assistant().value(certificateName).isEmpty())
        return true;
    if (!seen || seen->fault) {
        if (!seen && !m_notOpened)
            tell(m_opened, Tone::Attention, tr("The certificate is not open yet"),
                tr("Type its passphrase, and open it."));
        m_passphrase->setFocus();
        return false;
    }
    if (assistant().isTrying())
        return false;
    const auto tried = assistant().service();
    if (!tried) {
        tryService();
        return false;
    }
    if (!tried->fault || m_toldUnreached)
        return true;
    m_toldUnreached = true;
    refresh();
    return false;
}

void ServicePage::refresh()
{
    const bool folder = isFolder();
    const bool reporting = assistant().value(readerMode) == u"reporting";
    for (SettingField *field : std::as_const(m_folderFields))
        field->setVisible(folder);
    m_face->setVisible(folder && reporting && assistant().value(m_owner->name()) != u"false");
    m_owner->setVisible(folder && reporting);
    m_recordsReq->setVisible(folder && isConsulting());
    m_recordsRes->setVisible(folder && isConsulting());
    setShown(m_siteCode, folder && !assistant().value(QStringLiteral("site/dir")).isEmpty());
    m_url->setVisible(!folder);
    m_ca->setVisible(!folder);
    setShown(m_certificate, !folder);
    setShown(m_passphrase, !folder);
    m_open->setVisible(!folder);
    m_try->setVisible(!folder);
    m_certificate->setReadOnly(assistant().isLocked(certificateName));
    if (!folder)
        m_codeWrong->hide();
    AssistantPage::refresh();
    showFolders();
    showCertificate();
    showService();
}

void ServicePage::showFolders()
{
    const QList<FolderSeen> seen = isFolder() ? assistant().folders() : QList<FolderSeen>();
    if (seen.isEmpty()) {
        m_folders->hide();
        return;
    }
    QStringList wrong;
    for (const FolderSeen &folder : seen) {
        QString words = tr("is not there");
        if (folder.state == FolderSeen::State::Good)
            continue;
        if (folder.state == FolderSeen::State::NotAFolder)
            words = tr("is no folder");
        else if (folder.state == FolderSeen::State::NotReadable)
            words = tr("cannot be read by this account");
        else if (folder.state == FolderSeen::State::NotWritable)
            words = tr("cannot be written by this account");
        wrong.append(tr("%1: %2").arg(assistant().value(folder.setting), words));
    }
    if (wrong.isEmpty())
        tell(m_folders, Tone::Good, tr("All folders are there, and can be read and written"));
    else
        tell(m_folders, Tone::Attention, tr("Not all folders can be used yet"),
            wrong.join(u'\n') + u'\n'
                + tr("You can go on. Madoguchi makes no folders: until the terminal's are there, the "
                     "station's "
                     "health line says so."));
}

void ServicePage::showCertificate()
{
    const auto seen = assistant().certificate();
    if (isFolder()) {
        m_opened->hide();
    } else if (m_notOpened) {
        tell(m_opened, *m_notOpened);
    } else if (seen && seen->fault) {
        tell(m_opened, *seen->fault);
    } else if (seen) {
        const QLocale locale = QLocale::c();
        tell(m_opened, Tone::Good, tr("The certificate opens and is this station's"),
            tr("Institution %1, %2. Issued by %3. Valid from %4 to %5. A copy is kept beside the settings; "
               "the "
               "passphrase goes into the key store.")
                .arg(seen->institution, seen->unit == u"consulting" ? tr("consulting room") : tr("desk"),
                    seen->issuer, locale.toString(seen->from.date(), QStringLiteral("yyyy-MM-dd")),
                    locale.toString(seen->until.date(), QStringLiteral("yyyy-MM-dd"))));
    } else {
        m_opened->hide();
    }
}

void ServicePage::showService()
{
    const auto seen = assistant().certificate();
    m_try->setEnabled(seen && !seen->fault && !assistant().isTrying());
    const auto tried = assistant().service();
    if (isFolder()) {
        m_service->hide();
    } else if (assistant().isTrying()) {
        tell(m_service, Tone::Unknown, tr("Asking the service …"));
    } else if (!tried) {
        m_service->hide();
    } else if (tried->fault) {
        const FailureText words = failureText(*tried->fault);
        QString text = words.remedy;
        if (m_toldUnreached)
            text += u'\n' + tr("\"Next\" goes on all the same; the station keeps trying.");
        tell(m_service, Tone::Bad, words.title, text);
    } else {
        const QString clocks = tried->offsetMilliseconds
            ? tr("The clocks are %1 s apart.")
                  .arg(QLocale::c().toString(
                      std::abs(static_cast<double>(*tried->offsetMilliseconds)) / 1000.0, 'f', 1))
            : QString();
        tell(m_service, Tone::Good, tr("The service answers, and takes our certificate"), clocks);
    }
}

void ServicePage::retranslate()
{
    setIntroduction(tr("Where eligibility, and in a consulting room records, are asked for."));
    m_mode->setWords(tr("Way"), {});
    m_mode->setChoices({ { QStringLiteral("folder"), tr("Folders of a certified terminal") },
        { QStringLiteral("direct"), tr("Direct connection") } });
    retranslateFolders();
    retranslateDirect();
}

void ServicePage::retranslateFolders()
{
    m_folderFields.at(0)->setWords(
        tr("Folder for requests (req)"), tr("As it is set at the terminal, for instance /oqs/req."));
    m_folderFields.at(1)->setWords(tr("Folder for answers (res)"), {});
    m_face->setWords(tr("Folder for the reader's results (face)"), {});
    m_owner->setWords(tr("Who empties the reader's folder"),
        tr("Exactly one station of the clinic; the others learn of the visits from it."));
    m_owner->setChoices({ { QString(), tr("As usual: this desk") },
        { QStringLiteral("true"), tr("This station") }, { QStringLiteral("false"), tr("Another station") } });
    m_folderFields.at(4)->setWords(tr("Part of the day's counter"),
        tr("Two numbers as 0000-9999 (all, if empty). Stations of one clinic need parts that do not "
           "overlap."));
    m_recordsReq->setWords(tr("Folder for requests for records"),
        tr("On a share that the desk's account cannot open. Empty: no records here."));
    m_recordsRes->setWords(tr("Folder for answers with records"), {});
    m_folderFields.at(7)->setWords(tr("Encoding of requests"), tr("As the terminal expects it."));
    m_folderFields.at(8)->setWords(tr("Folder shared by the clinic's stations"),
        tr("Where the clinic has several stations: they tell each other of visits there, sealed. Empty: this "
           "is the only one."));
    setCaption(m_siteCode, tr("Pairing code of the clinic's first station (empty: this is the first)"));
}

void ServicePage::retranslateDirect()
{
    m_url->setWords(tr("Address of the service"), tr("As the operator gave it: https://name:port"));
    m_ca->setWords(tr("File with the centre's certificates (PEM)"), tr("No other authority is believed."));
    setCaption(m_certificate, tr("File with this station's certificate (.p12)"));
    setCaption(m_passphrase, tr("Passphrase of the certificate"));
    m_open->setText(tr("Open the certificate"));
    m_open->setAccessibleName(m_open->text());
    m_try->setText(tr("Try the service"));
    m_try->setAccessibleName(m_try->text());
}

} // namespace madoguchi
