#pragma once

class QWidget;

namespace madoguchi {

/// Makes `button` the one that stands out, or no more: colours, bold letters and their width follow at once.
void setPrimary(QWidget *button, bool primary);

} // namespace madoguchi
