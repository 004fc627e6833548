#include "widgets/desk/receptiondetails.h"

#include "app/support/failuretext.h"
#include "widgets/common/announcer.h"
#include "widgets/common/codetext.h"
#include "widgets/common/factsheet.h"
#include "widgets/common/largeletters.h"
#include "widgets/common/notice.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/statechip.h"
#include "widgets/common/words.h"
#include "widgets/common/zoom.h"
#include "widgets/desk/benefitfacts.h"
#include "widgets/desk/candidatelist.h"
#include "widgets/desk/capturewords.h"
#include "widgets/desk/chargewords.h"
#include "widgets/desk/consentlist.h"
#include "widgets/desk/displaynameline.h"
#include "widgets/desk/insurancefacts.h"
#include "widgets/desk/nextsteps.h"
#include "widgets/desk/patientnumberline.h"
#include "widgets/desk/persondoubtline.h"
#include "widgets/desk/sincelastline.h"
#include "widgets/desk/subsidyline.h"

#include <QEvent>
#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace madoguchi {

namespace {

QString joined(const QStringList &parts, const QString &separator)
{
    QStringList said = parts;
    said.removeAll(QString());
    return said.join(separator);
}

} // namespace

ReceptionDetails::ReceptionDetails(QWidget *parent)
    : QWidget(parent)
    , m_name(new PlainLabel(QStringLiteral("patientName"), this))
    , m_kana(new PlainLabel(QStringLiteral("patientKana"), this))
    , m_person(new PlainLabel(QStringLiteral("patientBirth"), this))
    , m_displayName(new DisplayNameLine(this))
    , m_burdenCaption(new PlainLabel(this))
    , m_burden(new PlainLabel(QStringLiteral("burdenRatio"), this))
    , m_burdenSource(new PlainLabel(QStringLiteral("burdenSource"), this))
    , m_charge(new PlainLabel(QStringLiteral("chargeToday"), this))
    , m_validityCaption(new PlainLabel(this))
    , m_validity(new StateChip(this))
    , m_doubt(new PersonDoubtLine(this))
    , m_unaskable(new Notice(QStringLiteral("unaskable"), this))
    , m_again(new Notice(QStringLiteral("receivedAgain"), this))
    , m_stepsLayout(new QVBoxLayout)
    , m_sinceLast(new SinceLastLine(this))
    , m_candidates(new CandidateList(this))
    , m_subsidies(new SubsidyLine(this))
    , m_insurance(new FactSheet(this))
    , m_patientNumber(new PatientNumberLine(this))
    , m_benefits(new FactSheet(this))
    , m_tickets(new FactSheet(this))
    , m_question(new FactSheet(this))
    , m_consents(new ConsentList(this))
    , m_refusalNotice(new Notice(QStringLiteral("recordsRefusal"), this))
    , m_visit(new FactSheet(this))
{
    build();
    connect(m_consents, &ConsentList::asked, this, &ReceptionDetails::recordsAsked);
    connect(m_candidates, &CandidateList::chosen, this, &ReceptionDetails::candidateChosen);
    connect(m_patientNumber, &PatientNumberLine::given, this, &ReceptionDetails::patientNumberGiven);
    connect(m_displayName, &DisplayNameLine::given, this, &ReceptionDetails::displayNameGiven);
    connect(m_subsidies, &SubsidyLine::asked, this, &ReceptionDetails::subsidiesAsked);
    connect(m_doubt, &PersonDoubtLine::settled, this, &ReceptionDetails::personSettled);
}

