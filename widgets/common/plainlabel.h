#pragma once

#include "widgets/common/theme.h"

#include <QLabel>

#include <optional>

namespace madoguchi {

/// A label that takes text from outside literally: never as rich text, without control and direction
/// characters that would change how the line around them reads (security.md, text from outside). Its text can
/// be selected and copied where `selectable` is set.
class PlainLabel : public QLabel
{
    Q_OBJECT
public:
    explicit PlainLabel(QWidget *parent = nullptr);
    explicit PlainLabel(const QString &objectName, QWidget *parent = nullptr);

    /// `text` as `harmless` leaves it; also the accessible name.
    void setWords(const QString &text);
    void setLook(double points, bool bold, theme::Colour colour);

private:
    void giveFont();
    void giveColour();

    double m_points = 0; ///< at the usual scale; 0: as the words around it
    bool m_bold = false;
    std::optional<theme::Colour> m_colour{}; ///< none: as the words around it
};

/// As shownText: nothing in it hides or steers. Other text is left as it is.
QString harmless(const QString &text);

} // namespace madoguchi
