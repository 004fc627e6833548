#include "widgets/admin/inlineform.h"

#include "widgets/admin/adminfault.h"
#include "widgets/common/announcer.h"
#include "widgets/common/notice.h"
#include "widgets/common/plainlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace madoguchi {

namespace {

constexpr int longestText = 512; // more than half a recovery sheet in romaji

} // namespace

InlineForm::InlineForm(QWidget *parent)
    : QFrame(parent)
    , m_title(new PlainLabel(QStringLiteral("formTitle"), this))
    , m_warning(new Notice(QStringLiteral("formWarning"), this))
    , m_explanation(new PlainLabel(QStringLiteral("formExplanation"), this))
    , m_fields(new QWidget(this))
    , m_column(new QVBoxLayout(m_fields))
    , m_show(new QCheckBox(this))
    , m_failure(new Notice(QStringLiteral("formFailure"), this))
    , m_do(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    build();
    connect(m_do, &QPushButton::clicked, this, &InlineForm::submit);
    connect(m_cancel, &QPushButton::clicked, this, &InlineForm::close);
    connect(m_show, &QCheckBox::toggled, this, &InlineForm::showTyped);
    hide();
}

void InlineForm::build()
{
    m_title->setLook(theme::titlePoints, true, theme::text);
    m_explanation->setLook(theme::bodyPoints, false, theme::text);
    m_do->setObjectName(QStringLiteral("formDo"));
    m_do->setProperty("primary", true);
    m_do->setAutoDefault(true);
    m_cancel->setObjectName(QStringLiteral("formCancel"));
    m_cancel->setAutoDefault(true);
    m_show->setObjectName(QStringLiteral("formShow"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme::gapSmall);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_do);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gap);
    for (QWidget *widget :
        std::initializer_list<QWidget *>{ m_title, m_warning, m_explanation, m_fields, m_show, m_failure })
        column->addWidget(widget);
    column->addLayout(buttons);
    column->addStretch(1);
}

void InlineForm::open(DescribeForm describe, SubmitForm submit)
{
    clearRows();
    m_describe = std::move(describe);
    m_submit = std::move(submit);
    m_failure->hide();
    const FormDescription description = m_describe();
    bool canShow = false;
    for (const FormField &field : description.fields) {
        addRow(field);
        canShow = canShow || field.kind == FormField::Kind::FirstPassword;
    }
    m_show->setChecked(false);
    m_show->setVisible(canShow);
    retranslate();
    updateSubmit();
    show();
    if (m_rows.isEmpty())
        m_cancel->setFocus(); // what only has to be agreed to is not done by a second Enter
    else
        focusFirstEmpty();
}

void InlineForm::close()
{
    const bool wasOpen = isOpen();
    clearRows();
    m_submit = {};
    m_describe = {};
    m_failure->hide();
    hide();
    if (wasOpen)
        Q_EMIT closed();
}

QLineEdit *InlineForm::makeEdit(const FormField &field)
{
    auto *edit = new QLineEdit(m_fields);
    edit->setObjectName(QStringLiteral("field_") + field.key);
    edit->setMaxLength(longestText);
    const bool words = field.kind == FormField::Kind::Words;
    if (field.kind != FormField::Kind::Text && !words)
        edit->setEchoMode(QLineEdit::Password);
    if (field.kind != FormField::Kind::Text)
        edit->setContextMenuPolicy(Qt::NoContextMenu); // nothing of it goes to the clipboard
    connect(edit, &QLineEdit::textChanged, this, &InlineForm::updateSubmit);
    connect(edit, &QLineEdit::returnPressed, this, [this, edit] { goOn(edit); });
    return edit;
}

void InlineForm::addRow(const FormField &field)
{
    Row row;
    row.field = field;
    row.caption = new PlainLabel(m_fields);
    m_column->addWidget(row.caption);
    if (field.kind == FormField::Kind::Choice) {
        row.choice = new QComboBox(m_fields);
        row.choice->setObjectName(QStringLiteral("field_") + field.key);
        for (const auto &choice : field.choices)
            row.choice->addItem(choice.second, choice.first);
        row.caption->setBuddy(row.choice);
        m_column->addWidget(row.choice);
    } else {
        row.edit = makeEdit(field);
        row.caption->setBuddy(row.edit);
        m_column->addWidget(row.edit);
    }
    // A layout shows what it is given only later; the keyboard goes into the first field at once.
    row.caption->show();
    if (row.edit)
        row.edit->show();
    else
        row.choice->show();
    m_column->addSpacing(theme::gapSmall);
    m_rows.append(row);
}