void ReceptionDetails::build()
{
    m_name->setLook(theme::namePoints, true, theme::text);
    m_kana->setLook(theme::bodyPoints, false, theme::muted);
    m_person->setLook(12.0, false, theme::text);
    m_burdenCaption->setLook(theme::smallPoints, false, theme::muted);
    m_burden->setLook(28.0, true, theme::text);
    m_burden->setWordWrap(false);
    m_burdenSource->setLook(theme::smallPoints, false, theme::muted);
    m_charge->setLook(theme::bodyPoints, false, theme::text);
    m_validityCaption->setLook(theme::smallPoints, false, theme::muted);
    m_validity->setObjectName(QStringLiteral("eligibilityChip"));
    Zoom::instance().apply(this, [this] { m_validity->setFont(theme::font(13.0, true)); });
    m_refusalNotice->hide();
    m_unaskable->hide();
    m_again->hide();
    connect(m_again, &Notice::acted, this, &ReceptionDetails::closeAsked);
    m_stepsLayout->setSpacing(theme::gap);

    QWidget *block = buildFigures();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::gapLarge, theme::gap + 4, theme::gapLarge, theme::gap);
    layout->setSpacing(theme::gapSmall);
    // What has to be chosen comes first, and is to be seen in whatever size.
    for (QWidget *widget :
        std::initializer_list<QWidget *>{ m_candidates, m_kana, m_name, m_person, m_displayName })
        layout->addWidget(widget);
    layout->addSpacing(theme::gap);
    layout->addWidget(block);
    layout->addSpacing(theme::gap);
    layout->addWidget(m_again);
    layout->addWidget(m_unaskable);
    layout->addLayout(m_stepsLayout);
    layout->addWidget(m_sinceLast);
    for (QWidget *widget : std::initializer_list<QWidget *>{
             m_subsidies, m_question, m_consents, m_insurance, m_benefits, m_tickets, m_visit }) {
        layout->addSpacing(theme::gap);
        layout->addWidget(widget);
        if (widget == m_consents)
            layout->addWidget(m_refusalNotice);
        if (widget == m_insurance)
            layout->addWidget(m_patientNumber);
    }
    layout->addStretch(1);
    // In large letters they come before who it is in particular: Enter must not be what is seen first.
    Zoom::instance().apply(this, [this, layout, block] {
        const bool isLarge = largeletters::areOn();
        m_burdenCaption->setVisible(!isLarge);
        m_validityCaption->setVisible(!isLarge);
        layout->removeWidget(block);
        layout->insertWidget(isLarge ? layout->indexOf(m_person) : layout->indexOf(m_displayName) + 2, block);
        // Who it is comes before what is paid, and before its words: it is what has to be done.
        layout->removeWidget(m_doubt);
        layout->insertWidget(isLarge ? 0 : layout->indexOf(m_displayName) + 1, m_doubt);
    });
}

QWidget *ReceptionDetails::buildFigures()
{
    auto *block = new QWidget(this);
    auto *figures = new QGridLayout(block);
    figures->setContentsMargins(0, 0, 0, 0);
    figures->setHorizontalSpacing(theme::gapLarge * 2);
    figures->setVerticalSpacing(0);
    figures->addWidget(m_burdenCaption, 0, 0);
    figures->addWidget(m_validityCaption, 0, 1);
    figures->addWidget(m_burden, 1, 0);
    figures->addWidget(m_validity, 1, 1, Qt::AlignLeft | Qt::AlignVCenter);
    figures->addWidget(m_burdenSource, 2, 0, 1, 2);
    figures->addWidget(m_charge, 3, 0, 1, 2);
    figures->setColumnStretch(1, 1);
    return block;
}

void ReceptionDetails::setReception(const Reception &reception, const QDateTime &now,
    const OtherReceptions &others, const std::optional<PersonComparison> &comparison)
{
    if (!m_reception || m_reception->visit != reception.visit)
        hideRefusal();
    m_reception = reception;
    m_now = now;
    m_others = others;
    m_comparison = comparison;
    fill(reception);
}

void ReceptionDetails::setCovered(bool covered)
{
    m_covered = covered;
    if (m_reception)
        fill(*m_reception);
}

void ReceptionDetails::fill(const Reception &reception)
{
    showPerson(reception);
    m_kana->setVisible(!m_kana->text().isEmpty()); // no gap above a name that is not known
    showBurden(reception);
    showAgain(reception);
    showSteps(reception);
    showInsurance(reception);
    showBenefits(reception);
    m_sinceLast->setReception(reception, m_covered);
    m_candidates->setReception(reception, m_covered);
    m_name->setVisible(!m_candidates->isVisibleTo(this)); // they say it
    m_person->setVisible(!m_person->text().isEmpty());
    m_subsidies->setReception(reception);
    m_patientNumber->setReception(reception, m_registration.state == Registration::State::Refused);
    m_displayName->setReception(reception, m_covered);
    m_doubt->setReception(reception, m_comparison, m_covered);
    m_consents->setReception(reception, m_now);
    showVisit(reception);
}

