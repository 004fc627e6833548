#include "app/document/documenthost.h"

#include "app/document/documentlink.h"
#include "app/document/documentwalls.h"
#include "reader/engine/facewalls.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QPdfDocument>

#include <csignal>
#include <cstdio>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace madoguchi {

namespace {

using documentlink::Kind;
using documentlink::Trouble;

constexpr rlim_t memory = 1024UL * 1024 * 1024; ///< bytes of address space, libraries included
constexpr rlim_t seconds = 120; ///< of the processor, for all pages together

constexpr rlim_t files = 64; ///< open at once; fonts, if any

/// No other program, thread or right, no line to anywhere, no file but the system's fonts, no trace, and no
/// life after the application's.
bool shutIn()
{
    const rlimit some{ files, files };
    const rlimit space{ memory, memory };
    const rlimit time{ seconds, seconds };
    const rlimit none{ 0, 0 };
    return prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && raiseWalls() && setrlimit(RLIMIT_NOFILE, &some) == 0
        && setrlimit(RLIMIT_NPROC, &none) == 0 && setrlimit(RLIMIT_AS, &space) == 0
        && setrlimit(RLIMIT_CPU, &time) == 0 && setrlimit(RLIMIT_FSIZE, &none) == 0 && readFontsOnly()
        && touchNothing();
}

/// One block: its length in four bytes, and what it holds. Nothing: the input has ended.
std::optional<QByteArray> readBlock(QFile &input, quint32 most)
{
    const QByteArray head = input.read(4);
    if (head.size() != 4)
        return std::nullopt;
    QDataStream stream(head);
    quint32 size = 0;
    stream >> size;
    if (size > most)
        return std::nullopt;
    QByteArray block;
    block.reserve(size);
    while (block.size() < static_cast<qsizetype>(size)) {
        const QByteArray more = input.read(static_cast<qsizetype>(size) - block.size());
        if (more.isEmpty())
            return std::nullopt;
        block += more;
    }
    return block;
}

class Host
{
public:
    Host()
    {
        m_input.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered);
        m_output.open(stdout, QIODevice::WriteOnly | QIODevice::Unbuffered);
    }

    int run()
    {
        std::optional<QByteArray> pdf = readBlock(m_input, documentlink::mostBytes);
        if (!pdf)
            return 2;
        QBuffer content(&*pdf);
        content.open(QIODevice::ReadOnly);
        m_document.load(&content);
        if (const auto trouble = troubleOf()) {
            tell(Kind::Unusable, [&](QDataStream &out) { out << static_cast<quint8>(*trouble); });
            return 0;
        }
        tell(Kind::Opened, [&](QDataStream &out) {
            QList<QSizeF> pages;
            for (int page = 0; page < m_document.pageCount(); ++page)
                pages.append(m_document.pagePointSize(page));
            out << pages;
        });
        while (const auto asked = readBlock(m_input, 64))
            draw(*asked);
        return 0;
    }

private:
    [[nodiscard]] std::optional<Trouble> troubleOf() const
    {
        using Error = QPdfDocument::Error;
        const Error error = m_document.error();
        if (error == Error::IncorrectPassword || error == Error::UnsupportedSecurityScheme)
            return Trouble::Encrypted;
        if (m_document.status() != QPdfDocument::Status::Ready || m_document.pageCount() < 1)
            return Trouble::Broken;
        if (m_document.pageCount() > documentlink::mostPages)
            return Trouble::TooLong;
        for (int page = 0; page < m_document.pageCount(); ++page) {
            if (!documentlink::isPageSize(m_document.pagePointSize(page)))
                return Trouble::TooLarge;
        }
        return std::nullopt;
    }

    void draw(const QByteArray &asked)
    {
        QDataStream in(asked);
        qint32 page = -1;
        QSize pixels;
        documentlink::prepared(in) >> page >> pixels;
        QByteArray picture;
        if (page >= 0 && page < m_document.pageCount() && documentlink::isDrawable(pixels)) {
            QImage drawn(pixels, QImage::Format_RGB32);
            drawn.fill(0xffffffff);
            const QImage ink = m_document.render(page, pixels).convertToFormat(QImage::Format_ARGB32);
            if (ink.size() == pixels)
                picture = onWhite(ink);
        }
        tell(Kind::Drawn, [&](QDataStream &out) { out << page << pixels << picture; });
    }

    /// What the page leaves free is paper.
    static QByteArray onWhite(const QImage &ink)
    {
        QByteArray picture;
        picture.reserve(ink.sizeInBytes());
        for (int y = 0; y < ink.height(); ++y) {
            const auto *line = reinterpret_cast<const QRgb *>(ink.constScanLine(y));
            for (int x = 0; x < ink.width(); ++x) {
                const int free = 255 - qAlpha(line[x]);
                const auto over = [&](int colour) { return (colour * qAlpha(line[x]) + 255 * free) / 255; };
                const QRgb shown = qRgb(over(qRed(line[x])), over(qGreen(line[x])), over(qBlue(line[x])));
                picture.append(reinterpret_cast<const char *>(&shown), sizeof shown);
            }
        }
        return picture;
    }

    template <typename Fill> void tell(Kind kind, Fill fill)
    {
        QByteArray block;
        QDataStream out(&block, QIODevice::WriteOnly);
        documentlink::prepared(out) << static_cast<quint8>(kind);
        fill(out);
        QByteArray head;
        QDataStream(&head, QIODevice::WriteOnly) << static_cast<quint32>(block.size());
        m_output.write(head + block);
        m_output.flush();
    }

    QFile m_input{};
    QFile m_output{};
    QPdfDocument m_document{};
};

} // namespace

int runDocumentHost()
{
    if (isatty(STDIN_FILENO) != 0) {
        std::fputs("madoguchi: --document-host is started by the application itself\n", stderr);
        return 2;
    }
    return shutIn() ? Host().run() : 3;
}

} // namespace madoguchi
