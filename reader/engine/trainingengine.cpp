#include "reader/engine/trainingengine.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace madoguchi {

QString trainingEngineFile()
{
    const QString name = QStringLiteral("madoguchi-training-face.so");
    const QDir program(QCoreApplication::applicationDirPath());
    for (const QString &folder :
        { QStringLiteral("."), QStringLiteral("../" MADOGUCHI_LIBDIR "/madoguchi") }) {
        const QFileInfo file(program.filePath(folder + QLatin1Char('/') + name));
        if (file.isFile())
            return file.canonicalFilePath();
    }
    return {};
}

} // namespace madoguchi
