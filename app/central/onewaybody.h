#pragma once

#include <QByteArray>
#include <QIODevice>

namespace madoguchi {

/// A request's body that can be read once and not wound back. Qt's network manager repeats a request by
/// itself when the line drops before the answer, unless it cannot wind the body back: then it reports
/// ContentReSendError, and every repetition stays in our hands (toolchain.md §0.1). Requests without a body
/// use an empty one for the same reason.
class OneWayBody : public QIODevice
{
    Q_OBJECT
public:
    explicit OneWayBody(QByteArray content, QObject *parent = nullptr);

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override { return m_read >= m_content.size(); }
    [[nodiscard]] qint64 bytesAvailable() const override;
    bool reset() override { return false; }
    bool seek(qint64) override { return false; }

protected:
    qint64 readData(char *data, qint64 maximum) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_content;
    qint64 m_read = 0;
};

} // namespace madoguchi
