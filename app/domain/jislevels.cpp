#include "app/domain/jislevels.h"

#include <unicode/ucnv.h>

#include <memory>

namespace madoguchi {

namespace {

struct CloseConverter
{
    void operator()(UConverter *converter) const { ucnv_close(converter); }
};

UConverter *codePage932()
{
    thread_local const std::unique_ptr<UConverter, CloseConverter> converter = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<UConverter, CloseConverter> opened(ucnv_open("ibm-943_P15A-2003", &status));
        if (U_SUCCESS(status)) // what it does not have is no "?"
            ucnv_setFromUCallBack(
                opened.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
        return U_SUCCESS(status) ? std::move(opened) : nullptr;
    }();
    return converter.get();
}

/// Code page 932 is JIS X 0208 in rows 1–8 and 16–84 with the makers' own characters around them: those of
/// NEC in row 13 (lead 87) and IBM's from row 89 on (leads ED, EE, FA–FC).
bool isInJisX0208(const QString &character)
{
    UConverter *converter = codePage932();
    if (!converter)
        return true; // nothing is said that cannot be told
    char bytes[8];
    UErrorCode status = U_ZERO_ERROR;
    ucnv_reset(converter);
    const int32_t size = ucnv_fromUChars(converter, bytes, sizeof bytes,
        reinterpret_cast<const UChar *>(character.utf16()), static_cast<int32_t>(character.size()), &status);
    if (U_FAILURE(status))
        return false;
    if (size == 1)
        return true;
    const unsigned lead = static_cast<unsigned char>(bytes[0]);
    const unsigned code = lead << 8U | static_cast<unsigned char>(bytes[1]);
    const bool isSign = code >= 0x8140 && code <= 0x84BE;
    const bool isLevel1Or2 = code >= 0x889F && code <= 0xEAA4;
    return size == 2 && (isSign || isLevel1Or2);
}

} // namespace

QStringList beyondLevel2(const QString &name)
{
    QStringList beyond;
    for (const uint code : name.toUcs4()) {
        const char32_t one = code;
        const QString character = QString::fromUcs4(&one, 1);
        if (!beyond.contains(character) && !isInJisX0208(character))
            beyond.append(character);
    }
    return beyond;
}

} // namespace madoguchi
