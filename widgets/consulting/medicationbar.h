#pragma once

#include "app/domain/medicationpicture.h"

#include <QDate>
#include <QWidget>

class QButtonGroup;
class QComboBox;
class QLineEdit;

namespace madoguchi {

class DayEdit;
class PlainLabel;

/// What is looked for in the medication: words, by what the lines are put together, and since when something
/// is new. How it is put together stays for the next patient; words and day do not.
class MedicationBar : public QWidget
{
    Q_OBJECT
public:
    explicit MedicationBar(QWidget *parent = nullptr);

    [[nodiscard]] MedicationQuestion question() const;
    /// Another record, or none: without words and day. `today`: from where months are counted back; invalid:
    /// nothing can be looked for by day.
    void reset(const QDate &today);
    /// How many entries are shown, and up to which month there are claims (yyyyMM; empty: none).
    void setCount(int entries, int hints, const QString &claimsUpTo);
    /// What was asked about; invalid: nothing was.
    void setPeriod(const QDate &from, const QDate &to);
    void focusSearch();

Q_SIGNALS:
    void asked();
    void tableAsked(); ///< the keyboard wants to go on below

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void connectParts();
    void retranslate();
    void markGrouping();
    void showDay();
    void showCount();
    [[nodiscard]] QDate since() const;

    QLineEdit *m_search;
    PlainLabel *m_count;
    QButtonGroup *m_groupings;
    QComboBox *m_news;
    DayEdit *m_day;
    QDate m_today{};
    int m_entries = 0;
    int m_hints = 0;
    QString m_claimsUpTo{};
    QDate m_from{};
    QDate m_to{};
};

} // namespace madoguchi
