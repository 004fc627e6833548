#pragma once

#include <QDebug>

#include <utility>

namespace madoguchi {

/// Something that tells who a person is: a name, a number, a birth date. It prints as <pii>, so a log, an
/// error or a diagnosis cannot carry it by accident; the one word that opens it, `reveal`, can be searched
/// for.
template <typename T> class Pii
{
public:
    Pii() = default;
    explicit Pii(T value)
        : m_value(std::move(value))
    { }

    [[nodiscard]] const T &reveal() const { return m_value; }
    [[nodiscard]] bool isEmpty() const { return m_value == T(); }
    bool operator==(const Pii &) const = default;

private:
    T m_value{};
};

template <typename T> QDebug operator<<(QDebug debug, const Pii<T> &)
{
    return debug << "<pii>";
}

} // namespace madoguchi
