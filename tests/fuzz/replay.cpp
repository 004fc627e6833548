#include "tests/fuzz/fuzztarget.h"

#include <QDir>
#include <QFile>

#include <cstdio>

namespace {

int run(const QByteArray &input)
{
    return LLVMFuzzerTestOneInput(
        reinterpret_cast<const std::uint8_t *>(input.constData()), std::size_t(input.size()));
}

/// The file, its name, and the file cut off at 32 places.
bool replay(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray content = file.readAll();
    constexpr int cuts = 32;
    for (int i = 0; i <= cuts; ++i)
        run(content.left(content.size() * i / cuts));
    run(QFileInfo(path).fileName().toUtf8());
    return true;
}

} // namespace

/// Replays every file of the folder that is named; fails if there is none.
int main(int argc, char *argv[])
{
    if (argc != 2)
        return 2;
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    int files = 0;
    for (const QString &name : folder.entryList(QDir::Files)) {
        if (replay(folder.filePath(name)))
            ++files;
    }
    std::printf("%d files replayed\n", files);
    return files > 0 ? 0 : 1;
}
