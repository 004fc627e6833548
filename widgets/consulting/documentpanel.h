#pragma once

#include <QImage>
#include <QList>
#include <QSizeF>
#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;

namespace madoguchi {

class PlainLabel;

/// A document (PDF) that the records came as, a page at a time, drawn elsewhere. Nothing in it can be
/// pressed.
class DocumentPanel : public QWidget
{
    Q_OBJECT
public:
    explicit DocumentPanel(QWidget *parent = nullptr);

    /// `pages`: their sizes in points; none: nothing is left of it.
    void setPages(const QList<QSizeF> &pages);
    /// `rgb`: four bytes a dot; empty: the page cannot be drawn.
    void setDrawn(int page, const QSize &pixels, const QByteArray &rgb);
    void focusPage();

Q_SIGNALS:
    void drawAsked(int page, const QSize &pixels);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void retranslate();
    void goTo(int page, bool atEnd = false);
    void leaf(int direction);
    void setZoom(int percent);
    void ask();
    void showState();
    [[nodiscard]] bool key(int key);
    [[nodiscard]] QSize pixelsOf(int page) const;

    QList<QSizeF> m_pages{};
    int m_page = 0;
    int m_zoom = 100; ///< per cent of the width that there is
    bool m_atEnd = false; ///< the page that comes is shown from its end
    enum class State { Drawing, Drawn, Failed } m_state = State::Drawing;
    QSize m_asked{};
    QPushButton *m_back;
    PlainLabel *m_where;
    QPushButton *m_next;
    QPushButton *m_smaller;
    QPushButton *m_larger;
    PlainLabel *m_warning;
    QScrollArea *m_scroll;
    QLabel *m_picture;
};

} // namespace madoguchi
