#pragma once

#include <QDate>
#include <QList>
#include <QString>
#include <QWidget>

class QRadioButton;
class QVBoxLayout;

namespace madoguchi {

/// What the patient shows, one of a few: a digit chooses, the arrow keys go through them. Nothing is chosen
/// to begin with: it is a person's word.
class ProofChoice : public QWidget
{
    Q_OBJECT
public:
    explicit ProofChoice(QWidget *parent = nullptr);

    /// What can be chosen on `day` (proofsOn).
    void setDay(const QDate &day);
    /// A kind of proofRules; empty: none.
    [[nodiscard]] QString chosen() const;
    void choose(const QString &kind);
    /// To the chosen one, else to the first.
    void takeKeyboard();
    void retranslate();

Q_SIGNALS:
    void changed();
    /// By its digit: the person means it and goes on.
    void pressed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill();

    QDate m_day{};
    QList<QString> m_kinds{};
    QList<QRadioButton *> m_buttons{};
    QVBoxLayout *m_column;
};

} // namespace madoguchi
