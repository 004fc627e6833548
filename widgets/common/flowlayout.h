#pragma once

#include <QLayout>
#include <QList>

#include <memory>
#include <vector>

namespace madoguchi {

/// Puts its widgets side by side, and into as many rows as the width takes: no window has to be wider than
/// its screen for a row of chips or buttons.
class FlowLayout : public QLayout
{
    Q_OBJECT
public:
    enum class Side { Left, Right };
    /// `gap`: between two side by side, and half of it between two rows.
    explicit FlowLayout(QWidget *parent, int gap, Side side = Side::Left);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] QSize sizeHint() const override;
    void setGeometry(const QRect &rect) override;

private:
    [[nodiscard]] QList<QList<QLayoutItem *>> rows(int width) const;
    [[nodiscard]] static int heightOf(const QList<QLayoutItem *> &row);
    [[nodiscard]] int widthOf(const QList<QLayoutItem *> &row) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items{};
    int m_gap;
    Side m_side;
};

} // namespace madoguchi
