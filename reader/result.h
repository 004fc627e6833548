#pragma once

#include <utility>
#include <variant>

namespace madoguchi {

/// The success of something that has nothing to give back: Result<Done, E>.
struct Done
{
    bool operator==(const Done &) const = default;
};

/// A value, or the named reason why there is none. For what can fail and is expected to; nothing here throws.
/// T and E are different types. Reading the side that is not there is a programming error.
template <typename T, typename E> class [[nodiscard]] Result
{
public:
    using Value = T;
    using Error = E;

    Result(T value)
        : m_content(std::in_place_index<0>, std::move(value))
    { }
    Result(E error)
        : m_content(std::in_place_index<1>, std::move(error))
    { }

    [[nodiscard]] bool ok() const { return m_content.index() == 0; }
    explicit operator bool() const { return ok(); }

    [[nodiscard]] const T &value() const & { return *std::get_if<0>(&m_content); }
    [[nodiscard]] T &value() & { return *std::get_if<0>(&m_content); }
    [[nodiscard]] T &&value() && { return std::move(*std::get_if<0>(&m_content)); }
    [[nodiscard]] const E &error() const { return *std::get_if<1>(&m_content); }

    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

private:
    std::variant<T, E> m_content;
};

} // namespace madoguchi
