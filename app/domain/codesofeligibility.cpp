#include "app/domain/coderows.h"

namespace madoguchi {

namespace {

// oqs-interface.md 2.2 to 2.7 and §7.

constexpr CodeRow limitConsent[] = { { "0", "同意なし", "not agreed" }, { "1", "同意あり", "agreed" } };
constexpr CodeRow medium[]
    = { { "1", "マイナンバーカード", "My Number Card" }, { "2", "被保険者証情報", "insurance number" } };
constexpr CodeRow segment[] = { { "1", "正常終了", "completed" }, { "2", "処理中", "still being processed" },
    { "9", "異常終了", "ended with an error" } };
constexpr CodeRow status[] = { { "1", "正常", "good" }, { "2", "エラー", "error" } };
// One list of codes has 1 and 2 here instead; what the terminals really send contradicts it (2.2).
constexpr CodeRow characterCode[] = { { "0", "UTF-8", "UTF-8" }, { "1", "Shift_JIS", "Shift_JIS" } };
constexpr CodeRow validity[] = { { "1", "有効", "valid" }, { "2", "無効", "not valid" },
    { "3", "無効（新しい資格あり）", "not valid: there is a newer insurance" },
    { "4", "該当資格なし", "no such insurance" },
    { "5", "複数該当（医療保険）", "several match (health insurance)" },
    { "6", "有効（未登録）（医療扶助）", "valid, not registered (medical aid)" } };
constexpr CodeRow sex[] = { { "1", "男", "male" }, { "2", "女", "female" }, { "3", "未設定", "not stated" } };
constexpr CodeRow reasonOfLoss[]
    = { { "01", "死亡", "death" }, { "02", "生活保護受給開始", "public assistance began" },
          { "03", "医療保険等の資格取得", "joined another health insurance" }, { "99", "その他", "other" } };
constexpr CodeRow family[]
    = { { "1", "本人", "the insured person" }, { "2", "家族", "dependant of the insured person" } };
constexpr CodeRow cardClass[] = { { "01", "一般", "general" }, { "02", "退職", "retired" },
    { "03", "短期（一般）", "short-term (general)" }, { "04", "短期（退職）", "short-term (retired)" },
    { "05", "特別療養費支給対象者（旧 被保険者資格証明書）",
        "pays in full and claims it back (formerly: certificate of qualification)" },
    { "06", "特例退職", "retired, by exception" },
    { "07", "自衛官診療証", "medical card of the Self-Defense Forces" },
    { "A1", "医療扶助", "medical aid" } };
constexpr CodeRow limitCertificate[] = { { "01", "限度額適用認定証", "certificate of limit" },
    { "02", "限度額適用・標準負担額減額認定証", "certificate of limit and of reduced meal charges" },
    { "03", "標準負担額減額認定証", "certificate of reduced meal charges" } };
constexpr CodeRow limitClass[] = { { "A01", "ア", "A (ア), under 70" }, { "A02", "イ", "B (イ), under 70" },
    { "A03", "ウ", "C (ウ), under 70" }, { "A04", "エ", "D (エ), under 70" },
    { "A05", "オ", "E (オ), under 70" }, { "A06", "オ（境界層）", "E (オ), on the border, under 70" },
    { "B01", "現役並み所得Ⅲ", "income as in working life III, 70 and over" },
    { "B02", "現役並み所得Ⅱ", "income as in working life II, 70 and over" },
    { "B03", "現役並み所得Ⅰ", "income as in working life I, 70 and over" },
    { "B04", "一般", "general, 70 to 74" }, { "B05", "低所得Ⅱ", "low income II, 70 and over" },
    { "B06", "低所得Ⅰ", "low income I, 70 and over" },
    { "B07", "低所得Ⅰ（老福）", "low income I (old-age welfare pension), 70 and over" },
    { "B08", "低所得Ⅰ（境界層）", "low income I, on the border, 70 and over" },
    { "B09", "一般Ⅱ", "general II, late-elderly" }, { "B10", "一般Ⅰ", "general I, late-elderly" } };
constexpr CodeRow limitAge[] = { { "A01", "70歳未満", "under 70" }, { "A02", "70歳未満", "under 70" },
    { "A03", "70歳未満", "under 70" }, { "A04", "70歳未満", "under 70" }, { "A05", "70歳未満", "under 70" },
    { "A06", "70歳未満", "under 70" }, { "B01", "70歳以上", "70 and over" },
    { "B02", "70歳以上", "70 and over" }, { "B03", "70歳以上", "70 and over" },
    { "B04", "70〜74歳", "70 to 74" }, { "B05", "70歳以上", "70 and over" },
    { "B06", "70歳以上", "70 and over" }, { "B07", "70歳以上", "70 and over" },
    { "B08", "70歳以上", "70 and over" }, { "B09", "後期高齢者", "late-elderly" },
    { "B10", "後期高齢者", "late-elderly" } };
constexpr CodeRow disease[] = { { "1", "人工透析（慢性腎不全）", "dialysis (chronic kidney failure)" },
    { "2", "先天性血液凝固因子障害", "congenital disorder of blood coagulation" },
    { "3", "血液製剤によるHIV", "HIV by a blood product" } };
constexpr CodeRow limitChanged[]
    = { { "0", "なし", "not changed" }, { "1", "あり／判定不能", "changed, or cannot be told" } };
constexpr CodeRow preschool[] = { { "1", "未就学", "under school age" } };
constexpr CodeRow consent[] = { { "0", "同意なし", "not given" }, { "1", "同意あり", "given" },
    { "2", "同意有効期限切れ", "expired (home visits and online care)" },
    { "3", "同意取得困難", "could not be asked (emergency)" } };
constexpr CodeRow prescription[]
    = { { "1", "電子処方箋", "electronic prescription" }, { "2", "紙", "paper prescription" } };
constexpr CodeRow ticket[]
    = { { "01", "医療券", "ticket for treatment" }, { "02", "調剤券", "ticket for dispensing" } };
constexpr CodeRow ticketTreatment[] = { { "01", "入院", "inpatient" }, { "02", "入院外", "outpatient" },
    { "03", "歯科", "dental" }, { "04", "調剤", "dispensing" }, { "05", "訪問看護", "home nursing" } };
constexpr CodeRow ticketUse[] = { { "01", "単独", "alone" }, { "02", "併用", "beside a health insurance" } };
constexpr CodeRow stated[] = { { "01", "あり", "yes" }, { "02", "なし", "no" } };
constexpr CodeRow inconsistent[] = { { "1", "不整合あり", "inconsistent" } };
constexpr CodeRow samePerson[] = { { "1", "同一個人あり", "there is another insurance of the same person" } };
constexpr CodeRow linkedSystem[]
    = { { "1", "医療費助成", "subsidies for medical care" }, { "2", "母子保健", "maternal and child health" },
          { "4", "予防接種", "vaccinations" }, { "8", "介護", "nursing care" } };

} // namespace

std::span<const CodeRow> eligibilityCodeRows(CodeTable table)
{
    switch (table) {
    case CodeTable::LimitConsent:
        return limitConsent;
    case CodeTable::Medium:
        return medium;
    case CodeTable::Segment:
        return segment;
    case CodeTable::Status:
        return status;
    case CodeTable::CharacterCode:
        return characterCode;
    case CodeTable::Validity:
        return validity;
    case CodeTable::Sex:
        return sex;
    case CodeTable::ReasonOfLoss:
        return reasonOfLoss;
    case CodeTable::Family:
        return family;
    case CodeTable::CardClass:
        return cardClass;
    case CodeTable::LimitCertificate:
        return limitCertificate;
    case CodeTable::LimitClass:
        return limitClass;
    case CodeTable::LimitAge:
        return limitAge;
    case CodeTable::Disease:
        return disease;
    case CodeTable::LimitChanged:
        return limitChanged;
    case CodeTable::Preschool:
        return preschool;
    case CodeTable::Consent:
        return consent;
    case CodeTable::Prescription:
        return prescription;
    case CodeTable::Ticket:
        return ticket;
    case CodeTable::TicketTreatment:
        return ticketTreatment;
    case CodeTable::TicketUse:
        return ticketUse;
    case CodeTable::SocialInsurance:
    case CodeTable::Infection:
    case CodeTable::ElderlyCare:
    case CodeTable::PrefecturalExpenses:
        return stated;
    case CodeTable::Inconsistent:
        return inconsistent;
    case CodeTable::SamePerson:
        return samePerson;
    case CodeTable::LinkedSystem:
        return linkedSystem;
    default:
        return {};
    }
}

} // namespace madoguchi