void ReceptionDetails::showPerson(const Reception &reception)
{
    const Patient *person = reception.patient();
    if (reception.eligibility.validity == Validity::Several) { // the first of them is not the patient yet
        m_name->setWords(tr("Several fit: to be chosen"));
        m_kana->setWords({});
        m_person->setWords({});
        return;
    }
    if (!person) {
        const bool isAwaited = reception.question && !reception.question->answered;
        m_name->setWords(isAwaited ? tr("Name not known yet") : tr("No result in the answer"));
        m_kana->setWords({});
        m_person->setWords(
            isAwaited ? words::birthDate(reception.question->query.birthdate.reveal()) : QString());
        return;
    }
    const Patient &patient = *person;
    const QDate birth = patient.birthdate.reveal();
    m_name->setWords(m_covered ? tr("Name covered (F9)") : reception.shownName().reveal());
    m_kana->setWords(m_covered ? QString() : words::wideKana(patient.kana.reveal()));
    m_person->setWords(joined({ m_covered ? QString() : words::birthDate(birth),
                                  words::age(ageOn(birth, reception.day)), words::sex(patient.sex) },
        QStringLiteral("　")));
}

void ReceptionDetails::showBurden(const Reception &reception)
{
    const BurdenRatio ratio = burdenRatio(reception.eligibility, reception.day);
    m_burdenCaption->setWords(tr("Burden ratio"));
    m_burden->setWords(words::burden(ratio));
    m_burden->setAccessibleName(tr("Burden ratio: %1").arg(words::burdenLine(ratio)));
    m_burden->setLook(28.0, true, ratio.tenths ? theme::text : theme::bad);
    m_burdenSource->setWords(words::burdenSource(ratio.source));
    m_charge->setWords(chargewords::brief(reception));
    m_charge->setVisible(!m_charge->text().isEmpty());
    m_validityCaption->setWords(tr("Eligibility"));
    m_validity->setState(capturewords::eligibilityLook(reception), capturewords::eligibility(reception));
}

/// Two rows of one patient: which is which, and the one that nobody goes on with can be closed.
void ReceptionDetails::showAgain(const Reception &reception)
{
    const bool isLeftOver = m_others.after > 0 && reception.status == ReceptionStatus::Arrived;
    const bool isTold = isLeftOver || (m_others.before > 0 && reception.status != ReceptionStatus::Closed);
    m_again->setVisible(isTold);
    // Else the main button does it.
    m_again->setAction(isLeftOver && isCaptured(reception) ? tr("Close this reception") : QString());
    if (isLeftOver && isCaptured(reception))
        m_again->setContent(Tone::Attention, tr("Perhaps the same patient: number %1").arg(m_others.after),
            tr("Birth date and kana are the same. Compare name and address; if it is the same person, close "
               "this one: number %1 counts. No slip is printed for it.")
                .arg(m_others.after));
    else if (isLeftOver)
        m_again->setContent(Tone::Attention,
            tr("This patient was received again: number %1").arg(m_others.after),
            tr("Go on with number %1, and close this one (Enter): no slip is printed for it then.")
                .arg(m_others.after));
    else if (isTold && m_others.beforeIsCaptured)
        m_again->setContent(Tone::Attention,
            tr("Perhaps written down already: number %1").arg(m_others.before),
            tr("Birth date and kana are the same. If it is the same person, choose number %1 and close it "
               "there: this one counts.")
                .arg(m_others.before));
    else if (isTold)
        m_again->setContent(Tone::Attention, tr("Received today already: number %1").arg(m_others.before),
            tr("Birth date, kana and insurance are the same. If nobody goes on with number %1, choose it and "
               "close it there.")
                .arg(m_others.before));
}

void ReceptionDetails::showSteps(const Reception &reception)
{
    const QList<NextStep> steps = nextSteps(reception, m_now);
    while (m_steps.size() < steps.size()) {
        auto *notice = new Notice(QStringLiteral("nextStep%1").arg(m_steps.size()), this);
        m_stepsLayout->addWidget(notice);
        m_steps.append(notice);
    }
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        m_steps.at(i)->setVisible(i < steps.size());
        if (i < steps.size())
            m_steps.at(i)->setLines(
                steps.at(i).tone, steps.at(i).title, { steps.at(i).text, sayLine(steps.at(i).say) });
    }
}

