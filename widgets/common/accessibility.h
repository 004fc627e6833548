#pragma once

namespace madoguchi::accessibility {

/// What Qt 6.4 leaves out for screen readers, for all windows: an Announcement is a notification, and a
/// choice (QComboBox) whose name is its value on Linux says in its description what is chosen. Once, after
/// the application is made.
void install();

} // namespace madoguchi::accessibility
