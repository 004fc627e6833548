#include "app/station/facefile.h"

#include "app/central/messages/eligibility.h"

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

namespace madoguchi {

FaceFile readFaceFile(const SettledFile &file)
{
    auto read = messages::readEligibility(file.content);
    if (!read)
        return { file, std::nullopt, read.error().failure };
    return { file, std::move(*read), std::nullopt };
}

QList<FaceFile> inOrder(const QList<FaceFile> &files)
{
    using Place = std::tuple<QDateTime, qint64, QString>;
    std::vector<std::pair<Place, FaceFile>> placed;
    for (const FaceFile &read : files) {
        const QDateTime processed = read.eligibility ? read.eligibility->processedAt : QDateTime();
        placed.emplace_back(Place(processed, read.file.stamp.modified, read.file.name), read);
    }
    std::stable_sort(placed.begin(), placed.end(),
        [](const auto &one, const auto &other) { return one.first < other.first; });
    QList<FaceFile> ordered;
    for (auto &[place, read] : placed)
        ordered.append(std::move(read));
    return ordered;
}

} // namespace madoguchi
