#pragma once

#include "app/domain/bulk.h"
#include "app/domain/checkup.h"
#include "app/domain/eligibility.h"
#include "app/domain/medication.h"

#include <QByteArray>
#include <QString>

namespace madoguchi {

/// The one file of tests/fixtures/oqs-samples whose name begins with `prefix`; empty: none or several.
QByteArray sample(const QString &prefix);
/// tests/fixtures/messages/`name`.xml: a message of our own making, for what the samples do not have.
QByteArray made(const QString &name);
/// tests/fixtures/golden/`name`.txt
QString golden(const QString &name);
/// Where `actual` is not as golden(name): "line 3"; empty: it is. With MADOGUCHI_WRITE_GOLDEN=1 it is written
/// instead, to be read before it is committed.
QString differenceFromGolden(const QString &name, const QString &actual);

/// Values as text, one "name: value" a line, what is absent left out: to be compared with golden files.
QString asText(const Eligibility &eligibility);
QString asText(const BulkResult &result);
QString asText(const MedicationRecord &record);
QString asText(const CheckupRecord &record);

/// `message`, which is well-formed UTF-8, with the children of every element in another order; elements of
/// one name keep theirs.
QByteArray reversed(const QByteArray &message);

/// `message`, which is UTF-8 and says so, in Shift_JIS as code page 932; empty: something does not fit in.
QByteArray inShiftJis(const QByteArray &message);

} // namespace madoguchi
