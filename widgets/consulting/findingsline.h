#pragma once

#include "app/domain/findings.h"

#include <QStringList>
#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace madoguchi {

class PlainLabel;

/// How much of an answer was odd, and on request what: gone where nothing was.
class FindingsLine : public QWidget
{
    Q_OBJECT
public:
    /// `name`: of the line that counts.
    FindingsLine(const QString &name, QWidget *parent);

    void setFindings(const QList<Finding> &findings, const QStringList &rows);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QList<Finding> m_findings{};
    QStringList m_rows{};
    PlainLabel *m_words;
    QPushButton *m_which;
    QPlainTextEdit *m_list;
};

} // namespace madoguchi
