#pragma once

#include "widgets/desk/slipprinter.h"

#include <QString>

namespace madoguchi {

/// Slips as files instead of paper, for the training clinic: slip-001.pdf and slip-001.png in one folder. The
/// name carries the day's number only.
class FilePrinter : public SlipPrinter
{
public:
    explicit FilePrinter(QString folder);
    Outcome<Done> print(const Slip &slip) override;
    /// The PNG of the last slip; empty: none yet.
    [[nodiscard]] QString lastFile() const { return m_lastFile; }

private:
    QString m_folder;
    QString m_lastFile;
};

} // namespace madoguchi
