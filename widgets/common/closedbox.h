#pragma once

#include <QComboBox>

namespace madoguchi {

/// A list to choose from that keeps its choice while it is closed: arrows and the wheel are somebody on the
/// way to the list beneath.
class ClosedBox : public QComboBox
{
    Q_OBJECT
public:
    using QComboBox::QComboBox;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
};

} // namespace madoguchi
