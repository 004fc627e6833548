#include "widgets/assistant/screensign.h"

#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"

#include <QScreen>
#include <QVBoxLayout>

namespace madoguchi {

ScreenSign::ScreenSign(QWidget *parent)
    : QWidget(
        parent, Qt::Tool | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint | Qt::WindowDoesNotAcceptFocus)
    , m_words(new PlainLabel(QStringLiteral("screenSignWords"), this))
    , m_name(new PlainLabel(QStringLiteral("screenSignName"), this))
{
    setObjectName(QStringLiteral("screenSign"));
    setAttribute(Qt::WA_ShowWithoutActivating);
    m_words->setLook(theme::hugePoints, true, theme::accent);
    m_name->setLook(theme::patientPoints, false, theme::text);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(48, 32, 48, 32);
    for (PlainLabel *label : { m_words, m_name }) {
        label->setAlignment(Qt::AlignCenter);
        column->addWidget(label);
    }
    m_end.setSingleShot(true);
    m_end.setInterval(seconds * 1000);
    connect(&m_end, &QTimer::timeout, this, &QWidget::hide);
}

void ScreenSign::showOn(QScreen &screen)
{
    m_words->setWords(tr("This is the patient display"));
    m_name->setWords(screen.name());
    adjustSize();
    const QRect all = screen.geometry();
    QRect own(QPoint(), size().boundedTo(all.size()));
    own.moveCenter(all.center());
    setGeometry(own);
    show();
    m_end.start();
}

} // namespace madoguchi
