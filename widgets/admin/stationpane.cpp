#include "widgets/admin/stationpane.h"

#include "widgets/admin/adminfault.h"
#include "widgets/admin/proofprint.h"
#include "widgets/admin/sidepanel.h"
#include "widgets/common/announcer.h"
#include "widgets/common/calendar.h"
#include "widgets/common/notice.h"
#include "widgets/common/plainlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace madoguchi {

StationPane::StationPane(Administration &administration, QWidget *parent)
    : QWidget(parent)
    , m_administration(administration)
    , m_heading(new PlainLabel(QStringLiteral("stationHeading"), this))
    , m_about(new PlainLabel(QStringLiteral("stationAbout"), this))
    , m_notice(new Notice(QStringLiteral("stationNotice"), this))
    , m_troubles(new QWidget(this))
    , m_troubleColumn(new QVBoxLayout(m_troubles))
    , m_proofTitle(new PlainLabel(QStringLiteral("proofTitle"), this))
    , m_proofText(new QPlainTextEdit(this))
    , m_print(new QPushButton(this))
    , m_side(new SidePanel(this))
    , m_newCode(m_side->addAction(QStringLiteral("stationNewCode")))
    , m_typeCode(m_side->addAction(QStringLiteral("stationTypeCode")))
    , m_certificate(m_side->addAction(QStringLiteral("stationCertificate")))
    , m_insurers(m_side->addAction(QStringLiteral("stationInsurers")))
    , m_dispose(m_side->addAction(QStringLiteral("stationDispose")))
{
    build();
    connect(m_newCode, &QPushButton::clicked, this, &StationPane::askNewCode);
    connect(m_typeCode, &QPushButton::clicked, this, &StationPane::askTypeCode);
    connect(m_certificate, &QPushButton::clicked, this, &StationPane::askCertificate);
    connect(m_insurers, &QPushButton::clicked, this, &StationPane::askInsurers);
    connect(m_dispose, &QPushButton::clicked, this, &StationPane::askDispose);
    connect(m_print, &QPushButton::clicked, this, &StationPane::printProof);
    retranslate();
}

void StationPane::build()
{
    m_heading->setLook(theme::titlePoints, true, theme::text);
    m_about->setLook(theme::bodyPoints, false, theme::text);
    m_proofTitle->setLook(theme::bodyPoints, true, theme::text);
    m_proofText->setObjectName(QStringLiteral("proofText"));
    m_proofText->setReadOnly(true);
    m_proofText->setTabChangesFocus(true);
    m_print->setObjectName(QStringLiteral("proofPrint"));
    m_print->setAutoDefault(true);
    m_troubleColumn->setContentsMargins(0, 0, 0, 0);
    m_troubleColumn->setSpacing(theme::gap);
    for (QWidget *widget : std::initializer_list<QWidget *>{ m_notice, m_proofTitle, m_proofText, m_print })
        widget->hide();
    auto *column = new QVBoxLayout;
    column->setSpacing(theme::gap);
    for (QWidget *widget :
        std::initializer_list<QWidget *>{ m_heading, m_about, m_notice, m_troubles, m_proofTitle })
        column->addWidget(widget);
    column->addWidget(m_proofText, 1);
    column->addWidget(m_print, 0, Qt::AlignLeft);
    column->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::gapLarge);
    row->addLayout(column, 1);
    m_side->standBeside(row);
}

void StationPane::refresh()
{
    showTroubles();
    showPairing();
    showCertificate();
    showInsurers();
    m_dispose->setEnabled(m_proof.isEmpty());
}

void StationPane::clear()
{
    m_side->close();
    m_notice->hide();
    while (QLayoutItem *item = m_troubleColumn->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // it may be the one whose button was pressed
        }
        delete item;
    }
}

void StationPane::showTroubles()
{
    clear();
    const QList<Fault> troubles = m_administration.troubles();
    for (const Fault &trouble : troubles) {
        auto *notice = new Notice(QStringLiteral("trouble_") + failureName(trouble.failure), m_troubles);
        const FailureText words = adminFault(trouble);
        notice->setContent(Tone::Bad, words.title, words.remedy);
        notice->setAction(tr("Accept this state …"));
        connect(notice, &Notice::acted, this, [this, trouble] { askAccept(trouble); });
        m_troubleColumn->addWidget(notice);
    }
    m_about->setWords(troubles.isEmpty()
            ? tr("Station %1. There is nothing to decide.").arg(m_administration.stationId())
            : tr("Station %1. Look into what stands here before you accept it.")
                  .arg(m_administration.stationId()));
}

