#include "widgets/patient/readingarea.h"

#include "widgets/common/theme.h"
#include "widgets/patient/touchbutton.h"
#include "widgets/patient/voice.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QScroller>

namespace madoguchi {

ReadingArea::ReadingArea(QWidget *words, QWidget *parent)
    : QWidget(parent)
    , m_words(words)
    , m_area(new QScrollArea(this))
    , m_turns(new QWidget(this))
    , m_back(new TouchButton(TouchButton::Kind::Quiet, m_turns))
    , m_on(new TouchButton(TouchButton::Kind::Primary, m_turns))
{
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(m_words);
    m_area->viewport()->setAutoFillBackground(false);
    m_words->setAutoFillBackground(false);
    QScroller::grabGesture(m_area->viewport(), QScroller::TouchGesture);
    m_back->setObjectName(QStringLiteral("readBack"));
    m_on->setObjectName(QStringLiteral("readOn"));
    auto *row = new QHBoxLayout(m_turns);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_back);
    row->addStretch(1);
    row->addWidget(m_on);
    m_turns->hide();
    connect(m_back, &TouchButton::clicked, this, [this] { turn(-1); });
    connect(m_on, &TouchButton::clicked, this, [this] { turn(1); });
    connect(m_area->verticalScrollBar(), &QScrollBar::valueChanged, this, &ReadingArea::follow);
}

void ReadingArea::setVoice(const Voice &voice)
{
    m_back->setWords(voice.say(QT_TRANSLATE_NOOP("Patient", "Read back")));
    m_on->setWords(voice.say(QT_TRANSLATE_NOOP("Patient", "Read on")));
}

void ReadingArea::setWordsFont(const QFont &font)
{
    m_back->setFont(font);
    m_on->setFont(font);
}

void ReadingArea::setHighest(int height)
{
    m_highest = height;
    updateGeometry();
}

int ReadingArea::wordsHeight(int width) const
{
    return m_words->layout()->totalHeightForWidth(width);
}

int ReadingArea::heightForWidth(int width) const
{
    const int words = wordsHeight(width);
    return m_highest > 0 ? std::min(words, m_highest) : words;
}

QSize ReadingArea::sizeHint() const
{
    const QSize words = m_words->layout()->totalSizeHint();
    return { words.width(), std::min(words.height(), 400) };
}

bool ReadingArea::isWhole() const
{
    return wordsHeight(width()) <= height();
}

void ReadingArea::rewind()
{
    m_area->verticalScrollBar()->setValue(0);
}

void ReadingArea::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    settle();
}

void ReadingArea::settle()
{
    const bool whole = isWhole();
    const int turns = whole ? 0 : m_turns->sizeHint().height() + theme::gap;
    m_turns->setVisible(!whole);
    m_turns->setGeometry(0, height() - turns + theme::gap, width(), turns - theme::gap);
    m_area->setGeometry(0, 0, width(), height() - turns);
    m_words->resize(width(), std::max(wordsHeight(width()), m_area->height()));
    m_words->layout()->activate();
    follow();
}

/// A page, but for one line that is on both.
void ReadingArea::turn(int pages)
{
    QScrollBar *bar = m_area->verticalScrollBar();
    const int line = m_on->fontMetrics().height() * 2;
    bar->setValue(bar->value() + pages * std::max(line, m_area->height() - line));
}

void ReadingArea::follow()
{
    const QScrollBar *bar = m_area->verticalScrollBar();
    m_back->setEnabled(bar->value() > bar->minimum());
    m_on->setEnabled(bar->value() < bar->maximum());
}

} // namespace madoguchi
