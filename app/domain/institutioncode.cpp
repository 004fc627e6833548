#include "app/domain/institutioncode.h"

#include <QStringView>

#include <algorithm>
#include <array>

namespace madoguchi {

namespace {

struct Prefecture
{
    const char16_t *ja;
    const char *en;
};

/// JIS X 0401, from 01 on.
constexpr std::array<Prefecture, 47> prefectures{ {
    { u"北海道", "Hokkaido" },
    { u"青森県", "Aomori" },
    { u"岩手県", "Iwate" },
    { u"宮城県", "Miyagi" },
    { u"秋田県", "Akita" },
    { u"山形県", "Yamagata" },
    { u"福島県", "Fukushima" },
    { u"茨城県", "Ibaraki" },
    { u"栃木県", "Tochigi" },
    { u"群馬県", "Gunma" },
    { u"埼玉県", "Saitama" },
    { u"千葉県", "Chiba" },
    { u"東京都", "Tokyo" },
    { u"神奈川県", "Kanagawa" },
    { u"新潟県", "Niigata" },
    { u"富山県", "Toyama" },
    { u"石川県", "Ishikawa" },
    { u"福井県", "Fukui" },
    { u"山梨県", "Yamanashi" },
    { u"長野県", "Nagano" },
    { u"岐阜県", "Gifu" },
    { u"静岡県", "Shizuoka" },
    { u"愛知県", "Aichi" },
    { u"三重県", "Mie" },
    { u"滋賀県", "Shiga" },
    { u"京都府", "Kyoto" },
    { u"大阪府", "Osaka" },
    { u"兵庫県", "Hyogo" },
    { u"奈良県", "Nara" },
    { u"和歌山県", "Wakayama" },
    { u"鳥取県", "Tottori" },
    { u"島根県", "Shimane" },
    { u"岡山県", "Okayama" },
    { u"広島県", "Hiroshima" },
    { u"山口県", "Yamaguchi" },
    { u"徳島県", "Tokushima" },
    { u"香川県", "Kagawa" },
    { u"愛媛県", "Ehime" },
    { u"高知県", "Kochi" },
    { u"福岡県", "Fukuoka" },
    { u"佐賀県", "Saga" },
    { u"長崎県", "Nagasaki" },
    { u"熊本県", "Kumamoto" },
    { u"大分県", "Oita" },
    { u"宮崎県", "Miyazaki" },
    { u"鹿児島県", "Kagoshima" },
    { u"沖縄県", "Okinawa" },
} };

constexpr qsizetype length = 10;

bool areDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

std::optional<int> prefectureOf(const QString &code)
{
    const QStringView first = QStringView(code).left(2);
    if (first.size() < 2 || !areDigits(first))
        return std::nullopt;
    const int number = first.toInt();
    if (number < 1 || number > static_cast<int>(prefectures.size()))
        return std::nullopt;
    return number;
}

QChar facilityDigit(const QString &facility)
{
    if (facility == u"dental")
        return u'3';
    return facility == u"pharmacy" ? u'4' : u'1';
}

std::optional<InstitutionProblem> problemOfInstitution(const QString &code, const QString &facility)
{
    if (code.size() != length || !areDigits(code))
        return InstitutionProblem::NotTenDigits;
    if (!prefectureOf(code))
        return InstitutionProblem::NoPrefecture;
    if (code.at(2) != facilityDigit(facility))
        return InstitutionProblem::OtherFacility;
    return std::nullopt;
}

QString prefectureName(int number, bool japanese)
{
    const Prefecture &one = prefectures.at(static_cast<std::size_t>(number - 1));
    return japanese ? QString::fromUtf16(one.ja) : QString::fromLatin1(one.en);
}

} // namespace madoguchi
