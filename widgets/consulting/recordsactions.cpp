#include "widgets/consulting/recordsactions.h"

#include "widgets/common/theme.h"

#include <QHBoxLayout>
#include <QKeySequence>
#include <QPushButton>
#include <QShortcut>

namespace madoguchi {

namespace {

QPushButton *buttonOf(const QString &name, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(name);
    button->setAutoDefault(true);
    return button;
}

void giveWords(QPushButton *button, const QString &words, const QString &name, const char *key)
{
    button->setText(words);
    button->setAccessibleName(name);
    button->setToolTip(QStringLiteral("%1 (%2)").arg(name, QLatin1String(key)));
}

} // namespace

RecordsActions::RecordsActions(QWidget *parent)
    : QWidget(parent)
    , m_print(buttonOf(QStringLiteral("printRecords"), this))
    , m_copy(buttonOf(QStringLiteral("copyRecords"), this))
    , m_file(buttonOf(QStringLiteral("saveRecords"), this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::gapSmall);
    for (QPushButton *button : { m_print, m_copy, m_file })
        row->addWidget(button);
    ask(m_print, Qt::CTRL | Qt::Key_P, &RecordsActions::printAsked);
    ask(m_copy, Qt::CTRL | Qt::SHIFT | Qt::Key_C, &RecordsActions::copyAsked);
    ask(m_file, Qt::CTRL | Qt::Key_S, &RecordsActions::fileAsked);
    retranslate();
}

void RecordsActions::setDocument(bool isDocument)
{
    m_copy->setVisible(!isDocument);
    m_copy->setEnabled(!isDocument);
}

/// The key asks also where its button is not there: whoever is asked says why not.
void RecordsActions::ask(QPushButton *button, const QKeySequence &key, void (RecordsActions::*asked)())
{
    connect(button, &QPushButton::clicked, this, asked);
    auto *shortcut = new QShortcut(key, this);
    shortcut->setAutoRepeat(false); // a key held down prints once
    connect(shortcut, &QShortcut::activated, this, asked);
}

void RecordsActions::retranslate()
{
    giveWords(m_print, tr("Print"), tr("Print these records"), "Ctrl+P");
    giveWords(m_copy, tr("Copy"), tr("Copy these records as text for the chart"), "Ctrl+Shift+C");
    giveWords(m_file, tr("PDF"), tr("Save these records as a PDF"), "Ctrl+S");
}

} // namespace madoguchi
