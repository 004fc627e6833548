#pragma once

#include "app/domain/captureentry.h"
#include "app/domain/failure.h"

#include <QDate>
#include <QList>
#include <QSet>
#include <QWidget>

class QLineEdit;

namespace madoguchi {

class EntryLine;
class Notice;

/// The fields of what is written down of a patient in an outage, in the order in which they are filled. As in
/// a reception by number, what is wrong is said beside its field as soon as no more typing can mend it, a
/// field that is full goes on by itself, the others on Enter, and what was typed stays until it is cleared or
/// received.
class CaptureForm : public QWidget
{
    Q_OBJECT
public:
    explicit CaptureForm(QWidget *parent = nullptr);

    /// Of the desk: when nobody is born yet.
    void setToday(const QDate &today);
    [[nodiscard]] CaptureEntry entry() const;
    [[nodiscard]] bool isEmpty() const;
    void clear();
    /// To the first field that is not right yet; with a word about it where it is of an earlier time.
    void begin();
    /// Nobody sits: no field and no word of a person is left.
    void leave();
    /// What this form is besides its fields, so that it comes back with them: whether it was open.
    void setOpen(bool open);
    /// Enter: checks the field in hand and goes to the next; from the last one, `complete`.
    void goOn();
    /// What the desk says of what was written down; what was typed stays.
    void showFault(const Fault &fault);
    void retranslate();

Q_SIGNALS:
    void complete(const madoguchi::CapturedPerson &person);
    /// It was open when the seat was left, and its fields are back.
    void restored();
    /// For the room that it takes.
    void fieldEntered(QWidget *field);

private:
    void build();
    void connectLine(CaptureField field);
    [[nodiscard]] EntryLine *line(CaptureField field) const;
    [[nodiscard]] QString typed(CaptureField field) const;
    [[nodiscard]] std::optional<CaptureField> inHand() const;
    void update();
    void showLine(CaptureField field, const CaptureReading &reading);
    void next(CaptureField field);
    void go(CaptureField field);
    void refuse(CaptureField field);
    void submit();

    QDate m_today{};
    QSet<int> m_told{}; ///< fields that were left, or meant to be right
    Notice *m_kept;
    Notice *m_fault;
    QList<EntryLine *> m_lines{}; ///< in the order of CaptureField
    QLineEdit *m_rest; ///< never shown: that it was open
};

} // namespace madoguchi
