#pragma once

#include <QTimer>
#include <QWidget>

class QScreen;

namespace madoguchi {

class PlainLabel;

/// "This is it", large on one screen for some seconds, so that it is seen which one a name means. Takes no
/// keyboard and goes by itself.
class ScreenSign : public QWidget
{
    Q_OBJECT
public:
    static constexpr int seconds = 5;

    explicit ScreenSign(QWidget *parent = nullptr);
    void showOn(QScreen &screen);

private:
    PlainLabel *m_words;
    PlainLabel *m_name;
    QTimer m_end{};
};

} // namespace madoguchi
