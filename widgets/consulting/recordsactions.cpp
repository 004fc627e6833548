#include "widgets/consulting/recordsactions.h"

#include "widgets/common/theme.h"

#include <QHBoxLayout>
#include <QKeySequence>
#include <QPushButton>
#include <QShortcut>

namespace madoguchi {

namespace {

QPushButton *buttonOf(const QString &name, const QKeySequence &key, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(name);
    button->setAutoDefault(true);
    auto *shortcut = new QShortcut(key, parent);
    shortcut->setAutoRepeat(false); // a key held down prints once
    QObject::connect(shortcut, &QShortcut::activated, button, &QPushButton::click);
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
    , m_print(buttonOf(QStringLiteral("printRecords"), Qt::CTRL | Qt::Key_P, this))
    , m_copy(buttonOf(QStringLiteral("copyRecords"), Qt::CTRL | Qt::SHIFT | Qt::Key_C, this))
    , m_file(buttonOf(QStringLiteral("saveRecords"), Qt::CTRL | Qt::Key_S, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::gapSmall);
    for (QPushButton *button : { m_print, m_copy, m_file })
        row->addWidget(button);
    connect(m_print, &QPushButton::clicked, this, &RecordsActions::printAsked);
    connect(m_copy, &QPushButton::clicked, this, &RecordsActions::copyAsked);
    connect(m_file, &QPushButton::clicked, this, &RecordsActions::fileAsked);
    retranslate();
}

void RecordsActions::setDocument(bool isDocument)
{
    m_print->setVisible(!isDocument);
    m_copy->setVisible(!isDocument);
}

void RecordsActions::retranslate()
{
    giveWords(m_print, tr("Print"), tr("Print these records"), "Ctrl+P");
    giveWords(m_copy, tr("Copy"), tr("Copy these records as text for the chart"), "Ctrl+Shift+C");
    giveWords(m_file, tr("PDF"), tr("Save these records as a PDF"), "Ctrl+S");
}

} // namespace madoguchi
