#pragma once

#include <QWidget>

class QScrollArea;

namespace madoguchi {

class TouchButton;
class Voice;

/// Words that may be longer than there is room for: then two large buttons turn the page, as Page Up and Page
/// Down and a drag do. Nothing of the words is cut, however large the letters are.
class ReadingArea : public QWidget
{
    Q_OBJECT
public:
    /// `words` becomes this widget's child.
    explicit ReadingArea(QWidget *words, QWidget *parent = nullptr);

    void setVoice(const Voice &voice);
    void setWordsFont(const QFont &font);
    /// New words: from their beginning.
    void rewind();
    /// Forwards or, below zero, backwards.
    void turn(int pages);
    /// No higher than this, however long the words are; 0: as high as they are.
    void setHighest(int height);
    /// All of it can be seen at once.
    [[nodiscard]] bool isWhole() const;

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return { 240, 120 }; }
    /// Measures the words anew and shows or hides the buttons.
    void settle();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void follow();

    [[nodiscard]] int wordsHeight(int width) const;

    QWidget *m_words;
    QScrollArea *m_area;
    QWidget *m_turns;
    TouchButton *m_back;
    TouchButton *m_on;
    int m_highest = 0;
};

} // namespace madoguchi
