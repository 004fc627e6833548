#pragma once

#include "app/domain/atreader.h"
#include "app/visit/flow.h"

#include <QString>

/// At which step of the patient's way somebody stands, as the desk says it.
namespace madoguchi::stepwords {

QString step(flow::Screen screen);
/// The same by the screen's name (HelpCall::screen). A name that is none: at the reader.
QString step(const QString &screenName);
/// How a visit ended that came to no end.
QString ended(const ReaderEnd &end);

} // namespace madoguchi::stepwords
