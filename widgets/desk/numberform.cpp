#include "widgets/desk/numberform.h"

#include "app/support/failuretext.h"
#include "widgets/common/announcer.h"
#include "widgets/common/notice.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/desk/entryline.h"
#include "widgets/desk/entrywords.h"
#include "widgets/desk/proofchoice.h"

#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QStringList>
#include <QVBoxLayout>

#include <algorithm>

namespace madoguchi {

namespace {

/// Which field an item of the interface is typed into (Desk::receiveByNumber).
std::optional<EntryField> fieldOf(const QString &item)
{
    if (item == QLatin1String("Proof"))
        return EntryField::Proof;
    if (item == QLatin1String("InsurerNumber"))
        return EntryField::Insurer;
    if (item == QLatin1String("InsuredCardSymbol"))
        return EntryField::Symbol;
    if (item == QLatin1String("InsuredIdentificationNumber"))
        return EntryField::Number;
    if (item == QLatin1String("InsuredBranchNumber"))
        return EntryField::Branch;
    return item == QLatin1String("Birthdate") ? std::optional(EntryField::Birthdate) : std::nullopt;
}

} // namespace

NumberForm::NumberForm(QWidget *parent)
    : QWidget(parent)
    , m_kept(new Notice(QStringLiteral("numberKept"), this))
    , m_fault(new Notice(QStringLiteral("numberFault"), this))
    , m_proofName(new PlainLabel(this))
    , m_proof(new ProofChoice(this))
    , m_proofHint(new PlainLabel(QStringLiteral("numberProofHint"), this))
    , m_limit(new QCheckBox(this))
    , m_limitHint(new PlainLabel(QStringLiteral("numberLimitHint"), this))
    , m_rest(new QLineEdit(this))
{
    build();
    connect(m_kept, &Notice::acted, this, [this] {
        clear();
        Q_EMIT begunAnew();
    });
    connect(m_proof, &ProofChoice::changed, this, &NumberForm::update);
    connect(m_proof, &ProofChoice::pressed, this, &NumberForm::goOn);
    connect(m_limit, &QCheckBox::toggled, this, [this](bool on) {
        if (on && !m_mayLimit)
            m_limit->setChecked(false); // and its hint says why
        keepRest();
    });
    connect(m_rest, &QLineEdit::textChanged, this, &NumberForm::takeRest);
    retranslate();
}

void NumberForm::build()
{
    m_proofName->setLook(theme::bodyPoints, false, theme::muted);
    m_proofHint->setLook(theme::smallPoints, true, theme::bad);
    m_limit->setObjectName(QStringLiteral("numberLimit"));
    m_limitHint->setLook(theme::smallPoints, false, theme::muted);
    m_rest->setObjectName(QStringLiteral("numberRest"));
    m_rest->setProperty("draft", true);
    m_rest->hide();
    for (Notice *notice : { m_kept, m_fault })
        notice->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gapSmall);
    for (QWidget *widget :
        std::initializer_list<QWidget *>{ m_kept, m_fault, m_proofName, m_proof, m_proofHint })
        column->addWidget(widget);
    column->addSpacing(theme::gapSmall);
    for (const EntryField field : { EntryField::Insurer, EntryField::Symbol, EntryField::Number,
             EntryField::Branch, EntryField::Birthdate }) {
        auto *line = new EntryLine(field, this);
        connectLine(line);
        m_lines.append(line);
        column->addWidget(line);
    }
    column->addSpacing(theme::gapSmall);
    column->addWidget(m_limit);
    column->addWidget(m_limitHint);
    column->addStretch(1);
}

void NumberForm::connectLine(EntryLine *line)
{
    connect(line, &EntryLine::changed, this, &NumberForm::update);
    connect(line, &EntryLine::typedInto, this, [this, line] {
        m_kept->hide();
        m_isFilled = false;
        m_told.remove(static_cast<int>(line->field()));
        update();
        if (line->isAtEnd() && isFull(line->field(), entry(), m_today))
            next(line->field());
    });
    connect(line, &EntryLine::left, this, [this, line] {
        if (!line->typed().isEmpty())
            m_told.insert(static_cast<int>(line->field()));
        update();
    });
}

void NumberForm::setToday(const QDate &today)
{
    m_today = today;
    m_proof->setDay(today);
    update();
}

EntryLine *NumberForm::line(EntryField field) const
{
    const auto found = std::find_if(
        m_lines.begin(), m_lines.end(), [field](const EntryLine *one) { return one->field() == field; });
    return found == m_lines.end() ? nullptr : *found;
}

