#include "app/station/namedfolders.h"

#include <QDir>

#include <algorithm>

namespace madoguchi {

QList<NamedFolder> namedFolders(const StationPlan &plan)
{
    QList<NamedFolder> folders;
    const auto add = [&folders](const char *word, const char *setting, const QString &path) {
        if (!path.isEmpty())
            folders.append({ QLatin1String(word), QLatin1String(setting), QDir(path).absolutePath() });
    };
    if (plan.way == ServiceWay::Folder) {
        add("req", "[folder] req", plan.folder.req);
        add("res", "[folder] res", plan.folder.res);
        add("face", "[folder] face", plan.folder.face);
        add("records_req", "[folder] records_req", plan.folder.recordsReq);
        add("records_res", "[folder] records_res", plan.folder.recordsRes);
    }
    add("site", "[site] dir", plan.siteDir);
    return folders;
}

QString foldersText(const QStringList &words, const QList<NamedFolder> &folders)
{
    QStringList texts;
    for (const QString &word : words) {
        const auto found = std::find_if(folders.begin(), folders.end(),
            [&word](const NamedFolder &folder) { return folder.word == word; });
        texts.append(found == folders.end() ? word : found->setting + QStringLiteral(" = ") + found->path);
    }
    return texts.join(QStringLiteral(", "));
}

} // namespace madoguchi
