#include "widgets/desk/subsidyform.h"

#include "app/support/failuretext.h"
#include "widgets/common/announcer.h"
#include "widgets/common/notice.h"
#include "widgets/common/theme.h"
#include "widgets/desk/entryline.h"
#include "widgets/desk/subsidywords.h"

#include <QApplication>
#include <QLineEdit>
#include <QVBoxLayout>

#include <array>

namespace madoguchi {

namespace {

constexpr std::array fields{ SubsidyField::Payer, SubsidyField::Recipient, SubsidyField::From,
    SubsidyField::Until };

QString nameOf(SubsidyField field)
{
    switch (field) {
    case SubsidyField::Payer:
        return QStringLiteral("subsidyPayer");
    case SubsidyField::Recipient:
        return QStringLiteral("subsidyRecipient");
    case SubsidyField::From:
        return QStringLiteral("subsidyFrom");
    case SubsidyField::Until:
        break;
    }
    return QStringLiteral("subsidyUntil");
}

} // namespace

SubsidyForm::SubsidyForm(QWidget *parent)
    : QWidget(parent)
    , m_fault(new Notice(QStringLiteral("subsidyFault"), this))
{
    m_fault->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gapSmall);
    for (const SubsidyField field : fields) {
        auto *line = new EntryLine(nameOf(field), this);
        line->edit().setProperty("draft", false); // the panel keeps them, by whose they are
        if (field == SubsidyField::Payer || field == SubsidyField::Recipient) // digits in any input mode
            line->edit().setAttribute(Qt::WA_InputMethodEnabled, false);
        m_lines.append(line);
        column->addWidget(line);
        connectLine(field);
    }
    column->addWidget(m_fault);
    retranslate();
}

void SubsidyForm::connectLine(SubsidyField field)
{
    EntryLine *one = line(field);
    connect(one, &EntryLine::changed, this, &SubsidyForm::update);
    connect(one, &EntryLine::typedInto, this, [this, field, one] {
        m_fault->hide();
        m_told.remove(static_cast<int>(field));
        update();
        Q_EMIT typed();
        if (one->isAtEnd() && isFull(field, entry(), m_shown))
            next(field);
        else
            Q_EMIT fieldEntered(one); // with the words that came below it
    });
    connect(one, &EntryLine::left, this, [this, field, one] {
        if (!one->typed().isEmpty())
            m_told.insert(static_cast<int>(field));
        update();
    });
}

EntryLine *SubsidyForm::line(SubsidyField field) const
{
    return m_lines.at(static_cast<qsizetype>(field));
}

void SubsidyForm::setShown(const SubsidyShown &shown)
{
    m_shown = shown;
    update();
}

SubsidyEntry SubsidyForm::entry() const
{
    return { line(SubsidyField::Payer)->typed(), line(SubsidyField::Recipient)->typed(),
        line(SubsidyField::From)->typed(), line(SubsidyField::Until)->typed() };
}

void SubsidyForm::setEntry(const SubsidyEntry &entry)
{
    m_told.clear();
    m_fault->hide();
    const std::array texts{ entry.payer, entry.recipient, entry.from, entry.until };
    for (const SubsidyField field : fields) // unlike clear(), nothing of what stood there can be undone
        line(field)->edit().setText(texts[static_cast<std::size_t>(field)]);
    update();
}

void SubsidyForm::begin()
{
    const QList<SubsidyIssue> issues = readSubsidy(entry(), m_shown).issues;
    go(issues.isEmpty() ? SubsidyField::Payer : issues.first().field);
}

void SubsidyForm::update()
{
    if (m_lines.size() < static_cast<qsizetype>(fields.size()))
        return;
    const SubsidyReading reading = readSubsidy(entry(), m_shown);
    for (const SubsidyField field : fields)
        showLine(field, reading);
}

void SubsidyForm::showLine(SubsidyField field, const SubsidyReading &reading)
{
    EntryLine *one = line(field);
    const auto issue = reading.of(field);
    const bool isTold = m_told.contains(static_cast<int>(field)) || !isUnfinished(field, entry());
    if (issue)
        one->setHint(Tone::Bad, isTold ? subsidywords::problem(*issue) : QString());
    else
        one->setHint(Tone::Unknown, subsidywords::understood(field, reading));
}

std::optional<SubsidyField> SubsidyForm::inHand() const
{
    const QWidget *focus = QApplication::focusWidget();
    for (const SubsidyField field : fields) {
        if (&line(field)->edit() == focus)
            return field;
    }
    return std::nullopt;
}

void SubsidyForm::goOn()
{
    const auto field = inHand();
    if (!field)
        return;
    m_told.insert(static_cast<int>(*field));
    update();
    if (readSubsidy(entry(), m_shown).of(*field))
        refuse(*field);
    else
        next(*field);
}

void SubsidyForm::next(SubsidyField field)
{
    if (field == lastSubsidyField)
        Q_EMIT filled();
    else
        go(fields.at(static_cast<std::size_t>(field) + 1));
}

void SubsidyForm::go(SubsidyField field)
{
    EntryLine *one = line(field);
    one->edit().setFocus();
    one->edit().selectAll();
    Q_EMIT fieldEntered(one);
}

/// Said each time that it is tried.
void SubsidyForm::refuse(SubsidyField field)
{
    go(field);
    line(field)->tellHint();
}

void SubsidyForm::submit()
{
    m_fault->hide();
    const SubsidyReading reading = readSubsidy(entry(), m_shown);
    for (const SubsidyIssue &issue : reading.issues)
        m_told.insert(static_cast<int>(issue.field));
    update();
    if (!reading.issues.isEmpty())
        return refuse(reading.issues.first().field);
    Q_EMIT complete(reading.subsidy);
}

void SubsidyForm::showFault(const Fault &fault)
{
    const FailureText text = failureText(fault);
    showObjection(text.title, text.remedy);
}

void SubsidyForm::showObjection(const QString &title, const QString &words)
{
    m_fault->setContent(Tone::Bad, title, words);
    m_fault->show();
    Announcer::alert(m_fault);
    Q_EMIT fieldEntered(m_fault);
}

void SubsidyForm::retranslate()
{
    for (const SubsidyField field : fields)
        line(field)->setWords(subsidywords::field(field), subsidywords::example(field));
    update();
}

} // namespace madoguchi
