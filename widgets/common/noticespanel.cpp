#include "widgets/common/noticespanel.h"

#include "widgets/common/notice.h"
#include "widgets/common/seatwords.h"
#include "widgets/common/theme.h"
#include "widgets/common/zoom.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace madoguchi {

namespace {

constexpr int listWidth = 640;
/// The Enter that signed in does not also say that this was read.
constexpr qint64 leastLook = 500; ///< milliseconds

} // namespace

NoticesPanel::NoticesPanel(Seat &seat, QWidget *parent)
    : SeatStep(seat, QStringLiteral("notices"), parent)
    , m_list(new QVBoxLayout)
    , m_understood(nullptr)
{
    Zoom::instance().apply(this, [this] { setFixedWidth(theme::px(listWidth)); });
    m_list->setSpacing(theme::gap);
    column()->addLayout(m_list);
    column()->addSpacing(theme::gap);
    m_understood = addButton(QStringLiteral("noticesUnderstood"), true);
    column()->addStretch(1);
    connect(m_understood, &QPushButton::clicked, this, &NoticesPanel::understood);
    retranslate();
}

void NoticesPanel::begin()
{
    SeatStep::begin();
    fill();
    m_shown.start();
}

void NoticesPanel::fill()
{
    forget();
    const QList<SeatNotice> notices = seat().notices();
    int number = 0;
    for (const SeatNotice &one : notices) {
        const words::SeatNoticeWords said = words::seatNotice(one);
        auto *notice = new Notice(QStringLiteral("seatNotice%1").arg(number++), this);
        notice->setContent(said.tone, said.title, said.text);
        m_list->addWidget(notice);
    }
}

void NoticesPanel::forget()
{
    while (QLayoutItem *item = m_list->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void NoticesPanel::understood()
{
    if (m_shown.isValid() && m_shown.elapsed() >= leastLook)
        seat().noticesRead();
}

void NoticesPanel::takeKeyboard()
{
    m_understood->setFocus();
}

void NoticesPanel::retranslate()
{
    setHeading(tr("Before you begin"));
    m_understood->setText(tr("Understood"));
    m_understood->setAccessibleName(tr("Understood, go on"));
    if (m_list->count() > 0)
        fill();
}

} // namespace madoguchi
