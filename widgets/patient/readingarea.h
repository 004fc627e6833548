#pragma once

#include <QWidget>

namespace madoguchi {

class FuriganaLabel;
class TouchButton;
class Voice;

/// Words that may be longer than there is room for: then two large buttons turn the page, as Page Up and Page
/// Down and a swipe do. A page ends between two lines. Nothing of the words is cut, however large the letters
/// are.
class ReadingArea : public QWidget
{
    Q_OBJECT
public:
    /// `words` becomes this widget's child; its labels are what is divided.
    explicit ReadingArea(QWidget *words, QWidget *parent = nullptr);

    void setVoice(const Voice &voice);
    void setFonts(const QFont &buttons);
    /// New words: from their beginning, and not yet read.
    void rewind();
    /// Forwards or, below zero, backwards.
    void turn(int pages);
    /// No higher than this, however long the words are; 0: as high as they are.
    void setHighest(int height);
    /// All of it can be seen at once.
    [[nodiscard]] bool isWhole() const;
    /// The last page has been on the screen since `rewind`.
    [[nodiscard]] bool isRead() const { return m_read; }
    /// What it needs to show two lines of any of its words, or all that there is.
    [[nodiscard]] int leastHeight(int width) const;

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return { 240, 0 }; }
    /// All around it has its place: measures the words anew; what can be seen now counts as read.
    void settle();

Q_SIGNALS:
    void read(); ///< the last page is on the screen for the first time

protected:
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void measure();
    void paginate(int room);
    void showPage();
    void noteRead();

    [[nodiscard]] int wordsHeight(int width) const;
    [[nodiscard]] int turnsHeight() const;
    [[nodiscard]] QList<int> cuts(int room) const;

    QWidget *m_words;
    QWidget *m_area; ///< as high as the page
    QWidget *m_turns;
    TouchButton *m_back;
    TouchButton *m_on;
    QList<int> m_ends{}; ///< of each page, from the top of the words
    int m_page = 0;
    int m_highest = 0;
    int m_pressedAt = 0;
    bool m_read = false;
};

} // namespace madoguchi