void ReceptionDetails::showInsurance(const Reception &reception)
{
    const EligibilityResult *result = reception.main();
    m_insurance->setVisible(result != nullptr);
    if (!result) {
        m_insurance->setFacts({}, {});
        return;
    }
    const bool isWrittenOtherwise = !reception.displayName.isEmpty() && !m_covered;
    const bool isNotTheirs
        = reception.person == PersonCheck::Doubtful || reception.person == PersonCheck::Another;
    m_insurance->setFacts(tr("Insurance"),
        QList<Fact>{
            { tr("Name as received"), isWrittenOtherwise ? result->patient.name.reveal() : QString() } }
            + insuranceFacts(reception) + personFacts(reception, m_covered) + answerFacts(reception)
            + registrationFacts(m_registration)
            + QList<Fact>{
                { tr("Patient number by the service"), isNotTheirs ? result->referenceNumber : QString() } });
}

void ReceptionDetails::showBenefits(const Reception &reception)
{
    const EligibilityResult *result = reception.main();
    const auto show = [](FactSheet *sheet, const QString &heading, const QList<Fact> &facts) {
        sheet->setVisible(
            std::any_of(facts.begin(), facts.end(), [](const Fact &fact) { return !fact.value.isEmpty(); }));
        sheet->setFacts(heading, facts);
    };
    show(m_benefits, tr("Ceilings and certificates"),
        result ? benefitFacts(*result, reception.day) : QList<Fact>());
    show(m_tickets, tr("Tickets of medical aid"), ticketFacts(reception.eligibility));
    show(m_question, tr("Asked by number"), questionFacts(reception));
}

void ReceptionDetails::showVisit(const Reception &reception)
{
    m_visit->setFacts(tr("Reception %1").arg(reception.number),
        { { tr("Arrived"), words::time(reception.arrivedAt) },
            { tr("Shown"),
                isCaptured(reception)
                    ? tr("Written down at the desk")
                    : joined({ words::medium(reception.eligibility.medium), words::method(reception.method) },
                        QStringLiteral(" ・ ")) },
            { tr("Card's electronic certificate"), certificateText(reception) },
            { tr("At the reader"),
                m_others.counting > 0
                    ? tr("Received again: number %1 counts. Consents of this one have ended.")
                          .arg(m_others.counting)
                    : words::visitEnd(reception.visitEnd) },
            { tr("Last reception"), lastReceptionText(reception) },
            { tr("Prescription"),
                words::code(CodeTable::Prescription, reception.eligibility.prescriptionSelect) } });
}

void ReceptionDetails::showRefusal(ConsentKind kind, const Fault &fault)
{
    m_refusal = { kind, fault };
    const FailureText text = failureText(fault);
    const QString title = fault.failure == Failure::WrongStation
        ? tr("%1 are shown only in the consulting room").arg(words::consentKind(kind))
        : text.title;
    m_refusalNotice->setContent(Tone::Attention, title, text.remedy);
    m_refusalNotice->show();
    Announcer::alert(m_refusalNotice);
}

bool ReceptionDetails::takeKeyboardToCandidates()
{
    if (!m_candidates->isVisibleTo(this))
        return false;
    m_candidates->takeKeyboard();
    return true;
}

QWidget *ReceptionDetails::refusal() const
{
    return m_refusalNotice;
}

void ReceptionDetails::patientNumberTaken()
{
    m_patientNumber->taken();
}

void ReceptionDetails::showUnaskable()
{
    fillUnaskable();
    m_unaskable->show();
    Announcer::alert(m_unaskable);
}

void ReceptionDetails::fillUnaskable()
{
    m_unaskable->setContent(Tone::Attention, tr("There is nothing to ask by again"),
        tr("Neither an answer nor what was typed has insurer and number of this patient. Ask for the "
           "資格確認書 "
           "and receive the patient by number, or have the card placed on the reader once more."));
}

bool ReceptionDetails::hideRefusal()
{
    const bool was = m_refusal.has_value() || m_unaskable->isVisibleTo(this);
    m_refusal.reset();
    m_refusalNotice->hide();
    m_unaskable->hide();
    return was;
}

void ReceptionDetails::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_reception) {
        fill(*m_reception);
        m_patientNumber->retranslate();
        m_displayName->retranslate();
        m_doubt->retranslate();
        m_subsidies->retranslate();
        fillUnaskable();
        if (m_refusal)
            showRefusal(m_refusal->first, m_refusal->second);
    }
    QWidget::changeEvent(event);
}

} // namespace madoguchi
