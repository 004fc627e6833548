#pragma once

#include "app/desk.h"

#include <QImage>
#include <QWidget>

namespace madoguchi {

/// The photo on the patient's card, whole and as large as there is room. Kept no longer than it is shown.
class PhotoView : public QWidget
{
    Q_OBJECT
public:
    explicit PhotoView(QWidget *parent = nullptr);

    /// `words`: for a screen reader, and in the place of a photo that is empty.
    void setPhoto(const CardPhoto &photo, const QString &words);
    /// Overwrites the photo before it lets go of it.
    void clear();
    [[nodiscard]] bool isEmpty() const { return m_image.isNull(); }

    [[nodiscard]] QSize sizeHint() const override { return minimumSizeHint(); } // and all there is
    /// As large as the letters around it: whoever needs those compares with this.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_image{};
    QString m_words{};
};

} // namespace madoguchi
