#pragma once

#include "app/document/documentlink.h"
#include "app/domain/failure.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

#include <functional>
#include <memory>

namespace madoguchi {

/// A document (PDF) that somebody else has made, opened in a helper process: whatever it does there, it takes
/// down nothing but that, and keeps nobody waiting past a deadline. The document goes through a pipe, into no
/// file. Its memory goes with it when it is closed.
class DocumentReader : public QObject
{
    Q_OBJECT
public:
    /// `program`: started with "--document-host"; empty: this application.
    explicit DocumentReader(QString program = {}, QObject *parent = nullptr);
    ~DocumentReader() override;

    using Opened = std::function<void(const Outcome<QList<QSizeF>> &pages)>;
    /// Answers later, once, unless it is closed or opens another first: the pages' sizes in points.
    /// RecordsAreDocument with code "broken", "encrypted", "too-long", "too-large", "too-slow" or
    /// "no-helper".
    void open(const QByteArray &pdf, Opened opened);
    /// `drawn` follows. One at a time: of those that are asked for meanwhile the last.
    void draw(int page, const QSize &pixels);
    void close();
    /// Milliseconds, for opening and for each page: 10 s.
    void setDeadline(int milliseconds) { m_deadline.setInterval(milliseconds); }
    void setProgram(const QString &program) { m_program = program; }

Q_SIGNALS:
    /// `rgb`: four bytes a dot, as QImage::Format_RGB32; empty: it cannot be drawn.
    void drawn(int page, const QSize &pixels, const QByteArray &rgb);

private:
    struct Question
    {
        int page = 0;
        QSize pixels{};
        bool operator==(const Question &) const = default;
    };
    void send(const QByteArray &block);
    void ask(const Question &question);
    void read();
    void take(const QByteArray &block);
    void takePages(QDataStream &in);
    void takePicture(QDataStream &in);
    void fail(const char *code);

    QString m_program;
    std::unique_ptr<QProcess> m_process{};
    QTimer m_deadline{};
    Opened m_opened{};
    qsizetype m_pages = 0;
    quint64 m_closings = 0;
    std::optional<Question> m_asked{}; ///< on its way
    std::optional<Question> m_next{};
    QByteArray m_read{};
};

} // namespace madoguchi
