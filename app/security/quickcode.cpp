#include "app/security/quickcode.h"

#include <algorithm>
#include <array>

namespace madoguchi {

namespace {

/// Each digit so much above the one before, 9 going on with 0.
bool isRow(const unsigned char *code, int step)
{
    for (std::size_t i = 1; i < QuickCode::digits; ++i) {
        if ((code[i - 1] - '0' + step + 10) % 10 != code[i] - '0')
            return false;
    }
    return true;
}

bool repeats(const unsigned char *code, std::size_t period)
{
    return std::equal(code + period, code + QuickCode::digits, code);
}

std::size_t differentDigits(const unsigned char *code)
{
    std::array<bool, 10> seen{};
    for (std::size_t i = 0; i < QuickCode::digits; ++i)
        seen[static_cast<std::size_t>(code[i] - '0')] = true;
    return static_cast<std::size_t>(std::count(seen.begin(), seen.end(), true));
}

} // namespace

bool QuickCode::isFit(const SecretBytes &code)
{
    const unsigned char *text = code.data();
    if (code.size() != digits
        || !std::all_of(text, text + digits, [](unsigned char c) { return c >= '0' && c <= '9'; }))
        return false;
    // Pairs and triples that repeat; aabbcc and abccba stay: there are many of them.
    return differentDigits(text) > 2 && !isRow(text, 1) && !isRow(text, -1) && !repeats(text, 2)
        && !repeats(text, 3);
}

QByteArray QuickCode::hash(const SecretBytes &code, const SealingKey &vaultKey)
{
    return vaultKey.keyedHash("quick code", { code.view().toByteArray() });
}

} // namespace madoguchi
