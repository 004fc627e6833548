#include "widgets/desk/proofchoice.h"

#include "widgets/common/theme.h"
#include "widgets/desk/entrywords.h"

#include <QKeyEvent>
#include <QRadioButton>
#include <QVBoxLayout>

namespace madoguchi {

ProofChoice::ProofChoice(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("proofChoice"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme::gapSmall);
}

void ProofChoice::setDay(const QDate &day)
{
    m_day = day;
    if (const QList<QString> kinds = proofsOn(day); kinds != m_kinds) {
        const QString kept = chosen();
        m_kinds = kinds;
        fill();
        choose(kept);
    }
    retranslate();
}

void ProofChoice::fill()
{
    qDeleteAll(m_buttons);
    m_buttons.clear();
    for (const QString &kind : std::as_const(m_kinds)) {
        auto *button = new QRadioButton(this);
        button->setObjectName(QStringLiteral("proof-") + kind);
        connect(button, &QRadioButton::toggled, this, [this](bool on) {
            if (on)
                Q_EMIT changed();
        });
        m_column->addWidget(button);
        m_buttons.append(button);
    }
}

void ProofChoice::retranslate()
{
    setAccessibleName(entrywords::field(EntryField::Proof));
    for (qsizetype at = 0; at < m_buttons.size(); ++at) {
        const QString &kind = m_kinds.at(at);
        m_buttons.at(at)->setText(
            QStringLiteral("%1  %2").arg(at + 1).arg(entrywords::proof(kind, proofStanding(kind, m_day))));
    }
}

QString ProofChoice::chosen() const
{
    for (qsizetype at = 0; at < m_buttons.size(); ++at) {
        if (m_buttons.at(at)->isChecked())
            return m_kinds.at(at);
    }
    return {};
}

void ProofChoice::choose(const QString &kind)
{
    for (qsizetype at = 0; at < m_buttons.size(); ++at) {
        QRadioButton *button = m_buttons.at(at);
        button->setAutoExclusive(false); // or the last one could not be let go
        button->setChecked(m_kinds.at(at) == kind);
        button->setAutoExclusive(true);
    }
    if (kind.isEmpty())
        Q_EMIT changed();
}

void ProofChoice::takeKeyboard()
{
    if (m_buttons.isEmpty())
        return;
    const qsizetype at = m_kinds.indexOf(chosen());
    m_buttons.at(std::max<qsizetype>(at, 0))->setFocus(Qt::OtherFocusReason);
}

void ProofChoice::keyPressEvent(QKeyEvent *event)
{
    const int at = event->key() - Qt::Key_1;
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (!plain || event->isAutoRepeat() || at < 0 || at >= m_buttons.size())
        return QWidget::keyPressEvent(event);
    choose(m_kinds.at(at));
    m_buttons.at(at)->setFocus(Qt::OtherFocusReason);
    Q_EMIT pressed();
}

} // namespace madoguchi
