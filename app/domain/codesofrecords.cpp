#include "app/domain/coderows.h"

namespace madoguchi {

namespace {

// oqs-interface.md §5 and §7.

constexpr CodeRow regime[] = { { "1", "外来", "outpatient" }, { "2", "訪問", "home visit" },
    { "3", "オンライン", "online" }, { "4", "救急", "emergency" } };
constexpr CodeRow recordsKind[]
    = { { "TKK", "特定健診情報", "checkups" }, { "YZK", "薬剤情報", "medication" } };
constexpr CodeRow withPrescriptions[]
    = { { "0", "表示しない", "not asked for" }, { "1", "表示する", "asked for" } };
constexpr CodeRow consentEnd[] = { { "1", "医療機関による取消", "cancelled by the institution" },
    { "2", "患者による取消", "cancelled by the patient" },
    { "3", "利用目的の変更", "the purpose of use changed" } };
constexpr CodeRow visitRegime[] = { { "2", "訪問", "home visit" }, { "3", "オンライン", "online" } };
constexpr CodeRow documentForm[] = { { "1", "PDF", "PDF" }, { "2", "PNG", "PNG" } };
constexpr CodeRow viewMoment[]
    = { { "1", "資格確認時以外", "at another time" }, { "2", "資格確認時", "when eligibility was checked" } };
constexpr CodeRow factor[] = { { "1", "記憶", "something known" }, { "2", "生体", "something the person is" },
    { "3", "物理", "something owned" } };
constexpr CodeRow medicationFile[] = { { "1", "薬剤（PDF）", "medication, PDF" },
    { "2", "薬剤（XML）", "medication, XML" }, { "3", "薬剤＋診療（PDF）", "medication and treatments, PDF" },
    { "4", "薬剤＋診療（XML）", "medication and treatments, XML" } };
constexpr CodeRow checkupFile[]
    = { { "1", "特定健診（PDF）", "checkups, PDF" }, { "2", "特定健診（XML）", "checkups, XML" } };

// By analogy: no published table (5.2).
constexpr CodeRow origin[] = { { "1", "自院", "own institution" }, { "2", "他院", "another institution" } };
constexpr CodeRow inOut[] = { { "1", "入院", "inpatient" }, { "2", "入院外", "outpatient" } };

// The classes of a claim (レセプト); that the service delivers exactly these is inferred (5.2).
constexpr CodeRow receiptClass[] = { { "11", "初診", "first visit" }, { "12", "再診", "return visit" },
    { "13", "医学管理", "medical management" }, { "14", "在宅", "home care" },
    { "21", "内服", "taken by mouth" }, { "22", "屯服", "taken when needed" },
    { "23", "外用", "external use" }, { "24", "調剤", "dispensing" }, { "25", "処方", "prescribing" },
    { "26", "麻毒", "narcotics and poisons" }, { "27", "調基", "basic dispensing fee" },
    { "28", "その他薬剤", "other drugs" },
    { "31", "皮下・筋肉内注射", "injection, under the skin or intramuscular" },
    { "32", "静脈内注射", "injection, intravenous" }, { "33", "その他の注射", "injection, other" },
    { "40", "処置", "procedure" }, { "50", "手術", "operation" }, { "54", "麻酔", "anaesthesia" },
    { "60", "検査", "examination" }, { "70", "画像", "imaging" }, { "80", "その他", "other" },
    { "90", "入院", "hospital stay" } };
constexpr CodeRow dosageForm[] = { { "1", "内服", "taken by mouth" }, { "2", "頓服", "taken when needed" },
    { "3", "外用", "external use" }, { "4", "内服滴剤", "drops taken by mouth" },
    { "5", "注射", "injection" }, { "6", "医療材料", "medical material" }, { "9", "その他", "other" } };

} // namespace

std::span<const CodeRow> recordsCodeRows(CodeTable table)
{
    switch (table) {
    case CodeTable::Regime:
        return regime;
    case CodeTable::RecordsKind:
        return recordsKind;
    case CodeTable::WithPrescriptions:
        return withPrescriptions;
    case CodeTable::ConsentEnd:
        return consentEnd;
    case CodeTable::VisitRegime:
        return visitRegime;
    case CodeTable::DocumentForm:
        return documentForm;
    case CodeTable::ViewMoment:
        return viewMoment;
    case CodeTable::Factor:
        return factor;
    case CodeTable::MedicationFile:
        return medicationFile;
    case CodeTable::CheckupFile:
        return checkupFile;
    case CodeTable::Origin:
        return origin;
    case CodeTable::InOut:
        return inOut;
    case CodeTable::ReceiptClass:
        return receiptClass;
    case CodeTable::DosageForm:
        return dosageForm;
    default:
        return {};
    }
}

} // namespace madoguchi
