#pragma once

#include <QWidget>

#include <functional>
#include <utility>

namespace madoguchi {

/// `part`, which was made later than what stands behind it, comes for Tab after its neighbour and what is in
/// that.
void putBehindForTab(QWidget *neighbour, QWidget *part);

/// A panel of a window that is made when it is first needed: whoever opens the window does not wait for what
/// nobody sees yet. One that was never needed is not open, and holds nothing.
template <typename Panel> class Lazily
{
public:
    explicit Lazily(std::function<Panel *()> make)
        : m_make(std::move(make))
    { }

    /// Makes it, the first time.
    Panel *get()
    {
        if (!m_made)
            m_made = m_make();
        return m_made;
    }
    Panel *operator->() { return get(); }
    /// Null: nobody has needed it yet.
    [[nodiscard]] Panel *made() const { return m_made; }
    [[nodiscard]] bool is(const QWidget *one) const { return m_made && one == m_made; }
    [[nodiscard]] bool isOpen() const { return m_made && m_made->isOpen(); }
    void shut()
    {
        if (m_made)
            m_made->shut();
    }
    void leave()
    {
        if (m_made)
            m_made->leave();
    }

private:
    std::function<Panel *()> m_make;
    Panel *m_made = nullptr;
};

} // namespace madoguchi
