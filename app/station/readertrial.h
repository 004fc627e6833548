#pragma once

#include "app/assistant.h"
#include "reader/readerhub.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace madoguchi {

/// Tries a reader before there is a station: which ones are plugged in, and what a card on the chosen one
/// tells. Of the card its certificate is read and thrown away, and its PIN's tries are asked, which costs
/// none.
class ReaderTrial : public QObject
{
    Q_OBJECT
public:
    explicit ReaderTrial(std::shared_ptr<PcscApi> pcsc, QObject *parent = nullptr);
    ~ReaderTrial() override;

    /// `name`: beginning of the reader's name; empty: any. No other is touched.
    void watch(const QString &name);
    void stop();
    [[nodiscard]] bool isWatching() const { return m_hub != nullptr; }
    [[nodiscard]] const ReadersSeen &seen() const { return m_seen; }
    [[nodiscard]] const std::optional<CardTried> &card() const { return m_card; }

Q_SIGNALS:
    void changed();
    void cardTried();

private:
    void follow(const ReaderSnapshot &snapshot);
    void tryCard();
    void finish(const CardTried &tried);

    std::shared_ptr<PcscApi> m_pcsc;
    std::unique_ptr<ReaderHub> m_hub;
    QString m_name{};
    ReadersSeen m_seen{};
    std::optional<CardTried> m_card{};
    quint64 m_placement = 0;
};

} // namespace madoguchi
