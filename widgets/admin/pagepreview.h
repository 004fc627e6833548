#pragma once

#include "widgets/common/pageout.h"

#include <QWidget>

namespace madoguchi {

/// A sheet of A4 as it comes out of the printer, as large as there is room.
class PagePreview : public QWidget
{
    Q_OBJECT
public:
    explicit PagePreview(QWidget *parent = nullptr);

    void setPaint(pageout::Paint paint);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    pageout::Paint m_paint;
};

} // namespace madoguchi
