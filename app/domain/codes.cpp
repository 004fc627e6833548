#include "app/domain/codes.h"

#include "app/domain/coderows.h"

namespace madoguchi {

namespace {

struct TitleRow
{
    CodeTable table;
    const char *number;
    const char *ja;
    const char *en;
    bool inferred = false;
};

using enum CodeTable;

constexpr TitleRow titles[] = {
    { LimitConsent, "OQSCD001", "限度額同意", "agreement to limit information" },
    { Medium, "OQSCD002", "照会区分", "asked by" },
    { Segment, "OQSCD003", "処理結果区分", "state of the message" },
    { Status, "OQSCD004", "処理結果状況", "state of the person's result" },
    { CharacterCode, "OQSCD005", "文字コード", "character encoding" },
    { Validity, "OQSCD006", "資格有効性", "validity of the insurance" },
    { Sex, "OQSCD007", "性別", "sex" },
    { ReasonOfLoss, "OQSCD008", "資格喪失事由", "reason of loss" },
    { Family, "OQSCD009", "本人・家族の別", "insured or dependant" },
    { CardClass, "OQSCD010", "被保険者証区分", "class of insurance" },
    { LimitCertificate, "OQSCD011", "限度額適用認定証の区分", "kind of limit certificate" },
    { LimitClass, "OQSCD012", "適用区分", "limit class" },
    { LimitAge, "OQSCD012", "適用区分の年齢", "whom a limit class is for" },
    { Disease, "OQSCD013", "認定疾病区分", "specified disease" },
    { LimitChanged, "OQSCD014", "限度額の変更有無", "whether the limit changed" },
    { Preschool, "OQSCD015", "未就学区分", "under school age" },
    { Consent, "OQSCD016", "同意", "consent" },
    { Prescription, "OQSCD017", "処方箋発行形態", "form of the prescription" },
    { Ticket, "OQSCD018", "券種", "kind of ticket" },
    { TicketTreatment, "OQSCD019", "診療区分", "kind of treatment" },
    { TicketUse, "OQSCD020", "単独・併用", "alone or beside an insurance" },
    { SocialInsurance, "OQSCD021", "社会保険の状況", "social insurance" },
    { Inconsistent, "OQSCD022", "不整合", "inconsistent" },
    { Infection, "OQSCD023", "感染症の状況", "infectious disease" },
    { ElderlyCare, "OQSCD024", "後期高齢者医療の状況", "medical care of the late-elderly" },
    { PrefecturalExpenses, "OQSCD025", "都道府県費の状況", "prefectural expenses" },
    { SamePerson, "OQSCD027", "同一個人", "same person" },
    { Regime, "OQSCD028", "診療区分（同意の場面）", "setting of the consent" },
    { RecordsKind, "OQSCD029", "医療情報種別", "kind of records" },
    { WithPrescriptions, "OQSCD030", "処方・調剤情報の表示", "e-prescription data too", true },
    { ConsentEnd, "OQSCD031", "同意期限切れ理由", "why a consent ended early" },
    { VisitRegime, "OQSCD033", "訪問・オンライン", "home visit or online" },
    { DocumentForm, "OQSCD034", "文書の形式", "form of the document" },
    { ViewMoment, "OQSCD039", "閲覧の時点", "moment of the view" },
    { Factor, "OQSCD041", "認証要素", "authentication factor" },
    { LinkedSystem, "OQSCD044", "連携システム", "linked system" },
    { MedicationFile, "", "薬剤情報のファイル区分", "form of medication records" },
    { CheckupFile, "", "健診情報のファイル区分", "form of checkup records" },
    { Origin, "", "自院・他院", "own or other institution", true },
    { InOut, "", "入外", "inpatient or outpatient", true },
    { ReceiptClass, "", "診療識別", "class of treatment in claims", true },
    { DosageForm, "", "剤形区分", "dosage form in e-prescriptions", true },
    { ItemType, "", "データ型", "type of value" },
    { Urine, "", "尿検査", "urine test" },
    { Remarks, "", "特記すべきこと", "anything to remark" },
    { Signs, "", "所見の有無", "findings" },
    { YesNo, "", "はい・いいえ", "yes or no" },
    { Metabolic, "", "メタボリックシンドローム判定", "metabolic syndrome" },
    { Guidance, "", "保健指導レベル", "level of health guidance" },
    { BloodTime, "", "採血時間（食後）", "blood taken after a meal" },
    { Smoking, "", "喫煙（令和6年度から）", "smoking (from fiscal 2024)" },
    { SmokingBefore, "", "喫煙（令和5年度まで）", "smoking (to fiscal 2023)" },
    { EatingSpeed, "", "食べる速さ", "speed of eating" },
    { Snacks, "", "間食", "snacks" },
    { Drinking, "", "飲酒の頻度（令和6年度から）", "drinking (from fiscal 2024)" },
    { DrinkingBefore, "", "飲酒の頻度（令和5年度まで）", "drinking (to fiscal 2023)" },
    { DrinkingAmount, "", "飲酒量（令和6年度から）", "amount of drinking (from fiscal 2024)" },
    { DrinkingAmountBefore, "", "飲酒量（令和5年度まで）", "amount of drinking (to fiscal 2023)" },
    { Improvement, "", "生活習慣の改善", "improving the way of living" },
    { Chewing, "", "咀嚼", "chewing" },
};

std::span<const CodeRow> rowsOf(CodeTable table)
{
    for (const auto rows : { &eligibilityCodeRows, &recordsCodeRows, &checkupCodeRows }) {
        if (const std::span<const CodeRow> found = rows(table); !found.empty())
            return found;
    }
    return {};
}

} // namespace

QList<CodeTable> allCodeTables()
{
    QList<CodeTable> all;
    for (const TitleRow &row : titles)
        all.append(row.table);
    return all;
}

CodeTableTitle codeTableTitle(CodeTable table)
{
    const TitleRow &row = titles[static_cast<std::size_t>(table)];
    return { .number = QString::fromUtf8(row.number),
        .title = { QString::fromUtf8(row.ja), QString::fromUtf8(row.en) },
        .inferred = row.inferred };
}

QStringList codesOf(CodeTable table)
{
    QStringList codes;
    for (const CodeRow &row : rowsOf(table))
        codes.append(QString::fromUtf8(row.code));
    return codes;
}

std::optional<CodeWords> codeWords(CodeTable table, const QString &code)
{
    for (const CodeRow &row : rowsOf(table)) {
        if (code == QLatin1String(row.code))
            return CodeWords{ QString::fromUtf8(row.ja), QString::fromUtf8(row.en) };
    }
    return std::nullopt;
}

} // namespace madoguchi