NumberEntry NumberForm::entry() const
{
    NumberEntry entry;
    entry.proof = m_proof->chosen();
    entry.insurer = line(EntryField::Insurer)->typed();
    entry.symbol = Pii(line(EntryField::Symbol)->typed());
    entry.number = Pii(line(EntryField::Number)->typed());
    entry.branch = Pii(line(EntryField::Branch)->typed());
    entry.birthdate = Pii(line(EntryField::Birthdate)->typed());
    entry.limitConsent = m_limit->isChecked();
    return entry;
}

bool NumberForm::isEmpty() const
{
    return m_proof->chosen().isEmpty() && !m_limit->isChecked()
        && std::all_of(
            m_lines.begin(), m_lines.end(), [](const EntryLine *one) { return one->typed().isEmpty(); });
}

/// Nothing stands there but the birth date that was written down.
bool NumberForm::isFresh() const
{
    return !m_completes.isNull() && m_proof->chosen().isEmpty()
        && std::all_of(m_lines.begin(), m_lines.end(), [](const EntryLine *one) {
               return one->typed().isEmpty() || one->field() == EntryField::Birthdate;
           });
}

void NumberForm::clear()
{
    const bool hadKeyboard = isAncestorOf(QApplication::focusWidget());
    for (EntryLine *one : std::as_const(m_lines))
        one->edit().setText({}); // unlike clear(), nothing of it can be undone
    m_told.clear();
    m_isFilled = false;
    m_completes = {};
    m_proof->choose({});
    m_limit->setChecked(false);
    m_kept->hide();
    m_fault->hide();
    update();
    if (hadKeyboard)
        m_proof->takeKeyboard();
}

void NumberForm::leave()
{
    clear();
    setMayLimit(true); // or a draft that comes back would lose its tick before it is known who sits
    m_open = false;
    m_rest->setText({});
}

void NumberForm::begin()
{
    m_fault->hide();
    m_kept->setVisible(!isEmpty() && !isFresh());
    const QList<EntryIssue> issues = readEntry(entry(), m_today).issues;
    if (issues.isEmpty())
        m_limit->setFocus();
    else
        go(issues.first().field);
}

void NumberForm::fill(const NumberQuery &known)
{
    line(EntryField::Insurer)->edit().setText(known.insurerNumber.trimmed());
    line(EntryField::Symbol)->edit().setText(known.symbol.reveal());
    line(EntryField::Number)->edit().setText(known.number.reveal());
    line(EntryField::Branch)->edit().setText(known.branch.reveal());
    line(EntryField::Birthdate)
        ->edit()
        .setText(known.birthdate.reveal().toString(QStringLiteral("yyyyMMdd")));
    m_isFilled = true;
    update();
    begin();
    m_kept->hide(); // it is not from before
}

void NumberForm::setMayLimit(bool may)
{
    m_mayLimit = may;
    if (!may)
        m_limit->setChecked(false);
    retranslateLimit();
}

void NumberForm::retranslateLimit()
{
    m_limitHint->setWords(m_mayLimit
            ? tr("Ask: \"May we ask for your limit information too?\" Enter asks the service.")
            : tr("Only a receptionist's account can tick this. Enter asks the service without it."));
    m_limit->setAccessibleDescription(m_limitHint->text());
}

void NumberForm::setCompletes(const QUuid &visit, const Pii<QDate> &birthdate)
{
    m_completes = visit;
    if (birthdate.reveal().isValid())
        line(EntryField::Birthdate)->edit().setText(birthdate.reveal().toString(QStringLiteral("yyyyMMdd")));
    keepRest();
}

void NumberForm::setOpen(bool open)
{
    m_open = open;
    keepRest();
}

void NumberForm::keepRest()
{
    if (m_restoring)
        return;
    m_restoring = true;
    m_rest->setText(QStringList{ m_open ? QStringLiteral("open") : QString(), m_proof->chosen(),
        m_limit->isChecked() ? QStringLiteral("limit") : QString(),
        m_completes.isNull() ? QString() : m_completes.toString(QUuid::WithoutBraces) }
                        .join(u'|'));
    m_restoring = false;
}

/// A draft that comes back, after the fields or before them.
void NumberForm::takeRest(const QString &kept)
{
    const QStringList parts = kept.split(u'|');
    if (m_restoring || parts.size() != 4)
        return;
    m_restoring = true;
    m_proof->choose(parts.at(1));
    m_limit->setChecked(!parts.at(2).isEmpty());
    m_completes = QUuid::fromString(parts.at(3));
    m_restoring = false;
    m_open = !parts.at(0).isEmpty();
    update();
    if (m_open)
        Q_EMIT restored();
}

