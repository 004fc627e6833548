#pragma once

#include "app/desk.h"

#include <QTimer>
#include <QWidget>

#include <chrono>
#include <optional>

class QPushButton;

namespace madoguchi {

class StateChip;

/// A card that its owner left on the reader: whose, and since when, with a tone that comes again until
/// somebody has said that it is seen (F7) or the card is gone.
class CardChip : public QWidget
{
    Q_OBJECT
public:
    explicit CardChip(QWidget *parent = nullptr);

    /// `name` is empty where it is not known, or nobody may see it. Nothing: no card is left.
    void setCard(const std::optional<CardLeft> &card, const QString &name, const QDateTime &now);
    /// How long from one tone to the next.
    void setPause(std::chrono::milliseconds pause) { m_tone.setInterval(pause); }

Q_SIGNALS:
    void seen();
    /// The tone, once.
    void sounded();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    [[nodiscard]] QString words() const;

    std::optional<CardLeft> m_card{};
    QString m_name{};
    QDateTime m_now{};
    QTimer m_tone;
    StateChip *m_chip;
    QPushButton *m_seen;
};

} // namespace madoguchi
