#include "app/store/checkupform.h"

#include "app/store/cborform.h"
#include "app/store/formparts.h"

namespace madoguchi {

namespace {

/// The newest form. Read: every one up to this; the first that there was is 2, by the number of the parts
/// that all forms share (formparts.h).
constexpr int formVersion = 3;

using form::key;

constexpr auto describeItem = [](auto &a, auto &item) {
    using Type = CheckupItem::Type;
    a.field(key("code"), item.code);
    a.field(key("name"), item.name);
    a.choice(
        key("type"), item.type, { Type::Unknown, Type::Number, Type::Nominal, Type::Ordinal, Type::Text });
    a.field(key("value"), item.value);
    a.field(key("unit"), item.unit);
    a.field(key("oid"), item.oid);
    a.field(key("display"), item.display);
};

constexpr auto describeCheckup = [](auto &a, auto &checkup) {
    a.field(key("date"), checkup.date);
    a.list(key("items"), checkup.items, describeItem);
};

constexpr auto describeRow = [](auto &a, auto &row) { a.field(key("row"), row); };

constexpr auto describeRecord = [](auto &a, auto &record) {
    a.part(key("patient"), record.patient, form::describePatient);
    a.field(key("institution"), record.institution);
    a.field(key("fileIdentifier"), record.fileIdentifier);
    a.list(key("checkups"), record.checkups, describeCheckup);
    a.choice(key("absence"), record.absence,
        { RecordsAbsence::None, RecordsAbsence::NoRecord, RecordsAbsence::InsurerNotRegistered,
            RecordsAbsence::UnderForty, RecordsAbsence::InsuranceKind });
    a.field(key("absenceYear"), record.absenceYear);
    a.field(key("pdf"), record.pdf);
    a.list(key("findings"), record.findings, form::describeFinding);
    if (a.since(3))
        a.list(key("findingRows"), record.findingRows, describeRow);
};

} // namespace

QByteArray writeCheckup(const CheckupRecord &record)
{
    return writeForm(formVersion, record, describeRecord);
}

Outcome<CheckupRecord> readCheckup(const QByteArray &bytes)
{
    return readForm<CheckupRecord>(bytes, formVersion, QStringLiteral("checkup-form"), describeRecord);
}

} // namespace madoguchi