void InlineForm::clearRows()
{
    m_rows.clear();
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            if (auto *edit = qobject_cast<QLineEdit *>(widget))
                edit->clear();
            widget->hide();
            widget->deleteLater(); // the form may close out of its own field's signal
        }
        delete item;
    }
}

void InlineForm::goOn(QLineEdit *from)
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).edit != from)
            continue;
        if (i + 1 == m_rows.size())
            submit();
        else if (m_rows.at(i + 1).edit)
            m_rows.at(i + 1).edit->setFocus();
        else
            m_rows.at(i + 1).choice->setFocus();
        return;
    }
}

void InlineForm::submit()
{
    if (!isOpen() || !m_do->isEnabled()) {
        focusFirstEmpty();
        return;
    }
    FormAnswers answers;
    for (const Row &row : std::as_const(m_rows)) {
        if (row.choice) {
            answers.put(row.field.key, row.choice->currentData().toString());
        } else if (row.field.kind == FormField::Kind::Text) {
            answers.put(row.field.key, row.edit->text().trimmed());
        } else {
            QString typed = row.edit->text();
            if (row.field.kind != FormField::Kind::Words)
                row.edit->clear();
            answers.put(row.field.key, SecretBytes::taking(typed));
        }
    }
    const SubmitForm submitting = m_submit; // the form may be closed while it is being done
    const Outcome<Done> outcome = submitting(answers);
    if (outcome) {
        close();
        Q_EMIT done();
        return;
    }
    if (!isOpen())
        return;
    const FailureText words = adminFault(outcome.error());
    m_failure->setContent(Tone::Bad, words.title, words.remedy);
    m_failure->show();
    Announcer::alert(m_failure);
    focusFirstEmpty();
}

void InlineForm::updateSubmit()
{
    bool filled = true;
    for (const Row &row : std::as_const(m_rows))
        filled = filled && (!row.edit || !row.field.required || !row.edit->text().trimmed().isEmpty());
    m_do->setEnabled(filled);
}

void InlineForm::showTyped(bool shown)
{
    for (const Row &row : std::as_const(m_rows))
        if (row.field.kind == FormField::Kind::FirstPassword)
            row.edit->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
}

void InlineForm::focusFirstEmpty()
{
    for (const Row &row : std::as_const(m_rows)) {
        if (row.edit && row.field.required && row.edit->text().trimmed().isEmpty()) {
            row.edit->setFocus();
            return;
        }
    }
}

void InlineForm::retranslate()
{
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel"));
    m_show->setText(tr("Show the first password"));
    if (!m_describe)
        return;
    const FormDescription description = m_describe();
    m_title->setWords(description.title);
    setAccessibleName(description.title);
    const bool warns = description.tone != Tone::Unknown;
    m_warning->setContent(description.tone, description.explanation, {});
    m_warning->setVisible(warns);
    m_explanation->setWords(description.explanation);
    m_explanation->setVisible(!warns && !description.explanation.isEmpty());
    m_do->setText(description.submit);
    m_do->setAccessibleName(description.submit);
    for (qsizetype i = 0; i < m_rows.size() && i < description.fields.size(); ++i) {
        const FormField &field = description.fields.at(i);
        const Row &row = m_rows.at(i);
        row.caption->setWords(field.caption);
        if (row.edit)
            row.edit->setAccessibleName(field.caption);
        if (!row.choice)
            continue;
        row.choice->setAccessibleName(field.caption);
        for (int j = 0; j < row.choice->count() && j < field.choices.size(); ++j)
            row.choice->setItemText(j, field.choices.at(j).second);
    }
}

void InlineForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void InlineForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && isOpen()) {
        close();
        return;
    }
    QFrame::keyPressEvent(event);
}

} // namespace madoguchi
