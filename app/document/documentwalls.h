#pragma once

namespace madoguchi {

/// From now on this process opens no file but the system's fonts and libraries, and those to read only
/// (Landlock). What it holds open stays open. A kernel without Landlock leaves everything as it was, which is
/// no failure. False: the kernel has it, and it could not be had.
[[nodiscard]] bool readFontsOnly();
/// From now on this process has no socket, signals nobody, looks into no other process and changes nothing
/// about a file by its name, which Landlock alone does not see to. False: the system cannot.
[[nodiscard]] bool touchNothing();

} // namespace madoguchi
