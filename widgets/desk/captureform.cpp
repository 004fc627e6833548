#include "widgets/desk/captureform.h"

#include "app/support/failuretext.h"
#include "widgets/common/announcer.h"
#include "widgets/common/notice.h"
#include "widgets/common/theme.h"
#include "widgets/desk/capturewords.h"
#include "widgets/desk/entryline.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace madoguchi {

namespace {

constexpr int longest = 200;

constexpr std::array fields{ CaptureField::Name, CaptureField::Kana, CaptureField::Sex,
    CaptureField::Birthdate, CaptureField::Address, CaptureField::PatientNumber };

QString nameOf(CaptureField field)
{
    switch (field) {
    case CaptureField::Name:
        return QStringLiteral("captureName");
    case CaptureField::Kana:
        return QStringLiteral("captureKana");
    case CaptureField::Sex:
        return QStringLiteral("captureSex");
    case CaptureField::Birthdate:
        return QStringLiteral("captureBirthdate");
    case CaptureField::Address:
        return QStringLiteral("captureAddress");
    case CaptureField::PatientNumber:
        break;
    }
    return QStringLiteral("capturePatientNumber");
}

/// Which field an item is typed into (Desk::capture).
std::optional<CaptureField> fieldOf(const QString &item)
{
    if (item == QLatin1String("Name"))
        return CaptureField::Name;
    if (item == QLatin1String("NameKana"))
        return CaptureField::Kana;
    if (item == QLatin1String("Birthdate"))
        return CaptureField::Birthdate;
    if (item == QLatin1String("Address"))
        return CaptureField::Address;
    return item == QLatin1String("ReferenceNumber") ? std::optional(CaptureField::PatientNumber)
                                                    : std::nullopt;
}

} // namespace

CaptureForm::CaptureForm(QWidget *parent)
    : QWidget(parent)
    , m_kept(new Notice(QStringLiteral("captureKept"), this))
    , m_fault(new Notice(QStringLiteral("captureFault"), this))
    , m_rest(new QLineEdit(this))
{
    build();
    connect(m_kept, &Notice::acted, this, [this] {
        clear();
        go(CaptureField::Name);
    });
    connect(m_rest, &QLineEdit::textChanged, this, [this](const QString &kept) {
        if (!kept.isEmpty())
            Q_EMIT restored();
    });
    retranslate();
}

void CaptureForm::build()
{
    m_rest->setObjectName(QStringLiteral("captureRest"));
    m_rest->setProperty("draft", true);
    m_rest->hide();
    m_kept->hide();
    m_fault->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gapSmall);
    column->addWidget(m_kept);
    column->addWidget(m_fault);
    for (const CaptureField field : fields) {
        auto *line = new EntryLine(nameOf(field), this);
        // The input method is the person's own but for digits: kana is read in whatever mode it stands.
        const bool digits = field == CaptureField::Sex || field == CaptureField::PatientNumber;
        line->edit().setInputMethodHints(
            Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | (digits ? Qt::ImhPreferLatin : Qt::ImhNone));
        if (field == CaptureField::Address)
            line->edit().setMaxLength(longest);
        m_lines.append(line);
        column->addWidget(line);
        connectLine(field);
    }
    column->addStretch(1);
}

void CaptureForm::connectLine(CaptureField field)
{
    EntryLine *one = line(field);
    connect(one, &EntryLine::changed, this, &CaptureForm::update);
    connect(one, &EntryLine::typedInto, this, [this, field, one] {
        m_kept->hide();
        m_told.remove(static_cast<int>(field));
        update();
        if (one->isAtEnd() && isFull(field, entry(), m_today))
            next(field);
    });
    connect(one, &EntryLine::left, this, [this, field, one] {
        if (!one->typed().isEmpty())
            m_told.insert(static_cast<int>(field));
        update();
    });
}

EntryLine *CaptureForm::line(CaptureField field) const
{
    return m_lines.at(static_cast<qsizetype>(field));
}

QString CaptureForm::typed(CaptureField field) const
{
    return line(field)->typed();
}

void CaptureForm::setToday(const QDate &today)
{
    m_today = today;
    update();
}

