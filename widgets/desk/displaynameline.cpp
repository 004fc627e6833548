#include "widgets/desk/displaynameline.h"

#include "app/domain/jislevels.h"
#include "app/domain/personlink.h"
#include "app/domain/typedtext.h"
#include "widgets/common/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

#include <utility>

namespace madoguchi {

namespace {

/// As messages write it: family and given name with a full-width blank between them.
QString nameOf(const QString &typed)
{
    return typedText(typed).replace(QLatin1Char(' '), QChar(0x3000));
}

} // namespace

DisplayNameLine::DisplayNameLine(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit(this))
    , m_keep(new QPushButton(this))
{
    m_name->setObjectName(QStringLiteral("displayName"));
    m_name->setMaxLength(longestDisplayName);
    m_name->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_keep->setObjectName(QStringLiteral("keepDisplayName"));
    m_keep->setAutoDefault(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::gap);
    row->addWidget(m_name, 1);
    row->addWidget(m_keep);
    connect(m_keep, &QPushButton::clicked, this, &DisplayNameLine::give);
    connect(m_name, &QLineEdit::textChanged, this,
        [this](const QString &text) { m_keep->setEnabled(nameOf(text) != m_kept); });
    m_keep->setEnabled(false);
    retranslate();
    hide();
}

void DisplayNameLine::setReception(const Reception &reception, bool covered)
{
    const EligibilityResult *result = reception.main();
    const QString received = result ? result->patient.name.reveal() : QString();
    const bool isSure = !reception.shownName().isEmpty() && reception.person != PersonCheck::Doubtful;
    const bool wanted = isSure && !covered
        && (hasBlackDot(received) || !beyondLevel2(received).isEmpty() || !reception.displayName.isEmpty());
    const QString kept = wanted ? reception.displayName.reveal() : QString();
    const bool isOther = std::exchange(m_visit, wanted ? reception.visit : QUuid()) != m_visit;
    if (std::exchange(m_kept, kept) != kept || isOther)
        m_name->setText(kept); // cannot be undone into the last patient's
    m_keep->setEnabled(nameOf(m_name->text()) != m_kept);
    setVisible(wanted);
}

void DisplayNameLine::give()
{
    if (const QString name = nameOf(m_name->text()); name != m_kept)
        Q_EMIT given(name);
}

void DisplayNameLine::retranslate()
{
    m_name->setAccessibleName(tr("How the clinic writes this name"));
    m_name->setPlaceholderText(tr("Name as the clinic writes it"));
    m_keep->setText(tr("Keep"));
    m_keep->setAccessibleName(tr("Keep this name"));
}

/// Enter is this field's, not the reception's.
void DisplayNameLine::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        return QWidget::keyPressEvent(event);
    if (!event->isAutoRepeat())
        give();
}

} // namespace madoguchi
