#include "app/station/facefile.h"

#include "app/central/messages/eligibility.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace madoguchi {

FaceFile readFaceFile(const SettledFile &file)
{
    auto read = messages::readEligibility(file.content);
    if (!read)
        return { file, std::nullopt, read.error().failure };
    return { file, std::move(*read), std::nullopt };
}

QList<FaceFile> inOrder(QList<FaceFile> files)
{
    const auto placeOf = [](const FaceFile &read) {
        const QDateTime processed = read.eligibility ? read.eligibility->processedAt : QDateTime();
        return std::make_tuple(processed, read.file.stamp.modified, read.file.name);
    };
    std::stable_sort(files.begin(), files.end(),
        [&](const FaceFile &one, const FaceFile &other) { return placeOf(one) < placeOf(other); });
    return files;
}

} // namespace madoguchi
