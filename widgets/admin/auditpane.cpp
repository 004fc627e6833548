#include "widgets/admin/auditpane.h"

#include "app/support/clock.h"
#include "widgets/admin/adminfault.h"
#include "widgets/admin/auditlist.h"
#include "widgets/admin/sidepanel.h"
#include "widgets/common/announcer.h"
#include "widgets/common/flowlayout.h"
#include "widgets/common/notice.h"
#include "widgets/common/plainlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace madoguchi {

namespace {

FormField text(const char *key, const QString &caption, bool required)
{
    FormField field;
    field.key = QLatin1String(key);
    field.caption = caption;
    field.required = required;
    return field;
}

QPushButton *makeButton(const char *objectName, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(QLatin1String(objectName));
    button->setAutoDefault(true);
    return button;
}

} // namespace

AuditPane::AuditPane(Administration &administration, QWidget *parent)
    : QWidget(parent)
    , m_administration(administration)
    , m_heading(new PlainLabel(QStringLiteral("auditHeading"), this))
    , m_head(new PlainLabel(QStringLiteral("auditHead"), this))
    , m_find(makeButton("auditFind", this))
    , m_everybody(makeButton("auditEverybody", this))
    , m_export(makeButton("auditExport", this))
    , m_verify(makeButton("auditVerify", this))
    , m_notice(new Notice(QStringLiteral("auditNotice"), this))
    , m_list(new AuditList(administration, AuditList::Of::Everybody, this))
    , m_side(new SidePanel(this))
{
    build();
    connect(m_find, &QPushButton::clicked, this, &AuditPane::askPatient);
    connect(m_everybody, &QPushButton::clicked, this, [this] {
        m_everybody->hide();
        m_list->setPatientKey({});
        m_find->setFocus();
    });
    connect(m_export, &QPushButton::clicked, this, &AuditPane::askExport);
    connect(m_verify, &QPushButton::clicked, this, &AuditPane::verify);
    connect(m_side, &SidePanel::closed, m_side, &QWidget::hide);
    retranslate();
}

void AuditPane::build()
{
    m_heading->setLook(theme::titlePoints, true, theme::text);
    m_heading->setWordWrap(false);
    m_head->setLook(theme::bodyPoints, false, theme::muted);
    m_head->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_notice->hide();
    m_everybody->hide();
    m_side->hide();
    auto *top = new QHBoxLayout;
    top->setSpacing(theme::gap);
    top->addWidget(m_heading);
    top->addSpacing(theme::gapLarge);
    top->addWidget(m_head);
    auto *actions = new QWidget(this);
    auto *flow = new FlowLayout(actions, theme::gap, FlowLayout::Side::Right);
    flow->setContentsMargins(0, 0, 0, 0);
    for (QPushButton *button : { m_everybody, m_find, m_export, m_verify })
        flow->addWidget(button);
    top->addWidget(actions, 1);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(theme::gapLarge);
    middle->addWidget(m_list, 1);
    m_side->standBeside(middle, m_list);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gap);
    column->addLayout(top);
    column->addWidget(m_notice);
    column->addLayout(middle, 1);
}

void AuditPane::refresh()
{
    m_everybody->hide();
    m_list->begin();
    showHead();
}

void AuditPane::clear()
{
    m_side->close();
    m_notice->hide();
    m_everybody->hide();
    m_head->setWords({});
    m_list->clear();
}

void AuditPane::showHead()
{
    const QString head = m_administration.auditHead();
    m_head->setWords(head.isEmpty() ? QString() : tr("Head of the chain: %1").arg(head));
}

void AuditPane::askPatient()
{
    m_notice->hide();
    m_side->show();
    m_side->ask(
        [] {
            FormDescription form;
            form.title = tr("Find the entries about a patient");
            form.explanation = tr("Type what stands on the certificate of eligibility. The audit holds no "
                                  "names; what you type here is not kept.");
            form.fields = { text("insurer", tr("Insurer number"), true),
                text("symbol", tr("Symbol (記号), where there is one"), false),
                text("number", tr("Number (番号)"), true),
                text("branch", tr("Branch number (枝番), where there is one"), false) };
            form.submit = tr("Find");
            return form;
        },
        [this](FormAnswers &answers) { return findPatient(answers); });
}

Outcome<Done> AuditPane::findPatient(const FormAnswers &answers)
{
    const auto key = m_administration.patientKey(answers.text(QStringLiteral("insurer")),
        answers.text(QStringLiteral("symbol")), answers.text(QStringLiteral("number")),
        answers.text(QStringLiteral("branch")));
    if (!key)
        return key.error();
    m_everybody->show();
    m_list->setPatientKey(*key);
    return Done{};
}

void AuditPane::askExport()
{
    m_notice->hide();
    m_side->show();
    m_side->ask(
        [] {
            FormDescription form;
            form.title = tr("Export the entries");
            form.explanation = tr("Everything that fits the days, person and act above, as a CSV file that "
                                  "only you can read. It names staff, and no patients.");
            form.fields = { text("file", tr("File, with its folder"), true) };
            form.submit = tr("Export");
            return form;
        },
        [this](FormAnswers &answers) -> Outcome<Done> {
            const QString file = answers.text(QStringLiteral("file"));
            auto outcome = m_administration.exportReview(m_list->question(), file);
            if (outcome)
                tell(Tone::Good, tr("Exported to %1").arg(file), {});
            return outcome;
        });
}

void AuditPane::verify()
{
    const auto standing = m_administration.verifyAudit();
    if (!standing) {
        const FailureText words = adminFault(standing.error());
        tell(Tone::Bad, words.title, words.remedy);
        return;
    }
    if (standing->fault) {
        const FailureText words = adminFault(*standing->fault);
        const QString where = standing->fault->number > 0
            ? tr("First bad entry: number %1.").arg(standing->fault->number) + QLatin1Char(' ')
            : QString();
        tell(Tone::Bad, words.title, where + words.remedy);
    } else {
        tell(Tone::Good, tr("The audit is whole: %1 entries.").arg(standing->count), {});
    }
    showHead();
}

void AuditPane::tell(Tone tone, const QString &title, const QString &text)
{
    m_notice->setContent(tone, title, text);
    m_notice->show();
    Announcer::alert(m_notice);
}

void AuditPane::retranslate()
{
    m_heading->setWords(tr("Audit"));
    const std::initializer_list<std::pair<QPushButton *, QString>> labels{
        { m_find, tr("Find a patient …") },
        { m_everybody, tr("All patients again") },
        { m_export, tr("Export …") },
        { m_verify, tr("Verify now") },
    };
    for (const auto &label : labels) {
        label.first->setText(label.second);
        label.first->setAccessibleName(label.second);
    }
    if (!m_head->text().isEmpty())
        showHead();
}

void AuditPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace madoguchi
