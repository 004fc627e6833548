#include "widgets/patient/stillthere.h"

#include "widgets/common/furiganalabel.h"
#include "widgets/common/ink.h"
#include "widgets/common/language.h"
#include "widgets/common/theme.h"
#include "widgets/patient/touchbutton.h"

#include <QCoreApplication>
#include <QPainter>
#include <QVBoxLayout>

namespace madoguchi {

StillThere::StillThere(QWidget *parent)
    : QWidget(parent)
    , m_card(new QWidget(this))
    , m_title(new FuriganaLabel(m_card))
    , m_text(new FuriganaLabel(m_card))
    , m_button(new TouchButton(TouchButton::Kind::Primary, m_card))
{
    setObjectName(QStringLiteral("stillThere"));
    m_button->setObjectName(QStringLiteral("stillHere"));
    auto *column = new QVBoxLayout(m_card);
    column->setContentsMargins(40, 32, 40, 32);
    column->setSpacing(theme::gapLarge);
    for (FuriganaLabel *label : { m_title, m_text }) {
        label->setAlignment(Qt::AlignCenter);
        column->addWidget(label);
    }
    column->addSpacing(theme::gap);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    auto *outer = new QVBoxLayout(this);
    outer->addStretch(1);
    outer->addWidget(m_card);
    outer->addStretch(1);
}

void StillThere::setLanguage(const QString &language)
{
    m_title->setMarkedText(trIn(language, "Patient", QT_TRANSLATE_NOOP("Patient", "Are you still there?")));
    m_text->setMarkedText(trIn(language, "Patient",
        QT_TRANSLATE_NOOP(
            "Patient", "Without a touch, this display goes back to its beginning in 30 seconds.")));
    m_button->setWords(trIn(language, "Patient", QT_TRANSLATE_NOOP("Patient", "Yes, go on")));
    setAccessibleName(m_title->text());
}

void StillThere::setFonts(const QFont &title, const QFont &text)
{
    m_title->setFont(title);
    m_text->setFont(text);
    m_button->setFont(text);
    m_button->updateGeometry();
}

/// As wide as is easily read; the words then say how high.
void StillThere::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int side = std::max(theme::gapLarge, (width() - 960) / 2);
    layout()->setContentsMargins(side, 0, side, 0);
}

void StillThere::paintEvent(QPaintEvent *)
{
    const Ink ink = inkOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), QColor(0x12, 0x1c, 0x26, 170));
    painter.setPen(QPen(ink.line, 1));
    painter.setBrush(ink.surface);
    painter.drawRoundedRect(m_card->geometry(), 18, 18);
}

} // namespace madoguchi
