#include "app/document/documentreader.h"

#include <QCoreApplication>

#include <utility>

namespace madoguchi {

using documentlink::Kind;
using documentlink::Trouble;

namespace {

/// A picture and what is said beside it.
constexpr quint32 longestBlock = documentlink::mostPixels * 4 + 1024;

const char *codeOf(Trouble trouble)
{
    switch (trouble) {
    case Trouble::Encrypted:
        return "encrypted";
    case Trouble::TooLong:
        return "too-long";
    case Trouble::TooLarge:
        return "too-large";
    case Trouble::TooSlow:
        return "too-slow";
    case Trouble::Broken:
        break;
    }
    return "broken";
}

} // namespace

DocumentReader::DocumentReader(QString program, QObject *parent)
    : QObject(parent)
    , m_program(std::move(program))
{
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(10'000);
    connect(&m_deadline, &QTimer::timeout, this, [this] { fail("too-slow"); });
}

DocumentReader::~DocumentReader()
{
    close();
}

void DocumentReader::open(const QByteArray &pdf, Opened opened)
{
    close();
    m_opened = std::move(opened);
    if (pdf.size() > documentlink::mostBytes)
        return fail("too-large");
    m_process = std::make_unique<QProcess>();
    connect(m_process.get(), &QProcess::readyReadStandardOutput, this, &DocumentReader::read);
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        fail(error == QProcess::FailedToStart ? "no-helper" : "broken");
    });
    connect(m_process.get(), &QProcess::finished, this, [this] {
        read(); // what it has said before it went
        fail("broken");
    });
    // What the application was told, tokens and addresses among it, is no business of a document's.
    QProcessEnvironment none;
    none.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    m_process->setProcessEnvironment(none);
    m_process->setStandardErrorFile(QProcess::nullDevice());
    m_process->start(m_program.isEmpty() ? QCoreApplication::applicationFilePath() : m_program,
        { QStringLiteral("--document-host") });
    if (!m_process) // it could not even be started, and that is said already
        return;
    m_deadline.start();
    send(pdf);
}

void DocumentReader::send(const QByteArray &block)
{
    QByteArray head;
    QDataStream(&head, QIODevice::WriteOnly) << static_cast<quint32>(block.size());
    if (m_process)
        m_process->write(head + block);
}

void DocumentReader::draw(int page, const QSize &pixels)
{
    const Question question{ page, pixels };
    if (page < 0 || page >= m_pages || !documentlink::isDrawable(pixels))
        return;
    if (!m_process) { // it has given up
        Q_EMIT drawn(page, pixels, {});
        return;
    }
    if (m_asked)
        m_next = question == *m_asked ? std::nullopt : std::optional(question);
    else
        ask(question);
}

void DocumentReader::ask(const Question &question)
{
    m_asked = question;
    QByteArray block;
    QDataStream out(&block, QIODevice::WriteOnly);
    documentlink::prepared(out) << static_cast<qint32>(question.page) << question.pixels;
    m_deadline.start();
    send(block);
}

void DocumentReader::read()
{
    if (!m_process)
        return;
    m_read += m_process->readAllStandardOutput();
    while (m_process && m_read.size() >= 4) {
        QDataStream head(m_read);
        quint32 size = 0;
        head >> size;
        if (size > longestBlock)
            return fail("broken");
        if (m_read.size() < static_cast<qsizetype>(size) + 4)
            return;
        const QByteArray block = m_read.mid(4, size);
        m_read.remove(0, static_cast<qsizetype>(size) + 4);
        take(block);
    }
}

/// The helper has looked at somebody else's bytes: what it says is looked at as closely.
void DocumentReader::take(const QByteArray &block)
{
    QDataStream in(block);
    quint8 kind = 0;
    documentlink::prepared(in) >> kind;
    if (kind == static_cast<quint8>(Kind::Drawn) && m_asked)
        return takePicture(in);
    if (kind == static_cast<quint8>(Kind::Opened) && m_opened)
        return takePages(in);
    quint8 trouble = 0;
    in >> trouble;
    fail(codeOf(static_cast<Trouble>(trouble)));
}

void DocumentReader::takePages(QDataStream &in)
{
    // As a QList is written; its own operator would take memory for whatever number is claimed.
    quint32 count = 0;
    in >> count;
    if (count < 1 || count > documentlink::mostPages)
        return fail("broken");
    QList<QSizeF> pages(static_cast<qsizetype>(count));
    for (QSizeF &page : pages) {
        in >> page;
        if (in.status() != QDataStream::Ok || !documentlink::isPageSize(page))
            return fail("broken");
    }
    m_deadline.stop();
    m_pages = pages.size();
    const Opened opened = std::exchange(m_opened, {});
    opened(pages);
}

void DocumentReader::takePicture(QDataStream &in)
{
    qint32 page = 0;
    QSize pixels;
    QByteArray rgb;
    in >> page >> pixels >> rgb;
    const Question asked = *std::exchange(m_asked, std::nullopt);
    const bool isAsked = page == asked.page && pixels == asked.pixels;
    if (in.status() != QDataStream::Ok || !isAsked
        || (!rgb.isEmpty() && rgb.size() != qsizetype(pixels.width()) * pixels.height() * 4)) {
        m_asked = asked; // which is not answered, and is told so
        return fail("broken");
    }
    m_deadline.stop();
    if (const auto next = std::exchange(m_next, std::nullopt))
        ask(*next);
    Q_EMIT drawn(page, pixels, rgb);
}

/// Once it is open, only the page that was asked for cannot be drawn, nor any other.
void DocumentReader::fail(const char *code)
{
    const Opened opened = std::exchange(m_opened, {});
    const auto asked = m_asked;
    const qsizetype pages = m_pages;
    if (!m_process && !opened)
        return;
    close();
    if (opened)
        QMetaObject::invokeMethod(
            this,
            [this, opened, code, closing = m_closings] {
                if (closing == m_closings) // nobody has closed or opened anything since
                    opened(Fault{ Failure::RecordsAreDocument, QString::fromLatin1(code) });
            },
            Qt::QueuedConnection);
    else
        m_pages = pages;
    if (asked)
        Q_EMIT drawn(asked->page, asked->pixels, {});
}

void DocumentReader::close()
{
    ++m_closings;
    m_deadline.stop();
    m_opened = {};
    m_asked.reset();
    m_next.reset();
    m_read.fill('\0');
    m_read.clear();
    m_pages = 0;
    if (!m_process)
        return;
    m_process->disconnect(this);
    QProcess *ended = m_process.release();
    QObject::connect(ended, &QProcess::finished, ended, &QObject::deleteLater);
    ended->kill();
    if (ended->state() == QProcess::NotRunning)
        ended->deleteLater();
}

} // namespace madoguchi
