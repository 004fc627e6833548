#include "app/domain/coderows.h"

namespace madoguchi {

namespace {

// oqs-interface.md 6.2 and 6.3; the answers of the questionnaire from 1 April 2024 by the standard
// programme of health checkups and guidance, fiscal 2024 (標準的な健診・保健指導プログラム 令和6年度版).

constexpr CodeRow itemType[] = { { "PQ", "数値", "number" }, { "CD", "コード", "code" },
    { "CO", "順序コード", "ordered code" }, { "ST", "文字列", "text" } };
constexpr CodeRow urine[] = { { "1", "（－）", "negative" }, { "2", "（±）", "trace" },
    { "3", "（＋）", "1+" }, { "4", "（＋＋）", "2+" }, { "5", "（＋＋＋）", "3+" } };
constexpr CodeRow remarks[] = { { "1", "特記すべきことあり", "something to remark" },
    { "2", "特記すべきことなし", "nothing to remark" } };
constexpr CodeRow signs[] = { { "1", "所見あり", "findings" }, { "2", "所見なし", "no findings" } };
constexpr CodeRow yesNo[] = { { "1", "はい", "yes" }, { "2", "いいえ", "no" } };
constexpr CodeRow metabolic[]
    = { { "1", "基準該当", "meets the criteria" }, { "2", "予備群該当", "close to the criteria" },
          { "3", "非該当", "does not meet them" }, { "4", "判定不能", "cannot be told" } };
constexpr CodeRow guidance[]
    = { { "1", "積極的支援", "active support" }, { "2", "動機付け支援", "motivational support" },
          { "3", "なし（情報提供）", "none (leaflet only)" }, { "4", "判定不能", "cannot be told" } };
constexpr CodeRow bloodTime[]
    = { { "1", "食後10時間未満", "under 10 hours" }, { "2", "食後10時間以上", "10 hours and over" },
          { "3", "食後3.5時間以上10時間未満", "3.5 to under 10 hours" },
          { "4", "食後3.5時間未満", "under 3.5 hours" } };
constexpr CodeRow smoking[] = { { "1", "はい", "yes" },
    { "2", "以前は吸っていたが、最近1か月間は吸っていない", "formerly; not in the last month" },
    { "3", "いいえ", "no" } };
constexpr CodeRow eatingSpeed[]
    = { { "1", "速い", "fast" }, { "2", "ふつう", "average" }, { "3", "遅い", "slow" } };
constexpr CodeRow snacks[] = { { "1", "毎日", "every day" }, { "2", "時々", "sometimes" },
    { "3", "ほとんど摂取しない", "hardly ever" } };
constexpr CodeRow drinking[] = { { "1", "毎日", "every day" }, { "2", "週5〜6日", "5 to 6 days a week" },
    { "3", "週3〜4日", "3 to 4 days a week" }, { "4", "週1〜2日", "1 to 2 days a week" },
    { "5", "月に1〜3日", "1 to 3 days a month" }, { "6", "月に1日未満", "less than a day a month" },
    { "7", "やめた", "stopped" }, { "8", "飲まない（飲めない）", "does not (or cannot) drink" } };
constexpr CodeRow drinkingBefore[] = { { "1", "毎日", "every day" }, { "2", "時々", "sometimes" },
    { "3", "ほとんど飲まない（飲めない）", "hardly ever, or cannot" } };
constexpr CodeRow drinkingAmount[] = { { "1", "1合未満", "under 1 go (180 ml of sake)" },
    { "2", "1〜2合未満", "1 to under 2 go" }, { "3", "2〜3合未満", "2 to under 3 go" },
    { "4", "3〜5合未満", "3 to under 5 go" }, { "5", "5合以上", "5 go and over" } };
constexpr CodeRow drinkingAmountBefore[]
    = { { "1", "1合未満", "under 1 go (180 ml of sake)" }, { "2", "1〜2合未満", "1 to under 2 go" },
          { "3", "2〜3合未満", "2 to under 3 go" }, { "4", "3合以上", "3 go and over" } };
constexpr CodeRow improvement[] = { { "1", "改善するつもりはない", "does not intend to" },
    { "2", "改善するつもり（おおむね6か月以内）", "intends to (within about 6 months)" },
    { "3", "近いうちに改善するつもり（少しずつ始めている）", "intends to soon, and is beginning" },
    { "4", "すでに取り組んでいる（6か月未満）", "has begun (under 6 months)" },
    { "5", "すでに取り組んでいる（6か月以上）", "has begun (6 months and over)" } };
constexpr CodeRow chewing[] = { { "1", "何でもかんで食べることができる", "can chew anything" },
    { "2", "かみにくいことがある", "hard to chew at times" },
    { "3", "ほとんどかめない", "can hardly chew" } };

} // namespace

std::span<const CodeRow> checkupCodeRows(CodeTable table)
{
    switch (table) {
    case CodeTable::ItemType:
        return itemType;
    case CodeTable::Urine:
        return urine;
    case CodeTable::Remarks:
        return remarks;
    case CodeTable::Signs:
        return signs;
    case CodeTable::YesNo:
    case CodeTable::SmokingBefore:
        return yesNo;
    case CodeTable::Metabolic:
        return metabolic;
    case CodeTable::Guidance:
        return guidance;
    case CodeTable::BloodTime:
        return bloodTime;
    case CodeTable::Smoking:
        return smoking;
    case CodeTable::EatingSpeed:
        return eatingSpeed;
    case CodeTable::Snacks:
        return snacks;
    case CodeTable::Drinking:
        return drinking;
    case CodeTable::DrinkingBefore:
        return drinkingBefore;
    case CodeTable::DrinkingAmount:
        return drinkingAmount;
    case CodeTable::DrinkingAmountBefore:
        return drinkingAmountBefore;
    case CodeTable::Improvement:
        return improvement;
    case CodeTable::Chewing:
        return chewing;
    default:
        return {};
    }
}

} // namespace madoguchi
