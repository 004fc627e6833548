#pragma once

#include <QString>
#include <QWidget>

class QLineEdit;
class QPushButton;

namespace madoguchi {

class PlainLabel;

/// Asks for the name of a new file, in the window and never before it: Enter saves, Esc goes back.
class RecordsFileLine : public QWidget
{
    Q_OBJECT
public:
    explicit RecordsFileLine(QWidget *parent = nullptr);

    /// `job`: what the proposed name begins with.
    void open(const QString &job);
    void close();
    void retranslate();

Q_SIGNALS:
    void saveAsked(const QString &path);
    void closed();

private:
    PlainLabel *m_label;
    QLineEdit *m_file;
    QPushButton *m_save;
    QPushButton *m_back;
};

} // namespace madoguchi