CaptureEntry CaptureForm::entry() const
{
    return { Pii(typed(CaptureField::Name)), Pii(typed(CaptureField::Kana)), typed(CaptureField::Sex),
        Pii(typed(CaptureField::Birthdate)), Pii(typed(CaptureField::Address)),
        typed(CaptureField::PatientNumber) };
}

bool CaptureForm::isEmpty() const
{
    return std::all_of(
        m_lines.begin(), m_lines.end(), [](const EntryLine *one) { return one->typed().isEmpty(); });
}

void CaptureForm::clear()
{
    for (EntryLine *one : std::as_const(m_lines))
        one->edit().setText({}); // unlike clear(), nothing of it can be undone
    m_told.clear();
    m_kept->hide();
    m_fault->hide();
    update();
}

void CaptureForm::leave()
{
    clear();
    m_rest->setText({});
}

void CaptureForm::begin()
{
    m_fault->hide();
    m_kept->setVisible(!isEmpty());
    const QList<CaptureIssue> issues = readCapture(entry(), m_today).issues;
    go(issues.isEmpty() ? CaptureField::Address : issues.first().field);
}

void CaptureForm::setOpen(bool open)
{
    const QSignalBlocker blocker(m_rest); // it is no draft that comes back
    m_rest->setText(open ? QStringLiteral("open") : QString());
}

void CaptureForm::update()
{
    const CaptureReading reading = readCapture(entry(), m_today);
    for (const CaptureField field : fields)
        showLine(field, reading);
}

void CaptureForm::showLine(CaptureField field, const CaptureReading &reading)
{
    EntryLine *one = line(field);
    const auto issue = reading.of(field);
    const bool isTold = m_told.contains(static_cast<int>(field)) || !isUnfinished(field, entry(), m_today);
    if (issue)
        one->setHint(Tone::Bad, isTold ? capturewords::problem(*issue) : QString());
    else
        one->setHint(Tone::Unknown, capturewords::understood(field, reading));
}

std::optional<CaptureField> CaptureForm::inHand() const
{
    const QWidget *focus = QApplication::focusWidget();
    for (const CaptureField field : fields) {
        if (&line(field)->edit() == focus)
            return field;
    }
    return std::nullopt;
}

void CaptureForm::goOn()
{
    m_kept->hide();
    const auto field = inHand();
    if (!field)
        return submit();
    m_told.insert(static_cast<int>(*field));
    update();
    if (readCapture(entry(), m_today).of(*field))
        refuse(*field);
    else
        next(*field);
}

void CaptureForm::next(CaptureField field)
{
    if (field == lastCaptureField)
        return submit();
    go(fields.at(static_cast<std::size_t>(field) + 1));
}

void CaptureForm::go(CaptureField field)
{
    EntryLine *one = line(field);
    one->edit().setFocus();
    one->edit().selectAll();
    Q_EMIT fieldEntered(one);
}

/// Said each time that it is tried.
void CaptureForm::refuse(CaptureField field)
{
    go(field);
    line(field)->tellHint();
}

void CaptureForm::submit()
{
    m_fault->hide();
    const CaptureReading reading = readCapture(entry(), m_today);
    for (const CaptureIssue &issue : reading.issues)
        m_told.insert(static_cast<int>(issue.field));
    update();
    if (!reading.issues.isEmpty())
        return refuse(reading.issues.first().field);
    Q_EMIT complete(reading.person);
}

void CaptureForm::showFault(const Fault &fault)
{
    const FailureText text = failureText(fault);
    m_fault->setContent(Tone::Bad, text.title, text.remedy);
    m_fault->show();
    Announcer::alert(m_fault);
    if (const auto field = fault.failure == Failure::RequestMalformed ? fieldOf(fault.code) : std::nullopt)
        go(*field);
    Q_EMIT fieldEntered(m_fault);
}

void CaptureForm::retranslate()
{
    for (const CaptureField field : fields)
        line(field)->setWords(capturewords::field(field), capturewords::example(field));
    m_kept->setContent(Tone::Attention, tr("Kept from before"), tr("Of another patient? Clear it first."));
    m_kept->setAction(tr("Clear"));
    if (m_today.isValid())
        update();
}

} // namespace madoguchi
