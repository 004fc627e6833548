#pragma once

#include "reader/secretbytes.h"

#include <QLineEdit>

namespace madoguchi {

/// Six digits, and nothing else: typed without an input method, full-width ones are taken as plain ones.
class CodeField : public QLineEdit
{
    Q_OBJECT
public:
    static constexpr int digits = 6;

    /// `hidden`: dots instead of digits.
    CodeField(bool hidden, QWidget *parent);

    [[nodiscard]] bool isFull() const { return text().size() == digits; }
    /// The field is empty afterwards, and cannot be undone.
    SecretBytes take();

Q_SIGNALS:
    /// The sixth digit was just typed.
    void filled();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void clean(const QString &typed);
};

/// What stands in `field`, which is emptied without a way back. What Qt kept of it meanwhile is freed, not
/// wiped.
SecretBytes takenFrom(QLineEdit &field);

} // namespace madoguchi
