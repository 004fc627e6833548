#pragma once

#include <QString>

#include <array>
#include <optional>
#include <utility>

/// Words that stand in the store for the values of one enum, which may change its order.
namespace madoguchi::stored {

template <typename E, std::size_t N> using WordTable = std::array<std::pair<E, const char *>, N>;

template <typename E, std::size_t N> QString wordOf(E value, const WordTable<E, N> &words)
{
    for (const auto &[one, word] : words) {
        if (one == value)
            return QLatin1String(word);
    }
    return {};
}

/// Absent for any other word.
template <typename E, std::size_t N>
std::optional<E> valueOf(const QString &text, const WordTable<E, N> &words)
{
    for (const auto &[one, word] : words) {
        if (text == QLatin1String(word))
            return one;
    }
    return std::nullopt;
}

} // namespace madoguchi::stored
