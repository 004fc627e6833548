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

#include <algorithm>
#include <initializer_list>

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

QWidget *InlineForm::Row::control() const
{
    for (QWidget *widget : std::initializer_list<QWidget *>{ edit, choice, tick })
        if (widget)
            return widget;
    return deed;
}

void InlineForm::addControl(Row &row)
{
    const FormField &field = row.field;
    if (field.kind == FormField::Kind::Choice) {
        row.choice = new QComboBox(m_fields);
        for (const auto &choice : field.choices)
            row.choice->addItem(choice.second, choice.first);
    } else if (field.kind == FormField::Kind::Tick) {
        row.tick = new QCheckBox(m_fields);
        connect(row.tick, &QCheckBox::toggled, this, &InlineForm::updateSubmit);
    } else if (field.kind == FormField::Kind::Deed) {
        row.deed = new QPushButton(m_fields);
        row.deed->setAutoDefault(true);
        connect(row.deed, &QPushButton::clicked, this, [this, key = field.key] { doDeed(key); });
    } else {
        row.edit = makeEdit(field);
    }
    row.control()->setObjectName(QStringLiteral("field_") + field.key);
}

void InlineForm::addRow(const FormField &field)
{
    Row row;
    row.field = field;
    addControl(row);
    // A layout shows what it is given only later; the keyboard goes into the first field at once.
    if (row.edit || row.choice) {
        row.caption = new PlainLabel(m_fields);
        row.caption->setBuddy(row.control());
        m_column->addWidget(row.caption);
        row.caption->show();
    }
    m_column->addWidget(row.control());
    row.control()->show();
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
        else
            m_rows.at(i + 1).control()->setFocus();
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
        } else if (!row.edit) {
            continue; // a tick was asked for before, and a deed is no answer
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

void InlineForm::doDeed(const QString &key)
{
    FormDeed deed;
    FormAnswers typed;
    for (const Row &row : std::as_const(m_rows)) {
        if (row.deed && row.field.key == key)
            deed = row.field.deed;
        else if (row.edit && row.field.kind == FormField::Kind::Text)
            typed.put(row.field.key, row.edit->text().trimmed());
    }
    if (!deed)
        return;
    const Outcome<QString> said = deed(typed);
    if (!isOpen())
        return;
    if (said) {
        m_failure->setContent(Tone::Good, *said, {});
    } else {
        const FailureText words = adminFault(said.error());
        m_failure->setContent(Tone::Bad, words.title, words.remedy);
    }
    m_failure->show();
    Announcer::alert(m_failure);
}

bool InlineForm::isEmpty(const QString &key) const
{
    return std::any_of(m_rows.cbegin(), m_rows.cend(), [&key](const Row &row) {
        return row.edit && row.field.key == key && row.edit->text().trimmed().isEmpty();
    });
}

void InlineForm::updateSubmit()
{
    bool filled = true;
    for (const Row &row : std::as_const(m_rows)) {
        if (row.field.required && (isEmpty(row.field.key) || (row.tick && !row.tick->isChecked())))
            filled = false;
        if (row.deed)
            row.deed->setEnabled(!isEmpty(row.field.needs));
    }
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
        if ((row.edit && row.field.required && isEmpty(row.field.key))
            || (row.deed && row.deed->isEnabled())) {
            row.control()->setFocus();
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
        row.control()->setAccessibleName(field.caption);
        if (row.caption)
            row.caption->setWords(field.caption);
        if (row.tick)
            row.tick->setText(field.caption);
        if (row.deed)
            row.deed->setText(field.caption);
        if (!row.choice)
            continue;
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
