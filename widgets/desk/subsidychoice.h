#pragma once

#include "app/domain/subsidy.h"

#include <QList>
#include <QWidget>

class QRadioButton;

namespace madoguchi {

/// What was said about 公費, one of three: a digit chooses, the arrow keys go through them. Nothing is chosen
/// to begin with: it is a person's word.
class SubsidyChoice : public QWidget
{
    Q_OBJECT
public:
    explicit SubsidyChoice(QWidget *parent = nullptr);

    /// NotAsked: none.
    [[nodiscard]] SubsidyState chosen() const;
    void choose(SubsidyState state);
    /// To the chosen one, else to the first.
    void takeKeyboard();
    /// A digit, wherever in the panel it was pressed; false: of none.
    bool press(int key);
    void retranslate();

Q_SIGNALS:
    void changed();
    /// By its digit: the person means it and goes on.
    void pressed();

private:
    QList<QRadioButton *> m_buttons{};
};

} // namespace madoguchi
