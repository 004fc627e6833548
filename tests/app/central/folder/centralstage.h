#pragma once

#include "app/central/folder/foldercentral.h"
#include "app/central/folder/foldernames.h"
#include "tests/app/central/folder/exchangestage.h"

#include <memory>

namespace madoguchi {

/// A station that asks by way of folders, and a terminal that answers what a test says.
class CentralStage
{
public:
    enum class Records { Off, On };

    explicit CentralStage(Records records = Records::Off, bool shiftJis = false);

    void start();
    void stop() { central.reset(); }
    void pass(qint64 milliseconds);
    /// As much as makes an answer settle.
    void settle();

    /// What lies in `req` alone, taken away as OQSComApp does. Empty: nothing, or several.
    QByteArray takeRequest(bool records = false);
    /// Of the request that was taken last.
    [[nodiscard]] const ExchangeName &taken() const { return m_taken; }
    /// An answer to it.
    void answer(const QByteArray &content, const char *extension = "xml") const;
    [[nodiscard]] QStringList inRes(bool records = false) const;
    [[nodiscard]] QString path(const char *folder) const { return m_dir.filePath(QLatin1String(folder)); }

    /// Keeps what a call answers, and how often.
    template <typename T> Central::Reply<T> into(std::optional<Outcome<T>> &heard)
    {
        return [this, &heard](const Outcome<T> &outcome) {
            ++replies;
            heard = outcome;
        };
    }

    FixedClock clock{};
    MemoryBook book{};
    FolderSettings settings{};
    std::unique_ptr<FolderCentral> central{};
    int replies = 0;

private:
    QTemporaryDir m_dir{};
    ExchangeName m_taken{};
    bool m_takenRecords = false;
};

} // namespace madoguchi
