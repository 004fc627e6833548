#pragma once

#include "widgets/common/closedbox.h"

namespace madoguchi {

/// Light, dark, strong contrast, and those for colour-blind eyes: sets the palette of all windows. Closed it
/// is a picture, for headers are full; the words are in its list, its tip and its accessible name.
class ColourBox : public ClosedBox
{
    Q_OBJECT
public:
    explicit ColourBox(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    void showPopup() override;

protected:
    void changeEvent(QEvent *event) override;
    void initStyleOption(QStyleOptionComboBox *option) const override;

private:
    void retranslate();
    void showCurrent();
};

} // namespace madoguchi
