#pragma once

#include <QString>
#include <QSvgRenderer>
#include <QWidget>

namespace madoguchi {

/// One of the drawings in resources/patient, as large as there is room for, in its own proportions.
class Picture : public QWidget
{
    Q_OBJECT
public:
    explicit Picture(QWidget *parent = nullptr);

    /// "takecard": the file's name without ending. A name that is not there leaves the place empty.
    void setPicture(const QString &name);
    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] bool isThere() const { return m_renderer.isValid(); }
    /// Draws attention to itself: a frame that comes and goes slowly.
    void setInsistent(bool insistent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return { 120, 90 }; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    QString m_name;
    QSvgRenderer m_renderer;
    int m_timer = 0;
    bool m_frame = false;
};

} // namespace madoguchi
