#include "widgets/common/notice.h"

#include "widgets/common/plainlabel.h"
#include "widgets/common/statechip.h"
#include "widgets/common/zoom.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace madoguchi {

namespace {

Look lookOf(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return lookGood;
    case Tone::Attention:
        return lookAttention;
    case Tone::Bad:
        return lookBad;
    case Tone::Unknown:
        break;
    }
    return lookUnknown;
}

} // namespace

ShapeView::ShapeView(QWidget *parent)
    : QWidget(parent)
{
    Zoom::instance().apply(this, [this] { setFixedSize(theme::px(18), theme::px(18)); });
}

void ShapeView::setLook(Look look)
{
    m_look = look;
    update();
}

void ShapeView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintShape(painter, QRectF(rect()).adjusted(1, 1, -1, -1), m_look.shape, toneColour(m_look.tone));
}

Notice::Notice(const QString &objectName, QWidget *parent)
    : Notice(parent)
{
    setObjectName(objectName);
}

Notice::Notice(QWidget *parent)
    : QFrame(parent)
    , m_shape(new ShapeView(this))
    , m_title(new PlainLabel(QStringLiteral("noticeTitle"), this))
    , m_words(new QVBoxLayout)
    , m_action(new QPushButton(this))
{
    m_title->setLook(theme::bodyPoints, true, theme::text);
    m_action->setObjectName(QStringLiteral("noticeAction"));
    m_action->setAutoDefault(true); // Enter presses it where it has the focus
    m_action->hide();
    m_words->setSpacing(theme::gapSmall);
    m_words->addWidget(m_title);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::gap + 4, theme::gap, theme::gap, theme::gap);
    layout->setSpacing(theme::gap);
    layout->addWidget(m_shape, 0, Qt::AlignTop);
    layout->addLayout(m_words, 1);
    layout->addWidget(m_action, 0, Qt::AlignVCenter);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    connect(m_action, &QPushButton::clicked, this, &Notice::acted);
}

void Notice::setContent(Tone tone, const QString &title, const QString &text)
{
    setLines(tone, title, { text });
}

void Notice::setLines(Tone tone, const QString &title, const QStringList &lines)
{
    QStringList said = lines;
    said.removeAll(QString());
    m_tone = tone;
    m_shape->setLook(lookOf(tone));
    m_title->setWords(title);
    m_title->setLook(theme::bodyPoints, true, toneColour(tone));
    while (m_lines.size() < said.size()) {
        auto *line = new PlainLabel(QStringLiteral("noticeText"), this);
        line->setLook(theme::bodyPoints, false, theme::text);
        m_words->addWidget(line);
        m_lines.append(line);
    }
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        m_lines.at(i)->setWords(said.value(i));
        m_lines.at(i)->setVisible(i < said.size());
    }
    setAccessibleName((QStringList{ title } + said).join(QStringLiteral(". ")));
    update();
}

void Notice::setAction(const QString &label)
{
    m_action->setText(label);
    m_action->setAccessibleName(label);
    m_action->setVisible(!label.isEmpty());
}

QString Notice::title() const
{
    return m_title->text();
}

QString Notice::text() const
{
    QStringList said;
    for (const PlainLabel *line : m_lines)
        said.append(line->text());
    said.removeAll(QString());
    return said.join(QLatin1Char('\n'));
}

void Notice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(toneColour(m_tone)), 1));
    painter.setBrush(QColor(toneGround(m_tone)));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme::radius, theme::radius);
}

} // namespace madoguchi
