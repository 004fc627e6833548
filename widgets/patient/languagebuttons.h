#pragma once

#include <QStringList>
#include <QWidget>

class QGridLayout;

namespace madoguchi {

class TouchButton;

/// The languages of the patient's display, each by its own name and in its own letters; the current one is
/// filled.
class LanguageButtons : public QWidget
{
    Q_OBJECT
public:
    LanguageButtons(QStringList languages, QWidget *parent = nullptr);

    void setCurrent(const QString &language);
    void setPoints(double points);
    /// Side by side, as many in a row.
    void setColumns(int columns);
    /// The current one takes the focus.
    void focusCurrent();

Q_SIGNALS:
    void chosen(const QString &language);

private:
    QStringList m_languages;
    QList<TouchButton *> m_buttons; ///< in the order of m_languages
    QGridLayout *m_grid;
    int m_columns = 0;
};

} // namespace madoguchi
