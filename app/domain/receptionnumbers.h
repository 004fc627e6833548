#pragma once

#include <QList>

namespace madoguchi {

/// Which reception numbers a desk gives by itself, so that no two desks of a clinic give one to two patients
/// of a day. The first ones are common to the clinic: the desk at the card reader alone gives them, so that
/// patients are called as 1, 2, 3… wherever they are looked up. Every other number belongs to the desk whose
/// part of the day's counter it falls into (config.md, [folder] tokens): these parts must not overlap, and
/// the health panel is red where they do.
class ReceptionNumbers
{
public:
    static constexpr int common = 500; ///< 1 to this one; a busy clinic has 200 patients a day
    static constexpr int most = 1'000'000; ///< larger ones are none

    /// The only desk: 1, 2, 3 and on.
    ReceptionNumbers() = default;
    /// One of several desks. `first` and `last`: its part of the day's counter, 0 to 9999, inclusive. `told`:
    /// what is given on that day as others tell, and may not stand in our store.
    ReceptionNumbers(bool givesCommon, int first, int last, QList<int> told = {});

    /// The next one of a day on which `taken` are, by whomever they were given.
    [[nodiscard]] int next(const QList<int> &taken) const;
    [[nodiscard]] static bool isCommon(int number) { return number >= 1 && number <= common; }

private:
    /// The first one from `number` on that is this desk's own.
    [[nodiscard]] int ownFrom(int number) const;

    bool m_alone = true;
    bool m_givesCommon = true;
    int m_first = 0;
    int m_last = 0;
    QList<int> m_told{};
};

} // namespace madoguchi
