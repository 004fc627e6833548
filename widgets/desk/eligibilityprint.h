#pragma once

#include "app/desk.h"
#include "widgets/desk/slipprinter.h"

#include <QObject>
#include <QString>

namespace madoguchi {

/// Ctrl+P: the 資格確認結果 of one reception, on paper, and on the audit log.
class EligibilityPrint : public QObject
{
    Q_OBJECT
public:
    /// `desk` and `printer` outlive it.
    EligibilityPrint(Desk &desk, SlipPrinter &printer, QString clinic, QObject *parent = nullptr);
    /// Null: none is selected. Says so, too, where there is no answer about one person.
    void print(const Reception *reception);

Q_SIGNALS:
    void said(const QString &words);
    void failed(const madoguchi::Fault &fault);

private:
    Desk &m_desk;
    SlipPrinter &m_printer;
    QString m_clinic;
};

} // namespace madoguchi
