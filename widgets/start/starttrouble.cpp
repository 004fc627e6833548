#include "widgets/start/starttrouble.h"

#include "app/support/failuretext.h"
#include "widgets/common/notice.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace madoguchi {

StartTrouble::StartTrouble(QWidget *parent)
    : QWidget(parent)
    , m_title(new PlainLabel(QStringLiteral("startTroubleTitle"), this))
    , m_box(new QWidget(this))
    , m_list(new QVBoxLayout(m_box))
    , m_again(new QPushButton(this))
    , m_quit(new QPushButton(this))
{
    m_title->setLook(theme::titlePoints, true, theme::text);
    m_title->setWordWrap(true);
    m_again->setObjectName(QStringLiteral("tryAgain"));
    m_quit->setObjectName(QStringLiteral("quit"));
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(theme::gap);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_quit);
    buttons->addWidget(m_again);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(theme::gapLarge);
    layout->addWidget(m_title);
    layout->addWidget(m_box);
    layout->addStretch();
    layout->addLayout(buttons);

    m_again->setDefault(true);
    connect(m_again, &QPushButton::clicked, this, &StartTrouble::tryAgain);
    connect(m_quit, &QPushButton::clicked, qApp, &QApplication::quit);
    resize(720, 420);
    rebuild();
}

void StartTrouble::setEntries(const QList<Entry> &entries)
{
    m_entries = entries;
    rebuild();
}

void StartTrouble::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
}

void StartTrouble::rebuild()
{
    setWindowTitle(tr("Madoguchi"));
    m_title->setWords(tr("The station cannot open yet"));
    m_again->setText(tr("Try again"));
    m_quit->setText(tr("Close"));
    while (QLayoutItem *item = m_list->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Entry &entry : std::as_const(m_entries)) {
        const FailureText words = failureText(entry.fault);
        auto *notice = new Notice(QStringLiteral("startTrouble"), m_box);
        QString text = words.remedy;
        if (!entry.detail.isEmpty())
            text += QLatin1Char('\n') + entry.detail;
        notice->setContent(Tone::Bad, words.title, text);
        m_list->addWidget(notice);
    }
}

} // namespace madoguchi
