#include "widgets/desk/cardframe.h"

#include <QFrame>
#include <QVBoxLayout>

namespace madoguchi {

QWidget *framed(QWidget *content, QWidget *parent)
{
    auto *frame = new QFrame(parent);
    frame->setObjectName(QStringLiteral("card"));
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(content);
    return frame;
}

} // namespace madoguchi
