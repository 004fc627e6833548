#include "widgets/patient/languagepanel.h"

#include "widgets/common/ink.h"
#include "widgets/common/theme.h"
#include "widgets/patient/languagebuttons.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace madoguchi {

LanguagePanel::LanguagePanel(const QStringList &languages, QWidget *parent)
    : QWidget(parent)
    , m_buttons(new LanguageButtons(languages, this))
{
    setObjectName(QStringLiteral("languagePanel"));
    m_buttons->setColumns(2);
    auto *column = new QVBoxLayout(this);
    column->addStretch(1);
    column->addWidget(m_buttons, 0, Qt::AlignHCenter);
    column->addStretch(1);
    hide();
}

void LanguagePanel::open(const QString &current, double points)
{
    m_buttons->setPoints(points);
    m_buttons->setCurrent(current);
    setGeometry(parentWidget()->rect());
    show();
    raise();
    m_buttons->focusCurrent();
}

void LanguagePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QWidget::keyPressEvent(event);
}

void LanguagePanel::mousePressEvent(QMouseEvent *)
{
    hide();
}

void LanguagePanel::paintEvent(QPaintEvent *)
{
    const Ink ink = inkOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), QColor(0x12, 0x1c, 0x26, ink.strong ? 230 : 170));
    painter.setPen(QPen(ink.line, 1));
    painter.setBrush(ink.surface);
    painter.drawRoundedRect(m_buttons->geometry().adjusted(-32, -32, 32, 32), 18, 18);
}

} // namespace madoguchi
