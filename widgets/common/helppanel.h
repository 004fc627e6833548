#pragma once

#include "widgets/common/factsheet.h"
#include "widgets/common/keyhelp.h"

#include <QFrame>
#include <QList>
#include <QString>

class QScrollArea;

namespace madoguchi {

/// What there is to know of what is shown.
struct HelpText
{
    QString title{};
    QList<Fact> lines{}; ///< a caption, and what is to be known of it
};

/// Help for what is in front of whoever presses F1, above the page: the keys, and the words for what is
/// shown.
class HelpPanel : public QFrame
{
    Q_OBJECT
public:
    explicit HelpPanel(QWidget *parent = nullptr);
    void setText(const QList<KeyText> &keys, const HelpText &text);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    KeyHelp *m_keys;
    QScrollArea *m_scroll;
    FactSheet *m_lines;
};

} // namespace madoguchi
