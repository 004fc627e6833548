#pragma once

#include <QWidget>

class QKeySequence;
class QPushButton;

namespace madoguchi {

/// The buttons that let what is shown leave the screen, with their keys.
class RecordsActions : public QWidget
{
    Q_OBJECT
public:
    explicit RecordsActions(QWidget *parent = nullptr);

    void retranslate();
    /// A document can only be saved as it is.
    void setDocument(bool isDocument);

Q_SIGNALS:
    void printAsked();
    void copyAsked();
    void fileAsked();

private:
    void ask(QPushButton *button, const QKeySequence &key, void (RecordsActions::*asked)());

    QPushButton *m_print;
    QPushButton *m_copy;
    QPushButton *m_file;
};

} // namespace madoguchi
