#pragma once

#include "app/visit/patientview.h"

#include <QImage>
#include <QWidget>

#include <optional>

namespace madoguchi {

/// What the camera sees, with an oval for the face and arrows that say where to go. The picture is kept no
/// longer than it is shown.
class CameraView : public QWidget
{
    Q_OBJECT
public:
    explicit CameraView(QWidget *parent = nullptr);

    /// An empty frame: nothing is seen yet.
    void setFrame(const CameraFrame &frame);
    /// With the words for a screen reader.
    void setHint(flow::FaceHint hint, const QString &words);
    /// Forgets the last picture.
    void clear();

    [[nodiscard]] QSize sizeHint() const override { return { 440, 330 }; }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return { 320, 240 };
    } ///< large enough to find oneself in it

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QRectF pane() const;
    [[nodiscard]] QRectF oval() const;
    void paintArrows(QPainter &painter) const;

    QImage m_image{};
    flow::FaceHint m_hint = flow::FaceHint::Searching;
};

} // namespace madoguchi
