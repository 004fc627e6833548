#pragma once

#include "app/domain/numberentry.h"
#include "widgets/common/state.h"

#include <QWidget>

class QLineEdit;

namespace madoguchi {

class PlainLabel;

/// One field of a reception by number, or of a patient who is written down: its name, what is typed, and
/// below it what is wrong and what to do, or how it was understood.
class EntryLine : public QWidget
{
    Q_OBJECT
public:
    /// `field`: not Proof.
    explicit EntryLine(EntryField field, QWidget *parent = nullptr);
    /// Another form's field: `name` is what its draft is kept by, its words come by setWords.
    EntryLine(const QString &name, QWidget *parent);
    void setWords(const QString &name, const QString &example);

    [[nodiscard]] EntryField field() const { return m_field; }
    [[nodiscard]] QLineEdit &edit() const { return *m_edit; }
    [[nodiscard]] QString typed() const;
    [[nodiscard]] bool isAtEnd() const; ///< nothing stands behind the cursor
    void setHint(Tone tone, const QString &words);
    /// Aloud, where there is one: as it does by itself while somebody types.
    void tellHint() const;
    /// Not asked for: greyed, and passed over.
    void setSkipped(bool skipped);
    [[nodiscard]] bool isSkipped() const { return m_skipped; }
    void retranslate();

Q_SIGNALS:
    void changed(); ///< typed, or filled in again
    void typedInto(); ///< by a person
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    EntryLine(EntryField field, const QString &name, QWidget *parent);

    EntryField m_field;
    bool m_skipped = false;
    PlainLabel *m_name;
    QLineEdit *m_edit;
    PlainLabel *m_hint;
};

} // namespace madoguchi
