#pragma once

#include "app/domain/failure.h"
#include "app/domain/subsidyentry.h"

#include <QList>
#include <QSet>
#include <QWidget>

namespace madoguchi {

class EntryLine;
class Notice;

/// The fields of a 受給者証, in the order in which they stand on it. As in a reception by number, what is
/// wrong is said beside its field as soon as no more typing can mend it, a field that is full goes on by
/// itself, the others on Enter.
class SubsidyForm : public QWidget
{
    Q_OBJECT
public:
    explicit SubsidyForm(QWidget *parent = nullptr);

    void setShown(const SubsidyShown &shown);
    [[nodiscard]] SubsidyEntry entry() const;
    /// A draft of before, or nothing.
    void setEntry(const SubsidyEntry &entry);
    [[nodiscard]] bool isEmpty() const { return entry().isEmpty(); }
    /// To the first field that is not right yet.
    void begin();
    /// Whether one of its fields has the keyboard.
    [[nodiscard]] bool isInHand() const { return inHand().has_value(); }
    /// Enter in a field: checks it, and goes to the next; from the last one, `filled`.
    void goOn();
    /// All of them count: `complete`, or to the first that is wrong.
    void submit();
    void showFault(const Fault &fault);
    /// A rule of a claim's against it.
    void showObjection(const QString &title, const QString &words);
    void retranslate();

Q_SIGNALS:
    void typed(); ///< by a person
    void filled(); ///< the last field is left
    void complete(const madoguchi::Subsidy &subsidy);
    /// For the room that it takes.
    void fieldEntered(QWidget *field);

private:
    void connectLine(SubsidyField field);
    [[nodiscard]] EntryLine *line(SubsidyField field) const;
    [[nodiscard]] std::optional<SubsidyField> inHand() const;
    void update();
    void showLine(SubsidyField field, const SubsidyReading &reading);
    void next(SubsidyField field);
    void go(SubsidyField field);
    void refuse(SubsidyField field);

    SubsidyShown m_shown{};
    QSet<int> m_told{}; ///< fields that were left, or meant to be right
    Notice *m_fault;
    QList<EntryLine *> m_lines{}; ///< in the order of SubsidyField
};

} // namespace madoguchi