void StationPane::askAccept(const Fault &trouble)
{
    m_notice->hide();
    m_side->ask(
        [trouble] {
            FormDescription form;
            form.title = tr("Accept: %1").arg(adminFault(trouble).title);
            form.tone = Tone::Attention;
            form.explanation = tr("The present state counts as the true one from here on. What was changed "
                                  "or lost cannot be found afterwards. That you accepted it stands in the "
                                  "audit log.");
            form.submit = tr("Accept");
            return form;
        },
        [this, trouble](FormAnswers &) {
            auto outcome = m_administration.accept(trouble);
            if (outcome) {
                refresh();
                tell(Tone::Good, tr("Accepted, and written to the audit log."), {});
            }
            return outcome;
        });
}

/// A station that shares no folder has nothing to pair.
void StationPane::showPairing()
{
    const std::optional<SitePairingState> pairing = m_administration.sitePairing();
    m_newCode->setVisible(pairing.has_value());
    m_typeCode->setVisible(pairing.has_value());
    if (!pairing)
        return;
    const QString standing = pairing->number.isEmpty()
        ? tr("It is not paired with the clinic's other stations.")
        : tr("Pairing code: number %1, the same at every station. Other stations here now: %2.")
              .arg(pairing->number)
              .arg(pairing->others);
    m_about->setWords(m_about->text() + QLatin1Char('\n') + standing);
}

void StationPane::askNewCode()
{
    m_notice->hide();
    m_side->ask(
        [] {
            FormDescription form;
            form.title = tr("Make a new pairing code");
            form.tone = Tone::Attention;
            form.explanation = tr("The clinic's stations see each other's visits only while all of them have "
                                  "one code. After this, the new one must be typed at every other station.");
            form.submit = tr("Make a new code");
            return form;
        },
        [this](FormAnswers &) -> Outcome<Done> {
            const auto code = m_administration.newSiteCode();
            if (!code)
                return code.error();
            refresh();
            tell(Tone::Attention, tr("The new code: %1").arg(*code),
                tr("Write it down now: it is not shown again. Then type it at every other station."));
            return Done{};
        });
}

void StationPane::askTypeCode()
{
    m_notice->hide();
    m_side->ask(
        [] {
            FormDescription form;
            form.title = tr("Type the code of the first station");
            form.explanation = tr("It was shown there once, when it was made: six groups of six characters.");
            FormField code;
            code.key = QStringLiteral("code");
            code.caption = tr("Pairing code");
            code.kind = FormField::Kind::Words;
            form.fields = { code };
            form.submit = tr("Pair");
            return form;
        },
        [this](FormAnswers &answers) {
            auto paired = m_administration.takeSiteCode(answers.take(QStringLiteral("code")));
            if (paired) {
                refresh();
                tell(Tone::Good, tr("This station is paired."),
                    tr("Compare the code's number with that of the first station."));
            }
            return paired;
        });
}

/// By the terminal's folders there is none: the terminal has its own.
void StationPane::showCertificate()
{
    const std::optional<StationCertificateState> state = m_administration.stationCertificate();
    m_certificate->setVisible(state.has_value());
    if (!state)
        return;
    const QString standing = state->fault
        ? tr("Certificate of this station: %1").arg(adminFault(*state->fault).title)
        : tr("Certificate of this station: valid until %1.").arg(words::date(state->until));
    m_about->setWords(m_about->text() + QLatin1Char('\n') + standing);
}

void StationPane::askCertificate()
{
    m_notice->hide();
    m_side->ask(
        [] {
            FormDescription form;
            form.title = tr("Put in a renewed certificate");
            form.explanation
                = tr("The file that you were given for this station (.p12, .pfx or .pem), with its "
                     "passphrase. It is tried first; the one from before is kept beside it. It "
                     "counts when Madoguchi is started the next time.");
            FormField file;
            file.key = QStringLiteral("file");
            file.caption = tr("File");
            FormField passphrase;
            passphrase.key = QStringLiteral("passphrase");
            passphrase.caption = tr("Passphrase of the certificate");
            passphrase.kind = FormField::Kind::Password;
            passphrase.required = false; // a PEM file may have none
            form.fields = { file, passphrase };
            form.submit = tr("Try it and put it in");
            return form;
        },
        [this](FormAnswers &answers) {
            const QString file = answers.text(QStringLiteral("file"));
            auto taken = m_administration.renewCertificate(file, answers.take(QStringLiteral("passphrase")));
            if (taken) {
                refresh();
                tell(Tone::Good, tr("The renewed certificate was put in."),
                    tr("Start Madoguchi anew, then look at the health panel (F10)."));
            }
            return taken;
        });
}

