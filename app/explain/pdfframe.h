#pragma once

#include "app/explain/messagetree.h"

#include <QByteArray>

#include <optional>

namespace madoguchi::explaining {

/// Why the bytes are not the whole of a document (PDF); nothing: its end is there, and the table or stream of
/// objects stands where the end says. What is on its pages is not looked at.
std::optional<Problem> pdfProblem(const QByteArray &content);

} // namespace madoguchi::explaining
