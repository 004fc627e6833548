#include "app/store/schemafiles.h"

#include <QDir>
#include <QFile>

#include <sqlite3.h>

// Outside of any namespace: the macro names a global function. A static library's resources are left out of
// the program unless somebody asks for them.
static void useSchemaResource()
{
    Q_INIT_RESOURCE(schema);
}

namespace madoguchi {

namespace {

QString schemaFile(int version)
{
    useSchemaResource();
    const QDir folder(QStringLiteral(":/schema"));
    const QStringList names
        = folder.entryList({ QStringLiteral("%1_*.sql").arg(version, 3, 10, QLatin1Char('0')) }, QDir::Files);
    return names.size() == 1 ? folder.filePath(names.first()) : QString();
}

} // namespace

int newestSchema()
{
    int newest = 0;
    while (!schemaFile(newest + 1).isEmpty())
        ++newest;
    return newest;
}

QStringList schemaStatements(int version)
{
    QFile file(schemaFile(version));
    if (file.fileName().isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    return sqlStatements(QString::fromUtf8(file.readAll()));
}

QStringList sqlStatements(const QString &sql)
{
    QStringList statements;
    QString statement;
    for (const QChar &character : sql) {
        statement += character;
        // SQLite's own judge knows comments, strings and the semicolons inside a trigger.
        if (character == QLatin1Char(';') && sqlite3_complete(statement.toUtf8().constData()) != 0) {
            statements.append(statement.trimmed());
            statement.clear();
        }
    }
    return statements;
}

} // namespace madoguchi
