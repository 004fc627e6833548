#pragma once

class QWidget;

namespace madoguchi {

/// `content` on a card: the frame that the parts of the desk's page stand in. `parent` owns it.
[[nodiscard]] QWidget *framed(QWidget *content, QWidget *parent);

} // namespace madoguchi
