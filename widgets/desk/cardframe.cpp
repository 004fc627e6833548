#include "widgets/desk/cardframe.h"

#include "widgets/common/colours.h"
#include "widgets/common/theme.h"

#include <QFrame>
#include <QVBoxLayout>

namespace madoguchi {

QWidget *framed(QWidget *content, QWidget *parent)
{
    auto *frame = new QFrame(parent);
    frame->setObjectName(QStringLiteral("card"));
    Colours::instance().apply(frame, [frame] {
        frame->setStyleSheet(
            QStringLiteral("QFrame#card { background: %1; border: 1px solid %2; border-radius: 6px; }")
                .arg(theme::surface.name(), theme::line.name()));
    });
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(content);
    return frame;
}

} // namespace madoguchi
