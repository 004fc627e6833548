#include "app/domain/checkupitems.h"

namespace madoguchi {

namespace {

constexpr qsizetype keyLength = 9; // JLAC10: analyte 5, identification 4
constexpr auto noTable = static_cast<CodeTable>(-1);

struct ItemRow
{
    const char *key;
    const char *ja;
    const char *en;
    CodeTable answers = noTable;
    CodeTable answersBefore = noTable; ///< before 1 April 2024, where they differ
};

using enum CodeTable;

constexpr ItemRow items[] = {
    { "9N0010000", "身長", "height" },
    { "9N0060000", "体重", "weight" },
    { "9N0110000", "BMI", "BMI" },
    { "9N0161601", "腹囲（実測）", "waist (measured)" },
    { "9N0161602", "腹囲（自己判定）", "waist (judged by oneself)" },
    { "9N0161603", "腹囲（自己申告）", "waist (as told)" },
    { "9N0210000", "内臓脂肪面積", "visceral fat area" },
    { "9A7510000", "収縮期血圧（1回目）", "systolic blood pressure (1st)" },
    { "9A7520000", "収縮期血圧（2回目）", "systolic blood pressure (2nd)" },
    { "9A7550000", "収縮期血圧（その他）", "systolic blood pressure (other)" },
    { "9A7610000", "拡張期血圧（1回目）", "diastolic blood pressure (1st)" },
    { "9A7620000", "拡張期血圧（2回目）", "diastolic blood pressure (2nd)" },
    { "9A7650000", "拡張期血圧（その他）", "diastolic blood pressure (other)" },
    { "9N1410000", "採血時間（食後）", "blood taken after a meal", BloodTime },
    { "3F0150000", "空腹時中性脂肪", "triglycerides (fasting)" },
    { "3F0151299", "随時中性脂肪", "triglycerides (casual)" },
    { "3F0700000", "HDLコレステロール", "HDL cholesterol" },
    { "3F0770000", "LDLコレステロール", "LDL cholesterol" },
    { "3F0690000", "non-HDLコレステロール", "non-HDL cholesterol" },
    { "3F0500000", "総コレステロール", "total cholesterol" },
    { "3B0350000", "AST（GOT）", "AST (GOT)" },
    { "3B0450000", "ALT（GPT）", "ALT (GPT)" },
    { "3B0900000", "γ-GT（γ-GTP）", "γ-GT (γ-GTP)" },
    { "3C0150000", "血清クレアチニン", "serum creatinine" },
    { "8A0650000", "eGFR", "eGFR" },
    { "3C0200000", "血清尿酸", "uric acid" },
    { "3D0100000", "空腹時血糖", "blood glucose (fasting)" },
    { "3D0101299", "随時血糖", "blood glucose (casual)" },
    { "3D0460000", "HbA1c（NGSP）", "HbA1c (NGSP)" },
    { "3D0450000", "HbA1c（JDS）", "HbA1c (JDS)" },
    { "2A0400000", "ヘマトクリット値", "haematocrit" },
    { "2A0300000", "血色素量", "haemoglobin" },
    { "2A0200000", "赤血球数", "red blood cells" },
    { "1A0200000", "尿糖", "urine glucose", Urine },
    { "1A0100000", "尿蛋白", "urine protein", Urine },
    { "1A1000000", "尿潜血", "occult blood in urine", Urine },
    { "9N0560000", "既往歴", "medical history", Remarks },
    { "9N0561604", "具体的な既往歴", "medical history in detail" },
    { "9N0610000", "自覚症状", "subjective symptoms", Remarks },
    { "9N0611608", "自覚症状（所見）", "subjective symptoms in detail" },
    { "9N0660000", "他覚症状", "objective symptoms", Remarks },
    { "9N0661608", "他覚症状（所見）", "objective symptoms in detail" },
    { "9A1101607", "心電図（所見の有無）", "electrocardiogram (findings or none)", Signs },
    { "9A1101608", "心電図（所見）", "electrocardiogram (findings)" },
    { "9A1101610", "心電図（実施理由）", "electrocardiogram (why it was taken)" },
    { "9E1001660", "眼底検査（キースワグナー分類）", "fundus (Keith-Wagener)" },
    { "9E1001661", "眼底検査（シェイエ分類：H）", "fundus (Scheie H)" },
    { "9E1001662", "眼底検査（シェイエ分類：S）", "fundus (Scheie S)" },
    { "9E1001663", "眼底検査（SCOTT分類）", "fundus (Scott)" },
    { "9E1001609", "眼底検査（その他の所見）", "fundus (other findings)" },
    { "9N5110000", "医師の判断", "physician's judgement" },
    { "9N5160000", "判断した医師の氏名", "physician who judged" },
    { "9N5010000", "メタボリックシンドローム判定", "metabolic syndrome", Metabolic },
    { "9N5060000", "保健指導レベル", "level of health guidance", Guidance },
    { "9N7010000", "服薬1（血圧）", "medication 1 (blood pressure)", YesNo },
    { "9N7060000", "服薬2（血糖）", "medication 2 (blood glucose)", YesNo },
    { "9N7110000", "服薬3（脂質）", "medication 3 (lipids)", YesNo },
    { "9N7160000", "既往歴1（脳血管）", "history 1 (stroke)", YesNo },
    { "9N7210000", "既往歴2（心血管）", "history 2 (heart)", YesNo },
    { "9N7260000", "既往歴3（腎不全・人工透析）", "history 3 (kidney failure, dialysis)", YesNo },
    { "9N7310000", "貧血", "anaemia", YesNo },
    { "9N7360000", "喫煙", "smoking", Smoking, SmokingBefore },
    { "9N7410000", "20歳からの体重変化", "weight gained since 20", YesNo },
    { "9N7460000", "30分以上の運動習慣", "exercise of 30 minutes and over", YesNo },
    { "9N7510000", "歩行または身体活動", "walking or physical activity", YesNo },
    { "9N7560000", "歩行速度", "walking speed", YesNo },
    { "9N7610000", "1年間の体重変化", "weight changed within a year", YesNo },
    { "9N7660000", "食べ方1（早食い等）", "way of eating 1 (speed)", EatingSpeed },
    { "9N7710000", "食べ方2（就寝前）", "way of eating 2 (before bed)", YesNo },
    { "9N7820000", "食べ方3（間食）", "way of eating 3 (snacks)", Snacks },
    { "9N7810000", "食習慣（朝食を抜く）", "skips breakfast", YesNo },
    { "9N7860000", "飲酒", "drinking", Drinking, DrinkingBefore },
    { "9N7910000", "飲酒量", "amount of drinking", DrinkingAmount, DrinkingAmountBefore },
    { "9N7960000", "睡眠", "sleep is a rest", YesNo },
    { "9N8010000", "生活習慣の改善", "improving the way of living", Improvement },
    { "9N8060000", "保健指導の希望", "wishes health guidance", YesNo },
    { "9N8080000", "保健指導の受診歴", "has had health guidance", YesNo },
    { "9N8720000", "咀嚼", "chewing", Chewing },
};

const ItemRow *find(const QString &itemCode)
{
    for (const ItemRow &row : items) {
        if (itemCode.left(keyLength) == QLatin1String(row.key))
            return &row;
    }
    return nullptr;
}

} // namespace

QStringList knownCheckupItems()
{
    QStringList keys;
    for (const ItemRow &row : items)
        keys.append(QLatin1String(row.key));
    return keys;
}

std::optional<CodeWords> checkupItemName(const QString &itemCode)
{
    const ItemRow *row = find(itemCode);
    if (!row)
        return std::nullopt;
    return CodeWords{ QString::fromUtf8(row->ja), QString::fromUtf8(row->en) };
}

std::optional<CodeTable> checkupAnswers(const QString &itemCode, const QDate &day)
{
    const ItemRow *row = find(itemCode);
    if (!row || row->answers == noTable)
        return std::nullopt;
    if (row->answersBefore == noTable)
        return row->answers;
    if (!day.isValid())
        return std::nullopt;
    return day < QDate(2024, 4, 1) ? row->answersBefore : row->answers;
}

} // namespace madoguchi