bool NumberForm::isTold(EntryField field) const
{
    return m_told.contains(static_cast<int>(field)) || !isUnfinished(field, entry(), m_today);
}

void NumberForm::update()
{
    const EntryReading reading = readEntry(entry(), m_today);
    showProof(reading);
    for (EntryLine *one : std::as_const(m_lines))
        showLine(one, reading);
    keepRest();
}

void NumberForm::showProof(const EntryReading &reading)
{
    const auto issue = reading.of(EntryField::Proof);
    const bool told = issue && isTold(EntryField::Proof);
    m_proofHint->setWords(told ? QStringLiteral("▲ ") + entrywords::problem(*issue) : QString());
    m_proofHint->setVisible(told);
    if (m_proofHint->text() == m_proof->accessibleDescription())
        return;
    m_proof->setAccessibleDescription(m_proofHint->text());
    if (told && isVisible())
        Announcer::alert(m_proofHint);
}

void NumberForm::showLine(EntryLine *one, const EntryReading &reading)
{
    const EntryField field = one->field();
    one->setSkipped(madoguchi::isSkipped(field, entry()));
    const auto issue = reading.of(field);
    if (one->isSkipped())
        one->setHint(Tone::Unknown, {});
    else if (issue)
        one->setHint(Tone::Bad, isTold(field) ? entrywords::problem(*issue) : QString());
    else
        one->setHint(Tone::Unknown, entrywords::understood(field, reading, m_today));
}

std::optional<EntryField> NumberForm::inHand() const
{
    const QWidget *focus = QApplication::focusWidget();
    if (m_proof->isAncestorOf(focus))
        return EntryField::Proof;
    for (const EntryLine *one : m_lines) {
        if (&one->edit() == focus)
            return one->field();
    }
    return std::nullopt;
}

void NumberForm::goOn()
{
    m_kept->hide();
    const auto field = inHand();
    if (!field)
        return submit();
    m_told.insert(static_cast<int>(*field));
    update();
    if (readEntry(entry(), m_today).of(*field))
        refuse(*field);
    else
        next(*field);
}

/// Said each time that it is tried.
void NumberForm::refuse(EntryField field)
{
    go(field);
    if (const EntryLine *one = line(field))
        one->tellHint();
}

void NumberForm::next(EntryField field)
{
    if (field == EntryField::Proof && readEntry(entry(), m_today).issues.isEmpty()) {
        m_limit->setFocus(); // all of it was filled in before
        Q_EMIT fieldEntered(m_limitHint);
        return;
    }
    for (EntryLine *one : std::as_const(m_lines)) {
        if (one->field() > field && !one->isSkipped())
            return go(one->field());
    }
    m_limit->setFocus();
    Q_EMIT fieldEntered(m_limitHint);
}

void NumberForm::go(EntryField field)
{
    if (EntryLine *one = line(field)) {
        one->edit().setFocus();
        one->edit().selectAll();
        Q_EMIT fieldEntered(one);
    } else {
        m_proof->takeKeyboard();
        Q_EMIT fieldEntered(m_proof);
    }
}

void NumberForm::submit()
{
    m_fault->hide();
    const EntryReading reading = readEntry(entry(), m_today);
    for (const EntryIssue &issue : reading.issues)
        m_told.insert(static_cast<int>(issue.field));
    update();
    if (!reading.issues.isEmpty())
        return refuse(reading.issues.first().field);
    Q_EMIT complete(reading.query, m_proof->chosen());
}

void NumberForm::showFault(const Fault &fault)
{
    const FailureText text = failureText(fault);
    m_fault->setContent(Tone::Bad, text.title, text.remedy);
    m_fault->show();
    Announcer::alert(m_fault);
    if (const auto field = fault.failure == Failure::RequestMalformed ? fieldOf(fault.code) : std::nullopt)
        go(*field);
    Q_EMIT fieldEntered(m_fault);
}

void NumberForm::retranslate()
{
    m_proofName->setWords(entrywords::field(EntryField::Proof));
    m_proof->retranslate();
    for (EntryLine *one : std::as_const(m_lines))
        one->retranslate();
    m_limit->setText(tr("Limit information: the patient agrees (Space)"));
    m_limit->setAccessibleName(tr("The patient agrees by word of mouth that limit information is asked for"));
    retranslateLimit();
    m_kept->setContent(Tone::Attention, tr("Kept from before"), tr("Of another patient? Clear it first."));
    m_kept->setAction(tr("Clear (Shift+F2)"));
    if (m_today.isValid())
        update();
}

} // namespace madoguchi