/// A desk shows no records, and needs to know of none.
void StationPane::showInsurers()
{
    const std::optional<InsurerListState> list = m_administration.insurerList();
    m_insurers->setVisible(list.has_value());
    if (!list)
        return;
    QString standing = tr("No insurers' list has been read in: why a checkup is missing cannot be said.");
    if (list->fault)
        standing = tr("The insurers' list that was read in cannot be read any more. Read it in again.");
    else if (list->insurers > 0)
        standing
            = (list->saysDay ? tr("Insurers' list of %1: %n insurer(s).", nullptr, list->insurers)
                             : tr("Insurers' list, read in on %1: %n insurer(s).", nullptr, list->insurers))
                  .arg(words::date(list->day));
    m_about->setWords(m_about->text() + QLatin1Char('\n') + standing);
}

void StationPane::askInsurers()
{
    m_notice->hide();
    m_side->ask(
        [] {
            FormDescription form;
            form.title = tr("Read in the insurers' list");
            form.explanation
                = tr("The public list of which fiscal year each insurer has registered (特定健診情報の"
                     "登録状況), saved as CSV with the columns 保険者番号 and 登録済年度, and 登録予定 where "
                     "there is one. It takes the place of the list from before.");
            FormField file;
            file.key = QStringLiteral("file");
            file.caption = tr("File");
            form.fields = { file };
            form.submit = tr("Read it in");
            return form;
        },
        [this](FormAnswers &answers) {
            auto taken = m_administration.takeInsurerList(answers.text(QStringLiteral("file")));
            if (taken) {
                refresh();
                tell(Tone::Good, tr("The insurers' list was read in."), {});
            }
            return taken;
        });
}

void StationPane::askDispose()
{
    m_notice->hide();
    const QString station = m_administration.stationId();
    m_side->ask(
        [station] {
            FormDescription form;
            form.title = tr("Dispose of this station");
            form.tone = Tone::Bad;
            form.explanation = tr("All keys and files of this station are destroyed: receptions, accounts, "
                                  "consents and the audit. It cannot be undone. Only a backup and the "
                                  "recovery sheet bring anything back. A proof for paper follows.");
            FormField id;
            id.key = QStringLiteral("station");
            id.caption = tr("Type the station's id to go on: %1").arg(station);
            form.fields = { id };
            form.submit = tr("Destroy everything");
            return form;
        },
        [this](FormAnswers &answers) -> Outcome<Done> {
            auto proof = m_administration.dispose(answers.text(QStringLiteral("station")));
            if (!proof)
                return proof.error();
            showProof(*proof);
            return Done{};
        });
}

void StationPane::showProof(const QString &proof)
{
    m_proof = proof;
    m_proofText->setPlainText(proof);
    m_proofTitle->show();
    m_proofText->show();
    m_print->show();
    m_dispose->setEnabled(false);
    m_print->setFocus();
}

void StationPane::printProof()
{
    const auto printed = proofprint::print(m_proof);
    if (printed) {
        tell(Tone::Good, tr("The proof was printed."), {});
        return;
    }
    const FailureText words = adminFault(printed.error());
    tell(Tone::Bad, words.title, words.remedy);
}

void StationPane::tell(Tone tone, const QString &title, const QString &text)
{
    m_notice->setContent(tone, title, text);
    m_notice->show();
    Announcer::alert(m_notice);
}

void StationPane::retranslate()
{
    m_heading->setWords(tr("Station"));
    m_newCode->setText(tr("Make a new pairing code …"));
    m_newCode->setAccessibleName(tr("Make a new pairing code …"));
    m_typeCode->setText(tr("Type the pairing code …"));
    m_typeCode->setAccessibleName(tr("Type the pairing code …"));
    m_certificate->setText(tr("Put in a renewed certificate …"));
    m_certificate->setAccessibleName(tr("Put in a renewed certificate …"));
    m_insurers->setText(tr("Read in the insurers' list …"));
    m_insurers->setAccessibleName(tr("Read in the insurers' list …"));
    m_dispose->setText(tr("Dispose of this station …"));
    m_dispose->setAccessibleName(tr("Dispose of this station …"));
    m_proofTitle->setWords(tr("Proof of the disposal: print it and keep it, then close Madoguchi"));
    m_proofText->setAccessibleName(tr("Proof of the disposal: print it and keep it, then close Madoguchi"));
    m_print->setText(tr("Print"));
    m_print->setAccessibleName(tr("Print"));
    if (m_administration.asker())
        refresh();
}

void StationPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace madoguchi
