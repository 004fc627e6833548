#pragma once

#include "app/desk.h"
#include "widgets/desk/slipprinter.h"
#include "widgets/desk/unprintedslips.h"

#include <QObject>
#include <QString>
#include <QUuid>

namespace madoguchi {

class ReceptionModel;

/// Slips on their way to paper, and those that did not come out: until they are printed, or somebody has read
/// that they are missing.
class SlipQueue : public QObject
{
    Q_OBJECT
public:
    /// All outlive it. `clinic`: at the foot of each slip.
    SlipQueue(Desk &desk, SlipPrinter &printer, QString clinic, const ReceptionModel &model,
        QObject *parent = nullptr);

    /// False: no slip came out, and `unprinted` has it.
    bool print(const Reception &reception);
    /// In the order in which they failed; where one fails again, the others would too.
    void printMissing();
    /// Those of receptions that are shown, oldest failure first.
    [[nodiscard]] UnprintedSlips unprinted() const;
    [[nodiscard]] bool isEmpty() const { return m_missing.isEmpty(); }
    /// Somebody has read it.
    void forget();

Q_SIGNALS:
    void changed(); ///< of `unprinted`
    void said(const QString &words);
    void failed(const madoguchi::Fault &fault);

private:
    void note(const QUuid &visit, const std::optional<Fault> &fault);

    Desk &m_desk;
    SlipPrinter &m_printer;
    QString m_clinic;
    const ReceptionModel &m_model;
    QList<QUuid> m_missing{}; ///< visits
    Fault m_fault{}; ///< the newest one of theirs
};

} // namespace madoguchi
