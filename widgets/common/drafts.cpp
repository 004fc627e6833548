#include "widgets/common/drafts.h"

#include "widgets/common/codefield.h"
#include "widgets/common/workpage.h"

#include <QLineEdit>
#include <QPlainTextEdit>

namespace madoguchi {

namespace {

bool takesPart(const QWidget *field)
{
    return field->property("draft").toBool() && !field->objectName().isEmpty();
}

SecretBytes takenFrom(QPlainTextEdit &field)
{
    QString typed = field.toPlainText();
    field.setPlainText({}); // empties the undo stack too
    return SecretBytes::taking(typed);
}

QString textOf(const SecretBytes &kept)
{
    return QString::fromUtf8(kept.view());
}

} // namespace

void Drafts::keep(const QString &staffId, QWidget *page)
{
    if (auto *work = qobject_cast<WorkPage *>(page)) { // before its fields are emptied
        SecretBytes typed = work->takeDraft();
        if (!typed.isEmpty())
            m_pages[staffId][page->objectName()] = std::move(typed);
    }
    const auto take = [&](auto *field) {
        SecretBytes typed = takenFrom(*field);
        if (takesPart(field) && !typed.isEmpty())
            m_texts[staffId][field->objectName()] = std::move(typed);
    };
    const QList<QLineEdit *> lines = page->findChildren<QLineEdit *>();
    for (QLineEdit *line : lines)
        take(line);
    const QList<QPlainTextEdit *> texts = page->findChildren<QPlainTextEdit *>();
    for (QPlainTextEdit *text : texts)
        take(text);
}

void Drafts::giveBack(const QString &staffId, QWidget *page)
{
    if (auto *work = qobject_cast<WorkPage *>(page)) {
        auto &pages = m_pages[staffId];
        if (const auto kept = pages.find(page->objectName()); kept != pages.end()) {
            work->giveDraft(kept->second);
            pages.erase(kept);
        }
    }
    const auto found = m_texts.find(staffId);
    if (found == m_texts.end())
        return;
    for (const auto &one : found->second) {
        if (auto *line = page->findChild<QLineEdit *>(one.first))
            line->setText(textOf(one.second));
        else if (auto *text = page->findChild<QPlainTextEdit *>(one.first))
            text->setPlainText(textOf(one.second));
    }
    m_texts.erase(found);
}

void Drafts::forget(const QString &staffId)
{
    m_texts.erase(staffId);
    m_pages.erase(staffId);
}

} // namespace madoguchi
