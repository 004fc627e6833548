#include "widgets/desk/patientnumberline.h"

#include "app/domain/receptionsearch.h"
#include "app/domain/typedtext.h"
#include "widgets/common/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

namespace madoguchi {

namespace {

constexpr int mostCharacters = 50; // of a ReferenceNumber

} // namespace

PatientNumberLine::PatientNumberLine(QWidget *parent)
    : QWidget(parent)
    , m_number(new QLineEdit(this))
    , m_link(new QPushButton(this))
{
    m_number->setObjectName(QStringLiteral("patientNumber"));
    m_number->setMaxLength(mostCharacters);
    m_number->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhPreferLatin);
    m_link->setObjectName(QStringLiteral("linkPatientNumber"));
    m_link->setAutoDefault(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::gap);
    row->addWidget(m_number, 1);
    row->addWidget(m_link);
    connect(m_link, &QPushButton::clicked, this, &PatientNumberLine::give);
    connect(m_number, &QLineEdit::textChanged, this,
        [this](const QString &text) { m_link->setEnabled(!typedText(text).isEmpty()); });
    m_link->setEnabled(false);
    retranslate();
    hide();
}

void PatientNumberLine::setReception(const Reception &reception, bool refused)
{
    if (reception.visit != m_visit)
        m_number->setText({}); // cannot be undone into the last patient's
    m_visit = reception.visit;
    if (refused)
        m_taken.removeAll(m_visit);
    const bool isOpen
        = reception.person != PersonCheck::Doubtful && (refused || patientNumberOf(reception).isEmpty());
    setVisible(reception.main() && isConfirmed(reception.eligibility.validity) && isOpen
        && !m_taken.contains(m_visit));
}

void PatientNumberLine::taken()
{
    m_taken.append(m_visit);
    m_number->setText({});
    hide();
}

void PatientNumberLine::give()
{
    if (const QString number = typedText(m_number->text()); !number.isEmpty())
        Q_EMIT given(number);
}

void PatientNumberLine::retranslate()
{
    m_number->setAccessibleName(tr("Patient number of this clinic"));
    m_number->setPlaceholderText(tr("Patient number"));
    m_link->setText(tr("Link"));
    m_link->setAccessibleName(tr("Link the patient number"));
}

/// Enter is this field's, not the reception's.
void PatientNumberLine::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        return QWidget::keyPressEvent(event);
    if (!event->isAutoRepeat())
        give();
}

} // namespace madoguchi
