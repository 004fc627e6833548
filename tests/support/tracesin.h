#pragma once

#include <QString>
#include <QStringList>

class QObject;

namespace madoguchi {

/// Which of `texts` can be found anywhere in `root`: in the properties of every object below it (hidden ones
/// too), in every role of every item of every model, and in the whole accessibility tree; with where it was
/// found, never with the text itself. Empty: none.
QStringList tracesIn(QObject *root, const QStringList &texts);

} // namespace madoguchi
