#pragma once

#include "widgets/common/state.h"

#include <QString>
#include <QWidget>

class QFontMetrics;
class QPainter;
class QRectF;

namespace madoguchi {

/// A state as shape, word and colour. Its word is its accessible name.
class StateChip : public QWidget
{
    Q_OBJECT
public:
    explicit StateChip(QWidget *parent = nullptr);

    /// `prefix` is what the state is of ("Reader"); read out before the word, painted before it.
    void setState(Look look, const QString &word, const QString &prefix = {});
    [[nodiscard]] Look look() const { return m_look; }
    [[nodiscard]] QString word() const { return m_word; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Look m_look;
    QString m_word;
    QString m_prefix;
};

/// The shape alone, filling `box`, in `colour`.
void paintShape(QPainter &painter, const QRectF &box, Shape shape, const QColor &colour);
/// The chip as a table cell paints it: at the left of `box`, in the middle of its height, no wider than it.
void paintChip(QPainter &painter, const QRectF &box, Look look, const QString &word);
/// How wide a chip with `word` is.
int chipWidth(const QFontMetrics &metrics, const QString &word);

} // namespace madoguchi
