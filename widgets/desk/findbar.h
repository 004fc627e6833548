#pragma once

#include "app/domain/receptionsearch.h"

#include <QString>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace madoguchi {

class PlainLabel;

/// Above the day's list: what is looked for (F3, or typed anywhere), which receptions are listed (Alt+1 to
/// 6), and whether names are covered (F9).
class FindBar : public QWidget
{
    Q_OBJECT
public:
    explicit FindBar(QWidget *parent = nullptr);

    [[nodiscard]] QString words() const;
    [[nodiscard]] ReceptionFilter filter() const;
    /// Something is left out of the list.
    [[nodiscard]] bool isNarrowing() const;
    void takeKeyboard(); ///< what stands there is selected, so that typing begins anew
    /// A key that was pressed elsewhere: a letter goes on here, Alt+1 to 6 choose what is listed. False: it
    /// is neither.
    bool take(const QKeyEvent &key);
    /// Where is typed what is looked for.
    [[nodiscard]] QWidget *field() const;
    /// The whole list again.
    void clear();
    /// How many of how many are listed.
    void setCounts(int shown, int all);
    void setCovered(bool covered);

Q_SIGNALS:
    void changed(); ///< words or filter
    void left(); ///< Enter or ↓: to the list
    void coverAsked();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void type(const QString &text);

    QLineEdit *m_words;
    QComboBox *m_filter;
    PlainLabel *m_count;
    QPushButton *m_cover;
    int m_shown = 0;
    int m_all = 0;
};

} // namespace madoguchi
