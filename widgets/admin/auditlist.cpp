#include "widgets/admin/auditlist.h"

#include "app/support/clock.h"
#include "widgets/admin/adminfault.h"
#include "widgets/admin/admintable.h"
#include "widgets/admin/adminwords.h"
#include "widgets/admin/auditmodel.h"
#include "widgets/common/announcer.h"
#include "widgets/common/dayedit.h"
#include "widgets/common/flowlayout.h"
#include "widgets/common/notice.h"
#include "widgets/common/plainlabel.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace madoguchi {

namespace {

constexpr int most = 2000; // rows that a person still looks through; the export has all
constexpr int daysBack = 6;

} // namespace

AuditList::AuditList(Administration &administration, Of of, QWidget *parent)
    : QWidget(parent)
    , m_administration(administration)
    , m_of(of)
    , m_model(new AuditModel(this))
    , m_fromLabel(new PlainLabel(this))
    , m_toLabel(new PlainLabel(this))
    , m_personLabel(new PlainLabel(this))
    , m_actLabel(new PlainLabel(this))
    , m_from(new DayEdit(QStringLiteral("auditFrom"), this))
    , m_to(new DayEdit(QStringLiteral("auditTo"), this))
    , m_person(new QComboBox(this))
    , m_act(new QComboBox(this))
    , m_look(new QPushButton(this))
    , m_said(new PlainLabel(QStringLiteral("auditSaid"), this))
    , m_fault(new Notice(QStringLiteral("auditFault"), this))
    , m_table(new AdminTable(QStringLiteral("auditTable"), this))
{
    build();
    connect(m_look, &QPushButton::clicked, this, &AuditList::look);
    retranslate();
}

void AuditList::build()
{
    m_person->setObjectName(QStringLiteral("auditPerson"));
    m_person->setSizeAdjustPolicy(QComboBox::AdjustToContents); // it is filled anew with each look
    m_act->setObjectName(QStringLiteral("auditAct"));
    for (QComboBox *box : { m_person, m_act })
        box->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    m_act->setMaxVisibleItems(20);
    m_look->setObjectName(QStringLiteral("auditLook"));
    m_look->setAutoDefault(true);
    m_look->setProperty("primary", true);
    m_said->setLook(theme::bodyPoints, false, theme::muted);
    m_fault->hide();
    m_table->setModel(m_model);
    auto *row = new QWidget(this);
    auto *filters = new FlowLayout(row, theme::gap);
    filters->setContentsMargins(0, 0, 0, 0);
    filters->addWidget(captioned(m_fromLabel, m_from));
    filters->addWidget(captioned(m_toLabel, m_to));
    QWidget *person = captioned(m_personLabel, m_person);
    person->setVisible(m_of == Of::Everybody);
    filters->addWidget(person);
    filters->addWidget(captioned(m_actLabel, m_act));
    filters->addWidget(captioned(new PlainLabel(this), m_look)); // no words: in a line with the fields
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gap);
    column->addWidget(row);
    column->addWidget(m_said);
    column->addWidget(m_fault);
    column->addWidget(m_table, 1);
}

QWidget *AuditList::captioned(PlainLabel *caption, QWidget *field)
{
    auto *pair = new QWidget(this);
    auto *column = new QVBoxLayout(pair);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    caption->setLook(theme::smallPoints, false, theme::muted);
    caption->setBuddy(field);
    column->addWidget(caption);
    column->addWidget(field);
    return pair;
}

void AuditList::begin()
{
    const QDate today = toJapanTime(m_administration.now()).date();
    m_from->setDate(today.addDays(-daysBack));
    m_to->setDate(today);
    m_act->setCurrentIndex(0);
    m_patientKey.clear();
    fillPersons();
    look();
}

void AuditList::fillPersons()
{
    m_person->clear();
    m_person->addItem(tr("Everybody"), QString());
    if (m_of != Of::Everybody)
        return;
    const auto rows = m_administration.staff();
    if (!rows)
        return;
    for (const StaffRow &row : *rows)
        m_person->addItem(tr("%1 (%2)").arg(harmless(row.member.displayName), row.member.id), row.member.id);
}

void AuditList::fillActs()
{
    const int before = std::max(0, m_act->currentIndex());
    m_act->clear();
    m_act->addItem(tr("Everything"), QString());
    const QStringList acts = adminwords::acts();
    for (const QString &act : acts)
        m_act->addItem(adminwords::act(act), act);
    m_act->setCurrentIndex(before);
}

AuditQuestion AuditList::question() const
{
    AuditQuestion question;
    question.from = m_from->date();
    question.to = m_to->date();
    question.act = m_act->currentData().toString();
    question.patientKey = m_patientKey;
    const auto asker = m_administration.asker();
    question.staffId = m_of == Of::Everybody ? m_person->currentData().toString()
        : asker                              ? asker->id
                                             : QString();
    return question;
}

void AuditList::setPatientKey(const QByteArray &key)
{
    m_patientKey = key;
    look();
}

void AuditList::look()
{
    const auto rows = m_administration.review(question(), most);
    m_model->setRows(rows ? *rows : QList<AuditRow>());
    m_looked = rows.ok();
    m_count = m_model->rowCount();
    m_table->fitColumns();
    m_fault->setVisible(!rows);
    if (!rows) {
        const FailureText words = adminFault(rows.error());
        m_fault->setContent(Tone::Bad, words.title, words.remedy);
        Announcer::alert(m_fault);
    }
    tellCount();
}

void AuditList::tellCount()
{
    QString said;
    if (m_looked && m_count == 0)
        said = tr("No entries of this kind in these days.");
    else if (m_looked)
        said = tr("%n entries, newest first.", nullptr, m_count);
    if (m_looked && m_count == most)
        said += QLatin1Char(' ') + tr("There are more: ask for fewer days.");
    if (const int marked = m_model->marked(); m_looked && marked > 0)
        said += QLatin1Char(' ') + tr("%n of them stand(s) out.", nullptr, marked);
    if (m_looked && !m_patientKey.isEmpty())
        said = tr("Only entries about the one patient.") + QLatin1Char(' ') + said;
    m_said->setWords(said);
}

void AuditList::clear()
{
    m_model->setRows({});
    m_patientKey.clear();
    m_looked = false;
    m_person->clear();
    m_fault->hide();
    tellCount();
}

void AuditList::takeKeyboard()
{
    m_from->setFocus();
}

void AuditList::retranslate()
{
    m_fromLabel->setWords(tr("From"));
    m_toLabel->setWords(tr("To"));
    m_personLabel->setWords(tr("Person"));
    m_actLabel->setWords(tr("What was done"));
    m_from->setAccessibleName(tr("From"));
    m_to->setAccessibleName(tr("To"));
    m_person->setAccessibleName(tr("Person"));
    m_act->setAccessibleName(tr("What was done"));
    m_look->setText(tr("Show"));
    m_look->setAccessibleName(tr("Show"));
    m_table->setAccessibleName(tr("Audit entries"));
    m_person->setItemText(0, tr("Everybody"));
    fillActs();
    m_model->retranslate();
    m_table->fitColumns();
    tellCount();
}

void AuditList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace madoguchi
