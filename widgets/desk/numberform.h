#pragma once

#include "app/domain/failure.h"
#include "app/domain/numberentry.h"

#include <QDate>
#include <QList>
#include <QSet>
#include <QUuid>
#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace madoguchi {

class EntryLine;
class Notice;
class PlainLabel;
class ProofChoice;

/// The fields of a reception by number, in the order in which they are filled. What is wrong is said beside
/// its field as soon as no more typing can mend it; a field that is full goes on by itself, the others on
/// Enter. What was typed stays until it is cleared or asked.
class NumberForm : public QWidget
{
    Q_OBJECT
public:
    explicit NumberForm(QWidget *parent = nullptr);

    /// Of the desk: what counts as proof, and when nobody is born yet.
    void setToday(const QDate &today);
    /// Who sits may tick that limit information is asked for (security.md, Who may do what).
    void setMayLimit(bool may);
    [[nodiscard]] NumberEntry entry() const;
    [[nodiscard]] bool isEmpty() const;
    /// Nothing was typed: at most the birth date stands there that was written down.
    [[nodiscard]] bool isFresh() const;
    /// Of which reception, written down in an outage, the number is given; null: of a new one. Kept with the
    /// fields, and let go of when they are cleared. `birthdate`: what was written down stands there already.
    void setCompletes(const QUuid &visit, const Pii<QDate> &birthdate = {});
    [[nodiscard]] QUuid completes() const { return m_completes; }
    void clear();
    /// To the first field that is not right yet; with a word about it where it is of an earlier time.
    void begin();
    /// With what is stored of a patient; what was shown is to be chosen.
    void fill(const NumberQuery &known);
    /// Nobody has typed into what was filled in.
    [[nodiscard]] bool isFilledOnly() const { return m_isFilled; }
    /// Nobody sits: no field and no word of a person is left.
    void leave();
    /// What this form is besides its fields, so that it comes back with them: whether it was open.
    void setOpen(bool open);
    /// Enter: checks the field in hand and goes to the next; from the last one, `complete`.
    void goOn();
    /// What the desk says of what was asked; what was typed stays.
    void showFault(const Fault &fault);
    void retranslate();

Q_SIGNALS:
    void complete(const madoguchi::NumberQuery &query, const QString &proof);
    /// What is typed is of a new reception now.
    void begunAnew();
    /// It was open when the seat was left, and its fields are back.
    void restored();
    /// For the room that it takes.
    void fieldEntered(QWidget *field);

private:
    void build();
    void connectLine(EntryLine *line);
    [[nodiscard]] EntryLine *line(EntryField field) const;
    [[nodiscard]] std::optional<EntryField> inHand() const;
    void update();
    void showProof(const EntryReading &reading);
    void showLine(EntryLine *line, const EntryReading &reading);
    [[nodiscard]] bool isTold(EntryField field) const;
    void next(EntryField field);
    void go(EntryField field);
    void refuse(EntryField field);
    void submit();
    void retranslateLimit();
    void keepRest();
    void takeRest(const QString &kept);

    QDate m_today{};
    QSet<int> m_told{}; ///< fields that were left, or meant to be right
    QUuid m_completes{};
    bool m_open = false;
    bool m_isFilled = false; ///< see isFilledOnly
    bool m_restoring = false;
    bool m_mayLimit = true;
    Notice *m_kept;
    Notice *m_fault;
    PlainLabel *m_proofName;
    ProofChoice *m_proof;
    PlainLabel *m_proofHint;
    QList<EntryLine *> m_lines{};
    QCheckBox *m_limit;
    PlainLabel *m_limitHint;
    QLineEdit *m_rest; ///< never shown: what a draft keeps besides the fields
};

} // namespace madoguchi
