#include "app/domain/subsidylaws.h"

#include "app/domain/coderows.h"

namespace madoguchi {

namespace {

constexpr CodeRow laws[] = { { "10", "感染症法（結核の適正医療）", "Infectious diseases act: tuberculosis" },
    { "11", "感染症法（結核の入院）", "Infectious diseases act: tuberculosis, in hospital" },
    { "12", "生活保護（医療扶助）", "Public assistance: medical aid" },
    { "13", "戦傷病者（療養の給付）", "War invalids: medical care" },
    { "14", "戦傷病者（更生医療）", "War invalids: rehabilitation" },
    { "15", "自立支援医療（更生医療）", "Support for independence: rehabilitation" },
    { "16", "自立支援医療（育成医療）", "Support for independence: growing up" },
    { "17", "児童福祉法（療育の給付）", "Child welfare act: care" },
    { "18", "原爆（認定疾病医療）", "Atomic bomb survivors: certified diseases" },
    { "19", "原爆（一般疾病医療費）", "Atomic bomb survivors: general diseases" },
    { "20", "精神保健福祉法（措置入院）", "Mental health act: in hospital by order" },
    { "21", "自立支援医療（精神通院）", "Support for independence: mental health" },
    { "22", "麻薬取締法（措置入院）", "Narcotics control act: in hospital by order" },
    { "23", "母子保健法（養育医療）", "Maternal and child health act: newborns" },
    { "24", "障害者総合支援法（療養介護医療）", "Disabilities act: medical care in nursing" },
    { "25", "中国残留邦人等", "Japanese who had remained in China" },
    { "28", "感染症法（一類・二類等）", "Infectious diseases act" },
    { "29", "感染症法（新感染症）", "Infectious diseases act: new diseases" },
    { "30", "医療観察法", "Medical treatment and supervision act" },
    { "38", "肝炎治療・肝がん", "Hepatitis, liver cancer" },
    { "51", "特定疾患・血液凝固因子障害", "Specified diseases, disorders of coagulation" },
    { "52", "小児慢性特定疾病", "Chronic diseases of children" },
    { "53", "児童福祉法（措置等）", "Child welfare act: by order" },
    { "54", "難病（特定医療）", "Intractable diseases" },
    { "62", "特定Ｂ型肝炎", "Hepatitis B by vaccination" }, { "66", "石綿健康被害", "Asbestos" },
    { "79", "児童福祉法（障害児入所医療）", "Child welfare act: children in institutions" } };

} // namespace

std::optional<CodeWords> subsidyLaw(const QString &law)
{
    for (const CodeRow &row : laws) {
        if (law == QLatin1String(row.code))
            return CodeWords{ QString::fromUtf8(row.ja), QString::fromUtf8(row.en) };
    }
    return std::nullopt;
}

/// 80 and above; 41 to 49 where a prefecture took them over from the former care of the aged.
bool isLocalSubsidy(const QString &law)
{
    return law.startsWith(u'4') || law.startsWith(u'8') || law.startsWith(u'9');
}

} // namespace madoguchi
