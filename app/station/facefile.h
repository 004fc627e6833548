#pragma once

#include "app/central/folder/folderinterest.h"
#include "app/domain/eligibility.h"
#include "app/domain/failure.h"

#include <QList>

#include <optional>

namespace madoguchi {

/// A certified reader's file and what was read in it, once.
struct FaceFile
{
    SettledFile file{};
    std::optional<Eligibility> eligibility{};
    std::optional<Failure> fault{}; ///< why it cannot be read; then there is no eligibility
};

[[nodiscard]] FaceFile readFaceFile(const SettledFile &file);
/// As the patients came: by the service's time, within a second as they were written. What cannot be read has
/// no time and comes first: it is only left.
[[nodiscard]] QList<FaceFile> inOrder(QList<FaceFile> files);

} // namespace madoguchi
