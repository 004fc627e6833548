#pragma once

#include "app/visit/flow.h"

#include <QWidget>

class QBoxLayout;

namespace madoguchi {

class PatientView;
class TouchButton;
class Voice;

/// The ways on that are no answers: face, PIN, again, another way, limit information. Shown are those that
/// the visit offers now.
class Actions : public QWidget
{
    Q_OBJECT
public:
    explicit Actions(PatientView &view, QWidget *parent = nullptr);

    void setVoice(const Voice &voice);
    void setFonts(const QFont &first, const QFont &other);
    void setVisit(const flow::Visit &visit);
    /// Nothing is offered.
    [[nodiscard]] bool isEmpty() const;
    /// The first way takes the focus; a mere offer does not.
    void focusFirst();
    /// Side by side, or one above the other where their words would be cut.
    void fit(int width);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    TouchButton *add(const char *name, bool isFirst);
    void again();

    PatientView &m_view;
    QBoxLayout *m_box;
    QList<TouchButton *> m_buttons{};
    TouchButton *m_face;
    TouchButton *m_pin;
    TouchButton *m_again;
    TouchButton *m_other;
    TouchButton *m_limit;
    flow::Screen m_screen = flow::Screen::PlaceCard;
    int m_width = 0;
};

} // namespace madoguchi
