#pragma once

#include "app/site/notices.h"

#include <QString>

/// Face results of the samples as files and notices, with times and consents of the test's own.
namespace madoguchi::facevisit {

inline QString institution()
{
    return QStringLiteral("1319999998"); // invented
}

/// The sample whose name begins with `prefix`, byte for byte.
QByteArray message(const QString &prefix = QStringLiteral("04a_"));
/// The same person at another time, with other consents. `processed`: of the service, Japan time.
QByteArray message(const QString &prefix, const QDateTime &processed, const Consents &consents);
/// Consents to these kinds from `at` on for a day; the others were refused.
Consents consentsTo(const QList<ConsentKind> &kinds, const QDateTime &at);
/// "OQSsiquc01res_face_…_20261120083001.xml", unique for `number`.
QString fileName(const QDateTime &processed, int number = 1);
/// As `station` would tell it.
VisitNotice notice(const QString &station, const QString &prefix = QStringLiteral("04a_"));
VisitNotice notice(const QString &station, const QByteArray &message, const QString &fileName);

} // namespace madoguchi::facevisit
